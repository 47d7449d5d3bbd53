/** A list of people at ordinary desks: whom it lets in, whom it shuts out, and what it never does (SPEC.md, M1-M9). */
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { readTextFile } from '../../../shared/trust/text-file.ts';
import { bytesOn, good, type Machine } from '../../fixtures/machine.ts';
import {
  draftedList,
  firstList,
  nextList,
  office,
  officerPhrase,
  signedByTwo,
  takes,
  year,
  type Office,
} from '../../support/officers-of-realm.ts';
import {
  atComputer,
  carry,
  joinedBy,
  justiceDesk,
  meet,
  phrase,
  prisonDesk,
  section,
  slip,
  unlocked,
  waiting,
  sendOrdered,
} from '../../support/people.ts';

const services = ['psd:gent', 'justice-house:gent'];
const person = async (at: Machine, name: string) =>
  must(
    (await good(at.vault.correspondents())).find((each) => each.name === name),
    name,
  );
const problemOf = async (answer: Promise<{ ok: boolean; problem?: { code: string } }>): Promise<string> =>
  (await answer).problem?.code ?? 'done';

interface Realm {
  readonly at: Office;
  readonly a: Machine;
  readonly b: Machine;
  readonly list: Bytes;
  readonly dossier: string;
  readonly send: () => ReturnType<Machine['vault']['send']>;
}

/** Lien and Joppe stand in one list and never met. */
async function realm(): Promise<Realm> {
  const [at, a, b] = [await office(), await prisonDesk(), await justiceDesk()];
  const list = await firstList(at, [await good(a.vault.myCard()), await good(b.vault.myCard())], services);
  await takes(a, list);
  await takes(b, list);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const to = (await person(a, 'Joppe Waterlelie')).person;
  const send = () =>
    sendOrdered(a.vault, { dossier, to, purpose: 'inquiry-request', sections: ['identity', 'plan'], message: '' });
  return { at, a, b, list, dossier, send };
}

describe('M1 M2 a list is taken in', () => {
  test('a first one only when the number of its officers was compared', async () => {
    const [at, a] = [await office(), await prisonDesk()];
    const list = await firstList(at, [await good(a.vault.myCard())], services);
    const news = await good(a.vault.readList({ bytes: list }));
    expect(news).toMatchObject({
      is: 'first',
      content: { name: 'Noordzeestreek', number: 1, services: services.sort() },
    });
    expect(news.content.officers.filter(({ signed }) => signed)).toHaveLength(2);
    expect(news.content.rootNumber).toBe((await good(at.desk.vault.list())).held?.rootNumber);
    expect(await problemOf(a.vault.takeList({ bytes: list, compared: false }))).toBe('list-not-compared');
    expect((await good(a.vault.list())).held).toBeNull();
    expect((await takes(a, list)).held).toMatchObject({ number: 1, expired: false });
    const again = await a.restart();
    const slot = must((await good(again.vault.status())).slots[0], 'a slot').id;
    await good(again.vault.unlock({ slot, passphrase: phrase }));
    expect((await good(again.vault.list())).held).toMatchObject({ number: 1, name: 'Noordzeestreek' });
  });

  test('TD4: a draft, one signature only, and a list of the practice world are refused with a reason', async () => {
    const [at, a] = [await office(), await prisonDesk()];
    const { vault, clock } = at.desk;
    const parts = at.files.map(({ part }) => part);
    await good(vault.beginDraft({ from: 'parts', name: 'Noordzeestreek', parts, until: clock.now + year }));
    const draft = await good(vault.draftFile());
    const take = (bytes: Bytes) => problemOf(a.vault.takeList({ bytes, compared: true }));
    expect(await take(draft)).toBe('list-too-few-signatures');
    const key = must(at.files[0], 'an officer').key;
    const once = await good(vault.signDraft({ bytes: draft, key, passphrase: officerPhrase }));
    expect(once.published).toBe(false);
    expect(await take(once.file)).toBe('list-too-few-signatures');
    const twice = await good(vault.signDraft({ bytes: once.file, key, passphrase: officerPhrase }));
    expect(twice.published).toBe(false);
    expect(await take(await good(a.vault.myCard()))).toBe('list-not-a-directory');
    const whole = await signedByTwo(at);
    await good(a.vault.saveSettings({ ...(await good(a.vault.me())), realm: 'practice' }));
    expect(await take(whole)).toBe('list-other-realm');
  });
});

