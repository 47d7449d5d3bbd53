/** What was taken out here, and comes back with a file: nobody takes it in without having been told. */
import { expect, it } from 'vitest';
import { fromHex } from '../../../shared/codec/hex.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { entity, prisonDesk, put, sendOrdered, slip } from '../../support/people.ts';

it('R12: is told with who removed it and who brings it back, also where nothing is in it any more', async () => {
  const a = await prisonDesk();
  const mira = await Correspondent.named('Mira Vlinder');
  const to = await mira.meets(a);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const place = { section: 'plan', type: 'step', entity: 's1' } as const;
  await good(a.vault.change({ dossier, changes: [{ do: 'take-out', ...place, reason: 'twice' }] }));
  const sections = ['identity', 'legal', 'plan'] as const;
  const item = await good(
    sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections: [...sections], message: '' }),
  );
  const plan = openedIn(await mira.read(must(a.disk.outbox.get(item.name), 'file')), 'plan');
  const before = entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1');
  const removal = must(before?.takenOut[0], 'what took it out');

  // An application would write again what stood in it; she does not.
  const restore: Op = {
    ...{ op: 'restore', salt: crypto.random(16), type: 'step', entity: 's1', reason: 'not twice' },
    sees: [must(fromHex(removal.op), 'an id')],
  };
  const name = await mira.sends(a, {
    dossier: plan.dossier,
    sections: [sending(plan, plan.epoch, [mira.signs(plan, [restore])])],
  });
  const report = await good(a.vault.look({ name }));
  expect(report.changes).toMatchObject([
    {
      ...place,
      what: 'brought-back',
      mine: { value: 'twice', author: { name: 'Lien Zonnebloem' } },
      theirs: { value: 'not twice', author: { name: 'Mira Vlinder' } },
    },
  ]);
  expect(report.counts).toMatchObject({ changed: 1 });
  // What stood in it is not written again.
  expect(report.going?.what).toMatchObject([
    { what: 'value', value: { text: 'Slaapplaats zoeken' }, by: { name: 'Mira Vlinder' } },
  ]);
  await good(a.vault.accept({ name, seen: must(report.going, 'what goes').seen }));
  const after = entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1');
  expect(after).toMatchObject({ state: 'present', takenOut: [], broughtBack: { author: { name: 'Mira Vlinder' } } });
});

/** A dossier of Lien's with one step that Mira has, and how Mira writes in it. */
async function shared() {
  const a = await prisonDesk();
  const mira = await Correspondent.named('Mira Vlinder');
  const to = await mira.meets(a);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const sections = [...(['identity', 'legal', 'plan'] as const)];
  const item = await good(sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections, message: '' }));
  const plan = openedIn(await mira.read(must(a.disk.outbox.get(item.name), 'file')), 'plan');
  const versions = async () =>
    must(entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1')?.units['what'], 'what').versions;
  const view = async () => must(entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's1'), 'step');
  const at = { section: 'plan', type: 'step', entity: 's1' } as const;
  const takesOut = (reason: string) => good(a.vault.change({ dossier, changes: [{ do: 'take-out', ...at, reason }] }));
  const bringsBack = (reason: string) =>
    good(a.vault.change({ dossier, changes: [{ do: 'bring-back', ...at, reason }] }));
  const signed = (op: Op) => {
    const contribution = mira.signs(plan, [op]);
    return { contribution, id: must(contribution.ops[0], 'an operation').id };
  };
  const sends = (contributions: readonly Contribution[]) =>
    mira.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [...contributions])] });
  return {
    a,
    dossier,
    versions,
    view,
    takesOut,
    bringsBack,
    signed,
    sends,
    place: { type: 'step', entity: 's1' } as const,
  };
}

