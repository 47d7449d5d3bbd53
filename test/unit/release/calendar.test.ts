/** The calendar of a release against a second way of counting, and what holds of it whatever the facts. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { daysBetween, plus } from '../../../shared/release/law/count.ts';
import {
  calendar,
  codeWords,
  conventions,
  differenceWith,
  lawCodes,
  lawPack,
  outcomeInShort,
  packOn,
  packs,
  preparing,
  type Convention,
  type Dates,
  type LawFacts,
  type Opening,
  type Outcome,
  type Step,
} from '../../../shared/release/law/index.ts';
import { anyFacts, dayBetween, said, sentences } from '../../support/law-cases.ts';
import { addDays, addMonths, naiveCalendar, span } from '../../support/naive-law.ts';

const dated = (facts: LawFacts, kind: string): Opening | undefined => {
  const found = calendar(packs, facts).outcomes.find((outcome) => outcome.kind === kind);
  return found?.state === 'opens' ? found : undefined;
};

const inShort = (outcome: Outcome): string =>
  [
    outcomeInShort(outcome),
    outcome.rule?.id ?? '',
    outcome.state === 'opens' && outcome.rule.opens.how !== 'any-time' ? Object.values(outcome.dates).join(' ') : '',
    outcome.state === 'opens' ? '' : (outcome.because ?? ''),
  ].join(' | ');

describe('the calendar of a release (V6 V7 V8)', () => {
  it('agrees with a second, naive implementation in every line', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const made = calendar(packs, facts);
        const naive = naiveCalendar(facts);
        const found = Object.fromEntries(made.outcomes.map((outcome) => [outcome.kind, inShort(outcome)]));
        const expected = Object.fromEntries(
          Object.entries(naive.answers).map(([kind, { says, rule = '', dates = [], because = '' }]) => [
            kind,
            [says, rule, dates.join(' '), because].join(' | '),
          ]),
        );
        expect(found).toEqual(expected);
        const { regime } = made;
        expect(`${regime?.regime}${regime?.refusal ? `, ${regime.refusal}` : ''} ${regime?.row?.id}`).toBe(
          naive.regime,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('a day more of remand never moves a date later (V6)', () => {
    const compared = new Map(counted.map((kind) => [kind, 0]));
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 40 }), (facts, days) => {
        const { deductions = [] } = facts;
        const more: LawFacts = {
          ...facts,
          deductions: [...deductions, { what: 'remand', length: { months: 0, days } }],
        };
        for (const kind of counted) {
          const [before, after] = [dated(facts, kind), dated(more, kind)];
          if (before === undefined || after === undefined) continue;
          compared.set(kind, (compared.get(kind) ?? 0) + 1);
          for (const by of conventions) expect(after.dates[by] <= before.dates[by]).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
    for (const [kind, times] of compared) expect([kind, times > 20]).toEqual([kind, true]);
  });

  it('a sentence added never moves a date earlier within one regime (V7)', () => {
    const compared = new Map(counted.map((kind) => [kind, 0]));
    fc.assert(
      fc.property(anyFacts, sentences, fc.boolean(), (facts, other, isAlike) => {
        // Half of them by the same judgment: where recidivism differs, release is refused and nothing can be compared.
        const { judgedOn, recidivism } = facts.sentences[0] ?? {};
        const added = isAlike ? said({ ...other, judgedOn, recidivism }) : other;
        const more = { ...facts, sentences: [...facts.sentences, added] };
        if (calendar(packs, facts).regime?.regime !== calendar(packs, more).regime?.regime) return;
        for (const kind of counted) {
          const [before, after] = [dated(facts, kind), dated(more, kind)];
          if (before === undefined || after === undefined) continue;
          compared.set(kind, (compared.get(kind) ?? 0) + 1);
          for (const by of conventions) expect(after.dates[by] >= before.dates[by]).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    for (const [kind, times] of compared) expect([kind, times > 20]).toEqual([kind, true]);
  });

  it('leave comes not after monitoring, not after release, not after the end, and none before the detention (V8)', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const [leave, monitoring, release, end] = [
          'prison-leave',
          'electronic-monitoring',
          'conditional-release',
          'sentence-end',
        ].map((kind) => dated(facts, kind));
        for (const by of conventions) {
          const days = [leave, monitoring, release].flatMap((each) => each?.dates[by] ?? []);
          expect(days).toEqual([...days].sort());
          const [last] = days.slice(-1);
          // The registry's own days left after a revocation, and more deducted than the sentence is long, end before it.
          const served = end !== undefined && end.dates[by] > (facts.detainedSince ?? '');
          if (last !== undefined && served && facts.revocation === undefined) expect(last <= end.dates[by]).toBe(true);
          for (const day of days) expect(day >= (facts.detainedSince ?? '')).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('every explanation leads to its date in a second implementation (V10)', () => {
    const followedTo = new Map(counted.map((kind) => [kind, 0]));
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const outcome of calendar(packs, facts).outcomes) {
          if (outcome.state !== 'opens') continue;
          followedTo.set(outcome.kind, (followedTo.get(outcome.kind) ?? 0) + 1);
          const from = outcome.steps[0]?.what === 'start' ? undefined : releaseOrEnd(facts, outcome);
          expect(followed(outcome.steps, facts.detainedSince ?? '', from)).toEqual(outcome.dates);
        }
      }),
      { numRuns: 800 },
    );
    for (const kind of counted) expect([kind, (followedTo.get(kind) ?? 0) > 10]).toEqual([kind, true]);
  });

  it('asks the law of a day only: two packs on one day, the higher number (V2)', () => {
    const [, , , , , sixth] = packs;
    if (sixth === undefined) throw new Error('six packs were expected');
    const seventh = { ...sixth, number: 7, validFrom: '2026-10-01' };
    expect(packOn([...packs, seventh], '2026-09-30')?.number).toBe(6);
    expect(packOn([...packs, seventh], '2026-10-01')?.number).toBe(7);
    expect(packOn(packs, '2015-01-11')).toBeUndefined();
  });

  it('a pack from elsewhere is refused when it says what none can (V1 V3)', () => {
    const [first] = packs;
    expect(lawPack.safeParse(first).success).toBe(true);
    expect(lawPack.safeParse({ ...first, colour: 'red' }).success).toBe(false);
    expect(lawPack.safeParse({ ...first, validFrom: '2026-02-30' }).success).toBe(false);
    const twice = [...(first?.rules ?? []), ...(first?.rules.slice(0, 1) ?? [])];
    expect(lawPack.safeParse({ ...first, rules: twice }).success).toBe(false);
    const circle = first?.rules.map((rule) =>
      rule.kind === 'conditional-release' ? { ...rule, opens: { how: 'as', of: 'conditional-release' } } : rule,
    );
    const round = lawPack.parse({ ...first, rules: circle });
    const facts: LawFacts = {
      asOf: '2019-01-01',
      detainedSince: '2018-01-01',
      sentences: [{ imposed: { months: 60, days: 0 }, recidivism: false }],
    };
    expect(calendar([round], facts).outcomes.find(({ kind }) => kind === 'conditional-release')?.state).toBe('refused');
  });

  it('only rules with a source count, those from memory wait for a word (V4 V9)', () => {
    const memory = packs.flatMap(({ rules }) => rules.filter(({ confidence }) => confidence === 'from-memory'));
    expect(new Set(memory.map(({ kind }) => kind))).toEqual(
      new Set(['permission-reintegration', 'provisional-release-removal']),
    );
    expect(memory.every(({ standing }) => standing === 'unconfirmed')).toBe(true);
    const rows = packs.flatMap(({ rules, regimes }) => [...rules, ...regimes]);
    expect(
      rows.filter(({ source, confidence }) => source.startsWith('from memory') && confidence !== 'from-memory'),
    ).toEqual([]);
    for (const code of lawCodes) for (const language of languages) expect(codeWords[code][language]).not.toBe('');
  });

  it('days and months are as Temporal has them (V11)', () => {
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

  it('gives the same dates in any time zone and at any clock (V11)', () => {
    const cases = fc.sample(anyFacts, 200);
    const all = (): string => JSON.stringify(cases.map((facts) => calendar(packs, facts)));
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
    const made = calendar(packs, facts);
    const release = dated(facts, 'conditional-release');
    if (release === undefined) throw new Error('a date was expected');
    expect(preparing(made, release).map(({ what, dates }) => `${what} ${dates.A}`)).toEqual([
      'written-information 2024-11-15',
      'ask-by 2025-01-15',
    ]);
    expect(differenceWith(packs, facts, release, '2025-05-01')).toMatchObject({
      state: 'outside',
      days: -8,
      causes: ['deduction-not-entered'],
    });
  });
});

const counted = [
  'prison-leave',
  'limited-detention',
  'electronic-monitoring',
  'conditional-release',
  'provisional-release-removal',
  'early-release',
  'sentence-end',
  'placement',
];

function releaseOrEnd(facts: LawFacts, { rule }: Opening): Opening | undefined {
  return rule.opens.how === 'before' || rule.opens.how === 'as' ? dated(facts, rule.opens.of) : undefined;
}

/** Walks the steps with nothing but their own inputs and naive counting. */
function followed(steps: readonly Step[], since: string, from: Opening | undefined): Dates {
  const origin: Dates = from?.dates ?? { A: since, B: since, C: since };
  let start = origin;
  let at = origin;
  const each = (change: (day: string, by: Convention) => string): Dates => ({
    A: change(at.A, 'A'),
    B: change(at.B, 'B'),
    C: change(at.C, 'C'),
  });
  const add = (day: string, { months, days }: { months: number; days: number }): string =>
    addDays(addMonths(day, months), days);
  for (const step of steps) {
    switch (step.what) {
      case 'start':
        at = { A: step.gives.A, B: step.gives.B, C: step.gives.C };
        start = at;
        break;
      case 'deduct': {
        const { length } = step.deduction;
        at = each((day) =>
          'from' in length
            ? addDays(day, -span(length.from, length.until) - 1)
            : addDays(addMonths(day, -length.months), -length.days),
        );
        start = at;
        break;
      }
      case 'fraction':
        at = each((day, by) => add(day, share(step, day, by)));
        break;
      case 'serve':
        at = each((day) => add(day, step.length));
        break;
      case 'cap':
        at = each((day, by) => [day, addMonths(start[by], step.years * 12)].sort()[0] ?? day);
        break;
      case 'period-of-safety':
        at = each((day, by) => [day, add(start[by], step.length)].sort()[1] ?? day);
        break;
      case 'not-served':
        at = each((day) => {
          let moved = day;
          for (const { from: first, until } of [...step.interruptions].sort((a, b) => (a.from < b.from ? -1 : 1)))
            if (first <= moved) moved = addDays(moved, span(first, until) + 1);
          return moved;
        });
        break;
      case 'before':
        at = each((day, by) => (by === 'B' ? addDays(day, -30 * step.months) : addMonths(day, -step.months)));
        break;
      case 'last-day':
        at = each((day) => addDays(day, -1));
        break;
      case 'next-day':
        at = each((day) => addDays(day, 1));
        break;
      case 'not-before-detention':
        at = each((day) => (day < since ? since : day));
        break;
      case 'as':
        break;
    }
    expect(at).toEqual(step.gives);
  }
  return at;
}

function share(
  { fraction: { numerator, denominator }, total }: Extract<Step, { what: 'fraction' }>,
  start: string,
  by: Convention,
): { months: number; days: number } {
  const up = (count: number): number => Math.ceil(count / denominator);
  if (by === 'B') return { months: 0, days: up((total.months * 30 + total.days) * numerator) };
  if (by === 'C')
    return { months: 0, days: up(span(start, addDays(addMonths(start, total.months), total.days)) * numerator) };
  const months = Math.floor((total.months * numerator) / denominator);
  return { months, days: up((total.months * numerator - months * denominator) * 30 + total.days * numerator) };
}
