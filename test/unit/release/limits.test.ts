/** Time limits of the law, written out a second time by event, length and who: a length mistyped in a row is seen here (P1). */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { packOn, packs, procedureOf, type LimitRow, type Sentence } from '../../../shared/release/index.ts';
import { everyLimit } from '../../generate/law/limits.ts';
import { must } from '../../../shared/result.ts';

type Line = readonly [id: string, from: LimitRow['from'], length: string, who: LimitRow['who'], since: string];

/** Victims and the minister. */
const minister: readonly Line[] = [
  ['V-3-prosecutor', 'victim-request-copy', '7 days', 'prosecutor', '2007-02-01'],
  ['V-3-hearing', 'victim-request', '1 months', 'judge', '2007-02-01'],
  ['V-3-decision', 'victim-request', '15 days', 'judge', '2007-02-01'],
  ['V-3-decision-heard', 'victim-deliberation', '15 days', 'judge', '2007-02-01'],
  ['V-3-1-contact', 'conviction-final', '1 months', 'public-prosecutor', '2022-09-01'],
  ['V-20-2-victim', 'sentence-end', '24 hours', 'minister', '2014-01-01'],
  ['M-08-information', 'time-condition', '-3 months', 'director', '2022-09-01'],
  ['M-08-advice', 'request', '2 months', 'director', '2007-02-01'],
  ['M-09-ruling', 'late-advice-request', '5 days', 'president', '2007-02-01'],
  ['M-10-decision', 'file-received', '14 working-days', 'minister', '2024-02-05'],
  ['M-10-decision-extended', 'file-received', '21 working-days', 'minister', '2024-02-05'],
  ['M-10-new-request', 'refusal', '3 months', 'convicted-person', '2007-02-01'],
  ['M-12-suspension', 'last-outing', '3 months', 'minister', '2016-02-29'],
  ['M-12-new-request', 'revocation', '3 months', 'convicted-person', '2007-02-01'],
  ['M-13-decision', 'breach', '14 days', 'minister', '2007-02-01'],
  ['M-14-decision', 'arrest', '7 days', 'minister', '2007-02-01'],
  ['M-15-return', 'grant', '3 months', 'convicted-person', '2007-02-01'],
  ['M-17-decision', 'request', '14 days', 'minister', '2007-02-01'],
  ['M-19-decision', 'arrest', '7 days', 'minister', '2007-02-01'],
  ['M-20-1-return', 'release', '2 years', 'public-prosecutor', '2016-02-29'],
  ['M-20-1-decision', 'arrest', '7 days', 'minister', '2016-02-29'],
  ['M-20-1-told', 'measure', '1 working-days', 'minister', '2016-02-29'],
];

const judge: readonly Line[] = [
  ['J-23-information', 'time-condition', '-4 months', 'director', '2022-09-01'],
  ['J-25-1-information', 'time-condition', '-6 months', 'director', '2022-09-01'],
  ['J-26-1-information', 'time-condition', '-6 months', 'director', '2022-09-01'],
  ['J-29-registry', 'request', '24 hours', 'prison-registry', '2022-09-01'],
  ['J-29-advice', 'request-forwarded', '1 months', 'director', '2022-09-01'],
  ['J-29-1-advice', 'request-forwarded', '1 months', 'director', '2022-09-01'],
  ['J-29-2-1-file', 'request', '15 working-days', 'convicted-person', '2022-09-01'],
  ['J-30-advice', 'request', '1 months', 'director', '2022-09-01'],
  ['J-33-advice', 'advice', '10 working-days', 'prosecutor', '2022-09-01'],
  ['J-34-decision', 'advice', '1 months', 'judge', '2022-09-01'],
  ['J-34-extended', 'advice', '2 months', 'judge', '2022-09-01'],
  ['J-34-extended-again', 'advice', '3 months', 'judge', '2022-09-01'],
  ['J-34-3-information', 'extension', '14 days', 'convicted-person', '2022-09-01'],
  ['J-36-file', 'hearing', '-4 days', 'prison-registry', '2022-09-01'],
  ['J-36-decision', 'deliberation', '14 days', 'judge', '2022-09-01'],
  ['J-45-new-request', 'refusal', '6 months', 'judge', '2022-09-01'],
  ['J-46-notice', 'decision', '24 hours', 'court-registry', '2023-09-01'],
  ['J-60-5-final', 'final', '20 days', 'aliens-office', '2022-09-01'],
  ['J-60-5-time', 'time-condition', '20 days', 'aliens-office', '2022-09-01'],
  ['C-43-registry', 'leave-request', '1 working-days', 'prison-registry', '2016-02-29'],
  ['C-43-advice', 'leave-request', '6 weeks', 'director', '2016-02-29'],
  ['C-43-prosecutor', 'advice', '10 working-days', 'prosecutor', '2022-09-01'],
  ['C-43-decision', 'advice', '1 months', 'judge-or-court', '2022-09-01'],
];

