/** Whose name stands beside words: what a chain of keys shows, and nothing a card says of itself. All names are fictional. */
import { beforeEach, describe, expect, it } from 'vitest';
import { newIdentity, recipientOf } from '../../../shared/crypto/age.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { signContribution } from '../../../shared/contributions/format.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import type { Bytes, SignKeys } from '../../../shared/crypto/crypto.ts';
import { readingOf } from '../../../shared/dossier/second-reader.ts';
import type { Author } from '../../../shared/dossier/view.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { practiceRealm } from '../../../shared/trust/realms.ts';
import { makeCard, vouchFor, type SeatCard } from '../../../shared/trust/seat-card.ts';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { cardOf, Correspondent, memberAt, openedIn, putOp, sending, type Opened } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { entity, phrase, prisonDesk, put, section, slip, unlocked, sendOrdered } from '../../support/people.ts';

let a: Machine;
let mira: Correspondent;
let dossier: string;
let plan: Opened;
let legal: Opened;

beforeEach(async () => {
  a = await prisonDesk();
  mira = await Correspondent.named('Mira Vlinder');
  const miraAtA = await mira.meets(a);
  ({ id: dossier } = await good(a.vault.newDossier(slip)));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const sections = ['identity', 'legal', 'plan'] as const;
  const item = await good(
    sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to: miraAtA, sections: [...sections], message: '' }),
  );
  const bundle = await mira.read(must(a.disk.outbox.get(item.name), 'file'));
  [plan, legal] = [openedIn(bundle, 'plan'), openedIn(bundle, 'legal')];
});

type Says = Partial<Pick<SeatCard, 'name' | 'function' | 'service' | 'person' | 'realm'>>;

/** A further seat of hers, with a card that says what she likes. */
async function furtherSeat(
  says: Says = {},
  by: SignKeys = mira.seat.keys,
  of: Correspondent = mira,
): Promise<{ keys: SignKeys; card: Bytes }> {
  const keys = crypto.signKeys();
  const { vouch: _none, ...own } = of.seat.card;
  const details = {
    ...own,
    ...says,
    ageRecipient: await recipientOf(await newIdentity()),
    wrapKey: crypto.wrapKeys().publicKey,
    madeAt: 1,
  };
  const { format: _format, version: _version, signKey: _key, ...rest } = details;
  const vouch = vouchFor(crypto, by, { ...rest, signKey: keys.publicKey });
  return { keys, card: makeCard(crypto, keys, { ...rest, ...(vouch && { vouch }) }) };
}

/** She lets that seat in as hers, and what it wrote comes with its card. Answers with the author shown. */
async function written(
  { keys, card }: { keys: SignKeys; card: Bytes },
  ops: readonly Op[] = [putOp('step', 'theirs', 'what', { text: 'Werk zoeken' })],
  place: Opened = plan,
): Promise<void> {
  const admit: Op = { op: 'admit', salt: crypto.random(16), member: { ...mira.member, seat: keys.publicKey } };
  const head = { section: place.section, epoch: place.epoch, seq: 0, prev: null, at: 1_790_000_000_000 };
  const work = signContribution(crypto, keys, { ...head, run: crypto.random(16) }, ops);
  const name = await mira.sends(a, {
    dossier: place.dossier,
    sections: [sending(place, place.epoch, [mira.signs(place, [admit]), work])],
    note: { cards: [card] },
  });
  await good(a.vault.accept({ name }));
}

async function authorOfTheirs(): Promise<Author> {
  const view = await good(a.vault.openDossier({ id: dossier }));
  return must(entity(view, 'plan', 'theirs')?.units['what']?.versions[0]?.author, 'an author');
}

