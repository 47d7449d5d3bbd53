import { BrowserWindow, session, type Session } from 'electron';
import { randomBytes } from 'node:crypto';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Log } from '../log/log.ts';
import { drawsMargins, footerStyle, footerTemplate } from './footer.ts';
import { printScheme } from './address.ts';
import type { PaperFonts } from './paper-fonts.ts';

const patience = 30_000;

/** As Chromium says that the person closed its window. */
const isCancelled = (reason: string): boolean => /cancell?ed/i.test(reason);

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * Makes A4 PDFs, or prints, in a hidden window that runs no script, has no storage and reaches no network: its session knows one
 * address, handed out once, and the fonts of papers beside it, and refuses every other.
 */
export class PdfPrinter {
  private readonly waiting = new Map<string, string>();
  private readonly open = new Set<BrowserWindow>();
  private prepared: Session | null = null;

  constructor(
    private readonly log: Log,
    private readonly fonts: PaperFonts,
  ) {}

  /**
   * @param html a whole document; its `@page` rules decide size and margins
   * @param footer plain text for the foot of each page
   */
  pdf(html: string, footer: string): Promise<Result<Uint8Array<ArrayBuffer>, ShellProblem>> {
    return this.drawn(html, footer, async ({ webContents }, inMargins) => {
      const pdf = await webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: !inMargins,
        headerTemplate: '<span></span>',
        footerTemplate: footerTemplate(footer),
        generateTaggedPDF: true,
      });
      return ok(new Uint8Array(pdf));
    });
  }

  /** To a printer the person chooses in the window of the system; no file is made. */
  paper(html: string, footer: string): Promise<Result<undefined, ShellProblem>> {
    return this.drawn(
      html,
      footer,
      ({ webContents }, inMargins, timer) =>
        new Promise((answer) => {
          // The page is drawn: a person takes their time to choose a printer.
          clearTimeout(timer);
          // Locking ends the window, and with it whatever it was asked.
          webContents.once('destroyed', () => answer(fail('cancelled')));
          webContents.print(
            { silent: false, printBackground: true, ...(!inMargins && { footer }) },
            (isDone, reason) => {
              if (!isDone && !isCancelled(reason)) this.log.write('print-failed');
              answer(isDone ? ok(undefined) : fail(isCancelled(reason) ? 'cancelled' : 'failed'));
            },
          );
        }),
    );
  }

  private async drawn<T>(
    html: string,
    footer: string,
    then: (window: BrowserWindow, inMargins: boolean, timer: NodeJS.Timeout) => Promise<Result<T, ShellProblem>>,
  ): Promise<Result<T, ShellProblem>> {
    const token = randomBytes(16).toString('hex');
    const window = this.openWindow();
    this.open.add(window);
    const inMargins = drawsMargins(process.versions.chrome);
    this.waiting.set(token, inMargins ? `${html}${footerStyle(footer)}` : html);
    const timer = setTimeout(() => window.destroy(), patience);
    try {
      await window.loadURL(`${printScheme}://${token}/`);
      return await then(window, inMargins, timer);
    } catch {
      this.log.write('print-failed');
      return fail('failed');
    } finally {
      clearTimeout(timer);
      this.waiting.delete(token);
      this.open.delete(window);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  /** The vault locked: what was being printed must not be in a process any more. */
  abandonAll(): void {
    this.waiting.clear();
    for (const window of this.open) if (!window.isDestroyed()) window.destroy();
  }

  private openWindow(): BrowserWindow {
    return new BrowserWindow({
      show: false,
      webPreferences: {
        session: this.session(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
        devTools: false,
      },
    });
  }

  private session(): Session {
    if (this.prepared !== null) return this.prepared;
    // Without the prefix `persist:` a session lives in memory only.
    const prepared = session.fromPartition('printing', { cache: false });
    prepared.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    prepared.setPermissionCheckHandler(() => false);
    prepared.webRequest.onBeforeRequest((details, answer) => {
      const known = details.url.startsWith(`${printScheme}://`) || details.url.startsWith('data:');
      answer({ cancel: !known });
    });
    prepared.protocol.handle(printScheme, ({ url }) => this.serve(new URL(url)));
    this.prepared = prepared;
    return prepared;
  }

  private async serve({ host, pathname }: URL): Promise<Response> {
    const font = await this.fonts.read(pathname);
    if (font !== null) return new Response(font, { headers: { 'content-type': 'font/woff2' } });
    const html = this.waiting.get(host);
    this.waiting.delete(host);
    if (html === undefined) return new Response(null, { status: 404 });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    return new Response(html, { headers });
  }
}
