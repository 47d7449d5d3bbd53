/** What this seat remembers of the exchange: what went out and came in, what a person is known to hold. */
import { z } from 'zod';
import { bytes16, bytes32, count } from '../../shared/codec/shapes.ts';
import { purpose } from '../../shared/disclosure/purposes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Receipt } from '../../shared/bundle/manifest.ts';
import type { Session } from './session.ts';

const outgoing = z.strictObject({
  id: z.string(),
  name: z.string(),
  realm: z.enum(['real', 'practice']),
  purpose,
  to: z.string(),
  toName: z.string(),
  dossier: z.string().optional(),
  state: z.enum(['ready', 'on-stick', 'received', 'opened', 'accepted', 'refused', 'given-up']),
  reason: z.string().optional(),
  readyAt: z.number(),
  onStickAt: z.number().optional(),
  receivedAt: z.number().optional(),
  /** What it carried, per section (hex): known to the person once a receipt comes back. */
  carried: z.array(z.strictObject({ section: z.string(), ids: z.instanceof(Uint8Array<ArrayBuffer>) })),
});
export type Outgoing = z.infer<typeof outgoing>;

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
  /** The sender's card as it came, to say from whom it is after a restart too. */
  card: z.instanceof(Uint8Array<ArrayBuffer>).optional(),
});
export type Incoming = z.infer<typeof incoming>;

const stream = z.strictObject({ id: bytes16, sequence: count, previous: bytes32.nullable() });
export type OutStream = z.infer<typeof stream>;

export const keys = {
  outgoing: (id: string): string => `out/${id}`,
  incoming: (name: string): string => `in/${name}`,
  stream: (person: string): string => `stream/${person}`,
  /** Bundle ids already taken in. */
  taken: (bundle: string): string => `taken/${bundle}`,
  knows: (person: string, section: string): string => `knows/${person}/${section}`,
  /** Receipts owed to a person: they travel with the next file too. */
  owed: (person: string): string => `owed/${person}`,
};

export function outgoingList(session: Session): readonly Outgoing[] {
  return session.records.list('out/').flatMap(([, value]) => {
    const parsed = outgoing.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

export function incomingOf(session: Session, name: string): Incoming | null {
  const parsed = incoming.safeParse(session.records.get(keys.incoming(name)));
  return parsed.success ? parsed.data : null;
}

export function incomingList(session: Session): readonly Incoming[] {
  return session.records.list('in/').flatMap(([, value]) => {
    const parsed = incoming.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

export function streamTo(session: Session, person: string): OutStream {
  const parsed = stream.safeParse(session.records.get(keys.stream(person)));
  return parsed.success ? parsed.data : { id: session.crypto.random(16), sequence: 0, previous: null };
}

export const wasTaken = (session: Session, bundle: Uint8Array): boolean =>
  session.records.get(keys.taken(toHex(bundle))) !== undefined;

const idList = z.instanceof(Uint8Array<ArrayBuffer>);

/** Ids (hex) of contributions a person is known to hold of a section. */
export function knownTo(session: Session, person: string, section: string): ReadonlySet<string> {
  const parsed = idList.safeParse(session.records.get(keys.knows(person, section)));
  const ids = new Set<string>();
  if (parsed.success) {
    for (let at = 0; at + 32 <= parsed.data.length; at += 32) ids.add(toHex(parsed.data.subarray(at, at + 32)));
  }
  return ids;
}

/** The record that a person now also holds these (concatenated 32-byte ids). */
export function nowKnows(
  session: Session,
  person: string,
  section: string,
  ids: Uint8Array<ArrayBuffer>,
): readonly [string, unknown] {
  const before = idList.safeParse(session.records.get(keys.knows(person, section)));
  const known = knownTo(session, person, section);
  const fresh: Uint8Array[] = [];
  for (let at = 0; at + 32 <= ids.length; at += 32) {
    const id = ids.subarray(at, at + 32);
    if (!known.has(toHex(id))) fresh.push(id);
  }
  const old = before.success ? before.data : new Uint8Array();
  const all = new Uint8Array(old.length + fresh.length * 32);
  all.set(old);
  fresh.forEach((id, index) => all.set(id, old.length + index * 32));
  return [keys.knows(person, section), all];
}

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
