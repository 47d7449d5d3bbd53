/** Getting in: the first person of a computer, a further one, and unlocking (design: the vault, SPEC.md K). */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { makeCard, newPersonId } from '../../../../shared/trust/seat-card.ts';
import { newIdentity, recipientOf } from '../../../../shared/crypto/age.ts';
import { fromRecoveryWords } from './words.ts';
import type { InterfaceLanguage, Profile, Realm } from '../../api/places.ts';
import type { VaultEvent } from '../../api/events.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { readKeyFile } from '../../core/keys/reading-key-file.ts';
import { suppressUnhandledRejection } from '../../core/waiting/suppress-unhandled-rejection.ts';
import { newKdf } from '../../core/keys/derive.ts';
import {
  checkedKeyFile,
  openErasureKey,
  keyOfBoth,
  openPeopleBox,
  copiesDiffered,
  lastKeyFile,
  openSlot,
  passphraseSlots,
  sealPeople,
  sealSlot,
  wordsSlots,
  type Kdf,
  type KeyFile,
  type SecretSlot,
  type Slot,
} from '../../core/keys/key-file.ts';
import { secondKeyFor, type SecondKey } from './second-key.ts';
import { readApart } from '../../core/keys/apart.ts';
import { openWithRing } from '../../core/keys/key-ring.ts';
import { StorageKeys } from '../../core/sealing/storage-keys.ts';
import { boxKeys, decodeSeat, encodeSeat, newKeyPairs, type Identity, type SeatSecret } from '../../core/keys/seat.ts';
import { nextEntry } from '../../core/people/log.ts';
import { admit, placeOf } from '../household/membership.ts';
import { readPeople } from '../../core/people/people.ts';
import type { People } from '../../core/people/here.ts';
import { realmId, Session } from '../../core/session/session.ts';
import type { ShellCalls } from '../../core/shell/shell.ts';
import { rowIds } from '../../core/store/row-ids.ts';
import { openRows, type Rows } from '../../core/store/rows.ts';
import { ResilientStore } from '../../core/store/resilient-store.ts';

export interface EntryDeps {
  readonly crypto: Crypto;
  readonly shell: ShellCalls;
  readonly now: () => number;
  readonly notify: (event: VaultEvent) => void;
  /** Passphrase to slot key (Argon2id). */
  readonly derive: (passphrase: string, kdf: Kdf) => Promise<Bytes>;
  /** The browser store of a vault (hex); Dexie unless said. */
  readonly openRows?: (vaultHex: string) => Promise<Rows>;
  /** Resolves once what is to be answered is on its way; without it at once. */
  readonly answersFirst?: () => Promise<void>;
  /** Where the files lie, as far as the shell can tell. */
  readonly place?: string;
  /** The shell can write nothing there. */
  readonly writeProtected?: boolean;
  /** What the policy of the machine says of a key beside the passphrase. */
  readonly secondKey?: 'off' | 'optional' | 'required';
  /** By the policy of the machine no part is kept longer. */
  readonly longestRetentionMonths?: number;
  /** A policy is there and cannot be read: what it may have asked for is not loosened. */
  readonly policyRefused?: boolean;
  /** A name that changes with the code that works things out. */
  readonly code?: string;
}

export type NewPerson = Profile & { passphrase: string; language: InterfaceLanguage; label: string };

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

export async function newSeat(deps: EntryDeps, profile: Profile): Promise<SeatSecret> {
  return {
    format: 'passerelle/seat',
    version: 1,
    seat: deps.crypto.random(16),
    seatKey: deps.crypto.random(32),
    real: await newIdentityIn(deps, 'real', profile),
    practice: await newIdentityIn(deps, 'practice', profile),
  };
}

/** A way in as it is made. `second`: with the passphrase it takes this key, too. */
export interface NewWay {
  readonly kind: Slot['kind'];
  readonly label: string;
  readonly secret: string;
  readonly id?: Bytes;
  readonly second?: SecondKey | undefined;
}

/** Seals a seat in a new slot that this secret opens: a passphrase, or the text recovery words stand for. */
export async function newSlot(
  deps: Pick<EntryDeps, 'crypto' | 'derive'>,
  vault: Bytes,
  seat: SeatSecret,
  { kind, label, secret, id = deps.crypto.random(16), second }: NewWay,
): Promise<SecretSlot> {
  const kdf = newKdf(deps.crypto);
  const key = await deps.derive(secret, kdf);
  const header = { id, seat: seat.seat, label, kdf };
  const sealed = encodeSeat(seat);
  if (kind === 'words' || second === undefined) return sealSlot(deps.crypto, vault, { ...header, kind }, sealed, key);
  const { credential, input, answer } = second;
  const keyed = { ...header, kind: 'passphrase-and-key' as const, credential, input };
  return sealSlot(deps.crypto, vault, keyed, sealed, keyOfBoth(deps.crypto, key, answer));
}

