/** A person's ways into their place: the passphrase and its label, and printed recovery words. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { newRecoveryWords } from '../../../../shared/words/recovery-words.ts';
import { logAccess } from '../../core/access/access.ts';
import type { InterfaceLanguage, WayIn, WayInProof } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { newSlot, type EntryDeps, type OpenedWay } from '../opening/open-vault.ts';
import { newSecondKey, type SecondKey } from '../opening/second-key.ts';
import {
  officersSlots,
  passphraseSlots,
  wordsSlots,
  type AnySlot,
  type KeyFile,
  type Slot,
} from '../../core/keys/key-file.ts';
import type { KeyFileChange, Session } from '../../core/session/session.ts';
import { mine, prove } from './proof.ts';
import { turnKeys } from './turning.ts';
import { fromRecoveryWords } from '../opening/words.ts';

export function waysIn(session: Session): readonly WayIn[] {
  const { file } = session;
  const slots = [...passphraseSlots(file), ...wordsSlots(file), ...officersSlots(file)];
  return mine(session, slots).map((slot) => {
    const { id, kind, label } = slot;
    const way = { id: toBase64url(id), label };
    return kind === 'passphrase-and-key' ? { ...way, kind: 'passphrase', withKey: true } : { ...way, kind };
  });
}

export interface NewPassphrase {
  readonly proof: WayInProof;
  /** Somebody else knows the passphrase, or may: the keys of the seat turn with it (turning.ts). */
  readonly isKnown?: boolean;
  /** Absent: only the label changes, and the proof is the passphrase. */
  readonly passphrase?: string;
  readonly label?: string;
}

/**
 * A new passphrase or label for my place: one write of the key file. A power cut in between leaves the old passphrase or
 * the new one, in every state of the two copies. With a new passphrase the key of the storage is another too: the old one,
 * with a key file of before, opens nothing that comes after (K15).
 */
export async function changePassphrase(
  deps: EntryDeps,
  session: Session,
  { proof, isKnown = false, passphrase, label }: NewPassphrase,
): Promise<Result<readonly WayIn[], VaultProblem>> {
  const opened = await prove(deps, session, proof);
  if (!opened.ok) return opened;
  // A key that was shown stays; whoever comes by words has lost theirs, or may have.
  const { seat, second } = opened.value;
  // One passphrase opens a seat: a new one takes its place.
  const [before] = mine(session, passphraseSlots(session.file));
  const secret = passphrase ?? ('passphrase' in proof ? proof.passphrase : undefined);
  if (before === undefined || secret === undefined) return fail({ code: 'not-allowed' });
  if ((label ?? before.label).trim() === '' || (label ?? '').length > 80)
    return fail({ code: 'does-not-fit', field: 'label' });
  const way = { kind: 'passphrase' as const, label: (label ?? before.label).trim(), secret, id: before.id, second };
  if (isKnown && passphrase !== undefined) {
    const turned = await turnKeys(deps, session, { seat, proof, passphrase: way });
    return turned.ok ? logged(session, 'passphrase-known') : turned;
  }
  const next = await newSlot(deps, session.vault, seat, way);
  const change = (slots: KeyFile['slots']): KeyFile['slots'] =>
    slots.map((each) => (isSlot(each, before) ? next : each));
  return passphrase === undefined
    ? written(session, 'label-changed', change)
    : written(session, 'passphrase-changed', change, { storageKeys: session.atRest.next() });
}

const isSlot = (each: AnySlot, slot: Pick<Slot, 'id'>): boolean =>
  each['id'] instanceof Uint8Array && equal(each['id'], slot.id);

/**
 * From now on my place opens by the passphrase with a key, and by the passphrase alone no more: one write, as for a new passphrase. One that
 * is there already is asked first, and opens nothing afterwards.
 */
export async function addSecondKey(
  deps: EntryDeps,
  session: Session,
  { passphrase }: { readonly passphrase: string },
): Promise<Result<readonly WayIn[], VaultProblem>> {
  const { file } = session;
  const [before] = mine(session, passphraseSlots(file));
  if (before === undefined) return fail({ code: 'not-allowed' });
  if (deps.secondKey === 'off') return fail({ code: 'by-policy' });
  // A key is lost sooner than a passphrase is forgotten.
  if (mine(session, [...wordsSlots(file), ...officersSlots(file)]).length === 0)
    return fail({ code: 'recovery-first' });
  const opened = await prove(deps, session, { passphrase });
  if (!opened.ok) return opened;
  const second = await newSecondKey(session.crypto, session.shell);
  if (!second.ok) return second;
  return sealedAnew(deps, session, 'second-key-added', { opened: opened.value, passphrase, second: second.value });
}

