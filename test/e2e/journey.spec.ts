/** The main journey, in four languages, by mouse and by keyboard alone. */
import { expect, test } from '@playwright/test';
import { eventNames, modalityOf } from '../../shared/release/index.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { screenLanguages, type ScreenLanguage } from '../journeys/words.ts';
import { freshFolder, withoutOptimising } from './launch.ts';
import { complaintsOf } from './support/audit.ts';
import { byKeys } from './support/by-keys.ts';
import { byMouse } from './support/by-mouse.ts';
import type { Hand } from './support/hand.ts';
import { emptyProfile, enter } from './support/profiles.ts';
import { goal, noteText, promiseKind, step, surname, wish } from './support/story.ts';

test.describe.configure({ mode: 'parallel' });

for (const language of screenLanguages) {
  test(`the main journey (${language}), by keyboard alone`, async () => {
    // From nothing in one of them; each first start is seen in screens.spec.
    const isFirst = language === 'fr';
    const profile = isFirst ? freshFolder() : await emptyProfile();
    const desk = await Desk.open({ language, profile, args: withoutOptimising });
    const hand = byKeys(desk);
    await mainJourney(desk, hand, isFirst ? hand.firstStart : () => enter(desk));
  });

  test(`the main journey (${language}), by mouse`, async () => {
    const desk = await Desk.open({ language, profile: await emptyProfile(), args: withoutOptimising });
    await mainJourney(desk, byMouse(desk), () => enter(desk));
  });
}

/** From a slip to what is done, and all of it back after the lock. */
async function mainJourney(desk: Desk, hand: Hand, begin: () => Promise<void>): Promise<void> {
  const complaints = complaintsOf(desk.page);
  await begin();
  await hand.slip();
  await hand.plan();
  await hand.note();
  await hand.request();
  await seeOnToday(desk, hand);

  await hand.lock();
  await expect(desk.page.locator('body')).not.toContainText(surname);
  await hand.unlock();
  await desk.page.getByRole('navigation').first().waitFor();
  await seeAllBack(desk, hand);
  expect(complaints).toEqual([]);
  await desk.close();
}

const rowsOfToday = ({ page }: Desk) => page.getByRole('main').locator('[data-row]');

/** The deadline that the request sets running, as Today names it. */
const deadline = (language: ScreenLanguage): RegExp =>
  new RegExp(`${eventNames.advice[language]}.*${modalityOf('conditional-release').names[language]}`, 'i');

/** The step waits on Today, and what the request set running; done, the step waits no more. */
async function seeOnToday(desk: Desk, hand: Hand): Promise<void> {
  const filed = rowsOfToday(desk).filter({ hasText: step });
  await toToday(desk, hand);
  await expect(filed).toHaveCount(1);
  await hand.toAll();
  await expect(filed).toHaveCount(1);
  await expect(rowsOfToday(desk).filter({ hasText: deadline(desk.language) })).toHaveCount(1);
  await hand.toDossier();
  await hand.setDone();
  await toToday(desk, hand);
  await expect(filed).toHaveCount(0);
}

async function toToday(desk: Desk, hand: Hand): Promise<void> {
  await hand.toToday();
  await desk.page.getByRole('tab').first().waitFor();
}

async function seeAllBack(desk: Desk, hand: Hand): Promise<void> {
  await hand.toDossier();
  await expect(desk.page.getByText(wish).first()).toBeVisible();
  await expect(desk.page.getByText(goal).first()).toBeVisible();
  await expect(dossier.stepRow(desk, step)).toBeVisible();
  await hand.toTab('notes');
  await expect(desk.page.getByText(noteText).first()).toBeVisible();
  await hand.toTab('documents');
  await expect(desk.page.getByText(promiseKind).first()).toBeVisible();
}
