/** A disk or a folder in which nothing can be written: it is said, everything can be read, and afterwards work goes on. */
import { chromium, type Page } from '@playwright/test';
import { chmodSync } from 'node:fs';
import type { Random } from '../../generate/random.ts';
import { freshFolder, patience } from '../../e2e/launch.ts';
import { ended } from '../../e2e/shell/bridge.ts';
import { debuggerAddress, startAsOrdinary, takeRights } from '../../e2e/support/ordinary-user.ts';
import { Desk } from '../../journeys/desk.ts';
import { words } from '../../journeys/words.ts';
import type { Tally } from '../tally.ts';
import { Attempts, type Story } from './attempt.ts';
import { SmallDisk } from './small-disk.ts';
import { firstStep, lien, surname, victimProfile } from './template.ts';
import { sentences } from './told.ts';
import { Victim } from './victim.ts';

const said = 'common:readsOnly.read-only';

export class ReadOnly {
  readonly #attempts: Attempts;

  constructor(folder: string) {
    this.#attempts = new Attempts(folder);
  }

  async one(tally: Tally, random: Random): Promise<boolean> {
    if (random.between(0, 1) === 0) {
      await this.#attempts.one(tally, 'a folder without rights, as an ordinary user', random, folderWithoutRights);
      return true;
    }
    const disk = SmallDisk.mount(64 * 1024);
    if (disk === null) return false;
    await this.#attempts.one(tally, 'a read-only disk', random, (open) => onDisk(disk, open, random));
    disk.unmount();
    return true;
  }
}

async function onDisk(disk: SmallDisk, open: (desk: Desk) => Desk, random: Random): Promise<Story> {
  const victim = new Victim(open(await Desk.open({ language: 'nl', profile: await victimProfile(disk.folder) })));
  await victim.enter();
  for (let note = random.between(1, 3); note > 0; note -= 1) await victim.tryToFile(random);
  await victim.desk.kill();
  disk.writeProtect(true);
  await victim.desk.reopen();
  const told = await victim.enter();
  const lost = [...(await victim.missingNotes())];
  if (!told.includes(said)) lost.push('the person is not told that nothing can be written');
  await victim.desk.kill();
  disk.writeProtect(false);
  await victim.desk.reopen();
  const later = await victim.enter();
  lost.push(...(await victim.losses(Date.now())));
  if (!(await victim.tryToFile(random)).filed) lost.push('refused although it can be written again');
  return { told: [...told, ...later], lost };
}

/** The files belong to somebody else, or their rights were taken away. */
async function folderWithoutRights(): Promise<Story> {
  const folder = freshFolder('rights');
  chmodSync(folder, 0o755);
  const profile = await victimProfile(folder);
  takeRights(profile);
  const started = startAsOrdinary(folder, profile);
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(started), { noDefaults: true });
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) return { told: [], lost: ['there is no window: nothing is told'] };
    const lost = await readWithoutRights(page);
    await browser.close();
    return { told: [said], lost };
  } finally {
    process.kill(started.pid ?? 0, 'SIGKILL');
    await ended(started.pid ?? 0);
  }
}

async function readWithoutRights(page: Page): Promise<readonly string[]> {
  page.setDefaultTimeout(patience);
  // Not the language of the system: that one is marked already, and pressing it chooses nothing.
  const t = words('fr');
  const label = page.getByLabel(t('start:passphrase.label'), { exact: true }).and(page.locator('input'));
  await page.getByText('FR', { exact: true }).click();
  await label.fill(lien.passphrase);
  await page.getByRole('button', { name: t('start:unlock.open'), exact: true }).click();
  const lost: string[] = [];
  for (const sentence of sentences('fr', said)) {
    const shown = page.getByRole('note').filter({ hasText: sentence });
    await shown.waitFor().catch(() => lost.push('the person is not told that nothing can be written'));
  }
  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('common:rail.people') })
    .first()
    .click();
  await page
    .getByRole('row', { name: new RegExp(surname) })
    .first()
    .getByText(surname)
    .first()
    .click();
  await page
    .getByText(firstStep)
    .first()
    .waitFor()
    .catch(() => lost.push('the dossier cannot be read'));
  return lost;
}
