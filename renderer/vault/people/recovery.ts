/**
 * On the locked screen: a person who lost their passphrase asks two officers for help. What comes back opens the old
 * place's decryption key; the person goes on in a new place that signs with a new key (SPEC.md, O3-O6).
 */
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import type { Bytes, Crypto } from '../../../shared/crypto/crypto.ts';
import { fail, must, ok, type Result } from '../../../shared/result.ts';
import { decodeCard, makeCard } from '../../../shared/trust/seat-card.ts';
import { newIdentity, recipientOf } from '../../../shared/bundle/age.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import { newPersonId } from '../../../shared/trust/seat-card.ts';
import type { VaultProblem } from '../api.ts';
import { openSession, readKeyFile, type EntryDeps } from '../entry.ts';
import { newKdf } from '../keys/derive.ts';
import { entryTagKey, openSectionKeys, wrapSectionKey } from '../keys/entries.ts';
import {
  encodeKeyFile,
  officersSlots,
  openErasureKey,
  openPeopleBox,
  openSlot,
  requestSlots,
  sealPeople,
  sealSlot,
  type KeyFile,
  type OfficersSlot,
  type RequestSlot,
} from '../keys/key-file.ts';
import { decodeSeat, encodeSeat, newKeyPairs, type Identity, type SeatSecret } from '../keys/seat.ts';
import type { Session } from '../session.ts';
import { unpad } from '../store/padding.ts';
import { moveSecrets } from './emergency.ts';
import { nextEntry } from './log.ts';
import { placeOf } from './membership.ts';
import { packageAd } from './officers.ts';
import { personAt, readPeople, type People, type PersonHere } from './people.ts';
import {
  phoneCode,
  readAnswerBytes,
  readAnswerFile,
  readPackage,
  readShares,
  requestFile,
  type RecoveryAnswer,
} from './recovery-files.ts';
import { join } from './shares.ts';

/** Requests waiting at a time; the oldest makes way. */
const mostRequests = 5;

const slotId = (id: Bytes): string => toBase64url(id);

async function fileOnDisk(deps: EntryDeps): Promise<Result<KeyFile, VaultProblem>> {
  const read = await readKeyFile(deps.shell);
  if (!read.ok) return read;
  return read.value === null ? fail({ code: 'not-found' }) : ok(read.value);
}

async function write(deps: EntryDeps, file: KeyFile): Promise<Result<undefined, VaultProblem>> {
  const bytes = encodeKeyFile({ ...file, generation: file.generation + 1 });
  const written = await deps.shell('keyFile.write', { bytes, both: true });
  return written.ok ? ok(undefined) : fail({ code: written.problem });
}

/** Makes the new place's keys, sealed with the passphrase chosen for it, and the file for the officers. */
export async function requestRecovery(
  deps: EntryDeps,
  input: { readonly slot: string; readonly passphrase: string },
): Promise<Result<{ file: Bytes; code: string }, VaultProblem>> {
  const read = await fileOnDisk(deps);
  if (!read.ok) return read;
  const file = read.value;
  const { crypto } = deps;
  const asked = officersSlots(file).find((each) => slotId(each.id) === input.slot);
  if (!asked) return fail({ code: 'not-found' });
  const seat = await newPlace(crypto, asked.label, deps.now());
  const { file: forOfficers, hash } = requestFile(crypto, {
    format: 'passerelle/recovery-request',
    version: 1,
    vault: file.vault,
    slot: asked.id,
    signKey: seat.real.sign.publicKey,
    wrapKey: seat.real.wrap.publicKey,
    at: deps.now(),
    shares: [...asked.shares],
  });
  const kdf = newKdf(crypto);
  const header = { id: crypto.random(16), seat: seat.seat, label: asked.label, kdf };
  const key = await deps.derive(input.passphrase, kdf);
  const { box } = sealSlot(crypto, file.vault, { ...header, kind: 'passphrase' }, encodeSeat(seat), key);
  const slot: RequestSlot = { ...header, kind: 'recovery-request', of: asked.id, request: hash, box, answers: [] };
  const earlier = requestSlots(file).slice(0, -(mostRequests - 1));
  const slots = file.slots.filter((each) => !earlier.some(({ id }) => isId(each['id'], id)));
  const written = await write(deps, { ...file, slots: [...slots, slot] });
  return written.ok ? ok({ file: forOfficers, code: phoneCode(hash) }) : written;
}

