/** From what a dossier records to the facts of its calendar. */
import { describe, expect, it } from 'vitest';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import { lengthParts, lengthText, sentenceLength } from '../../../shared/dossier/units/length.ts';
import {
  addDays,
  calendar,
  leaveDoubt,
  legalFactsOn,
  packs,
  procedureOf,
  recordedLaw,
} from '../../../shared/release/index.ts';

type Units = Readonly<Record<string, unknown>>;
const entity = (type: string, units: Units, id = type): PlainEntity => ({ id, type, units });
const judgment = (id: string, units: Units): PlainEntity =>
  entity('judgment', { judgment: { court: 'Gent', date: '2023-12-01', text: '' }, ...units }, id);
const date = (kind: string, value: string, source: string): PlainEntity =>
  entity('legal-date', { date: { kind, value, source, note: '' } }, `${kind}-${source}`);
const start = date('detention-start', '2024-01-15', 'registry');
const asOf = '2026-06-01';

describe('the calendar of a dossier (V5)', () => {
  it('takes each judgment with its sentence as it is written, recidivism only as it was entered', () => {
    const { facts } = recordedLaw(
      [
        start,
        judgment('a', {
          sentence: { imposed: 'time', length: 'P5Y', suspended: 'P12M' },
          recidivism: { established: false },
          code: { code: '2024' },
          final: { final: true, since: '2024-01-02' },
        }),
        judgment('b', {
          sentence: { imposed: 'time', length: 'P40M10D' },
          particulars: { safety: 'P16Y', placement: 'P5Y' },
        }),
        judgment('c', {}),
      ],
      asOf,
    );
    expect(facts.detainedSince).toBe('2024-01-15');
    expect(facts.sentences).toEqual([
      {
        imposed: lengthParts('P5Y'),
        suspended: lengthParts('P12M'),
        judgedOn: '2023-12-01',
        finalOn: '2024-01-02',
        recidivism: false,
        code: '2024',
      },
      {
        imposed: lengthParts('P40M10D'),
        judgedOn: '2023-12-01',
        safety: lengthParts('P16Y'),
        placement: lengthParts('P5Y'),
      },
    ]);
    expect(facts.sentences[0]?.imposed).toMatchObject({ years: 5, months: 0, days: 0 });
  });

  it('takes a period of safety of two thirds, and a placement whose length is not known', () => {
    const { facts } = recordedLaw(
      [
        judgment('a', {
          sentence: { imposed: 'time', length: 'P12Y' },
          particulars: { safetyTwoThirds: true, placed: true },
        }),
      ],
      asOf,
    );
    expect(facts.sentences).toMatchObject([{ safety: 'two-thirds', placement: 'length-unknown' }]);
  });

  it('counts no sentence of a judgment that is not final: nobody is convicted by it yet (article 2, 2°)', () => {
    const four = { sentence: { imposed: 'time', length: 'P4Y' }, recidivism: { established: false } };
    const two = {
      sentence: { imposed: 'time', length: 'P2Y' },
      recidivism: { established: true },
      particulars: { placed: true },
    };
    const served = judgment('a', { ...four, final: { final: true, since: '2024-01-02' } });
    const pending = judgment('b', { ...two, final: { final: false } });
    const alone = recordedLaw([start, served], asOf);
    const both = recordedLaw([start, served, pending], asOf);
    expect(both.facts.sentences).toEqual(alone.facts.sentences);
    expect(calendar(packs, both.facts).outcomes).toEqual(calendar(packs, alone.facts).outcomes);
    expect([...both.notFinal.keys()]).toEqual(['b']);
    expect(both.notFinal.get('b')).toMatchObject({ imposed: lengthParts('P2Y'), recidivism: true });
    // Final from a later day on is not final before it, and counts from that day.
    const later = judgment('b', { ...two, final: { final: true, since: addDays(asOf, 1) } });
    expect(recordedLaw([start, served, later], asOf).facts.sentences).toEqual(alone.facts.sentences);
    expect([...recordedLaw([start, served, later], asOf).notFinal.keys()]).toEqual(['b']);
    expect(recordedLaw([start, served, later], addDays(asOf, 1)).facts.sentences).toHaveLength(2);
    expect(legalFactsOn([start, served, later], asOf).law.sentences).toEqual(alone.facts.sentences);
    expect(legalFactsOn([start, served, later], addDays(asOf, 1)).law.sentences).toHaveLength(2);
    // Nobody said whether it is final: it counts, as it always did.
    expect(recordedLaw([start, judgment('c', four)], asOf).facts.sentences).toHaveLength(1);
  });

  it('opens nothing to who was sentenced by no judgment that is final, unless the slip holds them as convicted', () => {
    const pending = judgment('b', { sentence: { imposed: 'time', length: 'P2Y' }, final: { final: false } });
    const { outcomes } = calendar(packs, recordedLaw([start, pending], asOf).facts);
    expect(new Set(outcomes.map((each) => (each.state === 'opens' ? 'opens' : each.code)))).toEqual(
      new Set(['not-convicted']),
    );
    const held = entity('situation', { capacity: { as: 'convicted' } });
    const asked = calendar(packs, recordedLaw([start, held, pending], asOf).facts);
    expect(asked.outcomes.find(({ kind }) => kind === 'conditional-release')).toMatchObject({ code: 'no-sentence' });
  });

  it('takes a total that is entered as the total of what is final, without the day of a judgment that is not', () => {
    const situation = entity('situation', { executable: { months: 48, text: '' } });
    const pending = judgment('b', { recidivism: { established: true }, final: { final: false } });
    expect(recordedLaw([start, situation, pending], asOf).facts.sentences).toEqual([
      { imposed: { months: 48, days: 0 }, unit: 'not-known' },
    ]);
  });

  it('takes life, with what the reasons of the judgment say of earlier sentences', () => {
    const { facts } = recordedLaw(
      [judgment('a', { sentence: { imposed: 'life' }, particulars: { antecedent: 'criminal' } })],
      asOf,
    );
    expect(facts.sentences).toEqual([{ imposed: 'life', judgedOn: '2023-12-01', antecedent: 'criminal' }]);
  });

  it('takes the executable total as one sentence where none is written out', () => {
    const situation = entity('situation', { executable: { months: 48, text: '' } });
    const { facts } = recordedLaw([start, situation, judgment('a', { recidivism: { established: false } })], asOf);
    expect(facts.sentences).toEqual([
      { imposed: { months: 48, days: 0 }, unit: 'not-known', judgedOn: '2023-12-01', recidivism: false },
    ]);
    const made = calendar(packs, facts).outcomes.find(({ kind }) => kind === 'conditional-release');
    expect(made).toMatchObject({ state: 'opens', earliest: '2025-05-09', latest: '2025-05-15' });
  });

  it('prefers the start of the registry; its days of release and end are counted from', () => {
    const { facts, registry, byHand } = recordedLaw(
      [
        date('detention-start', '2024-01-10', 'by-hand'),
        start,
        date('conditional-release', '2025-05-15', 'registry'),
        date('prison-leave', '2024-05-15', 'by-hand'),
      ],
      asOf,
    );
    expect(facts.detainedSince).toBe('2024-01-15');
    expect([...registry]).toEqual([['conditional-release', '2025-05-15']]);
    expect([...byHand]).toEqual([['prison-leave', '2024-05-15']]);
    expect(facts.registry).toEqual({ 'conditional-release': '2025-05-15' });
    const end = recordedLaw(
      [start, date('sentence-end', '2028-01-14', 'registry'), date('prison-leave', '2024-05-15', 'registry')],
      asOf,
    );
    expect(end.facts.registry).toEqual({ 'sentence-end': '2028-01-14' });
    expect(recordedLaw([start], asOf).facts.registry).toBeUndefined();
  });

  it('takes deductions by days or by length, and interruptions with what they are and the registry’s word', () => {
    const { facts } = recordedLaw(
      [
        entity('deduction', { deduction: { what: 'remand', from: '2023-10-01', until: '2023-12-31', note: '' } }, 'd1'),
        entity('deduction', { deduction: { what: 'other', length: 'P2W', note: 'slip' } }, 'd2'),
        entity('deduction', { deduction: { what: 'other', note: 'nothing said' } }, 'd3'),
        entity('interruption', { interruption: { from: '2024-05-01', until: '2024-06-30', counts: 'unknown' } }, 'i1'),
        entity(
          'interruption',
          { interruption: { from: '2025-05-01', until: '2025-05-21', counts: 'not-served', what: 'suspension' } },
          'i2',
        ),
      ],
      asOf,
    );
    expect(facts.deductions).toEqual([
      { what: 'remand', length: { from: '2023-10-01', until: '2023-12-31' } },
      { what: 'other', length: lengthParts('P2W') },
    ]);
    expect(lengthParts('P2W')).toMatchObject({ months: 0, days: 14 });
    expect(facts.interruptions).toEqual([
      { from: '2024-05-01', until: '2024-06-30', counts: 'unknown' },
      { from: '2025-05-01', until: '2025-05-21', counts: 'not-served', what: 'suspension' },
    ]);
  });

  it.each([
    [{ says: 'right', on: '2025-01-10' }, 'right'],
    [{ says: 'no-right', on: '2025-01-10' }, 'none'],
  ])('takes the right of residence as the Aliens Office advised: %o', (residenceAdvice, residence) => {
    expect(recordedLaw([entity('situation', { residenceAdvice })], asOf).facts.residence).toBe(residence);
    // What the person said of themselves is no advice.
    const own = entity('person', { residence: { status: 'no-right-of-residence' } });
    expect(recordedLaw([own], asOf).facts.residence).toBeUndefined();
  });

  it.each([
    [{ needed: 'yes', by: 'judgment' }, true],
    [{ needed: 'no' }, false],
    [{ needed: 'not-known' }, undefined],
  ])('takes the opinion of article 32 in the word of who decided it: %o', (article32, expected) => {
    expect(recordedLaw([entity('situation', { article32 })], asOf).facts.article32).toBe(expected);
  });

  it('takes the written request for the regime of judge and court, and what was left after a revocation', () => {
    const { facts } = recordedLaw(
      [
        entity('situation', { optIn: { on: '2025-02-03' } }),
        entity('revocation', { revocation: { detainedSince: '2026-02-10', remaining: 'P14M', note: '' } }),
      ],
      asOf,
    );
    expect(facts.optedIn).toBe(true);
    expect(facts.revocation).toEqual({ detainedSince: '2026-02-10', remaining: lengthParts('P14M') });
    expect(recordedLaw([], asOf).facts.optedIn).toBeUndefined();
  });

  it('writes lengths as periods and reads them back', () => {
    expect(lengthText({ years: 6, months: 2, days: 10 })).toBe('P6Y2M10D');
    expect(lengthParts('P6Y2M10D')).toEqual({ years: 6, months: 2, days: 10 });
    expect(lengthText({ years: 0, months: 0, days: 0 })).toBeUndefined();
    for (const bad of ['P', 'P0', '5Y', 'P-1M', 'P1.5M', 'PT1H'])
      expect(sentenceLength.safeParse(bad).success).toBe(false);
  });
});

