/** What a store is put through: some work, and what must hold in every state a power cut may leave. */
import type { FileSeam } from '../../../electron/files/seam.ts';
import type { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';

/**
 * Something the store told or was asked: `asked` before a change, `answered` once it said that the change is durable,
 * `shown` when it gave something back. What was answered or shown must be there after a power cut.
 */
export interface Fact {
  readonly what: 'asked' | 'answered' | 'shown';
  readonly key: string;
  /** Null: removed. */
  readonly value: string | null;
}

export type Tell = (fact: Fact) => void;

export interface Script {
  readonly name: string;
  /**
   * One life of the application: opens the stores on what is there, says what they show, and works. `life` is 0 or 1,
   * so that both do not write the same.
   */
  live(files: FileSeam, life: number, tell: Tell): Promise<void>;
  /** Opens the stores on a state; throws `Loss` when it is not one of those allowed. Then writes once more. */
  check(state: RecordedFiles, told: readonly Fact[]): Promise<void>;
}

export class Loss extends Error {}

export function must(holds: boolean, why: string): asserts holds {
  if (!holds) throw new Loss(why);
}

/** The values a key may have: the one answered or shown last, or one that was asked for since. */
export function allowed(told: readonly Fact[], key: string): ReadonlySet<string | null> {
  let values = new Set<string | null>([null]);
  for (const fact of told) {
    if (fact.key !== key) continue;
    if (fact.what === 'asked') values.add(fact.value);
    else values = new Set([fact.value]);
  }
  return values;
}

export const keysIn = (told: readonly Fact[]): readonly string[] => [...new Set(told.map(({ key }) => key))];

/** Every key has a value it may have, and nothing stands there that nobody wrote. */
export function checkValues(told: readonly Fact[], found: ReadonlyMap<string, string>): void {
  const keys = new Set([...keysIn(told), ...found.keys()]);
  for (const key of keys) {
    const value = found.get(key) ?? null;
    must(allowed(told, key).has(value), `${key} is ${value === null ? 'gone' : 'another one'}`);
  }
}