const emergency: readonly Line[] = [
  ['E-9-information', 'time-condition', '-3 months', 'director', '2025-08-04'],
  ['E-13-residence', 'residence-notification', '10 days', 'aliens-office', '2025-08-04'],
  ['E-14-registry', 'request', '24 hours', 'prison-registry', '2025-08-04'],
  ['E-14-advice', 'request-forwarded', '1 months', 'director', '2025-08-04'],
  ['E-15-advice', 'time-condition', '-2 months', 'director', '2025-08-04'],
  ['E-18-advice', 'advice', '5 working-days', 'prosecutor', '2025-08-04'],
  ['E-19-decision', 'file-received', '1 months', 'judge', '2025-08-04'],
  ['E-19-extended', 'file-received', '2 months', 'judge', '2025-08-04'],
  ['E-19-information', 'extension', '14 days', 'convicted-person', '2025-08-04'],
  ['E-20-removal-third', 'one-third', '20 days', 'aliens-office', '2025-08-04'],
  ['E-20-removal-final', 'final', '20 days', 'aliens-office', '2025-08-04'],
  ['E-24-leave', 'leave-request', '1 months', 'judge', '2025-08-04'],
  ['E-25-new-request', 'refusal', '2 months', 'judge', '2025-08-04'],
  ['E-26-notice', 'decision', '24 hours', 'court-registry', '2025-08-04'],
  ['L-28-arrest-decision', 'arrest', '7 days', 'director', '2025-08-04'],
  ['L-28-barred', 'incarceration', '2 months', 'director', '2025-08-04'],
  ['L-2022-barred', 'incarceration', '6 months', 'director', '2022-08-18'],
];

const court: readonly Line[] = [
  ['C-23-information', 'time-condition', '-4 months', 'director', '2022-09-01'],
  ['C-25-1-information', 'time-condition', '-6 months', 'director', '2022-09-01'],
  ['C-49-registry', 'request', '24 hours', 'prison-registry', '2007-02-01'],
  ['C-49-advice', 'request-forwarded', '2 months', 'director', '2007-02-01'],
  ['C-50-advice', 'request', '4 months', 'director', '2013-03-19'],
  ['C-51-advice', 'advice', '1 months', 'prosecutor', '2013-03-19'],
  ['C-52-hearing', 'request', '6 months', 'court', '2013-03-19'],
  ['C-52-file', 'hearing', '-4 days', 'prison-registry', '2007-02-01'],
  ['C-53-adjournment', 'adjournment', '2 months', 'court', '2022-09-01'],
  ['C-54-decision', 'deliberation', '14 days', 'court', '2007-02-01'],
  ['C-57-up-to-five', 'refusal', '6 months', 'court', '2013-03-19'],
  ['C-57-above-five', 'refusal', '1 years', 'court', '2013-03-19'],
  ['C-54-2-from', 'refusal', '6 months', 'court', '2026-09-01'],
  ['C-54-2-until', 'refusal', '18 months', 'court', '2026-09-01'],
  ['C-58-notice', 'decision', '24 hours', 'court-registry', '2023-09-01'],
  ['C-58-victim', 'decision', '24 hours', 'court-registry', '2014-01-01'],
  ['C-59-decision', 'other-modality', '2 months', 'judge-or-court', '2007-02-01'],
  ['C-60-4-removal', 'final', '20 days', 'aliens-office', '2022-09-01'],
  ['C-60-4-removal-2012', 'final', '10 days', 'aliens-office', '2012-04-09'],
  ['C-61-hearing', 'incompatibility', '7 days', 'judge-or-court', '2007-02-01'],
  ['C-61-decision', 'incompatibility-deliberation', '7 days', 'judge-or-court', '2007-02-01'],
  ['C-62-report', 'grant', '1 months', 'justice-house', '2021-12-10'],
  ['C-62-report-next', 'report', '6 months', 'justice-house', '2021-12-10'],
  ['C-63-remarks', 'adaptation-copy', '7 days', 'convicted-person', '2007-02-01'],
  ['C-63-hearing', 'adaptation-request', '1 months', 'judge-or-court', '2007-02-01'],
  ['C-63-decision', 'adaptation-request', '15 days', 'judge-or-court', '2007-02-01'],
  ['C-66-decision', 'suspension', '1 months', 'judge-or-court', '2022-09-01'],
  ['C-68-hearing', 'seisin', '15 days', 'judge-or-court', '2024-06-07'],
  ['C-68-summons', 'breach-hearing', '-10 days', 'court-registry', '2007-02-01'],
  ['C-68-file', 'breach-hearing', '-4 days', 'court-registry', '2007-02-01'],
  ['C-68-decision', 'breach-deliberation', '7 days', 'judge-or-court', '2007-02-01'],
  ['C-68-request', 'revocation', '6 months', 'convicted-person', '2024-06-07'],
  ['C-68-request-above-five', 'revocation', '1 years', 'convicted-person', '2024-06-07'],
  ['C-70-decision', 'incarceration', '7 working-days', 'judge-or-court', '2026-01-16'],
  ['C-71-minimum', 'enforceable', '1 years', 'judge-or-court', '2021-12-10'],
  ['C-71-thirty', 'enforceable', '10 years', 'judge-or-court', '2016-02-29'],
  ['C-71-thirty-2013', 'enforceable', '10 years', 'judge-or-court', '2013-03-19'],
  ['C-97-prosecutor', 'decision', '24 hours', 'prosecutor', '2009-03-08'],
  ['C-97-person', 'decision', '5 days', 'convicted-person', '2016-02-29'],
  ['C-97-person-2009', 'decision', '15 days', 'convicted-person', '2009-03-08'],
  ['C-97-brief', 'appeal', '5 days', 'convicted-person', '2007-02-01'],
  ['C-97-file', 'appeal', '48 hours', 'court-registry', '2007-02-01'],
  ['C-97-ruling', 'appeal', '30 days', 'court-of-cassation', '2007-02-01'],
  ['C-98-decision', 'quashing', '14 days', 'judge-or-court', '2007-02-01'],
  ['C-98-3-request', 'hearing', '-6 days', 'convicted-person', '2024-09-01'],
  ['C-98-3-answer', 'hearing', '-3 days', 'court-registry', '2024-09-01'],
];

