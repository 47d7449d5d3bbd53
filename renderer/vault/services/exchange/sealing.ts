/**
 * Under which epoch's key something that came is kept (SPEC.md, R10): a colleague of this computer who reads the newest epoch
 * and not the one it was written in must not be able to open it.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import { showingsIn, type Showing } from '../../../../shared/contributions/disclosing.ts';
import type { Epoch } from '../../../../shared/contributions/epoch.ts';
import { decodeNewer, redact, type Contribution } from '../../../../shared/contributions/format.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Realm } from '../../api/places.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { drawerId, type DrawerPlace } from '../../core/writing/drawer.ts';
import type { DryRun } from './opened.ts';

/** What came of one section, by the epoch (hex) that seals it. `holds`: whether the key of an epoch is here by now. */
export function byEpoch(
  session: DrawerPlace,
  { came, decoded, log }: Pick<DryRun, 'came' | 'decoded' | 'log'>,
  holds: (epochHex: string) => boolean,
): ReadonlyMap<string, Bytes[]> {
  const drawer = toHex(drawerId(session, came.section));
  // A section that waits: its epoch does not count here.
  const newest = holds(toHex(came.epoch)) ? toHex(came.epoch) : drawer;
  const leaves = [newest, ...came.keys.map(({ epoch }) => toHex(epoch)).filter((hex) => hex !== newest && holds(hex))];
  const showings = showingsIn(log);
  const groups = new Map<string, Bytes[]>([[newest, []]]);
  const put = (epoch: string, bytes: Bytes): void => void groups.set(epoch, [...(groups.get(epoch) ?? []), bytes]);
  for (const bytes of came.parts) {
    const made = decoded.get(bytes) ?? decodeNewer(session.crypto, bytes);
    // What nobody signed is not kept.
    if (made === null) continue;
    const own = ownEpoch(made);
    const home = holds(own) ? own : tellsOfReaders(made) ? newest : drawer;
    const shown = shownIn(leaves, showings.get(toHex(made.id)) ?? []);
    if (leaves.includes(own) || !shown) put(home, bytes);
    else if (!('head' in made) || showsNoMore(made, shown.shows)) put(shown.epoch, bytes);
    else {
      // More came than all of its readers may read: they find their part, and the whole lies apart.
      put(shown.epoch, redact(made, [...shown.shows]));
      put(home, bytes);
      continue;
    }
    if (shown && !leaves.includes(own) && holds(own) && isLateBeside(log, made, own)) put(own, bytes);
  }
  return groups;
}

/**
 * Whether one of the newest epochs that are read here never heard of it, while another shows it: two who took each other out.
 * A colleague who follows only the first finds it where it was written, as they would in a file from someone else (E3).
 */
function isLateBeside(log: SectionLog, { id }: Made, own: string): boolean {
  const held = log.held().get(toHex(id));
  const ancestry = log.ancestry();
  const misses = (leaf: Epoch): boolean =>
    log.holdsKey(leaf) && ancestry.leadsTo(own, leaf.hex) && held !== undefined && !log.knownTo(leaf).knows(held);
  return log.leaves().some(misses);
}

/** The first of these epochs that shows a contribution, with all it shows of it. */
function shownIn(leaves: readonly string[], showings: readonly Showing[]): Showing | null {
  const epoch = leaves.find((leaf) => showings.some((each) => each.epoch === leaf));
  const theirs = showings.filter((each) => each.epoch === epoch);
  return epoch === undefined ? null : { epoch, shows: new Set(theirs.flatMap(({ shows }) => [...shows])) };
}

const showsNoMore = ({ ops }: Contribution, shows: ReadonlySet<number>): boolean =>
  ops.every((op, at) => op === null || shows.has(at));

/** The drawers that are needed for what came and are not there yet. */
export function newDrawers(
  session: Session,
  realm: Realm,
  trials: readonly DryRun[],
  holds: Holds,
): readonly SectionKey[] {
  return trials.flatMap((trial) => {
    const { section, dossier, kind } = trial.came;
    const epoch = drawerId(session, section);
    const isHere = session.keys.of(toHex(section)).has(toHex(epoch));
    if (isHere || !byEpoch(session, trial, (hex) => holds(toHex(section), hex)).has(toHex(epoch))) return [];
    return [{ section, dossier, kind, realm: realmId(realm), epoch, key: session.crypto.random(32) }];
  });
}

type Holds = (sectionHex: string, epochHex: string) => boolean;

/** Foundings and admissions say who reads, and nothing else. */
const tellsOfReaders = (made: Made): boolean =>
  'head' in made
    ? made.head.epoch === null || made.ops.every((each) => each === null || each.op.op === 'admit')
    : made.epoch === null;

type Made = NonNullable<ReturnType<DryRun['decoded']['get']> | ReturnType<typeof decodeNewer>>;

/** The epoch it was written in; a founding's own. */
function ownEpoch(made: Made): string {
  const epoch = 'head' in made ? made.head.epoch : made.epoch;
  return toHex(epoch ?? made.id);
}
