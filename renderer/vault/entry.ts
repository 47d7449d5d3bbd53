/** Getting in: the first person of a computer, a further one, and unlocking (design: the vault, SPEC.md K). */
import { equal } from '../../shared/codec/bytes.ts';
import { toBase64url } from '../../shared/codec/base64url.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { makeCard, newPersonId } from '../../shared/trust/seat-card.ts';
import { newIdentity, recipientOf } from '../../shared/bundle/age.ts';
import type { InterfaceLanguage, Profile, Realm, Status, VaultEvent, VaultProblem } from './api.ts';
import { newKdf } from './keys/derive.ts';
import {
  encodeKeyFile,
  newestKeyFile,
  openErasureKey,
  openSectionKeys,
  openSlot,
  passphraseSlots,
  sealPeople,
  sealSlot,
  type Housemate,
  type Kdf,
  type KeyFile,
  type Slot,
} from './keys/key-file.ts';
import { decodeSeat, encodeSeat, newKeyPairs, type Identity, type SeatSecret } from './keys/seat.ts';
import { realmId, Session } from './session.ts';
import type { ShellCalls } from './shell.ts';
import { openRows } from './store/rows.ts';

export interface EntryDeps {
  readonly crypto: Crypto;
  readonly shell: ShellCalls;
  readonly now: () => number;
  readonly notify: (event: VaultEvent) => void;
  /** Passphrase to slot key (Argon2id). */
  readonly derive: (passphrase: string, kdf: Kdf) => Promise<Bytes>;
}

export type NewPerson = Profile & { passphrase: string; language: InterfaceLanguage; label: string };

async function readKeyFile(shell: ShellCalls): Promise<Result<KeyFile | null, VaultProblem>> {
  const copies = await shell('keyFile.read', undefined);
  if (!copies.ok) return fail({ code: copies.problem });
  const newest = newestKeyFile(copies.value);
  return newest.ok ? newest : fail({ code: newest.problem });
}

/** Whether this computer is new, locked, or its key file cannot be used. */
export async function entryStatus(deps: EntryDeps): Promise<Result<Status, VaultProblem>> {
  const file = await readKeyFile(deps.shell);
  if (!file.ok) {
    if (file.problem.code === 'damaged-keys') return ok({ state: 'damaged', slots: [] });
    if (file.problem.code === 'newer-version') return ok({ state: 'newer-version', slots: [] });
    return file;
  }
  if (file.value === null) return ok({ state: 'new', slots: [] });
  return ok({
    state: 'locked',
    slots: passphraseSlots(file.value).map((slot) => ({ id: toBase64url(slot.id), label: slot.label })),
  });
}

async function newIdentityIn(deps: EntryDeps, realm: Realm, profile: Profile): Promise<Identity> {
  const { sign, wrap } = newKeyPairs(deps.crypto);
  const ageIdentity = await newIdentity();
  const ageRecipient = await recipientOf(ageIdentity);
  const person = newPersonId(deps.crypto, sign.publicKey);
  const card = makeCard(deps.crypto, sign, {
    realm: realmId(realm),
    person,
    ageRecipient,
    wrapKey: wrap.publicKey,
    name: profile.name,
    function: profile.function,
    service: profile.service,
    madeAt: deps.now(),
  });
  return { sign, wrap, ageIdentity, ageRecipient, card, person };
}

async function newSeat(deps: EntryDeps, profile: Profile): Promise<SeatSecret> {
  return {
    format: 'passerelle/seat',
    version: 1,
    seat: deps.crypto.random(16),
    seatKey: deps.crypto.random(32),
    real: await newIdentityIn(deps, 'real', profile),
    practice: await newIdentityIn(deps, 'practice', profile),
  };
}

async function newSlot(
  deps: EntryDeps,
  vault: Bytes,
  seat: SeatSecret,
  label: string,
  passphrase: string,
): Promise<Slot> {
  const kdf = newKdf(deps.crypto);
  const key = await deps.derive(passphrase, kdf);
  return sealSlot(
    deps.crypto,
    vault,
    { kind: 'passphrase', id: deps.crypto.random(16), seat: seat.seat, label, kdf },
    encodeSeat(seat),
    key,
  );
}

