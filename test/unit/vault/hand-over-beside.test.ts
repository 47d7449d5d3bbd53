/** A hand-over of somebody honest is judged by the epoch it gives, whatever a member puts beside it. All names are fictional. */
import { expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, openedIn, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { carry, justiceDesk, meet, prisonDesk, slip, waiting } from '../../support/people.ts';

const whole = ['identity', 'legal', 'plan'] as const;

/** Joppe was handed a dossier over that was handed over to the other desk since. */
async function handedOverTwice() {
  const [a, c] = [await prisonDesk(), await justiceDesk()];
  const toC = (await meet(a, c)).b;
  const joppe = await Correspondent.named('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
  const toJoppe = await joppe.meets(a);
  await joppe.meets(c);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const handsOver = (to: string) =>
    good(a.vault.send({ dossier, purpose: 'hand-over', to, sections: whole, message: '' }));
  const { name } = await handsOver(toJoppe);
  const file = await joppe.read(must(a.disk.outbox.get(name), 'file'));
  const comes = async (): Promise<string> => {
    await handsOver(toC);
    carry(a, c);
    return waiting(c, 'hand-over');
  };
  await good(c.vault.accept({ name: await comes() }));
  return { c, joppe, comes, identity: openedIn(file, 'identity'), plan: openedIn(file, 'plan') };
}

it('R7: an epoch that a member begins beside, without me, keeps no honest hand-over away', async () => {
  const { c, joppe, comes, identity } = await handedOverTwice();
  const mine = joppe.founds(identity, [joppe.member, await memberAt(c)]);
  // Of several newest epochs the first by id is written in.
  const alone = firstById(() => joppe.founds(identity, [joppe.member]));
  const keys = [mine, alone].map(({ key, founding }) => ({ epoch: founding.id, key }));
  const sections = [sending(identity, mine.founding.id, [mine.founding, alone.founding], keys)];
  await good(c.vault.accept({ name: await joppe.sends(c, { dossier: identity.dossier, sections }) }));

  const name = await comes();
  expect((await good(c.vault.look({ name }))).problem).toBeUndefined();
  await good(c.vault.accept({ name }));
});

it.each([
  ['lets me write', true, undefined],
  ['lets me read alone', false, { code: 'beyond-purpose' }],
] as const)(
  'R7: of an epoch whose earlier one is not here it counts that its founding %s',
  async (_, writes, problem) => {
    const { c, joppe, identity, plan } = await handedOverTwice();
    const me = { ...(await memberAt(c)), writes };
    const later = joppe.founds(identity, [joppe.member, me], { parents: [crypto.random(32)] });
    const beside = joppe.founds(plan, [joppe.member, await memberAt(c)]);
    const sections = (
      [
        [identity, later],
        [plan, beside],
      ] as const
    ).map(([place, { key, founding }]) => sending(place, founding.id, [founding], [{ epoch: founding.id, key }]));
    const name = await joppe.sends(c, { purpose: 'hand-over', dossier: identity.dossier, sections });
    expect((await good(c.vault.look({ name }))).problem).toEqual(problem);
  },
);

type Founded = { readonly key: Bytes; readonly founding: Contribution };

/** One in so many whose id begins with 00: before that of nearly every other. */
function firstById(found: () => Founded): Founded {
  for (;;) {
    const founded = found();
    if (toHex(founded.founding.id).startsWith('00')) return founded;
  }
}
