/**
 * The calendar of a release a second time, as plainly as it can be written: no packs, no rows, every rule and every day on which one
 * began or ended as a plain question. Only the shape of the facts and the list of codes are shared with what it checks.
 */
import type { LawCode, LawFacts, LawKind, Regime } from '../../shared/release/index.ts';
import { after, beginning, both, cannotBe, isOver, servedBy, totalOf, type Both } from './naive-counting.ts';
import { addDays, addMonths, first, last } from './naive-days.ts';
import { naiveRegime, type NaiveRegime } from './naive-regime.ts';
import { barrier, naiveRelease, type NaiveFound } from './naive-release.ts';

/** Open from the first day on. */
export interface NaiveAnyTime {
  readonly anyTime: true;
  readonly rule: string;
}
export type NaiveAnswer = NaiveAnyTime | NaiveFound;

export interface NaiveCalendar {
  readonly regime?: NaiveRegime;
  readonly answers: Readonly<Partial<Record<LawKind, NaiveAnswer>>>;
}

/** From when the law knows each. */
const known: readonly (readonly [LawKind, string])[] = [
  ['permission-occasional', '2007-02-01'],
  ['permission-reintegration', '2007-02-01'],
  ['prison-leave', '2007-02-01'],
  ['interruption', '2007-02-01'],
  ['conditional-release', '2007-02-01'],
  ['limited-detention', '2007-02-01'],
  ['electronic-monitoring', '2007-02-01'],
  ['provisional-release-removal', '2007-02-01'],
  ['early-release', '2007-02-01'],
  ['sentence-end', '2007-02-01'],
  ['placement', '2012-01-01'],
  ['removal-by-minister', '2012-04-09'],
  ['medical-release', '2015-01-12'],
  ['provisional-release-surrender', '2007-02-01'],
  ['transition-house', '2018-07-28'],
];

/** What holds whatever the facts: why nothing at all can be said. */
export function naiveRefusal(facts: LawFacts): LawCode | undefined {
  if (cannotBe(facts)) return 'impossible-input';
  return facts.asOf < '2007-02-01' ? 'no-pack' : undefined;
}

export function naiveCalendar(facts: LawFacts): NaiveCalendar {
  const step = facts.sentences.length === 0 ? undefined : naiveRegime(facts);
  const kinds = known.flatMap(([kind, from]) => (facts.asOf >= from ? [kind] : []));
  const [one, other] = step?.either ?? [];
  const answers = kinds.map((kind): readonly [LawKind, NaiveAnswer] => {
    const found = answer({ facts, step, regime: one }, kind);
    if (other === undefined) return [kind, found];
    const otherwise = answer({ facts, step, regime: other }, kind);
    return [kind, short(found) === short(otherwise) ? found : { code: 'article32-changes-it' }];
  });
  return { ...(step !== undefined && { regime: step }), answers: Object.fromEntries(answers) };
}

/** The same answer under two regimes: the days, and until when. */
const short = (found: NaiveAnswer): string =>
  'anyTime' in found
    ? 'any time'
    : 'code' in found
      ? `${found.state ?? ''} ${found.code}`
      : `${found.dates.join(' ')} ${found.until ?? ''}`;

interface Case {
  readonly facts: LawFacts;
  readonly step: NaiveRegime | undefined;
  readonly regime: Regime | undefined;
}

function answer(one: Case, kind: LawKind): NaiveAnswer {
  const { facts, regime } = one;
  const day = facts.asOf;
  switch (kind) {
    case 'permission-occasional':
      return { anyTime: true, rule: 'M-4-1' };
    case 'interruption':
      return { anyTime: true, rule: 'M-15' };
    case 'medical-release':
      return { anyTime: true, rule: 'C-72' };
    case 'permission-reintegration':
      return before(one, 24, 'M-4-3');
    case 'prison-leave':
      return before(one, 12, day < '2022-09-01' ? 'M-6-three' : 'M-6');
    case 'transition-house':
      return notEarlier(before(one, 18, 'M-9-3'), one, '2018-07-28');
    case 'conditional-release':
      return release(one);
    case 'limited-detention':
      return ofRegime(one, () => before(one, 6, detentionRule(day, regime)));
    case 'electronic-monitoring':
      return ofRegime(one, () => before(one, 6, monitoringRule(facts, regime)));
    case 'provisional-release-removal':
      return ofRegime(one, () => removal(one));
    case 'provisional-release-surrender':
      return ofRegime(one, () => before(one, 0, surrenderRule(day, regime)));
    case 'removal-by-minister':
      return ministersRemoval(one);
    case 'early-release':
      return early(one);
    case 'sentence-end':
      return end(facts);
    case 'placement':
      return placement(facts);
    case 'area-ban-reduction':
      return { code: 'no-rule' };
  }
}

