/** Contact cards as a person takes them in: which are refused and why, and what stays of a comparison when one comes again. */
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import { makeCard, type CardDetails } from '../../../shared/trust/seat-card.ts';
import { good } from '../../fixtures/machine.ts';
import { crypto, seat } from '../../support/exchange.ts';
import { prisonDesk } from '../../support/people.ts';

const details = {
  realm: realRealm,
  name: 'Joppe Waterlelie',
  function: 'justice-assistant',
  service: 'justice-house:gent',
};

describe('a card', () => {
  test('is refused where it is my own, of practice, of a later version, or none; nobody is known by it', async () => {
    const { vault } = await prisonDesk();
    const ofPractice = cardFile((await seat({ ...details, realm: practiceRealm })).cardBytes);
    for (const [bytes, code] of [
      [await good(vault.myCard()), 'own-card'],
      [ofPractice, 'other-realm'],
      [utf8('PASSERELLE CARD 2\nAAAA\nPASSERELLE CARD END\n'), 'newer-version'],
      [utf8('Beste collega'), 'bad-card'],
    ] as const)
      expect(await vault.importCard({ bytes })).toMatchObject({ ok: false, problem: { code } });
    expect(await good(vault.correspondents())).toEqual([]);
  });

  test('of practice gives no number to compare in real work, nor does a key that nobody knows', async () => {
    const { vault } = await prisonDesk();
    const { seat: key } = await good(vault.importCard({ bytes: cardFile((await seat(details)).cardBytes) }));
    expect(await good(vault.safetyNumber({ seat: key }))).toMatch(/\d/);
    const notFound = { ok: false, problem: { code: 'not-found' } };
    expect(await vault.safetyNumber({ seat: 'f'.repeat(64) })).toMatchObject(notFound);
    await good(vault.saveSettings({ ...(await good(vault.me())), realm: 'practice' }));
    expect(await vault.safetyNumber({ seat: key })).toMatchObject(notFound);
  });

  test('T16: says who they are now by another function or service as well as by another name', async () => {
    for (const change of [{ function: 'justice-director' }, { service: 'justice-house:brugge' }]) {
      const { vault } = await prisonDesk();
      const first = await seat(details);
      const called = (more: Partial<CardDetails>) =>
        good(vault.importCard({ bytes: cardFile(makeCard(crypto, first.keys, { ...first.card, ...more })) }));
      const { person } = await called({});
      await good(vault.verify({ person, how: 'phone' }));
      const { madeAt } = first.card;
      expect(await called({ madeAt: madeAt + 1 })).not.toHaveProperty('saysNow');
      expect(await called({ ...change, madeAt: madeAt + 2 })).toMatchObject({
        name: details.name,
        function: details.function,
        service: details.service,
        trust: 'verified',
        saysNow: { name: details.name, function: details.function, service: details.service, ...change },
      });
    }
  });

  test('read from its code after it was compared stays compared: when, how and by whom', async () => {
    const { vault } = await prisonDesk();
    const bytes = cardFile((await seat(details)).cardBytes);
    const { person } = await good(vault.importCard({ bytes }));
    const compared = await good(vault.verify({ person, how: 'phone' }));
    expect(compared).toMatchObject({ trust: 'verified', verifiedHow: 'phone' });
    expect(compared.verifiedOn).toBeGreaterThan(0);
    const again = await good(vault.importCard({ bytes, scanned: true }));
    expect(again).toEqual({ ...compared, scanned: true });
    expect(must((await good(vault.correspondents()))[0], 'one person')).toMatchObject(again);
  });

  test('with news is kept with its news when it is read from its code, and taken over once it is compared', async () => {
    const { vault } = await prisonDesk();
    const first = await seat(details);
    const file = (name: string, later: number) =>
      cardFile(makeCard(crypto, first.keys, { ...first.card, name, madeAt: first.card.madeAt + later }));
    const { person } = await good(vault.importCard({ bytes: file(details.name, 0) }));
    await good(vault.verify({ person, how: 'phone' }));
    for (const [name, later] of [
      ['Joppe Later', 1],
      ['Joppe Laatst', 2],
    ] as const) {
      await good(vault.importCard({ bytes: file(name, later) }));
      const scanned = await good(vault.importCard({ bytes: file(name, later), scanned: true }));
      expect(scanned).toMatchObject({ trust: 'verified', scanned: true, saysNow: { name } });
      expect(scanned.name).not.toBe(name);
      const compared = await good(vault.verify({ person, how: 'in-person' }));
      expect(compared).toMatchObject({ name, trust: 'verified', verifiedHow: 'in-person' });
      expect(compared).not.toHaveProperty('saysNow');
    }
  });

  test('is nobody’s and compared with nobody where that cannot be written', async () => {
    const { vault, disk } = await prisonDesk();
    const first = await seat(details);
    const bytes = cardFile(first.cardBytes);
    const isFull = { ok: false, problem: { code: 'disk-full' } };
    disk.full = true;
    expect(await vault.importCard({ bytes })).toMatchObject(isFull);
    disk.full = false;
    expect(await good(vault.correspondents())).toEqual([]);
    const { person } = await good(vault.importCard({ bytes }));
    expect(await vault.verify({ person: 'nobody', how: 'phone' })).toMatchObject({ problem: { code: 'not-found' } });
    for (const writesLeft of [0, 1]) {
      disk.writesLeft = writesLeft;
      expect(await vault.verify({ person, how: 'phone' })).toMatchObject(isFull);
      disk.writesLeft = undefined;
      expect(await good(vault.correspondents())).toMatchObject([{ trust: 'unverified' }]);
    }
    // It counts only once the log says so.
    let appended = 0;
    disk.failing = (call) => call === 'journal.append' && (appended += 1) === 1;
    expect(await vault.verify({ person, how: 'phone' })).toMatchObject(isFull);
    disk.failing = undefined;
    expect(await good(vault.correspondents())).toMatchObject([{ trust: 'unverified' }]);
    await good(vault.verify({ person, how: 'phone' }));
    disk.full = true;
    const later = makeCard(crypto, first.keys, { ...first.card, name: 'Joppe Later', madeAt: first.card.madeAt + 1 });
    expect(await vault.importCard({ bytes: cardFile(later) })).toMatchObject(isFull);
    disk.full = false;
    expect((await good(vault.correspondents()))[0]).not.toHaveProperty('saysNow');
  });
});