const isId = (value: unknown, id: Bytes): boolean => value instanceof Uint8Array && equal(value, id);

/** Keys of a place whose cards are made once it is known who it is for; until then they name its label. */
async function newPlace(crypto: Crypto, label: string, at: number): Promise<SeatSecret> {
  const name = label.trim() === '' ? '-' : label;
  const who = { name, function: 'unknown', service: 'unknown' };
  return {
    format: 'passerelle/seat',
    version: 1,
    seat: crypto.random(16),
    seatKey: crypto.random(32),
    real: await identityIn(crypto, realRealm, who, at),
    practice: await identityIn(crypto, practiceRealm, who, at),
  };
}

interface Who {
  readonly name: string;
  readonly function: string;
  readonly service: string;
}

async function identityIn(crypto: Crypto, realm: Bytes, who: Who, madeAt: number): Promise<Identity> {
  const { sign, wrap } = newKeyPairs(crypto);
  const ageIdentity = await newIdentity();
  const ageRecipient = await recipientOf(ageIdentity);
  const person = newPersonId(crypto, sign.publicKey);
  const card = makeCard(crypto, sign, { realm, person, ageRecipient, wrapKey: wrap.publicKey, ...who, madeAt });
  return { sign, wrap, ageIdentity, ageRecipient, card, person };
}

/** Keeps an officer's answer beside the request it belongs to. */
export async function addRecoveryAnswer(
  deps: EntryDeps,
  input: { readonly slot: string; readonly bytes: Uint8Array },
): Promise<Result<number, VaultProblem>> {
  const read = await fileOnDisk(deps);
  if (!read.ok) return read;
  const request = requestSlots(read.value).find((each) => slotId(each.id) === input.slot);
  if (!request) return fail({ code: 'not-found' });
  const bytes = readAnswerFile(input.bytes);
  const answer = bytes && readAnswerBytes(bytes);
  if (!answer || !bytes) return fail({ code: 'bad-file' });
  if (!equal(answer.request, request.request)) return fail({ code: 'other-request' });
  const others = request.answers.filter((each) => {
    const known = readAnswerBytes(each);
    return known !== null && !equal(known.officer, answer.officer);
  });
  const answers = [...others, bytes].slice(-3);
  const slots = read.value.slots.map((each) => (isId(each['id'], request.id) ? { ...request, answers } : each));
  const written = await write(deps, { ...read.value, slots });
  return written.ok ? ok(answers.length) : written;
}

/** With two answers: a new place in the log, the old one's keys wrapped to it, the old ways in closed. One write. */
export async function finishRecovery(
  deps: EntryDeps,
  input: { readonly slot: string; readonly passphrase: string },
): Promise<Result<Session, VaultProblem>> {
  const { crypto } = deps;
  const read = await fileOnDisk(deps);
  if (!read.ok) return read;
  const file = read.value;
  const request = requestSlots(file).find((each) => slotId(each.id) === input.slot);
  const asked = request && officersSlots(file).find((each) => equal(each.id, request.of));
  if (!request || !asked) return fail({ code: 'not-found' });
  const key = await deps.derive(input.passphrase, request.kdf);
  const { id, seat: newSeat, label, kdf, box } = request;
  const plain = openSlot(crypto, file.vault, { kind: 'passphrase', id, seat: newSeat, label, kdf, box }, key);
  const place = plain && decodeSeat(plain);
  if (!place) return fail({ code: 'wrong-passphrase' });
  const old = openedTogether(deps, file, request, asked, place);
  if (!old) return fail({ code: 'answers-missing' });
  const next = nextFile(deps, file, request, place, old, key);
  if (!next) return fail({ code: 'answers-missing' });
  const written = await write(deps, next.file);
  return written.ok ? openSession(deps, { ...next.file, generation: next.file.generation + 1 }, next.seat) : written;
}

interface OldPlace {
  readonly wrap: { readonly publicKey: Bytes; readonly secretKey: Bytes };
  readonly person: PersonHere;
  readonly erasureKey: Bytes;
  readonly people: People;
  readonly answers: readonly [RecoveryAnswer, RecoveryAnswer];
}

