/** What runs of a placing at the court’s disposal, once a decision on it is recorded (V25; articles 95/2 to 95/30). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUnit, type PlainEntity } from '../../../shared/dossier/read.ts';
import { deadlinesOfPlacing, deadlinesOfRequest, legalFacts, packs } from '../../../shared/release/index.ts';
import { addDays, addMonths } from '../../support/naive-days.ts';
import { limitDays } from '../../support/naive-limits.ts';

const placed: readonly PlainEntity[] = [
  {
    id: 'start',
    type: 'legal-date',
    units: { date: { kind: 'detention-start', value: '2023-03-16', source: 'registry', note: '' } },
  },
  {
    id: 'j',
    type: 'judgment',
    units: {
      judgment: { court: 'Gent', date: '2022-05-05', text: '' },
      sentence: { imposed: 'time', length: 'P4Y' },
      recidivism: { established: false },
      particulars: { placed: true, placement: 'P5Y' },
    },
  },
];

let count = 0;
const id = (): string => `e${String((count += 1))}`;
const step = (what: string, on: string): PlainEntity => ({
  id: id(),
  type: 'procedure-event',
  units: { event: { modality: 'placement', what, on } },
});
const decided = (modality: string, outcome: string, on: string, again?: string): PlainEntity => ({
  id: id(),
  type: 'decision',
  units: {
    decision: { modality, outcome, by: 'SURB Gent', on },
    ...(again !== undefined && { newRequest: { from: again } }),
  },
});

const running = (...entities: readonly PlainEntity[]) =>
  deadlinesOfPlacing(packs, legalFacts([...placed, ...entities])).flatMap(({ procedure }) => procedure.deadlines);
const open = (...entities: readonly PlainEntity[]): readonly string[] =>
  running(...entities)
    // What every judgment sets running, an appeal in cassation among it, has its own tests.
    .filter(({ state, rule }) => state === 'open' && rule.startsWith('B-95') && rule !== 'B-95-5-file')
    .map(({ rule, date }) => `${rule} ${date}`);

const heard = [step('advice', '2026-11-02'), step('hearing', '2026-12-01'), step('deliberation', '2026-12-01')];

describe('a decision on a placing', () => {
  it('can be recorded, on supervised release and on lifting', () => {
    for (const modality of ['supervised-release', 'placement-lifting']) {
      const value = { modality, outcome: 'granted', by: 'SURB', on: '2026-12-10' };
      expect(parseUnit('legal', 'decision', 'decision', value)).toMatchObject({ modality });
    }
  });

  it('meets its fourteen days, and sets running what follows on it (articles 95/7, 95/26, 95/29)', () => {
    expect(open(...heard)).toContain('B-95-7-decision 2026-12-15');
    const granted = open(...heard, decided('supervised-release', 'granted', '2026-12-10'));
    expect(granted).not.toContain('B-95-7-decision 2026-12-15');
    expect(granted).toEqual(
      expect.arrayContaining([
        'B-95-7-told 2026-12-11',
        'B-95-7-victim 2026-12-11',
        'B-95-26-report 2027-01-10',
        'B-95-29-request 2028-12-10',
      ]),
    );
  });

  it('that keeps somebody deprived of liberty begins no follow-up and no time for lifting (article 95/2)', () => {
    const refused = open(...heard, decided('supervised-release', 'refused', '2026-12-10'));
    expect(refused).toEqual(expect.arrayContaining(['B-95-7-told 2026-12-11', 'B-95-7-victim 2026-12-11']));
    expect(refused.filter((row) => /^B-95-(26|29)/u.test(row))).toEqual([]);
  });

  it('is followed by the examination after a year, which its own advice meets (article 95/21)', () => {
    const kept = [
      ...heard,
      decided('supervised-release', 'refused', '2026-12-10'),
      step('deprivation-start', '2027-03-16'),
    ];
    const adviceOf = (...more: readonly PlainEntity[]) =>
      running(...kept, ...more).filter(({ rule }) => rule === 'B-95-21-advice');
    expect(adviceOf()).toMatchObject([{ date: '2027-11-16', state: 'projected' }]);
    expect(adviceOf(step('advice', '2027-11-10'))).toMatchObject([{ state: 'met', metOn: '2027-11-10' }]);
  });

  it('that keeps it again names the next advice, a year away at most (article 95/25)', () => {
    const begun = [step('deprivation-start', '2025-03-16'), ...heard];
    expect(open(...begun, decided('supervised-release', 'refused', '2026-12-10'))).toContain(
      'B-95-25-advice 2027-12-10',
    );
    const fixed = running(...begun, decided('supervised-release', 'refused', '2026-12-10', '2027-06-01'));
    expect(fixed.filter(({ rule }) => rule === 'B-95-25-advice')).toMatchObject([
      { date: '2027-06-01', origin: 'by-hand', bound: 'at-the-latest', state: 'open' },
    ]);
  });

  it('on lifting ends it, or lets it be asked again two years after it was asked (articles 95/29, 95/30)', () => {
    const released = [...heard, decided('supervised-release', 'granted', '2026-12-10')];
    const asking = [...released, step('lifting-request', '2028-12-12'), step('deliberation', '2029-02-01')];
    expect(open(...asking)).toEqual(
      expect.arrayContaining([
        'B-95-29-prosecutor 2029-01-12',
        'B-95-30-hearing 2029-02-12',
        'B-95-7-decision 2029-02-15',
      ]),
    );
    const lifted = open(...asking, decided('placement-lifting', 'granted', '2029-02-10'));
    expect(lifted).toEqual(['B-95-7-told 2029-02-11', 'B-95-7-victim 2029-02-11']);
    const refused = open(...asking, decided('placement-lifting', 'refused', '2029-02-10'));
    expect(refused).toContain('B-95-29-request-next 2030-12-12');
    expect(refused).toContain('B-95-26-report 2027-01-10');
  });
});

type Fact = { readonly what: string; readonly outcome?: string; readonly gap: number };

/** Rounds as they can come: refused and examined again, then granted, then asked to be lifted. */
const rounds: fc.Arbitrary<readonly Fact[]> = (() => {
  const gap = fc.integer({ min: 1, max: 70 });
  const fact = (what: string, outcome?: string): fc.Arbitrary<Fact> =>
    gap.map((days) => ({ what, gap: days, ...(outcome !== undefined && { outcome }) }));
  const course = (isWhole: boolean): fc.Arbitrary<readonly Fact[]> =>
    fc
      .tuple(fact('advice'), fact('hearing'), fact('deliberation'), fc.integer({ min: isWhole ? 3 : 0, max: 3 }))
      .map(([a, h, d, most]) => [a, h, d].slice(0, most));
  const round = (modality: string, outcome: string): fc.Arbitrary<readonly Fact[]> =>
    fc.tuple(course(true), fact(modality, outcome)).map(([steps, end]) => [...steps, end]);
  const kept = fc.array(round('supervised-release', 'refused'), { maxLength: 2 });
  const asks = fc.tuple(fact('lifting-request'), round('placement-lifting', 'refused')).map(([ask, r]) => [ask, ...r]);
  const last = fc.tuple(fc.array(asks, { maxLength: 2 }), fact('lifting-request'), course(false), fc.boolean());
  return fc.oneof(
    fc.tuple(kept, course(false)).map(([before, steps]) => [...before.flat(), ...steps]),
    fc
      .tuple(kept, round('supervised-release', 'granted'), last)
      .map(([before, granted, [asked, ask, steps, isAsked]]) => [
        ...before.flat(),
        ...granted,
        ...asked.flat(),
        ...(isAsked ? [ask, ...steps] : []),
      ]),
  );
})();

