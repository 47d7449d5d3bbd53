/** A further computer of somebody compared by hand, vouched for by their first one: loud, and trusted by nobody until people spoke. */
import { expect, test } from 'vitest';
import { newIdentity, openWith, recipientOf } from '../../../shared/crypto/age.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { makeCard, vouchFor } from '../../../shared/trust/seat-card.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, seat, streamOf, value } from '../../support/exchange.ts';
import { prisonDesk, slip, sendOrdered } from '../../support/people.ts';
import { realRealm } from '../../../shared/trust/realms.ts';

const details = {
  realm: realRealm,
  name: 'Joppe Waterlelie',
  function: 'justice-assistant',
  service: 'justice-house:gent',
};

/** The card file of a later seat. */
async function laterCard(first: Awaited<ReturnType<typeof seat>>, name = details.name) {
  const keys = crypto.signKeys();
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

test('T6: nobody takes a further seat of someone by a vouch of another', async () => {
  const at = await prisonDesk();
  const [first, other] = [await seat(details), await seat(details)];
  const { person } = await good(at.vault.importCard({ bytes: cardFile(first.cardBytes) }));
  await good(at.vault.verify({ person, how: 'phone' }));
  const forged = await laterCard({ ...first, keys: other.keys });
  expect(await at.vault.importCard({ bytes: forged })).toMatchObject({ ok: false, problem: { code: 'bad-card' } });
});
