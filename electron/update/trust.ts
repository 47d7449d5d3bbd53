/**
 * Whether a folder was signed by whom this application trusts, and is not older than what was seen here (SPEC.md, UP2-UP5): the
 * steps of The Update Framework over the lists of one folder. Nothing is written here, and no file of the folder but its lists is read.
 */
import { LengthOrHashMismatchError, UnsignedMetadataError } from '@tufjs/models/dist/error.js';
import type { Root, Targets } from '@tufjs/models';
import { BadVersionError, EqualVersionError, ExpiredMetadataError } from 'tuf-js/dist/error.js';
import { TrustedMetadataStore } from 'tuf-js/dist/store.js';
import { must } from '../../shared/result.ts';
import type { UpdateProblem } from '../../shared/update/update.ts';
import type { Bytes } from '../files/seam.ts';
import { Refusal } from './refusal.ts';

/** Most bytes of each list. */
export const largestList = { root: 65_536, timestamp: 16_384, snapshot: 65_536, targets: 131_072 } as const;
/** So many changes of keys are followed behind the root that was shipped. */
const mostRoots = 64;

const roles = ['root', 'timestamp', 'snapshot', 'targets'] as const;
const fewestKeys = 3;
const fewestSignatures = 2;

/** Lists that were in order when they were seen: what comes is not older. */
export interface Seen {
  /** By version, behind the one that was shipped. */
  readonly roots: ReadonlyMap<number, Bytes>;
  readonly timestamp: Bytes | null;
  readonly snapshot: Bytes | null;
}

/** One of the lists of a folder; null where it has none of that name. */
export type ListIn = (name: string, most: number) => Promise<Bytes | null>;

export interface Trusted {
  readonly targets: Targets;
  readonly seen: Seen;
}

/** @param shipped the root of trust this application was built with */
export async function trustedLists(shipped: Bytes, seen: Seen, listIn: ListIn): Promise<Trusted> {
  const store = begun(shipped);
  const roots = await rootsBehind(store, seen, listIn);
  const timestamp = await timestampOf(store, seen, listIn);
  const snapshot = await snapshotOf(store, seen, listIn);
  const targets = await needed(listIn, 'targets.json', largestList.targets);
  step(() => store.updateDelegatedTargets(targets, 'targets', 'root'), 'mixed');
  return { targets: must(store.targets, 'lists that were taken').signed, seen: { roots, timestamp, snapshot } };
}

/** Whether the root an application is to be built with can be trusted at all. */
export function isSoundRoot(bytes: Bytes): boolean {
  try {
    begun(bytes);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function begun(shipped: Bytes): TrustedMetadataStore {
  const store = step(() => new TrustedMetadataStore(Buffer.from(shipped)), 'not-set-up', 'not-set-up');
  if (!isSound(store.root.signed)) throw new Refusal('not-set-up');
  return store;
}

/** Each root is signed by the keys of the one before it, and by its own. */
async function rootsBehind(
  store: TrustedMetadataStore,
  seen: Seen,
  listIn: ListIn,
): Promise<ReadonlyMap<number, Bytes>> {
  const roots = new Map<number, Bytes>();
  for (let followed = 0; followed < mostRoots; followed += 1) {
    const version = store.root.signed.version + 1;
    const own = seen.roots.get(version);
    const bytes =
      own !== undefined && isTaken(() => store.updateRoot(Buffer.from(own)))
        ? own
        : await nextRoot(store, version, listIn);
    if (bytes === null) return roots;
    if (!isSound(store.root.signed)) throw new Refusal('wrong-keys');
    roots.set(version, bytes);
  }
  throw new Refusal('too-large');
}

async function nextRoot(store: TrustedMetadataStore, version: number, listIn: ListIn): Promise<Bytes | null> {
  const bytes = await listIn(`${version}.root.json`, largestList.root);
  if (bytes !== null) step(() => store.updateRoot(Buffer.from(bytes)), 'mixed');
  return bytes;
}

async function timestampOf(store: TrustedMetadataStore, { timestamp: own }: Seen, listIn: ListIn): Promise<Bytes> {
  // One that ran out, or whose keys were changed since, still says which version was seen or does not count any more.
  if (own !== null) isTaken(() => store.updateTimestamp(Buffer.from(own)));
  const bytes = await needed(listIn, 'timestamp.json', largestList.timestamp);
  try {
    store.updateTimestamp(bytes);
  } catch (error) {
    // The same folder again.
    if (error instanceof EqualVersionError && own !== null) return own;
    throw new Refusal(refusalOf(error, 'older'));
  }
  return bytes;
}

async function snapshotOf(store: TrustedMetadataStore, { snapshot: own }: Seen, listIn: ListIn): Promise<Bytes> {
  if (own !== null) isTaken(() => store.updateSnapshot(Buffer.from(own), true));
  const bytes = await needed(listIn, 'snapshot.json', largestList.snapshot);
  const wasSeen = store.snapshot;
  // What is older than what was seen is never taken in; what does not belong to this timestamp is, and then refused.
  step(
    () => store.updateSnapshot(bytes),
    () => (store.snapshot === wasSeen ? 'older' : 'mixed'),
  );
  return bytes;
}

async function needed(listIn: ListIn, name: string, most: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = await listIn(name, most);
  if (bytes === null) throw new Refusal('missing');
  return Buffer.from(bytes);
}

/**
 * Three keys or more for each list, of which two or more sign; each key is one, under whatever name. Nobody else may be named to
 * sign in their place.
 */
function isSound({ keys, roles: named, consistentSnapshot }: Root): boolean {
  const all = Object.values(keys);
  const values = all.map(({ keyVal }) => keyVal['public'] ?? '');
  const areKeys = all.every(({ keyType, scheme }) => keyType === 'ed25519' && scheme === 'ed25519');
  const areValues = values.every((value) => /^[0-9a-f]{64}$/.test(value)) && new Set(values).size === values.length;
  const haveEnough = roles.every((name) => {
    const { keyIDs, threshold } = must(named[name], 'a role that every root has');
    const own = new Set(keyIDs.filter((id) => keys[id] !== undefined));
    return (
      own.size >= fewestKeys && Number.isInteger(threshold) && threshold >= fewestSignatures && threshold <= own.size
    );
  });
  return areKeys && areValues && haveEnough && !consistentSnapshot;
}

function isTaken(take: () => unknown): boolean {
  try {
    take();
    return true;
  } catch {
    return false;
  }
}

/** @param badVersion what another version than the expected one means at this step */
function step<T>(
  take: () => T,
  badVersion: UpdateProblem | (() => UpdateProblem),
  otherwise: UpdateProblem = 'not-understood',
): T {
  try {
    return take();
  } catch (error) {
    throw new Refusal(refusalOf(error, typeof badVersion === 'string' ? badVersion : badVersion(), otherwise));
  }
}

/** What the library throws over bytes of others. Whatever it does not name is a list that says something else than it has to. */
function refusalOf(
  error: unknown,
  badVersion: UpdateProblem,
  otherwise: UpdateProblem = 'not-understood',
): UpdateProblem {
  if (error instanceof BadVersionError) return badVersion;
  if (error instanceof ExpiredMetadataError) return 'expired';
  if (error instanceof UnsignedMetadataError) return otherwise === 'not-set-up' ? otherwise : 'wrong-keys';
  return error instanceof LengthOrHashMismatchError ? 'changed' : otherwise;
}