/** Walked day after day, with nothing but what is pending: what is still to be decided, and since when somebody is released. */
function walked(facts: readonly (Fact & { readonly on: string })[]) {
  let deliberated: string | undefined;
  let released: string | undefined;
  let asked: string | undefined;
  let isAsking = false;
  for (const { what, outcome, on } of facts) {
    if (what === 'deliberation') deliberated = on;
    if (what === 'lifting-request') [asked, isAsking] = [on, true];
    if (outcome !== undefined) deliberated = undefined;
    if (what === 'supervised-release' && outcome === 'granted') released = on;
    if (what === 'placement-lifting') isAsking = false;
  }
  return { deliberated, released, asked, isAsking };
}

it('is what a second count by walking through the days gives', () => {
  fc.assert(
    fc.property(rounds, (gaps) => {
      let on = '2024-01-10';
      const facts = gaps.map((fact) => ({ ...fact, on: (on = addDays(on, fact.gap)) }));
      const entities = facts.map(({ what, outcome, on: day }) =>
        outcome === undefined ? step(what, day) : decided(what, outcome, day),
      );
      const { deliberated, released, asked, isAsking } = walked(facts);
      const found = running(...entities);
      const daysOf = (what: string, rule = ''): readonly string[] =>
        found
          .filter((each) => each.what === what && each.state === 'open' && each.rule.startsWith(rule))
          .map(({ date }) => date);
      const decisionBy =
        deliberated === undefined ? [] : [limitDays(deliberated, { count: 14, unit: 'days' }, true)[0]];
      expect(daysOf('decision')).toEqual(decisionBy);
      const mayAsk = released === undefined ? [] : [addMonths(released, 24)];
      expect(found.filter(({ rule }) => rule === 'B-95-29-request').map(({ date }) => date)).toEqual(mayAsk);
      const heardBy = asked === undefined || !isAsking ? [] : [addMonths(asked, 2)];
      const hasHearing = facts.some(({ what, on: day }) => what === 'hearing' && day > (asked ?? ''));
      expect(daysOf('hearing', 'B-95-30')).toEqual(hasHearing ? [] : heardBy);
    }),
  );
});

