/** Two computers with a network between them: all goes and comes by itself, is seen, and can be stopped. */
import { expect, test, type ElectronApplication } from '@playwright/test';
import { createHash } from 'node:crypto';
import { Desk } from '../journeys/desk.ts';
import { acceptOpen, markVerified, openReceived, prepareSend, saveCard, takeCard } from '../journeys/exchange.ts';
import { askNow, connect, exchangeTab } from '../journeys/network.ts';
import { lock, unlock } from '../journeys/start.ts';
import { makeCertificate, serverUse } from '../support/certificates.ts';
import { freshFolder } from './launch.ts';
import { call } from './shell/bridge.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { dossierProfile, emptyProfile, enter, joppe, lien, profileOfJoppe } from './support/profiles.ts';
import { storageServer } from './support/storage-server.ts';
import { surname } from './support/story.ts';

const [mailboxOfLien, mailboxOfJoppe] = ['1'.repeat(32), '2'.repeat(32)];

interface Counted {
  register: (...args: never) => void;
  asked?: number;
}

/** From now on: how often the shell asks to be told that an object is gone. Answers how to hear it. */
async function countFarewells(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    const registry: Counted = FinalizationRegistry.prototype;
    const { register } = registry;
    registry.asked = 0;
    registry.register = function (...args) {
      registry.asked = (registry.asked ?? 0) + 1;
      register.apply(this, args);
    };
  });
  return () => app.evaluate(() => (FinalizationRegistry.prototype as Counted).asked ?? -1);
}

test('what is sent goes by the network, comes, and the receipt comes back', async () => {
  const server = await storageServer();
  const [a, b] = [
    await Desk.open({ language: 'nl', profile: await dossierProfile() }),
    await Desk.open({ language: 'fr', profile: await profileOfJoppe() }),
  ];
  const complaints = [complaintsOf(a.page), complaintsOf(b.page)];
  await enter(a);
  await enter(b, joppe);
  await connect(a, server.connection(mailboxOfLien));
  await auditOf(a.page, { inDark: true })('network: connected');
  await connect(b, server.connection(mailboxOfJoppe));
  const folder = freshFolder('cards');
  await takeCard(b, await saveCard(a, folder, 'a.card'), lien.name);
  await markVerified(b, 'phone');
  await takeCard(a, await saveCard(b, folder, 'b.card'), joppe.name);
  await markVerified(a, 'phone');
  await expect(a.page.getByText(a.t('exchange:network.reachable'))).toBeVisible();

  // Stopped: it is ready and stays; let go on, it goes.
  await exchangeTab(a, 'exchange:tabs.network');
  await a.button('exchange:network.stop').click();
  await expect(a.page.getByText(a.t('exchange:network.state.paused'))).toBeVisible();
  await prepareSend(a, { surname, purpose: 'inquiry-request', to: joppe.name });
  await a.button('exchange:send.send').click();
  await a.page.getByRole('heading', { name: a.t('exchange:send.netTitle') }).waitFor();
  await exchangeTab(a, 'exchange:tabs.onTheWay');
  await expect(a.page.getByText(a.t('exchange:onTheWay.goes'))).toBeVisible();
  await auditOf(a.page, { inDark: true })('on the way by the network');
  expect([...server.storage.objects.keys()]).toEqual([]);
  await exchangeTab(a, 'exchange:tabs.network');
  await a.button('exchange:network.goOn').click();
  await exchangeTab(a, 'exchange:tabs.onTheWay');
  await expect(a.page.getByText(a.t('exchange:onTheWay.state.sent'), { exact: true })).toBeVisible();
  expect([...server.storage.objects.keys()].map((key) => key.slice(0, 65))).toEqual([
    `${mailboxOfJoppe}/${mailboxOfLien}`,
  ]);

  await askNow(b);
  await exchangeTab(b, 'exchange:tabs.received');
  await openReceived(b, 'inquiry-request');
  await acceptOpen(b);
  await expect
    .poll(() => [...server.storage.objects.keys()].map((key) => key.slice(0, 65)))
    .toEqual([`${mailboxOfLien}/${mailboxOfJoppe}`]);
  await askNow(a);
  await exchangeTab(a, 'exchange:tabs.onTheWay');
  await expect(a.page.getByText(a.t('exchange:onTheWay.state.accepted'), { exact: true })).toBeVisible();

  // No keyring here: locked, this computer asks nothing; unlocked, it does again.
  await lock(a);
  const asked = server.storage.requests.length;
  await unlock(a, lien);
  await expect.poll(() => server.storage.requests.length).toBeGreaterThan(asked);
  await exchangeTab(a, 'exchange:tabs.network');
  await expect(a.page.getByText(a.t('exchange:network.keptMemory'))).toBeVisible();
  expect(complaints).toEqual([[], []]);
  await a.close();
  await b.close();
  server.close();
});

test('N14 N20 where the system keeps secrets, sealed files go and come while locked, and leave nothing behind', async () => {
  const server = await storageServer();
  const desk = await Desk.open({ language: 'de', profile: await emptyProfile() });
  // A place for secrets as the system would have it; here it only turns the text around.
  await desk.app.evaluate(({ safeStorage }) => {
    const turned = (text: string): string => text.split('').reverse().join('');
    safeStorage.isEncryptionAvailable = () => true;
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
    safeStorage.encryptString = (plain) => Buffer.from(turned(plain));
    safeStorage.decryptString = (sealed) => turned(sealed.toString());
  });
  const farewells = await countFarewells(desk.app);
  await enter(desk);
  await connect(desk, server.connection(mailboxOfLien));
  await desk.page.getByText(desk.t('exchange:network.keptKeystore')).waitFor();
  await lock(desk);
  const content = 'a sealed file';
  const hash = createHash('sha256').update(content).digest('hex');
  server.storage.store(`${mailboxOfLien}/${mailboxOfJoppe}/${hash}/00001-00001`, Buffer.from(content));
  await call(desk.page, 'network.go', {});
  await expect.poll(() => server.storage.objects.size).toBe(0);
  const inbox = await call(desk.page, 'inbox.list', undefined);
  expect(inbox).toMatchObject({ ok: true, value: [{ name: hash, size: content.length }] });
  // With one of them waiting, a process of Node's up to 20 may never end.
  expect(await farewells()).toBe(0);
  await desk.close();
  server.close();
});

test('N12 a storage that only the institution vouches for is spoken to with its authority, and not without', async () => {
  const authority = makeCertificate({ name: 'Institution', isAuthority: true });
  const own = makeCertificate({ name: 'storage', ip: [[127, 0, 0, 1]], by: authority, uses: [serverUse] });
  const server = await storageServer({ chain: own.pem, key: own.key });
  const desk = await Desk.open({ language: 'en', profile: await emptyProfile() });
  await enter(desk);
  await connect(desk, server.connection(mailboxOfLien));
  await desk.page.getByText(desk.t('problems:bad-certificate.what')).waitFor();
  expect(server.storage.requests).toEqual([]);
  await desk.button('exchange:network.other').click();
  const line = `authority: ${authority.der.toString('base64')}\nPASSERELLE CONNECTION END`;
  const connection = server.connection(mailboxOfLien).replace('PASSERELLE CONNECTION END', line);
  await desk.field('exchange:network.paste').fill(connection);
  await desk.button('exchange:network.connect').click();
  await expect.poll(() => server.storage.requests.length).toBeGreaterThan(0);
  await expect(desk.page.getByText(desk.t('problems:bad-certificate.what'))).toHaveCount(0);
  await desk.close();
  server.close();
});
