/** The figures of a quarter as tables: the same on screen, in print and as a list. */
import type { TFunction } from 'i18next';
import { directory } from '../../../shared/directory/index.ts';
import {
  lacking,
  levels,
  territories,
  waits,
  type CountedTerritory,
  type Figures,
} from '../../../shared/counts/figures.ts';
import { fold } from '../../../shared/directory/fold.ts';
import type { Language } from '../../../shared/language.ts';

export interface CountTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** Null: not shown. */
  readonly rows: readonly { readonly name: string; readonly counts: readonly (number | null)[] }[];
}

type Words = TFunction<['service', 'directory']>;
type InTerritory = Figures['territories'][CountedTerritory];

export function countTables(figures: Figures, t: Words, language: Language): readonly CountTable[] {
  const levelName = (level: (typeof levels)[number]): string =>
    level === 'unknown' ? t('service:counts.unknown') : t(`directory:level.${level}`);
  const table = (
    id: string,
    title: string,
    columns: readonly string[],
    counts: (of: InTerritory) => readonly (number | null)[],
  ): CountTable => ({
    id,
    title,
    columns,
    rows: territories.map((name) => ({
      name: territoryName(name, language) ?? t('service:counts.unknown'),
      counts: counts(figures.territories[name]),
    })),
  });
  return [
    table('plans', t('service:counts.table.plans'), [t('service:counts.all'), ...levels.map(levelName)], (of) => [
      of.plans,
      ...levels.map((level) => of.levels[level]),
    ]),
    table(
      'lacks',
      t('service:counts.table.lacks'),
      lacking.map((each) =>
        each === 'none' || each === 'several' ? t(`service:counts.lacks.${each}`) : levelName(each),
      ),
      (of) => lacking.map((each) => of.lacks[each]),
    ),
    table(
      'answers',
      t('service:counts.table.answers'),
      [t('service:counts.unanswered'), ...levels.map(levelName)],
      (of) => [of.unanswered, ...levels.map((level) => of.answered[level].all)],
    ),
    ...levels.map((level) =>
      table(
        `waits-${level}`,
        t('service:counts.table.waits', { level: levelName(level) }),
        [t('service:counts.all'), ...waits.map((wait) => t(`service:counts.wait.${wait}`))],
        (of) => [of.answered[level].all, ...waits.map((wait) => of.answered[level].waits[wait])],
      ),
    ),
  ];
}

/** A province by the name its municipalities give it. */
function territoryName(territory: CountedTerritory, language: Language): string | undefined {
  if (territory === 'brussels') return directory.find('municipality:21004')?.names[language];
  for (const { territory: of } of directory.list('municipality'))
    if (of?.kind === 'municipality' && of.province !== undefined && fold(of.province.nl) === fold(territory))
      return of.province[language];
  return undefined;
}

/** One line for each number, for a spreadsheet. */
export const countLines = (figures: Figures, t: Words, language: Language): readonly (readonly string[])[] => [
  [
    t('service:counts.quarter'),
    t('service:counts.column.table'),
    t('service:counts.column.territory'),
    t('service:counts.column.what'),
    t('service:counts.column.number'),
  ],
  [figures.quarter, t('service:counts.table.total'), '', '', shownCount(figures.plans, t)],
  ...countTables(figures, t, language).flatMap(({ title, columns, rows }) =>
    rows.flatMap(({ name, counts }) =>
      counts.map((count, at) => [figures.quarter, title, name, columns[at] ?? '', shownCount(count, t)]),
    ),
  ),
];

/** A number, or in words that it is not shown. */
export const shownCount = (count: number | null, t: Words): string =>
  count === null ? t('service:counts.notShown') : String(count);
