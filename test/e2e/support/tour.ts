/** Ways through all the screens there are. */
import type { Page } from '@playwright/test';
import type { Desk } from '../../journeys/desk.ts';
import { settled } from './audit.ts';

/** Goes to an address of the application, as a link in it would, and has arrived: what follows happens in that room. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.waitForFunction(() => {
    const [path = ''] = window.location.hash.slice(1).split('?');
    const room = document.querySelector('main');
    return room?.dataset['at'] === decodeURI(path) && room.childElementCount > 0;
  });
  await settled(page);
}

/** Addresses of all dossiers in the list of people, of which there are at least so many: the last of them are drawn last. */
export async function dossiersOf({ page }: Desk, atLeast: number): Promise<string[]> {
  await goTo(page, '/people');
  const links = page.getByRole('table').getByRole('link');
  await links.nth(atLeast - 1).waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return addresses.map((address) => address.replace('#', ''));
}

/** Opens the tabs of a dossier one after the other; gives the words on each. */
export async function* tabsOf({ page }: Desk, dossier: string): AsyncGenerator<string> {
  await goTo(page, dossier);
  const tabs = page.getByRole('main').getByRole('tab');
  await tabs.first().waitFor();
  for (let at = 0; at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click();
    await settled(page);
    yield await tabs.nth(at).innerText();
  }
}

/** Opens what a dossier can open over itself, one after the other. Each is named while it is open. */
export async function* dialogsOf(desk: Desk, dossier: string): AsyncGenerator<string> {
  const { page, t } = desk;
  await goTo(page, `${dossier}/plan`);
  const row = page.locator('[data-step]').first();
  await row.getByLabel(t('dossier:plan.what'), { exact: true }).click();
  yield 'a chosen step';
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: t('dossier:plan.goalMenu') })
    .first()
    .click();
  await page.getByRole('menuitem').first().waitFor();
  yield 'the menu of a goal';
  await page.keyboard.press('Escape');
  await desk.button('dossier:plan.addGoal').click();
  await page.getByRole('menuitem').first().waitFor();
  yield 'choosing the domain of a goal';
  await page.keyboard.press('Escape');
  await desk.button('dossier:proof.add').first().click();
  await page.getByRole('dialog').waitFor();
  yield 'adding a proof';
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('dossier:date.calendar') })
    .click();
  await page.getByRole('table').last().waitFor();
  yield 'a calendar';
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('dossier:share.open') }).click();
  await page.getByRole('dialog').waitFor();
  yield 'sharing with a colleague';
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('retention:close.open') }).click();
  await page.getByRole('dialog').waitFor();
  yield 'closing the dossier';
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('erasure:open') }).click();
  await page.getByRole('dialog').getByText(t('erasure:ask.noWayBack')).waitFor();
  yield 'erasing';
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await goTo(page, `${dossier}/documents`);
  await page
    .getByRole('main')
    .getByRole('button', { name: /\.(?:pdf|png)/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  yield 'a document';
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await goTo(page, `${dossier}/papers`);
  const issue = desk.button('papers:tab.issue');
  await issue.waitFor();
  if (await issue.isEnabled()) {
    await issue.click();
    await page.getByRole('dialog').waitFor();
    yield 'issuing a paper';
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await goTo(page, `${dossier}/plan`);
  await page.locator('[data-step]').first().waitFor();
  await page.keyboard.press('F8');
  await page.getByRole('dialog').waitFor();
  yield 'with the person';
  await page.getByRole('dialog').getByRole('button').first().click();
  await page.getByRole('dialog').locator('input[type="password"]').waitFor();
  yield 'with the person, leaving';
}
