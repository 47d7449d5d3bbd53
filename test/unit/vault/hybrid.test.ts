/** A realm that seals to hybrid recipients, at ordinary desks: who can be sent to, and that changing over loses nothing. */
import { describe, expect, test } from 'vitest';
import { fromUtf8, utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { decodeHybrid, hybridBehind, makeHybrid, withHybrid } from '../../../shared/trust/hybrid.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { hybridRecipient } from '../../../renderer/vault/core/keys/hybrid.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { openedBy } from '../../support/household.ts';
import { firstList, nextList, office, takes } from '../../support/officers-of-realm.ts';
import {
  atComputer,
  carry,
  justiceDesk,
  meet,
  prisonDesk,
  slip,
  unlocked,
  waiting,
  ordered,
  sendOrdered,
} from '../../support/people.ts';

const services = ['psd:gent', 'justice-house:gent'];
const hybrid = { do: 'sealing', sealing: 'hybrid' } as const;
const classic = { do: 'sealing', sealing: 'x25519' } as const;

const problemOf = async (answer: Promise<{ ok: boolean; problem?: { code: string } }>): Promise<string> =>
  (await answer).problem?.code ?? 'done';
const personOf = async (at: Machine, name: string): Promise<string> =>
  must(
    (await good(at.vault.correspondents())).find((each) => each.name === name),
    name,
  ).person;

/** The card file as applications before this one wrote it. */
const asBefore = (file: Bytes): Bytes => utf8(must(fromUtf8(file)?.split('PASSERELLE HYBRID 1')[0], 'a card'));

/** What the sealed file says of itself in clear. */
const kindOf = (file: Bytes): string => {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 4_000));
  const kinds = ['X25519', 'mlkem768x25519'].filter((kind) => head.includes(`-> ${kind} `));
  return kinds.join(' and ');
};
const newest = ({ disk }: Machine): string => kindOf(must([...disk.outbox.values()].at(-1), 'a file'));

/** Lien and Joppe stand in one list and never met. */
async function realm() {
  const [at, a, b] = [await office(), await prisonDesk(), await justiceDesk()];
  const cards = [await good(a.vault.myCard()), await good(b.vault.myCard())];
  const list = await firstList(at, cards, services);
  for (const desk of [a, b]) await takes(desk, list);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await ordered(a.vault, dossier);
  const to = await personOf(a, 'Joppe Waterlelie');
  const send = (whom = to) =>
    sendOrdered(a.vault, {
      dossier,
      to: whom,
      purpose: 'inquiry-request',
      sections: ['identity', 'plan'],
      message: '',
    });
  return { at, a, b, dossier, to, send };
}

describe('M11 T18 the card file carries what the seat says of its hybrid recipient', () => {
  test('always, the same after a restart, and another for practice', async () => {
    const a = await prisonDesk();
    const file = await good(a.vault.myCard());
    expect(hybridBehind(file)).not.toBeNull();
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect(await good(again.vault.myCard())).toEqual(file);
    await good(again.vault.saveSettings({ ...(await good(again.vault.me())), realm: 'practice' }));
    expect(hybridBehind(await good(again.vault.myCard()))).not.toEqual(hybridBehind(file));
  });
});

