/** Refusals, procedures, explanations, and the registry's date beside a computed one. */
import type { LawFacts } from '../../../shared/release/law/index.ts';
import { boundary, facts, life, sentence, whole, within } from './boundaries.ts';
import type { Case } from './write.ts';

const kinds = ['conditional-release', 'prison-leave', 'sentence-end', 'permission-occasional'] as const;
const refusal = (file: string, name: string, one: LawFacts, code: string, more: readonly string[] = []): Case => ({
  file: `refusal/${file}`,
  name,
  provenance: 'refusal: not in any source, or not possible',
  facts: one,
  only: true,
  expect: more.length > 0 ? more : kinds.map((kind) => `expect ${kind}: refused ${code}`),
});

const refusals: readonly Case[] = [
  refusal(
    'no-pack',
    'the day before the first pack',
    facts({ asOf: '2015-01-11', sentences: [sentence(60)] }),
    'no-pack',
  ),
  refusal('no-sentence', 'no sentence entered', facts({ sentences: [] }), 'no-sentence'),
  refusal(
    'start-unknown',
    'no start of the detention',
    { asOf: '2026-06-01', sentences: [sentence(60)] },
    'start-unknown',
  ),
  refusal(
    'suspended-more',
    'more suspended than imposed',
    facts({ sentences: [sentence(12, { suspended: whole(13) })] }),
    'impossible-input',
  ),
  refusal(
    'suspended-days',
    'days suspended from months',
    facts({ sentences: [sentence(12, { suspended: whole(0, 10) })] }),
    'impossible-input',
  ),
  refusal(
    'suspended-life',
    'life with a suspended part',
    facts({ sentences: [life({ suspended: whole(12) })] }),
    'impossible-input',
  ),
  refusal(
    'period-backwards',
    'a deducted period that ends before it begins',
    facts({
      sentences: [sentence(60)],
      deductions: [{ what: 'remand', length: { from: '2023-05-02', until: '2023-05-01' } }],
    }),
    'impossible-input',
  ),
  refusal('transition-house', 'eighteen months up to which date', facts({ sentences: [sentence(60)] }), '', [
    'expect transition-house: refused transition-house-reference',
    'expect transition-house rule: L14 | 9/1-9/3 | lesoir-transition | press | sourced',
  ]),
  refusal(
    'recidivism-2019',
    'two thirds is older text',
    facts({ sentences: [sentence(60, { recidivism: true })] }),
    '',
    [
      'expect conditional-release cautions: recidivism-changed',
      'expect conditional-release rule: L7 | 25 § 2 | wordscope-25; etaamb-15-2018; rtl-2018-06 | press | older-text',
    ],
  ),
  refusal('ground-not-held', 'early release may be excluded', facts({ sentences: [sentence(48)] }), '', [
    'expect early-release: 2027-07-14 to 2027-07-18',
    'expect early-release ground: may be excluded on a ground not held: ask the registry',
  ]),
  refusal('monitoring-2025', 'press accounts of 2025 differ', facts({ sentences: [sentence(30)] }), '', [
    'expect electronic-monitoring cautions: monitoring-since-2025',
  ]),
  refusal('no-end', 'life has no end', facts({ sentences: [life()] }), '', ['expect sentence-end: refused no-end']),
];

function counter(kind: string, labels: string): string {
  return `expect counter-indications ${kind}: ${labels}`;
}
const labels = (ids: readonly string[], rest: string): string => ids.map((id) => `${id} | ${rest}`).join(', ');
const ministers = labels(
  ['absconding', 'new-offences', 'harassing-victims'],
  '7, 2° | scriptiebank-pv | press | sourced',
);
const judges = labels(
  ['own-needs', 'new-offences', 'harassing-victims', 'attitude'],
  '- | actualites-tap | press | older-text',
);
const courts = labels(
  ['prospects', 'new-offences', 'harassing-victims', 'attitude', 'compensation'],
  '- | maisonsdejustice-4637 | official-page | sourced',
);

