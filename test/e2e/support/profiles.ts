/** Profiles that take a while to make, made once and copied for every test that wants one. */
import { expect } from '@playwright/test';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../../journeys/desk.ts';
import { newDossier } from '../../journeys/dossier.ts';
import { firstStart, lock, unlock, whoAndPassphrase, type Worker } from '../../journeys/start.ts';
import { freshFolder, patience } from '../launch.ts';
import { runProgram } from './programs.ts';
import { slip } from './story.ts';

/** A psychosocial worker in a prison: the same person in every prepared profile. */
export const lien = {
  name: 'Lien Zonnebloem',
  service: { type: 'Gent', take: /prison|gevangenis|gefängnis/i },
  function: /./,
  label: 'Lien',
  passphrase: 'zeven stille molens aan de kade',
} as const satisfies Worker;

/** A justice assistant, at another computer. */
export const joppe = {
  name: 'Joppe Waterlelie',
  service: { type: 'Gent', take: /justice house|justitiehuis|maison de justice|justizhaus/i },
  function: /justice assistant|justitieassistent|assistante? de justice|justizassistent/i,
  label: 'Joppe',
  passphrase: 'een blauwe fiets naast de oude sluis',
} as const satisfies Worker;

const besideLien = (name: string, label: string, passphrase: string): Worker => ({
  name,
  service: lien.service,
  function: /./,
  label,
  passphrase,
});

/** Colleagues of Lien at the same computer. */
export const warre = besideLien('Warre Kiezelsteen', 'Warre', 'drie houten molens bij de kade');
export const saar = besideLien('Saar Korenbloem', 'Saar', 'acht stille duiven boven het plein');
export const pim = besideLien('Pim Klaproos', 'Pim', 'twee ronde stenen onder de linde');

const preparedNames = ['practice', 'empty', 'joppe', 'dossier', 'team'] as const;
type Prepared = (typeof preparedNames)[number];

const preparedFolder = (runner: number, name: Prepared): string =>
  join(tmpdir(), `passerelle-prepared-${runner}-${name}`);

/** @param runner process that runs the tests */
export const preparedFolders = (runner: number): string[] => preparedNames.map((name) => preparedFolder(runner, name));

/** A new copy of a profile in which Lien has all ten practice dossiers. */
export async function practiceProfile(): Promise<string> {
  const prepared = await once('practice', async (desk) => {
    await desk.page.getByRole('button', { name: desk.t('common:practice.install_other', { count: 10 }) }).click();
    await desk.page.getByRole('navigation').first().waitFor({ timeout: 60_000 });
  });
  return copyOf(prepared);
}

/** A new copy of a profile in which Lien has a place and nothing else. */
export const emptyProfile = async (): Promise<string> => copyOf(await once('empty', skipPractice));

/** The same for Joppe. */
export const profileOfJoppe = async (): Promise<string> => copyOf(await once('joppe', skipPractice, [joppe]));

/** A new copy of a profile in which Lien has one dossier, of the person of the story. */
export const dossierProfile = async (): Promise<string> => copyOf(await once('dossier', withDossier));

/** The same with three colleagues at this computer, who see nothing of it. */
export const teamProfile = async (): Promise<string> =>
  copyOf(
    await once(
      'team',
      async (desk) => {
        await withDossier(desk);
        for (const colleague of [warre, saar, pim]) await comes(desk, colleague);
      },
      [lien, warre, saar, pim],
    ),
  );

async function skipPractice(desk: Desk): Promise<void> {
  await desk.button('start:practice.skip').click();
  await desk.page.getByRole('navigation').first().waitFor();
}

async function withDossier(desk: Desk): Promise<void> {
  await skipPractice(desk);
  await newDossier(desk, slip);
}

/** Somebody gets a place at the computer of Lien, who says her passphrase for it. */
async function comes(desk: Desk, colleague: Worker): Promise<void> {
  await lock(desk);
  // Another page, which knows nothing of the patience the first was given.
  desk.page.setDefaultTimeout(patience);
  await desk.button('start:unlock.another').click();
  await desk.button('common:next').click();
  await whoAndPassphrase(desk, colleague, lien.passphrase);
  await skipPractice(desk);
}

/**
 * Made by the process that asks first; the others wait for it, or make it themselves when it did not come about. All are
 * children of the one that runs the tests.
 * @param finish what happens after the first start of the first of them
 * @param people in the order in which they come
 */
async function once(
  name: Prepared,
  finish: (desk: Desk) => Promise<void>,
  people: readonly [Worker, ...Worker[]] = [lien],
): Promise<string> {
  const folder = preparedFolder(process.ppid, name);
  const [profile, ready] = [join(folder, 'profile'), join(folder, 'ready')];
  const isReady = (): boolean => existsSync(ready);
  let isMine = begins(folder);
  await expect.poll(() => isReady() || isMine || (isMine = begins(folder)), { timeout: 100_000 }).toBe(true);
  if (isReady()) return profile;
  try {
    // In the language of most tests: who goes on in another has everything drawn twice.
    const desk = await Desk.open({ language: 'nl', profile });
    await firstStart(desk, people[0]);
    await finish(desk);
    await desk.close();
    runProgram('lighter-keys', profile, ...people.map(({ passphrase }) => passphrase));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  writeFileSync(ready, '');
  return profile;
}

/** Only one process can. */
function begins(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Chromium's own caches and locks stay behind: they belong to the process that is gone. */
function copyOf(prepared: string): string {
  const profile = join(freshFolder(), 'profile');
  const left = /\/(?:Singleton\w+|DevToolsActivePort|Cache|Code Cache|GPUCache|DawnCache)$/;
  cpSync(prepared, profile, { recursive: true, filter: (path) => !left.test(path) });
  return profile;
}

/** Unlocks a prepared profile and goes on in the language of the desk: the profile remembers another. */
export async function enter(desk: Desk, worker: Pick<Worker, 'label' | 'passphrase'> = lien): Promise<void> {
  await unlock(desk, worker);
  await desk.page.getByText(desk.language.toUpperCase(), { exact: true }).click();
  await expect(desk.page.locator('html')).toHaveAttribute('lang', desk.language);
  await desk.page.getByRole('navigation', { name: desk.t('common:rail.label') }).waitFor();
}
