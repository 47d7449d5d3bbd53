/**
 * A safety copy on a computer without work, when passphrase and recovery words are both gone: two key holders open the old
 * place's decryption key, that the copy; the person goes on in a new place (shared/backup/SPEC.md, B12).
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { bytes16, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { z } from 'zod';
import type { BackupHead } from '../../../../shared/backup/head.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { openSession, type EntryDeps } from '../opening/open-vault.ts';
import { checkedKeyFile, officersSlots, type KeyFile } from '../../core/keys/key-file.ts';
import type { SeatSecret } from '../../core/keys/seat.ts';
import { serviceApprovalBytes } from '../../core/people/log.ts';
import { askOfficers, openWaiting, type AskFor } from '../people/new-place.ts';
import { askedForService, phoneCode, readAnswerBytes, type AskedForService } from '../people/recovery-files.ts';
import { withAnswer } from '../people/recovery.ts';
import { movedIn, openedTogether, type SharedSlot } from '../people/reopening.ts';
import type { Session } from '../../core/session/session.ts';
import { movedInForService, openServiceKey, serviceWays } from './for-service.ts';
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

type Asked = Result<{ file: Bytes; code: string }, VaultProblem>;

/** A new place that waits for two answers, and the file for the key holders. Whose the copy is, only they can tell. */
export async function requestRestore(deps: EntryDeps, picked: PickedBackup, passphrase: string): Promise<Asked> {
  const head = await readHead(deps.shell, picked);
  if (!head.ok) return head;
  const ways = sharedWays(head.value);
  if (ways.length === 0) return fail({ code: 'no-key-holders' });
  const places = ways.map(({ id, shares }) => ({ slot: id, shares }));
  const asked = ways.map(({ seat }) => seat);
  return ask(deps, { vault: head.value.vault, places, label: '', passphrase }, asked);
}

/** The same for a service, without the person: it says who asks, and why. */
export async function requestServiceOpening(
  deps: EntryDeps,
  { handle, size, passphrase, name, function: fn, service, reason }: ServiceOpening,
): Promise<Asked> {
  const forService = askedForService.safeParse({ name: name.trim(), function: fn, service, reason: reason.trim() });
  if (!forService.success) {
    const field = forService.error.issues[0]?.path[0];
    return fail({ code: 'does-not-fit', field: typeof field === 'string' ? field : 'reason' });
  }
  const head = await readHead(deps.shell, { handle, size });
  if (!head.ok) return head;
  const ways = serviceWays(head.value);
  if (ways.length === 0) return fail({ code: 'no-service-key' });
  const places = ways.map(({ id, shares }) => ({ slot: id, shares }));
  const asked = ways.map(({ id }) => id);
  const what = { vault: head.value.vault, places, label: name, passphrase, forService: forService.data };
  return ask(deps, what, asked);
}

export type ServiceOpening = PickedBackup & AskedForService & { readonly passphrase: string };

async function ask(deps: EntryDeps, what: AskFor, asked: readonly Bytes[]): Promise<Asked> {
  const before = await waitingRestores(deps.shell);
  if (!before.ok) return before;
  const { waiting, file } = await askOfficers(deps, what);
  const next: WaitingRestore = {
    ...waiting,
    vault: what.vault,
    asked: [...asked],
    answers: [],
    at: deps.now(),
    ...(what.forService && { forService: what.forService }),
  };
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
  const { crypto } = deps;
  const { forService, request, signKey, wrapKey } = one;
  const said = forService && {
    said: (key: Bytes) => serviceApprovalBytes(crypto, one.vault, { ...forService, key, request, signKey, wrapKey }),
  };
  const answers = withAnswer(crypto, { ...one, seats: one.asked, ...said }, input.bytes);
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
  const way = wayIn(deps, head.value, waiting, place, key);
  if (!way) return fail({ code: 'answers-missing' });

  let session: Result<Session, VaultProblem> = fail({ code: 'answers-missing' });
  const body = { key: way.body, file: head.value.id, head: head.value.length };
  const restored = await putBack(deps, input, body, control, async ({ file }) => {
    const next = way.movedIn(file);
    if (!next) return null;
    const raised = { ...next.file, generation: file.generation + 1 };
    session = await openSession(deps, raised, next.seat);
    const encoded = checkedKeyFile(raised);
    return session.ok && encoded.ok ? encoded.value : null;
  });
  if (!restored.ok) return restored;
  // Left over after a power cut, it opens nothing that the passphrase does not open anyway; it goes at the next start.
  await keepWaiting(shell, []);
  return session;
}

interface WayIn {
  /** The key of the copy's body. */
  readonly body: Bytes;
  /** The copy's key file with the new place in it. */
  readonly movedIn: (file: KeyFile) => { readonly file: KeyFile; readonly seat: SeatSecret } | null;
}

/** What the answers open: a person's place, or the service's key. */
function wayIn(
  deps: EntryDeps,
  head: BackupHead,
  waiting: WaitingRestore,
  place: SeatSecret,
  key: Bytes,
): WayIn | null {
  const { crypto } = deps;
  const { forService } = waiting;
  const answers = waiting.answers.flatMap((bytes) => readAnswerBytes(bytes) ?? []);
  if (forService) {
    const opened = openServiceKey(crypto, waiting.vault, serviceWays(head), place, answers);
    const body = opened && openAsSeat(crypto, head, opened.slot.id, [opened.wrap]);
    const moving = { waiting, place, key, label: forService.name };
    return opened && body
      ? { body, movedIn: (file) => movedInForService(deps, file, moving, opened, forService) }
      : null;
  }
  const old = openedTogether(crypto, waiting.vault, sharedWays(head), place, answers);
  const body = old && openAsSeat(crypto, head, old.slot.seat, [old.box, old.wrap]);
  if (!old || !body) return null;
  const labelIn = (file: KeyFile): string => officersSlots(file).find(({ id }) => equal(id, old.slot.id))?.label ?? '';
  return { body, movedIn: (file) => movedIn(deps, file, { waiting, place, key, label: labelIn(file) }, old) };
}