describe('a total of months that may be years (V6)', () => {
  const total = entity('situation', { executable: { months: 108, text: '' } });
  const nine = (units: Readonly<Record<string, unknown>>): PlainEntity =>
    judgment('a', {
      judgment: { court: 'Gent', date: '2021-05-01', text: '' },
      recidivism: { established: false },
      ...units,
    });
  const released = (...entities: readonly PlainEntity[]) => {
    const { outcomes } = calendar(packs, recordedLaw([start, ...entities], asOf).facts);
    const of = (kind: string) => outcomes.find((each) => each.kind === kind);
    return { release: of('conditional-release'), end: of('sentence-end'), leave: of('prison-leave') };
  };

  it('has the day of months of 30 days and that of years of 365 beside that of the calendar', () => {
    const { release, end, leave } = released(total, nine({}));
    for (const each of [release, end, leave])
      expect(each).toMatchObject({ state: 'opens', readings: [{ doubt: 'years-or-months' }] });
    const written = released(nine({ sentence: { imposed: 'time', length: 'P9Y' } }));
    const inMonths = released(nine({ sentence: { imposed: 'time', length: 'P108M' } }));
    for (const kind of ['release', 'end'] as const) {
      const [unknown, years, months] = [released(total, nine({}))[kind], written[kind], inMonths[kind]];
      if (unknown?.state !== 'opens' || years?.state !== 'opens' || months?.state !== 'opens') throw new Error(kind);
      expect(unknown.dates).toEqual(months.dates);
      expect(unknown.readings[0]?.dates).toEqual(years.dates);
      expect(years.dates.statutory > months.dates.statutory).toBe(true);
      expect([years.readings, months.readings]).toEqual([[], []]);
      // Between the two counted: it leaves the law as sure as it was.
      expect(leaveDoubt(unknown.readings)).toBe(false);
      expect(years.dates.statutory <= unknown.latest && years.dates.statutory >= unknown.earliest).toBe(true);
    }
  });

  it('is nothing beside it below a year', () => {
    const { end } = released(entity('situation', { executable: { months: 10, text: '' } }), nine({}));
    expect(end).toMatchObject({ state: 'opens', readings: [] });
  });
});

describe('OW2: an interned person', () => {
  const held = (as: string): PlainEntity => entity('situation', { capacity: { as } });
  const sentence = judgment('a', { sentence: { imposed: 'time', length: 'P5Y' } });

  it('has no day, no limit and no regime: each modality is refused by name', () => {
    const { facts } = recordedLaw([start, sentence, held('interned')], asOf);
    const { outcomes, regime } = calendar(packs, facts);
    expect(regime).toBeUndefined();
    expect(new Set(outcomes.map((each) => ('code' in each ? each.code : each.state)))).toEqual(new Set(['interned']));
    const limits = procedureOf(packs, { modality: 'conditional-release', events: { request: '2026-05-01' }, facts });
    expect(limits).toEqual({ deadlines: [], notSupported: [{ code: 'interned', modality: 'conditional-release' }] });
  });

  it('is no other than one of whom this is written: who is convicted has the days of the law', () => {
    const { facts } = recordedLaw([start, sentence, held('convicted')], asOf);
    expect(facts).not.toHaveProperty('interned');
    expect(calendar(packs, facts).outcomes.some(({ state }) => state === 'opens')).toBe(true);
  });
});