const surrenderRule = (day: string, regime: Regime | undefined): string => {
  if (regime === 'emergency') return 'E-12';
  return day < '2016-02-29' ? 'C-26-surrender-2007' : 'C-26-surrender';
};

/** Above three years. */
const removalRule = (day: string): string =>
  day < '2013-03-19' ? 'C-26-2007' : day < '2016-02-29' ? 'C-26-2013' : 'C-26';

const detentionRule = (day: string, regime: Regime | undefined): string => {
  if (regime === 'emergency') return 'E-9-detention';
  return day < '2016-02-29' ? 'C-23-12h' : day < '2022-09-01' ? 'C-23-16h' : 'C-23-detention';
};

const monitoringRule = ({ asOf, residence }: LawFacts, regime: Regime | undefined): string => {
  if (regime === 'emergency') return residence === 'none' ? 'E-9-monitoring-without' : 'E-9-monitoring';
  return asOf < '2022-09-01' ? 'C-23-before' : 'C-23-monitoring';
};

/** What needs a regime: where none is said, for the reason of that. */
function ofRegime({ facts, step, regime }: Case, then: () => NaiveFound): NaiveFound {
  if (regime !== undefined) return then();
  return { code: barrier(facts) ?? step?.code ?? 'no-rule' };
}

const release = (one: Case): NaiveFound => {
  const { facts, regime } = one;
  return ofRegime(one, () => (regime === undefined ? { code: 'no-rule' } : naiveRelease(facts, regime)));
};

interface Day {
  readonly dates: Both;
  readonly readings: readonly (readonly [LawCode, Both])[];
}

/** The registry's day where it gave one, else the one counted here. */
function dayOf(one: Case, of: 'conditional-release' | 'sentence-end'): Day | { readonly code: LawCode } {
  const given = one.facts.registry?.[of];
  if (given !== undefined) return { dates: [given, given], readings: [] };
  return of === 'sentence-end' ? end(one.facts) : release(one);
}

const since = (facts: LawFacts, day: string): string =>
  facts.detainedSince === undefined ? day : last(day, facts.detainedSince);

/** So many months of the calendar before another date, by both ways alike; not before the detention. */
function before(
  one: Case,
  months: number,
  rule: string,
  of: 'conditional-release' | 'sentence-end' = 'conditional-release',
): NaiveFound {
  const from = dayOf(one, of);
  if ('code' in from) return { code: from.code, because: of, rule };
  const earlier = (dates: Both): Both => both((way) => since(one.facts, addMonths(dates[way], -months)));
  return {
    dates: earlier(from.dates),
    rule,
    readings: from.readings.map(([doubt, dates]) => [doubt, earlier(dates)] as const),
  };
}

/** A day counted before the rule existed is the first day of the rule, or that on which an older rule had opened it. */
function notEarlier(found: NaiveFound, one: Case, came: string, older?: NaiveFound): NaiveFound {
  if ('code' in found) return found;
  const known = older === undefined || 'code' in older ? undefined : older;
  const bound = (dates: Both, earlier: Both | undefined): Both =>
    both((way) => since(one.facts, last(dates[way], earlier === undefined ? came : first(came, earlier[way]))));
  const { until, ...rest } = found;
  const dates = bound(found.dates, known?.dates);
  return {
    ...rest,
    dates,
    readings: found.readings.map(([doubt, days], at) => [doubt, bound(days, known?.readings[at]?.[1])] as const),
    ...(until !== undefined && until >= first(...dates) && { until }),
  };
}

/** Only without a right of residence, as the Aliens Office advised. */
function residence({ residence: said }: LawFacts, rule: string): NaiveFound | undefined {
  if (said === 'right') return { code: 'right-of-residence', state: 'not-open', rule };
  return said === undefined ? { code: 'residence-not-entered', rule } : undefined;
}

function removal(one: Case): NaiveFound {
  const { facts, regime } = one;
  const rule = regime === 'emergency' ? 'E-11' : regime === 'judge' ? 'J-26' : removalRule(facts.asOf);
  const stopped = residence(facts, rule);
  if (stopped !== undefined) return stopped;
  const found = before(one, regime === 'emergency' ? 6 : 0, rule);
  if ('code' in found || (regime !== 'emergency' && regime !== 'judge')) return found;
  const of = dayOf(one, 'conditional-release');
  // Twenty days after one third the person is set free.
  if ('code' in of) return found;
  const until = addDays(last(...of.dates), 20);
  // None where that was over before it opened.
  const open: NaiveFound = until < first(...found.dates) ? found : { ...found, until };
  return regime === 'judge' ? open : notEarlier(open, one, '2025-08-04', before(one, 0, rule));
}