describe('X11 whose name stands beside words', () => {
  it('my own, those of who was compared, and of a further seat of theirs that goes by the same name', async () => {
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(entity(view, 'plan', 's1')?.units['what']?.versions[0]?.author.shown).toBe('mine');
    await written(await furtherSeat());
    expect(await authorOfTheirs()).toMatchObject({
      name: 'Mira Vlinder',
      shown: 'vouched',
      person: must(section(view, 'plan'), 'plan').readers.find(({ name }) => name === 'Mira Vlinder')?.person,
    });
  });

  it.each([
    ['another name', { name: 'Lien Zonnebloem' }],
    ['another function', { function: 'director' }],
    ['another service', { service: 'psd:gent' }],
  ])('a further seat that gives %s is not confirmed, whoever vouches for it', async (_, says) => {
    await written(await furtherSeat(says));
    const author = await authorOfTheirs();
    expect(author.shown).toBe('unconfirmed');
  });

  it('a further seat for which nobody of that person vouches is not confirmed, and its person is nobody known', async () => {
    const stranger = crypto.signKeys();
    await written(await furtherSeat({}, stranger));
    const author = await authorOfTheirs();
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(author.shown).toBe('unconfirmed');
    const known = must(section(view, 'plan'), 'plan').readers.filter(({ shown }) => shown !== 'unconfirmed');
    expect(known.map(({ person }) => person)).not.toContain(author.person);
  });

  it('a name somebody compared gives herself anew is not taken over before it was compared too', async () => {
    const later = makeCard(crypto, mira.seat.keys, {
      ...withoutKeys(mira.seat.card),
      name: 'Lien Zonnebloem',
      madeAt: 9e12,
    });
    const work = mira.signs(plan, [putOp('step', 'theirs', 'what', { text: 'Werk zoeken' })]);
    const place = { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [work])] };
    const name = await mira.sends(a, {
      ...place,
      from: { card: later, keys: mira.seat.keys },
      note: { cards: [later] },
    });
    expect((await good(a.vault.look({ name }))).from).toMatchObject({ name: 'Mira Vlinder', shown: 'compared' });
    await good(a.vault.accept({ name }));
    expect(await authorOfTheirs()).toMatchObject({ name: 'Mira Vlinder', shown: 'compared' });

    const told = await good(a.vault.importCard({ bytes: cardFile(later) }));
    expect(told).toMatchObject({ name: 'Mira Vlinder', saysNow: { name: 'Lien Zonnebloem' }, trust: 'verified' });
    expect(await good(a.vault.verify({ person: told.person, how: 'phone' }))).toMatchObject({
      name: 'Lien Zonnebloem',
    });
  });

  it('two people whose names look the same are told apart by digits', async () => {
    const other = await Correspondent.named('Мirа VIinder', 'justice-assistant', 'justice-house:gent');
    await other.meets(a);
    const work = mira.signs(plan, [putOp('step', 'theirs', 'what', { text: 'Werk zoeken' })]);
    const name = await mira.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [work])] });
    await good(a.vault.accept({ name }));
    expect((await authorOfTheirs()).code).toMatch(/^\d{3} \d{3}$/);
  });
});

describe('X13 a seat that says it is mine', () => {
  it('is told until it is answered, reads nothing more once it is taken out, and never counts as mine', async () => {
    const lien = await cardOf(a);
    expect(await good(a.vault.seatsSayingMe())).toEqual([]);
    const claims = { name: lien.name, function: lien.function, service: lien.service, person: lien.person };
    const theirs = await furtherSeat(claims, crypto.signKeys());
    await written(theirs);
    const seat = toHex(theirs.keys.publicKey);
    const [told] = await good(a.vault.seatsSayingMe());
    expect(told).toMatchObject({ seat, name: lien.name, isVouchedByMe: false, reads: 1 });
    // In practice nobody says so.
    const me = await good(a.vault.me());
    await good(a.vault.saveSettings({ ...me, realm: 'practice' }));
    expect(await good(a.vault.seatsSayingMe())).toEqual([]);
    await good(a.vault.saveSettings({ ...me, realm: 'real' }));
    const nobodys = { ok: false, problem: { code: 'not-found' } };
    for (const unknown of ['f'.repeat(64), 'x'])
      expect([
        await a.vault.answerAboutSeat({ seat: unknown, answer: 'not-mine' }),
        await a.vault.takeOutSeat({ seat: unknown }),
      ]).toEqual([nobodys, nobodys]);
    expect(await a.vault.answerAboutSeat({ seat, answer: 'mine' })).toMatchObject({ ok: false });
    const [denied] = await good(a.vault.answerAboutSeat({ seat, answer: 'not-mine' }));
    expect(denied).toMatchObject({ isDenied: true, reads: 1 });
    expect(await good(a.vault.takeOutSeat({ seat }))).toEqual([]);
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')?.readers.map((each) => each.seat)).not.toContain(seat);
  });
});

describe('X13 a section that says so', () => {
  it('names the service and no more, where no card came with it', async () => {
    const lien = await memberAt(a);
    const claims = { ...lien, seat: crypto.signKeys().publicKey, service: 'psd:brugge' };
    const place = { section: crypto.random(16), dossier: plan.dossier, kind: 'plan' as const };
    const { key, founding } = mira.founds(place, [mira.member, lien, claims]);
    const keys = [{ epoch: founding.id, key }];
    const name = await mira.sends(a, {
      dossier: place.dossier,
      sections: [sending(place, founding.id, [founding], keys)],
    });
    await good(a.vault.look({ name }));
    const seat = toHex(claims.seat);
    const [told, ...others] = await good(a.vault.seatsSayingMe());
    expect(told).toMatchObject({ seat, name: '', function: '', service: 'psd:brugge', isVouchedByMe: false });
    expect(others).toEqual([]);
  });

  it('of practice says nothing of real work, nor a card of real work of practice', async () => {
    const { name, function: work, service, person } = await cardOf(a);
    const me = await good(a.vault.me());
    const elsewhere = await furtherSeat(
      { name, function: work, service, person, realm: practiceRealm },
      crypto.signKeys(),
    );
    await good(a.vault.saveSettings({ ...me, realm: 'practice' }));
    const there = (await cardOf(a)).person;
    await good(a.vault.saveSettings({ ...me, realm: 'real' }));
    const ofThere = await furtherSeat({ name, function: work, service, person: there }, crypto.signKeys());
    await mira.sends(a, { note: { cards: [elsewhere.card, ofThere.card] } });
    await good(a.vault.incoming());
    expect(await good(a.vault.seatsSayingMe())).toEqual([]);
    await good(a.vault.saveSettings({ ...me, realm: 'practice' }));
    expect(await good(a.vault.seatsSayingMe())).toEqual([]);
  });
});

