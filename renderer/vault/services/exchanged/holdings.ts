/**
 * What someone elsewhere is known to hold (SPEC.md, N4-N6). It is known of a stream of theirs, since a restored or copied
 * computer may hold less than the one before it, and begins a stream of its own.
 */
import { z } from 'zod';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { concat, equal } from '../../../../shared/codec/bytes.ts';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { incomingList, keys, outgoingList, type Outgoing } from './records.ts';
import type { Session } from '../../core/session/session.ts';

type RecordChange = readonly [string, unknown];
type From = Pick<SeatCard, 'person' | 'signKey'>;

/**
 * Streams of one seat in the order they were first heard; `first` and `last` count files heard from that seat. `forked`: two
 * copies write in it, so nothing it says is known of both.
 */
const heardRecord = z.array(
  z.strictObject({ stream: z.string(), first: count, last: count, forked: z.literal(true).optional() }),
);
type Heard = z.infer<typeof heardRecord>;

const heardKey = (from: From): string => `heard/${toHex(from.signKey)}`;
const knownPrefix = (person: Bytes): string => `knows/${toBase64url(person)}/`;

function heardOf(session: Session, from: From): Heard {
  const parsed = heardRecord.safeParse(session.records.get(heardKey(from)));
  return parsed.success ? parsed.data : [];
}

/** Streams that still speak: the newest, and older ones heard since it began (two copies are both at work). */
function speaking(heard: Heard): Heard {
  const newest = heard.at(-1);
  return heard.filter((each) => each === newest || each.last > (newest?.first ?? 0));
}

/**
 * Notes that a file of a verified sender is met for the first time. Where it shows that their computer may hold less than
 * was thought, what was known of it is forgotten: the next files carry it again.
 */
export function hear(session: Session, { from, manifest, manifestHash }: ReadBundle): readonly RecordChange[] {
  const heard = heardOf(session, from);
  const stream = toHex(manifest.stream.id);
  const turn = heard.reduce((most, each) => Math.max(most, each.last), 0) + 1;
  if (!heard.some((each) => each.stream === stream)) {
    const next: Heard = [...heard, { stream, first: turn, last: turn }];
    return [
      [heardKey(from), next],
      ...(heard.length > 0 ? forget(session, from, null) : []),
      ...askedAgain(session, from, manifest),
    ];
  }
  const forked = isForked(session, manifest, manifestHash);
  const next = heard.map((each) =>
    each.stream === stream ? { ...each, last: turn, ...(forked && { forked: true as const }) } : each,
  );
  return [
    [heardKey(from), next],
    ...(forked || manifest.asks.length > 0 ? forget(session, from, stream) : []),
    ...askedAgain(session, from, manifest),
  ];
}

/** What of mine never arrived there is noted with it, where it was under way (X3). */
function askedAgain(session: Session, from: From, { asks }: ReadBundle['manifest']): readonly RecordChange[] {
  const person = toBase64url(from.person);
  const wanted = new Set(asks.map(({ stream, sequence }) => `${toHex(stream)} ${sequence}`));
  return outgoingList(session).flatMap((item) => {
    const isWanted = item.to === person && wanted.has(`${item.stream ?? ''} ${item.sequence ?? 0}`);
    const isUnderWay = item.state === 'on-stick' || item.state === 'sent';
    return isWanted && isUnderWay ? [[keys.outgoing(item.id), { ...item, askedAt: session.now() }] as const] : [];
  });
}

/** Two files with one number, or one that does not continue what came before it: two copies write in one stream. */
function isForked(session: Session, manifest: ReadBundle['manifest'], hash: Bytes): boolean {
  const stream = toHex(manifest.stream.id);
  return incomingList(session).some((each) => {
    if (each.stream !== stream || each.bundle === toHex(manifest.id)) return false;
    const { sequence, previous } = manifest.stream;
    if (each.sequence === sequence) return true;
    if (each.sequence === sequence - 1) return differ(each.manifest, previous);
    return each.sequence === sequence + 1 && differ(each.previous, hash);
  });
}

const differ = (a: Bytes | null | undefined, b: Bytes | null): boolean =>
  a !== undefined && a !== null && b !== null && !equal(a, b);

/** `stream`: the one to forget; null for what was known before streams were told apart. */
function forget(session: Session, { person }: From, stream: string | null): readonly RecordChange[] {
  const prefix = knownPrefix(person);
  return session.records
    .list(prefix)
    .filter(([rest]) => !rest.includes('/') || (stream !== null && rest.endsWith(`/${stream}`)))
    .map(([rest]) => [`${prefix}${rest}`, new Uint8Array()]);
}