describe('M12 what a file is sealed to', () => {
  test('the recipients on the cards without a list, and with one that says so', async () => {
    const [a, b] = [await prisonDesk(), await justiceDesk()];
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await good(
      sendOrdered(a.vault, {
        dossier,
        to: ids.b,
        purpose: 'inquiry-request',
        sections: ['identity', 'plan'],
        message: '',
      }),
    );
    expect(newest(a)).toBe('X25519');
    const listed = await realm();
    await good(listed.send());
    expect(newest(listed.a)).toBe('X25519');
  });

  test('hybrid ones alone once the list says hybrid, and the answer too', async () => {
    const { at, a, b, send } = await realm();
    const second = await nextList(at, hybrid);
    for (const desk of [a, b]) expect((await takes(desk, second)).held?.sealing).toBe('hybrid');
    await good(send());
    expect(newest(a)).toBe('mlkem768x25519');
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    expect(newest(b)).toBe('mlkem768x25519');
    carry(b, a);
    await good(a.vault.incoming());
    expect((await good(a.vault.outgoing())).map(({ state }) => state)).toEqual(['accepted']);
  });

  test('changing over, and back, loses nothing that is on its way', async () => {
    const { at, a, b, send } = await realm();
    await good(send());
    const under = must([...a.disk.outbox.values()].at(-1), 'a file');
    const second = await nextList(at, hybrid);
    await takes(b, second);
    b.receives(under);
    // Sealed before; the receipt goes to the hybrid recipient of someone who does not know of the new list yet.
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    expect(newest(b)).toBe('mlkem768x25519');
    carry(b, a);
    await good(a.vault.incoming());
    expect((await good(a.vault.outgoing())).map(({ state }) => state)).toEqual(['accepted']);

    await takes(a, second);
    await good(send());
    expect(newest(a)).toBe('mlkem768x25519');
    const late = must([...a.disk.outbox.values()].at(-1), 'a file');
    const third = await nextList(at, classic);
    expect((await good(b.vault.readList({ bytes: third }))).resealed).toBe(true);
    for (const desk of [a, b]) await takes(desk, third);
    b.receives(late);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    expect(newest(b)).toBe('X25519');
    await good(send());
    expect(newest(a)).toBe('X25519');
  });

  test('someone compared by hand who stands in no list: refused, until their card file brings it', async () => {
    const { at, a, send } = await realm();
    const c = await atComputer('Wout Madelief', 'justice-assistant', 'justice-house:gent');
    const card = await good(c.vault.myCard());
    const { person } = await good(a.vault.importCard({ bytes: asBefore(card) }));
    await good(a.vault.verify({ person, how: 'phone' }));
    await takes(a, await nextList(at, hybrid));
    const files = a.disk.outbox.size;
    const before = (await good(a.vault.accessLog({}))).length;
    const refused = await send(person);
    expect(refused.ok ? null : refused.problem).toEqual({ code: 'hybrid-missing', name: 'Wout Madelief' });
    expect(await problemOf(a.vault.sendList({ person }))).toBe('hybrid-missing');
    expect(a.disk.outbox.size).toBe(files);
    expect((await good(a.vault.accessLog({}))).length).toBe(before);
    await good(a.vault.importCard({ bytes: card }));
    await good(send(person));
    expect(newest(a)).toBe('mlkem768x25519');
  });

  test('what another seat says of itself, behind a card that is not its own, is not what files are sealed to', async () => {
    const { at, a, b, send } = await realm();
    const c = await atComputer('Wout Madelief', 'justice-assistant', 'justice-house:gent');
    const theirs = must(hybridBehind(await good(b.vault.myCard())), 'a statement');
    const card = asBefore(await good(c.vault.myCard()));
    const { person } = await good(a.vault.importCard({ bytes: withHybrid(card, theirs) }));
    await good(a.vault.verify({ person, how: 'phone' }));
    await takes(a, await nextList(at, hybrid));
    expect(await problemOf(send(person))).toBe('hybrid-missing');
  });

  test('what came from someone who cannot be answered yet is taken in all the same', async () => {
    const { at, b } = await realm();
    const c = await atComputer('Wout Madelief', 'psd-social-worker', 'psd:gent');
    const { person: to } = await good(c.vault.importCard({ bytes: await good(b.vault.myCard()) }));
    await good(c.vault.verify({ person: to, how: 'phone' }));
    const { person } = await good(b.vault.importCard({ bytes: asBefore(await good(c.vault.myCard())) }));
    await good(b.vault.verify({ person, how: 'phone' }));
    await takes(b, await nextList(at, hybrid));
    const { id: dossier } = await good(c.vault.newDossier(slip));
    await good(
      sendOrdered(c.vault, { dossier, to, purpose: 'inquiry-request', sections: ['identity', 'plan'], message: '' }),
    );
    carry(c, b);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    expect((await good(b.vault.incoming())).map(({ state }) => state)).toEqual(['accepted']);
    expect(b.disk.outbox.size).toBe(0);
  });
});