/** Requests and refusals in each pack: all ten procedure rules, counted by hand. */
const requests: readonly Case[] = within.flatMap(([pack, asOf]): readonly Case[] => {
  const judgedOn = pack < 3 ? '2022-09-02' : '2023-12-01';
  const long = facts({ asOf, sentences: [sentence(60)] });
  return [
    {
      ...boundary(`procedure pack ${pack}`, 'asked of the minister', long),
      more: [
        'request: prison-leave 2025-03-03; advice 2025-04-10; refused 2025-05-05',
        'request: permission-occasional 2025-03-03; extended',
      ],
      expect: [
        'expect deadline prison-leave R1: 2025-05-03 | at-the-latest | 10-11 | droitsquotidiens-conges | press | sourced | director',
        'expect deadline prison-leave R2: 2025-05-02 | at-the-latest | 10-11 | droitsquotidiens-conges | press | sourced | minister',
        'expect deadline prison-leave R4: 2025-08-05 | not-before | 10-11 | droitsquotidiens-conges | press | sourced | convicted-person',
        'expect deadline permission-occasional R3: 2025-06-03 | at-the-latest | 10-11 | droitsquotidiens-conges | press | sourced | minister',
      ],
    },
    {
      ...boundary(`procedure pack ${pack}`, 'asked of the court', long),
      more: [
        'request: conditional-release 2025-01-05; refused 2025-06-01; new request 2025-12-01',
        'request: limited-detention 2025-01-31',
      ],
      expect: [
        'expect deadline conditional-release R8: 2025-05-05 | at-the-latest | rechtbanken-surb | official-page | sourced | director',
        'expect deadline conditional-release R10: 2025-12-01 | not-before | gva-2017-06; atv-2018 | press | sourced | convicted-person',
        'expect deadline limited-detention R9: 2025-03-31 | at-the-latest | from memory | from-memory | unconfirmed | director',
        'expect conditional-release prepare: written-information 2025-03-06 to 2025-03-15 by R6, ask-by 2025-05-06 to 2025-05-15 by R8',
        'expect electronic-monitoring prepare: written-information 2024-11-10 to 2024-11-15 by R5, ask-by 2025-01-10 to 2025-01-15 by R9',
        'expect prison-leave prepare: ask-by 2024-06-22 to 2024-06-26 by R2+R1',
        counter('prison-leave', ministers),
        counter('conditional-release', courts),
        counter('limited-detention', courts),
        counter('electronic-monitoring', courts),
      ],
    },
    {
      ...boundary(
        `procedure pack ${pack}`,
        'asked of the judge',
        facts({ asOf, sentences: [sentence(30, { judgedOn })] }),
      ),
      more: ['request: electronic-monitoring 2025-01-31'],
      expect:
        pack === 1
          ? [
              'expect deadline electronic-monitoring R7: 2025-03-31 | at-the-latest | 31-32 | actualites-tap | press | older-text | director',
            ]
          : [
              'expect deadline electronic-monitoring R7: 2025-03-31 | at-the-latest | 31-32 | actualites-tap | press | older-text | director',
              counter('conditional-release', judges),
              counter('limited-detention', judges),
              counter('electronic-monitoring', judges),
            ],
    },
  ];
});

const compared = (name: string, registry: string, expected: string, more: Partial<LawFacts> = {}): Case => ({
  ...boundary('registry', name, facts({ sentences: [sentence(48)], ...more })),
  more: [`registry: conditional-release ${registry}`],
  expect: [`expect conditional-release registry: ${expected}`],
});

const registry: readonly Case[] = [
  compared('by calendar months', '2025-05-15', 'agrees, by A'),
  compared('by months of thirty days', '2025-05-09', 'within, by B'),
  compared('by days', '2025-05-16', 'within, by C'),
  compared('inside the range, by none', '2025-05-12', 'within'),
  compared('a day earlier', '2025-05-08', 'outside, -1 days'),
  compared('as many days earlier as the ways of counting differ by', '2025-05-02', 'outside, -7 days'),
  compared('one day more than they differ by', '2025-05-01', 'outside, -8 days, deduction-not-entered'),
  compared('a hundred days earlier', '2025-01-29', 'outside, -100 days, deduction-not-entered'),
  compared('a day later', '2025-05-17', 'outside, 1 days'),
  compared('eight days later', '2025-05-24', 'outside, 8 days, sentence-or-interruption-not-entered'),
  compared('as a recidivist', '2026-09-15', 'outside, 487 days, recidivism, sentence-or-interruption-not-entered'),
  compared('not as a recidivist', '2025-05-15', 'outside, -474 days, recidivism, deduction-not-entered', {
    sentences: [sentence(48, { recidivism: true })],
  }),
];

