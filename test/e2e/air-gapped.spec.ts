/** N18, N19: what a build does on a network it was not given, seen from outside. */
import { expect, test, type Page } from '@playwright/test';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { newDossier } from '../journeys/dossier.ts';
import { markVerified, prepareSend, putOnStick, readStick, saveCard, takeCard } from '../journeys/exchange.ts';
import { firstStart, lock, unlock } from '../journeys/start.ts';
import { freshFolder } from './launch.ts';
import { call } from './shell/bridge.ts';
import { enter, joppe, lien, profileOfJoppe } from './support/profiles.ts';
import { slip, surname } from './support/story.ts';
import { startTraced, traceOf, type Traced } from './support/traced.ts';

test.setTimeout(180_000);

test('whoever watches sees a connection, a datagram and their targets', () => {
  const said = "const {connect}=require('net');connect(9,'127.0.0.1').on('error',()=>0);";
  const sent = "require('dgram').createSocket('udp4').send('x',9,'127.0.0.1',function(){this.close()});";
  const written = 'exec 3>/dev/udp/127.0.0.1/9; printf x >&3';
  const { outside, begun } = traceOf(['bash', '-c', `"${process.execPath}" -e "${said}${sent}"; ${written}; true`]);
  expect(begun.join('\n')).toContain(process.execPath);
  expect(outside.filter((line) => line.includes('connect('))).not.toEqual([]);
  expect(outside.filter((line) => line.includes('send'))).not.toEqual([]);
  expect(outside.filter((line) => line.includes('write('))).toHaveLength(1);
});

test('N18 the air-gapped build connects to nothing, from its start through a dossier and a file put out to its end', async () => {
  const card = await cardOfJoppe();
  const traced = await startTraced('out/air-gapped', 'nl');
  try {
    const desk = Desk.at(traced, 'nl');
    await firstStart(desk, lien);
    await desk.button('start:practice.skip').click();
    await desk.page.getByRole('navigation').first().waitFor();
    await newDossier(desk, slip);
    await takeCard(desk, card, joppe.name);
    await markVerified(desk, 'phone');
    await prepareSend(desk, { surname, purpose: 'inquiry-request', to: joppe.name });
    const stick = join(traced.folder, 'stick');
    mkdirSync(stick);
    chmodSync(stick, 0o777);
    await putOnStick(desk, stick);
    expect(readdirSync(stick).filter((name) => name.endsWith('.bundle'))).toHaveLength(1);
    await readStick(desk, stick);
    await lock(desk);
    await unlock(desk, lien);
    await desk.room('common:rail.exchange');
    await desk.page.getByRole('link', { name: desk.t('exchange:tabs.onTheWay'), exact: true }).waitFor();
    await expect(desk.page.getByRole('link', { name: desk.t('exchange:tabs.network'), exact: true })).toHaveCount(0);
    expect(await call(desk.page, 'network.connect', { connection })).toEqual({ ok: false, problem: 'offline' });
    await quit(desk.page);
    expect(await outsideOf(traced)).toEqual([]);
  } finally {
    traced.kill();
  }
});

test('N18 a page of the air-gapped build that went over to somebody else sends nothing', async () => {
  const traced = await startTraced('out/air-gapped', 'de');
  try {
    await tryEverything(traced.page);
    await quit(traced.page);
    const seen = await outsideOf(traced);
    expect(seen.filter((line) => !asksForOwnAddress(line))).toEqual([]);
    const asked = seen.filter((line) => line.includes('htons(53)'));
    expect(asked.length, 'once for each family').toBeLessThanOrEqual(2);
  } finally {
    traced.kill();
  }
});

test('N19 the ordinary build connects to nothing as long as nobody gave it a connection', async () => {
  const traced = await startTraced('out/app', 'fr');
  try {
    await firstStart(Desk.at(traced, 'fr'), lien);
    await quit(traced.page);
    expect(await outsideOf(traced)).toEqual([]);
  } finally {
    traced.kill();
  }
});

const outside = '10.255.255.254';
const connection = {
  address: `https://${outside}`,
  bucket: 'exchange',
  region: 'default',
  mailbox: '1'.repeat(32),
  key: 'KEY',
  secret: 'secret-of-a-device',
  authorities: [],
};

/** Joppe's card, made at another computer. */
async function cardOfJoppe(): Promise<string> {
  const folder = freshFolder('card');
  chmodSync(folder, 0o755);
  const other = await Desk.open({ language: 'fr', profile: await profileOfJoppe() });
  await enter(other, joppe);
  const card = await saveCard(other, folder, 'joppe.card');
  await other.close();
  chmodSync(card, 0o644);
  return card;
}

/** As somebody does who closes the window. */
async function quit(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: true });
}

/** What went outside, once the process that would speak to a network was there and was watched. */
async function outsideOf({ ended }: Traced): Promise<readonly string[]> {
  const { outside: seen, begun } = await ended();
  expect(begun.filter((line) => line.includes('network.mojom')).length).toBeGreaterThan(0);
  return seen;
}

/**
 * When a page asks for a call between pages, Chromium asks the kernel which address this computer would have towards the
 * internet: by connecting a datagram socket of each family (port 53), on which nothing is sent. When a name is asked for with
 * it, it asks once more whether there is an address of the newer family (port 443). No switch of it stops that.
 */
const asksForOwnAddress = (line: string): boolean =>
  /connect\(\d+<UDP:[^>]*>, \{sa_family=AF_INET, sin_port=htons\(53\), sin_addr=inet_addr\("8\.8\.8\.8"\)\}/.test(
    line,
  ) ||
  /connect\(\d+<UDPv6:[^>]*>, \{sa_family=AF_INET6, sin6_port=htons\((53|443)\), .*"2001:4860:4860::8888"/.test(line);

/** All a page could try that had gone over to somebody else: other schemes, requests, names, calls between pages. */
async function tryEverything(page: Page): Promise<void> {
  const before = page.url();
  for (const scheme of ['https', 'http', 'ftp', 'ws', 'wss', 'smb', 'file', 'mailto', 'passerelle', 's3']) {
    await page.evaluate((url) => {
      window.open(url);
      location.href = url;
    }, `${scheme}://${outside}/`);
    expect(page.url()).toBe(before);
    const asked = page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      `${scheme}://${outside}/`,
    );
    expect(await asked).toBe('refused');
  }
  await page.evaluate(async (host) => {
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet', 'icon']) {
      const link = Object.assign(document.createElement('link'), { rel, href: `https://${host}/` });
      document.head.append(link, Object.assign(document.createElement('link'), { rel, href: 'https://example.org/' }));
    }
    navigator.sendBeacon(`https://${host}/`, 'x');
    const peer = new RTCPeerConnection({ iceServers: [{ urls: [`stun:${host}`, 'stun:example.org'] }] });
    const gathered = new Promise<void>((done) => {
      peer.onicecandidate = ({ candidate }) => candidate === null && done();
    });
    peer.createDataChannel('data');
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
    peer.close();
  }, outside);
}
