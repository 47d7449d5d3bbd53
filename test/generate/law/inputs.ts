/** Cases on what is entered: recidivism, deductions, several sentences, interruptions, revocation, residence, placement. */
import type { Deduction, Interruption, LawFacts } from '../../../shared/release/law/index.ts';
import { boundary, facts, life, sentence, whole } from './boundaries.ts';
import type { Case } from './write.ts';

const withAll = { focus: ['conditional-release', 'prison-leave', 'early-release', 'placement', 'sentence-end'] };

const recidivism: readonly Case[] = [
  boundary('recidivism', 'not entered above three years', facts({ sentences: [{ imposed: whole(60) }] })),
  boundary(
    'recidivism',
    'not entered up to three years',
    facts({ sentences: [{ imposed: whole(30), judgedOn: '2023-12-01' }] }),
  ),
  boundary('recidivism', 'established up to three years', facts({ sentences: [sentence(30, { recidivism: true })] }), {
    expect: ['expect conditional-release cautions: recidivism-up-to-3-years'],
  }),
  boundary('recidivism', 'established above three years', facts({ sentences: [sentence(37, { recidivism: true })] }), {
    expect: [
      'expect conditional-release cautions: recidivism-changed',
      'expect prison-leave cautions: leave-amount, recidivism-changed, residence-not-entered',
    ],
  }),
  boundary(
    'recidivism',
    'established for one of two',
    facts({ sentences: [sentence(60), sentence(24, { recidivism: true })] }),
  ),
  boundary('recidivism', 'not entered for one of two', facts({ sentences: [sentence(60), { imposed: whole(24) }] })),
  boundary(
    'recidivism',
    'established for both',
    facts({ sentences: [sentence(60, { recidivism: true }), sentence(24, { recidivism: true })] }),
  ),
  ...[251, 252, 253, 264, 300].map((months) =>
    boundary(
      'recidivism',
      `two thirds of ${months} months, capped at fourteen years`,
      facts({ sentences: [sentence(months, { recidivism: true })] }),
    ),
  ),
  boundary('recidivism', 'thirty years without antecedents entered', facts({ sentences: [sentence(360)] })),
  boundary(
    'recidivism',
    'life of 2012, not entered',
    facts({ sentences: [{ imposed: 'life', judgedOn: '2012-05-01' }] }),
  ),
];

const deducted = (name: string, deductions: readonly Deduction[], more: Partial<LawFacts> = {}): Case =>
  boundary('deductions', name, facts({ sentences: [sentence(48)], deductions, ...more }), withAll);
const remand = (from: string, until: string): Deduction => ({ what: 'remand', length: { from, until } });
const days = (count: number, what: Deduction['what'] = 'remand'): Deduction => ({ what, length: whole(0, count) });

const deductions: readonly Case[] = [
  ...[1, 29, 30, 31, 59, 365, 366].map((count) => deducted(`${count} days`, [days(count)])),
  deducted('six months', [{ what: 'remand', length: whole(6) }]),
  deducted('a period up to the day before', [remand('2023-07-15', '2024-01-14')]),
  deducted('a period up to the day itself', [remand('2023-07-15', '2024-01-15')]),
  deducted('a period over a leap day', [remand('2020-02-15', '2020-03-15')]),
  deducted('one day as a period', [remand('2023-03-31', '2023-03-31')]),
  deducted('two periods side by side', [remand('2022-01-01', '2022-01-31'), remand('2022-02-01', '2022-02-28')]),
  deducted('two periods with a day in common', [
    remand('2022-01-01', '2022-01-31'),
    remand('2022-01-31', '2022-02-28'),
  ]),
  deducted('remand and another deduction', [days(100), days(12, 'other')]),
  deducted('more than a third', [days(600)]),
  deducted('more than the whole', [days(2000)]),
  deducted('thirty days before the end of February', [days(30)], { detainedSince: '2024-03-30' }),
];

const several = (name: string, months: readonly number[], more: Partial<LawFacts> = {}): Case =>
  boundary('several sentences', name, facts({ sentences: months.map((each) => sentence(each)), ...more }), withAll);

const sums: readonly Case[] = [
  several('twelve and twelve months', [12, 12]),
  several('eighteen and eighteen months, exactly three years', [18, 18]),
  several('eighteen and nineteen months', [18, 19]),
  several('three years and three years', [36, 36]),
  several('four sentences', [60, 12, 7, 3]),
  several('ten years and a month', [120, 1]),
  several('fifteen and fifteen years', [180, 180]),
  several('thirty years and one month', [360, 1]),
  boundary(
    'several sentences',
    'one older judgment among two',
    facts({ sentences: [sentence(18), sentence(12, { judgedOn: '2021-03-01' })] }),
  ),
  boundary(
    'several sentences',
    'one judgment without a day',
    facts({ sentences: [sentence(18), { imposed: whole(12) }] }),
  ),
  boundary('several sentences', 'life and two years', facts({ sentences: [life(), sentence(24)] })),
  boundary(
    'several sentences',
    'a period of safety and another',
    facts({ sentences: [sentence(120, { safety: whole(60) }), sentence(24)] }),
  ),
  boundary('several sentences', 'days in both', facts({ sentences: [sentence(30, {}, 20), sentence(14, {}, 15)] }), {
    expect: ['expect conditional-release cautions: order-of-sentences'],
  }),
];

const interrupted = (name: string, ...interruptions: readonly Interruption[]): Case =>
  boundary('interruptions', name, facts({ sentences: [sentence(48)], interruptions }), withAll);

