/**
 * Thirty questions a practitioner asks of one dossier, each answered from what the legal room shows: a day or a reason, whose move it is, what
 * follows when nobody moves, and the article. All people are invented.
 */
import { expect, it } from 'vitest';
import {
  calendar,
  codeWords,
  counterIndicationsOf,
  decidersOf,
  generalConditions,
  kindName,
  measureTexts,
  packs,
  procedureOf,
  questions,
  reportPoints,
  revocationGrounds,
  textsFor,
  type LawFacts,
  type LawKind,
  type ProcedureEvent,
  type ProcedureInput,
} from '../../../shared/release/index.ts';

const today = '2026-12-01';
const length = (years: number, months = 0) => ({ years, months, days: 0 });
const of = (years: number, more: Partial<LawFacts> = {}, sentence: object = {}): LawFacts => ({
  asOf: today,
  detainedSince: '2024-01-15',
  article32: false,
  residence: 'right',
  sentences: [
    { imposed: length(years), judgedOn: '2023-12-01', finalOn: '2024-01-05', recidivism: false, ...sentence },
  ],
  ...more,
});
const fourYears = of(4);
const thirtyMonths = of(2, {}, { imposed: { months: 30, days: 0 } });
const withoutResidence: LawFacts = { ...thirtyMonths, residence: 'none' };

/** What stands in the line of a modality: its days, until when, or why there are none. */
function line(kind: LawKind, facts: LawFacts): string {
  const outcome = calendar(packs, facts).outcomes.find((each) => each.kind === kind);
  if (outcome === undefined) return '';
  if (outcome.state !== 'opens') return codeWords[outcome.code].en;
  const { earliest, latest, until, cautions, rule, readings } = outcome;
  return [
    `${earliest} ${latest}`,
    ...(until === undefined ? [] : [`until ${until}`]),
    rule.article,
    ...readings.map(({ doubt, dates }) => `or ${dates.calendar}: ${codeWords[doubt].en}`),
    ...cautions.map((code) => codeWords[code].en),
  ].join(' | ');
}

/** What stands in the line of a step: by when, who, what it says and what follows when it passes. */
function step(
  what: ProcedureEvent,
  facts: LawFacts,
  modality: ProcedureInput['modality'],
  events: ProcedureInput['events'],
  more: Partial<ProcedureInput> = {},
): string {
  return procedureOf(packs, { modality, facts, events, ...more })
    .deadlines.filter((each) => each.what === what)
    .map(({ date, who, limit, doubts }) =>
      [date, who, limit.article, limit.summary.en, limit.missed.en, ...doubts.map((code) => codeWords[code].en)].join(
        ' | ',
      ),
    )
    .join('\n');
}

const texts = (rows: Parameters<typeof textsFor>[0], modality: string, regime: 'court' | 'judge' | 'emergency') =>
  textsFor(rows, { modality, regimes: [regime], on: today })
    .map(({ article, text }) => `${article}: ${text.en}`)
    .join('\n');

