/**
 * A key beside the passphrase, asked by the real WebAuthn of the runtime under an address that the shell alone answers; the key itself is
 * Chromium's virtual authenticator (renderer/vault/SPEC.md, K18-K20; electron/SPEC.md, SH17).
 */
import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { lock, unlock } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { auditOf } from './support/audit.ts';
import { emptyProfile, lien } from './support/profiles.ts';

test('K18, K19, K20, SH17, PM16: asked for by the policy, added, needed from then on, lost, and done without', async () => {
  test.setTimeout(300_000);
  const policy = join(freshFolder('policy'), 'policy.json');
  writeFileSync(policy, '{ "secondKey": "required" }', { mode: 0o644 });
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile(), env: { PASSERELLE_POLICY: policy } });
  const { t } = desk;
  await holdKey(desk);
  let words: readonly string[] = [];

  await test.step('the policy lets nobody go on without one; words come first', async () => {
    await fillPassphrase(desk);
    await desk.heading('computer:secondKey.neededTitle').waitFor({ timeout: 60_000 });
    await expect(desk.page.getByRole('navigation')).toHaveCount(0);
    await auditOf(desk.page, { inDark: true })('a key is needed');
    await addKey(desk);
    await expect(desk.page.getByRole('dialog').getByRole('alert')).toContainText(t('problems:recovery-first.what'));
    await desk.button('common:cancel', desk.page.getByRole('dialog')).click();
    words = await makeWords(desk);
  });

  await test.step('it is added, and asked at the next unlock', async () => {
    await addKey(desk);
    await desk.page.getByRole('navigation').first().waitFor({ timeout: 60_000 });
    await lock(desk);
    await expect(desk.page.getByText(t('computer:secondKey.unlock'))).toBeVisible();
    await auditOf(desk.page, { inDark: false })('the locked screen with a key');
    await unlock(desk, lien);
  });

  await test.step('with another one nothing opens, in words; with recovery words it does', async () => {
    await lock(desk);
    await takeAnother(desk);
    await fillPassphrase(desk);
    await expect(desk.page.getByRole('alert')).toContainText(t('problems:key-absent.what'));
    await expect(desk.page.getByRole('navigation')).toHaveCount(0);
    await desk.button('computer:lost.linkOrKey').click();
    await desk.button('computer:lost.words').click();
    await desk.field('computer:lost.typeWords').fill(words.join(' '));
    await desk.button('computer:lost.openWords').click();
    const next = 'zeven stille tuinen achter glas';
    await desk.page.getByText(t('start:passphrase.own'), { exact: true }).click();
    await desk.field('start:passphrase.label').fill(next);
    await desk.field('start:passphrase.again').fill(next);
    await desk.page.getByLabel(t('start:passphrase.writtenDown')).check();
    await desk.button('computer:ways.changePassphrase').click();
    // The policy asks for another key; nothing of the rooms is there before.
    await desk.heading('computer:secondKey.neededTitle').waitFor({ timeout: 60_000 });
    await expect(desk.page.getByRole('navigation')).toHaveCount(0);
  });
  await desk.close();
});

/** Every window of the key gets Chromium's virtual authenticator before it asks; the same one, as long as the application runs. */
const holdKey = (desk: Desk): Promise<void> =>
  desk.app.evaluate(({ app }) => {
    app.on('browser-window-created', (_event, window) => {
      if (window.getParentWindow() === null) return;
      const { debugger: driver } = window.webContents;
      const options = {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'usb',
        hasUserVerification: true,
        isUserVerified: true,
        hasPrf: true,
        automaticPresenceSimulation: true,
      };
      driver.attach('1.3');
      void driver.sendCommand('WebAuthn.enable', {});
      void driver
        .sendCommand('WebAuthn.addVirtualAuthenticator', { options })
        .then((made: { readonly authenticatorId: string }) =>
          Object.assign(globalThis, {
            takeAnother: async () => {
              await driver.sendCommand('WebAuthn.removeVirtualAuthenticator', made);
              await driver.sendCommand('WebAuthn.addVirtualAuthenticator', { options });
            },
          }),
        );
    });
  });

/** Somebody else's is in the computer. */
const takeAnother = (desk: Desk): Promise<void> =>
  desk.app.evaluate(async () => {
    const { takeAnother: take } = globalThis as unknown as { readonly takeAnother: () => Promise<void> };
    await take();
  });

async function fillPassphrase(desk: Desk): Promise<void> {
  await desk.field('start:passphrase.label').waitFor();
  await desk.field('start:passphrase.label').fill(lien.passphrase);
  await desk.button('start:unlock.open').click();
}

async function addKey(desk: Desk): Promise<void> {
  await desk.button('computer:secondKey.add').click();
  const dialog = desk.page.getByRole('dialog');
  await desk.field('computer:ways.current', dialog).fill(lien.passphrase);
  await desk.button('computer:secondKey.add', dialog).click();
}

/** On paper, three of them typed back. */
async function makeWords(desk: Desk): Promise<readonly string[]> {
  await desk.button('computer:ways.wordsMake').click();
  const shown = desk.page.getByTestId('recovery-words').getByRole('listitem');
  await expect(shown).toHaveCount(16);
  const words = await shown.allInnerTexts();
  await desk.button('computer:words.ready').click();
  const dialog = desk.page.getByRole('dialog');
  const fields = dialog.getByRole('textbox', { name: /^Woord \d+$/ });
  await expect(fields).toHaveCount(3);
  for (const field of await fields.all()) {
    const id = (await field.getAttribute('id')) ?? '';
    const name = await dialog.locator(`label[for="${id}"]`).innerText();
    await field.fill(words[Number(name.replaceAll(/\D/g, '')) - 1] ?? '');
  }
  await desk.field('computer:proof', dialog).fill(lien.passphrase);
  await desk.button('computer:words.keep', dialog).click();
  await desk.button('computer:ways.wordsRenew').waitFor({ timeout: 60_000 });
  return words;
}
