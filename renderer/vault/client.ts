/** The page's typed client of the vault worker: promises over postMessage, events to listeners. */
import type { Bridge, CallName } from '../../shared/bridge/contract.ts';
import type { VaultApi } from './api/calls.ts';
import type { VaultEvent } from './api.ts';
import type { PackedAnswer } from './services/search/crossing.ts';

export type VaultClient = VaultApi & {
  onEvent(listener: (event: VaultEvent) => void): () => void;
  /** Starts the vault before the first call does. */
  startUp(): void;
};

/** What travels to and from the worker. Shell calls of the worker pass through the page: sealed bytes only. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: keyof VaultApi; readonly input: unknown }
  | { readonly type: 'shell-answer'; readonly id: number; readonly answer: unknown; readonly failed: boolean };
export interface AnswerMessage {
  readonly id: number;
  readonly answer: unknown;
}
export type FromWorker =
  | { readonly type: 'answers'; readonly answers: readonly AnswerMessage[] }
  | { readonly type: 'shell-call'; readonly id: number; readonly name: CallName; readonly input: unknown }
  | { readonly type: 'event'; readonly event: VaultEvent };

/** Connects the vault worker to the shell. One per page; it is started by the first call. */
export function connectVault(bridge: Bridge): VaultClient {
  let worker: Worker | undefined;
  const waiting = new Map<number, (answer: unknown) => void>();
  const listeners = new Set<(event: VaultEvent) => void>();
  let lastId = 0;

  const started = (): Worker => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = heard;
    return made;
  };
  const startUp = (): Worker => (worker ??= started());
  const post = (message: ToWorker): void => startUp().postMessage(message);
  const heard = ({ data }: MessageEvent<FromWorker>): void => {
    if (data.type === 'answers') {
      for (const { id, answer } of data.answers) {
        waiting.get(id)?.(answer);
        waiting.delete(id);
      }
    } else if (data.type === 'event') {
      for (const listener of listeners) listener(data.event);
    } else {
      bridge.call(data.name, data.input).then(
        (answer) => post({ type: 'shell-answer', id: data.id, answer, failed: false }),
        () => post({ type: 'shell-answer', id: data.id, answer: undefined, failed: true }),
      );
    }
  };

  const calling =
    (name: keyof VaultApi): Calling =>
    (input) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        post({ type: 'call', id: lastId, name, input });
      });
  const search = calling('search');
  const own: Pick<VaultClient, 'search' | 'startUp' | 'onEvent'> = {
    search: async (input) => {
      const [{ unpackedAnswer }, answer] = await Promise.all([import('./services/search/crossing.ts'), search(input)]);
      return unpackedAnswer(answer as PackedAnswer);
    },
    startUp: () => void startUp(),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return callsByName(own, calling);
}

/** One call, by its name. */
type Calling = (input?: unknown) => Promise<unknown>;

/**
 * Whatever is asked for by name is asked of the worker: which calls there are is known from the table by its types alone, and its
 * schemas do not come into the page. The worker is our own code and answers by the same types.
 */
function callsByName(own: object, calling: (name: keyof VaultApi) => Calling): VaultClient {
  const made = new Map<PropertyKey, unknown>(Object.entries(own));
  const get = (_: object, name: string | symbol): unknown => {
    // A promise that gives the client asks it for `then`; frameworks look for symbols.
    if (typeof name === 'symbol' || name === 'then') return undefined;
    const found = made.get(name) ?? calling(name as keyof VaultApi);
    made.set(name, found);
    return found;
  };
  return new Proxy({}, { get }) as VaultClient;
}
