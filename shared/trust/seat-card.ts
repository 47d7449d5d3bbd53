/**
 * Seat card, format version 1 (SPEC.md, T2-T9): how a person on one computer is known to others. It binds a name and a
 * place of work to the keys of that seat and is signed by the seat itself. Whether the person is who the card says is
 * for people to verify (safety-number.ts).
 */
import { z } from 'zod';
import { concat, equal, utf8 } from '../codec/bytes.ts';
import { decode, encode } from '../codec/cbor.ts';
import { bytes16, bytes32, bytes64, moment, someBytes } from '../codec/shapes.ts';
import { isRecipient } from '../crypto/age.ts';
import type { Bytes, Crypto, SignKeys } from '../crypto/crypto.ts';
import { fail, ok, type Result } from '../result.ts';

/** Largest encoded card, in bytes. */
export const cardCap = 8_192;

/**
 * What never shows, or rearranges the text around it: controls, soft hyphen, directional marks, line and paragraph
 * separators, byte order mark, lone surrogates. A fixed list: the same on every runtime. The two joiners stay allowed.
 */
const unseen =
  // eslint-disable-next-line no-control-regex -- the controls are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]/u;
const plainLine = (text: string): boolean => text.trim() === text && !unseen.test(text);
const nameCap = 200;

/** A name as a card carries it: unseen characters become spaces, blanks collapse, at most 200 UTF-16 units. */
export const cardName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(new RegExp(unseen, 'gu'), ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, nameCap)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

const vouch = z.strictObject({ by: bytes32, signature: bytes64 });

const cardSchema = z.strictObject({
  format: z.literal('passerelle/seat-card'),
  version: z.literal(1),
  realm: bytes16,
  person: bytes16,
  /** Ed25519: what this seat writes and sends is signed with it. */
  signKey: bytes32,
  /** Native X25519 recipient of age: files for this seat are encrypted to it. */
  ageRecipient: z.string().refine(isRecipient),
  /** X25519: section keys are wrapped to it. */
  wrapKey: bytes32,
  name: z.string().min(1).max(nameCap).refine(plainLine),
  /** Worker function id of shared/directory. */
  function: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  /** Directory id of the service. */
  service: z.string().regex(/^[a-z][a-z0-9:-]{0,119}$/),
  /** Milliseconds since 1970 by the seat's clock. */
  madeAt: moment,
  /** On every seat but a person's first: an earlier seat of the same person signs this one's keys. */
  vouch: vouch.optional(),
});
export type SeatCard = z.infer<typeof cardSchema>;

export type CardProblem =
  | 'not-a-card'
  | 'damaged'
  | 'newer-version'
  | 'bad-signature'
  /** The person id does not follow from the keys, or the earlier seat's signature does not fit. */
  | 'bad-person';

/** What goes into a card; format, version and signing key are added. `person` of a first seat: `newPersonId`. */
export type CardDetails = Omit<SeatCard, 'format' | 'version' | 'signKey'>;

const short = (hash: Bytes): Bytes => hash.slice(0, 16);
const tagged = (crypto: Crypto, tag: string, data: Uint8Array): Bytes => crypto.hash(concat([utf8(tag), data]));

/** The id of a person, from the signing key of their first seat (T3). */
export const newPersonId = (crypto: Crypto, firstSignKey: Uint8Array): Bytes =>
  short(tagged(crypto, 'passerelle/person/1\n', firstSignKey));

/** The id of a seat, from its signing key (T4). */
export const seatId = (crypto: Crypto, signKey: Uint8Array): Bytes =>
  short(tagged(crypto, 'passerelle/seat/1\n', signKey));

const signedBytes = (crypto: Crypto, cardBytes: Uint8Array): Bytes =>
  concat([utf8('passerelle/seat-card/1\n'), crypto.hash(cardBytes)]);

