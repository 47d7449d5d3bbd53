/**
 * What the preload script of the application finds as `electron` in the double's page: calls go to the shell over its own address,
 * events come from the driver.
 */
import { packed, refusedHeader, unpacked } from './wire.ts';

/** As the driver dispatches it; nothing of it is left on the page. */
export const eventName = 'passerelle-double-event';

type Listener = (event: unknown, told: unknown) => void;

export function electronOf(window: number): Readonly<Record<string, unknown>> {
  const page = crypto.randomUUID();
  const listeners = new Set<Listener>();
  let calls = 0;
  globalThis.addEventListener(eventName, (event) => {
    event.stopImmediatePropagation();
    if (!(event instanceof CustomEvent) || !(event.detail instanceof Uint8Array)) return;
    const told = unpacked(event.detail);
    for (const listener of listeners) listener({}, told);
  });
  const invoke = async (channel: string, input: unknown): Promise<unknown> => {
    // Several connections carry them: numbered, they are begun in the order in which they were made.
    const address = `/__call/${window}/${page}/${calls++}/${channel}`;
    const answer = await fetch(address, { method: 'POST', body: packed(input) });
    if (!answer.ok || answer.headers.has(refusedHeader))
      throw new Error(`Error invoking remote method '${channel}': Error: ${await answer.text()}`);
    return unpacked(new Uint8Array(await answer.arrayBuffer()));
  };
  return {
    contextBridge: {
      exposeInMainWorld: (name: string, value: object) =>
        void Object.defineProperty(globalThis, name, { value: Object.freeze(value), enumerable: true }),
    },
    ipcRenderer: {
      invoke,
      on: (_channel: string, listener: Listener) => void listeners.add(listener),
      removeListener: (_channel: string, listener: Listener) => void listeners.delete(listener),
    },
  };
}
