/** An owner whose time is over in the one newest epoch whose key they have (renderer/vault/SPEC.md, U5). */
import { expect, it } from 'vitest';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { good } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { atComputer, meet, prisonDesk, section } from '../../support/people.ts';

const day = 86_400_000;
const keyOf = ({ key, founding }: ReturnType<Correspondent['founds']>) => ({ epoch: founding.id, key });

/** Mira gave Lien an end in one newest epoch, and kept the key back of the other, which gives her none. */
async function endedWhereOpened() {
  const lien = await prisonDesk();
  const noor = await atComputer('Noor Sleutelbloem', 'justice-assistant', 'justice-house:brugge');
  const { b: noorAtLien } = await meet(lien, noor);
  const mira = await Correspondent.named('Mira Vlinder');
  await mira.meets(lien);
  const dossier = crypto.random(16);
  const identity = { section: crypto.random(16), dossier, kind: 'identity' as const };
  const plan = { section: crypto.random(16), dossier, kind: 'plan' as const };
  const own = await memberAt(lien);
  const both = [mira.member, own];
  const owners = both.map(({ service }) => service);
  const until = lien.clock.now + 10 * day;
  const persons = mira.founds(identity, both, { owners });
  const first = mira.founds(plan, both, { owners });
  const parents = [first.founding.id];
  const ended = mira.founds(plan, [mira.member, { ...own, until }], { owners, parents });
  const kept = mira.founds(plan, both, { owners, parents });
  const begun = [
    sending(identity, persons.founding.id, [persons.founding], [keyOf(persons)]),
    sending(plan, first.founding.id, [first.founding], [keyOf(first)]),
  ];
  await good(lien.vault.accept({ name: await mira.sends(lien, { purpose: 'answer', dossier, sections: begun }) }));
  const beside = sending(plan, ended.founding.id, [ended.founding, kept.founding], [keyOf(ended)]);
  await good(lien.vault.accept({ name: await mira.sends(lien, { dossier, sections: [beside] }) }));
  return { lien, noorAtLien, id: toBase64url(dossier), until };
}

it('U5: founds on while their time lasts, and nothing once it is over, though another epoch names them on', async () => {
  const { lien, noorAtLien, id, until } = await endedWhereOpened();
  const request = { dossier: id, purpose: 'inquiry-request', to: noorAtLien, sections: ['plan'], message: '' } as const;
  const groundOf = async () =>
    (await good(lien.vault.planSend(request))).lines.find((line) => line.section === 'plan')?.ground;
  // An order of an authority is lacking, and nothing else.
  expect(await groundOf()).toBe('no-mandate');
  lien.clock.now = until + day;
  expect(section(await good(lien.vault.openDossier({ id })), 'plan')).toBeDefined();
  expect(await groundOf()).toBe('owner-decides');
});
