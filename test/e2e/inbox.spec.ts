/** A stick full of files that are none: all of them are told, looked at and removed, with the keyboard alone. */
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { Desk } from '../journeys/desk.ts';
import * as exchange from '../journeys/exchange.ts';
import { auditOf } from './support/audit.ts';
import { dossierProfile, enter } from './support/profiles.ts';
import { stickWith } from './support/sticks.ts';

test.describe.configure({ timeout: 240_000 });

/** As many bytes as one likes that say nothing, the same at every run. */
function noise(of: number, length: number): Uint8Array {
  const pieces = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`${of} ${at}`).digest(),
  );
  return new Uint8Array(Buffer.concat(pieces).subarray(0, length));
}

test('a stick with hundreds of files that are no sealed files: one is removed, then all at one press', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  const { page, t } = desk;
  const audit = auditOf(page, { inDark: false });
  try {
    await enter(desk);
    const short = Array.from({ length: 200 }, (_, at) => noise(at, 8));
    const long = Array.from({ length: 40 }, (_, at) => noise(1_000 + at, 4_000));
    await exchange.readStick(desk, stickWith(...short, ...long));
    const rows = page.getByRole('list', { name: t('exchange:received.list') }).getByRole('listitem');
    await expect(rows).toHaveCount(200, { timeout: 60_000 });
    await expect(page.getByText(t('exchange:received.stays')).first()).toBeVisible();
    await page.getByRole('button', { name: t('exchange:received.more_other', { count: 40 }) }).click();
    await expect(rows).toHaveCount(240);

    await test.step('one is looked at and removed', async () => {
      await rows.first().getByRole('link').press('Enter');
      await expect(page.getByText(t('problems:damaged-file.what')).first()).toBeVisible();
      await audit('a file that cannot be opened');
      await page.getByRole('button', { name: t('exchange:received.remove') }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await audit('removing a file');
      await dialog.getByRole('button', { name: t('exchange:received.remove') }).press('Enter');
      await expect(page.getByText(t('exchange:received.removed'))).toBeVisible();
      await page.getByText(t('exchange:report.back')).click();
    });

    await test.step('all others at one press', async () => {
      await page.getByRole('button', { name: t('exchange:received.removeAll') }).press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('239');
      await dialog.getByRole('button', { name: t('exchange:received.remove') }).press('Enter');
      await expect(page.getByText(t('exchange:received.empty'))).toBeVisible();
    });
  } finally {
    await desk.close();
  }
});