it('R12: text that a file removes and brings back empty is listed before it goes', async () => {
  const { a, versions, signed, sends, place } = await shared();
  const [text] = await versions();
  const removal = signed({ op: 'retire', salt: crypto.random(16), ...place, reason: '', sees: [idOf(text)] });
  const restore = signed({ op: 'restore', salt: crypto.random(16), ...place, reason: '', sees: [removal.id] });
  const name = await sends([removal.contribution, restore.contribution]);
  const { going, names } = await good(a.vault.look({ name }));
  // Called as it is called now: after the file nothing is left to call it by.
  expect(names).toMatchObject({ s1: 'Slaapplaats zoeken' });
  expect(going?.what).toMatchObject([
    {
      ...{ what: 'value', entity: 's1', unit: 'what', value: { text: 'Slaapplaats zoeken' } },
      ...{ author: { name: 'Lien Zonnebloem' }, by: { name: 'Mira Vlinder' }, how: 'change' },
    },
  ]);
  expect(await a.vault.accept({ name })).toMatchObject({ ok: false, problem: { code: 'look-again' } });
});

it('R12: one of two texts that a file replaces by the other is listed before it goes', async () => {
  const { a, versions, signed, sends, place } = await shared();
  const [text] = await versions();
  const value = { text: 'Werk zoeken' };
  const beside = signed({ op: 'put', salt: crypto.random(16), ...place, unit: 'what', value, sees: [] });
  const first = await sends([beside.contribution]);
  await good(a.vault.accept({ name: first }));
  expect(await versions()).toHaveLength(2);
  const same = signed({ op: 'put', salt: crypto.random(16), ...place, unit: 'what', value, sees: [idOf(text)] });
  const name = await sends([same.contribution]);
  const { going } = await good(a.vault.look({ name }));
  expect(going?.what).toMatchObject([
    { what: 'value', value: { text: 'Slaapplaats zoeken' }, by: { name: 'Mira Vlinder' }, how: 'change' },
  ]);
});

it('R12: of two removals, one that a file ends while the other stands is listed', async () => {
  const { a, dossier, versions, view, signed, sends, place } = await shared();
  const [text] = await versions();
  const other = signed({ op: 'retire', salt: crypto.random(16), ...place, reason: 'twice', sees: [idOf(text)] });
  await good(a.vault.change({ dossier, changes: [{ do: 'take-out', section: 'plan', ...place, reason: 'old' }] }));
  const first = await sends([other.contribution]);
  await good(a.vault.accept({ name: first }));
  const { takenOut } = await view();
  expect(takenOut).toHaveLength(2);
  const mine = must(
    takenOut.find(({ value }) => value === 'old'),
    'the removal made here',
  );
  const restore = signed({ op: 'restore', salt: crypto.random(16), ...place, reason: '', sees: [idOf(mine)] });
  const name = await sends([restore.contribution]);
  const { going } = await good(a.vault.look({ name }));
  expect(going?.what).toMatchObject([
    { what: 'removal', author: { name: 'Lien Zonnebloem' }, by: { name: 'Mira Vlinder' }, how: 'change' },
  ]);
});

it('R12: a removal that a file replaces by one that names only it is listed, and the text under it', async () => {
  const { a, view, signed, sends, takesOut, place } = await shared();
  await takesOut('old');
  const [mine] = (await view()).takenOut;
  const instead = signed({ op: 'retire', salt: crypto.random(16), ...place, reason: 'hers', sees: [idOf(mine)] });
  const name = await sends([instead.contribution]);
  const { going } = await good(a.vault.look({ name }));
  expect(going?.what).toMatchObject([
    { what: 'value', unit: 'what', value: { text: 'Slaapplaats zoeken' }, by: { name: 'Mira Vlinder' } },
    { what: 'removal', author: { name: 'Lien Zonnebloem' }, by: { name: 'Mira Vlinder' }, how: 'change' },
  ]);
  expect(await a.vault.accept({ name })).toMatchObject({ ok: false, problem: { code: 'look-again' } });
  await good(a.vault.accept({ name, seen: must(going, 'what goes').seen }));
  expect(await view()).toMatchObject({ state: 'taken-out', units: {}, takenOut: [{ value: 'hers' }] });
});

