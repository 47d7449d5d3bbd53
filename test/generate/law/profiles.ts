/** One person for each answer the law can give: together they reach every opening rule of every day. */
import type { LawFacts } from '../../../shared/release/index.ts';
import { facts, life, months, sentence, years } from './facts.ts';

export type Profile = readonly [name: string, facts: LawFacts];

const on = (sentences: LawFacts['sentences'], more: Partial<LawFacts> = {}): LawFacts => facts({ sentences, ...more });
const since2017 = { detainedSince: '2017-01-15' } as const;

/** Over three years. */
const long: readonly Profile[] = [
  ['five years, no right of residence', on([sentence(years(5))], { residence: 'none' })],
  ['five years, right of residence', on([sentence(years(5))], { residence: 'right' })],
  ['five years with recidivism', on([sentence(years(5), { recidivism: true })])],
  ['five years with recidivism and two without', on([sentence(years(5), { recidivism: true }), sentence(years(2))])],
  ['thirty years', on([sentence(months(360), { finalOn: '2024-01-10', antecedent: 'none' })])],
  ['life', on([life()], since2017)],
  ['life, a correctional antecedent', on([life({ antecedent: 'correctional' })], since2017)],
  ['life, a criminal antecedent', on([life({ antecedent: 'criminal' })], since2017)],
  ['life, final in 2010', on([life({ judgedOn: '2010-05-01', finalOn: '2010-06-01' })], since2017)],
  ['life, final on 19 March 2013', on([life({ judgedOn: '2013-02-01', finalOn: '2013-03-19' })], since2017)],
  [
    'thirty years and a month, final on 19 March 2013',
    on([sentence(years(30, { months: 1 }), { judgedOn: '2013-02-01', finalOn: '2013-03-19' })]),
  ],
  [
    'forty years',
    on([sentence(years(40), { judgedOn: '2019-03-01', finalOn: '2019-04-01', antecedent: 'none' })], since2017),
  ],
  [
    'twelve years with a period of safety',
    on([sentence(years(12), { judgedOn: '2019-03-01', safety: 'two-thirds' })], since2017),
  ],
  ['six years and a placement', on([sentence(years(6), { placement: years(5) })])],
];

/** Up to three years. */
const short: readonly Profile[] = [
  ['thirty months, opinion of article 32', on([sentence(months(30))], { article32: true, residence: 'none' })],
  [
    'thirty months, no opinion, no right of residence',
    on([sentence(months(30))], { article32: false, residence: 'none' }),
  ],
  ['thirty months, no opinion', on([sentence(months(30))], { article32: false, residence: 'right' })],
  ['thirty months, nothing said of article 32', on([sentence(months(30))])],
  ['eighteen months, opinion of article 32', on([sentence(months(18))], { article32: true })],
  ['eighteen months, no opinion', on([sentence(months(18))], { article32: false })],
  ['four months of 2030', on([sentence(months(4), { judgedOn: '2030-06-02' })], { article32: false })],
  ['four months', on([sentence(months(4))], { article32: false })],
  [
    'thirty months of 2020',
    on([sentence(months(30), { judgedOn: '2020-05-06' })], { article32: false, detainedSince: '2020-06-15' }),
  ],
  [
    'thirty months and a placement, opinion of article 32',
    on([sentence(months(30), { placement: years(5) })], { article32: true }),
  ],
  [
    'thirty months and a placement, no opinion',
    on([sentence(months(30), { placement: years(5) })], { article32: false }),
  ],
  ['eighteen months and a placement', on([sentence(months(18), { placement: 'length-unknown' })], { article32: true })],
  ['four months and a placement', on([sentence(months(4), { placement: years(5) })], { article32: true })],
];

export const profiles: readonly Profile[] = [...long, ...short];
