/** The rows of Today under headings: by day, by whom they are about, or by what kind of work they are. */
import type { TodayRow } from '../../vault/api.ts';
import {
  groupNames,
  groupRows,
  headingsOf,
  linesOf,
  shownAs,
  type Grouping,
  type Line,
  type Opened,
} from './groups.ts';

export interface Heading {
  /** Of a day, or a kind, its name; of a person the id of a dossier. */
  readonly name: string;
  readonly rows: readonly TodayRow[];
}

export interface Arranged {
  readonly headings: readonly Heading[];
  readonly lines: readonly Line[];
  /** Nothing is due now. */
  readonly isQuiet: boolean;
  /** What comes after that. */
  readonly next: TodayRow | undefined;
}

export interface Shown extends Opened {
  readonly isFiltered: boolean;
}

export function arrange(rows: readonly TodayRow[], today: string, by: Grouping, shown: Shown): Arranged {
  return by === 'day' ? byDay(rows, today, shown) : under(by === 'person' ? byPerson(rows) : byKind(rows), rows);
}

function byDay(rows: readonly TodayRow[], today: string, { isFiltered, later, whole }: Shown): Arranged {
  const groups = groupRows(rows, today);
  const names = headingsOf(groups, isFiltered);
  return {
    headings: names.map((name) => ({ name, rows: groups[name] })),
    lines: linesOf(groups, names, { later: later || isFiltered, whole: isFiltered ? groupNames : whole }),
    isQuiet: groups.late.length + groups.week.length + groups.month.length === 0,
    next: groups.later[0],
  };
}

const under = (headings: readonly Heading[], rows: readonly TodayRow[]): Arranged => ({
  headings,
  lines: headings.flatMap((heading): readonly Line[] => [
    { group: heading.name },
    ...heading.rows.map((row, at) => ({ group: heading.name, row, position: at + 1 })),
  ]),
  isQuiet: rows.length === 0,
  next: undefined,
});

/** Under the heading of each, earliest first; the heading whose first row is earliest stands first. */
function grouped(rows: readonly TodayRow[], nameOf: (row: TodayRow) => string): readonly Heading[] {
  const headings = new Map<string, TodayRow[]>();
  for (const row of [...rows].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const name = nameOf(row);
    const known = headings.get(name);
    if (known === undefined) headings.set(name, [row]);
    else known.push(row);
  }
  return [...headings].map(([name, of]) => ({ name, rows: of }));
}

const wordsOf = ({ surname, firstName, birthYear }: Pick<TodayRow, 'surname' | 'firstName' | 'birthYear'>): string =>
  JSON.stringify([surname, firstName, birthYear]);

/**
 * Dossiers that were put together stand under the one that names the person. A row says how that one is called and not which it is: where
 * two are called the same, they stay apart.
 */
function byPerson(rows: readonly TodayRow[]): readonly Heading[] {
  const called = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.ofPerson !== undefined) continue;
    const words = wordsOf(row);
    called.set(words, (called.get(words) ?? new Set()).add(row.dossier));
  }
  return grouped(rows, (row) => {
    const ofThatName = row.ofPerson === undefined ? undefined : called.get(wordsOf(shownAs(row)));
    const [only] = ofThatName ?? [];
    return ofThatName?.size === 1 && only !== undefined ? only : row.dossier;
  });
}

/** Kinds of work, in the order of their headings. */
export const works = [
  'steps',
  'dates',
  'versions',
  'proofs',
  'inquiries',
  'handOvers',
  'followUp',
  'asked',
  'rights',
] as const;
export type Work = (typeof works)[number];

const workOf: Readonly<Record<TodayRow['kind'], Work>> = {
  'step-due': 'steps',
  'note-follow-up': 'steps',
  'director-advice': 'dates',
  procedure: 'dates',
  'limits-not-counted': 'dates',
  'second-reading': 'dates',
  'to-settle': 'versions',
  'newly-mine': 'handOvers',
  'second-reading-disagrees': 'dates',
  'date-near': 'dates',
  'no-dates': 'dates',
  'sentence-end': 'dates',
  'proof-period-end': 'dates',
  'mandate-ends': 'dates',
  'law-opens': 'dates',
  'law-informed': 'dates',
  'law-ask-by': 'dates',
  'law-rule-ends': 'dates',
  'proof-stale': 'proofs',
  'inquiry-waiting': 'inquiries',
  'inquiry-asked': 'inquiries',
  'inquiry-no-day': 'inquiries',
  'inquiry-to-answer': 'inquiries',
  'inquiry-send-answer': 'inquiries',
  'hand-over-prepare': 'handOvers',
  'hand-over-waiting': 'handOvers',
  'hand-over-late': 'handOvers',
  'hand-over-refused': 'handOvers',
  'hand-over-talk': 'handOvers',
  'hand-over-tell': 'handOvers',
  'contact-due': 'followUp',
  'report-due': 'followUp',
  'breach-open': 'followUp',
  'leaving-offer': 'followUp',
  'leaving-first-hours': 'followUp',
  'sleeping-ends': 'followUp',
  'sheet-waiting': 'asked',
  'referral-waiting': 'asked',
  'consultation-ends': 'asked',
  'approach-ends': 'asked',
  'extract-ends': 'asked',
  'rights-receipt': 'rights',
  'rights-answer': 'rights',
  'rights-limit-ends': 'rights',
};

const byKind = (rows: readonly TodayRow[]): readonly Heading[] => {
  const headings = grouped(rows, ({ kind }) => workOf[kind]);
  return works.flatMap((work) => headings.filter(({ name }) => name === work));
};
