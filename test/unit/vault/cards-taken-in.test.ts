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
});
