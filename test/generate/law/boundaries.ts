/** Cases on each side of every border the packs know. */
import type { LawFacts, Length, Sentence } from '../../../shared/release/law/index.ts';
import { addDays } from '../../support/naive-law.ts';
import type { Case } from './write.ts';

export const whole = (months: number, days = 0): Length => ({ months, days });
export const sentence = (months: number, more: Partial<Sentence> = {}, days = 0): Sentence => ({
  imposed: whole(months, days),
  recidivism: false,
  judgedOn: '2023-12-01',
  ...more,
});
export const life = (more: Partial<Sentence> = {}): Sentence => ({
  imposed: 'life',
  judgedOn: '2018-06-01',
  recidivism: false,
  antecedent: 'none',
  ...more,
});
/** A day within each pack. */
export const within: readonly (readonly [number, string])[] = [
  [1, '2019-05-06'],
  [2, '2023-02-06'],
  [3, '2024-05-06'],
  [4, '2025-08-06'],
  [5, '2025-11-06'],
  [6, '2026-06-01'],
];

export const facts = (more: Partial<LawFacts> & Pick<LawFacts, 'sentences'>): LawFacts => ({
  asOf: '2026-06-01',
  detainedSince: '2024-01-15',
  ...more,
});

const generated = (what: string): string => `boundary, generated: ${what}; dates by a second way of counting`;
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
export const boundary = (group: string, name: string, one: LawFacts, more: Partial<Case> = {}): Case => ({
  file: `boundary/${slug(`${group} ${name}`)}`,
  name: `${group}: ${name}`,
  provenance: generated(group),
  facts: one,
  focus: ['conditional-release', 'electronic-monitoring', 'sentence-end'],
  ...more,
});

const around = (day: string): readonly string[] => [addDays(day, -1), day, addDays(day, 1)];

/** Every rule once in every pack. */
const everyRule: readonly Case[] = within.flatMap(([pack, asOf]) => {
  const judged = pack < 3 ? '2022-09-02' : '2023-12-01';
  const start = pack < 3 ? '2018-01-15' : '2024-01-15';
  const variants: readonly (readonly [string, LawFacts])[] = [
    [
      'a third',
      facts({ asOf, detainedSince: start, sentences: [sentence(60)], unconfirmed: true, residence: 'right' }),
    ],
    ['two thirds', facts({ asOf, detainedSince: start, sentences: [sentence(60, { recidivism: true })] })],
    ['two thirds capped', facts({ asOf, detainedSince: start, sentences: [sentence(264, { recidivism: true })] })],
    [
      'thirty months',
      facts({ asOf, detainedSince: start, sentences: [sentence(30, { judgedOn: judged })], residence: 'none' }),
    ],
    ['eighteen months', facts({ asOf, detainedSince: start, sentences: [sentence(18, { judgedOn: judged })] })],
    ['four months', facts({ asOf, detainedSince: start, sentences: [sentence(4, { judgedOn: judged })] })],
    [
      'twenty months of 2016',
      facts({ asOf, detainedSince: '2017-01-15', sentences: [sentence(20, { judgedOn: '2016-05-05' })] }),
    ],
    ['life of 2010', facts({ asOf, detainedSince: '2012-01-15', sentences: [life({ judgedOn: '2010-06-01' })] })],
    [
      'life of 2010 with recidivism',
      facts({ asOf, detainedSince: '2012-01-15', sentences: [life({ judgedOn: '2010-06-01', recidivism: true })] }),
    ],
    ['life of 2013', facts({ asOf, detainedSince: '2012-01-15', sentences: [life({ judgedOn: '2013-06-01' })] })],
    ['life', facts({ asOf, detainedSince: '2018-01-15', sentences: [life()] })],
    [
      'life with a correctional antecedent',
      facts({ asOf, detainedSince: '2018-01-15', sentences: [life({ antecedent: 'correctional' })] }),
    ],
    [
      'life with a criminal antecedent',
      facts({ asOf, detainedSince: '2018-01-15', sentences: [life({ antecedent: 'criminal' })] }),
    ],
    [
      'thirty years and another',
      facts({ asOf, detainedSince: '2018-01-15', sentences: [sentence(360, { antecedent: 'none' }), sentence(12)] }),
    ],
    [
      'period of safety',
      facts({
        asOf,
        detainedSince: '2018-01-15',
        sentences: [sentence(120, { judgedOn: '2018-02-02', safety: whole(60) })],
      }),
    ],
    ['placement', facts({ asOf, detainedSince: start, sentences: [sentence(60, { placement: whole(60) })] })],
    [
      'two years of 2018',
      facts({ asOf, detainedSince: '2018-12-10', sentences: [sentence(24, { judgedOn: '2018-11-01' })] }),
    ],
  ];
  return variants.map(([name, one]) => boundary(`pack ${pack}`, name, one, { focus: ['all'] }));
});

