/** Profiles that take a while to make, made once and copied for every test that wants one. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../../journeys/desk.ts';
import { firstStart, type Worker } from '../../journeys/start.ts';
import { freshFolder } from '../launch.ts';

/** A psychosocial worker in a prison: the same person in every prepared profile. */
export const lien = {
  name: 'Lien Zonnebloem',
  service: { type: 'Gent', take: /prison|gevangenis|gefängnis/i },
  function: /./,
  label: 'Lien',
  passphrase: 'zeven stille molens aan de kade',
} as const satisfies Worker;

let practice: Promise<string> | undefined;
let empty: Promise<string> | undefined;

/** A new copy of a profile in which Lien has all ten practice dossiers. */
export async function practiceProfile(): Promise<string> {
  practice ??= prepare(async (desk) => {
    await desk.page.getByRole('button', { name: desk.t('common:practice.install_other', { count: 10 }) }).click();
    await desk.page.getByRole('navigation').first().waitFor({ timeout: 60_000 });
  });
  return copyOf(await practice);
}

/** A new copy of a profile in which Lien has a place and nothing else. */
export async function emptyProfile(): Promise<string> {
  empty ??= prepare(async (desk) => {
    await desk.button('start:practice.skip').click();
    await desk.page.getByRole('navigation').first().waitFor();
  });
  return copyOf(await empty);
}

async function prepare(finish: (desk: Desk) => Promise<void>): Promise<string> {
  const desk = await Desk.open({ language: 'en', profile: freshFolder('prepared') });
  await firstStart(desk, lien);
  await finish(desk);
  await desk.close();
  return desk.profile;
}

/** Chromium's own caches and locks stay behind: they belong to the process that is gone. */
function copyOf(prepared: string): string {
  const profile = join(freshFolder(), 'profile');
  const left = /\/(?:Singleton\w+|DevToolsActivePort|Cache|Code Cache|GPUCache|DawnCache)$/;
  cpSync(prepared, profile, { recursive: true, filter: (path) => !left.test(path) });
  return profile;
}