/** By the passphrase alone again; asked for with both. */
export async function removeSecondKey(
  deps: EntryDeps,
  session: Session,
  { passphrase }: { readonly passphrase: string },
): Promise<Result<readonly WayIn[], VaultProblem>> {
  // A policy that cannot be read may be one that requires it.
  if (deps.secondKey === 'required' || session.policyRefused) return fail({ code: 'by-policy' });
  const opened = await prove(deps, session, { passphrase });
  if (!opened.ok) return opened;
  if (opened.value.second === undefined) return fail({ code: 'not-allowed' });
  return sealedAnew(deps, session, 'second-key-removed', { opened: opened.value, passphrase });
}

async function sealedAnew(
  deps: EntryDeps,
  session: Session,
  what: string,
  way: { readonly opened: OpenedWay; readonly passphrase: string; readonly second?: SecondKey },
): Promise<Result<readonly WayIn[], VaultProblem>> {
  const { slot, seat } = way.opened;
  const { id, label } = slot;
  const next = await newSlot(deps, session.vault, seat, {
    kind: 'passphrase',
    label,
    secret: way.passphrase,
    id,
    second: way.second,
  });
  const change = (slots: KeyFile['slots']): KeyFile['slots'] => slots.map((each) => (isSlot(each, slot) ? next : each));
  // With a key file of before, the other way in opens nothing that is written from now on (K15).
  return written(session, what, change, { storageKeys: session.atRest.next() });
}

/** Words by chance, shown once. They open nothing until `keepWords`. */
export const newWords = (session: Session, language: InterfaceLanguage): readonly string[] =>
  newRecoveryWords(session.crypto, language).words;

/** From now on these words open my place; earlier ones do not any more. */
export async function keepWords(
  deps: EntryDeps,
  session: Session,
  input: { readonly proof: WayInProof; readonly words: string; readonly label: string },
): Promise<Result<readonly WayIn[], VaultProblem>> {
  const secret = fromRecoveryWords(deps.crypto, input.words);
  if (!secret.ok) return secret;
  const opened = await prove(deps, session, input.proof);
  if (!opened.ok) return opened;
  const way = { kind: 'words' as const, label: input.label.slice(0, 80), secret: secret.value };
  const slot = await newSlot(deps, session.vault, opened.value.seat, way);
  const earlier = mine(session, wordsSlots(session.file));
  const change = (slots: KeyFile['slots']): KeyFile['slots'] => [
    ...slots.filter((each) => !earlier.some((one) => isSlot(each, one))),
    slot,
  ];
  return written(session, 'words-made', change, earlier.length > 0 ? { storageKeys: session.atRest.next() } : {});
}

/** Closes printed words or the officers' way; the passphrase stays. */
export async function dropWay(session: Session, id: string): Promise<Result<readonly WayIn[], VaultProblem>> {
  const { file } = session;
  const found = mine(session, [...wordsSlots(file), ...officersSlots(file)]).find(
    (each) => toBase64url(each.id) === id,
  );
  if (!found) return fail({ code: 'not-found' });
  const change = (slots: KeyFile['slots']): KeyFile['slots'] => slots.filter((each) => !isSlot(each, found));
  return written(session, 'way-in-closed', change, { storageKeys: session.atRest.next() });
}

async function written(
  session: Session,
  what: string,
  change: (slots: KeyFile['slots']) => KeyFile['slots'],
  next: KeyFileChange = {},
): Promise<Result<readonly WayIn[], VaultProblem>> {
  const changed = await session.changeKeyFile((file) => ({ ...file, slots: change(file.slots) }), next);
  return changed.ok ? logged(session, what) : changed;
}

async function logged(session: Session, what: string): Promise<Result<readonly WayIn[], VaultProblem>> {
  const noted = await logAccess(session, { what });
  return noted.ok ? ok(waysIn(session)) : noted;
}
