/**
 * The calendar of a release a second time, as plainly as it can be written: no packs, no Temporal, days counted one by one through
 * a list of months. Only the shape of the facts is shared with what it checks.
 */
import type { LawFacts } from '../../shared/release/law/index.ts';

type Day = readonly [year: number, month: number, day: number];
interface Length {
  readonly months: number;
  readonly days: number;
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number): number => {
  const lengths = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths[month - 1] ?? 0;
};
const read = (text: string): Day => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return [year, month, day];
};
const write = ([year, month, day]: Day): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Days since the first of the year 1. */
function ordinal([year, month, day]: Day): number {
  const y = year - 1;
  let days = y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  for (let m = 1; m < month; m += 1) days += monthLength(year, m);
  return days + day - 1;
}

export function addDays(text: string, count: number): string {
  let [year, month, day] = read(text);
  day += count;
  while (day > monthLength(year, month)) {
    day -= monthLength(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  while (day < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    day += monthLength(year, month);
  }
  return write([year, month, day]);
}

export function addMonths(text: string, count: number): string {
  const [year, month, day] = read(text);
  const index = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return write([toYear, toMonth, Math.min(day, monthLength(toYear, toMonth))]);
}

const add = (day: string, { months, days }: Length): string => addDays(addMonths(day, months), days);
export const span = (from: string, to: string): number => ordinal(read(to)) - ordinal(read(from));

export interface NaiveAnswer {
  /** As an example writes it. */
  readonly says: string;
  readonly dates?: readonly [a: string, b: string, c: string];
  readonly rule?: string;
  /** Where a date of its own rests on another: refused for that one's reason. */
  readonly because?: string;
}

export interface NaiveCalendar {
  readonly pack: string;
  readonly regime: string;
  readonly answers: Readonly<Record<string, NaiveAnswer>>;
}

const stages: readonly (readonly [number, string, string])[] = [
  [1, '2015-01-12', '2022-07-29'],
  [2, '2022-07-30', '2023-08-31'],
  [3, '2023-09-01', '2025-07-31'],
  [4, '2025-08-01', '2025-08-31'],
  [5, '2025-09-01', '2026-04-07'],
  [6, '2026-04-08', '9999-12-31'],
];

/** -1, 0, 1, or undefined where days leave it open. */
function compare({ months, days }: Length, to: number): number | undefined {
  if (days === 0) return Math.sign(months - to);
  const [least, most] = [months + days / 31, months + days / 28];
  if (least > to) return 1;
  return most < to ? -1 : undefined;
}

interface Case {
  readonly facts: LawFacts;
  readonly pack: number;
  readonly life: boolean;
  readonly total: Length;
  readonly parts: readonly (Length | 'life')[];
  readonly regime: string;
  readonly reason: string | undefined;
}

const executable = (sentence: LawFacts['sentences'][number]): Length | 'life' =>
  sentence.imposed === 'life'
    ? 'life'
    : {
        months: sentence.imposed.months - (sentence.suspended?.months ?? 0),
        days: sentence.imposed.days - (sentence.suspended?.days ?? 0),
      };

function regimeOf(pack: number, facts: LawFacts, total: Length, life: boolean): [string, string | undefined, string] {
  if (life) return ['court', undefined, 'G2'];
  const judged = facts.sentences.map((each) => each.judgedOn);
  const older = (day: string): boolean => judged.some((on) => on !== undefined && on < day);
  const unknown = judged.includes(undefined);
  const to36 = compare(total, 36);
  if (to36 === undefined) return ['none', 'total-unclear', 'G2'];
  if (to36 > 0) return ['court', undefined, 'G2'];
  if (pack >= 2) {
    const to24 = compare(total, 24);
    if (!older('2022-09-01') && (to24 === undefined || to24 > 0)) {
      if (to24 === undefined) return ['none', 'total-unclear', 'G3'];
      return unknown ? ['none', 'judgment-date-unknown', 'G3'] : ['judge', undefined, 'G3'];
    }
  }
  if (pack >= 3) {
    const to6 = compare(total, 6);
    if (to6 === undefined) return ['none', 'total-unclear', 'G1'];
    if (to6 < 0) return ['none', 'below-six-months', 'G1'];
    const to24 = compare(total, 24);
    if (!older('2023-09-01') && (to24 === undefined || to24 <= 0)) {
      if (to24 === undefined) return ['none', 'total-unclear', 'G4'];
      return unknown ? ['none', 'judgment-date-unknown', 'G4'] : ['judge', undefined, 'G4'];
    }
  }
  return ['none', 'older-judgment', 'G5'];
}

/** Who counts as thirty years or more, or life: yes, no, or why it cannot be said. */
function thirty({ facts, parts, total, life }: Case): boolean | string {
  if (parts.some((part) => part !== 'life' && compare(part, 360) === undefined)) return 'total-unclear';
  const long = parts.some((part) => part === 'life' || (compare(part, 360) ?? -1) >= 0);
  if (facts.sentences.length === 1) return long;
  const all = compare(total, 360);
  return long || life || all === undefined || all >= 0 ? 'thirty-with-others' : false;
}

type Way = readonly [string, string, string];
const refused = (code: string, rule?: string, because?: string): NaiveAnswer => ({
  says: `refused ${code}`,
  ...(rule && { rule }),
  ...(because && { because }),
});
const notOpen = (code: string, rule: string): NaiveAnswer => ({ says: `not open ${code}`, rule });

function dated(dates: Way, rule: string): NaiveAnswer {
  const [first = '', , last = ''] = [...dates].sort();
  return { says: first === last ? first : `${first} to ${last}`, dates, rule };
}

function startOf(facts: LawFacts, since: string): string {
  return (facts.deductions ?? []).reduce((day, { length }) => {
    if ('from' in length) return addDays(day, -(span(length.from, length.until) + 1));
    return addDays(addMonths(day, -length.months), -length.days);
  }, since);
}

function putOff(facts: LawFacts, day: string): string {
  let moved = day;
  for (const { from, until, counts } of [...(facts.interruptions ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (counts === 'not-served' && from <= moved) moved = addDays(moved, span(from, until) + 1);
  return moved;
}

const map = (way: Way, change: (day: string, by: number) => string): Way => [
  change(way[0], 0),
  change(way[1], 1),
  change(way[2], 2),
];

/** What stands in the way of any date that counts time. */
function barrier({ facts }: Case): string | undefined {
  const since = facts.detainedSince ?? '';
  const periods = (facts.deductions ?? []).flatMap(({ length }) => ('from' in length ? [length] : []));
  for (const [at, one] of periods.entries()) {
    if (one.until >= since) return 'deduction-overlaps';
    for (const other of periods.slice(at + 1))
      if (one.from <= other.until && other.from <= one.until) return 'deduction-overlaps';
  }
  return (facts.interruptions ?? []).some(({ counts }) => counts === 'unknown') ? 'interruption-effect' : undefined;
}

function part(total: Length, numerator: number, start: string): Way {
  const thirds = total.months * numerator;
  const months = Math.floor(thirds / 3);
  const left = thirds % 3;
  const calendar = add(start, { months, days: Math.ceil((left * 30 + total.days * numerator) / 3) });
  const thirtyDays = addDays(start, Math.ceil(((total.months * 30 + total.days) * numerator) / 3));
  const counted = addDays(start, Math.ceil((span(start, add(start, total)) * numerator) / 3));
  return [calendar, thirtyDays, counted];
}

/** The rule for conditional release and its dates before any period of safety, or why there is none. */
function release(one: Case): NaiveAnswer {
  const { facts, life, total, regime } = one;
  const start = startOf(facts, facts.detainedSince ?? '');
  const chosen = releaseRule(one);
  if (regime === 'none' && one.reason !== undefined && !chosen.startsWith('2013')) return refused(one.reason);
  if (chosen.startsWith('2013')) return refused('judged-in-2013', 'L1');
  if (!/^L\d+$/.test(chosen)) return refused(chosen);
  if (facts.revocation !== undefined) return refused('after-revocation', chosen);
  const stopped = barrier(one);
  if (stopped !== undefined) return refused(stopped, chosen);
  const years: Readonly<Record<string, number>> = { L2: 15, L3: 19, L4: 23, L5: 10, L6: 16 };
  const fixed = years[chosen];
  let way: Way =
    fixed === undefined
      ? part(total, chosen === 'L7' ? 2 : 1, start)
      : map([start, start, start], (day) => addMonths(day, fixed * 12));
  if (chosen === 'L7') way = map(way, (day) => [day, addMonths(start, 14 * 12)].sort()[0] ?? day);
  const safety = facts.sentences.find((each) => each.safety !== undefined)?.safety;
  if (safety !== undefined) {
    if (facts.sentences.length > 1) return refused('safety-with-others', chosen);
    const judged = facts.sentences[0]?.judgedOn;
    if (judged === undefined || judged < '2017-12-21') return refused('safety-too-early', 'L10');
    const most = life ? addMonths(start, 240) : part(total, 2, start)[0];
    if (add(start, safety) > most) return refused('safety-too-long', 'L10');
    way = map(way, (day) => [day, add(start, safety)].sort()[1] ?? day);
  }
  const since = facts.detainedSince ?? '';
  return dated(
    map(way, (day) => [putOff(facts, day), since].sort()[1] ?? day),
    chosen,
  );
}

function releaseRule(one: Case): string {
  const { facts, life, regime } = one;
  const { sentences } = facts;
  const judged = sentences.map((each) => each.judgedOn);
  const recidivists = new Set(sentences.map((each) => each.recidivism));
  const recidivism = recidivists.has(undefined)
    ? 'recidivism-not-entered'
    : recidivists.size > 1
      ? 'recidivism-mixed'
      : '';
  const long = thirty(one);
  if (sentences.length > 1 && typeof long === 'string') return long;
  const clearlyNot = (ok: (day: string) => boolean): boolean => judged.some((on) => on !== undefined && !ok(on));
  if (long !== false) {
    // Life and thirty years: by the year of the judgment.
    const not2013 = clearlyNot((on) => on >= '2013-01-01' && on <= '2013-12-31');
    const notAfter = clearlyNot((on) => on >= '2014-01-01');
    if (!not2013 || !notAfter) {
      if (typeof long === 'string') return long;
      if (judged.includes(undefined)) return 'judgment-date-unknown';
      if (!not2013) return '2013';
      const antecedent = sentences[0]?.antecedent;
      if (antecedent === undefined) return 'antecedents-not-entered';
      return { none: 'L2', correctional: 'L3', criminal: 'L4' }[antecedent];
    }
  }
  if (life) return recidivism === '' ? (recidivists.has(true) ? 'L6' : 'L5') : recidivism;
  if (regime === 'court') return recidivism === '' ? (recidivists.has(true) ? 'L7' : 'L8') : recidivism;
  return regime === 'judge' ? 'L9' : 'no-rule';
}

function offset(one: Case, of: NaiveAnswer, name: string, months: number, rule: string): NaiveAnswer {
  if (of.dates === undefined) return refused(of.says.replace(/^(refused|not open) /, ''), rule, name);
  const since = one.facts.detainedSince ?? '';
  return dated(
    map(
      of.dates,
      (day, by) => [by === 1 ? addDays(day, -30 * months) : addMonths(day, -months), since].sort()[1] ?? day,
    ),
    rule,
  );
}

function end(one: Case): NaiveAnswer {
  const { facts, life, total } = one;
  const { revocation } = facts;
  const stopped = barrier(one);
  if (stopped !== undefined) return refused(stopped, 'L18');
  if (revocation !== undefined) {
    const last = addDays(add(revocation.detainedSince, revocation.remaining), -1);
    return dated([last, last, last], 'L18');
  }
  if (life) return refused('no-end', 'L18');
  const since = facts.detainedSince ?? '';
  const over = putOff(facts, add(startOf(facts, since), total));
  const last = [addDays([over, since].sort()[1] ?? over, -1), since].sort()[1] ?? over;
  return dated([last, last, last], 'L18');
}

function early(one: Case, ending: NaiveAnswer): NaiveAnswer {
  const { facts, pack, life, total, reason } = one;
  const named: Readonly<Record<number, string>> = {
    1: 'early-release-before-2022',
    3: 'early-release-unknown',
    4: 'early-release-day-unknown',
  };
  const code = named[pack];
  if (code !== undefined) return refused(code, 'L26');
  const rule = pack === 2 ? 'L24' : 'L25';
  if (pack === 2 && facts.residence === 'none') return notOpen('no-right-of-residence', rule);
  if (pack === 2 && facts.sentences.some((each) => each.placement !== undefined))
    return notOpen('placement-excludes', rule);
  const tens = life ? 1 : compare(total, 120);
  if (tens === undefined) return refused('total-unclear', rule);
  if (tens > 0) return notOpen('above-ten-years', rule);
  if (reason !== undefined && reason !== 'older-judgment') return refused(reason);
  if (facts.revocation !== undefined) return refused('after-revocation', rule);
  const stopped = barrier(one);
  if (stopped !== undefined) return refused(stopped, rule);
  const made = offset(one, ending, 'sentence-end', 6, rule);
  const last = made.dates === undefined ? '' : ([...made.dates].sort()[2] ?? '');
  return last > (pack === 2 ? '2023-08-31' : '2029-12-31') ? refused('early-release-law-ends', rule) : made;
}

function removal(one: Case, open: NaiveAnswer): NaiveAnswer {
  const { facts, pack, regime, reason } = one;
  const special = pack >= 5 && regime === 'judge' && facts.residence === 'none';
  const rule = special ? 'L23' : 'L22';
  const stop = standing(one, rule, reason, !special);
  if (stop !== undefined) return stop;
  if (open.dates === undefined)
    return refused(open.says.replace(/^(refused|not open) /, ''), rule, 'conditional-release');
  const made = dated(open.dates, rule);
  const last = [...open.dates].sort()[2] ?? '';
  return special && last > '2029-12-31' ? refused('early-release-law-ends', rule) : made;
}

/** What comes before any counting from another date. */
function standing(one: Case, rule: string, reason: string | undefined, memory: boolean): NaiveAnswer | undefined {
  if (reason !== undefined) return refused(reason);
  if (memory && one.facts.unconfirmed !== true) return refused('from-memory', rule);
  if (one.facts.revocation !== undefined) return refused('after-revocation', rule);
  const stopped = barrier(one);
  return stopped === undefined ? undefined : refused(stopped, rule);
}

function fromRelease(one: Case, open: NaiveAnswer, months: number, rule: string, needsResidence: boolean): NaiveAnswer {
  if (needsResidence && one.facts.residence === 'none') return notOpen('no-right-of-residence', rule);
  const stop = standing(one, rule, one.reason, rule === 'L12');
  return stop ?? offset(one, open, 'conditional-release', months, rule);
}

function placement(one: Case, ending: NaiveAnswer): NaiveAnswer {
  const { facts } = one;
  if (facts.revocation !== undefined) return refused('after-revocation', 'L17');
  const stopped = barrier(one);
  if (stopped !== undefined) return refused(stopped, 'L17');
  const ordered = facts.sentences.flatMap((each) => each.placement ?? []);
  const [length] = ordered;
  if (length === undefined) return notOpen('placement-not-ordered', 'L17');
  const [least, most] = [compare(length, 60), compare(length, 180)];
  const fits = ordered.length === 1 && least !== undefined && most !== undefined && least >= 0 && most <= 0;
  if (!fits) return refused('placement-length', 'L17');
  if (ending.dates === undefined) return refused(ending.says.replace('refused ', ''), 'L17', 'sentence-end');
  return dated(
    map(ending.dates, (day) => addDays(day, 1)),
    'L17',
  );
}

function circular({ pack, total, life, facts }: Case, one: Case): NaiveAnswer | undefined {
  if (pack !== 1) return undefined;
  const exact = life ? -1 : compare(total, 24);
  if (exact === undefined) return refused('total-unclear');
  if (exact !== 0) return refused('circular-rows', 'L29');
  if (facts.revocation !== undefined) return refused('after-revocation', 'L28');
  const stopped = barrier(one);
  if (stopped !== undefined) return refused(stopped, 'L28');
  const since = facts.detainedSince ?? '';
  const day = [putOff(facts, addMonths(startOf(facts, since), 4)), since].sort()[1] ?? since;
  return dated([day, day, day], 'L28');
}

/** All lines of the calendar. The facts are possible, with a start and at least one sentence, and a pack holds on the day. */
export function naiveCalendar(facts: LawFacts): NaiveCalendar {
  const pack = stages.find(([, from, until]) => from <= facts.asOf && facts.asOf <= until)?.[0] ?? 0;
  const parts = facts.sentences.map(executable);
  const life = parts.includes('life');
  const whole = parts.flatMap((each) => (each === 'life' ? [] : [each]));
  const total = {
    months: whole.reduce((sum, { months }) => sum + months, 0),
    days: whole.reduce((sum, { days }) => sum + days, 0),
  };
  const [regime, reason, row] = regimeOf(pack, facts, total, life);
  const one: Case = { facts, pack, life, total, parts, regime, reason };
  const open = release(one);
  const ending = end(one);
  const noHome = facts.residence === 'none';
  const byCircular = circular(one, one);
  const monitoringRule = pack >= 4 && regime === 'judge' ? 'L21' : 'L20';
  const anyTime = (rule: string): NaiveAnswer => ({ says: 'any time', rule });
  return {
    pack: String(pack),
    regime: `${regime}${reason === undefined ? '' : `, ${reason}`} ${row}`,
    answers: {
      'permission-occasional': anyTime('L11'),
      'permission-reintegration': fromRelease(one, open, 24, 'L12', true),
      'prison-leave': fromRelease(one, open, 12, 'L13', true),
      'transition-house': refused('transition-house-reference', 'L14'),
      interruption: noHome ? notOpen('no-right-of-residence', 'L15') : anyTime('L15'),
      'limited-detention': fromRelease(one, open, 6, 'L19', false),
      'electronic-monitoring': fromRelease(one, open, 6, monitoringRule, false),
      'conditional-release': open,
      'provisional-release-removal': removal(one, open),
      'medical-release': anyTime('L16'),
      'early-release': early(one, ending),
      ...(pack >= 3 && {
        'extended-leave': refused(pack === 3 ? 'extended-leave-no-date' : 'extended-leave-ended', 'L27'),
      }),
      ...(byCircular && { 'release-by-circular': byCircular }),
      placement: placement(one, ending),
      'sentence-end': ending,
    },
  };
}
