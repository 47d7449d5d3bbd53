/** The calendar of a release against a second writing of the law, and what holds of it whatever the facts. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import {
  calendar,
  conventions,
  differenceWith,
  packOn,
  packs,
  preparing,
  type LawFacts,
  type Opening,
} from '../../../shared/release/index.ts';
import { daysBetween, plus } from '../../../shared/release/law/count.ts';
import { must } from '../../../shared/result.ts';
import { profiles } from '../../generate/law/profiles.ts';
import { linesOfEngine, linesOfNaive } from '../../support/compared-law.ts';
import { bothOf, followed } from '../../support/followed-steps.ts';
import { anyFacts, dayBetween, said, sentences } from '../../support/law-cases.ts';

const dated = (facts: LawFacts, kind: string): Opening | undefined => {
  const found = calendar(packs, facts).outcomes.find((outcome) => outcome.kind === kind);
  return found?.state === 'opens' && found.rule.opens.how !== 'any-time' ? found : undefined;
};

/** How often each modality could be compared: a test that compares nothing says nothing. */
class Tally {
  private readonly times: Map<string, number>;
  constructor(kinds: readonly string[]) {
    this.times = new Map(kinds.map((kind) => [kind, 0]));
  }
  count(kind: string): void {
    this.times.set(kind, (this.times.get(kind) ?? 0) + 1);
  }
  /** Those compared less often than that. */
  below(least: number): readonly string[] {
    return [...this.times].flatMap(([kind, times]) => (times < least ? [kind] : []));
  }
}

/** Rules that hold by their own words while no regime leads to them: on 1 June 2030 itself, and after it for the administration. */
const nobodyOn = (id: string, from: string): boolean =>
  (id === 'G-no-date' && from >= '2030-06-01') ||
  (['J-25-1', 'J-26', 'C-25-1-placed'].includes(id) && from === '2030-06-01');

/** Thirty years by one way of counting and less by the other, final before the day that matters. */
const unclearBefore: LawFacts = {
  asOf: '2022-08-01',
  sentences: [{ imposed: { years: 0, months: 361, days: 0 }, finalOn: '2013-03-18' }],
  deductions: [],
  interruptions: [],
};

/** An interruption that begins on the very day something opens. */
const interruptedOnTheDay: LawFacts = {
  asOf: '2023-09-01',
  detainedSince: '2012-01-01',
  sentences: [{ imposed: { years: 0, months: 11, days: 0 }, placement: 'length-unknown' }],
  deductions: [{ what: 'remand', length: { from: '2008-01-01', until: '2008-04-15' } }],
  interruptions: [{ from: '2012-01-05', until: '2012-01-05', counts: 'not-served' }],
};

const counted = [
  'prison-leave',
  'limited-detention',
  'electronic-monitoring',
  'conditional-release',
  'provisional-release-surrender',
  'sentence-end',
  'placement',
];

describe('the calendar of a release, written twice (V6 V7 V8)', () => {
  it('agrees in every line: regime, days by both ways, other readings, until when, or the reason for none', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(linesOfEngine(facts)).toEqual(linesOfNaive(facts));
      }),
      { numRuns: 3000, examples: [[unclearBefore]] },
    );
  });

  it.each(packs.map((pack) => ({ pack, from: pack.validFrom })))(
    'reaches every rule of the law from $from, on its first and its last day',
    ({ pack }) => {
      const reached = new Set<string>();
      for (const asOf of [pack.validFrom, pack.validUntil ?? '2036-06-01']) {
        for (const [name, profile] of profiles) {
          const facts = { ...profile, asOf };
          expect([name, linesOfEngine(facts)]).toEqual([name, linesOfNaive(facts)]);
          const { regime, outcomes } = calendar(packs, facts);
          if (regime?.row !== undefined) reached.add(regime.row.id);
          for (const outcome of outcomes) {
            if (outcome.rule !== undefined) reached.add(outcome.rule.id);
            if (outcome.state === 'opens' && outcome.putOffBy !== undefined) reached.add(outcome.putOffBy.id);
          }
        }
      }
      // That no early release is in force stands behind the rules that bring it.
      if (pack.rules.some(({ id }) => id === 'L-2022' || id === 'L-28')) reached.add('L-none');
      const rows = [...pack.regimes, ...pack.rules, ...pack.safety];
      expect(rows.map(({ id }) => id).filter((id) => !reached.has(id) && !nobodyOn(id, pack.validFrom))).toEqual([]);
    },
  );
});

