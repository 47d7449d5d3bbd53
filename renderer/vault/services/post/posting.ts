/** Writes one file for one person into the outbox and remembers what it carried. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { concat } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import {
  measureAttachment,
  writeBundle,
  type AttachmentToSend,
  type SectionToSend,
} from '../../../../shared/bundle/write.ts';
import { piecesOf } from '../../../../shared/bundle/pieces.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Mandate } from '../../../../shared/disclosure/mandates.ts';
import type { Purpose } from '../../../../shared/disclosure/purposes.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import type { Correction } from '../dossiers/corrections.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { accessHead } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keys, owedTo, receiptNumbersIn, streamTo, type Outgoing, type OutStream } from '../exchanged/records.ts';
import { suppressUnhandledRejection } from '../../core/waiting/suppress-unhandled-rejection.ts';
import { recipientFor } from '../trust/hybrid.ts';
import { mark, streamKey } from '../../core/writing/incarnation.ts';
import { publishedFor } from '../published/passing-on.ts';
import { myWay, routeReady } from './network.ts';
import { heldList } from '../trust/held-list.ts';
import { periodsFor } from '../household/periods-passed-on.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { isTrusted, knownPersonOf } from '../trust/trust-records.ts';

export interface Parcel {
  readonly purpose: Purpose;
  readonly message: string;
  readonly to: SeatCard;
  readonly dossier?: Bytes;
  readonly sections: readonly SectionToSend[];
  readonly attachments: readonly Attachment[];
  readonly cards: readonly Bytes[];
  /** What the sending rests on. */
  readonly decisions?: readonly string[];
  /** The order a request for an inquiry rests on. */
  readonly mandate?: Mandate;
  /** Numbers of theirs that this file asks for again. */
  readonly asks?: readonly { readonly stream: Bytes; readonly sequence: number }[];
  /** An encoded list of people. */
  readonly directory?: Bytes;
  /** Parts (from 0) of documents that are damaged here and asked for again. */
  readonly wants?: readonly { readonly dossier: Bytes; readonly document: string; readonly parts: readonly number[] }[];
  /** Extracts (section ids) whose consent does not stand any more. */
  readonly withdraws?: readonly Bytes[];
  /** Entries put right or erased here, by their place: nothing of what stood there. */
  readonly corrects?: readonly Correction[];
}

/** A file that carries no more than receipts. */
export const receiptOnly: Omit<Parcel, 'to'> = {
  purpose: 'receipt',
  message: '',
  sections: [],
  attachments: [],
  cards: [],
};

export async function post(session: Session, realm: Realm, parcel: Parcel): Promise<Result<Outgoing, VaultProblem>> {
  // Whoever asks: not to a key that nobody compared and no officer answers for (T12).
  const known = knownPersonOf(session, toHex(parcel.to.signKey));
  if (known?.standing === 'revoked') return fail({ code: 'revoked' });
  if (known === null || !isTrusted(known)) return fail({ code: 'not-verified' });
  const recipient = recipientFor(session, realm, parcel.to);
  if (!recipient.ok) return recipient;
  const person = toBase64url(parcel.to.person);
  const before = streamTo(session, person);
  const stream = { id: before.id, sequence: before.sequence + 1, previous: before.previous };
  const id = mark(session);
  const attachments = await measured(session, parcel.attachments);
  const identity = session.identity(realm);
  const { packs, updates } = publishedFor(session, realm, parcel.purpose, parcel.to);
  const written = await writeBundle(session.crypto, {
    id,
    realm: realmId(realm),
    purpose: parcel.purpose,
    message: parcel.message,
    madeAt: session.now(),
    from: { card: identity.card, keys: identity.sign },
    to: [parcel.to],
    recipients: [recipient.value],
    stream,
    ...(parcel.dossier && { dossier: parcel.dossier }),
    sections: parcel.sections,
    attachments,
    ...noteOf(session, realm, parcel, stream, [...updates.published, ...packs.published]),
    decisions: parcel.decisions ?? [],
    ...(parcel.mandate && { mandate: parcel.mandate }),
    receipts: owedTo(session, person),
    asks: parcel.asks ?? [],
    logHead: accessHead(session)?.hash ?? null,
    directoryVersion: heldList(session, realm)?.directory.number ?? 0,
  });
  if (!written.ok) return fail({ code: written.problem === 'too-large' ? 'too-large' : 'bad-card' });
  const file = await intoOutbox(session, written.value.file);
  if (!file.ok) return file;
  const item: Outgoing = {
    id: toHex(id),
    name: file.value,
    realm,
    purpose: parcel.purpose,
    to: person,
    toName: parcel.to.name,
    ...(parcel.dossier && { dossier: toBase64url(parcel.dossier) }),
    state: 'ready',
    seat: toHex(parcel.to.signKey),
    stream: toHex(stream.id),
    sequence: stream.sequence,
    readyAt: session.now(),
    carried: parcel.sections.map((each) => ({
      section: toHex(each.section),
      ids: concat(each.contributions.map((one) => one.id)),
    })),
    ...(parcel.decisions !== undefined && { decisions: [...parcel.decisions] }),
    ...(packs.numbers.length > 0 && { published: packs.numbers }),
    ...(updates.numbers.length > 0 && { updates: updates.numbers }),
  };
  const kept = await session.records.put([
    [keys.outgoing(item.id), item],
    [streamKey(session, person), { ...stream, previous: written.value.manifestHash }],
  ]);
  if (kept.ok) {
    // Where the shell does not hear it now, it is told again after unlocking.
    await routeReady(session);
    return ok(item);
  }
  // A file nobody remembers must not travel: its number is given to the next one.
  await session.shell('outbox.remove', { names: [item.name] });
  return kept;
}

