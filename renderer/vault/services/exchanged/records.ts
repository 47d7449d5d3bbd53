/** What this seat remembers of the exchange: what went out and came in. */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { bytes16, bytes32, count } from '../../../../shared/codec/shapes.ts';
import { purpose } from '../../../../shared/disclosure/purposes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Receipt } from '../../../../shared/bundle/manifest.ts';
import { streamKey } from '../../core/writing/incarnation.ts';
import type { Session } from '../../core/session/session.ts';
import { readOnce } from '../../core/store/reading-once.ts';

const outgoing = z.strictObject({
  id: z.string(),
  name: z.string(),
  realm: z.enum(['real', 'practice']),
  purpose,
  to: z.string(),
  toName: z.string(),
  dossier: z.string().optional(),
  state: z.enum(['ready', 'on-stick', 'sent', 'received', 'opened', 'accepted', 'refused', 'given-up']),
  reason: z.string().optional(),
  readyAt: z.number(),
  onStickAt: z.number().optional(),
  /** When it was left for them in the storage of the network. */
  sentAt: z.number().optional(),
  /** The seat it is sealed for (hex of its signing key). */
  seat: z.string().optional(),
  receivedAt: z.number().optional(),
  /** When its receiver said that it never arrived. */
  askedAt: z.number().optional(),
  /** Its number, and in which stream (hex). */
  stream: z.string().optional(),
  sequence: count.optional(),
  /** What it carried, per section (hex): known to the person once a receipt comes back. */
  carried: z.array(z.strictObject({ section: z.string(), ids: z.instanceof(Uint8Array<ArrayBuffer>) })),
  /** What it rests on: `plan/inquiry-mandate`, `consent/<id>`. */
  decisions: z.array(z.string()).optional(),
  /** Numbers of law packs it carried. */
  published: z.array(count).optional(),
  /** Numbers of updates of the directory it carried. */
  updates: z.array(count).optional(),
});
export type Outgoing = z.infer<typeof outgoing>;
const readOutgoing = readOnce(outgoing);

/** Numbers in a stream, of files that carried no more than receipts: where one is missing, nothing is. */
export const receiptNumbersIn = (session: Session, person: string, streamHex: string): readonly number[] =>
  outgoingList(session).flatMap((item) =>
    item.to === person && item.purpose === 'receipt' && item.stream === streamHex && item.sequence !== undefined
      ? [item.sequence]
      : [],
  );

const incoming = z.strictObject({
  name: z.string(),
  realm: z.enum(['real', 'practice']).optional(),
  arrivedAt: z.number(),
  read: z.boolean(),
  state: z.enum(['new', 'looked-at', 'accepted', 'refused', 'problem']),
  problem: z.string().optional(),
  bundle: z.string().optional(),
  purpose: purpose.optional(),
  stream: z.string().optional(),
  sequence: count.optional(),
  /** Hash of its manifest, and of the one it says was before it. */
  manifest: bytes32.optional(),
  previous: bytes32.optional(),
  /** The sender's card as it came, to say from whom it is after a restart too. */
  card: z.instanceof(Uint8Array<ArrayBuffer>).optional(),
  /** Sections (hex) it brought. */
  sections: z.array(z.string()).optional(),
  /** It was here before its sender was revoked: a person may still take it in. */
  before: z.literal(true).optional(),
  /** It brought something that was erased here and not taken back, or whose time is over: the file goes. */
  drop: z.literal(true).optional(),
  /** Sections of it wait for something earlier, and the keys of their epochs in the file with them. */
  waits: z.literal(true).optional(),
});
export type Incoming = z.infer<typeof incoming>;
const readIncoming = readOnce(incoming);

const stream = z.strictObject({ id: bytes16, sequence: count, previous: bytes32.nullable() });
export type OutStream = z.infer<typeof stream>;

export const keys = {
  outgoing: (id: string): string => `out/${id}`,
  incoming: (name: string): string => `in/${name}`,
  /** Bundle ids already taken in. */
  taken: (bundle: string): string => `taken/${bundle}`,
  /** Receipts owed to a person: they travel with the next file too. */
  owed: (person: string): string => `owed/${person}`,
};

export function outgoingList(session: Session): readonly Outgoing[] {
  return session.records.list('out/').flatMap(([, value]) => readOutgoing(value) ?? []);
}

export function incomingOf(session: Session, name: string): Incoming | null {
  return readIncoming(session.records.get(keys.incoming(name)));
}

export function incomingList(session: Session): readonly Incoming[] {
  return session.records.list('in/').flatMap(([, value]) => readIncoming(value) ?? []);
}

export function streamTo(session: Session, person: string): OutStream {
  const parsed = stream.safeParse(session.records.get(streamKey(session, person)));
  return parsed.success ? parsed.data : { id: session.crypto.random(16), sequence: 0, previous: null };
}

export const wasTaken = (session: Session, bundle: Uint8Array): boolean =>
  typeof session.records.get(keys.taken(toHex(bundle))) === 'number';

const owedReceipts = z.array(
  z.strictObject({
    bundle: bytes16,
    state: z.enum(['received', 'opened', 'accepted', 'refused']),
    at: count,
    reason: z.string().optional(),
  }),
);

/** Receipts for a person, the last fifty: repeating one does no harm. */
export function owedTo(session: Session, person: string): readonly Receipt[] {
  const parsed = owedReceipts.safeParse(session.records.get(keys.owed(person)));
  return parsed.success ? parsed.data.slice(-50) : [];
}

/** What may be said of a file, in the order in which it is said; whoever decides says one of the last two. */
const order = ['received', 'opened', 'accepted', 'refused'] as const satisfies readonly Receipt['state'][];

/** Whether a word says more than the one before: a file with an earlier word may come after that with the later one. */
export const saysMore = (now: Receipt['state'], before: string): boolean =>
  before !== 'accepted' && before !== 'refused' && order.indexOf(now) > order.findIndex((each) => each === before);

/** The receipts owed to a person with one more, which takes the place of what was said of that file before. */
export function owing(session: Session, person: string, receipt: Receipt): readonly (readonly [string, unknown])[] {
  const isSame = ({ bundle }: Receipt): boolean => equal(bundle, receipt.bundle);
  const owed = owedTo(session, person);
  const before = owed.find(isSame);
  if (before !== undefined && !saysMore(receipt.state, before.state)) return [];
  return [[keys.owed(person), [...owed.filter((each) => !isSame(each)), receipt]]];
}