type VouchedKeys = Pick<SeatCard, 'realm' | 'person' | 'signKey' | 'ageRecipient' | 'wrapKey'>;

const vouchedBytes = (crypto: Crypto, keys: VouchedKeys): Bytes =>
  concat([
    utf8('passerelle/seat-vouch/1\n'),
    crypto.hash(encode([keys.realm, keys.person, keys.signKey, keys.ageRecipient, keys.wrapKey])),
  ]);

/** An earlier seat's signature over the keys of a later seat of the same person (T5). */
export const vouchFor = (crypto: Crypto, earlier: SignKeys, keys: VouchedKeys): SeatCard['vouch'] => ({
  by: earlier.publicKey,
  signature: crypto.sign(vouchedBytes(crypto, keys), earlier.secretKey),
});

/**
 * Makes a card, signed by the seat's own key, encoded. The name is cleaned to one visible line; a later seat's details
 * carry the vouch an earlier one gave (`vouchFor`). Throws when a detail cannot stand on a card (an empty name).
 */
export function makeCard(crypto: Crypto, keys: SignKeys, details: CardDetails): Bytes {
  const card = cardSchema.parse({
    format: 'passerelle/seat-card',
    version: 1,
    ...details,
    name: cardName(details.name),
    signKey: keys.publicKey,
  } satisfies SeatCard);
  const cardBytes = encode(card);
  return encode([cardBytes, crypto.sign(signedBytes(crypto, cardBytes), keys.secretKey)]);
}

const wire = z.tuple([someBytes, bytes64]);
const newer = z.looseObject({ format: z.literal('passerelle/seat-card'), version: z.number().int().gt(1) });

/**
 * Decodes a card and checks everything it proves by itself: canonical bytes, shape, the seat's signature, and that the
 * person id follows from the keys. For a later seat the vouch's signature is checked; whether `vouch.by` is a seat of
 * that person is asked with `standsFor`. Budget: 8,192 bytes (`cardCap`), so 2 MiB of small things at most beside them (K7);
 * two signatures.
 */
export function decodeCard(crypto: Crypto, bytes: Uint8Array): Result<SeatCard, CardProblem> {
  if (bytes.length > cardCap) return fail('not-a-card');
  const outer = decode(bytes);
  if (!outer.ok) return fail('damaged');
  const parts = wire.safeParse(outer.value);
  if (!parts.success) return fail('not-a-card');
  const [cardBytes, signature] = parts.data;
  const value = decode(cardBytes);
  if (!value.ok) return fail('damaged');
  const parsed = cardSchema.safeParse(value.value);
  if (!parsed.success) return fail(newer.safeParse(value.value).success ? 'newer-version' : 'not-a-card');
  const card = parsed.data;
  if (!crypto.verify(signature, signedBytes(crypto, cardBytes), card.signKey)) return fail('bad-signature');
  return personFits(crypto, card) ? ok(card) : fail('bad-person');
}

function personFits(crypto: Crypto, card: SeatCard): boolean {
  const isFirst = equal(card.person, newPersonId(crypto, card.signKey));
  if (card.vouch === undefined) return isFirst;
  return !isFirst && crypto.verify(card.vouch.signature, vouchedBytes(crypto, card), card.vouch.by);
}

/**
 * On what a decoded card stands (T6): the person's first seat; a seat an earlier one signed for, where that earlier one
 * is the first or is known here as theirs; or neither, and then the card is like a stranger's.
 */
export function standsFor(
  crypto: Crypto,
  card: SeatCard,
  isKnownSeat: (person: Bytes, signKey: Bytes) => boolean,
): 'first-seat' | 'later-seat' | 'unknown-seat' {
  if (card.vouch === undefined) return 'first-seat';
  const { by } = card.vouch;
  const bySeatOfPerson = equal(card.person, newPersonId(crypto, by)) || isKnownSeat(card.person, by);
  return bySeatOfPerson ? 'later-seat' : 'unknown-seat';
}