/** How far back a reader looks for numbers that never arrived. */
export const gapReach = 200;

/** What a file tells beside its sections: who wrote in them, where mine may be left, which numbers before were receipts. */
function noteOf(
  session: Session,
  realm: Realm,
  { to, purpose, cards, wants, withdraws, corrects, directory }: Parcel,
  { id, sequence }: OutStream,
  published: readonly Uint8Array<ArrayBuffer>[],
): { readonly note?: unknown } {
  const way = myWay(session, realm);
  const always = {
    ...(way && { way }),
    ...periodsFor(session, realm, to),
    ...(published.length > 0 && { published: [...published] }),
  };
  const along = { ...always, ...(wants && { wants }) };
  if (directory) return { note: { cards: [], directory, ...along } };
  if (purpose === 'receipt' || purpose === 'law-pack')
    return Object.keys(along).length === 0 ? {} : { note: { cards: [], ...along } };
  const all = receiptNumbersIn(session, toBase64url(to.person), toHex(id));
  const receipts = all.filter((number) => number >= sequence - gapReach).sort((a, b) => a - b);
  const isEmpty = [cards, receipts, Object.keys(always)].every(({ length }) => length === 0);
  if (isEmpty && withdraws === undefined && corrects === undefined) return {};
  return {
    note: {
      cards: [...cards],
      ...(receipts.length > 0 && { receipts }),
      ...always,
      ...(withdraws && { withdraws: [...withdraws] }),
      ...(corrects && { corrects: [...corrects] }),
    },
  };
}

async function measured(session: Session, files: readonly Attachment[]): Promise<readonly AttachmentToSend[]> {
  const out: AttachmentToSend[] = [];
  for (const file of files) {
    try {
      const chunks = (): AsyncIterable<Uint8Array> => sealedChunks(session, file);
      out.push({ id: file.id, ...(await measureAttachment(session.crypto, chunks())), chunks });
    } catch (error) {
      // What is not whole here does not hold up the rest: the reader sees it named, and not yet fetched.
      if (!(error instanceof ChunkGone)) throw error;
    }
  }
  return out;
}

class ChunkGone extends Error {}

/** Attachments travel as they rest: sealed under a key that is inside the section. */
async function* sealedChunks(session: Session, file: Attachment): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < file.chunks; index += 1) {
    const chunk = await session.shell('chunks.get', { attachment: file.id, index });
    if (!chunk.ok) throw new ChunkGone();
    yield chunk.value;
  }
}

async function intoOutbox(session: Session, file: ReadableStream<Uint8Array>): Promise<Result<string, VaultProblem>> {
  const begun = await session.shell('outbox.begin', undefined);
  if (!begun.ok) return fail({ code: begun.problem });
  const { handle } = begun.value;
  const write = (bytes: Bytes) => session.shell('outbox.write', { handle, bytes });
  // While the shell writes one piece and the page passes on another, the next is sealed.
  const onTheirWay: ReturnType<typeof write>[] = [];
  for await (const bytes of gathered(piecesOf(file))) {
    const put = onTheirWay.length < atOnce ? undefined : await onTheirWay.shift();
    if (put && !put.ok) return fail({ code: put.problem });
    // Nobody waits for it where sealing what comes next throws.
    onTheirWay.push(suppressUnhandledRejection(write(bytes)));
  }
  for (const put of await Promise.all(onTheirWay)) if (!put.ok) return fail({ code: put.problem });
  const finished = await session.shell('outbox.finish', { handle });
  return finished.ok ? ok(finished.value.name) : fail({ code: finished.problem });
}

const handful = 1_048_576;
/** Pieces between here and the disk. */
const atOnce = 2;

/** A call to the shell costs more than the bytes it takes along: it is given a megabyte at a time. */
async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < handful) continue;
    yield concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield concat(held);
}