const housemateOf = (seat: SeatSecret): Housemate => ({
  seat: seat.seat,
  wrapKey: seat.real.wrap.publicKey,
  real: seat.real.card,
  practice: seat.practice.card,
});

/** Sets this computer up with its first person. Refused when it already has one. */
export async function createVault(deps: EntryDeps, person: NewPerson): Promise<Result<Session, VaultProblem>> {
  const existing = await readKeyFile(deps.shell);
  if (!existing.ok) return existing;
  if (existing.value !== null) return fail({ code: 'not-allowed' });
  const vault = deps.crypto.random(16);
  const erasureKey = deps.crypto.random(32);
  const seat = await newSeat(deps, person);
  const mate = housemateOf(seat);
  const file: KeyFile = {
    format: 'passerelle/key-file',
    version: 1,
    vault,
    generation: 0,
    slots: [await newSlot(deps, vault, seat, person.label, person.passphrase)],
    erasure: [{ seat: seat.seat, wrapKey: mate.wrapKey, box: deps.crypto.wrap(erasureKey, mate.wrapKey) }],
    people: sealPeople(deps.crypto, { vault }, erasureKey, [mate]),
    entries: [],
  };
  // Both copies from the start: one damaged copy must never lock anybody out.
  const written = await deps.shell('keyFile.write', { bytes: encodeKeyFile(file), both: true });
  if (!written.ok) return fail({ code: written.problem });
  return ok(await openSession(deps, file, seat, erasureKey));
}

/** A further person of this computer: their slot and place, approved by a colleague's passphrase. They see nothing yet. */
export async function addPerson(
  deps: EntryDeps,
  approvedBy: { readonly slot: string; readonly passphrase: string },
  person: NewPerson,
): Promise<Result<Session, VaultProblem>> {
  const colleague = await unlockVault(deps, approvedBy.slot, approvedBy.passphrase);
  if (!colleague.ok) return colleague;
  const seat = await newSeat(deps, person);
  const slot = await newSlot(deps, colleague.value.vault, seat, person.label, person.passphrase);
  const admitted = await colleague.value.admit(housemateOf(seat), slot);
  return admitted.ok ? unlockVault(deps, toBase64url(slot.id), person.passphrase) : admitted;
}

/** Opens a slot with its passphrase. */
export async function unlockVault(
  deps: EntryDeps,
  slotId: string,
  passphrase: string,
): Promise<Result<Session, VaultProblem>> {
  const file = await readKeyFile(deps.shell);
  if (!file.ok) return file;
  const slot = file.value && passphraseSlots(file.value).find((each) => toBase64url(each.id) === slotId);
  if (!file.value || !slot) return fail({ code: 'not-found' });
  const key = await deps.derive(passphrase, slot.kdf);
  const opened = openSlot(deps.crypto, file.value.vault, slot, key);
  if (opened === null) return fail({ code: 'wrong-passphrase' });
  const seat = decodeSeat(opened);
  const erasureKey = seat && openErasureKey(deps.crypto, file.value, seat.seat, seat.real.wrap);
  if (!seat || !erasureKey || !equal(seat.seat, slot.seat)) return fail({ code: 'damaged-keys' });
  return ok(await openSession(deps, file.value, seat, erasureKey));
}

/** Whether a passphrase opens the slot of this seat (leaving "with the person"). */
export async function checkPassphrase(
  deps: EntryDeps,
  seat: Bytes,
  passphrase: string,
): Promise<Result<boolean, VaultProblem>> {
  const file = await readKeyFile(deps.shell);
  if (!file.ok) return file;
  for (const slot of file.value ? passphraseSlots(file.value) : []) {
    if (!file.value || !equal(slot.seat, seat)) continue;
    const key = await deps.derive(passphrase, slot.kdf);
    if (openSlot(deps.crypto, file.value.vault, slot, key) !== null) return ok(true);
  }
  return ok(false);
}

async function openSession(deps: EntryDeps, file: KeyFile, secret: SeatSecret, erasureKey: Bytes): Promise<Session> {
  const rows = await openRows(toHex(file.vault));
  const session = new Session({ ...deps, file, erasureKey, secret, rows });
  const held = openSectionKeys(deps.crypto, file, erasureKey, secret.seat, secret.real.wrap);
  for (const key of held.keys) session.holdKey(key);
  return session;
}
