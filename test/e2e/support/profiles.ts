/** Profiles that take a while to make, made once and copied for every test that wants one. */
import { expect } from '@playwright/test';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../../journeys/desk.ts';
import { firstStart, unlock, type Worker } from '../../journeys/start.ts';
import { freshFolder } from '../launch.ts';
import { runProgram } from './programs.ts';

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

const preparedNames = ['practice', 'empty', 'joppe'] as const;
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
export const profileOfJoppe = async (): Promise<string> => copyOf(await once('joppe', skipPractice, joppe));

async function skipPractice(desk: Desk): Promise<void> {
  await desk.button('start:practice.skip').click();
  await desk.page.getByRole('navigation').first().waitFor();
}

/**
 * Made by the process that asks first; the others wait for it, or make it themselves when it did not come about. All are
 * children of the one that runs the tests.
 */
async function once(name: Prepared, finish: (desk: Desk) => Promise<void>, worker: Worker = lien): Promise<string> {
  const folder = preparedFolder(process.ppid, name);
  const [profile, ready] = [join(folder, 'profile'), join(folder, 'ready')];
  const isReady = (): boolean => existsSync(ready);
  let isMine = begins(folder);
  await expect.poll(() => isReady() || isMine || (isMine = begins(folder)), { timeout: 100_000 }).toBe(true);
  if (isReady()) return profile;
  try {
    // In the language of most tests: who goes on in another has everything drawn twice.
    const desk = await Desk.open({ language: 'nl', profile });
    desk.page.setDefaultTimeout(60_000);
    await firstStart(desk, worker);
    await finish(desk);
    await desk.close();
    runProgram('lighter-keys', profile, worker.passphrase);
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
