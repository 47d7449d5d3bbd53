/**
 * Figures of a quarter: plans, how long services took to answer, steps that fail for lack of a service; by level and territory
 * (SPEC.md). What can be counted is the list of keys below and nothing else: no offence, nationality, belief, health, single prison
 * or worker has a place in them.
 */
import { z } from 'zod';
import { cellsOf, shownCells, type Cell } from './protect.ts';

export const levels = [
  'federal',
  'flemish',
  'french',
  'german',
  'region',
  'brussels',
  'municipality',
  'unknown',
] as const;
export type CountedLevel = (typeof levels)[number];

/** Provinces and Brussels: where the person will live. */
export const territories = [
  'antwerpen',
  'vlaams-brabant',
  'west-vlaanderen',
  'oost-vlaanderen',
  'limburg',
  'brussels',
  'waals-brabant',
  'henegouwen',
  'luik',
  'luxemburg',
  'namen',
  'unknown',
] as const;
export type CountedTerritory = (typeof territories)[number];

/** Within two weeks, a month, three months, or later. */
export const waits = ['two-weeks', 'month', 'three-months', 'longer'] as const;
export type Wait = (typeof waits)[number];

export const lacking = ['none', ...levels, 'several'] as const;
export type Lacking = (typeof lacking)[number];

/** What is counted of one plan: each plan stands once in each table. */
export interface PlanFact {
  readonly territory: CountedTerritory;
  /** Level of the service that carries it. */
  readonly level: CountedLevel;
  /** The slowest answer of a service in the quarter, and the level of that service. */
  readonly answered?: { readonly level: CountedLevel; readonly wait: Wait };
  readonly lacks: Lacking;
}

/** Null: not shown. */
const shown = z.number().int().min(10).nullable();
const of = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, shown])) as Record<K, typeof shown>);

const answers = z.strictObject({ all: shown, waits: of(waits) });
const territoryFigures = z.strictObject({
  plans: shown,
  levels: of(levels),
  unanswered: shown,
  answered: z.strictObject(
    Object.fromEntries(levels.map((level) => [level, answers])) as Record<CountedLevel, typeof answers>,
  ),
  lacks: of(lacking),
});

export const figures = z.strictObject({
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  /** The day they were made: they stay as they are from then on. */
  madeOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  plans: shown,
  territories: z.strictObject(
    Object.fromEntries(territories.map((name) => [name, territoryFigures])) as Record<
      CountedTerritory,
      typeof territoryFigures
    >,
  ),
});
export type Figures = z.infer<typeof figures>;

/** Only numbers that may be shown are in what this makes (NC3-NC5). */
export function makeFigures(quarter: string, madeOn: string, facts: readonly PlanFact[]): Figures {
  const root = treeOf(facts);
  const open = shownCells(root);
  const counts = new Map(cellsOf(root).map(({ key, count }) => [key, count]));
  const value = (key: string): number | null => (open.has(key) ? (counts.get(key) ?? null) : null);
  const row = <K extends string>(keys: readonly K[], at: (key: K) => string): Record<K, number | null> =>
    Object.fromEntries(keys.map((key) => [key, value(at(key))])) as Record<K, number | null>;
  return figures.parse({
    quarter,
    madeOn,
    plans: value('plans'),
    territories: Object.fromEntries(
      territories.map((name) => [
        name,
        {
          plans: value(name),
          levels: row(levels, (level) => `${name}/level/${level}`),
          unanswered: value(`${name}/answered/none`),
          answered: Object.fromEntries(
            levels.map((level) => [
              level,
              {
                all: value(`${name}/answered/${level}`),
                waits: row(waits, (wait) => `${name}/answered/${level}/${wait}`),
              },
            ]),
          ),
          lacks: row(lacking, (level) => `${name}/lacks/${level}`),
        },
      ]),
    ),
  });
}

/** All numbers of a quarter in one tree, so that none can be worked out from another table of it. */
export function treeOf(facts: readonly PlanFact[]): Cell {
  return {
    key: 'plans',
    count: facts.length,
    splits: [
      territories.map((name) =>
        territoryCell(
          name,
          facts.filter(({ territory }) => territory === name),
        ),
      ),
    ],
  };
}

function territoryCell(name: CountedTerritory, facts: readonly PlanFact[]): Cell {
  const leaf = (key: string, holds: (fact: PlanFact) => boolean): Cell => ({
    key: `${name}/${key}`,
    count: facts.filter(holds).length,
    splits: [],
  });
  const answeredBy = (level: CountedLevel): Cell => ({
    ...leaf(`answered/${level}`, ({ answered }) => answered?.level === level),
    splits: [
      waits.map((wait) =>
        leaf(`answered/${level}/${wait}`, ({ answered }) => answered?.level === level && answered.wait === wait),
      ),
    ],
  });
  return {
    key: name,
    count: facts.length,
    splits: [
      levels.map((level) => leaf(`level/${level}`, (fact) => fact.level === level)),
      [leaf('answered/none', ({ answered }) => answered === undefined), ...levels.map(answeredBy)],
      lacking.map((level) => leaf(`lacks/${level}`, ({ lacks }) => lacks === level)),
    ],
  };
}

/** `2026-Q3`: the quarter that ended last before this day. */
export function lastQuarter(today: string): string {
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3) - 1;
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}

/** First and last day. */
export function daysOf(quarter: string): { readonly from: string; readonly until: string } {
  const [year = '', part = ''] = quarter.split('-Q');
  const last = Number(part) * 3;
  const two = (month: number): string => String(month).padStart(2, '0');
  const end = last === 6 || last === 9 ? 30 : 31;
  return { from: `${year}-${two(last - 2)}-01`, until: `${year}-${two(last)}-${end}` };
}