describe('M4 who stands in it is trusted like someone compared by hand', () => {
  test('who never met sends, and the other takes it in; T12 nobody else does', async () => {
    const { a, b, send } = await realm();
    expect(await person(a, 'Joppe Waterlelie')).toMatchObject({
      trust: 'listed',
      listed: { list: 'Noordzeestreek', number: 1 },
    });
    await good(send());
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    carry(b, a);
    await good(a.vault.incoming());
    expect((await good(a.vault.outgoing())).map(({ state }) => state)).toEqual(['accepted']);
    expect(await good(a.vault.safetyNumber({ seat: (await person(a, 'Joppe Waterlelie')).seat }))).toMatch(
      /^(\d{5} ){11}\d{5}$/,
    );
  });

  test('T12: nothing goes to a key that was neither compared nor listed, whatever it is', async () => {
    const { a, send } = await realm();
    const stranger = await justiceDesk();
    const { person: to } = await good(a.vault.importCard({ bytes: await good(stranger.vault.myCard()) }));
    expect(await problemOf(a.vault.sendList({ person: to }))).toBe('not-verified');
    await good(a.vault.leaveList({ reason: 'Een andere lijst komt' }));
    expect(await problemOf(send())).toBe('not-verified');
    expect(a.disk.outbox.size).toBe(0);
  });

  test('T16: "read from the person" is said only of a card that was read from a code here', async () => {
    const [a, b] = [await prisonDesk(), await justiceDesk()];
    const bytes = await good(b.vault.myCard());
    const { person: id } = await good(a.vault.importCard({ bytes }));
    expect(await problemOf(a.vault.verify({ person: id, how: 'scanned' }))).toBe('not-scanned');
    expect(await good(a.vault.importCard({ bytes, scanned: true }))).toMatchObject({
      trust: 'unverified',
      scanned: true,
    });
    expect(await good(a.vault.verify({ person: id, how: 'scanned' }))).toMatchObject({
      trust: 'verified',
      verifiedHow: 'scanned',
      verifiedBy: 'Lien Zonnebloem',
    });
  });

  test('M3: without the list the same two stay strangers', async () => {
    const { a, b, send } = await realm();
    await good(b.vault.leaveList({ reason: 'Een andere lijst komt' }));
    await good(send());
    carry(a, b);
    expect((await good(b.vault.incoming()))[0]).toMatchObject({
      state: 'problem',
      problem: { code: 'unknown-sender' },
    });
  });

  test('expiry warns and shuts nobody out', async () => {
    const { a, b, send } = await realm();
    for (const { clock } of [a, b]) clock.now += 2 * year;
    expect((await good(a.vault.list())).held?.expired).toBe(true);
    await good(send());
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
  });
});

