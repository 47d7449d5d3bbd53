/** A profile with a person, a dossier, a correspondent and something to send: made once, copied for each victim. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { strangersCard, stranger } from '../../e2e/support/stranger.ts';
import { freshFolder } from '../../e2e/launch.ts';
import { Desk } from '../../journeys/desk.ts';
import * as dossier from '../../journeys/dossier.ts';
import * as exchange from '../../journeys/exchange.ts';
import { firstStart, type Worker } from '../../journeys/start.ts';

export const lien = {
  name: 'Lien Zonnebloem',
  service: { type: 'Gent', take: /prison|gevangenis|gefängnis/i },
  function: /./,
  label: 'Lien',
  passphrase: 'zeven stille molens aan de kade',
} as const satisfies Worker;

export const surname = 'Paardenbloem';
export const firstStep = 'Kamer klaarmaken bij zijn zus';
export const correspondent = stranger;

const slip: dossier.Slip = {
  surname,
  firstName: 'Wolf',
  birth: '4/3/1997',
  place: 'Gent',
  months: 18,
  asWritten: '18 maanden effectief',
  route: 'judge',
  dates: {},
};

let made: Promise<string> | null = null;

/** A fresh copy. Chromium's own caches and locks stay behind: they belong to the process that is gone. */
export async function victimProfile(under = freshFolder()): Promise<string> {
  // One that failed is made again for the next victim.
  made ??= make().catch((error: unknown) => {
    made = null;
    throw error;
  });
  const profile = join(under, 'profile');
  const left = /\/(?:Singleton\w+|DevToolsActivePort|Cache|Code Cache|GPUCache|DawnCache)$/;
  cpSync(await made, profile, { recursive: true, filter: (path) => !left.test(path) });
  return profile;
}

async function make(): Promise<string> {
  const desk = await Desk.open({ language: 'nl' });
  await firstStart(desk, lien);
  await desk.button('start:practice.skip').click();
  await desk.page.getByRole('navigation').first().waitFor();
  await exchange.takeCard(desk, strangersCard(), stranger);
  await exchange.markVerified(desk, 'phone');
  await dossier.newDossier(desk, slip);
  await dossier.addGoal(desk, desk.t('units:values.domain.housing'), 'Bij mijn zus wonen.');
  await dossier.addStep(desk, { what: firstStep, who: lien.name, due: '1/2/2030' });
  await dossier.openTab(desk, 'network');
  await desk.button('dossier:inquiry.add').first().click();
  await desk.field('units:fields.plan.inquiry.question.text').fill('Kan hij daar wonen?');
  await desk.button('dossier:entry.done').first().click();
  await dossier.orderInquiry(desk);
  await desk.close();
  return desk.profile;
}