const asked: readonly (readonly [question: string, answer: () => string, says: readonly string[]])[] = [
  [
    'From when can conditional release be?',
    () => line('conditional-release', fourYears),
    ['2025-05-15', '25, § 2, a)'],
  ],
  ['From when electronic monitoring?', () => line('electronic-monitoring', fourYears), ['2024-11-15', '23']],
  ['From when prison leave, and on which article?', () => line('prison-leave', fourYears), ['2024-05-15', '7']],
  ['When does the sentence end?', () => line('sentence-end', fourYears), ['2028-01-14']],
  [
    'Is early release still possible?',
    () => line('early-release', of(3, { detainedSince: '2024-01-15' })),
    ['2026-12-31'],
  ],
  [
    'What after 31 December 2026?',
    () => questions['early-release-to-confirm']?.en ?? '',
    ['extended beyond 31 December 2026'],
  ],
  [
    'And with a placing at the court’s disposal?',
    () => line('early-release', of(4, {}, { placement: length(5) })),
    ['placing'],
  ],
  [
    'Recidivism is on the record: does it count?',
    () => line('conditional-release', of(4, {}, { recidivism: true })),
    ['2026-09-15', '2025-05-15'],
  ],
  [
    'Who decides on conditional release?',
    () =>
      decidersOf('conditional-release', calendar(packs, fourYears).regime?.either ?? [], today)
        .map(({ who, article }) => `${who} ${article}`)
        .join(),
    ['court', '50, § 1'],
  ],
  [
    'The director’s advice on leave: by when, and if it is late?',
    () => step('advice', fourYears, 'prison-leave', { request: '2026-11-02' }),
    ['2027-01-02', 'director', '8', 'president'],
  ],
  [
    'How fast does the president rule?',
    () => step('president-ruling', fourYears, 'prison-leave', { request: '2026-09-01', 'late-advice-request': today }),
    ['2026-12-06', 'president', '9'],
  ],
  [
    'The minister is silent after a positive advice: what does that mean?',
    () =>
      step(
        'decision',
        fourYears,
        'prison-leave',
        { request: '2026-10-01', advice: '2026-11-16', 'file-received': '2026-11-16' },
        { advice: 'positive' },
      ),
    ['2026-12-04', 'minister', '§ 4', 'granted'],
  ],
  [
    'And after a negative one?',
    () =>
      step(
        'decision',
        fourYears,
        'prison-leave',
        { request: '2026-10-01', advice: '2026-11-16', 'file-received': '2026-11-16' },
        { advice: 'negative' },
      ),
    ['2026-12-04', 'neither'],
  ],
  [
    'Leave was refused: when can it be asked again?',
    () => step('new-request', fourYears, 'prison-leave', { request: '2026-09-01', refusal: today, decision: today }),
    ['2027-03-01', '10, § 3'],
  ],
  [
    'Monitoring asked before the court: when is the hearing at the latest?',
    () => step('hearing', fourYears, 'electronic-monitoring', { request: today }),
    ['2027-06-01', '52, § 1'],
  ],
  [
    'When does the director advise on it?',
    () => step('advice', fourYears, 'electronic-monitoring', { request: today, 'request-forwarded': '2026-12-02' }),
    ['2027-02-02', 'director', '49, § 3'],
  ],
  [
    'The same in the emergency procedure?',
    () => step('advice', thirtyMonths, 'electronic-monitoring', { request: today, 'request-forwarded': '2026-12-02' }),
    ['2027-01-02', '98/14'],
  ],
  [
    'Does anybody have to ask for conditional release there?',
    () => step('advice', thirtyMonths, 'conditional-release', { 'time-condition': '2027-03-10' }),
    ['2027-01-10', 'director', '98/15'],
  ],
  [
    'How long does the judge have?',
    () => step('decision', thirtyMonths, 'electronic-monitoring', { request: '2026-10-01', advice: today }),
    ['2027-01-01', '98/19'],
  ],
  [
    'Until when can somebody go to cassation?',
    () => step('appeal', fourYears, 'conditional-release', { request: '2026-05-01', decision: today, refusal: today }),
    ['2026-12-06', '97'],
  ],
  [
    'Refused by the court with four years: a new request from when?',
    () =>
      step('new-request', fourYears, 'conditional-release', { request: '2026-05-01', decision: today, refusal: today }),
    ['2027-06-01', '57'],
  ],
  [
    'And with five years?',
    () => step('new-request', of(5), 'conditional-release', { request: '2026-05-01', decision: today, refusal: today }),
    ['2027-06-01', '2027-12-01', 'criminal'],
  ],
  [
    'Without a right of residence: from when can removal be, and until when?',
    () => line('provisional-release-removal', withoutResidence),
    ['until', '98/11'],
  ],
  [
    'When is the first report of the justice house due?',
    () => step('report', fourYears, 'conditional-release', { grant: today }, { specialConditions: true }),
    ['2027-01-01', 'justice-house', '62, § 3'],
  ],
  ['What has it to say?', () => reportPoints.map(({ text }) => text.en).join('\n'), ['conditions']],
  [
    'Which general conditions hold in the emergency procedure?',
    () => texts(generalConditions, 'conditional-release', 'emergency'),
    ['98/21, 2°', 'harass'],
  ],
  [
    'For what can release be revoked?',
    () => texts(revocationGrounds, 'conditional-release', 'court'),
    ['64, 1°', '64, 5°'],
  ],
  [
    'How long does the probation period last?',
    () => texts(measureTexts, 'conditional-release', 'court'),
    ['71, al. 2', 'at least one year', 'Five to ten years'],
  ],
  [
    'Somebody was arrested: by when is the suspension decided?',
    () => step('measure', fourYears, 'conditional-release', { arrest: today, incarceration: today }),
    ['2026-12-10', '70'],
  ],
  [
    'What weighs against limited detention before the court?',
    () =>
      counterIndicationsOf(calendar(packs, fourYears), 'limited-detention')
        .map(({ summary, article }) => `${article} ${summary.en}`)
        .join('\n'),
    ['47, § 1', 'reintegration'],
  ],
];

it('are thirty', () => {
  expect(asked).toHaveLength(30);
  expect(kindName('early-release').en).not.toBe('');
});

it.each(asked)('%s', (_, answer, says) => {
  const given = answer();
  for (const each of says) expect(given).toContain(each);
});
