/** Each refusal, caution and other reading by name, where no border and no entry above brings it; and what is prepared and weighed. */
import type { LawFacts, LawKind } from '../../../shared/release/index.ts';
import { facts, life, months, sentence, slug, years } from './facts.ts';
import { generated, type Case } from './write.ts';

const named = (code: string, name: string, one: LawFacts, more: Partial<Case> = {}): Case => ({
  file: `codes/${slug(`${code} ${name}`)}`,
  name: `${code}: ${name}`,
  provenance: generated('each refusal and each caution'),
  facts: one,
  focus: ['conditional-release', 'prison-leave', 'early-release', 'sentence-end'],
  ...more,
});

const impossible = (name: string, more: Partial<LawFacts>): Case =>
  named('impossible-input', name, facts({ sentences: [sentence(years(5))], ...more }), {
    only: true,
    expect: [
      'expect pack from: none',
      'expect conditional-release: refused impossible-input',
      'expect interruption: refused impossible-input',
    ],
  });

const refusals: readonly Case[] = [
  impossible('more suspended than imposed', { sentences: [sentence(years(2), { suspended: years(3) })] }),
  impossible('suspended of life', { sentences: [life({ suspended: years(3) })] }),
  impossible('days suspended of whole months', { sentences: [sentence(years(2), { suspended: months(1, 10) })] }),
  impossible('a period that ends before it begins', {
    deductions: [{ what: 'remand', length: { from: '2023-05-02', until: '2023-05-01' } }],
  }),
  impossible('an interruption that ends before it begins', {
    interruptions: [{ from: '2025-05-02', until: '2025-05-01', counts: 'served' }],
  }),
  named(
    'no-sentence',
    'nothing entered',
    { asOf: '2026-11-29', detainedSince: '2024-01-15', sentences: [] },
    { focus: 'all' },
  ),
  named('start-unknown', 'no first day', { asOf: '2026-11-29', sentences: [sentence(years(5))] }, { focus: 'all' }),
  named('antecedents-not-entered', 'life', facts({ sentences: [{ imposed: 'life', judgedOn: '2020-01-10' }] })),
  named(
    'final-date-unknown',
    'life judged before the minimums',
    facts({ sentences: [{ imposed: 'life', judgedOn: '2013-01-10', antecedent: 'none' }] }),
  ),
  named('judgment-date-unknown', 'thirty months', facts({ sentences: [{ imposed: months(30) }] })),
  named(
    'judgment-date-unknown',
    'a period of safety',
    facts({ sentences: [{ imposed: years(12), recidivism: false, safety: 'two-thirds' }] }),
  ),
];

/** A caution beside a day, in the order in which they are said: written by hand. */
const cautions = (name: string, kind: LawKind, codes: string, one: LawFacts): Case =>
  named('cautions', name, one, { focus: [kind], expect: [`expect ${kind} cautions: ${codes}`] });

const five = sentence(years(5));
const thirtyMonths = sentence(months(30));

