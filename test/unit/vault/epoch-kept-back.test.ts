/** An epoch whose key somebody kept back: whom it names may never have heard of it, and is kept away by it from nothing. */
import { expect, it } from 'vitest';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { atComputer, entity, meet, prisonDesk, sendTo, valuesOf } from '../../support/people.ts';

const keyOf = ({ key, founding }: ReturnType<Correspondent['founds']>) => ({ epoch: founding.id, key });

/** Mira gave Lien a plan with the founding, and not the key, of an epoch that names Noor as well. */
async function keptBack() {
  const lien = await prisonDesk();
  const noor = await atComputer('Noor Sleutelbloem', 'justice-assistant', 'justice-house:brugge');
  const { b: noorAtLien } = await meet(lien, noor);
  const mira = await Correspondent.named('Mira Vlinder');
  await mira.meets(lien);
  const dossier = crypto.random(16);
  const identity = { section: crypto.random(16), dossier, kind: 'identity' as const };
  const plan = { section: crypto.random(16), dossier, kind: 'plan' as const };
  const both = [mira.member, await memberAt(lien)];
  const owners = both.map(({ service }) => service);
  const persons = mira.founds(identity, both, { owners });
  const first = mira.founds(plan, both, { owners });
  const parents = [first.founding.id];
  const kept = mira.founds(plan, [...both, await memberAt(noor)], { owners, parents });
  const beside = mira.founds(plan, both, { owners, parents });
  const step = mira.signs({ ...plan, epoch: beside.founding.id }, [putOp('step', 's1', 'what', { text: 'Van Mira' })]);
  const begun = [
    sending(identity, persons.founding.id, [persons.founding], [keyOf(persons)]),
    sending(plan, first.founding.id, [first.founding], [keyOf(first)]),
  ];
  const came = [kept.founding, beside.founding, step];
  await good(lien.vault.accept({ name: await mira.sends(lien, { purpose: 'answer', dossier, sections: begun }) }));
  const sections = [sending(plan, beside.founding.id, came, [keyOf(beside)])];
  await good(lien.vault.accept({ name: await mira.sends(lien, { dossier, sections }) }));
  return { lien, noor, noorAtLien, dossier };
}

it('U7: whom it names is let in anew by whoever sends to them, and reads what stands', async () => {
  const { lien, noor, noorAtLien, dossier } = await keptBack();
  const id = toBase64url(dossier);
  await sendTo(lien, noor, { dossier: id, to: noorAtLien, purpose: 'inquiry-request' });
  const view = await good(noor.vault.openDossier({ id }));
  expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Van Mira' }]);
});

it('R4: a file of a section that is new here and comes without its key waits, and blames nobody', async () => {
  const noor = await atComputer('Noor Sleutelbloem', 'justice-assistant', 'justice-house:brugge');
  const wolf = await Correspondent.named('Wolf Korenbloem', 'psd-social-worker', 'psd:brugge');
  await wolf.meets(noor);
  const dossier = crypto.random(16);
  const members = [wolf.member, await memberAt(noor)];
  const [identity, plan] = (['identity', 'plan'] as const).map((kind) => {
    const place = { section: crypto.random(16), dossier, kind };
    return { place, made: wolf.founds(place, members) };
  });
  const part = ({ place, made }: NonNullable<typeof plan>, isWhole: boolean) =>
    sending(place, made.founding.id, [made.founding], isWhole ? [keyOf(made)] : []);
  const sections = [part(must(identity, 'identity'), true), part(must(plan, 'plan'), false)];
  const name = await wolf.sends(noor, { purpose: 'inquiry-request', dossier, sections });
  const item = (await good(noor.vault.incoming())).find((each) => each.name === name);
  expect(item?.problem).toMatchObject({ code: 'earlier-missing' });
});
