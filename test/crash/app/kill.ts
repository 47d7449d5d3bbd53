/** kill -9 of one of the application's processes while someone works, at a random moment. */
import { join } from 'node:path';
import type { Random } from '../../generate/random.ts';
import { patience } from '../../e2e/launch.ts';
import { ended } from '../../e2e/shell/bridge.ts';
import { Desk } from '../../journeys/desk.ts';
import type { Tally } from '../tally.ts';
import { victimProfile } from './template.ts';
import { pause, Victim } from './victim.ts';

const kinds = ['GPU', 'network', 'renderer', 'shell'] as const;
type Kind = (typeof kinds)[number];

/** So many tries in one run may come to nothing. */
const failuresTolerated = 5;

/** After so many kills a new victim: the list of notes must not grow without end. */
const killsOfOne = 24;

export class Kills {
  #victim: Victim | null = null;
  #killed = 0;
  #failed = 0;

  /** @param folder for pictures of what went wrong */
  constructor(private readonly folder: string) {}

  /** One kill; the kinds take turns. */
  async one(tally: Tally, random: Random): Promise<void> {
    const kind = kinds[this.#killed % kinds.length] ?? 'shell';
    const what = kind;
    try {
      const victim = await this.#alive();
      const pid = await pidOf(victim.desk, kind);
      if (pid === 0) throw new Error(`there is no ${kind} process`);
      const story = await this.#kill(victim, kind, pid, random);
      if (story.lost.length === 0) tally.survived(what, story.told);
      else tally.lost(what, `${story.lost.join('; ')} (${await this.#picture(victim)})`);
    } catch (error) {
      await this.end();
      // The machine may be out of memory, or somebody ended the application: no try, as long as it is the exception.
      this.#failed += 1;
      if (this.#failed === failuresTolerated) throw error;
    }
    this.#killed += 1;
    if (this.#killed % killsOfOne === 0) await this.end();
  }

  /** What the screen showed when something was missing. */
  async #picture({ desk }: Victim): Promise<string> {
    const path = join(this.folder, `lost-${Date.now()}.png`);
    await desk.page.screenshot({ path, fullPage: true }).catch(() => undefined);
    return path;
  }

  async end(): Promise<void> {
    await this.#victim?.desk.kill().catch(() => undefined);
    this.#victim = null;
  }

  async #alive(): Promise<Victim> {
    if (this.#victim !== null) return this.#victim;
    const victim = new Victim(await Desk.open({ language: 'nl', profile: await victimProfile() }));
    await victim.enter();
    this.#victim = victim;
    return victim;
  }

  async #kill(
    victim: Victim,
    kind: Kind,
    pid: number,
    random: Random,
  ): Promise<{ readonly told: readonly string[]; readonly lost: readonly string[] }> {
    const { desk } = victim;
    let over = false;
    const replaced = kind === 'renderer' ? desk.app.waitForEvent('window', { timeout: 20_000 }) : null;
    replaced?.catch(() => undefined);
    const work = victim
      .work(random, () => over)
      .then(
        () => null,
        (error: unknown) => (error instanceof Error ? error : new Error('no reason given')),
      );
    await pause(random.between(50, 2500));
    process.kill(pid, 'SIGKILL');
    const killed = Date.now();
    over = true;
    await ended(pid);
    let told: readonly string[] = [];
    if (kind === 'shell') {
      await work;
      await desk.reopen();
      told = await victim.enter();
    } else if (replaced !== null) {
      desk.page = await replaced;
      desk.page.setDefaultTimeout(patience);
      await work;
      await desk.field('start:passphrase.label').waitFor();
      told = await victim.enter();
    } else {
      // The window is still there and goes on working.
      const failed = await work;
      if (failed !== null) throw new Error(`the work stopped: ${failed.message}`);
    }
    return { told, lost: await victim.losses(killed) };
  }
}

function pidOf({ app }: Desk, kind: Kind): Promise<number> {
  return app.evaluate(({ app: electron, BrowserWindow }, wanted) => {
    if (wanted === 'shell') return process.pid;
    if (wanted === 'renderer') return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    const found = electron
      .getAppMetrics()
      .find((each) => (wanted === 'GPU' ? each.type === 'GPU' : (each.serviceName ?? '').includes('network')));
    return found?.pid ?? 0;
  }, kind);
}
