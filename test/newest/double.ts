/**
 * The application on the newest platform, by a double: its built shell in a process of the newest Node, its page in the newest Chromium.
 * Tests drive it as they drive the real one.
 */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Line } from './line.ts';
import { eventName } from './page-side.ts';

export interface DoubleOptions {
  readonly profile: string;
  readonly application: string;
  /** Switches, after the application folder. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const built = join(process.cwd(), 'out/build/newest');
const programs = { node: 'PASSERELLE_NEWEST_NODE', chromium: 'PASSERELLE_NEWEST_CHROMIUM' } as const;

/** Whether tests run on the double; build/newest.mjs says so. */
export const isOnDouble = (): boolean => process.env[programs.node] !== undefined;

const browserAsked = z.object({ port: z.number(), profile: z.string(), language: z.string(), engine: z.string() });
const opening = z.object({ isShown: z.boolean(), runsScript: z.boolean(), preload: z.string() });
const printing = z.object({
  preferCSSPageSize: z.boolean(),
  printBackground: z.boolean(),
  displayHeaderFooter: z.boolean(),
  headerTemplate: z.string(),
  footerTemplate: z.string(),
  generateTaggedPDF: z.boolean(),
});
const number = z.number();

/** How every address of the page begins: no other browser than Electron's knows schemes of an application. */
export const ownAddress = isOnDouble() ? 'http://passerelle.app.localhost/' : 'app://';

/** Browsers that still write to a profile: the next one on it waits for them. */
const ending = new Map<string, Promise<void>>();

export class Double extends EventEmitter {
  readonly #options: DoubleOptions;
  readonly #shell: ChildProcess;
  readonly #line: Line;
  readonly #pages = new Map<number, Page>();
  readonly #gone: Promise<void>;
  #context: BrowserContext | null = null;
  #said = '';

  constructor(options: DoubleOptions) {
    super();
    this.#options = options;
    const { NODE_OPTIONS: _, ...env } = options.env;
    this.#shell = fork(join(built, 'shell.cjs'), [options.application, ...options.args], {
      execPath: process.env[programs.node] ?? '',
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env,
    });
    this.#shell.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    this.#line = new Line(this.#shell, {
      browser: (given) => this.#browse(browserAsked.parse(given)),
      open: (id, given) => this.#open(number.parse(id), opening.parse(given)),
      load: (id, address) => this.#load(number.parse(id), z.string().parse(address)),
      tell: (id, told) => this.#tell(number.parse(id), told),
      resize: (id, width, height) =>
        this.#page(id).setViewportSize({ width: number.parse(width), height: number.parse(height) }),
      run: (id, code) => this.#page(id).evaluate(z.string().parse(code)),
      pdf: (id, given) => this.#pdf(this.#page(id), printing.parse(given)),
      close: (id) => this.#close(number.parse(id)),
    });
    this.#gone = new Promise((gone) => this.#shell.once('exit', () => gone(this.#end())));
  }

  evaluate(run: unknown, argument?: unknown): Promise<unknown> {
    return this.#line.ask('evaluate', String(run), argument);
  }

  browserWindow(page: Page): Promise<unknown> {
    const [id] = [...this.#pages].find(([, shown]) => shown === page) ?? [];
    return Promise.resolve({
      evaluate: (run: unknown, argument?: unknown) => this.#line.ask('evaluate-window', id, String(run), argument),
    });
  }

  windows(): readonly Page[] {
    return [...this.#pages.values()];
  }

  firstWindow(): Promise<Page> {
    const [first] = this.#pages.values();
    return first === undefined ? this.waitForEvent('window') : Promise.resolve(first);
  }

  waitForEvent(name: 'window'): Promise<Page>;
  waitForEvent(name: string): Promise<unknown> {
    return new Promise((happened, failed) => {
      this.once(name, happened);
      void this.#gone.then(() => failed(new Error(`the application ended: ${this.#said.slice(-2000)}`)));
    });
  }

  context(): BrowserContext {
    if (this.#context === null) throw new Error('the browser has not started');
    return this.#context;
  }

  process(): ChildProcess {
    return this.#shell;
  }

  async close(): Promise<void> {
    // It may end before it answers.
    await this.#line.ask('quit').catch(() => undefined);
    await this.#gone;
  }

  async #browse({ port, profile, language, engine }: z.output<typeof browserAsked>): Promise<string> {
    await ending.get(profile);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env[programs.chromium] ?? '',
      viewport: { width: 1280, height: 720 },
      locale: language,
      reducedMotion: 'reduce',
      acceptDownloads: false,
      env: this.#options.env,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--force-prefers-reduced-motion',
        ...(engine === '' ? [] : [`--js-flags=${engine}`]),
        // What is not the shell's is nowhere.
        `--host-resolver-rules=MAP *.localhost:80 127.0.0.1:${port}, MAP * ~NOTFOUND`,
      ],
    });
    this.#context = context;
    // A page of nobody's stays, or the browser would end with the last window of the shell.
    ending.set(profile, this.#gone);
    return context.browser()?.version() ?? '';
  }

  async #open(id: number, { isShown, runsScript, preload }: z.output<typeof opening>): Promise<void> {
    const page = await this.context().newPage();
    this.#pages.set(id, page);
    page.on('crash', () => void this.#line.ask('crashed', id).catch(() => undefined));
    if (!runsScript) {
      const devtools = await this.context().newCDPSession(page);
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    if (preload !== '') await page.addInitScript({ content: beforePage(id, preload) });
    if (!isShown) return;
    page.once('domcontentloaded', () => this.emit('window', page));
  }

  async #load(id: number, address: string): Promise<void> {
    await this.#page(id).goto(address);
  }

  async #tell(id: number, told: unknown): Promise<void> {
    await this.#page(id).evaluate(([name, detail]) => void dispatchEvent(new CustomEvent(name, { detail })), [
      eventName,
      told,
    ] as const);
  }

  async #pdf(page: Page, given: z.output<typeof printing>): Promise<Uint8Array> {
    const devtools = await this.context().newCDPSession(page);
    const { generateTaggedPDF: isTagged, ...rest } = given;
    const asked = { ...rest, generateTaggedPDF: isTagged, paperWidth: 8.27, paperHeight: 11.69 };
    const { data } = await devtools.send('Page.printToPDF', asked);
    return Buffer.from(data, 'base64');
  }

  async #close(id: number): Promise<void> {
    const page = this.#pages.get(id);
    this.#pages.delete(id);
    await page?.close();
  }

  #page(id: unknown): Page {
    const page = this.#pages.get(number.parse(id));
    if (page === undefined) throw new Error('this window is gone');
    return page;
  }

  /** The shell has ended, whichever way; its windows end with it. */
  async #end(): Promise<void> {
    this.#line.cut();
    this.#pages.clear();
    await this.#context?.close().catch(() => undefined);
    this.emit('close');
  }
}

/** The preload script of the application as it was built, before any script of the page. */
function beforePage(window: number, preload: string): string {
  const support = readFileSync(join(built, 'page-side.js'), 'utf8');
  const script = readFileSync(preload, 'utf8');
  return `if (window === top && location.protocol === 'http:') (() => { ${support}
    const electron = double.electronOf(${window});
    ((require, module, exports) => { ${script}
    })(() => electron, { exports: {} }, {}); })();`;
}
