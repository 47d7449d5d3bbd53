/** A screen of one's own, and a keyboard that types into it as a real one does. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** How wide it is. */
const whole = 1366;

export class Screen {
  readonly display: string;
  readonly #server: ChildProcess;

  private constructor(server: ChildProcess, display: string) {
    this.#server = server;
    this.display = display;
  }

  static async open(): Promise<Screen> {
    // Not begun anew whenever the last one who looks has gone: it would throw out an application that comes just then.
    const words = ['-displayfd', '3', '-screen', '0', `${whole}x900x24`, '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const channel = server.stdio[3];
    if (channel === null || channel === undefined || !('on' in channel)) throw new Error('no channel');
    const number = await new Promise<string>((resolve, reject) => {
      channel.on('data', (data: Buffer) => resolve(data.toString().trim()));
      server.once('exit', () => reject(new Error('the screen did not start')));
    });
    return new Screen(server, `:${number}`);
  }

  /** Gives the keyboard to the application's window. */
  focus(): void {
    const [window = ''] = this.#xdotool('search', '--onlyvisible', '--name', 'Passerelle').trim().split('\n');
    this.#xdotool('windowfocus', '--sync', window);
  }

  /** Windows of some size that stand there, with a name or without. */
  windows(): readonly string[] {
    const all = this.#ask('search', '--onlyvisible', '--name', '.*').split('\n');
    return all.filter((window) => {
      if (window === '') return false;
      const width = Number(/Geometry: (\d+)x/.exec(this.#ask('getwindowgeometry', window))?.[1] ?? 0);
      return width > 100 && width < whole;
    });
  }

  /** Presses a key in a window. */
  pressIn(window: string, key: string): void {
    this.#xdotool('windowfocus', window, 'key', key);
  }

  type(text: string): void {
    this.#xdotool('type', '--delay', '8', text);
  }

  press(...keys: readonly string[]): void {
    this.#xdotool('key', ...keys);
  }

  close(): void {
    this.#server.kill();
  }

  /** What is seen just now: nothing, where a window went between being listed and being asked about. */
  #ask(...args: readonly string[]): string {
    const { stdout, error } = spawnSync('xdotool', [...args], {
      env: { ...process.env, DISPLAY: this.display },
      encoding: 'utf8',
    });
    if (error !== undefined) throw error;
    return stdout;
  }

  #xdotool(...args: readonly string[]): string {
    return execFileSync('xdotool', [...args], { env: { ...process.env, DISPLAY: this.display }, encoding: 'utf8' });
  }
}