const beside: readonly Line[] = [
  ['C-60-final-removal', 'final', '-', 'judge-or-court', '2012-04-09'],
  ['E-20-removal-start', 'final', '-', 'judge', '2025-08-04'],
  ['J-34-extended-again-area-ban', 'advice', '3 months', 'judge', '2022-09-01'],
  ['J-34-request-extended-area-ban', 'request', '2 months', 'judge', '2022-09-01'],
  ['J-34-request-extended-again-area-ban', 'request', '3 months', 'judge', '2022-09-01'],
  ['C-49-1-advice', 'request-forwarded', '2 months', 'director', '2013-05-02'],
  ['C-74-doctors', 'request', '7 days', 'director', '2016-02-29'],
  ['C-74-decision', 'file-received', '7 days', 'judge', '2016-02-29'],
  ['C-75-1-report', 'grant', '1 months', 'justice-house', '2016-02-29'],
  ['C-78-summons', 'breach-hearing', '-10 days', 'court-registry', '2015-01-12'],
  ['C-78-deliberation', 'breach-hearing', '15 days', 'judge', '2015-01-12'],
  ['C-79-decision', 'incarceration', '7 working-days', 'judge', '2015-01-12'],
  ['C-80-end', 'release', '10 years', 'judge', '2016-02-29'],
  ['B-95-3-advice', 'main-sentence-end', '-4 months', 'director', '2012-01-01'],
  ['B-95-4-prosecutor', 'advice', '1 months', 'prosecutor', '2012-01-01'],
  ['B-95-5-hearing', 'main-sentence-end', '-2 months', 'court', '2012-01-01'],
  ['B-95-12-leave-advice', 'request', '2 months', 'director', '2012-01-01'],
  ['B-95-12-president', 'late-advice-request', '5 days', 'president', '2012-01-01'],
  ['B-95-13-prosecutor', 'advice', '7 days', 'prosecutor', '2012-01-01'],
  ['B-95-14-decision', 'advice', '14 days', 'court', '2012-01-01'],
  ['B-95-14-decision-heard', 'deliberation', '15 days', 'court', '2012-01-01'],
  ['B-95-15-request', 'refusal', '3 months', 'convicted-person', '2012-01-01'],
  ['B-95-18-request', 'refusal', '6 months', 'convicted-person', '2012-01-01'],
  ['B-95-21-advice', 'deprivation-year', '-4 months', 'director', '2012-01-01'],
  ['B-95-23-hearing', 'deprivation-year', '-2 months', 'court', '2012-01-01'],
  ['B-95-25-advice', 'deprivation-kept', '1 years', 'director', '2012-01-01'],
  ['B-95-29-request', 'supervised-release', '2 years', 'convicted-person', '2012-01-01'],
  ['B-95-30-hearing', 'lifting-request', '2 months', 'court', '2012-01-01'],
  ['S-11-seisin', 'placement-end', '-12 months', 'director', '2024-04-18'],
  ['S-12-file', 'hearing', '-10 days', 'prison-registry', '2024-04-18'],
  ['S-12-decision', 'deliberation', '14 days', 'chamber', '2024-04-18'],
];

