/**
 * The directory of a realm, format version 1 (SPEC.md, TD1-TD8): who is whom by the word of two of three officers, who
 * sign with keys that are kept off every desk. A version proves itself here; whether it may follow the one that is held
 * is asked in succession.ts.
 */
import { z } from 'zod';
import { compare, concat, equal, utf8 } from '../../codec/bytes.ts';
import { decode, encode } from '../../codec/cbor.ts';
import { toHex } from '../../codec/hex.ts';
import { bytes16, bytes32, bytes64, moment, someBytes } from '../../codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../crypto/crypto.ts';
import { fail, ok, type Result } from '../../result.ts';
import { recipientKinds } from '../../crypto/age.ts';
import { decodeHybrid, hybridCap, type Hybrid } from '../hybrid.ts';
import { cardCap, cardName, decodeCard, standsFor, type SeatCard } from '../seat-card.ts';

/** Largest encoded version, in bytes: some 1,100 seats with their hybrid recipients. As text it stays below four mebibytes. */
export const directoryCap = 3_000_000;
/** Versions before one, at most. */
export const earlierCap = 4_096;

const plainLine = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => cardName(text) === text);

const officer = z.strictObject({ name: plainLine, key: bytes32 });
export type Officer = z.infer<typeof officer>;

const listedService = z.strictObject({
  /** Directory id of the service. */
  service: z.string().regex(/^[a-z][a-z0-9:-]{0,119}$/),
  /** People of the list who may help to open a place of this service again. */
  recovery: z.array(bytes16).max(3),
});

const listedSeat = z.strictObject({
  card: someBytes.refine((bytes) => bytes.length <= cardCap),
  /** Until when the officers answer for it; absent: as long as the version itself. */
  until: moment.optional(),
  /** The seat's statement of its hybrid recipient (T17). */
  hybrid: someBytes.refine((bytes) => bytes.length <= hybridCap).optional(),
});

export const revocationReasons = ['left', 'lost', 'exposed', 'mistake'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

const common = { at: moment, why: z.enum(revocationReasons) };
const revocation = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('seat'), id: bytes32, ...common }),
  z.strictObject({ what: z.literal('person'), id: bytes16, ...common }),
]);
export type Revocation = z.infer<typeof revocation>;

const directorySchema = z
  .strictObject({
    format: z.literal('passerelle/directory'),
    version: z.literal(1),
    list: bytes16,
    realm: bytes16,
    name: plainLine,
    number: z.number().int().min(1),
    earlier: z.array(bytes32).max(earlierCap),
    issuedAt: moment,
    until: moment,
    /** What files in the realm are sealed to. */
    sealing: z.enum(recipientKinds),
    officers: z.array(officer).length(3),
    next: z.array(bytes32).length(3),
    services: z.array(listedService).max(500),
    seats: z.array(listedSeat).max(5_000),
    revoked: z.array(revocation).max(10_000),
  })
  .refine(({ number, earlier, issuedAt, until }) => number === earlier.length + 1 && until > issuedAt);
export type Directory = z.infer<typeof directorySchema>;

export interface ListedSeat {
  readonly card: SeatCard;
  readonly bytes: Bytes;
  readonly until?: number;
  readonly hybrid?: { readonly hybrid: Hybrid; readonly bytes: Bytes };
}

/** A version that proved itself. */
export interface ReadDirectory {
  readonly directory: Directory;
  /** As it is kept and carried. */
  readonly bytes: Bytes;
  /** Of its map, without signatures: what later versions name. */
  readonly hash: Bytes;
  readonly seats: readonly ListedSeat[];
  /** Keys of the officers whose signatures are good. */
  readonly signedBy: readonly Bytes[];
}

export type DirectoryProblem =
  | 'not-a-directory'
  | 'damaged'
  | 'newer-version'
  /** Signatures of fewer than two officers. */
  | 'too-few-signatures'
  | 'same-officer-twice'
  /** A signature that is none of its officers'. */
  | 'not-by-officers'
  /** A card, service or revocation in it does not hold. */
  | 'broken-entry';

