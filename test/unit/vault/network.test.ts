/** The network as a vault knows it: whose mailbox is where, what goes there, and what was sent. */
import { describe, expect, test } from 'vitest';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { must } from '../../../shared/result.ts';
import { Correspondent, openedIn, putOp, sending } from '../../support/by-hand.ts';
import {
  entity,
  justiceDesk,
  meet,
  phrase,
  prisonDesk,
  put,
  slip,
  unlocked,
  sendOrdered,
} from '../../support/people.ts';

const boxes = { a: 'a'.repeat(32), b: 'b'.repeat(32), later: 'c'.repeat(32) };
const connection = (mailbox: string): string => `PASSERELLE CONNECTION 1
address: https://storage.example
bucket: passerelle
region: default
mailbox: ${mailbox}
key: ACCESS
secret: a-long-secret
PASSERELLE CONNECTION END`;

/** Does what the storage does: each letter into the inbox behind its mailbox. */
function carryAll(...machines: Machine[]): void {
  for (const { disk, clock } of machines) {
    for (const [name, letter] of disk.network.letters) {
      const to = machines.find((each) => each.disk.network.mailbox === letter.to);
      const file = disk.outbox.get(name);
      if (letter.sentAt !== undefined || to === undefined || file === undefined) continue;
      to.receives(file);
      letter.sentAt = clock.now;
    }
  }
}

const lettersOf = ({ disk }: Machine): string[] => [...disk.network.letters.values()].map(({ to }) => to);
const statesOf = async (at: Machine): Promise<string[]> =>
  (await good(at.vault.outgoing())).filter(({ purpose }) => purpose !== 'receipt').map(({ state }) => state);
const takeIn = async (at: Machine): Promise<void> => {
  await good(at.vault.catchUp());
  for (const { name, state } of await good(at.vault.incoming()))
    if (state === 'new') await good(at.vault.accept({ name }));
};

async function two() {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const send = (to: string) =>
    good(
      sendOrdered(a.vault, { dossier, to, purpose: 'inquiry-request', sections: ['identity', 'plan'], message: '' }),
    );
  return { a, b, send };
}

