/** Names that a list of the realm or a comparison by hand stands for (renderer/vault/SPEC.md, M4-M6, X11). All are fictional. */
import { beforeEach, describe, expect, it } from 'vitest';
import { newIdentity, recipientOf } from '../../../shared/crypto/age.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { makeCard, vouchFor, type SeatCard } from '../../../shared/trust/seat-card.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { cardOf, Correspondent, openedIn, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { firstList, nextList, office, takes, type Office } from '../../support/officers-of-realm.ts';
import {
  carry,
  entity,
  justiceDesk,
  prisonDesk,
  sendTo,
  slip,
  unlocked,
  waiting,
  sendOrdered,
} from '../../support/people.ts';

const services = ['psd:gent', 'justice-house:gent'];
const lien = 'Lien Zonnebloem';
const mirasName = 'Mira Vlinder';
const called = async (at: Machine, name: string) =>
  (await good(at.vault.correspondents())).filter((each) => each.name === name);
const personId = async (at: Machine, name: string): Promise<string> => must((await called(at, name))[0], name).person;

function detailsOf({ format: _format, version: _version, signKey: _key, vouch: _vouch, ...rest }: SeatCard) {
  return rest;
}

describe('words of somebody who stands in no list yet', () => {
  let [at, a, b]: [Office, Machine, Machine] = [] as never;
  let mira: Correspondent;
  let dossier: string;

  /** Lien and Joppe stand in one list; Mira wrote a step at Lien's, and it went on to Joppe. */
  beforeEach(async () => {
    [at, a, b] = [await office(), await prisonDesk(), await justiceDesk()];
    mira = await Correspondent.named(mirasName);
    const list = await firstList(at, [await good(a.vault.myCard()), await good(b.vault.myCard())], services);
    for (const each of [a, b]) await takes(each, list);
    ({ id: dossier } = await good(a.vault.newDossier(slip)));
    const to = await mira.meets(a);
    const sections = ['identity', 'plan'] as const;
    const { name } = await good(
      sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections, message: '' }),
    );
    const plan = openedIn(await mira.read(must(a.disk.outbox.get(name), 'file')), 'plan');
    const work = mira.signs(plan, [putOp('step', 'theirs', 'what', { text: 'Werk zoeken' })]);
    const came = await mira.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [work])] });
    await good(a.vault.accept({ name: came }));
    await sendTo(a, b, { dossier, to: await personId(a, 'Joppe Waterlelie'), purpose: 'inquiry-request' });
  });

  const author = async () => {
    const view = await good(b.vault.openDossier({ id: dossier }));
    return must(entity(view, 'plan', 'theirs')?.units['what']?.versions[0]?.author, 'an author');
  };

  it('X11: are confirmed as soon as a list names them that came with a file', async () => {
    expect((await author()).shown).toBe('unconfirmed');
    const card = cardFile(mira.seat.cardBytes);
    await takes(a, await nextList(at, { do: 'add', card }));
    await good(a.vault.sendList({ person: await personId(a, 'Joppe Waterlelie') }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'directory') }));
    expect(await author()).toMatchObject({ name: mirasName, shown: 'listed' });
  });

  it('X11: are not by a card that somebody took in and compared with nobody', async () => {
    const { person, trust } = await good(b.vault.importCard({ bytes: cardFile(mira.seat.cardBytes) }));
    expect([trust, (await author()).shown]).toEqual(['unverified', 'unconfirmed']);
    await good(b.vault.verify({ person, how: 'phone' }));
    expect((await author()).shown).toBe('compared');
  });
});

describe('M4-M6 who is shown to send to', () => {
  it('M5: of a person with a seat that was revoked, another that stands in the list', async () => {
    const [at, a] = [await office(), await prisonDesk()];
    const mira = await Correspondent.named(mirasName);
    const keys = crypto.signKeys();
    const further = {
      ...detailsOf(mira.seat.card),
      ageRecipient: await recipientOf(await newIdentity()),
      wrapKey: crypto.wrapKeys().publicKey,
    };
    const vouch = vouchFor(crypto, mira.seat.keys, { ...further, signKey: keys.publicKey });
    const bytes = makeCard(crypto, keys, { ...further, vouch });
    const cards = [await good(a.vault.myCard()), cardFile(mira.seat.cardBytes), cardFile(bytes)];
    await takes(a, await firstList(at, cards, services));
    await mira.meets(a);
    const { seat } = must((await called(a, mirasName))[0], mirasName);
    await takes(a, await nextList(at, { do: 'revoke-seat', seat, why: 'lost' }));
    expect((await called(a, mirasName)).map(({ trust }) => trust).sort()).toEqual(['listed', 'revoked']);
  });

  it('M6: somebody whose key is another, and who stands in the list, once and not twice', async () => {
    const [at, a, b, other] = [await office(), await prisonDesk(), await justiceDesk(), await justiceDesk()];
    const before = await good(a.vault.importCard({ bytes: await good(b.vault.myCard()) }));
    await good(a.vault.verify({ person: before.person, how: 'phone' }));
    const card = await good(other.vault.myCard());
    expect((await good(a.vault.importCard({ bytes: card }))).trust).toBe('key-changed');
    await takes(a, await firstList(at, [await good(a.vault.myCard()), card], services));
    const shown = (await called(a, 'Joppe Waterlelie')).map(({ trust }) => trust).sort();
    expect(shown).toEqual(['key-changed', 'verified']);
  });
});

describe('a later card of somebody', () => {
  it('X11: says nothing new where it says the same, and of who was not compared it is no news', async () => {
    const a = await prisonDesk();
    const mira = await Correspondent.named(mirasName);
    const otto = await Correspondent.named('Otto Regenton');
    await mira.meets(a);
    await otto.meets(a, false);
    const later = (of: Correspondent, says: Partial<SeatCard>) =>
      cardFile(makeCard(crypto, of.seat.keys, { ...detailsOf(of.seat.card), ...says, madeAt: 9e12 }));
    expect(await good(a.vault.importCard({ bytes: later(mira, {}) }))).not.toHaveProperty('saysNow');
    const said = await good(a.vault.importCard({ bytes: later(otto, { name: 'Otto Herfsttij' }) }));
    expect(said).not.toHaveProperty('saysNow');
    expect(said).toMatchObject({ name: 'Otto Regenton', trust: 'unverified' });
    expect(await good(a.vault.importCard({ bytes: later(mira, { name: 'Mira Rups' }) }))).toMatchObject({
      saysNow: { name: 'Mira Rups' },
    });
    const again = await unlocked(a, lien);
    expect((await called(again, 'Otto Regenton')).map(({ trust }) => trust)).toEqual(['unverified']);
    expect((await cardOf(again)).name).toBe(lien);
  });
});