const written = ({ id, from, length, who, since = '' }: LimitRow): Line => [
  id,
  from,
  length === undefined ? '-' : `${String(length.count)} ${length.unit}`,
  who,
  since,
];

describe('time limits as they are written out', () => {
  it.each([...minister, ...judge, ...emergency, ...court, ...beside])('%s: from %s, %s, %s, since %s', (...line) => {
    const [id] = line;
    expect(
      written(
        must(
          everyLimit.find((row) => row.id === id),
          id,
        ),
      ),
    ).toEqual(line);
  });

  it('silence grants only what the minister was positively advised of: permission and leave, no transition house (P6)', () => {
    const granting = everyLimit.filter(({ silenceGrants }) => silenceGrants === true);
    expect(granting.map(({ id }) => id).sort()).toEqual([
      'M-10-positive',
      'M-10-positive-2007',
      'M-10-positive-extended',
      'M-10-positive-extended-2007',
    ]);
    expect(granting.every(({ onlyIf }) => onlyIf?.advice === 'positive')).toBe(true);
    expect(granting.every(({ kinds }) => !kinds.includes('transition-house'))).toBe(true);
  });

  it('the emergency procedure and early release end with their law', () => {
    const stretches = (of: RegExp): readonly string[] => [
      ...new Set(
        everyLimit.filter(({ id }) => of.test(id)).map(({ since, until }) => `${since ?? ''} to ${until ?? ''}`),
      ),
    ];
    expect(stretches(/^E-/)).toEqual(['2025-08-04 to 2030-05-31']);
    expect(stretches(/^T-/)).toEqual(['2025-08-04 to 2025-11-04']);
    expect(stretches(/^L-28/)).toEqual(['2025-08-04 to 2026-12-31']);
    expect(stretches(/^L-2022/)).toEqual(['2022-08-18 to 2023-08-31']);
  });

  it.each(languages)(
    'in %s, "at once" names the article that asks for it, and stands only since it does',
    (language) => {
      const informs = everyLimit.filter(({ meets, from }) => meets === 'information' && from === 'time-condition');
      expect(informs.length).toBeGreaterThan(8);
      const said = { nl: /meteen|onmiddellijk/, fr: /immédiatement/, de: /sofort/, en: /at once/ }[language];
      const isSince2022 = ({ since = '' }: LimitRow): boolean => since >= '2022-09-01';
      for (const row of informs) {
        expect([row.id, said.test(row.summary[language])]).toEqual([row.id, isSince2022(row)]);
        const [article = ''] = row.article.split(', al.');
        if (isSince2022(row)) expect(row.missed[language]).toContain(article);
      }
    },
  );

  it.each(languages)('in %s, a new request is too early unless the director’s advice shortens the time', (language) => {
    const missed = (id: string): string =>
      must(
        everyLimit.find((row) => row.id === id),
        id,
      ).missed[language];
    expect(missed('M-10-new-request')).toContain(language === 'de' ? '10 § 3' : '10, § 3');
    // Article 12 on a revocation knows no such advice.
    expect(missed('M-12-new-request')).not.toContain('10');
  });

  it('no two limits of one day and one regime say the same in other words', () => {
    const today = must(packOn(packs, '2026-11-29'), 'the pack of a day').limits;
    const keys = today.map((row) =>
      JSON.stringify([
        row.kinds,
        row.regimes,
        row.from,
        row.after,
        row.meets,
        row.bound,
        row.who,
        row.onlyIf,
        row.length,
      ]),
    );
    const twice = today.filter((_, at) => keys.indexOf(keys[at] ?? '') !== at).map(({ id }) => id);
    expect(twice.filter((id) => !saidTwice.includes(id))).toEqual([]);
  });
});