const fromKey = ({ person }: From, section: string): string => `known-from/${toBase64url(person)}/${section}`;

/** Files made before this moment tell nothing of what they hold of a section. */
function knownFrom({ records }: Session, from: From, section: string): number {
  const parsed = count.safeParse(records.get(fromKey(from, section)));
  return parsed.success ? parsed.data : 0;
}

/**
 * What they held of a section counts no more: it was closed to them meanwhile, and their keys are gone (U2). Receipts of earlier files
 * come again with later ones: only files made from `since` on tell of it.
 */
export const forgetSection = (
  session: Session,
  from: From,
  section: string,
  since: number,
): readonly RecordChange[] => [
  ...session.records
    .list(`${knownPrefix(from.person)}${section}`)
    .map(([rest]): RecordChange => [`${knownPrefix(from.person)}${section}${rest}`, new Uint8Array()]),
  [fromKey(from, section), since],
];

const idList = z.instanceof(Uint8Array<ArrayBuffer>);

function idsIn(value: unknown): Set<string> {
  const parsed = idList.safeParse(value);
  return new Set(parsed.success ? takenApart(parsed.data).map(toHex) : []);
}

/** Ids of 32 bytes that stand one behind the other. */
const takenApart = (ids: Bytes): readonly Uint8Array[] =>
  Array.from({ length: Math.floor(ids.length / 32) }, (_, at) => ids.subarray(at * 32, at * 32 + 32));

/** Ids (hex) of contributions of a section that every computer of this seat still at work is known to hold. */
export function knownTo(session: Session, to: From, section: string): ReadonlySet<string> {
  const key = `${knownPrefix(to.person)}${section}`;
  const known = idsIn(session.records.get(key));
  const [first, ...others] = speaking(heardOf(session, to)).map(({ stream, forked }) =>
    forked ? new Set<string>() : idsIn(session.records.get(`${key}/${stream}`)),
  );
  for (const id of first ?? []) if (others.every((other) => other.has(id))) known.add(id);
  return known;
}

/** Whether a contribution (hex id) of a section was ever put into a file for them, whether it came or not. */
export function sentTo(session: Session, to: From, section: string): (id: string) => boolean {
  const person = toBase64url(to.person);
  const carried = outgoingList(session).flatMap((item) =>
    item.to === person ? item.carried.flatMap((each) => (each.section === section ? [each.ids] : [])) : [],
  );
  return (id) => {
    const wanted = fromHex(id);
    return wanted !== undefined && carried.some((ids) => holds(ids, wanted));
  };
}

/** Whether a file carried a contribution of a section (hex), whether it came or not. */
export const carries = ({ carried }: Outgoing, section: string, id: Uint8Array): boolean =>
  carried.some((each) => each.section === section && holds(each.ids, id));

/** Whether concatenated ids hold one. */
function holds(ids: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = 0; at + wanted.length <= ids.length; at += wanted.length)
    if (ids[at] === wanted[0] && equal(ids.subarray(at, at + wanted.length), wanted)) return true;
  return false;
}

/** What a file of a section that was made at a moment carried: concatenated 32-byte ids. */
export interface Carried {
  readonly section: string;
  readonly ids: Bytes;
  readonly madeAt: number;
}

/** Whether it tells nothing more of what the sender of a file holds. */
export function isNoted(session: Session, { from, manifest }: ReadBundle, { section, ids, madeAt }: Carried): boolean {
  if (madeAt < knownFrom(session, from, section)) return true;
  const known = idsIn(session.records.get(`${knownPrefix(from.person)}${section}/${toHex(manifest.stream.id)}`));
  return takenApart(ids).every((id) => known.has(toHex(id)));
}

/** The record that the sender of a file now also holds these. */
export function nowKnows(
  session: Session,
  bundle: ReadBundle,
  { section, ids }: Omit<Carried, 'madeAt'>,
): RecordChange {
  const key = `${knownPrefix(bundle.from.person)}${section}/${toHex(bundle.manifest.stream.id)}`;
  const before = idList.safeParse(session.records.get(key));
  const old = before.success ? before.data : new Uint8Array();
  const known = idsIn(old);
  return [key, concat([old, ...takenApart(ids).filter((id) => !known.has(toHex(id)))])];
}
