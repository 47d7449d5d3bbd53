/** Numbers by name, and what they are made of. */

export class Figures {
  private readonly values: Map<string, number>;
  private readonly prefix: string;

  constructor(values = new Map<string, number>(), prefix = '') {
    this.values = values;
    this.prefix = prefix;
  }

  /** The same numbers; those set here get a name that begins so. */
  under(prefix: string): Figures {
    return new Figures(this.values, `${this.prefix}${prefix}`);
  }

  /** Keeps a number; two decimals below a hundred, none above. */
  set(name: string, value: number): void {
    this.values.set(
      `${this.prefix}${name}`,
      Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100,
    );
  }

  get(name: string): number | undefined {
    return this.values.get(`${this.prefix}${name}`);
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.values);
  }
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95);

/** The smallest sample that this share of all samples does not exceed. */
function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** How long a piece of work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** A sample of each kind in turn, so that what slows the machine meanwhile slows all kinds. */
export async function alternating<K extends string>(
  times: number,
  kinds: Readonly<Record<K, () => Promise<number>>>,
): Promise<Readonly<Record<K, readonly number[]>>> {
  const samples = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []])) as Record<string, number[]>;
  for (let round = 0; round < times; round += 1) {
    for (const kind of Object.keys(kinds) as K[]) samples[kind]?.push(await kinds[kind]());
  }
  return samples as Record<K, number[]>;
}