describe('X13 a card that says it is mine', () => {
  it('is noted where it comes along, in no section at all, and whoever shows it hears of it', async () => {
    const told: string[] = [];
    const at = await machine(undefined, undefined, { notify: ({ type }) => void told.push(type) });
    const me = { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent', label: 'Lien' };
    await good(at.vault.create({ ...me, passphrase: phrase, language: 'nl' }));
    await mira.meets(at);
    const { name, function: work, service, person } = await cardOf(at);
    const claims = await furtherSeat({ name, function: work, service, person }, crypto.signKeys());
    await mira.sends(at, { note: { cards: [claims.card] } });
    told.length = 0;
    await good(at.vault.incoming());
    expect(told).toContain('changed');
    const seat = toHex(claims.keys.publicKey);
    expect(await good(at.vault.seatsSayingMe())).toMatchObject([{ seat, name, isVouchedByMe: false, reads: 0 }]);
    const again = await unlocked(at, 'Lien');
    expect(await good(again.vault.seatsSayingMe())).toMatchObject([{ seat, name }]);
  });
});

describe('X11 the second reader of a date is another person', () => {
  it('no further seat of who wrote it that goes by another name', async () => {
    const date = { kind: 'conditional-release', value: '2027-02-01', source: 'by-hand', note: '' };
    const byMira = mira.signs(legal, [putOp('legal-date', 'd1', 'date', date)]);
    const name = await mira.sends(a, { dossier: legal.dossier, sections: [sending(legal, legal.epoch, [byMira])] });
    await good(a.vault.accept({ name }));
    const second = { of: '2027-02-01', answer: 'confirms' };
    const other = await furtherSeat({ name: 'Otto Ooievaar', person: crypto.random(16) }, crypto.signKeys());
    await written(other, [putOp('legal-date', 'd1', 'second', second)], legal);
    const view = await good(a.vault.openDossier({ id: dossier }));
    const read = entity(view, 'legal', 'd1');
    expect(read?.units['second']?.versions).toHaveLength(1);
    expect(readingOf(read)).toEqual({ state: 'not-read' });
  });
});

function withoutKeys({ format: _format, version: _version, signKey: _key, ...rest }: SeatCard) {
  return rest;
}

describe('S6 a list in which it counts who somebody is', () => {
  /** Unlocked, and nothing is read but what somebody asks for. */
  async function unlockedAlone(at: Machine): Promise<Machine> {
    await good(at.vault.prepareLock());
    const again = await machine(at.disk, at.clock, { settleDown: () => new Promise<void>(() => undefined) });
    const slot = must((await good(again.vault.status())).slots[0], 'a slot').id;
    await good(again.vault.unlock({ slot, passphrase: phrase }));
    return again;
  }

  it('says who closed a dossier, also where the card of the seat that vouches for them lives with another section', async () => {
    const noor = await Correspondent.named('Noor Madelief', 'psd-social-worker', 'psd:gent');
    const to = await noor.meets(a);
    const sections = ['identity', 'legal', 'plan'] as const;
    const sent = { dossier, purpose: 'hand-over', to, sections: [...sections], message: '' } as const;
    const item = await good(sendOrdered(a.vault, sent));
    const bundle = await noor.read(must(a.disk.outbox.get(item.name), 'file'));
    const [identity, hers] = [openedIn(bundle, 'identity'), openedIn(bundle, 'plan')];
    const second = await furtherSeat({}, noor.seat.keys, noor);
    const third = await furtherSeat({}, second.keys, noor);
    const step = noor.signs(hers, [putOp('step', 's9', 'what', { text: 'Werk zoeken' })]);
    const first = await noor.sends(a, {
      dossier: hers.dossier,
      sections: [sending(hers, hers.epoch, [step])],
      note: { cards: [second.card] },
    });
    await good(a.vault.accept({ name: first }));

    const admit: Op = { op: 'admit', salt: crypto.random(16), member: { ...noor.member, seat: third.keys.publicKey } };
    const { section: id, epoch } = identity;
    const head = { section: id, epoch, seq: 0, prev: null, at: 1_790_000_000_000, run: crypto.random(16) };
    const closing = { state: 'closed', service: 'psd:gent', on: '2026-11-20', why: 'sentence-end' };
    const closed = signContribution(crypto, third.keys, head, [putOp('closing', 'psd_gent', 'closing', closing)]);
    const name = await noor.sends(a, {
      dossier: identity.dossier,
      sections: [sending(identity, epoch, [noor.signs(identity, [admit]), closed])],
      note: { cards: [third.card] },
    });
    const later = await unlockedAlone(a);
    await good(later.vault.accept({ name }));
    const rowOf = async ({ vault }: Machine) => (await good(vault.caseload())).find((each) => each.id === dossier);
    expect((await rowOf(later))?.closed?.on).toBe('2026-11-20');
    expect((await rowOf(await unlockedAlone(later)))?.closed?.on).toBe('2026-11-20');
  });
});
