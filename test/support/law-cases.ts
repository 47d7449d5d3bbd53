/** Facts of made-up sentences, for tests of the calendar of a release. */
import fc from 'fast-check';
import type { Interruption, LawFacts, Length, Sentence } from '../../shared/release/index.ts';
import { addDays } from './naive-days.ts';

export const dayBetween = (from: string, span: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: span }).map((days) => addDays(from, days));

/** A day of the law: often one on which it changed, or one beside it. */
const lawDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: dayBetween('2007-02-01', 9000) },
  { weight: 3, arbitrary: dayBetween('2022-08-01', 2200) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '2012-04-09',
          '2013-03-19',
          '2016-02-29',
          '2018-01-21',
          '2018-07-28',
          '2022-08-18',
          '2022-09-01',
          '2023-09-01',
          '2025-08-04',
          '2026-09-01',
          '2027-01-01',
          '2030-06-01',
        ),
        fc.integer({ min: -1, max: 1 }),
      )
      .map(([day, by]) => addDays(day, by)),
  },
);

/** As lengths are written: years and months apart, months alone, days beside. */
const lengthUpTo = (months: number): fc.Arbitrary<Length> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ months: fc.integer({ min: 1, max: months }), days: fc.constant(0) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        years: fc.integer({ min: 1, max: Math.max(1, Math.floor(months / 12)) }),
        months: fc.constantFrom(0, 0, 0, 2, 6, 11, 14),
        days: fc.constantFrom(0, 0, 0, 1, 15, 40),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ months: fc.integer({ min: 0, max: months }), days: fc.integer({ min: 1, max: 40 }) }),
    },
  );

const someOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const onTheBorder: fc.Arbitrary<Length> = fc.oneof(
  fc.constantFrom(6, 24, 36, 120, 360).map((months) => ({ months, days: 0 })),
  fc.constantFrom(2, 3, 10, 30).map((years) => ({ years, months: 0, days: 0 })),
  fc.constantFrom(3, 10, 30).map((years) => ({ years, months: 0, days: 1 })),
);

const imposed = fc.oneof(
  { weight: 6, arbitrary: lengthUpTo(60) },
  { weight: 3, arbitrary: lengthUpTo(480) },
  { weight: 3, arbitrary: onTheBorder },
);

/** What was not said is left out, as a dossier leaves it out. */
export const said = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } => {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
};

const judgedOn = fc.oneof(
  { weight: 3, arbitrary: dayBetween('2011-01-01', 6000) },
  { weight: 3, arbitrary: dayBetween('2022-08-25', 1200) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2013-03-19',
      '2018-01-20',
      '2018-01-21',
      '2022-09-01',
      '2022-09-02',
      '2023-09-01',
      '2023-09-02',
    ),
  },
);

const rarely = <T>(value: fc.Arbitrary<T>, weight = 6): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, value);

export const sentences: fc.Arbitrary<Sentence> = fc
  .record({
    imposed: fc.oneof({ weight: 8, arbitrary: imposed }, fc.constant('life' as const)),
    suspended: rarely(lengthUpTo(12), 12),
    judgedOn: fc.option(judgedOn, { nil: undefined, freq: 8 }),
    finalOn: rarely(
      fc.oneof(dayBetween('2011-06-01', 6000), fc.constantFrom('2013-03-18', '2013-03-19', '2013-03-20')),
      2,
    ),
    code: rarely(fc.constantFrom('1867', '2024'), 4),
    recidivism: fc.option(fc.boolean(), { nil: undefined, freq: 8 }),
    antecedent: someOf(fc.constantFrom('none', 'correctional', 'criminal')),
    safety: rarely(
      fc.oneof(
        fc.constant('two-thirds' as const),
        fc.integer({ min: 14, max: 27 }).map((years) => ({ years, months: 0, days: 0 })),
        lengthUpTo(330),
      ),
    ),
    placement: rarely(fc.oneof(fc.constant('length-unknown' as const), lengthUpTo(200))),
  })
  .map((each): Sentence => said(each));

const stretch = (from: string, span: number): fc.Arbitrary<{ from: string; until: string }> =>
  fc.tuple(dayBetween(from, span), fc.integer({ min: 0, max: 200 })).map(([first, days]) => ({
    from: first,
    until: addDays(first, days),
  }));

/** The word of a registry: rarely given, and then often beside what is computed. */
const registry = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  fc
    .record({
      'conditional-release': someOf(dayBetween('2016-01-01', 6000)),
      'sentence-end': someOf(dayBetween('2018-01-01', 6000)),
    })
    .map((each) => said(each)),
);

export const anyFacts: fc.Arbitrary<LawFacts> = fc
  .record({
    asOf: lawDay,
    detainedSince: fc.option(dayBetween('2012-01-01', 6000), { nil: undefined, freq: 20 }),
    sentences: fc.oneof(
      { weight: 5, arbitrary: fc.array(sentences, { minLength: 1, maxLength: 1 }) },
      { weight: 3, arbitrary: fc.array(sentences, { minLength: 2, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    deductions: fc.array(
      fc.record({
        what: fc.constantFrom('remand', 'other'),
        length: fc.oneof(lengthUpTo(30), stretch('2008-01-01', 2400)),
      }),
      { maxLength: 2 },
    ),
    // In the detention, one after the other: so many days after its first day, and after the one before.
    interruptions: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 3000 }),
        days: fc.integer({ min: 1, max: 200 }),
        counts: fc.constantFrom('served', 'not-served', 'not-served', 'not-served', 'unknown'),
      }),
      { maxLength: 3 },
    ),
    revocation: rarely(fc.record({ detainedSince: dayBetween('2018-01-01', 2000), remaining: lengthUpTo(60) }), 10),
    residence: someOf(fc.constantFrom('right', 'none')),
    article32: someOf(fc.boolean()),
    optedIn: rarely(fc.boolean()),
    registry,
  })
  .map(({ interruptions, ...facts }): LawFacts =>
    said({ ...facts, interruptions: oneAfterAnother(facts.detainedSince, interruptions) }),
  );

function oneAfterAnother(
  since: string | undefined,
  stops: readonly { readonly after: number; readonly days: number; readonly counts: Interruption['counts'] }[],
): readonly Interruption[] {
  let free = since ?? '2020-01-01';
  return stops.map(({ after, days, counts }) => {
    const from = addDays(free, after);
    const until = addDays(from, days - 1);
    free = addDays(until, 1);
    return { from, until, counts };
  });
}
