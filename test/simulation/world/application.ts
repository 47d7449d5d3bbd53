/**
 * Which application speaks: the newest, or for a while an older one, which does not know what came later (C8). What it does
 * not know is taken away in two places (entities.ts and ops.ts of this folder); everything else is the same code.
 */
let older = false;

/** Units of a later version, `type/unit`: of a kind of entity that is known, and one the lists of people need. */
const laterUnits: ReadonlySet<string> = new Set(['step/details', 'step/due', 'goal/translation', 'person/destination']);
/** An operation of a later version. */
export const laterOp = 'restore';

export const isLater = (type: string, unit: string): boolean => laterUnits.has(`${type}/${unit}`);
export const olderSpeaks = (): boolean => older;

/** Does something as the application of a computer does it. */
export function speaking<T>(asOlder: boolean, work: () => T): T {
  const before = older;
  older = asOlder;
  const back = (): void => void (older = before);
  let done: T;
  try {
    done = work();
  } catch (error) {
    back();
    throw error;
  }
  if (!(done instanceof Promise)) {
    back();
    return done;
  }
  void done.then(back, back);
  return done;
}
