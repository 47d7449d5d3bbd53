/** Cases on what is entered: recidivism, deductions, several sentences, interruptions, revocation, placement, the registry's days. */
import type { Deduction, Interruption, LawFacts, LawKind, Sentence } from '../../../shared/release/index.ts';
import { border } from './borders.ts';
import { facts, life, months, sentence, years } from './facts.ts';
import type { Case } from './write.ts';

const usual: readonly LawKind[] = ['conditional-release', 'prison-leave', 'early-release', 'placement', 'sentence-end'];
const withUsual = { focus: usual };

const recidivism: readonly Case[] = (
  [
    ['not entered, five years', [{ imposed: years(5), judgedOn: '2023-12-01' }]],
    ['not entered, thirty months', [{ imposed: months(30), judgedOn: '2023-12-01' }]],
    ['established, thirty months', [sentence(months(30), { recidivism: true })]],
    ['established, 37 months', [sentence(months(37), { recidivism: true })]],
    ['established for one of two', [sentence(years(5)), sentence(years(2), { recidivism: true })]],
    ['not entered for one of two', [sentence(years(5)), { imposed: years(2), judgedOn: '2023-12-01' }]],
    ['established for both', [sentence(years(5), { recidivism: true }), sentence(years(2), { recidivism: true })]],
    ['established for one of two, the cap reached', [sentence(years(20), { recidivism: true }), sentence(years(5))]],
    ...[20, 21, 22, 25].map(
      (count) => [`two thirds of ${count} years`, [sentence(years(count), { recidivism: true })]] as const,
    ),
  ] as const
).map(([name, sentences]) => border('recidivism', name, facts({ sentences, article32: false }), withUsual));

const deducted = (name: string, deductions: readonly Deduction[], more: Partial<LawFacts> = {}): Case =>
  border('deductions', name, facts({ sentences: [sentence(years(4))], deductions, ...more }), withUsual);
const remand = (from: string, until: string): Deduction => ({ what: 'remand', length: { from, until } });
const days = (count: number, what: Deduction['what'] = 'remand'): Deduction => ({ what, length: months(0, count) });

