/** Ways in (SPEC.md, K2, K5, O1, O5): slots of the key file, each opened by what a person says, types or is helped to. */
import { z } from 'zod';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { encode } from '../../../../shared/codec/cbor.ts';
import { bytes16 as id16, bytes32 as id32, someBytes as bytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { pad, unpad } from '../sealing/padding.ts';

/** Argon2id parameters; authenticated with the slot, and never below the floor of 64 MiB (design: the vault). */
export const slotKdf = z.strictObject({
  algorithm: z.literal('argon2id13'),
  salt: id16,
  passes: z.number().int().min(3).max(20),
  memory: z.number().int().min(67_108_864).max(2_147_483_648),
});
export type Kdf = z.infer<typeof slotKdf>;

const label = z.string().max(80);

/** What a person says or types opens it: a passphrase, or the words printed for the day it is lost. */
const slot = z.strictObject({
  kind: z.enum(['passphrase', 'words']),
  id: id16,
  seat: id16,
  label,
  kdf: slotKdf,
  box: bytes,
});
export type Slot = z.infer<typeof slot>;

/** A credential of WebAuthn is no longer than this. */
const longestCredential = 1_023;

/** A passphrase and a key that one holds open it together, neither of them alone (SPEC.md, K18). */
const keyedSlot = z.strictObject({
  kind: z.literal('passphrase-and-key'),
  id: id16,
  seat: id16,
  label,
  kdf: slotKdf,
  /** How the key knows what was made in it for this slot. */
  credential: bytes.refine(({ length }) => length > 0 && length <= longestCredential),
  /** What the key is asked with: to the same it answers the same. */
  input: id32,
  box: bytes,
});
export type KeyedSlot = z.infer<typeof keyedSlot>;
export type SecretSlot = Slot | KeyedSlot;

export const isKeyed = (each: SecretSlot): each is KeyedSlot => each.kind === 'passphrase-and-key';

/** Two of three officers of the service open it: what they open is no seat, only its decryption keys (people/officers.ts). */
const officersSlot = z.strictObject({
  kind: z.literal('officers'),
  id: id16,
  seat: id16,
  label,
  box: bytes,
  /** One for each officer, wrapped to their card's key. */
  shares: z.array(bytes).length(3),
});
export type OfficersSlot = z.infer<typeof officersSlot>;

/** A new place that waits for two officers' answers; its person chose the passphrase already. */
const requestSlot = z.strictObject({
  kind: z.literal('recovery-request'),
  id: id16,
  seat: id16,
  label,
  /** The officers' slot it asks for. */
  of: id16,
  /** Hash of the request file: what is read out by phone. */
  request: id32,
  /** Of the new place, as the request names them: what the officers answer is for these. */
  signKey: id32,
  wrapKey: id32,
  kdf: slotKdf,
  box: bytes,
  answers: z.array(bytes).max(3),
});
export type RequestSlot = z.infer<typeof requestSlot>;

/** A slot of a kind that is opened elsewhere (service-files.ts) or that only a later version knows is no longer than this, encoded. */
export const otherSlotCap = 16_384;

const knownKinds = ['passphrase', 'passphrase-and-key', 'words', 'officers', 'recovery-request'];
/** A way in that this version does not know: kept as it is, wherever slots go. */
const otherSlot = z
  .looseObject({
    kind: z
      .string()
      .min(1)
      .max(64)
      .refine((kind) => !knownKinds.includes(kind)),
  })
  .refine((other) => encode(other).length <= otherSlotCap);

export const anySlot = z.union([slot, keyedSlot, officersSlot, requestSlot, otherSlot]);
export type AnySlot = z.infer<typeof anySlot>;
/** The ways in alone: all that the first screen shows. */
export interface WaysIn {
  readonly slots: readonly AnySlot[];
}

const slotsOf =
  <T>(schema: z.ZodType<T>) =>
  (file: WaysIn): readonly T[] =>
    file.slots.flatMap((each) => {
      const parsed = schema.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    });

const phraseSlots = slotsOf(slot);
const secretSlots = slotsOf<SecretSlot>(z.union([slot, keyedSlot]));
/** The slots a passphrase opens, by itself or with a key. */
export const passphraseSlots = (file: WaysIn): readonly SecretSlot[] =>
  secretSlots(file).filter(({ kind }) => kind !== 'words');
/** The slots printed words open. */
export const wordsSlots = (file: WaysIn): readonly Slot[] => phraseSlots(file).filter((each) => each.kind === 'words');
export const officersSlots = slotsOf(officersSlot);
export const requestSlots = slotsOf(requestSlot);

/** The label is not bound to the slot: safety copies carry slots without the name their owner chose. */
const slotAd = (vault: Bytes, { label: _label, ...header }: SlotHeader): Bytes =>
  concat([utf8('passerelle-2026/slot/1\n'), encode({ vault, ...header })]);

export type SlotHeader = Omit<Slot, 'box'> | Omit<KeyedSlot, 'box'>;

/** What opens a slot of both: neither the key of the passphrase nor the answer of the key says anything of it. */
export const keyOfBoth = (crypto: Crypto, ofPassphrase: Bytes, answer: Bytes): Bytes =>
  crypto.hash(concat([utf8('passerelle-2026/passphrase-and-key/1\n'), answer]), 32, ofPassphrase);

/** Seals a seat's secret under a key derived from a passphrase; header and parameters are authenticated. */
export const sealSlot = <Header extends SlotHeader>(
  crypto: Crypto,
  vault: Bytes,
  header: Header,
  secret: Bytes,
  key: Bytes,
): Header & { readonly box: Bytes } => ({
  ...header,
  box: crypto.seal(pad(secret), slotAd(vault, header), key),
});

export function openSlot(crypto: Crypto, vault: Bytes, sealed: SecretSlot, key: Bytes): Bytes | null {
  const { box, ...header } = sealed;
  const padded = crypto.open(box, slotAd(vault, header), key);
  return padded === null ? null : unpad(padded);
}
