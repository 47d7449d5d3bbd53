/** What the shell finds as `electron`: as much of it as it uses. */
import { EventEmitter } from 'node:events';
import { App } from './app.ts';
import { fixed } from './fixed.ts';
import { Sessions, type Handler } from './sessions.ts';
import { windowsOf, type Windows } from './windows.ts';

export type Ask = (name: string, ...given: readonly unknown[]) => Promise<unknown>;

export interface Around {
  /** Of the command line, after the application. */
  readonly words: readonly string[];
  readonly described: { readonly version: string; readonly productName: string };
  /** Asks whoever drives the browser. */
  readonly ask: Ask;
  /** Begins to answer the browser. */
  readonly serve: () => Promise<number>;
}

type Called = (event: object, input: unknown) => Promise<unknown>;

export class StandIn {
  readonly electron: Readonly<Record<string, unknown>>;
  readonly #sessions: Sessions;
  readonly #windows: Windows;
  readonly #app: App;
  readonly #calls = new Map<string, Called>();

  constructor(around: Around) {
    const app = new App(around, () => this.#windows.all());
    this.#app = app;
    this.#sessions = new Sessions(app);
    this.#windows = windowsOf(around.ask, app, this.#sessions);
    const { byDefault } = this.#sessions;
    this.electron = {
      ...fixed(),
      app,
      BrowserWindow: this.#windows.BrowserWindow,
      webContents: { getAllWebContents: () => this.#windows.all().map(({ webContents }) => webContents) },
      ipcMain: { handle: (channel: string, called: Called) => void this.#calls.set(channel, called) },
      protocol: {
        registerSchemesAsPrivileged: () => undefined,
        handle: (scheme: string, handler: Handler) => byDefault.protocol.handle(scheme, handler),
      },
      session: { defaultSession: byDefault, fromPartition: (name: string) => this.#sessions.of(name) },
      powerMonitor: new EventEmitter(),
    };
  }

  handlerOf(scheme: string): Handler | undefined {
    return this.#sessions.handlerOf(scheme);
  }

  window(id: unknown): unknown {
    return this.#windows.all().find((each) => each.id === id);
  }

  /** A call of the page, as if it came from the main frame of its window. */
  async call(id: number, channel: string, input: unknown): Promise<unknown> {
    const window = this.#windows.all().find((each) => each.id === id);
    const called = this.#calls.get(channel);
    if (window === undefined || called === undefined) throw new Error(`No handler registered for '${channel}'`);
    const { webContents } = window;
    return called({ sender: webContents, senderFrame: webContents.mainFrame }, input);
  }

  crashed(id: unknown): void {
    const window = this.#windows.all().find((each) => each.id === id);
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  }

  quit(): void {
    this.#app.quit();
  }
}
