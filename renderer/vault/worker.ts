/** The vault worker: the only code that holds keys and clear dossiers. It has neither network nor disk. */
import { toBase64url } from '../../shared/codec/base64url.ts';
import { fail, must } from '../../shared/result.ts';
import type { CallInput, CallName } from '../../shared/bridge/contract.ts';
import type { VaultApi } from './api/calls.ts';
import type { VaultEvent } from './api.ts';
import type { AnswerMessage, FromWorker, ToWorker } from './client.ts';
import { readWaysIn } from './core/keys/reading-key-file.ts';
import { deriveAhead } from './core/keys/derive.ts';
import { passphraseSlots } from './core/keys/key-file.ts';
import type { StartedVault } from './start-vault.ts';
import { shellCalls } from './shell.ts';

const post = (message: FromWorker, handed: readonly ArrayBuffer[] = []): void =>
  postMessage(message, { transfer: [...handed] });
const waiting = new Map<
  number,
  { readonly resolve: (answer: unknown) => void; readonly reject: (why: Error) => void }
>();
let lastCall = 0;

const toShell = (name: CallName, input: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    lastCall += 1;
    waiting.set(lastCall, { resolve, reject });
    post({ type: 'shell-call', id: lastCall, name, input }, givenAway(name, input));
  });

/** Pieces of a sealed file, a megabyte each, were made for this call alone: the page gets them without a copy. */
function givenAway(name: CallName, input: unknown): readonly ArrayBuffer[] {
  if (name !== 'outbox.write') return [];
  const { buffer, byteLength } = (input as CallInput<'outbox.write'>).bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

/** Something that cannot be: the log gets a code, without a word about what was being worked on. */
const trouble = (): void => void toShell('log.trouble', { where: 'vault' }).catch(() => undefined);

/** What came meanwhile goes first. By a message: of timers that follow each other, each waits four milliseconds. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    pauses.push(resolve);
    pauseEnds.port2.postMessage(null);
  });
const pauses: (() => void)[] = [];
const pauseEnds = new MessageChannel();
pauseEnds.port1.onmessage = () => pauses.shift()?.();
/** So long after unlocking the page draws what a person sees first. */
const firstLook = 1_000;
const settleDown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, firstLook));

const shell = shellCalls(toShell);
/** So long the page draws the first screen, unless something is asked for. */
const firstScreen = 300;
let isReady = false;
let starting: Promise<StartedVault> | undefined;

/** Nine tenths of the code, and the cryptography. */
async function start(): Promise<StartedVault> {
  const { startVault } = await import('./start-vault.ts');
  const notify = (event: VaultEvent): void => post({ type: 'event', event });
  const vault = await startVault({ shell, pause, settleDown, trouble, notify });
  isReady = true;
  return vault;
}

const started = (): Promise<StartedVault> => (starting ??= start());
setTimeout(() => void started().catch(trouble), firstScreen);

const waysIn = readWaysIn(shell);

/** The key takes longer than all the rest of unlocking: it is begun before the rest of the code is there. */
async function beginKey({ slot, passphrase }: Parameters<VaultApi['unlock']>[0]): Promise<void> {
  const file = await waysIn;
  if (!file.ok || file.value === null) return;
  const asked = passphraseSlots(file.value).find(({ id }) => toBase64url(id) === slot);
  if (asked !== undefined && !isReady) deriveAhead(passphrase, asked.kdf);
}

/** An answer on its way to the page, and what of it changes hands. */
interface Leaving {
  readonly answer: unknown;
  readonly handed: readonly ArrayBuffer[];
}

/** A broken invariant must not leave the page waiting: it reads as `failed`, and nothing was changed half. */
async function answer(name: keyof VaultApi, input: unknown): Promise<Leaving> {
  if (name === 'unlock' && !isReady) await beginKey(input as Parameters<VaultApi['unlock']>[0]);
  const { calls, handedBy } = await started();
  try {
    const answered = await calls[name](input);
    return { answer: answered, handed: handedBy(name, answered) };
  } catch {
    trouble();
    return failed;
  }
}

const failed: Leaving = { answer: fail({ code: 'failed' }), handed: [] };

let answered: AnswerMessage[] = [];
let handed: readonly ArrayBuffer[] = [];

/** What is answered at one moment travels together: a view that several answers hold is copied once. */
function give(id: number, leaving: Leaving): void {
  if (answered.length === 0)
    queueMicrotask(() => {
      post({ type: 'answers', answers: answered }, handed);
      [answered, handed] = [[], []];
    });
  answered.push({ id, answer: leaving.answer });
  handed = [...handed, ...leaving.handed];
}

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'shell-answer') {
    const { resolve, reject } = must(waiting.get(data.id), 'a waiting call');
    waiting.delete(data.id);
    if (data.failed) reject(new Error('the shell did not answer'));
    else resolve(data.answer);
    return;
  }
  answer(data.name, data.input).then(
    (leaving) => give(data.id, leaving),
    () => give(data.id, failed),
  );
};