function ministersRemoval(one: Case): NaiveFound {
  const { facts } = one;
  const isNew = facts.asOf >= '2016-02-29';
  const rule = isNew ? 'M-20-1' : 'M-20-1-two';
  const stopped = residence(facts, rule);
  if (stopped !== undefined) return stopped;
  const twoMonths = before(one, 2, rule, 'sentence-end');
  return isNew
    ? notEarlier(before(one, 6, rule, 'sentence-end'), one, '2016-02-29', twoMonths)
    : notEarlier(twoMonths, one, '2012-04-09');
}

/** Both times the director grants it in the last six months and in the time conditions of conditional release. */
function early(one: Case): NaiveFound {
  const { facts } = one;
  const { asOf, sentences } = facts;
  const isFirst = asOf >= '2022-08-18' && asOf <= '2023-08-31';
  const isSecond = asOf >= '2025-08-04' && asOf <= '2026-12-31';
  if (!isFirst && !isSecond) return { code: 'early-release-not-in-force', rule: 'L-none' };
  const rule = isFirst ? 'L-2022' : 'L-28';
  const lastDay = isFirst ? '2023-08-31' : '2026-12-31';
  const closed = (code: LawCode): NaiveFound => ({ code, state: 'not-open', rule });
  if (isFirst && facts.residence === 'none') return closed('no-right-of-residence');
  if (isSecond && facts.remand === true) return closed('on-remand-too');
  if (sentences.some(({ placement: length }) => length !== undefined)) return closed('placement-excludes');
  const tens = isOver(totalOf(sentences), 120);
  if (tens === true) return closed('above-ten-years');
  if (tens === undefined) return { code: 'total-unclear', rule };
  const ends = dayOf(one, 'sentence-end');
  if ('code' in ends) return { code: ends.code, because: 'sentence-end', rule };
  const admitted = dayOf(one, 'conditional-release');
  if ('code' in admitted) return { code: admitted.code, because: 'conditional-release', rule };
  const came = isFirst ? '2022-08-18' : '2025-08-04';
  if (ends.dates.every((day) => day < came)) return closed('early-release-not-in-force');
  const meet = (dates: Both): Both =>
    both((way) => since(facts, last(last(dates[way], addMonths(ends.dates[way], -6)), came)));
  const dates = meet(admitted.dates);
  if (first(...dates) > lastDay) return closed('early-release-over');
  return {
    dates,
    rule,
    until: lastDay,
    readings: admitted.readings.map(([doubt, day]) => [doubt, meet(day)] as const),
  };
}

/** The last day; after a revocation what was left is served whole from the day the person was back. */
function end(facts: LawFacts): NaiveFound {
  const rule = facts.asOf < '2026-09-01' ? 'N-end' : 'N-end-2026';
  const stopped = barrier(facts);
  if (stopped !== undefined) return { code: stopped, rule };
  const { revocation } = facts;
  if (revocation !== undefined) {
    const { detainedSince, remaining } = revocation;
    return { dates: both((way) => addDays(after(detainedSince, remaining, way), -1)), rule, readings: [] };
  }
  const total = totalOf(facts.sentences);
  if (total === 'life') return { code: 'no-end', rule };
  const dates = both((way) =>
    since(facts, addDays(servedBy(after(beginning(facts, way), total, way), facts, way), -1)),
  );
  return { dates, rule, readings: [] };
}

function placement(facts: LawFacts): NaiveFound {
  const rule = 'C-B-2';
  const stopped = barrier(facts);
  if (stopped !== undefined) return { code: stopped, rule };
  const [length, ...others] = facts.sentences.flatMap((each) => each.placement ?? []);
  if (length === undefined) return { code: 'placement-not-ordered', state: 'not-open', rule };
  const ends = dayOf({ facts, step: undefined, regime: undefined }, 'sentence-end');
  if ('code' in ends) return { code: ends.code, because: 'sentence-end', rule };
  const dates = both((way) => addDays(ends.dates[way], 1));
  if (length === 'length-unknown' || others.length > 0) return { dates, rule, readings: [] };
  return { dates, rule, readings: [], until: addDays(after(dates[0], length, 0), -1) };
}
