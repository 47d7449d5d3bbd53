/** The profile copied while the application writes: the copy opens, and both go on working, each in a life of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Random } from '../../generate/random.ts';
import { freshFolder } from '../../e2e/launch.ts';
import { Desk } from '../../journeys/desk.ts';
import type { Tally } from '../tally.ts';
import { Attempts } from './attempt.ts';
import { victimProfile } from './template.ts';
import { pause, Victim } from './victim.ts';

export class LiveCopy {
  readonly #attempts: Attempts;

  constructor(folder: string) {
    this.#attempts = new Attempts(folder);
  }

  async one(tally: Tally, random: Random): Promise<void> {
    await this.#attempts.one(tally, 'copied while somebody works', random, async (open) => {
      const victim = new Victim(open(await Desk.open({ language: 'nl', profile: await victimProfile() })));
      await victim.enter();
      for (let note = random.between(1, 3); note > 0; note -= 1) await victim.tryToFile(random);
      let over = false;
      const work = victim.work(random, () => over);
      await pause(random.between(0, 1500));
      // What is known to be saved before the copying begins is in the copy.
      const before = victim.savedSoFar();
      const profile = await copyOf(victim.desk.profile);
      over = true;
      await work;
      const copied = victim.at(open(await Desk.open({ language: 'nl', profile })), before);
      const told = [...(await copied.enter())];
      const lost = [...(await copied.missingNotes())];
      if (!told.includes('common:notice.moved')) lost.push('the copy does not say that it was copied');
      for (const each of [victim, copied])
        if (!(await each.tryToFile(random)).filed) lost.push('one of the two cannot go on');
      lost.push(...(await victim.losses(Date.now())));
      await copied.desk.kill();
      await copied.desk.reopen();
      told.push(...(await copied.enter()));
      return { told, lost: [...lost, ...(await copied.missingNotes())] };
    });
  }
}

async function copyOf(profile: string): Promise<string> {
  const copy = join(freshFolder('copy'), 'profile');
  const copying = spawn('cp', ['-a', profile, copy], { stdio: 'ignore' });
  // A file that goes while it is copied is no reason to stop.
  await new Promise((done) => copying.once('close', done));
  return copy;
}