/** Every step in words; the sentences are read over by people, the dates in them by the second way of counting. */
const told: readonly (readonly [
  name: string,
  facts: LawFacts,
  kind: string,
  words: Readonly<Record<string, string>>,
])[] = [
  [
    'a third with remand',
    facts({
      sentences: [sentence(40)],
      deductions: [{ what: 'remand', length: { from: '2023-11-01', until: '2023-11-30' } }],
    }),
    'conditional-release',
    {
      nl: 'Begin van de detentie: 2024-01-15. Aftrek van voorlopige hechtenis (2023-11-01 – 2023-11-30, 30 dagen): 2023-12-16. 1/3 van 40 maanden (A kalendermaanden = 13 maanden en 10 dagen; B maanden van 30 dagen = 400 dagen; C dagen, naar boven afgerond = 406 dagen): A 2025-01-26, B 2025-01-19, C 2025-01-25.',
      fr: 'Début de la détention : 2024-01-15. Déduction de la détention préventive (2023-11-01 – 2023-11-30, 30 jours) : 2023-12-16. 1/3 de 40 mois (A mois civils = 13 mois et 10 jours ; B mois de 30 jours = 400 jours ; C jours, arrondis vers le haut = 406 jours) : A 2025-01-26, B 2025-01-19, C 2025-01-25.',
      de: 'Beginn der Haft: 2024-01-15. Abzug der Untersuchungshaft (2023-11-01 – 2023-11-30, 30 Tage): 2023-12-16. 1/3 von 40 Monaten (A Kalendermonate = 13 Monate und 10 Tage; B Monate von 30 Tagen = 400 Tage; C Tage, aufgerundet = 406 Tage): A 2025-01-26, B 2025-01-19, C 2025-01-25.',
      en: 'Start of the detention: 2024-01-15. Remand deducted (2023-11-01 – 2023-11-30, 30 days): 2023-12-16. 1/3 of 40 months (A calendar months = 13 months and 10 days; B months of 30 days = 400 days; C days, rounded up = 406 days): A 2025-01-26, B 2025-01-19, C 2025-01-25.',
    },
  ],
  [
    'six months before',
    facts({ sentences: [sentence(48)] }),
    'electronic-monitoring',
    {
      nl: '6 maanden vóór voorwaardelijke invrijheidstelling: A 2024-11-15, B 2024-11-10, C 2024-11-16.',
      fr: '6 mois avant libération conditionnelle : A 2024-11-15, B 2024-11-10, C 2024-11-16.',
      de: '6 Monate vor bedingte Freilassung: A 2024-11-15, B 2024-11-10, C 2024-11-16.',
      en: '6 months before conditional release: A 2024-11-15, B 2024-11-10, C 2024-11-16.',
    },
  ],
  [
    'the end',
    facts({
      sentences: [sentence(48)],
      interruptions: [{ from: '2024-06-01', until: '2024-06-10', counts: 'not-served' }],
    }),
    'sentence-end',
    {
      nl: 'Begin van de detentie: 2024-01-15. Na 4 jaar: 2028-01-15. Dagen die niet als uitgezeten tellen (10): 2028-01-25. Laatste dag: 2028-01-24.',
      fr: 'Début de la détention : 2024-01-15. Après 4 ans : 2028-01-15. Jours qui ne comptent pas comme purgés (10) : 2028-01-25. Dernier jour : 2028-01-24.',
      de: 'Beginn der Haft: 2024-01-15. Nach 4 Jahren: 2028-01-15. Tage, die nicht als verbüßt zählen (10): 2028-01-25. Letzter Tag: 2028-01-24.',
      en: 'Start of the detention: 2024-01-15. After 4 years: 2028-01-15. Days that do not count as served (10): 2028-01-25. Last day: 2028-01-24.',
    },
  ],
  [
    'capped, with a period of safety',
    facts({
      detainedSince: '2018-03-01',
      sentences: [sentence(300, { recidivism: true, judgedOn: '2018-02-01', safety: whole(192) })],
    }),
    'conditional-release',
    {
      en: 'Start of the detention: 2018-03-01. 2/3 of 25 years (A calendar months = 200 months; B months of 30 days = 6000 days; C days, rounded up = 6088 days): A 2034-11-01, B 2034-08-04, C 2034-10-31. Never more than 14 years: 2032-03-01. Not before the end of the period of safety (16 years): 2034-03-01.',
      fr: 'Début de la détention : 2018-03-01. 2/3 de 25 ans (A mois civils = 200 mois ; B mois de 30 jours = 6000 jours ; C jours, arrondis vers le haut = 6088 jours) : A 2034-11-01, B 2034-08-04, C 2034-10-31. Jamais plus de 14 ans : 2032-03-01. Pas avant la fin de la période de sûreté (16 ans) : 2034-03-01.',
    },
  ],
  [
    'not before the detention',
    facts({ sentences: [sentence(18)] }),
    'electronic-monitoring',
    {
      nl: '6 maanden vóór voorwaardelijke invrijheidstelling: A 2024-01-15, B 2024-01-15, C 2024-01-16.',
      en: '6 months before conditional release: A 2024-01-15, B 2024-01-15, C 2024-01-16.',
    },
  ],
];

const explanations: readonly Case[] = told.flatMap(([name, one, kind, words]) =>
  Object.entries(words).map(([language, text]): Case => ({
    file: `explanation/${name.replaceAll(/[^a-z]+/g, '-')}-${language}`,
    name: `${name}, in words (${language})`,
    provenance: 'explanation: every step of a date, read over',
    facts: one,
    only: true,
    expect: [`expect ${kind} explained ${language}: ${text}`],
  })),
);

export const procedureCases: readonly Case[] = [...refusals, ...requests, ...registry, ...explanations];
