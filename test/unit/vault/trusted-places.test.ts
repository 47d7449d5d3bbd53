/** Whom the list of people lets say what, and what goes to officers and colleagues (renderer/vault/SPEC.md, P5, P13, O1-O6, G1, K15). */
import { describe, expect, it } from 'vitest';
import { nextEntry, type Act } from '../../../renderer/vault/core/people/log.ts';
import { readPeople } from '../../../renderer/vault/core/people/people.ts';
import { moveSecrets, sealSecret } from '../../../renderer/vault/core/keys/emergency-secrets.ts';
import {
  phoneCode,
  readShare,
  signShare,
  type OfficerShare,
} from '../../../renderer/vault/services/people/recovery-files.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { decodeCard, makeCard } from '../../../shared/trust/seat-card.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled, seat, value } from '../../support/exchange.ts';
import { cardOf } from '../../support/by-hand.ts';
import { keyFileOf, openedBy } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const nele = 'Nele Korenaar';
const gent = 'psd:gent';
const prison = 'prison:gent';
const hers = (name: string): string => (name === lien ? phrase : `${phrase} of ${name}`);
const enter = (at: Machine, name: string): Promise<Machine> => unlocked(at, name, hers(name));

/** A card of somebody for another service, signed by their own keys. */
function cardFor(card: Bytes, secretKey: Bytes, service: string): Bytes {
  const { format: _format, version: _version, signKey, ...rest } = value(decodeCard(crypto, card));
  return makeCard(crypto, { publicKey: signKey, secretKey }, { ...rest, service, madeAt: rest.madeAt + 1 });
}

describe('P5: the list of people', () => {
  it('P5: believes no keeper alone that they are of a service that somebody else here says they are of', async () => {
    const first = await prisonDesk();
    const at = await enter(await joinedBy(await enter(await joinedBy(first, nele), lien), warre, prison), lien);
    const { file, seat: own, entries } = openedBy(at, lien);
    const moved = (service: string) => {
      const [real, practice] = [own.real, own.practice].map(({ card, sign }) => cardFor(card, sign.secretKey, service));
      const act: Act = { do: 'card', seat: own.seat, real: must(real, 'a card'), practice: must(practice, 'a card') };
      const all = [...entries, nextEntry(crypto, file.vault, entries, 5, [own.real.sign], act)];
      return readPeople(crypto, file.vault, all)?.standing.find((each) => equal(each.seat, own.seat))?.card.service;
    };
    expect(moved('justice-house:gent')).toBe('justice-house:gent');
    expect(moved(prison)).toBeUndefined();
  });

  it('P5: a card of a change of work is dated when it was made, and later than the one before whatever the clock says', async () => {
    const at = await prisonDesk();
    const change = (name: string) => good(at.vault.changeWork({ name, function: 'psd-social-worker', service: gent }));
    at.clock.now += 5_000_000;
    const now = at.clock.now;
    await change('Lien Klaproos');
    const { madeAt } = await cardOf(at);
    expect(madeAt).toBeGreaterThanOrEqual(now);
    at.clock.now -= 4_000_000;
    await change('Lien Korenbloem');
    expect(await cardOf(at)).toMatchObject({ name: 'Lien Korenbloem', madeAt: madeAt + 1 });
  });
});

describe('P13: two circles of one service that took each other in', () => {
  it('P13: are one under the name of the older, whoever says it last', async () => {
    for (const last of [lien, nele]) {
      const first = await enter(await joinedBy(await prisonDesk(), warre, prison), lien);
      const at = await letInBy(first, warre, nele);
      const before = circles(at);
      expect(before.get(lien)).not.toBe(before.get(nele));
      for (const name of [last === lien ? nele : lien, last]) {
        const there = await enter(at, name);
        const { toTakeIn } = await good(there.vault.household());
        const { seat } = must(toTakeIn[0], 'somebody to take in');
        await good(there.vault.takeInColleague({ seat, proof: { passphrase: hers(name) } }));
      }
      const after = circles(at);
      expect([after.get(lien), after.get(nele)]).toEqual([before.get(lien), before.get(lien)]);
    }
  });

  /** Somebody of Gent whom a person of another service let in. */
  async function letInBy(at: Machine, by: string, name: string): Promise<Machine> {
    const again = await at.restart();
    const slot = must(
      (await good(again.vault.status())).slots.find(({ label }) => label === by),
      by,
    ).id;
    await good(
      again.vault.addPerson({
        name,
        label: name,
        function: 'psd-psychologist',
        service: gent,
        passphrase: hers(name),
        language: 'nl',
        approvedBy: { slot, passphrase: hers(by) },
      }),
    );
    return again;
  }

  function circles(at: Machine): ReadonlyMap<string, string> {
    const { file, entries } = openedBy(at, lien);
    const people = must(readPeople(crypto, file.vault, entries), 'people');
    return new Map(people.standing.map(({ card, circle }) => [card.name, circle]));
  }
});

