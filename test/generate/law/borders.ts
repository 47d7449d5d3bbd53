/** Each side of every border in the facts: totals, days of judgment, days on which a conviction became final, lengths of safety. */
import type { LawFacts, Length, Sentence } from '../../../shared/release/index.ts';
import { addDays } from '../../support/naive-days.ts';
import { naiveCalendar } from '../../support/naive-law.ts';
import { facts, life, months, sentence, slug, years } from './facts.ts';
import { generated, lengthText, type Case } from './write.ts';

export const border = (group: string, name: string, one: LawFacts, more: Partial<Case> = {}): Case => ({
  file: `boundary/${slug(`${group} ${name}`)}`,
  name: `${group}: ${name}`,
  provenance: generated(group),
  facts: one,
  ...more,
});

const around = (day: string): readonly string[] => [addDays(day, -1), day, addDays(day, 1)];
const dated = (asOf: string): string => (asOf === '2026-11-29' ? '' : `, law of ${asOf}`);

/** Days of each stretch in which the regimes are the same. */
const stretches = ['2019-05-06', '2023-02-06', '2024-05-06', '2026-11-29', '2030-06-01', '2031-05-06'];

const judged: readonly Case[] = stretches.flatMap((asOf) =>
  ['2022-09-01', '2023-09-01'].flatMap((border_) =>
    around(border_).flatMap((judgedOn) =>
      [months(30), months(18)].flatMap((imposed) =>
        [true, false].map((article32) =>
          border(
            'judged on',
            `${judgedOn}, ${lengthText(imposed)}, article 32 ${article32 ? 'yes' : 'no'}${dated(asOf)}`,
            facts({ asOf, article32, sentences: [sentence(imposed, { judgedOn })] }),
          ),
        ),
      ),
    ),
  ),
);

/** Below six months the judge came last. */
const judgedBelowSix: readonly Case[] = ['2026-11-29', '2031-05-06'].flatMap((asOf) =>
  around('2030-06-01').flatMap((judgedOn) =>
    [months(5), months(6)].flatMap((imposed) =>
      [false, true].map((optedIn) =>
        border(
          'judged on',
          `${judgedOn}, ${lengthText(imposed)}, ${optedIn ? 'asked for in writing' : 'not asked for'}${dated(asOf)}`,
          facts({ asOf, article32: false, optedIn, sentences: [sentence(imposed, { judgedOn })] }),
        ),
      ),
    ),
  ),
);

const lengths: readonly Length[] = [
  ...[5, 6, 23, 24, 35, 36, 37, 119, 120, 121, 359, 360, 361].map((count) => months(count)),
  ...[
    [5, 27],
    [5, 29],
    [6, 1],
    [23, 29],
    [24, 1],
    [35, 27],
    [35, 30],
    [36, 1],
    [36, 10],
    [36, 15],
    [119, 29],
    [120, 1],
    [359, 29],
    [360, 1],
  ].map(([count = 0, days = 0]) => months(count, days)),
  ...[2, 3, 10, 30].flatMap((count) => [years(count), years(count, { days: 1 }), years(count, { months: 1 })]),
];

const totals: readonly Case[] = ['2023-02-06', '2024-05-06', '2026-11-29', '2031-05-06'].flatMap((asOf) =>
  lengths.map((imposed) =>
    border(
      'total of',
      `${lengthText(imposed)}${dated(asOf)}`,
      facts({ asOf, article32: false, sentences: [sentence(imposed, { judgedOn: '2023-12-01', antecedent: 'none' })] }),
      { focus: ['conditional-release', 'early-release', 'sentence-end'] },
    ),
  ),
);

