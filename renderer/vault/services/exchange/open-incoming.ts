/** Opening a sealed file of the inbox: whole, signed and for me; and what stands against it before anybody decides. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ShellProblem } from '../../../../shared/bridge/contract.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import {
  readBundle,
  type ChunkSink,
  type MySeat,
  type ReadBundle,
  type ReadDeps,
} from '../../../../shared/bundle/read.ts';
import { SourceFailed } from '../../../../shared/crypto/age.ts';
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { contributionIdOf } from '../../../../shared/contributions/format.ts';
import { beyondPurpose } from '../../../../shared/disclosure/matrix.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { seatId, type SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { IncomingProblem, VaultProblem } from '../../api/problems.ts';
import type { Realm } from '../../api/places.ts';
import type { OpenedIncoming } from './opened.ts';
import type { Exchanging } from './purposes.ts';
import { broughtBack, wasErasedHere, withoutErased } from './coming-back.ts';
import { incomingOf, wasTaken } from '../exchanged/records.ts';
import { identitiesOf } from '../trust/hybrid.ts';
import { gapReach } from '../post/posting.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { authorsWith, awaitsDecision, isNoLongerOpen, lacksEarlier, objectionTo, dryRunsOf } from './dry-run.ts';
import type { DryRun } from './opened.ts';
import { revocationOf } from '../trust/held-list.ts';
import { isTrusted, knownPersonOf } from '../trust/trust-records.ts';

const seats = (session: Session): readonly (MySeat & { readonly in: Realm })[] =>
  (['real', 'practice'] as const).flatMap((realm) => {
    const { person, sign } = session.identity(realm);
    const seat = seatId(session.crypto, sign.publicKey);
    return identitiesOf(session, realm).map((identity) => ({
      in: realm,
      identity,
      person,
      seat,
      realm: realmId(realm),
    }));
  });

/** What reading a file may take: a minute, and a second for each MiB that was read. A slow disk takes a tenth of it. */
const patience = { once: 60_000, eachPiece: 1_000 };

class TooLong extends Error {}

/** A piece of a sealed file, wherever it lies. */
export type PieceOf = (at: {
  readonly offset: number;
  readonly length: number;
}) => Promise<Result<Bytes, ShellProblem>>;

/** Reads a sealed file in pieces, for as long as a file may take. */
function sealedStream(pieceOf: PieceOf): ReadableStream<Uint8Array> {
  const length = 1_048_576;
  const since = performance.now();
  let offset = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const allowed = patience.once + (patience.eachPiece * offset) / length;
      if (performance.now() - since > allowed) return controller.error(new TooLong());
      const read = await pieceOf({ offset, length });
      if (!read.ok) return controller.error(new Error(read.problem));
      offset += read.value.length;
      controller.enqueue(read.value);
      if (read.value.length < length) controller.close();
    },
  });
}

type Reading = Pick<ReadDeps<VaultProblem>, 'sink' | 'goesOn'>;
interface ReadFile {
  readonly bundle: ReadBundle;
  readonly realm: Realm;
  /** Of a file that was not read to its end: it is shorter than what its manifest says it holds. */
  readonly isCut: boolean;
}
type Read = Result<ReadFile, VaultProblem>;

/** Opens a file of the inbox to the end: it is whole, signed and for me. With a sink its attachments are kept. */
export const readIncoming = (session: Session, name: string, how: Reading = {}): Promise<Read> =>
  readSealed(session, (at) => session.shell('inbox.read', { name, ...at }), how);

/** The same of a file that lies anywhere. */
export async function readSealed(session: Session, pieceOf: PieceOf, { sink, goesOn }: Reading = {}): Promise<Read> {
  const mine = seats(session);
  try {
    const read = await readBundle<VaultProblem>(sealedStream(pieceOf), mine, {
      crypto: session.crypto,
      contributionId: (bytes) => contributionIdOf(session.crypto, bytes),
      ...(sink && { sink }),
      ...(goesOn && { goesOn }),
    });
    if (!read.ok) return fail(plainProblem(session, read.problem));
    return ok({
      bundle: read.value,
      isCut: read.value.headOnly === true && (await isCut(pieceOf, read.value)),
      realm: mine.find((seat) => seat.identity === read.value.to.identity)?.in ?? 'real',
    });
  } catch (error) {
    if (isTooLong(error)) return fail({ code: 'not-ended' });
    if (error instanceof SourceFailed) return fail({ code: 'failed' });
    throw error;
  }
}

/** A whole file is longer than its content by what seals it: the last byte of as much is there. */
async function isCut(pieceOf: PieceOf, { manifest: { sections, attachments, note } }: ReadBundle): Promise<boolean> {
  const parts = [...sections, ...attachments, ...(note === undefined ? [] : [note])];
  const content = parts.reduce((total, { size }) => total + size, 0);
  if (content === 0) return false;
  const last = await pieceOf({ offset: content - 1, length: 1 });
  return last.ok && last.value.length === 0;
}

const isTooLong = (error: unknown): boolean =>
  error instanceof TooLong || (error instanceof Error && error.cause !== undefined && isTooLong(error.cause));

/**
 * Opens a file and checks all that needs no decision. `leaveOut`: without what was erased here. `byItself`: nobody asked for
 * it, so of what a stranger sent no more is read than who they say they are.
 */