const said: readonly Case[] = [
  cautions('a year of 365 days', 'conditional-release', 'year-of-365', facts({ sentences: [five] })),
  cautions(
    'a year of 365 days by the new code itself',
    'conditional-release',
    'none',
    facts({ sentences: [{ ...five, code: '2024' }] }),
  ),
  cautions('months alone', 'conditional-release', 'none', facts({ sentences: [sentence(months(60))] })),
  cautions(
    'two sentences',
    'conditional-release',
    'order-of-sentences',
    facts({ sentences: [sentence(months(40)), sentence(months(20))] }),
  ),
  cautions(
    'the end is not free',
    'sentence-end',
    'end-not-free',
    facts({ sentences: [sentence(months(60), { placement: years(5) })] }),
  ),
  cautions(
    'thirty years only together',
    'conditional-release',
    'order-of-sentences, sum-of-thirty, year-of-365',
    facts({ sentences: [sentence(years(20)), sentence(years(15))] }),
  ),
  cautions(
    'criminal by the new code',
    'conditional-release',
    'criminal-in-new-code',
    facts({ sentences: [life({ code: '2024', antecedent: 'criminal' })] }),
  ),
  cautions(
    'early release is to be confirmed',
    'early-release',
    'early-release-to-confirm',
    facts({ sentences: [sentence(months(30))], article32: false }),
  ),
  cautions(
    'early release of 2022, residence not entered',
    'early-release',
    'residence-not-entered',
    facts({ asOf: '2022-12-01', detainedSince: '2020-06-10', sentences: [sentence(months(40))] }),
  ),
  cautions(
    'monitoring without residence',
    'electronic-monitoring',
    'monitoring-without-residence',
    facts({ sentences: [thirtyMonths], article32: false, residence: 'none' }),
  ),
  cautions(
    'removal has an end',
    'provisional-release-removal',
    'enforceable-until',
    facts({ sentences: [thirtyMonths], article32: false, residence: 'none' }),
  ),
  cautions(
    'surrender needs a title',
    'provisional-release-surrender',
    'surrender-title',
    facts({ sentences: [sentence(months(60))] }),
  ),
  cautions(
    'removal before the judge has an end',
    'provisional-release-removal',
    'enforceable-until',
    facts({ sentences: [thirtyMonths], article32: true, residence: 'none' }),
  ),
  cautions(
    'surrender in the emergency procedure',
    'provisional-release-surrender',
    'surrender-title',
    facts({ sentences: [thirtyMonths], article32: false }),
  ),
  cautions(
    'placement by the new code, after 2030',
    'conditional-release',
    'placement-new-code',
    facts({ asOf: '2031-05-06', sentences: [sentence(months(30), { placement: years(5) })] }),
  ),
  cautions(
    'leave by quarters until 2022',
    'prison-leave',
    'leave-quarter',
    facts({ asOf: '2022-08-31', detainedSince: '2020-06-10', sentences: [sentence(months(60))] }),
  ),
  cautions(
    'article 32 not entered',
    'conditional-release',
    'article32-not-entered',
    facts({ sentences: [thirtyMonths] }),
  ),
  cautions(
    'class by the total of today',
    'conditional-release',
    'order-of-sentences, class-by-total',
    facts({
      article32: true,
      sentences: [sentence(months(18), { judgedOn: '2022-10-01' }), sentence(months(12), { judgedOn: '2023-10-01' })],
    }),
  ),
  cautions(
    'placement by the new code',
    'conditional-release',
    'placement-new-code',
    facts({ article32: true, sentences: [sentence(months(30), { placement: years(5) })] }),
  ),
  cautions(
    'a day from the registry rests on no sentence',
    'prison-leave',
    'none',
    facts({ sentences: [five, five], registry: { 'conditional-release': '2026-01-10' } }),
  ),
];

const ground: Case = named(
  'ground not held',
  'early release may be excluded',
  facts({ sentences: [sentence(months(30))], article32: false }),
  {
    focus: ['early-release'],
    expect: [
      'expect early-release ground: may be excluded on a ground not held: ask the registry',
      'expect conditional-release ground: none',
      'expect conditional-release readings: none',
    ],
  },
);

const groundOf2022: Case = named(
  'ground not held',
  'early release of 2022',
  facts({ asOf: '2022-12-01', detainedSince: '2020-06-10', residence: 'right', sentences: [sentence(months(40))] }),
  {
    focus: ['early-release'],
    expect: ['expect early-release ground: may be excluded on a ground not held: ask the registry'],
  },
);

const beside = (name: string, registry: string, expected: string, more: Partial<LawFacts> = {}): Case =>
  named('registry beside', name, facts({ sentences: [sentence(years(4))], ...more }), {
    more: [`registry: conditional-release ${registry}`],
    only: true,
    expect: [`expect conditional-release registry: ${expected}`],
  });

/** By the calendar 15 May 2025, by the statute 16 May 2025 for four years; a month later two thirds of it. */
const compared: readonly Case[] = [
  beside('by the calendar', '2025-05-15', 'agrees, by calendar'),
  beside('by the statute', '2025-05-16', 'agrees, by statutory'),
  beside('a day earlier', '2025-05-14', 'outside, -1 days'),
  beside('two days earlier', '2025-05-13', 'outside, -2 days, deduction-not-entered'),
  beside('two days later', '2025-05-18', 'outside, 2 days, sentence-or-interruption-not-entered'),
  beside('as a recidivist', '2026-09-15', 'outside, 487 days, recidivism, sentence-or-interruption-not-entered'),
  beside('a third for a recidivist', '2025-05-15', 'outside, -488 days, recidivism, deduction-not-entered', {
    sentences: [sentence(years(4), { recidivism: true })],
  }),
  beside('between both', '2025-05-12', 'within', { sentences: [sentence(months(48))] }),
];

export const codeCases: readonly Case[] = [...refusals, ...said, ground, groundOf2022, ...compared];