describe('M5 who was revoked', () => {
  test('is sent nothing, brings nothing, and what came before stays with a person to decide', async () => {
    const { at, a, b, send, dossier } = await realm();
    await good(send());
    await good(send());
    const [early, late] = [...a.disk.outbox.values()];
    b.receives(must(early, 'a file'));
    const before = await waiting(b, 'inquiry-request');
    const { seat } = await person(b, 'Lien Zonnebloem');
    const second = await nextList(at, { do: 'revoke-seat', seat, why: 'lost' });
    expect((await takes(b, second)).held?.revoked).toMatchObject([
      { what: 'seat', why: 'lost', name: 'Lien Zonnebloem' },
    ]);
    const after = b.receives(must(late, 'a file'));
    const items = new Map((await good(b.vault.incoming())).map((each) => [each.name, each]));
    expect(items.get(before)).toMatchObject({ state: 'new' });
    expect(items.get(after)).toMatchObject({
      state: 'problem',
      problem: { code: 'revoked-sender', name: 'Lien Zonnebloem' },
    });
    expect(await problemOf(b.vault.accept({ name: after }))).toBe('revoked-sender');
    await good(b.vault.accept({ name: before }));
    // The receipt for it goes nowhere either.
    expect(b.disk.outbox.size).toBe(0);
    const to = must(
      (await good(a.vault.correspondents())).find(({ name }) => name === 'Joppe Waterlelie'),
      'Joppe',
    ).person;
    const third = await nextList(at, { do: 'revoke-person', person: to, why: 'left' });
    expect((await good(a.vault.readList({ bytes: third }))).changes).toMatchObject([
      { what: 'revoked', why: 'left', name: 'Joppe Waterlelie' },
      { what: 'revoked', why: 'lost', name: 'Lien Zonnebloem' },
    ]);
    await takes(a, third);
    expect(
      await problemOf(a.vault.send({ dossier, to, purpose: 'update', sections: ['identity'], message: '' })),
    ).not.toBe('done');
    expect(await problemOf(send())).not.toBe('done');
  });

  test('what lay ready for them does not go', async () => {
    const { at, a, send } = await realm();
    await good(send());
    expect(a.disk.outbox.size).toBe(1);
    const { seat } = await person(a, 'Joppe Waterlelie');
    await takes(a, await nextList(at, { do: 'revoke-seat', seat, why: 'exposed' }));
    expect(a.disk.outbox.size).toBe(0);
    expect(await good(a.vault.outgoing())).toMatchObject([{ state: 'given-up', reason: 'receiver-revoked' }]);
  });

  test('stays known by name, whom only the list had named, and after a restart too', async () => {
    const { at, a, dossier, send } = await realm();
    await good(send());
    const { person: id, seat } = await person(a, 'Joppe Waterlelie');
    await takes(a, await nextList(at, { do: 'revoke-person', person: id, why: 'left' }));
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect((await good(again.vault.list())).held?.revoked).toMatchObject([{ name: 'Joppe Waterlelie' }]);
    expect(await person(again, 'Joppe Waterlelie')).toMatchObject({ trust: 'revoked', seat });
    const view = await good(again.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')?.readers.map(({ name }) => name)).toContain('Joppe Waterlelie');
  });

  test('revoking outweighs what was compared by hand, before and after', async () => {
    const { at, a, b } = await realm();
    const ids = await meet(a, b);
    expect((await person(a, 'Joppe Waterlelie')).trust).toBe('verified');
    await takes(a, await nextList(at, { do: 'revoke-person', person: ids.b, why: 'exposed' }));
    expect(await person(a, 'Joppe Waterlelie')).toMatchObject({ trust: 'revoked', revoked: { why: 'exposed' } });
    expect(await problemOf(a.vault.verify({ person: ids.b, how: 'phone' }))).toBe('revoked');
    expect(await problemOf(a.vault.sendList({ person: ids.b }))).toBe('revoked');
    expect(await problemOf(a.vault.importCard({ bytes: await good(b.vault.myCard()) }))).toBe('revoked');
    // M3: whoever leaves the list revokes nobody by it any more.
    await good(a.vault.leaveList({ reason: 'Een andere lijst komt' }));
    expect((await person(a, 'Joppe Waterlelie')).trust).toBe('verified');
  });
});

describe('M5 a colleague of the same computer who was revoked', () => {
  test('is given nothing more there: no part of a dossier, and no standing in', async () => {
    const [at, first] = [await office(), await prisonDesk()];
    const mate = await joinedBy(first, 'Warre Kiezelsteen');
    const card = await good(mate.vault.myCard());
    const a = await unlocked(mate, 'Lien Zonnebloem');
    await takes(a, await firstList(at, [await good(a.vault.myCard()), card], ['psd:gent']));
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const warre = await person(a, 'Warre Kiezelsteen');
    await takes(a, await nextList(at, { do: 'revoke-person', person: warre.person, why: 'left' }));
    const share = a.vault.shareWithColleague({ dossier, section: 'plan', person: warre.person });
    expect(await problemOf(share)).toBe('revoked');
    const stands = a.vault.delegate({ person: warre.person, from: '2026-11-24', until: '2026-11-30' });
    expect(await problemOf(stands)).toBe('revoked');
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(view.sections.flatMap(({ readers }) => readers).filter(({ seat }) => seat === warre.seat)).toEqual([]);
  });
});

describe('M6 another key is loud', () => {
  async function twoKeys() {
    const { at, a, b } = await realm();
    const ids = await meet(a, b);
    const other = await justiceDesk();
    const card = await good(other.vault.myCard());
    return { at, a, ids, card };
  }

  test('someone compared by hand, listed under another key and not revoked', async () => {
    const at = await office();
    const [a, b, other] = [await prisonDesk(), await justiceDesk(), await justiceDesk()];
    const ids = await meet(a, b);
    const list = await firstList(at, [await good(other.vault.myCard())], ['justice-house:gent']);
    expect((await good(a.vault.readList({ bytes: list }))).changes).toMatchObject([
      { what: 'key-changed', name: 'Joppe Waterlelie' },
    ]);
    await takes(a, list);
    const found = (await good(a.vault.correspondents())).map(({ trust, person: id }) => [trust, id === ids.b]);
    expect(found).toContainEqual(['verified', true]);
    expect(found).toContainEqual(['key-changed', false]);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const strange = must(
      (await good(a.vault.correspondents())).find(({ trust }) => trust === 'key-changed'),
      'the other key',
    ).person;
    const sent = sendOrdered(a.vault, {
      dossier,
      to: strange,
      purpose: 'inquiry-request',
      sections: ['identity'],
      message: '',
    });
    expect(await problemOf(sent)).toBe('key-changed');
  });

  test('where the list revokes the old key, or names both, it is explained', async () => {
    const { at, a, ids, card } = await twoKeys();
    await takes(a, await nextList(at, { do: 'add', card }));
    const both = (await good(a.vault.correspondents())).filter(({ name }) => name === 'Joppe Waterlelie');
    expect(both.map(({ trust }) => trust).sort()).toEqual(['listed', 'verified']);
    await takes(a, await nextList(at, { do: 'revoke-person', person: ids.b, why: 'lost' }));
    const after = (await good(a.vault.correspondents())).filter(({ name }) => name === 'Joppe Waterlelie');
    expect(after.map(({ trust }) => trust).sort()).toEqual(['listed', 'revoked']);
  });
});

describe('M7 what does not follow is refused and remembered', () => {
  test('TD10: rollback and fork', async () => {
    const { at, a, list } = await realm();
    const beside = await draftedList(at, { do: 'enrol', service: 'prison:gent' });
    await takes(a, await nextList(at));
    expect(await problemOf(a.vault.readList({ bytes: list }))).toBe('list-older-version');
    expect(await problemOf(a.vault.takeList({ bytes: beside, compared: true }))).toBe('list-fork');
    const view = await good(a.vault.list());
    expect(view.held?.number).toBe(2);
    expect(view.refused.map(({ why, number }) => [why, number])).toEqual([
      ['fork', 2],
      ['older-version', 1],
    ]);
  });

  test('TD9: another list, and TD13 officers nobody committed to', async () => {
    const { a } = await realm();
    const strangers = await office();
    const list = await firstList(strangers, [], []);
    expect(await problemOf(a.vault.takeList({ bytes: list, compared: true }))).toBe('list-other-list');
  });
});

describe('M10 TD13 TD18 officers', () => {
  test('their keys open with their passphrase alone, and rest in no vault', async () => {
    const at = await office();
    const file = must(at.files[0], 'an officer').key;
    const inside = must(readTextFile('PASSERELLE OFFICER KEY 1', file), 'an officer key file');
    await firstList(at, [], []);
    const box = Buffer.from(inside.slice(-64));
    const found = (await bytesOn(at.desk.disk)).filter(([, bytes]) => Buffer.from(bytes).includes(box));
    expect(found.map(([name]) => name)).toEqual([]);
    await good(at.desk.vault.beginDraft({ from: 'held', until: at.desk.clock.now + year }));
    const bytes = await good(at.desk.vault.draftFile());
    const sign = (key: Bytes, passphrase: string) => problemOf(at.desk.vault.signDraft({ bytes, key, passphrase }));
    expect(await sign(file, 'another passphrase')).toBe('wrong-officer-passphrase');
    expect(await sign(bytes, officerPhrase)).toBe('not-an-officer-file');
    const stranger = await good(at.desk.vault.newOfficer({ name: 'Iemand', passphrase: officerPhrase }));
    expect(await sign(stranger.key, officerPhrase)).toBe('list-not-by-officers');
    expect(await problemOf(at.desk.vault.newOfficer({ name: 'Kort', passphrase: 'te kort' }))).toBe('does-not-fit');
  });

  test('the next three keys take over', async () => {
    const { at, a, b } = await realm();
    const rolled: Office['files'] = [];
    for (const { key } of at.files)
      rolled.push(await good(at.desk.vault.rollOfficer({ bytes: key, passphrase: officerPhrase })));
    const { vault, clock } = at.desk;
    await good(vault.beginDraft({ from: 'held', until: clock.now + year }));
    const parts = rolled.map(({ part }) => part);
    expect(await good(vault.changeDraft({ do: 'roll', parts }))).toMatchObject({ rolled: true });
    const old = at.files;
    at.files = rolled;
    const second = await signedByTwo(at);
    expect((await good(a.vault.readList({ bytes: second }))).rolled).toBe(true);
    await takes(a, second);
    await takes(at.desk, second);
    await takes(a, await nextList(at));
    // The keys of before sign nothing any more, and a desk that missed the change still follows.
    await good(vault.beginDraft({ from: 'held', until: clock.now + year }));
    const bytes = await good(vault.draftFile());
    const key = must(old[0], 'an officer').key;
    expect(await problemOf(vault.signDraft({ bytes, key, passphrase: officerPhrase }))).toBe('list-not-by-officers');
    expect((await takes(b, await signedByTwo(at))).held?.number).toBe(4);
  });
});

describe('M8 M9 TD19 it travels with files', () => {
  test('a first list is offered for comparing, a later one taken in, and who has a later one is shown', async () => {
    const [at, a, b] = [await office(), await prisonDesk(), await justiceDesk()];
    const cards = [await good(a.vault.myCard()), await good(b.vault.myCard())];
    await takes(a, await firstList(at, cards, services));
    const ids = await meet(a, b);
    const byFile = async () => {
      await good(a.vault.sendList({ person: ids.b }));
      carry(a, b);
      const name = await waiting(b, 'directory');
      const report = await good(b.vault.look({ name }));
      await good(b.vault.accept({ name }));
      return report;
    };
    expect((await byFile()).list).toMatchObject({ is: 'first', content: { number: 1 } });
    expect(await good(b.vault.list())).toMatchObject({ held: null, offered: { content: { number: 1 } } });
    expect((await good(b.vault.answerOffer({ compared: true }))).held?.number).toBe(1);

    const { id: dossier } = await good(a.vault.newDossier(slip));
    await takes(a, await nextList(at, { do: 'enrol', service: 'prison:gent' }));
    await good(
      sendOrdered(a.vault, {
        dossier,
        to: ids.b,
        purpose: 'inquiry-request',
        sections: ['identity', 'plan'],
        message: '',
      }),
    );
    carry(a, b);
    await waiting(b, 'inquiry-request');
    expect((await good(b.vault.list())).newer).toEqual({ number: 2, name: 'Lien Zonnebloem' });
    expect((await byFile()).list).toMatchObject({ is: 'next', changes: [] });
    expect(await good(b.vault.list())).toMatchObject({ held: { number: 2 }, offered: null });
    expect((await good(b.vault.list())).newer).toBeUndefined();
  });

  test('who helps to open places of a service again is named in it', async () => {
    const at = await office();
    const a = await atComputer('Ode Korenbloem', 'psd-psychologist', 'psd:gent');
    const list = await firstList(at, [await good(a.vault.myCard())], ['psd:gent']);
    const { person: id } = must((await good(at.desk.vault.list())).held?.people[0], 'Ode');
    await takes(a, list);
    const second = await nextList(at, { do: 'recovery', person: id, helps: true });
    expect((await takes(a, second)).held?.people).toMatchObject([{ name: 'Ode Korenbloem', helps: true }]);
  });
});