/** The same borders for those of another row: a placement, an older judgment, the law of circulars. */
const rowsBeside: readonly Case[] = (
  [
    ['placement, opinion of article 32', { article32: true }, { placement: years(5) }],
    ['placement, no opinion', { article32: false }, { placement: years(5) }],
    ['judged in 2020', { article32: false }, { judgedOn: '2020-05-06' }],
    ['opinion of article 32', { article32: true }, {}],
    ['no opinion, judged after both classes', { article32: false }, {}],
  ] as const
).flatMap(([name, more, ofSentence]) =>
  stretches.flatMap((asOf) =>
    [months(5), months(6), months(23), months(24), months(25), months(35), months(36), months(37)].map((imposed) =>
      border(
        'row for',
        `${lengthText(imposed)}, ${name}${dated(asOf)}`,
        facts({ asOf, ...more, sentences: [sentence(imposed, { judgedOn: '2023-12-01', ...ofSentence })] }),
      ),
    ),
  ),
);

/** Convictions final before, on and after the day of the minimums. */
const final: readonly Case[] = around('2013-03-19').flatMap((finalOn) =>
  (
    [
      ['life', 'life'],
      ['359 months', months(359)],
      ['thirty years', years(30)],
      ['forty years', years(40)],
    ] as const
  ).flatMap(([name, imposed]) =>
    (['none', 'correctional', 'criminal'] as const).map((antecedent) =>
      border(
        'final on',
        `${finalOn}, ${name}, antecedent ${antecedent}`,
        facts({
          detainedSince: '2012-06-10',
          sentences: [sentence(imposed, { judgedOn: '2013-01-10', finalOn, antecedent })],
        }),
      ),
    ),
  ),
);

type Antecedent = NonNullable<Sentence['antecedent']>;

const twice = [years(15), years(15)];

/** Two sentences with what they would be as one of thirty years beside, or nothing of it. */
function asOne(
  name: string,
  antecedent: Antecedent,
  recidivism: readonly boolean[],
  { imposed = twice, finalOn = '2024-01-10' }: { readonly imposed?: readonly Length[]; readonly finalOn?: string },
): Case {
  const one = facts({
    sentences: imposed.map((length, at) =>
      sentence(length, { judgedOn: '2013-01-10', finalOn, antecedent, recidivism: recidivism[at] === true }),
    ),
  });
  const found = naiveCalendar(one).answers['conditional-release'];
  const readings = found !== undefined && 'readings' in found ? found.readings.map(([doubt]) => doubt) : [];
  return border('together', `${name}, antecedent ${antecedent}, recidivism ${recidivism.join(' and ')}`, one, {
    expect: [`expect conditional-release readings: ${readings.length === 0 ? 'none' : readings.join(', ')}`],
  });
}

/** Thirty years only together. */
const together: readonly Case[] = [
  ...[
    [years(20), years(10)],
    [months(180), months(180)],
    [years(20), years(9, { months: 11 })],
    [years(29), years(2)],
  ].map((lengths) =>
    border(
      'together',
      lengths.map(lengthText).join(' and '),
      facts({ sentences: lengths.map((imposed) => sentence(imposed)) }),
      { focus: ['conditional-release', 'prison-leave'] },
    ),
  ),
  ...(['none', 'correctional', 'criminal'] as const).flatMap((antecedent) =>
    [[false, false] as const, [true, true] as const, [true, false] as const].flatMap((found) => [
      asOne('a month less', antecedent, found, { imposed: [years(15), years(14, { months: 11 })] }),
      ...around('2013-03-19').map((finalOn) => asOne(`final on ${finalOn}`, antecedent, found, { finalOn })),
    ]),
  ),
];

const withSafety = (
  name: string,
  imposed: Length | 'life',
  safety: Sentence['safety'],
  more: Partial<Sentence> = {},
): Case =>
  border(
    'period of safety',
    name,
    facts({
      detainedSince: '2018-01-15',
      sentences: [
        sentence(imposed, {
          judgedOn: '2019-01-21',
          finalOn: '2019-03-01',
          antecedent: 'none',
          ...(safety === undefined ? {} : { safety }),
          ...more,
        }),
      ],
    }),
    { focus: ['conditional-release', 'prison-leave', 'electronic-monitoring', 'provisional-release-surrender'] },
  );

