/** A further computer of somebody compared by hand, vouched for by their first one: loud, and trusted by nobody until people spoke. */
import { expect, test } from 'vitest';
import { newIdentity, openWith, recipientOf } from '../../../shared/crypto/age.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { makeCard, vouchFor, type CardDetails } from '../../../shared/trust/seat-card.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, seat, seededKeys, streamOf, value } from '../../support/exchange.ts';
import { firstList, nextList, office, takes } from '../../support/officers-of-realm.ts';
import { prisonDesk, slip, sendOrdered } from '../../support/people.ts';
import { realRealm } from '../../../shared/trust/realms.ts';

const details = {
  realm: realRealm,
  name: 'Joppe Waterlelie',
  function: 'justice-assistant',
  service: 'justice-house:gent',
};

/** The card file of a later seat. */
async function laterCard(first: Awaited<ReturnType<typeof seat>>, name = details.name, keys = crypto.signKeys()) {
  const bound = {
    realm: realRealm,
    person: first.card.person,
    signKey: keys.publicKey,
    ageRecipient: await recipientOf(await newIdentity()),
    wrapKey: crypto.wrapKeys().publicKey,
  };
  const { ageRecipient, wrapKey } = bound;
  const vouch = vouchFor(crypto, first.keys, bound);
  return cardFile(makeCard(crypto, keys, { ...first.card, name, ageRecipient, wrapKey, vouch }));
}

const trusts = async (at: Machine) => (await good(at.vault.correspondents())).map(({ trust }) => trust).sort();

test('T6, T12: a further seat is shown apart and loudly, and nothing goes to it before it was compared', async () => {
  const at = await prisonDesk();
  const first = await seat(details);
  const { person } = await good(at.vault.importCard({ bytes: cardFile(first.cardBytes) }));
  await good(at.vault.verify({ person, how: 'phone' }));
  const { id: dossier } = await good(at.vault.newDossier(slip));
  const later = await good(at.vault.importCard({ bytes: await laterCard(first) }));
  expect(later).toMatchObject({ person, trust: 'key-changed' });
  expect(await trusts(at)).toEqual(['key-changed', 'verified']);
  await good(
    sendOrdered(at.vault, {
      dossier,
      purpose: 'inquiry-request',
      to: person,
      sections: ['identity', 'plan'],
      message: '',
    }),
  );
  const file = must([...at.disk.outbox.values()].at(-1), 'a file');
  const opened = value(await openWith([first.identity], streamOf(file)));
  expect(opened.recipients).toBe(1);
  await opened.plain.cancel();
  await good(at.vault.verify({ person, how: 'phone' }));
  expect(await trusts(at)).toEqual(['verified', 'verified']);
});

test('T12: somebody of the same name at another service is nobody with a changed key', async () => {
  const at = await prisonDesk();
  const { person } = await good(at.vault.importCard({ bytes: cardFile((await seat(details)).cardBytes) }));
  await good(at.vault.verify({ person, how: 'phone' }));
  const trustOf = async (service: string) =>
    (await good(at.vault.importCard({ bytes: cardFile((await seat({ ...details, service })).cardBytes) }))).trust;
  expect(await trustOf('justice-house:brugge')).toBe('unverified');
  expect(await trustOf(details.service)).toBe('key-changed');
});

test('T16: an earlier card that turns up later takes the place of no card that was compared', async () => {
  const at = await prisonDesk();
  const first = await seat(details);
  const called = (more: Partial<CardDetails>) =>
    good(at.vault.importCard({ bytes: cardFile(makeCard(crypto, first.keys, { ...first.card, ...more })) }));
  const { person } = await called({});
  await good(at.vault.verify({ person, how: 'phone' }));
  await called({ name: 'Joppe Vroeger', madeAt: first.card.madeAt - 1 });
  expect(await good(at.vault.verify({ person, how: 'phone' }))).toMatchObject({ name: details.name });
  await called({ name: 'Joppe Later', madeAt: first.card.madeAt + 1 });
  expect(await good(at.vault.verify({ person, how: 'phone' }))).toMatchObject({ name: 'Joppe Later' });
});

test('M5, T6: of somebody whose first seat was revoked the further one is what was compared', async () => {
  // Whichever of the two keys comes first in the order they are kept in.
  for (const [one, two] of [
    [21, 22],
    [22, 21],
  ] as const) {
    const [realm, at] = [await office(), await prisonDesk()];
    const first = await seat(details, one);
    const { person } = await good(at.vault.importCard({ bytes: cardFile(first.cardBytes) }));
    await good(at.vault.verify({ person, how: 'phone' }));
    await takes(at, await firstList(realm, [cardFile(first.cardBytes)], [details.service]));
    const later = await good(at.vault.importCard({ bytes: await laterCard(first, details.name, seededKeys(two)) }));
    const { seat: key } = must(
      (await good(at.vault.correspondents())).find((each) => each.seat !== later.seat),
      'the first seat',
    );
    await takes(at, await nextList(realm, { do: 'revoke-seat', seat: key, why: 'lost' }));
    expect(await good(at.vault.verify({ person, how: 'phone' }))).toMatchObject({
      seat: later.seat,
      trust: 'verified',
    });
  }
});

test('T6: nobody takes a further seat of someone by a vouch of another', async () => {
  const at = await prisonDesk();
  const [first, other] = [await seat(details), await seat(details)];
  const { person } = await good(at.vault.importCard({ bytes: cardFile(first.cardBytes) }));
  await good(at.vault.verify({ person, how: 'phone' }));
  const forged = await laterCard({ ...first, keys: other.keys });
  expect(await at.vault.importCard({ bytes: forged })).toMatchObject({ ok: false, problem: { code: 'bad-card' } });
});
