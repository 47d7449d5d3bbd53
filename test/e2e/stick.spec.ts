/** The stick from plugging in to taking out, on a plain folder and on the file systems sticks have, in every language. */
import { expect, test, type Locator } from '@playwright/test';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import type { ScreenLanguage } from '../journeys/words.ts';
import { freshRoot, kinds, StickImage, whyNot } from '../sticks/mounts.ts';
import { freshFolder } from './launch.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { dossierProfile, enter, joppe, lien, profileOfJoppe } from './support/profiles.ts';
import { noteText, surname } from './support/story.ts';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

/** What stands for a stick. */
interface Carrier {
  plugIn(): string;
  /** As the computer does once a person asks it to. */
  eject(): void;
  end(): void;
}

function folder(): Carrier {
  const path = freshFolder('stick');
  return { plugIn: () => path, eject: () => undefined, end: () => undefined };
}

/** Undefined where this computer cannot mount it; the reason stands in the report of the test. */
function image(name: string): Carrier | undefined {
  const kind = kinds.find((each) => each.name === name);
  const why = kind === undefined ? `no kind ${name}` : whyNot(kind);
  if (kind === undefined || why !== null) {
    test.info().annotations.push({ type: 'left out', description: `${name}: ${why}` });
    return undefined;
  }
  const root = freshRoot();
  const path = join(root, 'media', 'PASSERELLE');
  mkdirSync(path, { recursive: true });
  const stick = new StickImage(kind, root, 'PASSERELLE');
  return {
    plugIn: () => {
      stick.plugIn(path);
      return path;
    },
    eject: () => stick.eject(path),
    end: () => {
      stick.end();
      rmSync(root, { recursive: true });
    },
  };
}

const runs: readonly (readonly [what: string, ScreenLanguage, ScreenLanguage, () => Carrier | undefined])[] = [
  ['a folder', 'nl', 'fr', folder],
  ['FAT32', 'de', 'en', () => image('FAT32')],
];

for (const [what, ofA, ofB, newCarrier] of runs) {
  test(`plugged in, looked at, taken in, put on, taken out (${what}, ${ofA} and ${ofB})`, async () => {
    const carrier = newCarrier();
    if (carrier === undefined) return;
    const a = await Desk.open({ language: ofA, profile: await dossierProfile() });
    const b = await Desk.open({ language: ofB, profile: await profileOfJoppe() });
    try {
      await meet(a, b);
      await sendAndTakeOut(a, carrier);
      await takeInAndAnswer(b, carrier);
      await seeTheReceipt(a, carrier);
    } finally {
      await Promise.allSettled([a.close(), b.close()]);
      carrier.end();
    }
  });
}

async function meet(a: Desk, b: Desk): Promise<void> {
  await enter(a);
  await enter(b, joppe);
  const cards = freshFolder('cards');
  await exchange.takeCard(b, await exchange.saveCard(a, cards, 'a.card'), lien.name);
  await exchange.markVerified(b, 'phone');
  await exchange.takeCard(a, await exchange.saveCard(b, cards, 'b.card'), joppe.name);
  await exchange.markVerified(a, 'phone');
}

async function sendAndTakeOut(a: Desk, carrier: Carrier): Promise<void> {
  const path = carrier.plugIn();
  await exchange.prepareSend(a, { surname, purpose: 'inquiry-request', to: joppe.name });
  await exchange.putOnStick(a, path);
  await a.button('exchange:stick.remove').click();
  await seeTakenOut(a, path);
  carrier.eject();
}

async function takeInAndAnswer(b: Desk, carrier: Carrier): Promise<void> {
  const { page, t } = b;
  const complaints = complaintsOf(page);
  const audit = auditOf(page, { inDark: b.language === 'en' });
  const path = carrier.plugIn();
  const before = readdirSync(path);
  await exchange.plugIn(b, path);
  await expect(panel(b)).toContainText(t('exchange:stick.holds.fresh_one', { count: 1 }));
  await expect(page.getByRole('heading', { name: t('exchange:received.empty') })).toBeVisible();
  await audit('what is on the stick');

  await exchange.takeInButton(b).click();
  await expect(page.getByText(t('exchange:received.taken_one', { count: 1 }))).toBeVisible();
  await expect(panel(b)).toContainText(t('exchange:stick.holds.known_one', { count: 1 }));
  expect(readdirSync(path).filter((name) => name.endsWith('.bundle'))).toEqual(
    before.filter((name) => name.endsWith('.bundle')),
  );
  await audit('taken in');
  await exchange.openReceived(b, 'inquiry-request');
  await exchange.acceptOpen(b);
  await noteAtOnce(b);

  // Back where work comes in, the same stick is still there, and what is ready can go onto it.
  await b.room('common:rail.exchange');
  await page.getByRole('button', { name: t('exchange:onTheWay.putAll_one', { count: 1 }), exact: true }).click();
  await expect(page.getByText(t('exchange:stick.put_one', { count: 1, label: basename(path) }))).toBeVisible();
  await expect(panel(b)).toContainText(t('exchange:stick.holds.mine_one', { count: 1 }));
  await audit('put on the stick');
  await b.button('exchange:stick.remove').click();
  await seeTakenOut(b, path);
  await expect(b.button('exchange:stick.choose')).toBeVisible();
  await audit('may be taken out');
  carrier.eject();
  expect(complaints).toEqual([]);
}

/** Who was given the dossier a moment ago writes about it: the notes of the own service begin with the first one. */
async function noteAtOnce(b: Desk): Promise<void> {
  const { page, t } = b;
  await dossier.openDossier(b, surname);
  await page.keyboard.press('Control+M');
  await expect(b.field('dossier:note.text')).toBeFocused();
  await page.keyboard.type(noteText);
  await expect(page.getByText(t('dossier:note.begins'))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await dossier.openTab(b, 'notes');
  await expect(page.getByRole('article').first()).toContainText(noteText);
  await expect(page.getByText(t('dossier:note.begins'))).toBeHidden();
}

async function seeTheReceipt(a: Desk, carrier: Carrier): Promise<void> {
  const path = carrier.plugIn();
  await exchange.plugIn(a, path);
  await expect(panel(a)).toContainText(a.t('exchange:stick.holds.fresh_one', { count: 1 }));
  await expect(panel(a)).toContainText(a.t('exchange:stick.holds.mine_one', { count: 1 }));
  await exchange.takeInButton(a).click();
  await expect(a.page.getByText(a.t('exchange:received.taken_one', { count: 1 }))).toBeVisible();
  await exchange.seeState(a, 'inquiry-request', 'accepted');
  await a.room('common:rail.exchange');
  await a.button('exchange:stick.remove').click();
  await seeTakenOut(a, path);
  carrier.eject();
}

const panel = ({ page, t }: Desk): Locator =>
  page
    .getByRole('main')
    .getByRole('region')
    .filter({ has: page.getByRole('button', { name: t('exchange:received.oneFile') }) });

async function seeTakenOut({ page, t }: Desk, path: string): Promise<void> {
  const told = page.getByRole('status').filter({ hasText: t('exchange:stick.removedNext') });
  await expect(told).toContainText(t('exchange:stick.removed', { label: basename(path) }));
  await expect(told).toContainText(t('exchange:stick.removedSafe'));
  expect(readdirSync(path).filter((name) => name.endsWith('.part'))).toEqual([]);
}
