/** Examples that a source publishes (W), and those worked out in the field document (D): values by hand. */
import type { LawFacts, Sentence } from '../../../shared/release/law/index.ts';
import type { Case } from './write.ts';

const whole = (months: number): { months: number; days: number } => ({ months, days: 0 });
const one = (months: number, more: Partial<Sentence> = {}): readonly Sentence[] => [
  { imposed: whole(months), ...more },
];

const published = (file: string, name: string, source: string, facts: LawFacts, rest: Partial<Case>): Case => ({
  file: `published/${file}`,
  name,
  provenance: `published: ${source}`,
  facts,
  only: true,
  ...rest,
});

const w3: LawFacts = { asOf: '2017-06-16', detainedSince: '2013-04-17', sentences: one(144, { recidivism: false }) };

export const publishedCases: readonly Case[] = [
  published(
    'W1',
    '48 months, not a recidivist: release after 16 months, monitoring after 10. The start is made up',
    'W1, droitsquotidiens-se',
    { asOf: '2026-06-01', detainedSince: '2025-02-10', sentences: one(48, { recidivism: false }) },
    {
      expect: [
        'expect conditional-release A: 16 months after the start',
        'expect electronic-monitoring A: 10 months after the start',
      ],
    },
  ),
  published(
    'W2-now',
    '2 years under the regime of 2022 and 2023: after 8 months. Start and judgment are made up',
    'W2, newsmonkey',
    { asOf: '2024-06-01', detainedSince: '2024-01-10', sentences: one(24, { judgedOn: '2023-12-01' }) },
    { expect: ['expect conditional-release A: 8 months after the start'] },
  ),
  published(
    'W2-then',
    '2 years under the circulars: after 4 months. Start and judgment are made up',
    'W2, newsmonkey',
    { asOf: '2019-06-01', detainedSince: '2019-01-10', sentences: one(24, { judgedOn: '2018-12-01' }) },
    {
      expect: [
        'expect release-by-circular: 4 months after the start',
        'expect conditional-release: refused older-judgment',
      ],
    },
  ),
  published('W3-release', '12 years, detained since 17 April 2013: a third in April 2017', 'W3, gva-2017-06', w3, {
    expect: ['expect conditional-release A: 2017-04', 'expect conditional-release C: 2017-04'],
  }),
  published(
    'W3-refusal',
    'Limited detention refused on 16 June 2017; new request from June 2018 as the court fixed it. The day of June is made up',
    'W3, gva-2017-06, vrt-2017-06, atv-2018',
    w3,
    {
      more: ['refused: limited-detention 2017-06-16; new request 2018-06-01'],
      expect: [
        'expect deadline limited-detention R10: 2018-06-01 | not-before | gva-2017-06; atv-2018 | press | sourced | convicted-person',
      ],
    },
  ),
  published(
    'W4',
    'Life in March 2019 after 5 years of remand: release can be asked for 10 years later. The day of March is made up',
    'W4, rtbf-life-2019',
    {
      asOf: '2019-03-15',
      detainedSince: '2019-03-01',
      sentences: [{ imposed: 'life', judgedOn: '2019-03-01', antecedent: 'none' }],
      deductions: [{ what: 'remand', length: whole(60) }],
    },
    { expect: ['expect conditional-release: 10 years after the start'] },
  ),
  published(
    'W5',
    'Refused by the minister on 2 October: new request from 2 January. The year is made up',
    'W5, droitsquotidiens-conges',
    { asOf: '2025-10-02', detainedSince: '2023-01-10', sentences: one(60, { recidivism: false }) },
    {
      more: ['refused: prison-leave 2025-10-02'],
      expect: [
        'expect deadline prison-leave R4: 2026-01-02 | not-before | 10-11 | droitsquotidiens-conges | press | sourced | convicted-person',
      ],
    },
  ),
  published(
    'W6',
    '12 months of which 8 suspended: 4 months executable, below the regime. Start and judgment are made up',
    'W6, strafrechtspecialist',
    {
      asOf: '2024-06-01',
      detainedSince: '2024-05-10',
      sentences: one(12, { suspended: whole(8), judgedOn: '2024-02-01' }),
    },
    {
      expect: [
        'expect regime: none by G1 | - | strafrechtspecialist | press | sourced, below-six-months',
        'expect conditional-release: refused below-six-months',
      ],
    },
  ),
];

type Row = readonly [
  id: string,
  start: string,
  months: number,
  recidivism: boolean,
  last: string,
  a: string,
  b: string,
  c: string,
  six: string,
  twelve: string,
  twentyFour: string,
];

/** As they stand in the field document; "before start" is the start itself. */
const rows: readonly Row[] = [
  [
    'D1',
    '2024-01-15',
    48,
    false,
    '2028-01-14',
    '2025-05-15',
    '2025-05-09',
    '2025-05-16',
    '2024-11-15',
    '2024-05-15',
    '2024-01-15',
  ],
  [
    'D2',
    '2023-03-01',
    60,
    false,
    '2028-02-29',
    '2024-11-01',
    '2024-10-21',
    '2024-10-30',
    '2024-05-01',
    '2023-11-01',
    '2023-03-01',
  ],
  [
    'D3',
    '2022-09-20',
    72,
    true,
    '2028-09-19',
    '2026-09-20',
    '2026-08-30',
    '2026-09-21',
    '2026-03-20',
    '2025-09-20',
    '2024-09-20',
  ],
  [
    'D4',
    '2013-04-17',
    144,
    false,
    '2025-04-16',
    '2017-04-17',
    '2017-03-27',
    '2017-04-17',
    '2016-10-17',
    '2016-04-17',
    '2015-04-17',
  ],
  [
    'D5',
    '2025-02-10',
    18,
    false,
    '2026-08-09',
    '2025-08-10',
    '2025-08-09',
    '2025-08-11',
    '2025-02-10',
    '2025-02-10',
    '2025-02-10',
  ],
  [
    'D6',
    '2024-08-31',
    40,
    false,
    '2027-12-30',
    '2025-10-10',
    '2025-10-05',
    '2025-10-11',
    '2025-04-10',
    '2024-10-10',
    '2024-08-31',
  ],
  [
    'D7',
    '2025-09-01',
    30,
    false,
    '2028-02-29',
    '2026-07-01',
    '2026-06-28',
    '2026-07-02',
    '2026-01-01',
    '2025-09-01',
    '2025-09-01',
  ],
];

export const derivedCases: readonly Case[] = rows.map(
  ([id, start, months, recidivism, last, a, b, c, six, twelve, twentyFour]): Case => {
    const days = [a, b, c].sort();
    return {
      file: `derived/${id}`,
      name: `${months} months from ${start}, ${recidivism ? 'recidivist' : 'not a recidivist'}`,
      provenance: `derived: ${id} of the field document, to be confirmed by a registry`,
      facts: {
        asOf: '2026-06-01',
        detainedSince: start,
        sentences: one(months, { judgedOn: months > 36 ? '2013-01-10' : '2024-11-05', recidivism }),
        unconfirmed: true,
      },
      only: true,
      expect: [
        `expect sentence-end: ${last}`,
        `expect conditional-release: ${days[0]} to ${days[2]}`,
        `expect conditional-release A: ${a}`,
        `expect conditional-release B: ${b}`,
        `expect conditional-release C: ${c}`,
        `expect electronic-monitoring A: ${six}`,
        `expect limited-detention A: ${six}`,
        `expect prison-leave A: ${twelve}`,
        `expect permission-reintegration A: ${twentyFour}`,
      ],
    };
  },
);
