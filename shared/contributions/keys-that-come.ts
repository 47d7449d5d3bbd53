/** Which keys that come with a file are kept (SPEC.md of the vault, R13): tried as if they were here, since a key may end an epoch (E14). */
import { roleIn, type HoldsKey } from './epoch.ts';
import type { SectionLog } from './section-log.ts';

/**
 * Tries keys beside what stands, one after the other, in the same order wherever they come. An epoch takes somebody out only where its
 * key is held, and one that waits brings no key.
 * @param log what stands and what comes; it asks `held` which keys are here
 * @param held epochs (hex) whose key is held; grows by those that are tried
 * @param came epochs (hex) whose key comes
 * @param isNew whether the section is new here: then nothing stands that another could begin beside
 */
export function tryKeys(log: SectionLog, held: Set<string>, came: readonly string[], isNew: boolean): void {
  const hold = (hex: string): void => {
    held.add(hex);
    log.changed();
  };
  if (!isNew) for (const hex of foundedBeside(log, came)) hold(hex);
  for (const hex of [...came].sort()) if (!held.has(hex) && counts(log, hex)) hold(hex);
}

/**
 * Those of them that are kept. One for an epoch that does not count here is passed over: nobody founds a section anew beside the one
 * that is known. One that counts only as long as its key is not here (E14) is kept: with it, a person decides. So is one that
 * counts once the others are kept, where people took each other out: its key came, and would be missing.
 * @param log as `tryKeys` left it
 * @param holdsKey whether the key of an epoch (hex) was here before
 */
export function keptOf(came: readonly string[], log: SectionLog, holdsKey: HoldsKey): readonly string[] {
  const kept = new Set(came.filter((hex) => counts(log, hex)));
  const withKept = log.copy(undefined, (hex) => holdsKey(hex) || kept.has(hex));
  for (let before = -1; kept.size < came.length && kept.size > before;) {
    before = kept.size;
    for (const hex of came.filter((each) => counts(withKept, each))) kept.add(hex);
    withKept.changed();
  }
  return came.filter((hex) => kept.has(hex));
}

/**
 * Epochs that begin beside what is known here: their founder owns one of the newest epochs, and so could have founded them behind
 * it.
 */
function foundedBeside(log: SectionLog, came: readonly string[]): readonly string[] {
  const leaves = log.leaves();
  return came.filter((hex) => {
    const held = log.held().get(hex);
    if (held?.signatureGood !== true || counts(log, hex)) return false;
    return leaves.some((leaf) => roleIn(leaf, held.seat) === 'owner');
  });
}

const counts = (log: SectionLog, hex: string): boolean => log.epochs().some((each) => each.hex === hex);