export interface OpeningChoices {
  readonly sink?: ChunkSink<VaultProblem>;
  readonly leaveOut?: boolean;
  readonly byItself?: boolean;
}

export async function openIncoming(
  context: Exchanging,
  name: string,
  { sink, leaveOut = false, byItself = false }: OpeningChoices = {},
): Promise<Result<OpenedIncoming, VaultProblem>> {
  const { session } = context;
  const isKnown = (from: SeatCard): boolean => strangeness(session, from, false) === null;
  const read = await readIncoming(session, name, { ...(sink && { sink }), ...(byItself && { goesOn: isKnown }) });
  if (!read.ok) return read;
  const { realm } = read.value;
  if (read.value.bundle.headOnly) {
    const hold = holdOfHead(session, read.value);
    const authors = authorsWith(session, read.value.bundle, []);
    return ok({ bundle: read.value.bundle, realm, trials: [], hold, waits: false, awaitsDecision: false, authors });
  }
  const bundle = leaveOut ? withoutErased(session, read.value.bundle) : read.value.bundle;
  const authors = authorsWith(session, bundle, cardsIn(bundle));
  const trials = await dryRunsOf(context, realm, bundle, authors);
  const before = incomingOf(session, name)?.before === true;
  const hold = holdFor(context, realm, bundle, trials, before);
  const awaits = trials.some(awaitsDecision);
  const waits = trials.some((trial) => !awaitsDecision(trial) && lacksEarlier(trial));
  return ok({ bundle, realm, trials, hold, waits, awaitsDecision: awaits, authors });
}

/** What opens for none of my keys may be for somebody else here (R11). */
function plainProblem(
  session: Session,
  problem: VaultProblem | { readonly code: IncomingProblem['code']; readonly rule: string },
): VaultProblem {
  if (!('rule' in problem)) return problem;
  const isClosed = problem.code === 'not-for-me' && problem.rule === 'B2';
  return isClosed && hasColleagues(session) ? { code: 'for-colleague' } : ({ code: problem.code } as VaultProblem);
}

export const hasColleagues = ({ people }: Session): boolean => people.length > 1;

/**
 * What stands against a sender: not known here, not trusted, revoked, or a known key whose card names another person.
 * `before`: it was here, from someone trusted, before they were revoked.
 */
export function strangeness(session: Session, from: SeatCard, before: boolean): IncomingProblem | null {
  const revoked = revocationOf(session, from) !== null;
  if (revoked) return before ? null : { code: 'revoked-sender', name: from.name };
  const known = knownPersonOf(session, toHex(from.signKey));
  const card = known && session.cards.read(known.card);
  if (known === null || card === null) return { code: 'unknown-sender' };
  const isThatPerson = equal(card.person, from.person);
  return isTrusted(known) && isThatPerson ? null : { code: 'unverified-sender', name: from.name };
}

/** What stands against a file of which only the head was read: of a stranger half of one is told as that. */
export function holdOfHead(session: Session, { bundle, isCut }: Omit<ReadFile, 'realm'>): IncomingProblem | null {
  const stranger = strangeness(session, bundle.from, false);
  return isCut && stranger?.code === 'unknown-sender' ? { code: 'part-of-file' } : stranger;
}

/** A known but unverified sender may be looked at, never applied; a sender unknown here likewise. */
function holdFor(
  context: Exchanging,
  realm: Realm,
  bundle: ReadBundle,
  trials: readonly DryRun[],
  before: boolean,
): IncomingProblem | null {
  const { session } = context;
  const stranger = strangeness(session, bundle.from, before);
  if (stranger !== null) return stranger;
  if (broughtBack(session, bundle).size > 0) return { code: 'erased-here' };
  if (wasTaken(session, bundle.manifest.id)) return { code: 'already-read' };
  if (isNoLongerOpen(session, realm, trials)) return { code: 'no-longer-open' };
  // Asked for each section by itself: what I hold is that very section, not another of its kind.
  const sender = session.cards.authorOfCard(bundle.from);
  const beyond = trials.some(({ here, came: { kind, dossier, section } }) => {
    const held = here !== null || wasErasedHere(session, toBase64url(dossier), toHex(section)) ? [kind] : [];
    const me = { ...session.me(realm), isColleague: sender.service === session.me(realm).service };
    return beyondPurpose(bundle.manifest.purpose, me, [kind], held).length > 0;
  });
  if (beyond) return { code: 'beyond-purpose' };
  return objectionTo(context, realm, bundle, trials);
}

const cardsNote = z.object({ cards: z.array(z.instanceof(Uint8Array<ArrayBuffer>)).max(500) });

const receiptsNote = z.object({ receipts: z.array(z.number().int().positive()).max(gapReach) });

/**
 * Numbers before a file that carried no more than receipts, as its sender says. Budget: a note of 4 MiB, read already (B17);
 * `gapReach` numbers.
 */
export function receiptsBefore(bundle: ReadBundle): ReadonlySet<number> {
  const parsed = receiptsNote.safeParse(bundle.note);
  return new Set(parsed.success ? parsed.data.receipts : []);
}

/**
 * Cards of authors that came along. Budget: a note of 4 MiB, read already (B17); 500 cards, each held to its own size when it
 * is read.
 */
export function cardsIn(bundle: ReadBundle): readonly Uint8Array<ArrayBuffer>[] {
  const parsed = cardsNote.safeParse(bundle.note);
  return parsed.success ? parsed.data.cards : [];
}