const tagged = (crypto: Crypto, tag: string, data: Uint8Array): Bytes => crypto.hash(concat([utf8(tag), data]));

/** What a version commits to instead of an officer's next key (TD5). */
export const nextKeyHash = (crypto: Crypto, key: Uint8Array): Bytes =>
  tagged(crypto, 'passerelle/officer-key/1\n', key);

type Beginning = Pick<Directory, 'realm' | 'name' | 'officers' | 'next'>;

/** The id of a list, from how it began (TD2). */
export const listId = (crypto: Crypto, { realm, name, officers, next }: Beginning): Bytes =>
  tagged(crypto, 'passerelle/directory-list/1\n', encode([realm, name, officers.map(({ key }) => key), next])).slice(
    0,
    16,
  );

const signedBytes = (mapHash: Bytes): Bytes => concat([utf8('passerelle/directory/1\n'), mapHash]);

const wire = z.tuple([someBytes, z.array(z.tuple([bytes32, bytes64])).max(3)]);
const newer = z.looseObject({ format: z.literal('passerelle/directory'), version: z.number().int().gt(1) });

/** A version without signatures, encoded. Throws when it is none: it was made here. */
export const encodeUnsigned = (directory: Directory): Bytes => encode([encode(directorySchema.parse(directory)), []]);

/**
 * Reads a version with as many signatures as there are so far, each of them good; what it holds is checked whole. Budget: 3,000,000
 * bytes and 5,000 seats (TD1, TD4), in memory those twice and 64 MiB beside them (K7); two signatures are checked for each seat, so
 * time follows the length.
 */
export function decodeDraft(crypto: Crypto, bytes: Uint8Array): Result<ReadDirectory, DirectoryProblem> {
  if (bytes.length > directoryCap) return fail('not-a-directory');
  const outer = decode(bytes);
  if (!outer.ok) return fail('damaged');
  const parts = wire.safeParse(outer.value);
  if (!parts.success) return fail('not-a-directory');
  const [map, signatures] = parts.data;
  const value = decode(map);
  if (!value.ok) return fail('damaged');
  const parsed = directorySchema.safeParse(value.value);
  if (!parsed.success) return fail(newer.safeParse(value.value).success ? 'newer-version' : 'not-a-directory');
  const directory = parsed.data;
  const hash = crypto.hash(map);
  const signed = checkSignatures(crypto, directory, hash, signatures);
  if (!signed.ok) return signed;
  const seats = seatsOf(crypto, directory);
  if (seats === null || !isInOrder(crypto, directory, seats)) return fail('broken-entry');
  return ok({ directory, bytes: new Uint8Array(bytes), hash, seats, signedBy: signed.value });
}

/** Reads a published version: signed by two of its three officers (TD4). Budget: as of a draft. */
export function decodeDirectory(crypto: Crypto, bytes: Uint8Array): Result<ReadDirectory, DirectoryProblem> {
  const read = decodeDraft(crypto, bytes);
  return read.ok && read.value.signedBy.length < 2 ? fail('too-few-signatures') : read;
}

function checkSignatures(
  crypto: Crypto,
  { officers }: Directory,
  hash: Bytes,
  signatures: readonly (readonly [Bytes, Bytes])[],
): Result<readonly Bytes[], DirectoryProblem> {
  const keys = signatures.map(([key]) => key);
  if (new Set(keys.map(toHex)).size !== keys.length) return fail('same-officer-twice');
  if (!isAscending(keys)) return fail('damaged');
  const areGood = signatures.every(
    ([key, signature]) =>
      officers.some((each) => equal(each.key, key)) && crypto.verify(signature, signedBytes(hash), key),
  );
  return areGood ? ok(keys) : fail('not-by-officers');
}

const isAscending = (ids: readonly Uint8Array[]): boolean =>
  ids.every((id, at) => {
    const before = ids[at - 1];
    return before === undefined || compare(before, id) < 0;
  });

