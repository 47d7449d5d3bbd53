/**
 * The caseload under a new pack (SPEC.md, LP6-LP8): which dossiers it moves is worked out once, in pieces between which other calls
 * are answered. Kept is which dossiers wait to be looked at, never a date: dates are worked out from the dossier when they are
 * shown, so that erasing one leaves nothing behind.
 */
import { z } from 'zod';
import { count } from '../../../../shared/codec/shapes.ts';
import { packOn, movedBy, packs as ownPacks, type LawPack } from '../../../../shared/release/index.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, type DossierProjections, closingBy } from '../../core/context/projections.ts';
import type { Session } from '../../core/session/session.ts';
import { lawPacks } from '../published/law-packs.ts';
import { lawOf } from './recorded.ts';

const knownKey = (realm: Realm): string => `law-known/${realm}`;
const cameKey = (realm: Realm): string => `law-came/${realm}/`;
export const waitingPrefix = (realm: Realm): string => `law-moved/${realm}/`;
const waitingKey = (realm: Realm, number: number, dossier: string): string =>
  `${waitingPrefix(realm)}${String(number)}/${dossier}`;

const knownRecord = z.array(count);
/** The day whose law was compared, and the packs beside which. */
const came = z.strictObject({ day: z.string(), before: z.array(count) });
export type Came = z.infer<typeof came>;

/** Packs whose moves were worked out. Before there was such a list there were only those of the version itself. */
function knownPacks(session: Session, realm: Realm): readonly number[] {
  const parsed = knownRecord.safeParse(session.records.get(knownKey(realm)));
  return parsed.success ? parsed.data : ownPacks.map(({ number }) => number);
}

export interface Recomputing {
  /** Lets other calls run. */
  readonly pause: () => Promise<void>;
  /** Writes wait for their turn. */
  readonly runExclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly today: string;
}

type Change = readonly [string, unknown];
/** Dossiers between two pauses: some ten milliseconds. */
const piece = 20;
/** Records of one append. */
const append = 500;

/** Works out what packs that are new here move. Interrupted it begins again: a pack is known once all of it is written. */
export async function recompute(context: VaultContext, how: Recomputing): Promise<Result<undefined, VaultProblem>> {
  if (context.session.isReadOnly) return ok(undefined);
  for (const realm of ['real', 'practice'] as const) {
    const done = await recomputeIn(context, realm, how);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

async function recomputeIn(
  context: VaultContext,
  realm: Realm,
  how: Recomputing,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const all = [...lawPacks(session, realm)].sort((a, b) => a.number - b.number);
  let known = knownPacks(session, realm);
  for (const pack of all) {
    if (known.includes(pack.number)) continue;
    const before = all.filter(({ number }) => known.includes(number));
    const day = pack.validFrom > how.today ? pack.validFrom : how.today;
    const holds = packOn([...before, pack], day)?.number === pack.number;
    const { service } = session.me(realm);
    const dossiers = holds ? dossiersIn(context, realm) : [];
    const ids = await movedAmong(dossiers, { before, pack, day, service, pause: how.pause });
    known = [...known, pack.number];
    const noted: Change[] = [
      [`${cameKey(realm)}${String(pack.number)}`, { day, before: before.map(({ number }) => number) } satisfies Came],
      [knownKey(realm), known],
    ];
    const waiting = ids.map((id): Change => [waitingKey(realm, pack.number, id), true]);
    const kept = await inPieces(session, [...waiting, ...noted], how);
    if (!kept.ok) return kept;
    session.notify({ type: 'changed' });
  }
  return ok(undefined);
}

async function inPieces(
  session: Session,
  changes: readonly Change[],
  { runExclusive, pause }: Recomputing,
): Promise<Result<undefined, VaultProblem>> {
  for (let at = 0; at < changes.length; at += append) {
    const kept = await runExclusive(() => session.records.put(changes.slice(at, at + append)));
    if (!kept.ok) return kept;
    await pause();
  }
  return ok(undefined);
}

export interface Comparing {
  readonly before: readonly LawPack[];
  readonly pack: LawPack;
  readonly day: string;
  /** What this service followed to its end moves no more. */
  readonly service: string;
  readonly pause: () => Promise<void>;
}

/** Ids of the dossiers in which anything opens on another day. */
export async function movedAmong(
  dossiers: readonly DossierProjections[],
  comparing: Comparing,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [at, dossier] of dossiers.entries()) {
    if (at % piece === piece - 1) await comparing.pause();
    if (closingBy(dossier, comparing.service) === undefined && moves(dossier, comparing)) found.push(dossier.id);
  }
  return found;
}

function moves(dossier: DossierProjections, { before, pack, day }: Comparing): boolean {
  const recorded = lawOf(dossier, day);
  return recorded !== undefined && movedBy(before, pack, recorded.facts).length > 0;
}

/** Packs came of which it is not worked out what they move: while this seat was locked, or with a new version. */
export const awaitsComputing = (session: Session): boolean =>
  (['real', 'practice'] as const).some((realm) => {
    const known = knownPacks(session, realm);
    return lawPacks(session, realm).some(({ number }) => !known.includes(number));
  });

export interface WaitingPack extends Came {
  readonly number: number;
  readonly dossiers: ReadonlySet<string>;
}

/** By pack, newest first: dossiers nobody has looked at since it moved them. */
export function waitingMoves(session: Session, realm: Realm): readonly WaitingPack[] {
  const byPack = new Map<number, Set<string>>();
  for (const [rest, value] of session.records.list(waitingPrefix(realm))) {
    if (value !== true) continue;
    const [number = '', dossier = ''] = rest.split('/');
    const dossiers = byPack.get(Number(number)) ?? new Set<string>();
    byPack.set(Number(number), dossiers.add(dossier));
  }
  return [...byPack]
    .sort(([a], [b]) => b - a)
    .flatMap(([number, dossiers]) => {
      const parsed = came.safeParse(session.records.get(`${cameKey(realm)}${String(number)}`));
      return parsed.success ? [{ number, dossiers, ...parsed.data }] : [];
    });
}

/** How many dossiers wait to be looked at, of those that are here. */
export function movedCount(context: VaultContext, realm: Realm): number {
  const waiting = waitingMoves(context.session, realm);
  if (waiting.length === 0) return 0;
  return dossiersIn(context, realm).filter(({ id }) => waiting.some(({ dossiers }) => dossiers.has(id))).length;
}

/** A person looked at these. */
export const sawMoves = (
  session: Session,
  realm: Realm,
  { number, dossiers }: { readonly number: number; readonly dossiers: readonly string[] },
): Promise<Result<undefined, VaultProblem>> =>
  session.records.put(dossiers.map((id): Change => [waitingKey(realm, number, id), null]));

/** A dossier that was erased waits for nobody. */
export const forgetMoves = (session: Session, dossier: string): readonly Change[] =>
  (['real', 'practice'] as const).flatMap((realm) =>
    session.records
      .list(waitingPrefix(realm))
      .flatMap(([rest, value]): readonly Change[] =>
        value === true && rest.endsWith(`/${dossier}`) ? [[`${waitingPrefix(realm)}${rest}`, null]] : [],
      ),
  );
