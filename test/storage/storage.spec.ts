/**
 * Two computers and the storage of an institution, over what lies between: a practice dossier goes, comes, and its receipt comes back.
 * `PASSERELLE_CONNECTIONS` names a file with the connections of two mailboxes that nobody uses, as its operator hands them out.
 */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { must } from '../../shared/result.ts';
import { freshFolder } from '../e2e/launch.ts';
import { dossierProfile, enter, joppe, lien, profileOfJoppe } from '../e2e/support/profiles.ts';
import { surname } from '../e2e/support/story.ts';
import { Desk } from '../journeys/desk.ts';
import { acceptOpen, markVerified, openReceived, prepareSend, saveCard, takeCard } from '../journeys/exchange.ts';
import { askNow, connect, exchangeTab } from '../journeys/network.ts';

const block = /^PASSERELLE CONNECTION \d+$[\s\S]*?^PASSERELLE CONNECTION END$/gm;
const hostIn = (connection: string): string =>
  new URL(must(/^address: (.+)$/m.exec(connection)?.[1], 'an address')).hostname;

test('a file goes over the storage, comes, and its receipt comes back', async () => {
  const given = readFileSync(must(process.env['PASSERELLE_CONNECTIONS'], 'a file of connections'), 'utf8').match(block);
  const [ofLien, ofJoppe] = [must(given?.[0], 'a first connection'), must(given?.[1], 'a second connection')];
  const [a, b] = [
    await Desk.open({ language: 'nl', profile: await dossierProfile() }),
    await Desk.open({ language: 'fr', profile: await profileOfJoppe() }),
  ];
  await enter(a);
  await enter(b, joppe);
  await connect(a, ofLien, hostIn(ofLien));
  await connect(b, ofJoppe, hostIn(ofJoppe));
  const folder = freshFolder('cards');
  await takeCard(b, await saveCard(a, folder, 'a.card'), lien.name);
  await markVerified(b, 'phone');
  await takeCard(a, await saveCard(b, folder, 'b.card'), joppe.name);
  await markVerified(a, 'phone');

  await prepareSend(a, { surname, purpose: 'inquiry-request', to: joppe.name });
  await a.button('exchange:send.send').click();
  await exchangeTab(a, 'exchange:tabs.onTheWay');
  await expect(a.page.getByText(a.t('exchange:onTheWay.state.sent'), { exact: true })).toBeVisible();

  await askNow(b);
  await exchangeTab(b, 'exchange:tabs.received');
  await openReceived(b, 'inquiry-request');
  await acceptOpen(b);
  await expect(async () => {
    await askNow(a);
    await exchangeTab(a, 'exchange:tabs.onTheWay');
    await expect(a.page.getByText(a.t('exchange:onTheWay.state.accepted'), { exact: true })).toBeVisible({
      timeout: 10_000,
    });
  }).toPass();
  await a.close();
  await b.close();
});