/**
 * Sets this computer up with its first person. Refused when it already has one. `vault`: its id; when one of that id stands
 * here, nobody has entered it yet, and it is founded anew with what the person has typed now.
 */
export async function createVault(
  deps: EntryDeps,
  person: NewPerson,
  vault: Bytes,
): Promise<Result<Session, VaultProblem>> {
  const existing = await readKeyFile(deps.shell);
  if (!existing.ok) return existing;
  if (existing.value !== null && !equal(existing.value.vault, vault)) return fail({ code: 'not-allowed' });
  const erasureKey = deps.crypto.random(32);
  const seat = await newSeat(deps, person);
  const mate = placeOf(seat);
  const first = nextEntry(deps.crypto, vault, [], deps.now(), [seat.real.sign], { do: 'found', person: mate });
  const way = { kind: 'passphrase' as const, label: person.label, secret: person.passphrase };
  const file: KeyFile = {
    format: 'passerelle-2026/key-file',
    version: 1,
    vault,
    generation: 0,
    slots: [await newSlot(deps, vault, seat, way)],
    erasure: [{ seat: seat.seat, wrapKey: mate.wrapKey, box: deps.crypto.wrap(erasureKey, mate.wrapKey) }],
    people: sealPeople(deps.crypto, vault, erasureKey, [first]),
    storage: StorageKeys.first(deps.crypto).sealed(vault, erasureKey),
    entries: [],
    apart: [],
    given: [],
    documents: [],
    emergency: [],
    letters: [],
  };
  const encoded = checkedKeyFile(file);
  if (!encoded.ok) return fail({ code: encoded.problem });
  // Both copies from the start: one damaged copy must never lock anybody out.
  const written = await deps.shell('keyFile.write', { bytes: encoded.value, both: true });
  if (!written.ok) return fail({ code: written.problem });
  return openSession(deps, file, seat);
}

/**
 * A further person of this computer: their slot and place, approved by a colleague's passphrase. They see nothing yet.
 * `check` brings the colleague's session so far that its list of people is verified.
 */
export async function addPerson(
  deps: EntryDeps,
  approvedBy: { readonly slot: string; readonly passphrase: string },
  person: NewPerson,
  check: (session: Session) => Promise<Result<undefined, VaultProblem>>,
): Promise<Result<Session, VaultProblem>> {
  const opened = await unlockVault(deps, approvedBy.slot, approvedBy.passphrase);
  if (!opened.ok) return opened;
  const colleague = opened.value;
  const checked = await check(colleague);
  if (!checked.ok) return checked;
  const seat = await newSeat(deps, person);
  const way = { kind: 'passphrase' as const, label: person.label, secret: person.passphrase };
  const slot = await newSlot(deps, colleague.vault, seat, way);
  const admitted = await admit(colleague, seat, slot);
  return admitted.ok ? unlockVault(deps, toBase64url(slot.id), person.passphrase) : admitted;
}

/** Opens a slot with its passphrase. */
export async function unlockVault(
  deps: EntryDeps,
  slotId: string,
  passphrase: string,
): Promise<Result<Session, VaultProblem>> {
  const ofId = (from: KeyFile | null): SecretSlot | undefined =>
    from === null ? undefined : passphraseSlots(from).find((each) => toBase64url(each.id) === slotId);
  const known = lastKeyFile();
  const likely = ofId(known);
  // The key takes most of a second: whatever needs none is done meanwhile, on the file as the opening screen read it.
  const key = likely && suppressUnhandledRejection(deps.derive(passphrase, likely.kdf));
  // Nothing is added: the shell opens the journal, of which the last file is looked through after each start.
  void suppressUnhandledRejection(deps.shell('journal.append', { frames: [] }));
  const file = await readKeyFile(deps.shell);
  if (!file.ok) return file;
  const slot = ofId(file.value);
  if (!file.value || !slot) return fail({ code: 'not-found' });
  const rows = readingRows(deps, file.value, slot.seat);
  const derive = key && file.value === known ? () => key : deps.derive;
  const opened = await openWay({ ...deps, derive }, file.value, [slot], passphrase);
  if (opened.ok && opened.value !== null) return openSession(deps, file.value, opened.value.seat, await rows);
  void rows.then((each) => each.close());
  return opened.ok ? fail({ code: 'wrong-passphrase' }) : opened;
}

/** The store of a seat that is about to be opened; everything that will be asked of it first is being read. */
async function readingRows(deps: EntryDeps, file: KeyFile, seat: Bytes): Promise<ResilientStore> {
  const rows = await openStore(deps, file);
  const { ring, meta, records, overviews, workedOut, watch } = rowIds(toHex(seat));
  rows.readAhead([ring, meta, records, overviews, workedOut, watch]);
  return rows;
}

