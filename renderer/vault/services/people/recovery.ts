/**
 * On the locked screen: a person who lost their passphrase asks two officers for help. What comes back opens the old
 * place's decryption key; the person goes on in a new place that signs with a new key (SPEC.md, O3-O6).
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { openSession, type EntryDeps } from '../opening/open-vault.ts';
import { readKeyFile } from '../../core/keys/reading-key-file.ts';
import {
  checkedKeyFile,
  officersSlots,
  requestSlots,
  type KeyFile,
  type RequestSlot,
} from '../../core/keys/key-file.ts';
import type { Session } from '../../core/session/session.ts';
import { approvalBytes } from '../../core/people/log.ts';
import { askOfficers, openWaiting } from './new-place.ts';
import { phoneCode, readAnswerBytes, readAnswerFile, type RecoveryAnswer } from './recovery-files.ts';
import { isId, movedIn, openedTogether } from './reopening.ts';

/** Requests waiting at a time; the oldest makes way. */
export const mostRequests = 5;

const slotId = (id: Bytes): string => toBase64url(id);

async function fileOnDisk(deps: EntryDeps): Promise<Result<KeyFile, VaultProblem>> {
  const read = await readKeyFile(deps.shell);
  if (!read.ok) return read;
  return read.value === null ? fail({ code: 'not-found' }) : ok(read.value);
}

async function write(deps: EntryDeps, file: KeyFile): Promise<Result<undefined, VaultProblem>> {
  const encoded = checkedKeyFile({ ...file, generation: file.generation + 1 });
  if (!encoded.ok) return fail({ code: encoded.problem });
  const written = await deps.shell('keyFile.write', { bytes: encoded.value, both: true });
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
  const asked = officersSlots(file).find((each) => slotId(each.id) === input.slot);
  if (!asked) return fail({ code: 'not-found' });
  const { id: of, label, shares } = asked;
  const { passphrase } = input;
  const { waiting, file: forOfficers } = await askOfficers(deps, {
    vault: file.vault,
    places: [{ slot: of, shares }],
    label,
    passphrase,
  });
  const slot: RequestSlot = { ...waiting, kind: 'recovery-request', label, of, answers: [] };
  const earlier = requestSlots(file).slice(0, -(mostRequests - 1));
  const slots = file.slots.filter((each) => !earlier.some(({ id }) => isId(each['id'], id)));
  const written = await write(deps, { ...file, slots: [...slots, slot] });
  return written.ok ? ok({ file: forOfficers, code: phoneCode(waiting.request) }) : written;
}

/** What an answer must fit: the request, and whom it may be about. */
export interface Expected {
  readonly vault: Bytes;
  /** Hash of the request. */
  readonly request: Bytes;
  /** Keys of the new place. */
  readonly signKey: Bytes;
  readonly wrapKey: Bytes;
  /** The places asked for. */
  readonly seats: readonly Bytes[];
  /** Encoded answers that came before. */
  readonly answers: readonly Bytes[];
  /** What an officer signs about a place; without it, that its person may have a new one. */
  readonly said?: (place: Bytes) => Bytes;
}

/**
 * The answers with one more, the last three; a second answer of one officer replaces the first. `bad-file`: no answer, or
 * one that was changed. `other-request`, `other-place`: an answer to something or about somebody else than those before.
 */
export function withAnswer(
  crypto: Crypto,
  { vault, request, signKey, wrapKey, seats, answers, said }: Expected,
  file: Uint8Array,
): Result<Bytes[], VaultProblem> {
  const bytes = readAnswerFile(file);
  const answer = bytes && readAnswerBytes(bytes);
  if (!bytes || !answer) return fail({ code: 'bad-file' });
  if (!equal(answer.request, request)) return fail({ code: 'other-request' });
  const theySign = said ?? ((seat) => approvalBytes(crypto, vault, seat, request, { signKey, wrapKey }));
  const about = ({ officer, approval }: RecoveryAnswer): Bytes | undefined =>
    seats.find((seat) => crypto.verify(approval, theySign(seat), officer));
  const seat = about(answer);
  if (!seat) return fail({ code: 'bad-file' });
  const others = answers.flatMap((each) => {
    const known = readAnswerBytes(each);
    return known === null || equal(known.officer, answer.officer) ? [] : [{ bytes: each, seat: about(known) }];
  });
  if (others.some((each) => each.seat && !equal(each.seat, seat))) return fail({ code: 'other-place' });
  return ok([...others.map((each) => each.bytes), bytes].slice(-3));
}

/** Keeps an officer's answer beside the request it belongs to. */
export async function addRecoveryAnswer(
  deps: EntryDeps,
  input: { readonly slot: string; readonly bytes: Uint8Array },
): Promise<Result<number, VaultProblem>> {
  const read = await fileOnDisk(deps);
  if (!read.ok) return read;
  const file = read.value;
  const request = requestSlots(file).find((each) => slotId(each.id) === input.slot);
  const asked = request && officersSlots(file).find((each) => equal(each.id, request.of));
  if (!request || !asked) return fail({ code: 'not-found' });
  const answers = withAnswer(deps.crypto, { ...request, vault: file.vault, seats: [asked.seat] }, input.bytes);
  if (!answers.ok) return answers;
  const next = { ...request, answers: answers.value };
  const written = await write(deps, {
    ...file,
    slots: file.slots.map((each) => (isId(each['id'], request.id) ? next : each)),
  });
  return written.ok ? ok(answers.value.length) : written;
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
  const place = openWaiting(crypto, file.vault, request, key);
  if (!place) return fail({ code: 'wrong-passphrase' });
  const answers = request.answers.flatMap((bytes) => readAnswerBytes(bytes) ?? []);
  const old = openedTogether(crypto, file.vault, [asked], place, answers);
  const next = old && movedIn(deps, file, { waiting: request, place, key, label: request.label }, old);
  if (!next) return fail({ code: 'answers-missing' });
  const written = await write(deps, next.file);
  return written.ok ? openSession(deps, { ...next.file, generation: next.file.generation + 1 }, next.seat) : written;
}
