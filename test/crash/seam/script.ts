/** What a store is put through: some work, and what must hold in every state a power cut may leave. */
import type { FileSeam } from '../../../electron/files/seam.ts';
import type { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';

/**
 * Something the store told or was asked: `asked` before a change, `answered` once it said that the change is durable,
 * `refused` when it said that the disk is full, `shown` when it gave something back. What was answered or shown must be
 * there after a power cut.
 */
export interface Fact {
  readonly what: 'asked' | 'answered' | 'refused' | 'shown';
  readonly key: string;
  /** Null: removed. */
  readonly value: string | null;
}

/** Throws a `Loss` at `refused` where there is room. */
export type Tell = (fact: Fact) => void;

/** Asked before each change whether the disk has room for it. */
export interface Room {
  hasRoom(takes: 'some' | 'none'): boolean;
}

export interface Script {
  readonly name: string;
  /**
   * One life of the application: opens the stores on what is there, says what they show, and works. `life` is 0 or 1,
   * so that both do not write the same. `room`: for what is kept elsewhere than in files.
   */
  live(files: FileSeam, life: number, tell: Tell, room?: Room): Promise<void>;
  /** Opens the stores on a state; throws `Loss` when it is not one of those allowed. Then writes once more. */
  check(state: RecordedFiles, told: readonly Fact[]): Promise<void>;
}

export class Loss extends Error {}

/** A store answered that the disk takes nothing. A loss where it does. */
export class NoRoom extends Loss {}

/** Does something as people do: they hear that the disk is full (`refused`), make room, and ask again. */
export async function asking<T>(tell: Tell, key: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      tell({ what: 'refused', key, value: null });
    }
  }
}

export function must(holds: boolean, why: string): asserts holds {
  if (!holds) throw new Loss(why);
}

/** The values a key may have: the one answered or shown last, or one that was asked for since. */
export function allowed(told: readonly Fact[], key: string): ReadonlySet<string | null> {
  let values = new Set<string | null>([null]);
  for (const fact of told) {
    if (fact.key !== key || fact.what === 'refused') continue;
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
