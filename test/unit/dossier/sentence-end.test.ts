import { describe, expect, it } from 'vitest';
import { entities } from '../../../shared/dossier/entities.ts';
import { firstHoursItems } from '../../../shared/dossier/units/sentence-end.ts';
import { isLeaving, leavingDue } from '../../../shared/dossier/sentence-end.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { entity, identity, legal, plan, said, view } from '../papers/dossier.ts';
import { paperText } from '../papers/reading.ts';

describe('P34 who leaves without follow-up', () => {
  it.each([
    ['it is written', 'sentence-end', undefined, true],
    ['within a year, nothing else written', undefined, '2027-11-26', true],
    ['later than a year', undefined, '2027-11-27', false],
    ['within a year, on another way', 'court', '2027-03-01', false],
    ['already left', undefined, '2026-11-25', false],
    ['no date', undefined, undefined, false],
  ])('%s', (_, route, end, is) => expect(isLeaving(route, end, '2026-11-26')).toBe(is));
});

describe('P35 nothing obliges', () => {
  it('there is no field for a reason', () => {
    const fields = Object.values(entities.plan.aftercare).flatMap((unit) => Object.keys(unit.shape));
    expect(fields).not.toContain('reason');
    expect(entities.plan.aftercare.answer.safeParse({ answer: 'own-way', on: '2026-12-01' }).success).toBe(true);
  });
});

describe('P36 what it is time for', () => {
  const leaving = { route: 'sentence-end', sentenceEnd: '2027-06-01', isOffered: false, settled: [] };
  const due = (more: object, today = '2026-11-26') => leavingDue({ ...leaving, ...more }, today);

  it('offering half a year before, the first hours a month before', () => {
    expect(due({})).toEqual([
      { what: 'offer', on: '2026-12-01' },
      { what: 'first-hours', on: '2027-05-02' },
    ]);
  });

  it('until it is written, and not after the day', () => {
    expect(due({ isOffered: true }).map(({ what }) => what)).toEqual(['first-hours']);
    expect(due({ isOffered: true, settled: firstHoursItems })).toEqual([]);
    expect(due({ isOffered: true, settled: firstHoursItems.slice(1) })).toHaveLength(1);
    expect(due({}, '2027-06-02')).toEqual([]);
    expect(due({ route: 'court' })).toEqual([]);
  });
});

describe('P37 the first 72 hours', () => {
  const { firstHours } = tongue('nl').values;
  const at = (id: string, state: string, how: string) => entity(id, 'first-hours', { arranged: said({ state, how }) });

  it('stand on the sheet for the person with the steps; what is not needed does not', () => {
    const more = [
      at('roof', 'arranged', 'Bij zus Narcis, vanaf 14 uur'),
      at('doctor', 'not-needed', 'geheim-5d1'),
      at('insurance', 'not-needed', ''),
      at('papers', 'open', ''),
      entity('aftercare', 'aftercare', { kept: said({ who: 'Fien van het CAW', what: 'belt elke week' }) }),
    ];
    const sections = [identity, legal, { ...plan, entities: [...plan.entities, ...more] }];
    const text = paperText('sentenceEnd', { view: { ...view, sections } });
    expect(text).toContain('Bij zus Narcis, vanaf 14 uur');
    expect(text).toContain(firstHours.papers);
    expect(text).toContain('Fien van het CAW');
    expect(text).not.toMatch(/geheim-5d1/);
    // Nothing of a doctor is missing then, either.
    expect(text).not.toContain(firstHours.doctor);
  });
});
