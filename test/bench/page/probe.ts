/**
 * Stands at the door between page and vault worker, in the page of the real application: hears the page's calls, makes
 * calls of its own, and notes when something is on screen. The application knows nothing of it.
 *
 * `installProbe` is sent to the page as text: it must not use anything outside of itself.
 */
import type { VaultApi } from '../../../renderer/vault/api.ts';
import type { AnswerMessage, FromWorker } from '../../../renderer/vault/client.ts';

export interface Timed {
  readonly ms: number;
  readonly answer: unknown;
}

export interface Heard {
  readonly name: string;
  /** `performance.now()` of the page. */
  readonly sentAt: number;
  readonly answeredAt: number;
}

export interface Probe {
  /** The vault worker has been heard of: a call was made since the probe stands here. */
  ready(): boolean;
  call(name: keyof VaultApi, input: unknown): Promise<Timed>;
  /** Calls the page made, answered, since this was last asked. */
  heard(): readonly Heard[];
  /** Measures from the next event of this type until something of this selector has been painted. */
  expect(event: string, selector: string): void;
  /** How long what was expected took, in ms; undefined while it has not happened. */
  took(): number | undefined;
  /** From each input event until the answer to the next call of that name has been painted, in ms. */
  watchInput(call: string): void;
  inputs(): readonly number[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

export function installProbe(): void {
  const waiting = new Map<number, (answer: unknown) => void>();
  const sent = new Map<number, { name: string; at: number }>();
  let heard: Heard[] = [];
  let inputs: number[] = [];
  let worker: Worker | null = null;
  let lastId = 1_000_000_000;
  let watched = '';
  let typedAt = 0;
  let took: number | undefined;

  const post = Worker.prototype.postMessage;
  const listen = (found: Worker): void => {
    worker = found;
    found.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'answers') for (const each of data.answers) hear(each);
    });
  };
  const hear = ({ id, answer }: AnswerMessage): void => {
    const now = performance.now();
    waiting.get(id)?.(answer);
    waiting.delete(id);
    const call = sent.get(id);
    if (call === undefined) return;
    sent.delete(id);
    heard.push({ name: call.name, sentAt: call.at, answeredAt: now });
    if (call.name === watched && typedAt > 0 && call.at >= typedAt) {
      const from = typedAt;
      typedAt = 0;
      void painted().then((at) => inputs.push(at - from));
    }
  };
  Worker.prototype.postMessage = function postMessage(
    this: Worker,
    message: { type: string; id: number; name: string },
  ) {
    if (message.type === 'call') {
      if (worker !== this) listen(this);
      sent.set(message.id, { name: message.name, at: performance.now() });
    }
    post.call(this, message);
  };

  // After the second frame the first has been drawn.
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
  const appears = (selector: string): Promise<void> =>
    new Promise((resolve) => {
      // What is drawn before it may be seen does not count.
      const look = (): boolean => {
        const found = document.querySelector(selector);
        return found?.checkVisibility({ checkVisibilityCSS: true }) === true;
      };
      if (look()) return resolve();
      const observer = new MutationObserver(() => {
        if (!look()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true });
    });

  document.addEventListener('input', ({ timeStamp }) => (typedAt = timeStamp), true);

  window.probe = {
    ready: () => worker !== null,
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (worker === null) return reject(new Error('no vault worker yet'));
        lastId += 1;
        const from = performance.now();
        waiting.set(lastId, (answer) => resolve({ ms: performance.now() - from, answer }));
        post.call(worker, { type: 'call', id: lastId, name, input });
      }),
    heard: () => {
      const all = heard;
      heard = [];
      return all;
    },
    expect: (event, selector) => {
      took = undefined;
      const happened = async ({ timeStamp }: Event): Promise<void> => {
        await appears(selector);
        took = (await painted()) - timeStamp;
      };
      document.addEventListener(event, (happening) => void happened(happening), { capture: true, once: true });
    },
    took: () => took,
    watchInput: (call) => {
      watched = call;
      inputs = [];
      typedAt = 0;
    },
    inputs: () => inputs,
  };
}