describe('M13 TD7 officers change a realm over', () => {
  test('once everyone in the list has given such a card file; the draft names who has not', async () => {
    const [at, a, b] = [await office(), await prisonDesk(), await justiceDesk()];
    const [ofA, ofB] = [await good(a.vault.myCard()), await good(b.vault.myCard())];
    await firstList(at, [asBefore(ofA), ofB], services);
    const { vault, clock } = at.desk;
    const draft = await good(vault.beginDraft({ from: 'held', until: clock.now + 1_000_000 }));
    expect(draft.content.people.filter((each) => !each.hybrid).map(({ name }) => name)).toEqual(['Lien Zonnebloem']);
    expect(await problemOf(vault.changeDraft(hybrid))).toBe('draft-hybrid-missing');
    await good(vault.changeDraft({ do: 'add', card: ofA }));
    const done = await good(vault.changeDraft(hybrid));
    expect(done).toMatchObject({ resealed: true, content: { sealing: 'hybrid' } });
    const c = await atComputer('Wout Madelief', 'justice-assistant', 'justice-house:gent');
    const late = asBefore(await good(c.vault.myCard()));
    expect(await problemOf(vault.changeDraft({ do: 'add', card: late }))).toBe('draft-hybrid-missing');
  });

  test('someone known here, and myself, come with what is known of them', async () => {
    const [at, a] = [await office(), await prisonDesk()];
    const { vault } = at.desk;
    const { person } = await good(vault.importCard({ bytes: await good(a.vault.myCard()) }));
    await good(vault.verify({ person, how: 'phone' }));
    await firstList(at, [], [...services, 'psd:central']);
    await good(vault.beginDraft({ from: 'held', until: at.desk.clock.now + 1_000_000 }));
    await good(vault.changeDraft({ do: 'add-known', person }));
    await good(vault.changeDraft({ do: 'add-known', person: (await good(vault.me())).person }));
    expect((await good(vault.changeDraft(hybrid))).content.people).toMatchObject([{ hybrid: true }, { hybrid: true }]);
  });
});

describe('T19 of two statements of one seat', () => {
  test.each([
    ['the later one counts, though the list says otherwise', 1, 'problem'],
    ['the one in the list counts where it is the later', -1, 'new'],
  ])('%s', async (_, later, state) => {
    const { at, a, b, send } = await realm();
    const second = await nextList(at, hybrid);
    for (const desk of [a, b]) await takes(desk, second);
    const card = await good(b.vault.myCard());
    const { madeAt } = must(decodeHybrid(crypto, must(hybridBehind(card), 'a statement')), 'a statement');
    // Of the same seat, to a recipient whose key is not at hers.
    const recipient = await hybridRecipient(crypto, filled(32, 15), realRealm);
    const { sign } = openedBy(b, 'Joppe Waterlelie').seat.real;
    const other = makeHybrid(crypto, sign, { recipient, madeAt: madeAt + later });
    await good(a.vault.importCard({ bytes: withHybrid(asBefore(card), other) }));
    await good(send());
    carry(a, b);
    expect((await good(b.vault.incoming())).map((item) => item.state)).toEqual([state]);
  });

  test('the later one counts of two that came with cards, in whichever order', async () => {
    const { at, a } = await realm();
    await takes(a, await nextList(at, hybrid));
    const recipient = await hybridRecipient(crypto, filled(32, 15), realRealm);
    const called = 'Wout Madelief';
    for (const turn of [1, -1]) {
      const c = await atComputer(called, 'justice-assistant', 'justice-house:gent');
      const card = await good(c.vault.myCard());
      const { madeAt } = must(decodeHybrid(crypto, must(hybridBehind(card), 'a statement')), 'a statement');
      // Of the same seat, to a recipient whose key is not at hers.
      const { sign } = openedBy(c, called).seat.real;
      const later = withHybrid(asBefore(card), makeHybrid(crypto, sign, { recipient, madeAt: madeAt + 1 }));
      const cards = turn === 1 ? [card, later] : [later, card];
      const { person: ofA } = await good(c.vault.importCard({ bytes: await good(a.vault.myCard()) }));
      await good(c.vault.verify({ person: ofA, how: 'phone' }));
      const states: (string | undefined)[] = [];
      for (const bytes of cards) {
        const { person } = await good(a.vault.importCard({ bytes }));
        await good(a.vault.verify({ person, how: 'phone' }));
        const { id: dossier } = await good(a.vault.newDossier(slip));
        const request = { dossier, to: person, purpose: 'inquiry-request', message: '' } as const;
        await good(sendOrdered(a.vault, { ...request, sections: ['identity', 'plan'] }));
        const name = c.receives(must([...a.disk.outbox.values()].at(-1), 'a file'));
        states.push((await good(c.vault.incoming())).find((each) => each.name === name)?.state);
      }
      expect(states).toEqual([turn === 1 ? 'new' : 'problem', 'problem']);
    }
  });
});
