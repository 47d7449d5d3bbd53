/** Windows of the double: each is a page of the browser, opened, shown and closed by whoever drives it. */
import { EventEmitter } from 'node:events';
import { packed } from '../wire.ts';
import { carried } from './server.ts';
import type { Sessions } from './sessions.ts';
import type { Ask } from './stand-in.ts';

interface Options {
  readonly show?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: { readonly javascript?: boolean; readonly preload?: string };
}

export interface Shown {
  readonly id: number;
  readonly webContents: Contents;
  close: () => void;
}

export interface Windows {
  readonly BrowserWindow: unknown;
  readonly all: () => readonly Shown[];
}

/** The page of a window. */
class Contents extends EventEmitter {
  readonly mainFrame: { parent: null; processId: number; routingId: number; url: string };
  isGone = false;
  #zoom = 1;
  #size: readonly [number, number] = [1280, 720];
  /** Whatever it does comes after it was opened. */
  readonly #opened: Promise<unknown>;
  /** Held with it, for nobody looks at it before. */
  print = (_options: object, done?: (isDone: boolean, reason: string) => void): void => done?.(false, 'cancelled');

  constructor(
    readonly id: number,
    readonly session: unknown,
    private readonly ask: Ask,
    private readonly options: Options,
  ) {
    super();
    this.mainFrame = { parent: null, processId: id, routingId: 1, url: 'about:blank' };
    const { show = true, webPreferences: { javascript = true, preload = '' } = {} } = options;
    this.#opened = ask('open', id, { isShown: show, runsScript: javascript, preload });
  }

  async load(address: string): Promise<void> {
    await this.#opened;
    this.mainFrame.url = address;
    await this.ask('load', this.id, carried(address));
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  getLastWebPreferences(): unknown {
    return this.options.webPreferences;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  /** Processes are the browser's own. */
  getOSProcessId(): number {
    return 0;
  }
  forcefullyCrashRenderer(): void {}
  setWindowOpenHandler(): void {}
  setWebRTCIPHandlingPolicy(): void {}
  send(_channel: string, told: unknown): void {
    void this.#opened.then(() => this.ask('tell', this.id, packed(told))).catch(() => undefined);
  }
  async executeJavaScript(code: string): Promise<unknown> {
    await this.#opened;
    return this.ask('run', this.id, code);
  }
  async printToPDF(options: object): Promise<unknown> {
    return this.ask('pdf', this.id, options);
  }
  async resize(width: number, height: number): Promise<void> {
    await this.#opened;
    this.#size = [width, height];
    await this.ask('resize', this.id, Math.round(width / this.#zoom), Math.round(height / this.#zoom));
  }
  /** What is twice as large leaves half as much room: so it is laid out here, without being drawn larger. */
  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    void this.resize(...this.#size).catch(() => undefined);
  }
  end(): void {
    this.isGone = true;
    void this.#opened.then(() => this.ask('close', this.id)).catch(() => undefined);
    this.emit('destroyed');
  }
}

/** The class a window is made of, and the windows there are. */
export function windowsOf(ask: Ask, app: EventEmitter, sessions: Sessions): Windows {
  const open = new Set<BrowserWindow>();
  let last = 0;

  class BrowserWindow extends EventEmitter {
    readonly id = ++last;
    readonly webContents: Contents;
    #size: [number, number];
    #isVisible: boolean;

    static getAllWindows = (): readonly BrowserWindow[] => [...open];
    static getFocusedWindow = (): BrowserWindow | null => [...open].find((each) => each.isVisible()) ?? null;

    constructor(options: Options = {}) {
      super();
      this.#size = [options.width ?? 800, options.height ?? 600];
      this.#isVisible = options.show !== false;
      this.webContents = new Contents(this.id, sessions.byDefault, ask, options);
      open.add(this);
      app.emit('web-contents-created', {}, this.webContents);
      app.emit('browser-window-created', {}, this);
    }

    loadURL(address: string): Promise<void> {
      return this.webContents.load(address);
    }
    setContentSize(width: number, height: number): void {
      this.#size = [width, height];
      void this.webContents.resize(width, height).catch(() => undefined);
    }
    getContentSize(): [number, number] {
      return this.#size;
    }
    getSize(): [number, number] {
      return this.#size;
    }
    getBounds(): object {
      return { x: 0, y: 0, width: this.#size[0], height: this.#size[1] };
    }
    getTitle(): string {
      return 'Passerelle';
    }
    show(): void {
      this.#isVisible = true;
    }
    hide(): void {
      this.#isVisible = false;
    }
    isVisible(): boolean {
      return this.#isVisible;
    }
    isFocused(): boolean {
      return this.#isVisible;
    }
    isMinimized(): boolean {
      return false;
    }
    isDestroyed(): boolean {
      return this.webContents.isGone;
    }
    restore(): void {}
    focus(): void {}
    setBounds(): void {}
    setParentWindow(): void {}
    setMenuBarVisibility(): void {}
    setContentProtection(): void {}

    close(): void {
      let isHeld = false;
      this.emit('close', { preventDefault: () => (isHeld = true) });
      if (!isHeld) this.destroy();
    }
    destroy(): void {
      if (!open.delete(this)) return;
      this.webContents.end();
      this.emit('closed');
      if (open.size === 0) app.emit('window-all-closed');
    }
  }
  return { BrowserWindow, all: () => [...open] };
}