function seatsOf(crypto: Crypto, directory: Directory): readonly ListedSeat[] | null {
  const seats = directory.seats.flatMap((entry): readonly ListedSeat[] => {
    const card = decodeCard(crypto, entry.card);
    if (!card.ok) return [];
    const { until } = entry;
    const listed = { card: card.value, bytes: entry.card, ...(until !== undefined && { until }) };
    if (entry.hybrid === undefined) return [listed];
    const hybrid = hybridOfSeat(crypto, card.value, entry.hybrid);
    return hybrid === null ? [] : [{ ...listed, hybrid: { hybrid, bytes: entry.hybrid } }];
  });
  return seats.length === directory.seats.length ? seats : null;
}

/** A statement of the hybrid recipient, when the very seat of this card signed it. */
export function hybridOfSeat(crypto: Crypto, { signKey }: SeatCard, bytes: Bytes): Hybrid | null {
  const hybrid = decodeHybrid(crypto, bytes);
  return hybrid !== null && equal(hybrid.signKey, signKey) ? hybrid : null;
}

/**
 * TD6, TD7: everything stands once and in order, for this realm, of an enrolled service, nobody in it is revoked, and where
 * it is sealed to hybrid recipients each seat has one.
 */
function isInOrder(crypto: Crypto, directory: Directory, seats: readonly ListedSeat[]): boolean {
  const { officers, next, services, revoked, realm, number, list, sealing } = directory;
  const gone = new Set(revoked.map(({ id }) => toHex(id)));
  const enrolled = new Set(services.map(({ service }) => service));
  const people = new Set(seats.map(({ card }) => toHex(card.person)));
  const listed = new Set(seats.map(({ card }) => seatName(card.person, card.signKey)));
  const ascend = [
    officers.map(({ key }) => key),
    next,
    services.map(({ service }) => utf8(service)),
    seats.map(({ card }) => card.signKey),
    revoked.map(({ id }) => id),
    ...services.map(({ recovery }) => recovery),
  ].every(isAscending);
  return (
    ascend &&
    (number > 1 || equal(list, listId(crypto, directory))) &&
    (sealing === 'x25519' || seats.every(({ hybrid }) => hybrid !== undefined)) &&
    services.every(({ recovery }) => recovery.every((person) => people.has(toHex(person)))) &&
    seats.every(
      ({ card }) =>
        equal(card.realm, realm) &&
        enrolled.has(card.service) &&
        !gone.has(toHex(card.signKey)) &&
        !gone.has(toHex(card.person)) &&
        isTheirs(crypto, card, listed, gone),
    )
  );
}

/** A later seat is vouched for by one that stands in the list, stood in it, or was the person's first. */
const isTheirs = (crypto: Crypto, card: SeatCard, listed: ReadonlySet<string>, gone: ReadonlySet<string>): boolean =>
  standsFor(crypto, card, (person, signKey) => gone.has(toHex(signKey)) || listed.has(seatName(person, signKey))) !==
  'unknown-seat';

const seatName = (person: Bytes, signKey: Bytes): string => `${toHex(person)} ${toHex(signKey)}`;

/** Adds an officer's signature; one that is there already is made anew. Fails when the key is of none of its officers. */
export function signDirectory(
  crypto: Crypto,
  draft: ReadDirectory,
  keys: SignKeys,
): Result<ReadDirectory, DirectoryProblem> {
  if (!draft.directory.officers.some(({ key }) => equal(key, keys.publicKey))) return fail('not-by-officers');
  const outer = decode(draft.bytes);
  const [map, signatures] = wire.parse(outer.ok ? outer.value : null);
  const others = signatures.filter(([key]) => !equal(key, keys.publicKey));
  const mine: [Bytes, Bytes] = [keys.publicKey, crypto.sign(signedBytes(draft.hash), keys.secretKey)];
  const all = [...others, mine].sort(([a], [b]) => compare(a, b));
  return decodeDraft(crypto, encode([map, all]));
}