const safety: readonly Case[] = [
  ...around('2018-01-21').map((judgedOn) => withSafety(`judged on ${judgedOn}`, years(12), 'two-thirds', { judgedOn })),
  withSafety('two thirds of three years', years(3), 'two-thirds'),
  withSafety('two thirds of three years and a day', years(3, { days: 1 }), 'two-thirds'),
  border(
    'period of safety',
    'two thirds of three years, before the court for a placement',
    facts({
      asOf: '2024-05-06',
      detainedSince: '2023-01-15',
      sentences: [sentence(years(3), { judgedOn: '2022-12-01', safety: 'two-thirds', placement: years(5) })],
    }),
  ),
  withSafety('two thirds of 29 years, no cap', years(29), 'two-thirds', { recidivism: true }),
  withSafety('two thirds of 359 months', months(359), 'two-thirds'),
  withSafety('two thirds of thirty years', years(30), 'two-thirds'),
  ...[15, 16, 25, 26].map((count) => withSafety(`${count} years of life`, 'life', years(count))),
  withSafety('15 years and a day of life', 'life', years(15, { days: 1 })),
  withSafety('25 years and a day of life', 'life', years(25, { days: 1 })),
  withSafety('16 years of life with a correctional antecedent', 'life', years(16), { antecedent: 'correctional' }),
  withSafety('20 years of life with a correctional antecedent', 'life', years(20), { antecedent: 'correctional' }),
  withSafety('24 years of life with a criminal antecedent', 'life', years(24), { antecedent: 'criminal' }),
  withSafety('16 years of thirty years', years(30), years(16)),
  withSafety('16 years of twenty years', years(20), years(16)),
];

/** Where months end on other days than they began. */
const starts = [
  '2024-02-29',
  '2023-02-28',
  '2024-01-31',
  '2024-08-31',
  '2023-12-31',
  '2024-03-30',
  '2023-11-30',
  '2024-04-30',
];
const calendarDays: readonly Case[] = starts.flatMap((detainedSince) =>
  [months(18), months(37), months(40), years(4), years(5)].map((imposed) =>
    border(
      'calendar',
      `${lengthText(imposed)} from ${detainedSince}`,
      facts({ detainedSince, article32: false, residence: 'none', sentences: [sentence(imposed)] }),
      {
        focus: [
          'conditional-release',
          'electronic-monitoring',
          'prison-leave',
          'transition-house',
          'permission-reintegration',
          'provisional-release-removal',
          'removal-by-minister',
          'early-release',
          'sentence-end',
        ],
      },
    ),
  ),
);

/** The last day on which early release is open, and the day after. */
const early: readonly Case[] = (
  [
    ['2022-12-01', '2024-02-28', 'ends 2024-02-28: opens on the last day of the first act'],
    ['2022-12-01', '2024-03-01', 'ends 2024-03-01: opens the day after the first act'],
    ['2026-11-29', '2027-06-30', 'ends 2027-06-30: two days of it'],
    ['2026-11-29', '2027-07-01', 'ends 2027-07-01: never'],
  ] as const
).map(([asOf, end, name]) =>
  border(
    'early release',
    name,
    facts({
      asOf,
      detainedSince: '2020-01-10',
      sentences: [sentence(years(8), { judgedOn: '2021-01-10' })],
      registry: { 'sentence-end': end },
    }),
    { focus: ['early-release', 'removal-by-minister'] },
  ),
);

export const borderCases: readonly Case[] = [
  ...judged,
  ...judgedBelowSix,
  ...totals,
  ...rowsBeside,
  ...final,
  ...together,
  ...safety,
  ...calendarDays,
  ...early,
  border('life', 'has no end', facts({ sentences: [life()] }), { focus: 'all' }),
];
