/** The life of the application: its switches, where it lies, how it gets ready and ends. */
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import type { Around } from './stand-in.ts';

interface Closable {
  close: () => void;
}

/** As the version people are given says of itself. */
const electronVersion = '45.5.0';

export class App extends EventEmitter {
  readonly isPackaged = false;
  readonly #around: Around;
  readonly #switches: Map<string, string>;
  readonly #windows: () => readonly Closable[];
  readonly #paths = new Map<string, string>();
  #ready: Promise<void> | null = null;
  #isEnding = false;
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => void this.#switches.set(name, value),
    hasSwitch: (name: string): boolean => this.#switches.has(name),
    getSwitchValue: (name: string): string => this.#switches.get(name) ?? '',
  };

  constructor(around: Around, windows: () => readonly Closable[]) {
    super();
    this.#around = around;
    this.#windows = windows;
    this.#switches = new Map(around.words.filter((word) => word.startsWith('--')).map(switchOf));
    this.#paths.set('userData', this.commandLine.getSwitchValue('user-data-dir'));
    this.#paths.set('exe', process.execPath);
    Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: electronVersion } });
  }

  enableSandbox(): void {}
  relaunch(): void {}
  requestSingleInstanceLock(): boolean {
    return true;
  }
  getVersion(): string {
    return this.#around.described.version;
  }
  getName(): string {
    return this.#around.described.productName;
  }
  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'en';
  }
  getAppMetrics(): readonly unknown[] {
    return [];
  }
  getPath(name: string): string {
    return this.#paths.get(name) ?? tmpdir();
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  whenReady(): Promise<void> {
    return (this.#ready ??= this.#begin());
  }

  async #begin(): Promise<void> {
    const chrome = await this.#around.ask('browser', {
      port: await this.#around.serve(),
      profile: this.getPath('userData'),
      language: this.getLocale(),
      engine: this.commandLine.getSwitchValue('js-flags'),
    });
    Object.defineProperty(process, 'versions', { value: { ...process.versions, chrome: String(chrome) } });
    this.emit('ready');
  }

  /** Ends only once every window let itself be closed. */
  quit(): void {
    this.emit('before-quit', {});
    for (const window of this.#windows()) window.close();
    // The last one to close asks for the end by itself.
    if (this.#windows().length > 0 || this.#isEnding) return;
    this.#isEnding = true;
    let isHeld = false;
    this.emit('will-quit', { preventDefault: () => (isHeld = true) });
    if (!isHeld) this.exit(0);
  }

  exit(code = 0): void {
    process.exit(code);
  }
}

function switchOf(word: string): [string, string] {
  const [name = '', ...value] = word.replace(/^--/, '').split('=');
  return [name, value.join('=')];
}
