/** One start of the real application on the measured vault: unlocking, locking, and calls to its vault worker. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { must } from '../../shared/result.ts';
import type { VaultApi } from '../../renderer/vault/api.ts';
import { launchApp } from '../e2e/launch.ts';
import { ended, rendererPid } from '../e2e/shell/bridge.ts';
import { passphrase } from '../generate/seats.ts';
import { installProbe, type Timed } from './page/probe.ts';

type Answered<N extends keyof VaultApi> = Extract<Awaited<ReturnType<VaultApi[N]>>, { ok: true }>['value'];

export interface Unlocking {
  /** From handing in the passphrase until Today is painted, the caseload at hand. */
  readonly total: number;
  /** Of that, the vault worker's answer to the passphrase. */
  readonly vault: number;
  /** Of that, passphrase to key (Argon2id). */
  readonly derive: number;
}

const today = '#room [data-row]';
/** Building the browser store of thousands of dossiers from the journal takes a while. */
const patience = 2_400_000;

export class Session {
  private constructor(
    readonly app: ElectronApplication,
    private current: Page,
  ) {}

  get page(): Page {
    return this.current;
  }

  static async start(profile: string, env: Readonly<Record<string, string>> = {}): Promise<Session> {
    const { app, page } = await launchApp({ profile, env });
    const session = new Session(app, page);
    await session.prepare();
    return session;
  }

  async unlock(): Promise<Unlocking> {
    const { page } = this;
    await page.locator('input[type=password]').fill(passphrase);
    const total = await this.until('submit', today, () => page.keyboard.press('Enter'));
    const heard = await page.evaluate(() => window.probe.heard());
    const unlock = must(
      heard.find(({ name }) => name === 'unlock'),
      'the unlock call',
    );
    return { total, vault: unlock.answeredAt - unlock.sentAt, derive: await this.derived() };
  }

  /** Milliseconds from the event that the act causes until something of this selector is painted. */
  async until(event: string, selector: string, act: () => Promise<void>): Promise<number> {
    await this.page.evaluate(([type, wanted]) => window.probe.expect(type, wanted), [event, selector] as const);
    await act();
    const late = performance.now() + patience;
    for (;;) {
      const took = await this.page.evaluate(() => window.probe.took());
      if (took !== undefined) return took;
      if (performance.now() > late) throw new Error('the application did not get that far');
      await wait(50);
    }
  }

  /** Milliseconds from the key press until the process that held the keys is gone; the next page is then ready. */
  async lock(): Promise<number> {
    const pid = await rendererPid(this.app);
    const next = this.app.waitForEvent('window');
    const from = performance.now();
    const [gone] = await Promise.all([
      ended(pid).then(() => performance.now() - from),
      // The page is gone before it could say that the key arrived.
      this.page.keyboard.press('Control+l').catch(() => undefined),
    ]);
    this.current = await next;
    await this.page.waitForLoadState('domcontentloaded');
    await this.prepare();
    return gone;
  }

  /** Calls the vault worker; throws when it answers with a problem. */
  async call<N extends keyof VaultApi>(
    name: N,
    ...input: Parameters<VaultApi[N]>
  ): Promise<{ readonly ms: number; readonly value: Answered<N> }> {
    const { ms, answer } = await this.page.evaluate<Timed, [keyof VaultApi, unknown]>(
      ([which, what]) => window.probe.call(which, what),
      [name, input[0]],
    );
    // The worker answers by the VaultApi type.
    const result = answer as Awaited<ReturnType<VaultApi[N]>>;
    if (!result.ok) throw new Error(`${name} answered ${JSON.stringify(result.problem)}`);
    return { ms, value: result.value as Answered<N> };
  }

  /** The same call many times in the page, one after another: milliseconds each. */
  async times(name: keyof VaultApi, inputs: readonly unknown[]): Promise<readonly number[]> {
    return this.page.evaluate<number[], [keyof VaultApi, readonly unknown[]]>(
      async ([which, all]) => {
        const took: number[] = [];
        for (const input of all) {
          const { ms, answer } = await window.probe.call(which, input);
          if (!(answer as { ok: boolean }).ok) throw new Error(`${which} answered with a problem`);
          took.push(ms);
        }
        return took;
      },
      [name, inputs],
    );
  }

  /** Until everything has been read for the search: milliseconds from now. */
  async untilSearchable(): Promise<number> {
    const from = performance.now();
    while (!(await this.call('search', { query: 'zus', limit: 1 })).value.complete) await wait(250);
    return performance.now() - from;
  }

  /** Until a call that waits in turn is answered at once: nothing else is going on. */
  async quiet(): Promise<void> {
    while ((await this.call('me')).ms > 20) await wait(100);
  }

  /** Goes to a room by the rail. The room before it stays on screen until the next one's code is there. */
  async goTo(room: string): Promise<void> {
    const link = this.page.locator(`a[href="${room}"]`).first();
    await link.click();
    const name = (await link.innerText()).trim();
    await this.page.locator('#room').getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  /** Ids of all processes of the application. */
  pids(): Promise<readonly number[]> {
    return this.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  }

  /** The most memory the page and its vault ever took, in MiB. */
  async memory(): Promise<number> {
    const pid = await rendererPid(this.app);
    const kib = await this.app.evaluate(
      ({ app }, wanted) => app.getAppMetrics().find((each) => each.pid === wanted)?.memory.peakWorkingSetSize ?? 0,
      pid,
    );
    if (kib === 0) throw new Error('the system does not say how much memory the page takes');
    return kib / 1024;
  }

  close(): Promise<void> {
    return this.app.close();
  }

  private async prepare(): Promise<void> {
    await this.page.locator('input[type=password]').waitFor();
    // Nobody types a passphrase as fast as a program: what is asked before is heard once the screen answers.
    await this.page.waitForFunction(() => performance.getEntriesByName('answers').length > 0);
    await this.page.evaluate(installProbe);
  }

  /** The vault worker's own mark on its timeline. */
  private async derived(): Promise<number> {
    for (const worker of this.page.workers()) {
      const took = await worker.evaluate(() => performance.getEntriesByName('derive-key').at(-1)?.duration ?? -1);
      if (took >= 0) return took;
    }
    throw new Error('no worker derived a key');
  }
}
