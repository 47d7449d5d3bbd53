/**
 * An officer's keys: in a file of their own, closed with a passphrase (shared/trust/directory/SPEC.md, TD18). They are in
 * memory for one signature; no record, row or key file of this computer ever holds them.
 */
import { z } from 'zod';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { bytes32, bytes64, count, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { cardName } from '../../../../shared/trust/seat-card.ts';
import { makeOfficerPart } from '../../../../shared/trust/directory/officer.ts';
import { readTextFile, textFile } from '../../../../shared/trust/text-file.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { newKdf } from '../../core/keys/derive.ts';
import { slotKdf, type Kdf } from '../../core/keys/key-file.ts';
import { pad, unpad } from '../../core/sealing/padding.ts';

export const partTitle = 'PASSERELLE OFFICER 1';
const keyTitle = 'PASSERELLE OFFICER KEY 1';

export interface OfficerDeps {
  readonly crypto: Crypto;
  readonly derive: (passphrase: string, kdf: Kdf) => Promise<Bytes>;
  readonly now: () => number;
}

const pair = z.strictObject({ publicKey: bytes32, secretKey: bytes64 });
const inner = z.strictObject({ name: z.string(), madeAt: count, keys: pair, next: pair });
export type OfficerKeys = z.infer<typeof inner>;

const outer = z.strictObject({
  format: z.literal('passerelle/officer-key'),
  version: z.literal(1),
  kdf: slotKdf,
  box: someBytes,
});

export interface OfficerFiles {
  readonly key: Bytes;
  readonly part: Bytes;
}

const plain = (keys: SignKeys) => ({ publicKey: keys.publicKey, secretKey: keys.secretKey });

export function newOfficer(
  deps: OfficerDeps,
  { name, passphrase }: { readonly name: string; readonly passphrase: string },
): Promise<OfficerFiles> {
  const { crypto, now } = deps;
  const keys: OfficerKeys = {
    name: cardName(name),
    madeAt: now(),
    keys: plain(crypto.signKeys()),
    next: plain(crypto.signKeys()),
  };
  return filesOf(deps, keys, passphrase);
}

/** The next key takes over, and a new one comes behind it. */
export function rolledOfficer(deps: OfficerDeps, before: OfficerKeys, passphrase: string): Promise<OfficerFiles> {
  const next = plain(deps.crypto.signKeys());
  return filesOf(deps, { name: before.name, madeAt: deps.now(), keys: before.next, next }, passphrase);
}

const boundTo = (kdf: Kdf): Bytes => concat([utf8('passerelle/officer-key/1\n'), encode(kdf)]);

async function filesOf(
  { crypto, derive }: OfficerDeps,
  officer: OfficerKeys,
  passphrase: string,
): Promise<OfficerFiles> {
  const kdf = newKdf(crypto);
  const box = crypto.seal(pad(encode(officer)), boundTo(kdf), await derive(passphrase, kdf));
  const { name, keys, next, madeAt } = officer;
  return {
    key: textFile(keyTitle, encode({ format: 'passerelle/officer-key', version: 1, kdf, box })),
    part: textFile(partTitle, makeOfficerPart(crypto, keys, { name, nextKey: next.publicKey, madeAt })),
  };
}

/**
 * Opens an officer's file with its passphrase. Budget: 4 MiB of text; the derivation takes at most what a slot may ask for (2
 * GiB, 20 passes), and is asked for before anything is known to be right.
 */
export async function openOfficer(
  { crypto, derive }: OfficerDeps,
  file: Uint8Array,
  passphrase: string,
): Promise<Result<OfficerKeys, VaultProblem>> {
  const bytes = readTextFile(keyTitle, file);
  const value = bytes && decode(bytes);
  const parsed = value?.ok === true ? outer.safeParse(value.value) : null;
  if (parsed?.success !== true) return fail({ code: 'not-an-officer-file' });
  const { kdf, box } = parsed.data;
  const padded = crypto.open(box, boundTo(kdf), await derive(passphrase, kdf));
  if (padded === null) return fail({ code: 'wrong-officer-passphrase' });
  const opened = decode(unpad(padded) ?? new Uint8Array());
  const officer = opened.ok ? inner.safeParse(opened.value) : null;
  return officer?.success === true ? ok(officer.data) : fail({ code: 'not-an-officer-file' });
}