describe('where the main sentence ends (V35, article 34bis of the Penal Code of 1867)', () => {
  const end = (value: string): PlainEntity => ({
    id: 'end',
    type: 'legal-date',
    units: { date: { kind: 'sentence-end', value, source: 'registry', note: '' } },
  });
  const yearly = (...entities: readonly PlainEntity[]) =>
    running(...entities).filter(({ rule }) => rule === 'B-95-21-year' || rule === 'B-95-21-advice');

  it('a year of deprivation of liberty begins the day after the registry’s day, though nobody noted it', () => {
    const refused = decided('supervised-release', 'refused', '2026-12-10');
    expect(yearly(...heard, refused, end('2027-03-15'))).toMatchObject([
      { rule: 'B-95-21-advice', date: '2027-11-16', mark: 'derived' },
      { rule: 'B-95-21-year', date: '2028-03-16', mark: 'derived' },
    ]);
  });

  it('is the computed day where the registry gave none, and says so', () => {
    const refused = decided('supervised-release', 'refused', '2026-12-10');
    const [advice, year] = yearly(...heard, refused);
    // Four years from 16 March 2023: by days of the statute the end comes a day earlier.
    expect([year?.date, year?.placedFrom, advice?.placedFrom]).toEqual(['2028-03-15', 'computed', 'computed']);
    expect(['derived', 'doubt']).toContain(year?.mark);
  });

  it('is the noted day where somebody noted it, and no decision of before it is the yearly one', () => {
    const noted = step('deprivation-start', '2027-03-20');
    const refused = decided('supervised-release', 'refused', '2026-12-10');
    expect(yearly(...heard, refused, noted, end('2027-03-15'))).toMatchObject([
      { date: '2027-11-20' },
      { date: '2028-03-20', mark: 'text' },
    ]);
    const again = decided('supervised-release', 'refused', '2028-03-01');
    expect(open(refused, again, end('2027-03-15'))).toContain('B-95-25-advice 2029-03-01');
  });
});

describe('lifting asked for in writing (article 95/29)', () => {
  const asked: PlainEntity = {
    id: 'ask',
    type: 'request',
    units: { request: { modality: 'placement-lifting', on: '2028-12-12' } },
  };
  const released = [...heard, decided('supervised-release', 'granted', '2026-12-10')];
  const ofRequest = (what: string, on: string): PlainEntity => ({
    id: id(),
    type: 'procedure-event',
    units: { event: { request: 'ask', what, on } },
  });
  const answered = (outcome: string, on: string): PlainEntity => ({
    id: id(),
    type: 'decision',
    units: { decision: { request: 'ask', modality: 'placement-lifting', outcome, by: 'SURB Gent', on } },
  });

  it('runs as one that was noted as a step, under its request', () => {
    const made = deadlinesOfPlacing(packs, legalFacts([...placed, ...released, asked]));
    const lifting = made.find(({ id: of }) => of === 'lifting');
    expect(lifting?.request).toBe('ask');
    expect(lifting?.procedure.deadlines.map(({ rule, date }) => `${rule} ${date}`)).toEqual(
      expect.arrayContaining(['B-95-29-prosecutor 2029-01-12', 'B-95-30-hearing 2029-02-12']),
    );
    expect(made.find(({ id: of }) => of === 'decision')?.request).toBe('');
  });

  it('is met by steps and decision that name it, and is no request for a way of serving the sentence', () => {
    const legal = legalFacts([...placed, ...released, asked]);
    expect(legal.requests).toEqual([]);
    const met = open(
      ...released,
      asked,
      ofRequest('prosecutor-advice', '2029-01-02'),
      ofRequest('hearing', '2029-01-20'),
    );
    expect(met).not.toContain('B-95-29-prosecutor 2029-01-12');
    expect(met).not.toContain('B-95-30-hearing 2029-02-12');
    expect(open(...released, asked, answered('refused', '2029-02-01'))).toContain('B-95-29-request-next 2030-12-12');
    expect(open(...released, asked, answered('granted', '2029-02-01'))).toEqual([
      'B-95-7-told 2029-02-02',
      'B-95-7-victim 2029-02-02',
    ]);
  });
});

it('leave asked for while a placing deprives of liberty has the limits of articles 95/12 to 95/15', () => {
  const legal = legalFacts([
    ...placed,
    { id: 'l', type: 'request', units: { request: { modality: 'placement-leave', on: '2027-06-01' } } },
  ]);
  const [recorded] = legal.requests;
  expect(recorded?.request.modality).toBe('placement-leave');
  const rules =
    recorded === undefined ? [] : deadlinesOfRequest(packs, legal, recorded).deadlines.map(({ rule }) => rule);
  expect(rules.some((rule) => rule.startsWith('B-95-12'))).toBe(true);
});