describe('five years of main sentences (V37, articles 57, 68 § 5 and 71)', () => {
  const years = (count: number, more: object = {}) => ({
    imposed: { years: count, months: 0, days: 0 },
    judgedOn: '2021-12-01',
    recidivism: false,
    ...more,
  });
  const again = (...sentences: readonly Sentence[]): readonly string[] =>
    procedureOf(packs, {
      modality: 'conditional-release',
      facts: { asOf: '2026-12-02', detainedSince: '2022-01-10', sentences },
      events: { request: '2026-04-01', decision: '2026-12-02', refusal: '2026-12-02' },
    })
      .deadlines.filter(({ what }) => what === 'new-request')
      .map(({ rule, doubts }) => [rule, ...doubts.filter((code) => code !== 'criminal-in-new-code')].join(' '));

  it.each<readonly [string, readonly Sentence[], readonly string[]]>([
    ['four years', [years(4)], ['C-57-up-to-five']],
    [
      'five years of one',
      [years(5)],
      ['C-57-up-to-five criminal-or-correctional', 'C-57-above-five criminal-or-correctional'],
    ],
    ['five years under the code of 2024', [years(5, { code: '2024' })], ['C-57-up-to-five']],
    ['five years of two', [years(3), years(2)], ['C-57-up-to-five']],
    ['six years', [years(6)], ['C-57-above-five']],
    [
      'six years of two, two of them suspended',
      [years(4), years(2, { suspended: { months: 24, days: 0 } })],
      ['C-57-up-to-five suspended-parts-above-five', 'C-57-above-five suspended-parts-above-five'],
    ],
  ])('%s', (_, sentences, rules) => {
    expect(again(...sentences)).toEqual(rules);
  });
});

describe('a probation period above thirty years (V37, article 71, third and fourth paragraphs)', () => {
  const term = (count: number): Sentence => ({
    imposed: { years: count, months: 0, days: 0 },
    judgedOn: '2018-12-01',
    recidivism: false,
  });
  const life: Sentence = { ...term(0), imposed: 'life' };
  const ends = (...sentences: readonly Sentence[]): readonly string[] =>
    procedureOf(packs, {
      modality: 'conditional-release',
      facts: { asOf: '2040-12-02', detainedSince: '2018-01-10', sentences },
      events: { enforceable: '2040-12-02' },
    })
      .deadlines.filter(({ what }) => what === 'final-release')
      .map(({ rule, doubts }) => [rule, ...doubts.filter((code) => code === 'between-thirty-and-life')].join(' '));
  const doubted = ['C-71-long-minimum', 'C-71-long-maximum', 'C-71-thirty'].map(
    (rule) => `${rule} between-thirty-and-life`,
  );

  it.each<readonly [string, readonly Sentence[], readonly string[]]>([
    ['twenty-nine years', [term(29)], ['C-71-long-minimum', 'C-71-long-maximum']],
    ['thirty years', [term(30)], ['C-71-thirty']],
    ['thirty-five years: both, with the question', [term(35)], doubted],
    ['thirty-five years beside thirty', [term(35), term(30)], ['C-71-thirty']],
    ['life', [life], ['C-71-thirty']],
  ])('%s', (_, sentences, rules) => {
    expect(ends(...sentences)).toEqual(rules);
  });
});

/** A measure is told in one day whichever of articles 61, 68 and 70 it was taken by; a judgment also to who was not heard. */
const saidTwice: readonly string[] = ['C-68-told', 'C-68-victim', 'C-70-told', 'J-46-notice-unheard', 'B-95-17-told'];

describe('working days of article 10, as keepers publish them by year (P5)', () => {
  const [base] = packs.filter(({ validFrom }) => validFrom === '2026-09-01');
  if (base === undefined) throw new Error('a pack was expected');
  const published = (freeDays: readonly { readonly year: number; readonly days: readonly string[] }[]) => ({
    ...base,
    number: base.number + 1,
    validUntil: '2027-12-31',
    freeDays: freeDays.map(({ year, days }) => ({ year, days: [...days] })),
  });
  const decided = (freeDays: Parameters<typeof published>[0]) =>
    procedureOf([...packs, published(freeDays)], {
      facts: { asOf: '2026-12-14', sentences: [] },
      modality: 'prison-leave',
      events: { advice: '2026-12-14' },
      advice: 'positive',
    }).deadlines.find(({ rule }) => rule === 'M-10-positive');

  it('days of the civil service put the silence of the minister off', () => {
    const days = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'];
    expect(
      decided([
        { year: 2026, days },
        { year: 2027, days: [] },
      ]),
    ).toMatchObject({ date: '2027-01-11', latest: '2027-01-11' });
  });

  it('without the list of one of the years it may end later, and that is said', () => {
    const doubts = (lists: Parameters<typeof published>[0]) => decided(lists)?.doubts ?? [];
    expect(doubts([{ year: 2026, days: [] }])).toContain('civil-service-days');
    expect(
      doubts([
        { year: 2026, days: [] },
        { year: 2027, days: [] },
      ]),
    ).not.toContain('civil-service-days');
  });
});
