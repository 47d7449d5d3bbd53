import { BrowserWindow, session, type Session } from 'electron';
import { z } from 'zod';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Log } from '../log/log.ts';
import { askingScript, keyOrigin, keyPage, stoppingScript, type Asked } from './asking.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const answered = z.union([
  z.object({ credential: z.string().max(2_000), answer: z.string().length(44) }),
  z.object({ problem: z.enum(['key-absent', 'key-unfit', 'cancelled']) }),
]);

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'permissions-policy': 'publickey-credentials-create=(self), publickey-credentials-get=(self)',
  'referrer-policy': 'no-referrer',
  // Nothing of an answer is kept for going back.
  'cache-control': 'no-store',
};

/**
 * Asks a key that the person holds, in a window of its own (SPEC.md, SH17). It has a session without storage that knows one address,
 * answered here, and reaches no network. What a key answered passes through and is kept nowhere; alone it opens nothing.
 */
export class KeyWindow {
  private window: BrowserWindow | null = null;
  private prepared: Session | null = null;
  private isAsking = false;

  constructor(
    private readonly log: Log,
    private readonly main: () => BrowserWindow | null,
    private readonly language: () => string,
  ) {}

  async create(input: Bytes): Promise<Result<{ credential: Bytes; answer: Bytes }, ShellProblem>> {
    return this.ask({ input: base64(input) });
  }

  async use(credential: Bytes, input: Bytes): Promise<Result<Bytes, ShellProblem>> {
    const told = await this.ask({ input: base64(input), credential: base64(credential) });
    return told.ok ? ok(told.value.answer) : told;
  }

  /** Nobody waits for an answer any more: the vault locked, or the person went back. */
  stop(): void {
    if (this.isAsking) this.run(stoppingScript).catch(() => undefined);
  }

  /** The application ends. */
  close(): void {
    if (this.window?.isDestroyed() === false) this.window.destroy();
  }

  private async ask(asked: Asked): Promise<Result<{ credential: Bytes; answer: Bytes }, ShellProblem>> {
    if (this.isAsking) return fail('busy');
    this.isAsking = true;
    try {
      const window = this.opened();
      await window.loadURL(`${keyOrigin}/`);
      window.show();
      const told = answered.parse(await Promise.race([this.run(askingScript(asked)), gone(window)]));
      if ('problem' in told) return fail(told.problem);
      return ok({ credential: bytes(told.credential), answer: bytes(told.answer) });
    } catch {
      this.log.write('key-failed');
      return fail('key-unfit');
    } finally {
      this.isAsking = false;
      await this.putAway();
    }
  }

  /** Its page, and what was in it, is gone; the window waits for the next time. */
  private async putAway(): Promise<void> {
    const { window } = this;
    if (window === null || window.isDestroyed()) return;
    window.hide();
    // It outlives the window that asked, which ends at each lock.
    window.setParentWindow(null);
    await window.loadURL('about:blank').catch(() => undefined);
  }

  private run(code: string): Promise<unknown> {
    const contents = this.window?.webContents;
    // As if the person had pressed something: they did, in the window behind.
    return contents === undefined ? Promise.resolve(null) : contents.executeJavaScript(code, true);
  }

  private opened(): BrowserWindow {
    const parent = this.main();
    if (this.window !== null && !this.window.isDestroyed()) {
      this.window.setParentWindow(parent);
      return this.window;
    }
    const window = new BrowserWindow({
      ...(parent !== null && { parent }),
      title: 'Passerelle',
      width: 420,
      height: 260,
      show: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      autoHideMenuBar: true,
      webPreferences: {
        session: this.session(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        devTools: false,
      },
    });
    window.setMenuBarVisibility(false);
    // Closed by the person it stops asking, and is there the next time.
    window.on('close', (event) => {
      if (!this.isAsking) return;
      event.preventDefault();
      this.stop();
    });
    this.window = window;
    return window;
  }

  private session(): Session {
    if (this.prepared !== null) return this.prepared;
    const own = session.fromPartition('second-key');
    own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    own.webRequest.onBeforeRequest(({ url }, answer) => {
      const isOurs = url === `${keyOrigin}/` || url === 'about:blank';
      if (!isOurs) this.log.write('request-refused');
      answer({ cancel: !isOurs });
    });
    own.protocol.handle('https', ({ url }) =>
      url === `${keyOrigin}/`
        ? new Response(keyPage(this.language()), { headers })
        : new Response(null, { status: 404 }),
    );
    void own.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
    this.prepared = own;
    return own;
  }
}

/** It ends with the window it belongs to, when the vault locks meanwhile. */
const gone = (window: BrowserWindow): Promise<{ readonly problem: 'cancelled' }> =>
  new Promise((resolve) => window.once('closed', () => resolve({ problem: 'cancelled' })));

const base64 = (given: Uint8Array): string => Buffer.from(given).toString('base64');
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64'));
