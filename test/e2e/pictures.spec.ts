/**
 * Main screens and what people see when something goes wrong, compared with the pictures in test/e2e/pictures. They belong to
 * the runtime used here; another draws letters otherwise. After a change that is meant: take the picture away, run this, look at
 * the one it leaves, and keep that.
 */
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as exchange from '../journeys/exchange.ts';
import { firstStart, lock } from '../journeys/start.ts';
import type { ScreenLanguage } from '../journeys/words.ts';
import { freshFolder } from './launch.ts';
import { settled } from './support/audit.ts';
import { systemFontsOn } from './support/letters.ts';
import { lien } from './support/profiles.ts';
import { fillStick } from './support/sticks.ts';
import { fromTheFuture } from './support/stranger.ts';
import { goTo } from './support/tour.ts';

/** A day in the past: what stands on screens counts from it. */
const day = '2026-11-02T09:00:00Z';
const drawnBy = 'Chrome/130.';

test('main screens and what goes wrong look as agreed', async () => {
  const desk = await Desk.open({ language: 'nl', profile: freshFolder(), env: { PASSERELLE_NOW: day } });
  const agent = await desk.page.evaluate(() => navigator.userAgent);
  if (!agent.includes(drawnBy)) {
    test.info().annotations.push({ type: 'left out', description: `pictures are of ${drawnBy}` });
    await desk.close();
    return;
  }
  await firstStart(desk, lien);
  await desk.page.getByRole('button', { name: desk.t('common:practice.install_other', { count: 10 }) }).click();
  await desk.page.getByRole('navigation').first().waitFor({ timeout: 60_000 });

  await looks(desk.page, 'today');
  await goTo(desk.page, '/people');
  await looks(desk.page, 'people');
  await desk.page.locator('[data-row-link]').filter({ hasText: 'Maanlicht' }).click();
  await desk.page.locator('[data-step]').first().waitFor();
  await looks(desk.page, 'plan');
  await looks(desk.page, 'plan-dark', 'dark');
  await speak(desk, 'fr');
  await desk.page.getByRole('tab', { name: 'Situation juridique' }).click();
  await looks(desk.page, 'legal');
  await speak(desk, 'de');
  await goTo(desk.page, '/settle');
  await looks(desk.page, 'two-versions', 'dark');
  await speak(desk, 'nl');
  await goTo(desk.page, '/exchange/send');
  await looks(desk.page, 'send');

  // What goes wrong: a file of a newer application, and a passphrase that does not open.
  const card = await exchange.saveCard(desk, freshFolder('cards'), 'own.card');
  const stick = join(freshFolder('stick'), 'PASSERELLE');
  mkdirSync(stick);
  fillStick(stick, [fromTheFuture(card)]);
  await exchange.readStick(desk, stick);
  await desk.page.getByRole('list', { name: desk.t('exchange:received.list') }).waitFor();
  await looks(desk.page, 'from-the-future');
  await lock(desk);
  await desk.field('start:passphrase.label').fill('another one altogether');
  await desk.button('start:unlock.open').click();
  await desk.page.getByText(desk.t('problems:wrong-passphrase.what')).waitFor();
  await looks(desk.page, 'wrong-passphrase');
  await desk.close();
});

async function looks(page: Page, name: string, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  await page.mouse.move(0, 0);
  await settled(page);
  expect.soft(await systemFontsOn(page), name).toEqual([]);
  await page.evaluate(showTime, false);
  await page.evaluate(leaveOutCodes);
  await expect.soft(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.002 });
  await page.evaluate(showTime, true);
}

/** Digits of a key, which is another each time, stand beside the name of whoever is called like somebody of the practice dossiers. */
function leaveOutCodes(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let at = texts.nextNode(); at !== null; at = texts.nextNode())
    at.textContent = (at.textContent ?? '').replaceAll(/\s?\[\d{3} \d{3}\]/g, '');
}

/** The time of the last save goes on. */
function showTime(isShown: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('[role="status"] { visibility: hidden }');
  document.adoptedStyleSheets = isShown
    ? document.adoptedStyleSheets.slice(0, -1)
    : [...document.adoptedStyleSheets, sheet];
}

async function speak({ page }: Desk, language: ScreenLanguage): Promise<void> {
  await page.getByText(language.toUpperCase(), { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}
