import type { BrowserWindow } from 'electron';
import type { ShellEvent } from '../../shared/bridge/contract.ts';
import { eventChannel } from '../ipc/channels.ts';
import type { Log } from '../log/log.ts';
import { openMainWindow } from './main-window.ts';

const screenLockGrace = 5_000;
const closingGrace = 3_000;
const crashesTolerated = 3;
const crashWindow = 60_000;

/**
 * Keeps the one window: opens it, replaces it when the vault locks, reopens it when its process is lost, and lets the
 * page keep what was being typed before it closes.
 */
export class WindowKeeper {
  private window: BrowserWindow | null = null;
  private closing = false;
  private crashes: number[] = [];

  /**
   * @param onReplaced the page that was there is gone, with all it was in the middle of
   * @param isWithheld whether programs that record the screen see nothing of it
   */
  constructor(
    private readonly log: Log,
    private readonly onReplaced: () => void,
    private readonly isWithheld: () => boolean,
  ) {}

  open(): void {
    this.window = this.watch(openMainWindow(this.isWithheld()));
  }

  current(): BrowserWindow | null {
    return this.window;
  }

  show(): void {
    if (this.window === null) return;
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  tell(event: ShellEvent): void {
    if (this.window !== null && !this.window.isDestroyed()) this.window.webContents.send(eventChannel, event);
  }

  /**
   * Ends the renderer process, and with it every key and clear record it held, and opens a fresh one. While closing,
   * nothing is opened any more.
   */
  lock(): void {
    const old = this.window;
    if (old === null) return;
    this.log.write('locked');
    this.window = this.closing ? null : this.watch(openMainWindow(this.isWithheld(), old.getBounds()));
    endProcess(old);
    this.onReplaced();
  }

  /** The system's screen was locked or the machine goes to sleep: the page gets a moment, then it is over anyway. */
  lockSoon(): void {
    const asked = this.window;
    this.tell({ type: 'lock-requested', reason: 'screen-locked' });
    setTimeout(() => {
      if (asked !== null && this.window === asked) this.lock();
    }, screenLockGrace);
  }

  private watch(window: BrowserWindow): BrowserWindow {
    window.on('close', (event) => {
      if (this.window !== window) return;
      event.preventDefault();
      if (!this.closing) this.closeGently();
    });
    window.webContents.on('render-process-gone', () => {
      if (this.window === window && !window.isDestroyed()) this.reopen(window);
    });
    return window;
  }

  private closeGently(): void {
    this.closing = true;
    this.tell({ type: 'lock-requested', reason: 'closing' });
    setTimeout(() => this.lock(), closingGrace);
  }

  private reopen(lost: BrowserWindow): void {
    this.log.write('renderer-gone');
    const now = Date.now();
    this.crashes = [...this.crashes.filter((at) => Math.abs(now - at) < crashWindow), now];
    const again = !this.closing && this.crashes.length <= crashesTolerated;
    this.window = again ? this.watch(openMainWindow(this.isWithheld(), lost.getBounds())) : null;
    lost.destroy();
    this.onReplaced();
  }
}

/**
 * SIGKILL, not an induced crash: a crash may leave a core file with what was in memory. The process is gone when the
 * kernel says so, whatever it was doing.
 */
function endProcess(window: BrowserWindow): void {
  const { webContents } = window;
  const pid = webContents.getOSProcessId();
  window.hide();
  if (pid > 0) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      webContents.forcefullyCrashRenderer();
    }
  }
  window.destroy();
}