it('R12: a text that goes is listed also where the whole is removed and changed', async () => {
  const { a, dossier, versions, signed, sends, place } = await shared();
  await put(a.vault, dossier, 'step', 's1', 'due', { on: '2027-01-01' });
  const [text] = await versions();
  const removal = signed({ op: 'retire', salt: crypto.random(16), ...place, reason: '', sees: [idOf(text)] });
  const restore = signed({ op: 'restore', salt: crypto.random(16), ...place, reason: '', sees: [removal.id] });
  const again = signed({ op: 'retire', salt: crypto.random(16), ...place, reason: 'x', sees: [] });
  const name = await sends([removal.contribution, restore.contribution, again.contribution]);
  const { going, changes } = await good(a.vault.look({ name }));
  expect(changes).toMatchObject([{ what: 'differs', theirs: { value: 'x', author: { name: 'Mira Vlinder' } } }]);
  expect(going?.what).toMatchObject([{ what: 'value', unit: 'what', value: { text: 'Slaapplaats zoeken' } }]);
});

it('R12: of several texts that go one stands beside what replaces it, and the others are listed', async () => {
  const { a, versions, signed, sends, place } = await shared();
  const text = (value: string, sees: readonly Uint8Array<ArrayBuffer>[]) =>
    signed({ op: 'put', salt: crypto.random(16), ...place, unit: 'what', value: { text: value }, sees: [...sees] });
  await good(a.vault.accept({ name: await sends([text('Werk zoeken', []).contribution]) }));
  await good(a.vault.accept({ name: await sends([text('Kamer zoeken', []).contribution]) }));
  const all = await versions();
  expect(all).toHaveLength(3);
  const [first, second, third] = [must(all[0], 'first'), must(all[1], 'second'), must(all[2], 'third')];
  const told = async (sees: typeof all) => {
    const { going, changes } = await good(
      a.vault.look({ name: await sends([text('Vierde', sees.map(idOf)).contribution]) }),
    );
    return [changes.map(({ mine }) => mine?.value), going?.what.map(({ value }) => value)];
  };
  expect(await told([second])).toEqual([[second.value], undefined]);
  expect(await told([second, third])).toEqual([[second.value], [third.value]]);
  expect(await told([first, second, third])).toEqual([[first.value], [second.value, third.value]]);
});

it('R12: who brings back is named, not who did so before', async () => {
  const { a, view, signed, sends, takesOut, bringsBack, place } = await shared();
  await takesOut('old');
  await bringsBack('first time');
  await takesOut('for good');
  const [mine] = (await view()).takenOut;
  // Dated before what brought it back the first time: by chance of the clocks the other one came last.
  for (let times = 0; times < 3; times += 1) {
    const back = signed({ op: 'restore', salt: crypto.random(16), ...place, reason: 'hers', sees: [idOf(mine)] });
    const { changes } = await good(a.vault.look({ name: await sends([back.contribution]) }));
    expect(changes).toMatchObject([
      {
        what: 'brought-back',
        mine: { value: 'for good' },
        theirs: { value: 'hers', author: { name: 'Mira Vlinder' } },
      },
    ]);
  }
});

it('R12: of two removals that one restore ends, one stands in the row and the other is listed', async () => {
  const { a, versions, view, signed, sends, takesOut, place } = await shared();
  const [text] = await versions();
  const other = signed({ op: 'retire', salt: crypto.random(16), ...place, reason: 'twice', sees: [idOf(text)] });
  await takesOut('old');
  await good(a.vault.accept({ name: await sends([other.contribution]) }));
  const removals = (await view()).takenOut;
  const sees = removals.map(idOf);
  const restore = signed({ op: 'restore', salt: crypto.random(16), ...place, reason: '', sees });
  const { going, changes } = await good(a.vault.look({ name: await sends([restore.contribution]) }));
  expect(changes).toMatchObject([{ what: 'brought-back', mine: { value: removals[0]?.value } }]);
  expect(going?.what.filter(({ what }) => what === 'removal')).toMatchObject([
    { author: { name: removals[1]?.author.name }, by: { name: 'Mira Vlinder' } },
  ]);
});

const idOf = (version: { readonly op: string } | undefined) => must(fromHex(must(version, 'a version').op), 'an id');