describe('T13 T14 where files may be left', () => {
  test('goes with the card, and from then on all goes by itself: there, the receipt, and what it says', async () => {
    const { a, b, send } = await two();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const ids = await meet(a, b);
    expect((await good(a.vault.correspondents()))[0]?.onNetwork).toBe(true);
    await send(ids.b);
    expect(lettersOf(a)).toEqual([boxes.b]);
    expect(await statesOf(a)).toEqual(['ready']);
    carryAll(a, b);
    await good(a.vault.catchUp());
    expect(await statesOf(a)).toEqual(['sent']);
    await takeIn(b);
    carryAll(a, b);
    await good(a.vault.catchUp());
    expect(await statesOf(a)).toEqual(['accepted']);
    // The network goes on saying that it was sent: what the receipt said stays.
    await good(a.vault.catchUp());
    expect(await statesOf(a)).toEqual(['accepted']);
  });

  test('tells the page when something moved on, and nothing when nothing did', async () => {
    const told: string[] = [];
    const a = await machine(undefined, undefined, { notify: ({ type }) => told.push(type) });
    const me = { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' };
    await good(a.vault.create({ ...me, passphrase: phrase, language: 'nl', label: me.name }));
    const b = await justiceDesk();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const { b: to } = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const sections = ['identity', 'plan'] as const;
    await good(sendOrdered(a.vault, { dossier, to, purpose: 'inquiry-request', sections, message: '' }));
    const during = async (): Promise<readonly string[]> => {
      const before = told.length;
      await good(a.vault.catchUp());
      return told.slice(before);
    };
    expect(await during()).not.toContain('changed');
    carryAll(a, b);
    expect(await during()).toContain('changed');
    expect(await during()).not.toContain('changed');
  });

  test('goes with a file by stick to who has the card from before', async () => {
    const { a, b, send } = await two();
    const ids = await meet(a, b);
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    await send(ids.b);
    expect(lettersOf(a)).toEqual([]);
    for (const [, file] of a.disk.outbox) b.receives(file);
    await takeIn(b);
    // The receipt knows the way, and brings the other one along.
    expect(lettersOf(b)).toEqual([boxes.a]);
    carryAll(a, b);
    await good(a.vault.catchUp());
    await send(ids.b);
    expect(lettersOf(a)).toEqual([boxes.b]);
  });

  test('goes with the first file too, beside the one card of its author', async () => {
    const { a, b, send } = await two();
    const ids = await meet(a, b);
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const { name } = await send(ids.b);
    b.receives(must(a.disk.outbox.get(name), 'file'));
    await good(b.vault.incoming());
    expect((await good(b.vault.correspondents())).map(({ onNetwork }) => onNetwork)).toEqual([true]);
  });

  test('goes along with the card of whoever wrote what is sent', async () => {
    const { a, b } = await two();
    const mira = await Correspondent.named('Mira Vlinder');
    const sections = ['identity', 'plan'] as const;
    const dossier = must((await good(a.vault.caseload()))[0], 'a dossier').id;
    const asked = { dossier, purpose: 'inquiry-request', sections, message: '' } as const;
    const { name } = await good(sendOrdered(a.vault, { ...asked, to: await mira.meets(a) }));
    const plan = openedIn(await mira.read(must(a.disk.outbox.get(name), 'file')), 'plan');
    const work = mira.signs(plan, [putOp('step', 's9', 'what', { text: 'Werk zoeken' })]);
    const came = await mira.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [work])] });
    await good(a.vault.accept({ name: came }));
    const ids = await meet(a, b);
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const sent = await good(sendOrdered(a.vault, { ...asked, to: ids.b }));
    b.receives(must(a.disk.outbox.get(sent.name), 'file'));
    await takeIn(b);
    const step = entity(await good(b.vault.openDossier({ id: dossier })), 'plan', 's9');
    expect(step?.units['what']?.versions.map(({ author }) => author.name)).toEqual(['Mira Vlinder']);
    expect((await good(b.vault.correspondents())).map(({ onNetwork }) => onNetwork)).toEqual([true]);
  });

  test('T15: is renewed by the later one, whatever comes last', async () => {
    const { a, b, send } = await two();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const old = await good(b.vault.myCard());
    const ids = await meet(a, b);
    await good(b.vault.setNetwork({ text: connection(boxes.later) }));
    await good(a.vault.importCard({ bytes: await good(b.vault.myCard()) }));
    await good(a.vault.importCard({ bytes: old }));
    await send(ids.b);
    expect(lettersOf(a)).toEqual([boxes.later]);
  });

  test('is not used for who is not verified, nor without a connection of one’s own', async () => {
    const { a, b, send } = await two();
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const ids = await meet(a, b);
    expect((await good(a.vault.correspondents()))[0]?.onNetwork).toBe(false);
    await send(ids.b);
    expect(lettersOf(a)).toEqual([]);
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    expect(lettersOf(a)).toEqual([boxes.b]);
  });

  test('of somebody else behind a card is passed over', async () => {
    const { a, b } = await two();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    const theirs = new TextDecoder().decode(await good(b.vault.myCard()));
    const mine = new TextDecoder().decode(await good(a.vault.myCard()));
    const mixed = theirs + mine.slice(mine.indexOf('PASSERELLE WAY'));
    const imported = await good(a.vault.importCard({ bytes: new TextEncoder().encode(mixed) }));
    await good(a.vault.verify({ person: imported.person, how: 'phone' }));
    expect((await good(a.vault.correspondents()))[0]?.onNetwork).toBe(false);
  });
});

describe('the connection', () => {
  test('is handed to the shell at unlocking, with what is ready; ended, nothing goes any more', async () => {
    const { a, b, send } = await two();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const ids = await meet(a, b);
    await send(ids.b);
    a.disk.network = { mailbox: null, letters: new Map() };
    const again = await unlocked(await a.restart(), 'Lien Zonnebloem', phrase);
    expect(again.disk.network.mailbox).toBe(boxes.a);
    expect(lettersOf(again)).toEqual([boxes.b]);
    await good(again.vault.setNetwork({ text: null }));
    expect(again.disk.network.mailbox).toBeNull();
    expect((await good(again.vault.correspondents()))[0]?.onNetwork).toBe(false);
  });

  test('is left alone where nothing can be written', async () => {
    const { a } = await two();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    a.disk.network = { mailbox: null, letters: new Map() };
    a.disk.writeProtected = true;
    const again = await unlocked(await a.restart(), 'Lien Zonnebloem', phrase);
    expect((await good(again.vault.caseload())).length).toBe(1);
    expect(again.disk.network.mailbox).toBeNull();
  });

  test('that is not whole changes nothing', async () => {
    const { a } = await two();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    const bad = await a.vault.setNetwork({ text: 'PASSERELLE CONNECTION 1' });
    expect(bad).toEqual({ ok: false, problem: { code: 'not-a-connection' } });
    expect(a.disk.network.mailbox).toBe(boxes.a);
  });
});