const openStore = (deps: EntryDeps, file: KeyFile): Promise<ResilientStore> =>
  ResilientStore.open(() => (deps.openRows ?? openRows)(toHex(file.vault)), undefined, deps.answersFirst);

/** Opens a seat with its printed recovery words, in whatever language they are; for the key file given or this computer's. */
export async function openWithWords(
  deps: EntryDeps,
  typed: string,
  given?: KeyFile,
): Promise<Result<Session, VaultProblem>> {
  const words = fromRecoveryWords(deps.crypto, typed);
  if (!words.ok) return words;
  const read = given === undefined ? await readKeyFile(deps.shell) : ok(given);
  if (!read.ok) return read;
  const file = read.value;
  if (file === null) return fail({ code: 'not-found' });
  const opened = await openWay(deps, file, wordsSlots(file), words.value);
  if (!opened.ok) return opened;
  return opened.value === null ? fail({ code: 'words-open-nothing' }) : openSession(deps, file, opened.value.seat);
}

export interface OpenedWay {
  readonly seat: SeatSecret;
  readonly slot: SecretSlot;
  /** The key that was asked beside the passphrase. */
  readonly second?: SecondKey;
}

/** The first of these slots that a secret opens; null when none does. */
export async function openWay(
  deps: Pick<EntryDeps, 'crypto' | 'derive' | 'shell'>,
  file: Pick<KeyFile, 'vault'>,
  slots: readonly SecretSlot[],
  secret: string,
): Promise<Result<OpenedWay | null, VaultProblem>> {
  for (const slot of slots) {
    // The person reaches for their key while the other one is derived.
    const [key, second] = await Promise.all([deps.derive(secret, slot.kdf), secondKeyFor(deps.shell, slot)]);
    if (!second.ok) return second;
    const whole = second.value === null ? key : keyOfBoth(deps.crypto, key, second.value.answer);
    const plain = openSlot(deps.crypto, file.vault, slot, whole);
    // Which of the two is wrong nobody can tell.
    if (plain === null && second.value !== null) return fail({ code: 'wrong-with-key' });
    if (plain === null) continue;
    const seat = decodeSeat(plain);
    if (seat === null || !equal(seat.seat, slot.seat)) return fail({ code: 'damaged-keys' });
    return ok({ seat, slot, ...(second.value !== null && { second: second.value }) });
  }
  return ok(null);
}

/** Whether a passphrase opens a slot of this seat (leaving "with the person", changing how one gets in). */
export async function checkPassphrase(
  deps: EntryDeps,
  seat: Bytes,
  passphrase: string,
): Promise<Result<boolean, VaultProblem>> {
  const file = await readKeyFile(deps.shell);
  if (!file.ok) return file;
  if (file.value === null) return ok(false);
  const mine = passphraseSlots(file.value).filter((slot) => equal(slot.seat, seat));
  const opened = await openWay(deps, file.value, mine, passphrase);
  return opened.ok ? ok(opened.value !== null) : opened;
}

/** An open session for a seat of this key file. `opened`: its store, where it is open already. */
export async function openSession(
  deps: EntryDeps,
  file: KeyFile,
  secret: SeatSecret,
  opened?: ResilientStore,
): Promise<Result<Session, VaultProblem>> {
  const erasureKey = openErasureKey(deps.crypto, file, secret.seat, boxKeys(secret));
  const storageKeys = erasureKey && StorageKeys.opened(deps.crypto, file.vault, file.storage, erasureKey);
  if (erasureKey === null || storageKeys === null) return fail({ code: 'damaged-keys' });
  const rows = opened ?? (await openStore(deps, file));
  const { seat, seatKey } = secret;
  const [kept] = await rows.readMany(rowIds(toHex(seat)).ring);
  const place = { vault: file.vault, seat, seatKey, erasureKey };
  const { keys, ring } = openWithRing(deps.crypto, file, place, secret.real.wrap, kept?.bytes);
  const apart = readApart(deps.crypto, file, { erasureKey, seat, seatKey, wrapKeys: secret.real.wrap });
  const people = peopleIn(deps, file, erasureKey);
  const session = new Session({ ...deps, file, erasureKey, storageKeys, secret, rows, ring, people, apart });
  for (const key of [...keys, ...apart.keys]) session.keys.hold(key);
  session.copiesDiffer = copiesDiffered() && lastKeyFile() === file;
  return ok(session);
}

/** The log of people; null when not in order. */
function peopleIn({ crypto }: EntryDeps, file: KeyFile, erasureKey: Bytes): People | null {
  const box = openPeopleBox(crypto, file, erasureKey);
  return box && readPeople(crypto, file.vault, box.entries);
}
