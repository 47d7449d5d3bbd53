/** What the sheet for the first 72 hours takes from the surroundings (shared/dossier/SPEC.md, CT3, CT4, SL4). */
import { describe, expect, it } from 'vitest';
import { paperKinds } from '../../../renderer/papers/model/paper.ts';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { entity, identity, legal, notes, plan, said, section, view } from './dossier.ts';
import { paperText } from './reading.ts';

const contact = (id: string, name: string, number: string, answer: object): EntityView =>
  entity(id, 'contact', {
    who: said({ name, relation: 'zus', capacity: 'relative' }),
    role: said({ role: 'family' }),
    telephone: said({ number }),
    mayBeCalled: said(answer),
  });
const yes = { answer: 'yes', on: '2026-12-01', with: 'henzelf' };
const around = [
  contact('c1', 'Roos Klaproos', '0470 11 11 11', yes),
  contact('c2', 'Tijl Distel', '0470 22 22 22', yes),
  contact('c3', 'Nee Netel', '0470 33 33 33', { answer: 'no' }),
  contact('c4', 'Niet Gevraagd', '0470 44 44 44', { answer: 'not-asked' }),
];
const viewWith = (contacts: readonly EntityView[], ...places: readonly EntityView[]): typeof view => ({
  ...view,
  sections: [
    identity,
    legal,
    { ...plan, entities: [...plan.entities, ...places] },
    section('assessment', contacts),
    notes,
  ],
});
const all = around.map(({ id }) => id);

describe('whom one may call, on the sheet for the first 72 hours', () => {
  it('CT3: nobody unless chosen, and of those chosen only who said yes', () => {
    expect(paperText('sentenceEnd', { view: viewWith(around) })).not.toContain('0470');
    const chosen = paperText('sentenceEnd', { view: viewWith(around), calls: all });
    expect(chosen).toContain('Roos Klaproos, 0470 11 11 11');
    expect(chosen).toContain('Tijl Distel, 0470 22 22 22');
    for (const hidden of ['Netel', 'Gevraagd', '0470 33', '0470 44', 'zus', 'henzelf'])
      expect(chosen).not.toContain(hidden);
    const one = paperText('sentenceEnd', { view: viewWith(around), calls: ['c2'] });
    expect(one).toContain('Tijl Distel');
    expect(one).not.toContain('Roos Klaproos');
  });

  it('CT3: one who said no since is printed no more, not even as what has changed', () => {
    const before = viewWith(around);
    const now = viewWith([contact('c1', 'Roos Klaproos', '0470 11 11 11', { answer: 'no' })]);
    const text = paperText('sentenceEnd', { view: now, calls: all, before: { view: before, on: '2026-12-01' } });
    expect(text).not.toContain('0470');
    expect(text).not.toContain('Roos Klaproos');
  });

  it('CT4: no other paper takes a number, whatever is chosen', () => {
    for (const kind of paperKinds.filter((each) => each !== 'sentenceEnd'))
      expect(
        paperText(kind, { view: viewWith(around), calls: all, asked: ['offence', 'health', 'others'] }),
      ).not.toContain('0470');
  });
});

describe('where one sleeps the first night', () => {
  const place = (id: string, which: string, text: string, until?: string): EntityView =>
    entity(id, 'sleeping-place', {
      where: said({ which, text }),
      ...(until !== undefined && { period: said({ until }) }),
    });
  const label = unitWords('nl').unit('plan', 'sleeping-place', 'where');

  it('SL4: is the next place, and no other; without one the address of the inquiry', () => {
    const text = paperText('sentenceEnd', {
      view: viewWith(
        [],
        place('n', 'now', 'Cel 12'),
        place('x', 'next', 'Bij tante Mia'),
        place('p', 'proposed', 'Huis De Eik'),
        place('o', 'next', 'Bij oom Jan', '2020-01-01'),
      ),
    });
    expect(text).toContain(`${label} Bij tante Mia`);
    for (const other of ['Cel 12', 'De Eik', 'oom Jan']) expect(text).not.toContain(other);
    const inquiry = unitWords('nl').unit('plan', 'inquiry', 'address');
    expect(paperText('sentenceEnd', { view: viewWith([]) })).toContain(inquiry);
    expect(text).not.toContain(inquiry);
  });
});
