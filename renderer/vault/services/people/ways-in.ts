/** A person's ways into their place: the passphrase and its label, and printed recovery words. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { newRecoveryWords } from '../../../../shared/words/recovery-words.ts';
import { logAccess } from '../../core/access/access.ts';
import type { InterfaceLanguage, WayIn, WayInProof } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { newSlot, type EntryDeps } from '../opening/open-vault.ts';
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
  return mine(session, slots).map(({ id, kind, label }) => ({ id: toBase64url(id), kind, label }));
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
  const { seat } = opened.value;
  // One passphrase opens a seat: a new one takes its place.
  const [before] = mine(session, passphraseSlots(session.file));
  const secret = passphrase ?? ('passphrase' in proof ? proof.passphrase : undefined);
  if (before === undefined || secret === undefined) return fail({ code: 'not-allowed' });
  if ((label ?? before.label).trim() === '' || (label ?? '').length > 80)
    return fail({ code: 'does-not-fit', field: 'label' });
  const way = { kind: 'passphrase' as const, label: (label ?? before.label).trim(), secret, id: before.id };
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