describe('whatever the facts', () => {
  it('a day more of remand never moves a date later (V6)', () => {
    const tally = new Tally(counted);
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 40 }), (facts, days) => {
        const deductions = [...(facts.deductions ?? []), { what: 'remand' as const, length: { months: 0, days } }];
        for (const kind of counted) {
          const [before, after] = [dated(facts, kind), dated({ ...facts, deductions }, kind)];
          if (before === undefined || after === undefined) continue;
          tally.count(kind);
          for (const by of conventions) expect(after.dates[by] <= before.dates[by]).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
    expect(tally.below(20)).toEqual([]);
  });

  it('a sentence that is suspended as a whole moves no date (V6, V7)', () => {
    const facts: LawFacts = {
      asOf: '2022-08-01',
      detainedSince: '2012-01-01',
      sentences: [{ imposed: { years: 30, months: 0, days: 0 }, recidivism: false }],
      deductions: [],
      interruptions: [],
    };
    const whole = { imposed: { years: 0, months: 12, days: 0 }, suspended: { years: 1, months: 0, days: 0 } };
    const more = { ...facts, sentences: [...facts.sentences, { ...whole, recidivism: false }] };
    const end = dated(facts, 'sentence-end')?.dates;
    expect(end).toBeDefined();
    expect(dated(more, 'sentence-end')?.dates).toEqual(end);
  });

  it('a sentence added never moves a date earlier within one regime (V7)', () => {
    const tally = new Tally(counted);
    fc.assert(
      fc.property(anyFacts, sentences, fc.boolean(), (facts, other, isAlike) => {
        // Half of them by the same judgment: where recidivism differs another letter holds, and nothing can be compared.
        const { judgedOn, recidivism } = facts.sentences[0] ?? {};
        const added = isAlike ? said({ ...other, judgedOn, recidivism }) : other;
        const more = { ...facts, sentences: [...facts.sentences, added] };
        if (calendar(packs, facts).regime?.regime !== calendar(packs, more).regime?.regime) return;
        // Another letter may open earlier: two thirds are never more than 14 years, a third of 45 years is 15.
        if (releaseRule(facts) !== releaseRule(more) || releaseRule(facts).startsWith('C-25-2c')) return;
        for (const kind of counted) {
          const [before, after] = [dated(facts, kind), dated(more, kind)];
          if (before === undefined || after === undefined) continue;
          tally.count(kind);
          for (const by of conventions) expect(after.dates[by] >= before.dates[by]).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    expect(tally.below(10)).toEqual([]);
  });

  it('an interruption that does not count never brings a day forward, and moves release and end alike (V6)', () => {
    const tally = new Tally(['conditional-release', 'sentence-end']);
    fc.assert(
      fc.property(
        anyFacts,
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 120 }),
        (facts, after, days) => {
          const { detainedSince, revocation, ...rest } = facts;
          if (detainedSince === undefined || revocation !== undefined) return;
          const from = plus(detainedSince, { months: 0, days: after });
          const until = plus(from, { months: 0, days: days - 1 });
          const still: LawFacts = { ...rest, detainedSince, interruptions: [] };
          const stopped: LawFacts = { ...still, interruptions: [{ from, until, counts: 'not-served' }] };
          for (const kind of ['conditional-release', 'sentence-end']) {
            const [before, now] = [dated(still, kind), dated(stopped, kind)];
            if (before === undefined || now === undefined) continue;
            tally.count(kind);
            for (const by of conventions) {
              const moved = daysBetween(before.dates[by], now.dates[by]);
              expect([0, days]).toContain(moved);
              if (kind === 'conditional-release' && from > before.dates[by]) expect(moved).toBe(0);
            }
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(tally.below(50)).toEqual([]);
  });

  it('leave comes not after monitoring, not after release, not after the end, and none before the detention (V8)', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (facts.detainedSince === undefined || facts.registry !== undefined) return;
        const [permission, leave, monitoring, release, end] = [
          'permission-reintegration',
          'prison-leave',
          'electronic-monitoring',
          'conditional-release',
          'sentence-end',
        ].map((kind) => dated(facts, kind));
        for (const by of conventions) {
          const days = [permission, leave, monitoring, release].flatMap((each) => each?.dates[by] ?? []);
          expect(days).toEqual([...days].sort());
          const [lastOf] = days.slice(-1);
          // More deducted than the sentence is long ends before the detention: nothing is left to serve.
          const isServed = end !== undefined && end.dates[by] > facts.detainedSince;
          const isLong = releaseRule(facts).startsWith('C-25-2c') || release?.putOffBy !== undefined;
          if (lastOf !== undefined && isServed && !isLong && facts.revocation === undefined)
            expect(lastOf <= plus(end.dates[by], { months: 0, days: 1 })).toBe(true);
          for (const day of days) expect(day >= facts.detainedSince).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('every explanation, of a day or of another reading, leads to its day in a second walk (V10)', () => {
    const tally = new Tally([...counted, 'early-release', 'provisional-release-removal', 'removal-by-minister']);
    const walk = (facts: LawFacts): void => {
      for (const outcome of calendar(packs, facts).outcomes) {
        if (outcome.state !== 'opens' || outcome.rule.opens.how === 'any-time') continue;
        tally.count(outcome.kind);
        for (const { steps, dates } of [outcome, ...outcome.readings]) {
          const [one] = steps;
          const isWhole = one?.what === 'start' || one?.what === 'registry';
          // A way that begins elsewhere begins where its first step has led to.
          const walked = isWhole ? followed(steps, facts.detainedSince ?? facts.asOf, undefined) : rest(steps, facts);
          expect(walked).toEqual(bothOf(dates));
        }
      }
    };
    // Early release is in force for two short stretches: facts drawn at random seldom lie in one.
    for (const asOf of ['2025-10-06', '2026-11-29']) for (const [, facts] of profiles) walk({ ...facts, asOf });
    fc.assert(fc.property(anyFacts, walk), { numRuns: 800, examples: [[interruptedOnTheDay]] });
    expect(tally.below(5)).toEqual([]);
  });

  it('the order of rules and of sentences that are alike changes nothing but what stands first (V3)', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = { ...facts, sentences: [...facts.sentences].reverse() };
        expect(linesOfEngine(turned)).toEqual(linesOfEngine(facts));
      }),
      { numRuns: 1000 },
    );
  });
});

const releaseRule = (facts: LawFacts): string =>
  calendar(packs, facts).outcomes.find(({ kind }) => kind === 'conditional-release')?.rule?.id ?? '';

/** The first step of a way that was cut says only where it has led to. */
function rest(steps: Opening['steps'], facts: LawFacts): ReturnType<typeof followed> {
  const [one, ...others] = steps;
  const first = must(one, 'a step');
  return followed(others, facts.detainedSince ?? facts.asOf, bothOf(first.gives));
}

describe('law of a day (V2)', () => {
  it('of two packs on one day the higher number holds', () => {
    const [newest] = packs.slice(-1);
    const last = must(newest, 'the newest pack');
    const next = { ...last, number: last.number + 1, validFrom: '2036-10-01' };
    expect(packOn([...packs, next], '2036-09-30')?.number).toBe(last.number);
    expect(packOn([...packs, next], '2036-10-01')?.number).toBe(next.number);
    expect(packOn(packs, '2007-01-31')).toBeUndefined();
  });

  it('two modalities that refer to each other are refused, not followed (V3)', () => {
    const pack = must(packOn(packs, '2026-11-29'), 'the pack of a day');
    const rules = pack.rules.map((rule) =>
      rule.kind === 'conditional-release'
        ? { ...rule, opens: { how: 'as' as const, of: 'conditional-release' as const } }
        : rule,
    );
    const [, facts] = must(profiles[0], 'somebody');
    const made = calendar([{ ...pack, rules }], facts).outcomes.find(({ kind }) => kind === 'conditional-release');
    expect(made).toMatchObject({ state: 'refused', code: 'no-rule' });
  });
});

describe('counting (V11)', () => {
  it('days and months are as Temporal has them', () => {
    fc.assert(
      fc.property(
        dayBetween('1900-01-01', 110_000),
        fc.integer({ min: -700, max: 700 }),
        fc.integer({ min: -9000, max: 9000 }),
        (day, months, days) => {
          const expected = Temporal.PlainDate.from(day)
            .add({ months }, { overflow: 'constrain' })
            .add({ days })
            .toString();
          expect(plus(day, { months, days })).toBe(expected);
          expect(daysBetween(day, expected)).toBe(
            Temporal.PlainDate.from(day).until(expected, { largestUnit: 'day' }).days,
          );
        },
      ),
    );
  });

  it('gives the same in any time zone and at any clock', () => {
    const cases = fc.sample(anyFacts, 200);
    const all = (): string => JSON.stringify(cases.map((facts) => linesOfEngine(facts)));
    const here = all();
    const zone = process.env['TZ'];
    vi.useFakeTimers();
    for (const [other, clock] of [
      ['Pacific/Kiritimati', '1971-01-01'],
      ['America/Adak', '2099-12-31'],
    ] as const) {
      process.env['TZ'] = other;
      vi.setSystemTime(new Date(clock));
      expect(all()).toBe(here);
    }
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('counts back what has to be done before, and names what a difference comes from (V12 V13)', () => {
    const facts: LawFacts = {
      asOf: '2026-06-01',
      detainedSince: '2024-01-15',
      sentences: [{ imposed: { months: 48, days: 0 }, recidivism: false }],
    };
    const release = must(dated(facts, 'conditional-release'), 'a date');
    expect(preparing(calendar(packs, facts), release).map(({ what, dates }) => `${what} ${dates.calendar}`)).toEqual([
      'information 2024-11-15',
      'ask-by 2024-11-01',
    ]);
    expect(differenceWith(packs, facts, release, '2025-05-01')).toMatchObject({
      state: 'outside',
      days: -8,
      causes: ['deduction-not-entered'],
    });
  });
});
