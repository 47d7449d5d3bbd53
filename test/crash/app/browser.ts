/** The browser store damaged between two starts: the journal gives it back, and the person is told. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../generate/random.ts';
import { freshFolder } from '../../e2e/launch.ts';
import { Desk } from '../../journeys/desk.ts';
import type { Tally } from '../tally.ts';
import { Attempts } from './attempt.ts';
import { victimProfile } from './template.ts';
import { Victim } from './victim.ts';

const kinds = ['deleted', 'emptied', 'replaced by an older copy', '64 bytes flipped'] as const;
type Kind = (typeof kinds)[number];

export class BrowserDamage {
  readonly #attempts: Attempts;

  constructor(folder: string) {
    this.#attempts = new Attempts(folder);
  }

  async one(tally: Tally, random: Random): Promise<void> {
    const kind = random.pick(kinds);
    await this.#attempts.one(tally, kind, random, async (open) => {
      const victim = new Victim(open(await Desk.open({ language: 'nl', profile: await victimProfile() })));
      const { desk } = victim;
      const store = join(desk.profile, 'IndexedDB');
      const older = join(freshFolder('older'), 'store');
      cpSync(store, older, { recursive: true });
      for (const visit of [1, 2]) {
        if (visit === 2) await desk.reopen();
        await victim.enter();
        for (let note = random.between(1, 3); note > 0; note -= 1) await victim.tryToFile(random);
        await desk.kill();
      }
      damage(kind, store, older, random);
      await desk.reopen();
      const told = await victim.enter();
      const lost = [...(await victim.losses(Date.now()))];
      // What was flipped may be what nobody needs.
      const mustBeTold = kind !== '64 bytes flipped';
      if (mustBeTold && !told.includes('common:notice.rebuilt-from-journal')) lost.push('the person is not told');
      await desk.kill();
      await desk.reopen();
      if ((await victim.enter()).includes('common:notice.rebuilt-from-journal')) lost.push('rebuilt once more');
      lost.push(...(await victim.losses(Date.now())));
      return { told, lost };
    });
  }
}

function damage(kind: Kind, store: string, older: string, random: Random): void {
  const files = (): string[] =>
    readdirSync(store, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
    );
  switch (kind) {
    case 'deleted':
      rmSync(store, { recursive: true });
      break;
    case 'emptied':
      for (const path of files()) rmSync(path);
      break;
    case 'replaced by an older copy':
      rmSync(store, { recursive: true });
      mkdirSync(store);
      cpSync(older, store, { recursive: true });
      break;
    case '64 bytes flipped':
      flip(random.pick(files().filter((path) => /\.(?:log|ldb)$|MANIFEST/.test(path))), random);
      break;
  }
}

function flip(path: string, random: Random): void {
  const bytes = readFileSync(path);
  for (let count = 0; count < 64 && bytes.length > 0; count += 1) {
    const at = random.between(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
  }
  writeFileSync(path, bytes);
}