/** The first two answers that open the package together. */
function openedTogether(
  { crypto }: EntryDeps,
  file: KeyFile,
  request: RequestSlot,
  asked: OfficersSlot,
  place: SeatSecret,
): OldPlace | null {
  const answers = request.answers.flatMap((bytes) => readAnswerBytes(bytes) ?? []);
  for (const [at, one] of answers.entries())
    for (const other of answers.slice(at + 1)) {
      const wrap = packageOf(crypto, file.vault, asked, place, one, other);
      const erasureKey = wrap && openErasureKey(crypto, file, asked.seat, wrap);
      const box = erasureKey && openPeopleBox(crypto, file, erasureKey);
      const people = box?.version === 2 ? readPeople(crypto, file.vault, box.entries) : null;
      const person = people && personAt(people, asked.seat);
      if (wrap && erasureKey && people && person) return { wrap, person, erasureKey, people, answers: [one, other] };
    }
  return null;
}

function packageOf(
  crypto: Crypto,
  vault: Bytes,
  asked: OfficersSlot,
  place: SeatSecret,
  one: RecoveryAnswer,
  other: RecoveryAnswer,
): OldPlace['wrap'] | null {
  const sharesOf = ({ box }: RecoveryAnswer) => {
    const padded = crypto.unwrap(box, place.real.wrap);
    return readShares(padded && unpad(padded));
  };
  const [mine, theirs] = [sharesOf(one), sharesOf(other)];
  const key = mine && theirs && join(mine, theirs);
  const padded = key && crypto.open(asked.box, packageAd(vault, asked.id, asked.seat), key);
  const opened = readPackage(padded && unpad(padded));
  return opened && equal(opened.seat, asked.seat) ? opened.wrap : null;
}

function nextFile(
  { crypto, now }: EntryDeps,
  file: KeyFile,
  request: RequestSlot,
  place: SeatSecret,
  old: OldPlace,
  key: Bytes,
): { readonly file: KeyFile; readonly seat: SeatSecret } | null {
  const { vault } = file;
  const seat = named(crypto, place, old.person, now());
  const mate = placeOf(seat);
  const approvals = old.answers.map(({ officer, approval }) => ({ officer, signature: approval }));
  const act = { do: 'recover' as const, person: mate, of: old.person.seat, request: request.request, approvals };
  const entries = [...old.people.entries, nextEntry(crypto, vault, old.people.entries, now(), [seat.real.sign], act)];
  if (readPeople(crypto, vault, entries) === null) return null;
  const isOld = (value: unknown): boolean => isId(value, old.person.seat);
  const { id, label, kdf } = request;
  const slot = sealSlot(crypto, vault, { kind: 'passphrase', id, seat: seat.seat, label, kdf }, encodeSeat(seat), key);
  const { erasureKey } = old;
  const erasure = { seat: mate.seat, wrapKey: mate.wrapKey, box: crypto.wrap(erasureKey, mate.wrapKey) };
  const to = { seat: mate.seat, wrapKey: mate.wrapKey, seatKey: seat.seatKey };
  const first = must(old.people.entries[0], 'the first entry');
  const { keys } = openSectionKeys(crypto, file, erasureKey, old.person.seat, old.wrap);
  const entryPlace = { vault, erasureKey, tagKey: entryTagKey(crypto, first) };
  return {
    seat,
    file: {
      ...file,
      people: sealPeople(crypto, vault, erasureKey, entries),
      slots: [...file.slots.filter((each) => !isOld(each['seat']) && !isId(each['id'], request.id)), slot],
      erasure: [...file.erasure.filter((each) => !isOld(each.seat)), erasure],
      entries: [
        ...file.entries.filter((each) => !isOld(each.seat)),
        ...keys.map((each) => wrapSectionKey(crypto, entryPlace, to, each)),
      ],
      emergency: moveSecrets({ crypto, vault, erasureKey }, file.emergency, old.person, old.wrap, mate),
      letters: file.letters.filter((each) => !isOld(each.seat)),
    },
  };
}

/** The new place with the name, function and service of the old one, on cards of its own. */
function named(crypto: Crypto, place: SeatSecret, person: PersonHere, madeAt: number): SeatSecret {
  const { name, function: fn, service } = person.card;
  const withCard = (identity: Identity): Identity => {
    const before = decodeCard(crypto, identity.card);
    const card = must(before.ok ? before.value : null, 'a card made here');
    const { realm, ageRecipient, wrapKey } = card;
    const details = { realm, person: card.person, ageRecipient, wrapKey, name, function: fn, service, madeAt };
    return { ...identity, card: makeCard(crypto, identity.sign, details) };
  };
  return { ...place, real: withCard(place.real), practice: withCard(place.practice) };
}
