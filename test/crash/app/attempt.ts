/** One try in the real application: what it tells, what is lost, and a picture when something is. */
import { join } from 'node:path';
import type { Random } from '../../generate/random.ts';
import type { Desk } from '../../journeys/desk.ts';
import type { Tally } from '../tally.ts';

/** So many tries in one run may come to nothing: the machine may be out of memory, or somebody ended the application. */
const failuresTolerated = 5;

export interface Story {
  readonly told: readonly string[];
  readonly lost: readonly string[];
}

export class Attempts {
  #failed = 0;

  /** @param folder for pictures of what went wrong */
  constructor(private readonly folder: string) {}

  /**
   * @param play opens desks through the function it is given: they are ended afterwards, whatever happened
   */
  async one(
    tally: Tally,
    what: string,
    random: Random,
    play: (open: (desk: Desk) => Desk, random: Random) => Promise<Story>,
  ): Promise<void> {
    const desks: Desk[] = [];
    try {
      const { told, lost } = await play((desk) => {
        desks.push(desk);
        return desk;
      }, random);
      if (lost.length === 0) tally.survived(what, told);
      else tally.lost(what, `${lost.join('; ')} (${await this.#picture(desks.at(-1))})`);
    } catch (error) {
      process.stdout.write(`  no try (${what}): ${reasonOf(error)} (${await this.#picture(desks.at(-1))})\n`);
      this.#failed += 1;
      if (this.#failed === failuresTolerated) throw error;
    } finally {
      for (const desk of desks) await desk.kill().catch(() => undefined);
    }
  }

  async #picture(desk: Desk | undefined): Promise<string> {
    const path = join(this.folder, `seen-${Date.now()}.png`);
    await desk?.page.screenshot({ path, fullPage: true }).catch(() => undefined);
    return path;
  }
}

/** What the driver says, and what it was waiting for. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  const lines = error.message.split('\n').map((line) => line.trim());
  return [lines[0], lines.find((line) => line.includes('waiting for'))].filter(Boolean).join(' ');
}
