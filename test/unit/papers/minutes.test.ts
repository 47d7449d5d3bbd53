import { describe, expect, it } from 'vitest';
import { papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { basisValue, commonFileValue } from '../../support/consultations.ts';
import { entity, lien, said, section, view } from './dossier.ts';
import { read, single } from '../../../shared/dossier/read.ts';
import { paperText } from './reading.ts';

const frame = { ground: 'decreet', purpose: 'onderdak', on: '2027-01-05', expires: '2027-03-05' };
const held = section('consultation', [
  entity('k1', 'consultation', {
    basis: said(basisValue()),
    'common-file': said(commonFileValue),
    frame: said(frame),
    participants: said({
      names: ['Mira Lisdodde, OCMW Gent', 'Odin Kasseisteen, lokale politie'],
      capacities: [{ who: 'Mira Lisdodde, OCMW Gent', as: 'secrecy-holder' }],
    }),
    agenda: said({ text: 'Een adres' }),
  }),
  entity('p1', 'position', {
    position: said({ consultation: 'k1', agency: 'OCMW Gent', text: 'Wij zoeken mee.', dissent: 'Geen bericht.' }),
  }),
  entity('d1', 'decision', {
    decision: said({ consultation: 'k1', text: 'Loket bellen', owner: 'Mira Lisdodde', due: '2027-02-01' }),
    planned: said({ step: 'house' }),
  }),
  entity('k2', 'consultation', { basis: said(basisValue()), frame: said({ ...frame, purpose: 'een andere tafel' }) }),
]);
const surname =
  read(
    'identity',
    'person',
    single(
      view.sections.find(({ kind }) => kind === 'identity'),
      'person',
    ),
    'name',
  )?.surname ?? '';
const withTable = { ...view, sections: [...view.sections, held] };

describe('D34 minutes on paper', () => {
  it('hold what was said and agreed at that table, with a line to sign for each who was there', () => {
    const text = paperText('minutes', { view: withTable, entity: 'k1' });
    for (const each of ['Een adres', 'Wij zoeken mee.', 'Geen bericht.', 'Loket bellen', 'Odin Kasseisteen', 'decreet'])
      expect(text).toContain(each);
    expect(text.match(/lokale politie/g)?.length).toBeGreaterThan(1);
  });

  it('D37: name the capacity of each who takes part, in the list and over the line to sign, or that nobody said it', () => {
    const text = paperText('minutes', { view: withTable, entity: 'k1' });
    expect(text).toContain('Mira Lisdodde, OCMW Gent (beroepskracht met beroepsgeheim)');
    expect(text).toContain('Odin Kasseisteen, lokale politie (hoedanigheid niet gezegd)');
    expect(text).toContain('OCMW Gent, beroepskracht met beroepsgeheim');
    const french = paperText('minutes', { view: withTable, entity: 'k1', language: 'fr' });
    expect(french).toContain('Mira Lisdodde, OCMW Gent (professionnel tenu au secret)');
  });

  it('D39: name the day on which it ends, also where its basis ends sooner', () => {
    const sooner = section('consultation', [
      entity('k1', 'consultation', {
        basis: said({ ...basisValue('prosecutor'), until: '2027-02-03' }),
        'common-file': said(commonFileValue),
        frame: said(frame),
      }),
    ]);
    expect(paperText('minutes', { view: withTable, entity: 'k1' })).toContain('5 maart 2027');
    const text = paperText('minutes', { view: { ...view, sections: [...view.sections, sooner] }, entity: 'k1' });
    expect(text).toContain('3 februari 2027');
    expect(text).not.toContain('5 maart 2027');
  });

  it('hold nothing of the plan, the law or another consultation', () => {
    const text = paperText('minutes', { view: withTable, entity: 'k1' });
    expect(text).not.toMatch(/Woning zoeken|18 maanden|een andere tafel/);
  });

  it('D37: name the basis with its text and article; without one, or on one that closes, a refusal without anybody’s name', () => {
    expect(paperText('minutes', { view: withTable, entity: 'k1' })).toMatch(/decreet over het overleg[^]*2-6/);
    const none = section('consultation', [entity('k9', 'consultation', { agenda: said({ text: 'Een geheim' }) })]);
    for (const [table, id] of [
      [none, 'k9'],
      [held, 'cell'],
    ] as const) {
      const text = paperText('minutes', { view: { ...view, sections: [...view.sections, table] }, entity: id });
      expect(text).toMatch(id === 'cell' ? /4, § 3/ : /353, § 2/);
      expect(text).not.toMatch(/Een geheim|Een adres|Mira Lisdodde/);
      expect(text).not.toContain(surname);
    }
  });

  it('are there once a consultation is', () => {
    expect(papersFor(withTable, lien)).toContain('minutes');
    expect(papersFor(view, lien)).not.toContain('minutes');
  });
});

describe('D37 the invitation to a case consultation', () => {
  it('names basis, purpose, day, and each who takes part with the capacity, and nobody it is about', () => {
    const text = paperText('invitation', { view: withTable, entity: 'k1' });
    expect(text).toMatch(/decreet over het overleg[^]*2-6/);
    expect(text).toContain('5 januari 2027');
    expect(text).toContain('Mira Lisdodde, OCMW Gent (beroepskracht met beroepsgeheim)');
    expect(text).toContain('Odin Kasseisteen, lokale politie (hoedanigheid niet gezegd)');
    for (const each of [surname, 'Wij zoeken mee.', 'Loket bellen', 'Een adres']) expect(text).not.toContain(each);
  });

  it('without a basis names nobody, and the article that asks for one', () => {
    const none = section('consultation', [
      entity('k9', 'consultation', { participants: said({ names: ['Mira Lisdodde, OCMW Gent'] }) }),
    ]);
    const text = paperText('invitation', { view: { ...view, sections: [...view.sections, none] }, entity: 'k9' });
    expect(text).toMatch(/353, § 2/);
    expect(text).not.toContain('Mira Lisdodde');
  });
});