const deductions: readonly Case[] = [
  ...[1, 29, 30, 31, 59, 365, 366].map((count) => deducted(`${count} days`, [days(count)])),
  deducted('six months', [{ what: 'remand', length: months(6) }]),
  deducted('a year', [{ what: 'remand', length: years(1) }]),
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

const several = (name: string, sentences: readonly Sentence[], more: Partial<LawFacts> = {}): Case =>
  border('several sentences', name, facts({ sentences, article32: false, ...more }), withUsual);
const all = (...lengths: readonly number[]): readonly Sentence[] => lengths.map((count) => sentence(months(count)));

const sums: readonly Case[] = [
  several('twelve and twelve months', all(12, 12)),
  several('eighteen and eighteen months', all(18, 18)),
  several('eighteen and nineteen months', all(18, 19)),
  several('three years and three years', [sentence(years(3)), sentence(years(3))]),
  several('four sentences', all(60, 12, 7, 3)),
  several('ten years and a month', [sentence(years(10)), sentence(months(1))]),
  several('fifteen and fifteen years', [sentence(years(15)), sentence(years(15))]),
  several('thirty years and a month', [sentence(years(30)), sentence(months(1))]),
  several('life and two years', [life(), sentence(years(2))]),
  several('one older judgment among two', [sentence(months(18)), sentence(months(12), { judgedOn: '2021-03-01' })]),
  several(
    'one older judgment among two, asked in writing',
    [sentence(months(18)), sentence(months(12), { judgedOn: '2021-03-01' })],
    { optedIn: true },
  ),
  several(
    'both older, asked in writing',
    [sentence(months(18), { judgedOn: '2020-01-10' }), sentence(months(12), { judgedOn: '2021-03-01' })],
    { optedIn: true },
  ),
  several(
    '18 months of 2022 and 12 months of 2023, over two years together',
    [sentence(months(18), { judgedOn: '2022-10-01' }), sentence(months(12), { judgedOn: '2023-10-01' })],
    { asOf: '2024-05-06' },
  ),
  several('one judgment without a day', [sentence(months(18)), { imposed: months(12) }]),
  several('a period of safety and another', [sentence(years(10), { safety: 'two-thirds' }), sentence(years(2))]),
  several('days in both', [sentence(months(30, 20)), sentence(months(14, 15))]),
  several('part of one suspended', [sentence(years(5), { suspended: years(2) }), sentence(months(1))]),
  several('a year of three suspended in months', [sentence(years(3), { suspended: months(18) })]),
];

const interrupted = (name: string, ...interruptions: readonly Interruption[]): Case =>
  border('interruptions', name, facts({ sentences: [sentence(years(4))], interruptions }), withUsual);
const stood = (from: string, until: string, what?: 'suspension'): Interruption => ({
  from,
  until,
  counts: 'not-served',
  ...(what !== undefined && { what }),
});

const interruptions: readonly Case[] = [
  interrupted('served', { from: '2024-06-01', until: '2024-08-31', counts: 'served' }),
  interrupted('not served, before a third', stood('2024-06-01', '2024-08-31')),
  interrupted('not served, one day', stood('2024-06-01', '2024-06-01')),
  interrupted('not served, from the day of a third', stood('2025-05-15', '2025-06-14')),
  interrupted('not served, from the day after a third', stood('2025-05-17', '2025-06-14')),
  interrupted('not served, after a third', stood('2026-06-01', '2026-07-31')),
  interrupted(
    'two, the second reached through the first',
    stood('2024-06-01', '2024-08-31'),
    stood('2025-06-01', '2025-06-30'),
  ),
  interrupted('suspended by law', stood('2024-06-01', '2024-06-20', 'suspension')),
  interrupted('not known', { from: '2024-06-01', until: '2024-08-31', counts: 'unknown' }),
];

const revocation = { detainedSince: '2026-02-10', remaining: months(14) };
const others: readonly Case[] = [
  border('revocation', 'fourteen months left', facts({ sentences: [sentence(years(5))], revocation }), withUsual),
  border(
    'revocation',
    'a year and ten days left',
    facts({ sentences: [sentence(years(5))], revocation: { ...revocation, remaining: years(1, { days: 10 }) } }),
    withUsual,
  ),
  border(
    'revocation',
    'from a leap day',
    facts({
      asOf: '2024-06-01',
      sentences: [sentence(years(5))],
      revocation: { detainedSince: '2024-02-29', remaining: years(1) },
    }),
    withUsual,
  ),
  ...(['right', 'none'] as const).flatMap((residence) =>
    ['2022-12-01', '2026-11-29'].flatMap((asOf) =>
      [months(30), years(5)].map((imposed) =>
        border(
          'residence',
          `${residence}, ${imposed.months === 30 ? 'thirty months' : 'five years'}, law of ${asOf}`,
          facts({
            asOf,
            residence,
            article32: false,
            detainedSince: '2021-01-15',
            sentences: [sentence(imposed, { judgedOn: '2022-10-03' })],
          }),
          { focus: ['provisional-release-removal', 'removal-by-minister', 'early-release', 'electronic-monitoring'] },
        ),
      ),
    ),
  ),
  ...[years(5), years(15), months(181)].map((placement) =>
    border(
      'placement',
      `of ${placement.years ?? 0} years and ${placement.months} months`,
      facts({ sentences: [sentence(years(6), { placement })] }),
      withUsual,
    ),
  ),
  border(
    'placement',
    'of a length not entered',
    facts({ sentences: [sentence(years(6), { placement: 'length-unknown' })] }),
    withUsual,
  ),
  border(
    'placement',
    'by two judgments',
    facts({ sentences: [sentence(years(6), { placement: years(5) }), sentence(years(2), { placement: years(6) })] }),
    withUsual,
  ),
  border('placement', 'after life', facts({ sentences: [life({ placement: years(10) })] }), withUsual),
];

const given = (name: string, registry: LawFacts['registry'], more: Partial<LawFacts> = {}): Case =>
  border(
    'registry gives',
    name,
    facts({ sentences: [sentence(years(4))], residence: 'none', ...(registry && { registry }), ...more }),
    { focus: 'all' },
  );

const registry: readonly Case[] = [
  given('conditional release', { 'conditional-release': '2025-06-30' }),
  given('the end', { 'sentence-end': '2027-12-31' }),
  given(
    'both, up to three years',
    { 'conditional-release': '2024-10-31', 'sentence-end': '2026-06-30' },
    { sentences: [sentence(months(30))], article32: false },
  ),
  given(
    'conditional release, an older judgment',
    { 'conditional-release': '2026-10-31' },
    { sentences: [sentence(months(30), { judgedOn: '2021-01-10' })] },
  ),
  given(
    'conditional release, nothing entered of recidivism',
    { 'conditional-release': '2025-06-30' },
    { sentences: [{ imposed: years(4) }] },
  ),
];

export const inputCases: readonly Case[] = [
  ...recidivism,
  ...deductions,
  ...sums,
  ...interruptions,
  ...others,
  ...registry,
];