/** The day before, the day itself and the day after each change of law. */
const stages: readonly Case[] = [
  '2015-01-13',
  '2022-07-30',
  '2023-09-01',
  '2025-08-01',
  '2025-09-01',
  '2026-04-08',
].flatMap((change) =>
  around(change).flatMap((asOf) =>
    [60, 30].map((months) =>
      boundary(
        'law on',
        `${asOf}, ${months} months`,
        facts({ asOf, detainedSince: '2020-06-10', sentences: [sentence(months, { judgedOn: '2022-09-05' })] }),
        { focus: ['early-release', 'extended-leave', 'conditional-release'] },
      ),
    ),
  ),
);

const judgments: readonly Case[] = [
  ...around('2022-09-01').flatMap((judgedOn) =>
    [25, 36].map((months) =>
      boundary('judged on', `${judgedOn}, ${months} months`, facts({ sentences: [sentence(months, { judgedOn })] })),
    ),
  ),
  ...around('2023-09-01').flatMap((judgedOn) =>
    [6, 24, 30].map((months) =>
      boundary('judged on', `${judgedOn}, ${months} months`, facts({ sentences: [sentence(months, { judgedOn })] })),
    ),
  ),
  ...['2013-01-01', '2014-01-01'].flatMap((day) =>
    around(day).flatMap((judgedOn) => [
      boundary(
        'judged on',
        `${judgedOn}, life`,
        facts({ detainedSince: '2012-03-01', sentences: [life({ judgedOn })] }),
      ),
      boundary(
        'judged on',
        `${judgedOn}, thirty years`,
        facts({ detainedSince: '2012-03-01', sentences: [sentence(360, { judgedOn, antecedent: 'none' })] }),
      ),
    ]),
  ),
  ...around('2017-12-21').map((judgedOn) =>
    boundary(
      'judged on',
      `${judgedOn}, with a period of safety`,
      facts({ detainedSince: '2017-03-01', sentences: [sentence(120, { judgedOn, safety: whole(72) })] }),
    ),
  ),
];

const totals: readonly Case[] = (
  [
    [5, 0],
    [5, 27],
    [5, 29],
    [6, 0],
    [6, 1],
    [23, 29],
    [24, 0],
    [24, 1],
    [25, 0],
    [35, 27],
    [35, 30],
    [36, 0],
    [36, 1],
    [37, 0],
    [119, 29],
    [120, 0],
    [120, 1],
    [121, 0],
    [359, 0],
    [359, 29],
    [360, 0],
    [361, 0],
  ] as const
).flatMap(([months, days]) => [
  boundary(
    'total of',
    `${months} months and ${days} days`,
    facts({ sentences: [sentence(months, { antecedent: 'none' }, days)] }),
    { focus: ['conditional-release', 'early-release', 'sentence-end'] },
  ),
]);

const suspended: readonly Case[] = [
  ['exactly three years left of five', 60, 24, 0],
  ['three years and a day left', 60, 23, 0],
  ['six months left', 18, 12, 0],
  ['five months left', 18, 13, 0],
  ['three years and one day imposed, all executable', 36, 0, 1],
].map(([name, months, off, days]) =>
  boundary(
    'suspended',
    String(name),
    facts({ sentences: [sentence(Number(months), { suspended: whole(Number(off)) }, Number(days))] }),
  ),
);

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
  [18, 37, 40, 41, 60].map((months) =>
    boundary(
      'calendar',
      `${months} months from ${detainedSince}`,
      facts({ detainedSince, sentences: [sentence(months)] }),
      {
        focus: ['conditional-release', 'electronic-monitoring', 'prison-leave', 'early-release', 'sentence-end'],
      },
    ),
  ),
);

export const boundaryCases: readonly Case[] = [
  ...everyRule,
  ...stages,
  ...judgments,
  ...totals,
  ...suspended,
  ...calendarDays,
];
