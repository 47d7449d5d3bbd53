/** What is given or taken in between the moment an erasure is begun and the one at which it is done (renderer/vault/SPEC.md, Z2, Z3). */
import { expect, it } from 'vitest';
import type { DossierView } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import {
  atComputer,
  carry,
  joinedBy,
  meet,
  phrase,
  prisonDesk,
  put,
  sendTo,
  slip,
  unlocked,
} from '../../support/people.ts';

const wanted = 'Bij de molen';
const reason = 'bewaartermijn is voorbij';
const parts = ['identity', 'legal', 'plan'] as const;
const mira = 'Mira Lisdodde';
const ludo = 'Ludo Boterbloem';
const phraseOfLudo = `${phrase} of ${ludo}`;
const atMira = (at: Machine): Promise<Machine> => unlocked(at, mira);
const atLudo = (at: Machine): Promise<Machine> => unlocked(at, ludo, phraseOfLudo);

/** Two colleagues of one computer are sent a dossier from elsewhere, each in an epoch of their own. */
async function twoWhoWereSentIt() {
  const [lien, desk] = [await prisonDesk(), await atComputer(mira, 'psd-social-worker', 'psd:brugge')];
  const toMira = (await meet(lien, desk)).b;
  const { id: dossier } = await good(lien.vault.newDossier(slip));
  const second = await joinedBy(desk, ludo, 'psd:brugge');
  const { a: toLien, b: toLudo } = await meet(lien, second);
  const one = await atMira(second);
  await sendTo(lien, one, { dossier, to: toMira, purpose: 'hand-over', sections: parts });
  await put(one.vault, dossier, 'step', 's1', 'what', { text: wanted });
  const at = await atLudo(one);
  await sendTo(lien, at, { dossier, to: toLudo, purpose: 'hand-over', sections: parts });
  const erases = () => at.vault.erase({ dossier, reason, proof: { passphrase: phraseOfLudo } });
  return { lien, at, dossier, toLien, toLudo, erases };
}

const kindsIn = ({ sections }: DossierView): readonly string[] => sections.map(({ kind }) => kind).sort();

it('Z2, K14: keys that one copy forgot are gone at once, and whoever erases again brings that erasure to its end', async () => {
  const { at, dossier, erases } = await twoWhoWereSentIt();
  at.disk.halfKeyWrites = 2;
  expect(await erases()).toMatchObject({ problem: { code: 'half-written' } });
  expect(await at.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });
  expect(await good(at.vault.caseload())).toEqual([]);
  expect(await good(at.vault.erasures())).toMatchObject([{ isUnfinished: true }]);
  expect(await erases()).toMatchObject({ value: { isUnfinished: false } });
  expect(await good(at.vault.erasures())).toMatchObject([{ isUnfinished: false }]);
  expect(await erases()).toMatchObject({ problem: { code: 'unknown-dossier' } });
});

it('Z2: what a colleague gives of their own before it is done stays with both, and the erasure counts as taken back', async () => {
  const { at, dossier, erases } = await twoWhoWereSentIt();
  at.disk.halfKeyWrites = 3;
  expect(await erases()).toMatchObject({ problem: { code: 'half-written' } });
  at.disk.halfKeyWrites = 0;
  const first = await atMira(at);
  const { people } = await good(first.vault.household());
  const { person } = must(
    people.find(({ name }) => name === ludo),
    ludo,
  );
  await good(first.vault.shareWithColleague({ dossier, section: 'plan', person }));
  const second = await atLudo(first);
  const [erased] = await good(second.vault.erasures());
  expect(erased).toMatchObject({ isUnfinished: false, colleaguesKeep: [mira] });
  expect(erased?.takenBack).toBeDefined();
  const shown = await good(second.vault.openDossier({ id: dossier }));
  expect(kindsIn(shown)).toEqual(['identity', 'plan']);
  expect(JSON.stringify(shown)).toContain(wanted);
  const third = await atMira(second);
  const theirs = await good(third.vault.openDossier({ id: dossier }));
  expect(kindsIn(theirs)).toEqual(['identity', 'legal', 'plan']);
  expect(JSON.stringify(theirs)).toContain(wanted);
});

it('Z3: what a person takes in again before it is done stays', async () => {
  const { lien, at, dossier, toLien, toLudo, erases } = await twoWhoWereSentIt();
  await good(at.vault.send({ dossier, purpose: 'update', sections: [...parts], to: toLien, message: '' }));
  const kept = new Map(at.disk.outbox);
  // The disk says that it removed it.
  at.disk.outbox.delete = () => true;
  expect(await erases()).toMatchObject({ ok: false });
  at.disk.outbox = kept;
  await good(lien.vault.send({ dossier, purpose: 'update', sections: [...parts], to: toLudo, message: '' }));
  carry(lien, at);
  const found = (await good(at.vault.incoming())).find(({ problem }) => problem?.code === 'erased-here');
  await good(at.vault.accept({ name: must(found, 'a file').name, erased: 'take-back' }));
  expect(kindsIn(await good(at.vault.openDossier({ id: dossier })))).toEqual(['identity', 'legal', 'plan']);
  const again = await atLudo(at);
  expect(kindsIn(await good(again.vault.openDossier({ id: dossier })))).toEqual(['identity', 'legal', 'plan']);
  expect((await good(again.vault.erasures()))[0]).toMatchObject({ isUnfinished: false });
});
