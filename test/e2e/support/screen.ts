/** A screen of one's own, and a keyboard that types into it as a real one does. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';

export class Screen {
  readonly display: string;
  readonly #server: ChildProcess;

  private constructor(server: ChildProcess, display: string) {
    this.#server = server;
    this.display = display;
  }

  static async open(): Promise<Screen> {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
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

  type(text: string): void {
    this.#xdotool('type', '--delay', '8', text);
  }

  press(...keys: readonly string[]): void {
    this.#xdotool('key', ...keys);
  }

  close(): void {
    this.#server.kill();
  }

  #xdotool(...args: readonly string[]): string {
    return execFileSync('xdotool', [...args], { env: { ...process.env, DISPLAY: this.display }, encoding: 'utf8' });
  }
}
