/** Who decides, from total, judgments and flags, for any day: the tables of the law written as one chain of questions. */
import type { LawCode, LawFacts, Regime } from '../../shared/release/index.ts';
import { against, isOver, reaching, totalOf } from './naive-counting.ts';

export interface NaiveRegime {
  /** None where nothing is said; two where the answer on article 32 decides between them. */
  readonly either: readonly Regime[];
  readonly code?: LawCode;
  /** Name of the row this comes from. */
  readonly row: string;
}

const is = (regime: Regime, row: string, code?: LawCode): NaiveRegime => ({
  either: [regime],
  row,
  ...(code !== undefined && { code }),
});
const open = (code: LawCode, row: string): NaiveRegime => ({ either: [], code, row });

/** Over two years: judgments after this day. Six months to two years: a year later. */
const classes = { over: '2022-09-01', to: '2023-09-01' } as const;

/** Whether the judge's regime takes these judgments in: yes, no, or what is not known. */
function takenIn({ sentences, optedIn }: LawFacts, after: string): 'yes' | 'no' | LawCode {
  if (optedIn === true) return 'yes';
  const days = sentences.map(({ judgedOn }) => judgedOn);
  if (days.every((day) => day !== undefined && day < after)) return 'no';
  if (days.some((day) => day === undefined)) return 'judgment-date-unknown';
  if (days.some((day) => day === after)) return 'judged-on-the-day';
  return days.some((day) => day !== undefined && day < after) ? 'older-and-newer' : 'yes';
}

export function naiveRegime(facts: LawFacts): NaiveRegime {
  const { asOf: day, sentences } = facts;
  const total = totalOf(sentences);
  const over = isOver(total, 36);
  if (over === undefined) return open('total-unclear', 'G-court');
  if (over || total === 'life') return is('court', 'G-court');
  const placed = sentences.some(({ placement }) => placement !== undefined);
  if (day < '2022-09-01') return is('administration', 'G-circular', 'no-date-in-act');
  if (day < '2023-09-01') return firstYear(facts, placed, against(total, 24));
  if (day === '2030-06-01') return open('last-day-of-emergency', 'G-day-open');
  const six = reaching(total, 6);
  const two = against(total, 24);
  if (day < '2025-08-04') return bothClasses(facts, placed, six, two);
  if (day < '2030-06-01') return underEmergency(facts, placed, six, two);
  return afterwards(facts, placed, six, two);
}

type Compared = -1 | 0 | 1 | undefined;

function firstYear(facts: LawFacts, placed: boolean, two: Compared): NaiveRegime {
  if (placed) {
    if (two === undefined) return open('total-unclear', 'G-placed-two');
    return two > 0 ? is('judge', 'G-placed-judge') : open('placement-two-years-or-less', 'G-placed-two');
  }
  const judged = takenIn(facts, classes.over);
  if (judged === 'no') {
    if (two === undefined) return open('total-unclear', 'G-circular-two');
    return two > 0
      ? is('administration', 'G-older-first', 'older-judgment')
      : is('administration', 'G-circular-two', 'no-date-in-act');
  }
  if (two === undefined) return open('total-unclear', 'G-judge-over-first');
  if (two <= 0) return is('administration', 'G-circular-two', 'no-date-in-act');
  return judged === 'yes' ? is('judge', 'G-judge-over-first') : open(judged, 'G-judge-over-first');
}

/** The class a total is in, once it is six months or more, and whether its judgments are taken in. */
function classOf(facts: LawFacts, two: Compared): { readonly over: boolean; readonly judged: 'yes' | 'no' | LawCode } {
  const over = takenIn(facts, classes.over);
  if (two === undefined) return over === 'no' ? { over: true, judged: 'no' } : { over: true, judged: 'total-unclear' };
  return two > 0 ? { over: true, judged: over } : { over: false, judged: takenIn(facts, classes.to) };
}

function bothClasses(facts: LawFacts, placed: boolean, six: Compared, two: Compared): NaiveRegime {
  if (six === undefined) return open('total-unclear', placed ? 'G-placed-below-2023' : 'G-below-six-2023');
  if (placed)
    return six < 0 ? open('placement-below-six-months', 'G-placed-below-2023') : is('court', 'G-placed-court');
  if (six < 0) return is('administration', 'G-below-six-2023', 'below-six-months');
  const { over, judged } = classOf(facts, two);
  if (judged === 'no') return is('administration', 'G-older', 'older-judgment');
  const row = over ? 'G-judge-over' : 'G-judge-to';
  return judged === 'yes' ? is('judge', row) : open(judged, row);
}

function underEmergency(facts: LawFacts, placed: boolean, six: Compared, two: Compared): NaiveRegime {
  const { article32 } = facts;
  if (six === undefined) return open('total-unclear', placed ? 'G-placed-below' : 'G-below-six');
  if (placed) {
    if (six < 0) return open('placement-below-six-months', 'G-placed-below');
    if (article32 === undefined) return open('article32-not-entered', 'G-placed-court-32');
    return article32 ? is('court', 'G-placed-court-32') : open('placement-without-article32', 'G-placed-open');
  }
  if (six < 0) return is('administration', 'G-below-six', 'below-six-months');
  const { over, judged } = classOf(facts, two);
  if (judged === 'no') return is('administration', 'G-older-emergency', 'older-judgment');
  const [ordinary, emergency] = over ? ['G-judge-over-32', 'G-emergency-over'] : ['G-judge-to-32', 'G-emergency-to'];
  const row = article32 === false ? emergency : ordinary;
  if (judged !== 'yes') return open(judged, row);
  if (article32 === undefined) return { either: ['judge', 'emergency'], code: 'article32-not-entered', row };
  return is(article32 ? 'judge' : 'emergency', row);
}

/** From 2 June 2030: as before August 2025, with the judge also below six months. */
function afterwards(facts: LawFacts, placed: boolean, six: Compared, two: Compared): NaiveRegime {
  if (placed) return is('court', 'G-placed-court-2030');
  // Below six months the judge came last: judgments after that day, or a request in writing.
  const later = takenIn(facts, '2030-06-01');
  if (six === undefined && later !== 'no') return open('total-unclear', 'G-judge-below-six');
  if (six === undefined && takenIn(facts, classes.to) !== 'no') return open('total-unclear', 'G-judge-to-2030');
  if (six === undefined || (six < 0 && later === 'no')) return open('older-judgment-after-2030', 'G-older-2030');
  if (six < 0 && later === 'yes') return is('judge', 'G-judge-below-six');
  if (six < 0 && later !== 'yes' && later !== 'no') return open(later, 'G-judge-below-six');
  const { over, judged } = classOf(facts, two);
  if (judged === 'no') return open('older-judgment-after-2030', 'G-older-2030');
  const row = over ? 'G-judge-over-2030' : 'G-judge-to-2030';
  return judged === 'yes' ? is('judge', row) : open(judged, row);
}
