/**
 * A safety copy on a computer without work, when passphrase and recovery words are both gone: two key holders open the old
 * place's decryption key, that the copy; the person goes on in a new place (shared/backup/SPEC.md, B12).
 */
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { bytes16, someBytes } from '../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { z } from 'zod';
import type { BackupHead } from '../../../shared/backup/head.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { VaultProblem } from '../api.ts';
import { openSession, type EntryDeps } from '../entry.ts';
import { encodeKeyFile, officersSlots } from '../keys/key-file.ts';
import { askOfficers, openWaiting } from '../people/new-place.ts';
import { phoneCode, readAnswerBytes } from '../people/recovery-files.ts';
import { withAnswer } from '../people/recovery.ts';
import { movedIn, openedTogether, type SharedSlot } from '../people/reopening.ts';
import type { Session } from '../session.ts';
import { openAsSeat } from './head.ts';
import { putBack, readHead, type PickedBackup, type RestoreControl } from './restore.ts';
import { keepWaiting, waitingRestores, type WaitingRestore } from './waiting.ts';

const sharedWay = z.strictObject({
  kind: z.literal('officers'),
  id: bytes16,
  seat: bytes16,
  box: someBytes,
  shares: z.array(someBytes).length(3),
});

const sharedWays = (head: BackupHead): readonly SharedSlot[] =>
  head.ways.flatMap((way) => {
    const parsed = sharedWay.safeParse(way);
    return parsed.success ? [parsed.data] : [];
  });

/** A new place that waits for two answers, and the file for the key holders. Whose the copy is, only they can tell. */
export async function requestRestore(
  deps: EntryDeps,
  picked: PickedBackup,
  passphrase: string,
): Promise<Result<{ file: Bytes; code: string }, VaultProblem>> {
  const head = await readHead(deps.shell, picked);
  if (!head.ok) return head;
  const ways = sharedWays(head.value);
  if (ways.length === 0) return fail({ code: 'no-key-holders' });
  const before = await waitingRestores(deps.shell);
  if (!before.ok) return before;
  const { vault } = head.value;
  const places = ways.map(({ id, shares }) => ({ slot: id, shares }));
  const { waiting, file } = await askOfficers(deps, { vault, places, label: '', passphrase });
  const asked = ways.map(({ seat }) => seat);
  const next: WaitingRestore = { ...waiting, vault, asked, answers: [], at: deps.now() };
  const kept = await keepWaiting(deps.shell, [...before.value, next]);
  return kept.ok ? ok({ file, code: phoneCode(waiting.request) }) : kept;
}

const isRequest =
  (id: string) =>
  (each: WaitingRestore): boolean =>
    toBase64url(each.id) === id;

async function found(deps: EntryDeps, id: string) {
  const all = await waitingRestores(deps.shell);
  if (!all.ok) return all;
  const one = all.value.find(isRequest(id));
  return one ? ok({ all: all.value, one }) : fail<VaultProblem>({ code: 'not-found' });
}

/** Keeps a key holder's answer; answers how many there are. */
export async function addRestoreAnswer(
  deps: EntryDeps,
  input: { readonly id: string; readonly bytes: Uint8Array },
): Promise<Result<number, VaultProblem>> {
  const waiting = await found(deps, input.id);
  if (!waiting.ok) return waiting;
  const { all, one } = waiting.value;
  const answers = withAnswer(deps.crypto, { ...one, seats: one.asked }, input.bytes);
  if (!answers.ok) return answers;
  const kept = await keepWaiting(
    deps.shell,
    all.map((each) => (each === one ? { ...one, answers: answers.value } : each)),
  );
  return kept.ok ? ok(answers.value.length) : kept;
}

/** The person does not wait for the answers any more. */
export async function dropRestoreRequest(deps: EntryDeps, id: string): Promise<Result<undefined, VaultProblem>> {
  const all = await waitingRestores(deps.shell);
  return all.ok
    ? keepWaiting(
        deps.shell,
        all.value.filter((each) => !isRequest(id)(each)),
      )
    : all;
}

/**
 * With two answers and the copy (or another of the same computer): everything is put back, and with the keys, written last,
 * the new place stands instead of the old. Until then this computer stays empty and the request waits on.
 */
export async function restoreByOfficers(
  deps: EntryDeps,
  input: PickedBackup & { readonly id: string; readonly passphrase: string },
  control: RestoreControl,
): Promise<Result<Session, VaultProblem>> {
  const { crypto, shell } = deps;
  const asked = await found(deps, input.id);
  if (!asked.ok) return asked;
  const waiting = asked.value.one;
  const head = await readHead(shell, input);
  if (!head.ok) return head;
  if (!equal(head.value.vault, waiting.vault)) return fail({ code: 'other-copy' });
  const key = await deps.derive(input.passphrase, waiting.kdf);
  const place = openWaiting(crypto, waiting.vault, waiting, key);
  if (!place) return fail({ code: 'wrong-passphrase' });
  const answers = waiting.answers.flatMap((bytes) => readAnswerBytes(bytes) ?? []);
  const old = openedTogether(crypto, waiting.vault, sharedWays(head.value), place, answers);
  const body = old && openAsSeat(crypto, head.value, old.slot.seat, old.wrap);
  if (!old || !body) return fail({ code: 'answers-missing' });

  let session: Result<Session, VaultProblem> = fail({ code: 'answers-missing' });
  const restored = await putBack(
    deps,
    input,
    { key: body, file: head.value.id, head: head.value.length },
    control,
    async ({ file }) => {
      const label = officersSlots(file).find(({ id }) => equal(id, old.slot.id))?.label ?? '';
      const next = movedIn(deps, file, { waiting, place, key, label }, old);
      if (!next) return null;
      const raised = { ...next.file, generation: file.generation + 1 };
      session = await openSession(deps, raised, next.seat);
      return session.ok ? encodeKeyFile(raised) : null;
    },
  );
  if (!restored.ok) return restored;
  // Left over after a power cut, it opens nothing that the passphrase does not open anyway; it goes at the next start.
  await keepWaiting(shell, []);
  return session;
}