describe('where a disk or the shell refuses something', () => {
  const full = { ok: false, problem: { code: 'disk-full' } };

  test('a connection that could not be kept or noted is not used', async () => {
    const { a } = await two();
    // What it keeps by itself after unlocking is behind it.
    await good(a.vault.health());
    for (const nth of [1, 2]) {
      let left = nth;
      a.disk.failing = (name) => name === 'journal.append' && (left -= 1) === 0;
      expect(await a.vault.setNetwork({ text: connection(boxes.a) })).toEqual(full);
      expect(a.disk.network.mailbox).toBeNull();
      a.disk.failing = undefined;
      expect((await good(a.vault.accessLog({}))).some(({ what }) => what === 'network-set')).toBe(nth > 1);
    }
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    expect(a.disk.network.mailbox).toBe(boxes.a);
  });

  test('whoever sets a connection is told that the shell did not take it, or what was ready', async () => {
    const { a, b, send } = await two();
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const ids = await meet(a, b);
    await send(ids.b);
    for (const call of ['network.connect', 'network.route'] as const) {
      a.disk.failing = (name) => name === call;
      expect(await a.vault.setNetwork({ text: connection(boxes.a) })).toEqual(full);
      a.disk.failing = undefined;
    }
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    expect(lettersOf(a)).toEqual([boxes.b]);
  });

  test('a file that went by the network is called sent as soon as that can be heard and kept', async () => {
    const { a, b, send } = await two();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    await good(b.vault.setNetwork({ text: connection(boxes.b) }));
    const ids = await meet(a, b);
    await send(ids.b);
    carryAll(a, b);
    a.disk.failing = (name) => name === 'network.status';
    await good(a.vault.catchUp());
    a.disk.failing = (name) => name === 'journal.append';
    expect(await a.vault.catchUp()).toEqual(full);
    a.disk.failing = (name) => name === 'inbox.list';
    expect(await a.vault.catchUp()).toEqual(full);
    a.disk.failing = undefined;
    await good(a.vault.catchUp());
    expect(await statesOf(a)).toEqual(['sent']);
  });
});

test('a file that was sent and goes on a stick too was sent; one that was answered is answered', async () => {
  const { a, b, send } = await two();
  await good(a.vault.setNetwork({ text: connection(boxes.a) }));
  await good(b.vault.setNetwork({ text: connection(boxes.b) }));
  const ids = await meet(a, b);
  const { name } = await send(ids.b);
  carryAll(a, b);
  await good(a.vault.catchUp());
  await good(a.vault.markOnStick({ names: [name] }));
  expect(await statesOf(a)).toEqual(['sent']);
  expect((await good(a.vault.outgoing())).every(({ onStickAt }) => onStickAt !== undefined)).toBe(true);
  await takeIn(b);
  carryAll(a, b);
  await good(a.vault.catchUp());
  await good(a.vault.markOnStick({ names: [name] }));
  expect(await statesOf(a)).toEqual(['accepted']);
});

describe('N18: a place in which nothing can be written', () => {
  test('has no connection while it is so, and the one it had afterwards', async () => {
    const a = await prisonDesk();
    await good(a.vault.setNetwork({ text: connection(boxes.a) }));
    a.disk.network.mailbox = null;
    a.disk.writeProtected = true;
    const closed = await unlocked(a, 'Lien Zonnebloem');
    expect(closed.disk.network.mailbox).toBeNull();
    closed.disk.writeProtected = false;
    expect((await unlocked(closed, 'Lien Zonnebloem')).disk.network.mailbox).toBe(boxes.a);
  });
});