const interruptions: readonly Case[] = [
  interrupted('served', { from: '2024-06-01', until: '2024-08-31', counts: 'served' }),
  interrupted('not served, before a third', { from: '2024-06-01', until: '2024-08-31', counts: 'not-served' }),
  interrupted('not served, one day', { from: '2024-06-01', until: '2024-06-01', counts: 'not-served' }),
  interrupted('not served, from the day of a third', { from: '2025-05-15', until: '2025-06-14', counts: 'not-served' }),
  interrupted('not served, from the day after a third', {
    from: '2025-05-17',
    until: '2025-06-14',
    counts: 'not-served',
  }),
  interrupted('not served, after a third', { from: '2026-06-01', until: '2026-07-31', counts: 'not-served' }),
  interrupted(
    'two, the second reached through the first',
    { from: '2024-06-01', until: '2024-08-31', counts: 'not-served' },
    { from: '2025-06-01', until: '2025-06-30', counts: 'not-served' },
  ),
  interrupted('not known', { from: '2024-06-01', until: '2024-08-31', counts: 'unknown' }),
];

const revocation = { detainedSince: '2026-02-10', remaining: whole(14) };
const others: readonly Case[] = [
  boundary('revocation', 'fourteen months left', facts({ sentences: [sentence(60)], revocation }), withAll),
  boundary(
    'revocation',
    'fourteen months and ten days left',
    facts({ sentences: [sentence(60)], revocation: { ...revocation, remaining: whole(14, 10) } }),
    withAll,
  ),
  boundary(
    'revocation',
    'from a leap day',
    facts({
      asOf: '2024-06-01',
      sentences: [sentence(60)],
      revocation: { detainedSince: '2024-02-29', remaining: whole(12) },
    }),
    withAll,
  ),
  boundary('revocation', 'up to three years', facts({ sentences: [sentence(30)], revocation }), withAll),
  ...(['right', 'none'] as const).flatMap((residence) =>
    [30, 60].map((months) =>
      boundary('residence', `${residence}, ${months} months`, facts({ sentences: [sentence(months)], residence }), {
        focus: ['all'],
      }),
    ),
  ),
  boundary(
    'residence',
    'none, early release of 2022',
    facts({
      asOf: '2023-02-06',
      detainedSince: '2021-03-15',
      sentences: [sentence(30, { judgedOn: '2021-02-01' })],
      residence: 'none',
    }),
    withAll,
  ),
  boundary(
    'placement',
    'early release of 2022',
    facts({
      asOf: '2023-02-06',
      detainedSince: '2020-03-15',
      sentences: [sentence(60, { judgedOn: '2021-02-01', placement: whole(60) })],
    }),
    withAll,
  ),
  ...[59, 60, 61, 180, 181].map((months) =>
    boundary(
      'placement',
      `of ${months} months`,
      facts({ sentences: [sentence(60, { placement: whole(months) })] }),
      withAll,
    ),
  ),
  boundary('placement', 'until, and lifting', facts({ sentences: [sentence(48, { placement: whole(60) })] }), {
    ...withAll,
    expect: [
      'expect placement: 2028-01-15',
      'expect placement until: 2033-01-14',
      'expect placement lifting: 2030-01-15',
      'expect sentence-end cautions: month-convention, end-not-free',
    ],
  }),
  boundary('placement', 'after life', facts({ sentences: [life({ placement: whole(60) })] }), withAll),
  ...(
    [
      ['two thirds', 80, 0],
      ['two thirds and a day', 80, 1],
      ['shorter than a third', 30, 0],
      ['a day more than a third', 40, 1],
    ] as const
  ).map(([name, months, day]) =>
    boundary('period of safety', name, facts({ sentences: [sentence(120, { safety: whole(months, day) })] }), {
      ...(months < 80 || day === 0
        ? {
            expect: [
              'expect conditional-release also: L10 | Act of 21 December 2017 | bx1-2017; sudinfo-2017; etaamb-147-2020 | press | sourced',
            ],
          }
        : {}),
    }),
  ),
  boundary('period of safety', 'twenty years of life', facts({ sentences: [life({ safety: whole(240) })] })),
  boundary(
    'period of safety',
    'twenty years and a day of life',
    facts({ sentences: [life({ safety: whole(240, 1) })] }),
  ),
  boundary(
    'period of safety',
    'judgment without a day',
    facts({ sentences: [{ imposed: whole(120), recidivism: false, safety: whole(60) }] }),
  ),
  boundary('rules from memory', 'on', facts({ sentences: [sentence(60)], unconfirmed: true }), { focus: ['all'] }),
  boundary('rules from memory', 'off', facts({ sentences: [sentence(60)], unconfirmed: false }), { focus: ['all'] }),
  boundary(
    'end of the emergency act',
    'early release on the last certain day',
    facts({ detainedSince: '2026-06-28', sentences: [sentence(48)] }),
    withAll,
  ),
  boundary(
    'end of the emergency act',
    'early release beyond it',
    facts({ detainedSince: '2026-07-05', sentences: [sentence(48)] }),
    withAll,
  ),
  boundary(
    'end of the act of 2022',
    'early release on the last day',
    facts({ asOf: '2022-09-10', detainedSince: '2019-02-25', sentences: [sentence(60)] }),
    withAll,
  ),
  boundary(
    'end of the act of 2022',
    'early release beyond it',
    facts({ asOf: '2022-09-10', detainedSince: '2019-03-01', sentences: [sentence(60)] }),
    withAll,
  ),
];

export const inputCases: readonly Case[] = [...recidivism, ...deductions, ...sums, ...interruptions, ...others];
