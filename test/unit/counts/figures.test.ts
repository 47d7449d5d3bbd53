/** Figures of a quarter: what can stand in them at all, and what somebody who has all of them can solve. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  daysOf,
  figures,
  lacking,
  lastQuarter,
  levels,
  makeFigures,
  territories,
  treeOf,
  waits,
  type Figures,
  type PlanFact,
} from '../../../shared/counts/figures.ts';
import { cellsOf } from '../../../shared/counts/protect.ts';

/** Many plans in few places, as a service has them. */
const fact: fc.Arbitrary<PlanFact> = fc.record(
  {
    territory: fc.constantFrom('oost-vlaanderen', 'brussels', 'luik'),
    level: fc.constantFrom('federal', 'flemish'),
    answered: fc.record({ level: fc.constantFrom('flemish', 'municipality'), wait: fc.constantFrom(...waits) }),
    lacks: fc.constantFrom('none', 'none', 'flemish', 'several'),
  },
  { requiredKeys: ['territory', 'level', 'lacks'] },
);
const service = fc
  .tuple(fc.array(fact, { maxLength: 90 }), fact, fc.nat({ max: 60 }))
  .map(([all, often, times]) => [...all, ...Array.from({ length: times }, () => often)]);

interface Known {
  readonly key: string;
  readonly value: number | null;
}

/** Everything a reader of the figures has: each number by its place in the tables, and what adds up to what. */
function seenIn(of: Figures): { readonly known: readonly Known[]; readonly sums: readonly (readonly string[])[] } {
  const known: Known[] = [{ key: 'plans', value: of.plans }];
  const sums: (readonly string[])[] = [['plans', ...territories]];
  for (const name of territories) {
    const here = of.territories[name];
    known.push({ key: name, value: here.plans }, { key: `${name}/answered/none`, value: here.unanswered });
    for (const level of levels) {
      known.push({ key: `${name}/level/${level}`, value: here.levels[level] });
      const answered = `${name}/answered/${level}`;
      known.push({ key: answered, value: here.answered[level].all });
      for (const wait of waits) known.push({ key: `${answered}/${wait}`, value: here.answered[level].waits[wait] });
      sums.push([answered, ...waits.map((wait) => `${answered}/${wait}`)]);
    }
    for (const level of lacking) known.push({ key: `${name}/lacks/${level}`, value: here.lacks[level] });
    sums.push([name, ...levels.map((level) => `${name}/level/${level}`)]);
    sums.push([name, `${name}/answered/none`, ...levels.map((level) => `${name}/answered/${level}`)]);
    sums.push([name, ...lacking.map((level) => `${name}/lacks/${level}`)]);
  }
  return { known, sums };
}

const prime = 1_000_003;
const inverse = (value: number): number => {
  let [result, base, power] = [1, value, prime - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
};

/** Hidden numbers that a linear system of all tables determines, found by elimination. */
function solvable(of: Figures): readonly string[] {
  const { known, sums } = seenIn(of);
  const hidden = known.flatMap(({ key, value }) => (value === null ? [key] : []));
  const column = new Map(hidden.map((key, at) => [key, at]));
  const rows = sums.map(([whole = '', ...parts]) => {
    const row = new Map<number, number>();
    const left = column.get(whole);
    if (left !== undefined) row.set(left, prime - 1);
    for (const part of parts) {
      const at = column.get(part);
      if (at !== undefined) row.set(at, 1);
    }
    return row;
  });
  const done: Map<number, number>[] = [];
  for (const row of rows) {
    for (const before of done) cancel(row, before);
    const lead = [...row.keys()][0];
    if (lead === undefined) continue;
    const scale = inverse(row.get(lead) ?? 1);
    const unit = new Map<number, number>([[lead, 1]]);
    for (const [at, value] of row) unit.set(at, (value * scale) % prime);
    for (const before of done) cancel(before, unit);
    done.push(unit);
  }
  return done.flatMap((row) => (row.size === 1 ? (hidden[[...row.keys()][0] ?? -1] ?? []) : []));
}

/** Takes so much of `with` off a row that its leading number goes. */
function cancel(row: Map<number, number>, by: ReadonlyMap<number, number>): void {
  const lead = [...by.keys()][0];
  const times = lead === undefined ? undefined : row.get(lead);
  if (times === undefined) return;
  for (const [at, value] of by) {
    const now = ((((row.get(at) ?? 0) - times * value) % prime) + prime) % prime;
    if (now === 0) row.delete(at);
    else row.set(at, now);
  }
}

describe('figures of a quarter', () => {
  it('NC4: no number below ten can be solved from all tables together', () => {
    fc.assert(
      fc.property(service, (facts) => {
        const made = makeFigures('2026-Q3', '2026-10-02', facts);
        const small = new Set(cellsOf(treeOf(facts)).flatMap(({ key, count }) => (count < 10 ? [key] : [])));
        expect(solvable(made).filter((key) => small.has(key))).toEqual([]);
        for (const { key, value } of seenIn(made).known) if (value !== null) expect(small.has(key)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('NC4: the attack itself finds a number that is left open on purpose', () => {
    const made = makeFigures('2026-Q3', '2026-10-02', []);
    const here = made.territories.luik;
    const open: Figures = {
      ...made,
      territories: {
        ...made.territories,
        luik: {
          ...here,
          answered: {
            ...here.answered,
            flemish: { all: 31, waits: { 'two-weeks': 14, month: 12, 'three-months': null, longer: 10 } },
          },
        },
      },
    };
    expect(solvable(open)).toEqual(['luik/answered/flemish/three-months']);
  });

  it('NC1, NC3: have no place but for territory, level and waiting time, and no number below ten', () => {
    const keys = new Set<string>();
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries<unknown>({ ...value })) {
          if (key === 'properties' && typeof inner === 'object' && inner !== null)
            for (const name of Object.keys(inner)) keys.add(name);
          walk(inner);
        }
    };
    walk(z.toJSONSchema(figures));
    const places = [
      'quarter',
      'madeOn',
      'plans',
      'territories',
      'levels',
      'unanswered',
      'answered',
      'all',
      'waits',
      'lacks',
    ];
    expect([...keys].sort()).toEqual([...new Set([...places, ...territories, ...levels, ...waits, ...lacking])].sort());
    const made = makeFigures('2026-Q3', '2026-10-02', []);
    expect(figures.safeParse(made).success).toBe(true);
    expect(figures.safeParse({ ...made, plans: 9 }).success).toBe(false);
    expect(figures.safeParse({ ...made, byOffence: { theft: 12 } }).success).toBe(false);
  });

  it('NC6: a quarter is the last one that is over', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-11-26', '2026-12-31'].map(lastQuarter)).toEqual([
      '2025-Q4',
      '2025-Q4',
      '2026-Q1',
      '2026-Q3',
      '2026-Q3',
    ]);
    expect([daysOf('2026-Q1'), daysOf('2026-Q2'), daysOf('2026-Q4')]).toEqual([
      { from: '2026-01-01', until: '2026-03-31' },
      { from: '2026-04-01', until: '2026-06-30' },
      { from: '2026-10-01', until: '2026-12-31' },
    ]);
  });
});