describe('O1-O6: what officers hold and hear', () => {
  const share = (card: Bytes): OfficerShare => ({
    format: 'passerelle/recovery-share',
    version: 1,
    vault: filled(16, 1),
    slot: filled(16, 2),
    seat: filled(16, 3),
    card,
    label: lien,
    shares: [
      { pair: 0, share: filled(32, 4) },
      { pair: 1, share: filled(32, 5) },
    ],
  });

  it('O2: a share counts only where the keys of its card signed it', async () => {
    const { cardBytes, keys } = await seat();
    const read = (by: Bytes) => readShare(crypto, signShare(crypto, share(cardBytes), by), () => keys.publicKey);
    expect(read(keys.secretKey)).toMatchObject({ label: lien });
    expect(read(crypto.signKeys().secretKey)).toBeNull();
  });

  it('O4: a code is twenty digits in four groups, each of five bytes', () => {
    expect(phoneCode(new Uint8Array(32))).toBe('00000 00000 00000 00000');
    expect(phoneCode(filled(32, 255))).toBe('27775 27775 27775 27775');
    expect(phoneCode(Uint8Array.from({ length: 32 }, (_, at) => at))).toBe('09060 60585 12110 63635');
  });

  it('O5: a new place takes over its own secrets, and leaves those of colleagues as they are', () => {
    const [mine, theirs, next] = [crypto.wrapKeys(), crypto.wrapKeys(), crypto.wrapKeys()];
    const parts = { crypto, vault: filled(16, 1), erasureKey: crypto.random(32) };
    const [id, secret] = [filled(16, 2), crypto.random(32)];
    const old = { seat: filled(16, 3), wrapKey: mine.publicKey };
    const colleague = { seat: filled(16, 4), wrapKey: theirs.publicKey };
    const sealed = [old, colleague].map((to) => sealSecret(parts, id, secret, to));
    const to = { seat: filled(16, 5), wrapKey: next.publicKey };
    const moved = moveSecrets(parts, sealed, old, mine, to);
    expect(moved.map(({ seat }) => seat)).toEqual([to.seat, colleague.seat]);
    expect(moved[1]).toEqual(sealed[1]);
    // For the new place once more: what it holds is the very same secret.
    const back = moveSecrets(parts, moved, to, next, old);
    expect(moveSecrets(parts, back, old, mine, to).map(({ seat }) => seat)).toEqual([to.seat, colleague.seat]);
  });
});

describe('G1: a call for help that cannot be noted', () => {
  it('G1: is not made: nobody is asked without the log saying so', async () => {
    const at = await enter(await joinedBy(await prisonDesk(), warre), lien);
    const before = keyFileOf(at).letters.length;
    const asked = { surname: 'Paardenbloem', birth: '1991-04-03', reason: 'Zijn moeder ligt op sterven' };
    at.disk.failing = (call) => call === 'journal.append';
    expect(await at.vault.askColleagues(asked)).toMatchObject({ problem: { code: 'disk-full' } });
    at.disk.failing = undefined;
    expect(keyFileOf(at).letters.length).toBe(before);
    expect(await good(at.vault.askColleagues(asked))).toBe(1);
    expect(keyFileOf(at).letters.length).toBe(before + 1);
  });
});

describe('K15: printed words', () => {
  it('K15: leave the keys of the storage as they are when they are the first, and turn them when they replace others', async () => {
    const at = await prisonDesk();
    const counts: number[] = [openedBy(at, lien).atRest.count];
    for (let made = 0; made < 2; made += 1) {
      const words = (await good(at.vault.newWords({ language: 'nl' }))).join(' ');
      await good(at.vault.keepWords({ proof: { passphrase: phrase }, words, label: 'Op papier' }));
      counts.push(openedBy(at, lien).atRest.count);
    }
    expect(counts).toEqual([1, 1, 2]);
  });
});
