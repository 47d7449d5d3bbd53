/** A file of ours opened from the system: by the first start and by a second one it is looked at, and taken in by nobody but a person. */
import { expect, test, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as exchange from '../journeys/exchange.ts';
import { lock, unlock } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, enter, lien } from './support/profiles.ts';
import { forSomebodyElse, fromNobodyKnown } from './support/stranger.ts';

const inInbox = (profile: string): readonly string[] =>
  readdirSync(join(profile, 'safe', 'inbox')).filter((name) => /^[0-9a-f]{64}/.test(name));

test('SH16: opened by a path, then by a second start; Received has it once a person says so', async () => {
  test.setTimeout(240_000);
  const folder = freshFolder('opened');
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  const { t } = desk;
  await enter(desk);
  const card = await exchange.saveCard(desk, folder, 'lien.card');
  await desk.close();
  const sent = join(folder, 'brief van Joppe.bundle');
  writeFileSync(sent, fromNobodyKnown(card));
  const foreign = join(folder, 'other.bundle');
  writeFileSync(foreign, forSomebodyElse());

  const again = await Desk.open({ language: 'nl', profile: desk.profile, args: [sent] });
  const dialog = (page: Page) => page.getByRole('dialog', { name: t('files:opened.title') });
  await test.step('the start with a path: nothing before somebody is in, then what it is', async () => {
    await expect(dialog(again.page)).toHaveCount(0);
    await unlock(again, lien);
    const shown = dialog(again.page);
    await expect(shown).toContainText('Joppe Waterlelie');
    await expect(shown).toContainText(t('files:opened.head'));
    await expect(shown).toContainText(t('exchange:trust.unknown'));
    await expect(shown).toContainText(t('problems:unknown-sender.what'));
    await auditOf(again.page, { inDark: true })('a file opened from the system');
    if (process.env['PICTURES']) await again.page.screenshot({ path: 'out/test/opened-file.png' });
    await again.button('common:cancel', shown).click();
    await expect(shown).toHaveCount(0);
    expect(inInbox(desk.profile)).toEqual([]);
  });

  await test.step('a lock and an unlock do not bring it back', async () => {
    await lock(again);
    await unlock(again, lien);
    await expect(again.page.getByRole('main')).toBeVisible();
    await expect(dialog(again.page)).toHaveCount(0);
  });

  await test.step('a second start hands its file over, and ends', async () => {
    await secondStart(again, foreign);
    await expect(dialog(again.page)).toContainText(t('problems:not-for-me.what'));
    await again.button('common:cancel', dialog(again.page)).click();
    await secondStart(again, '/dev/zero.bundle');
    await expect(dialog(again.page)).toContainText(t('files:opened.refused.elsewhere.what'));
    await again.page.keyboard.press('Escape');
    await secondStart(again, card);
    await expect(dialog(again.page)).toContainText(t('files:opened.kind.card.what'));
    await again.page.keyboard.press('Escape');
    expect(inInbox(desk.profile)).toEqual([]);
  });

  await test.step('a person puts it into Received', async () => {
    await secondStart(again, sent);
    await again.button('files:opened.takeIn', dialog(again.page)).click();
    const rows = again.page.getByRole('list', { name: t('exchange:received.list') }).getByRole('listitem');
    await expect(rows).toHaveCount(1);
    expect(inInbox(desk.profile)).toHaveLength(1);
    expect(
      readFileSync(sent).equals(readFileSync(join(desk.profile, 'safe', 'inbox', inInbox(desk.profile)[0] ?? ''))),
    ).toBe(true);
  });
  await again.close();
});

/** The same program once more, as the system starts it for a double click. */
async function secondStart(desk: Desk, path: string): Promise<void> {
  const { execPath, cwd } = await desk.app.evaluate(() => ({ execPath: process.execPath, cwd: process.cwd() }));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(execPath, ['.', ...sandbox, `--user-data-dir=${desk.profile}`, path], { cwd, stdio: 'ignore' });
  await once(second, 'exit');
  expect(second.exitCode).toBe(0);
}
