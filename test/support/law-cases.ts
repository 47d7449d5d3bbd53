/** Facts of made-up sentences, for tests of the calendar of a release. */
import fc from 'fast-check';
import type { LawFacts, Sentence } from '../../shared/release/law/index.ts';
import { addDays } from './naive-law.ts';

export const dayBetween = (from: string, span: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: span }).map((days) => addDays(from, days));

const length = (most: number): fc.Arbitrary<{ months: number; days: number }> =>
  fc.record({
    months: fc.integer({ min: 1, max: most }),
    days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 })),
  });

const someOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const imposed = fc.oneof(
  { weight: 6, arbitrary: length(60) },
  { weight: 3, arbitrary: length(500) },
  { weight: 2, arbitrary: fc.constantFrom(6, 24, 36, 120, 360).map((months) => ({ months, days: 0 })) },
);

/** What was not said is left out, as a dossier leaves it out. */
export const said = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } => {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
};

export const sentences: fc.Arbitrary<Sentence> = fc
  .record({
    imposed: fc.oneof({ weight: 8, arbitrary: imposed }, fc.constant('life' as const)),
    suspended: fc.constant(undefined),
    judgedOn: someOf(dayBetween('2011-01-01', 6000)),
    recidivism: someOf(fc.boolean()),
    antecedent: someOf(fc.constantFrom('none', 'correctional', 'criminal')),
    safety: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, length(200)),
    placement: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, length(200)),
  })
  .map((each): Sentence => said(each));

const stretch = (from: string, span: number): fc.Arbitrary<{ from: string; until: string }> =>
  fc.tuple(dayBetween(from, span), fc.integer({ min: 0, max: 200 })).map(([first, days]) => ({
    from: first,
    until: addDays(first, days),
  }));

export const anyFacts: fc.Arbitrary<LawFacts> = fc
  .record({
    asOf: dayBetween('2015-01-12', 6000),
    detainedSince: dayBetween('2014-01-01', 5000),
    sentences: fc.array(sentences, { minLength: 1, maxLength: 3 }),
    deductions: fc.array(
      fc.record({
        what: fc.constantFrom('remand', 'other'),
        length: fc.oneof(length(30), stretch('2008-01-01', 2400)),
      }),
      { maxLength: 2 },
    ),
    interruptions: fc.array(
      fc
        .tuple(stretch('2015-01-01', 5000), fc.constantFrom('served', 'not-served', 'not-served', 'unknown'))
        .map(([days, counts]) => ({ ...days, counts })),
      { maxLength: 2 },
    ),
    revocation: fc.oneof(
      { weight: 8, arbitrary: fc.constant(undefined) },
      fc.record({ detainedSince: dayBetween('2018-01-01', 2000), remaining: length(60) }),
    ),
    residence: someOf(fc.constantFrom('right', 'none')),
    unconfirmed: someOf(fc.boolean()),
  })
  .map((facts): LawFacts => said(facts));
