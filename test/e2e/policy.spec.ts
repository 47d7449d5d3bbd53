/** What an organisation set for the computer, in the running application. */
import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, type Launched } from './launch.ts';
import { call } from './shell/bridge.ts';
import { Desk } from '../journeys/desk.ts';
import { unlock } from '../journeys/start.ts';
import { lien, practiceProfile } from './support/profiles.ts';

/** What the application is told to read instead of the file of the administrator. */
function environmentWith(policy: string): { readonly PASSERELLE_POLICY: string } {
  const file = join(freshFolder('policy'), 'policy.json');
  writeFileSync(file, policy, { mode: 0o644 });
  return { PASSERELLE_POLICY: file };
}
const launchWith = (policy: string): Promise<Launched> => launchApp({ env: environmentWith(policy) });

test('PM8, PM9, PM12: it holds from the first window on, and the page is told what it is', async () => {
  const policy = { lockMinutes: 2, language: 'fr', screenCapture: 'allowed', folder: 'off' };
  const { app, page } = await launchWith(JSON.stringify(policy));
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await call(page, 'app.info', undefined)).toMatchObject({ policy: { state: 'in-force', policy } });
  await expect(page.getByRole('radio', { name: 'NL' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Nederlands' })).toBeDisabled();
  expect(await call(page, 'stick.choose', undefined)).toEqual({ ok: false, problem: 'by-policy' });
  await app.close();
});

test('PM4, PM8: one that is wrong is refused by name, on the first screen; the log has no word of it', async () => {
  const ten = {
    lockMinutes: 0,
    language: 'NL',
    screenCapture: true,
    exchangeFolder: '/srv/exchange',
    storage: 'fixed',
    backupFolder: 'copies',
    keepersNumber: '0123456789',
    updates: 'always',
    longestRetentionMonths: '120',
    Janssens: true,
  };
  const { app, page, profile } = await launchWith(JSON.stringify(ten));
  const told = page.getByRole('alert').getByRole('listitem');
  await expect(told).toHaveCount(10);
  const { storage: _, ...others } = ten;
  for (const name of [...Object.keys(others), 'storageAddress'])
    await expect(told.filter({ hasText: name })).toHaveCount(1);
  expect(await call(page, 'app.info', undefined)).toMatchObject({ policy: { state: 'refused' } });
  expect(await call(page, 'stick.choose', undefined)).toEqual({ ok: false, problem: 'by-policy' });
  await app.close();
  const log = readFileSync(join(profile, 'log.txt'), 'utf8');
  expect(log).toContain('policy-refused');
  expect(log).not.toContain('Janssens');
});

test('PM12: what is set cannot be changed by who is unlocked, says so, and leaves what they chose for later', async () => {
  const env = environmentWith('{"lockMinutes": 3, "language": "de", "storage": "off"}');
  const desk = await Desk.open({ language: 'de', profile: await practiceProfile(), env });
  const { page } = desk;
  await unlock(desk, lien);
  await page.getByRole('navigation', { name: desk.t('common:rail.label') }).waitFor();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('radio', { name: 'FR' })).toBeDisabled();
  await page.locator('[data-tour="me"]').click();
  const minutes = page.getByRole('combobox', { name: desk.t('common:me.idle') });
  await expect(minutes).toBeDisabled();
  await expect(minutes).toHaveValue(desk.t('common:me.minutes_other', { count: 3 }));
  await expect(page.getByText(desk.t('policy:by'))).toBeVisible();
  await page.getByRole('link', { name: desk.t('common:me.health') }).click();
  const shown = page.getByRole('region', { name: desk.t('policy:title') });
  await expect(shown.getByRole('row')).toHaveCount(3);
  await desk.close();
  await desk.reopen(environmentWith('{}'));
  await unlock(desk, lien);
  await desk.page.locator('[data-tour="me"]').click();
  const own = desk.page.locator('[role="dialog"]').getByRole('combobox');
  await expect(own).toBeEnabled();
  await expect(own).toHaveValue(/10/);
  await desk.close();
});

test('SH9, PM12: every window is withheld from what records the screen, unless the policy lets it be seen', async () => {
  for (const [policy, isWithheld] of [
    ['{}', true],
    ['{"screenCapture": "withheld"}', true],
    ['{"screenCapture": "allowed"}', false],
    ['{"screenCapture": "sometimes"}', true],
  ] as const) {
    const { app, page } = await launchWith(policy);
    await app.evaluate(({ BrowserWindow }) => {
      const asked: boolean[] = [];
      Reflect.set(globalThis, 'asked', asked);
      BrowserWindow.prototype.setContentProtection = (is) => void asked.push(is);
    });
    const next = app.waitForEvent('window');
    // The page that asks is gone before it is answered.
    await call(page, 'app.lock', {}).catch(() => undefined);
    await next;
    expect(await app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown)).toEqual([isWithheld]);
    await app.close();
  }
});
