/** Who is named as holding what was erased, and what goes with it (renderer/vault/SPEC.md, Z1, Z2, Z5, Z8). */
import { expect, it } from 'vitest';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { copyOf } from '../../fixtures/copies.ts';
import { asked } from '../../support/consents.ts';
import { dugUp } from '../../support/digging.ts';
import {
  atComputer,
  carry,
  joinedBy,
  meet,
  phrase,
  prisonDesk,
  put,
  putting,
  sendTo,
  shared,
  slip,
  unlocked,
} from '../../support/people.ts';

const proof = { passphrase: phrase };
const reason = 'bewaartermijn is voorbij';
const lien = 'Lien Zonnebloem';
const joppe = 'Joppe Waterlelie';
const mira = 'Mira Lisdodde';
const wanted = 'Sociale woning aanvragen';

/** A plan, of which an extract lies ready for the social welfare office. */
async function extracted(): Promise<{ a: Machine; w: Machine; dossier: string }> {
  const a = await prisonDesk();
  const w = await atComputer(mira, 'social-welfare-worker', 'cpas:gent');
  const ids = await meet(a, w);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const changes = [
    putting('goal', 'g1', 'words', { text: 'een eigen plek', language: 'nl' }),
    putting('goal', 'g1', 'domain', { domain: 'housing' }),
    putting('step', 's1', 'what', { text: wanted }),
    putting('step', 's1', 'goal', { goal: 'g1' }),
    ...asked({ topic: 'housing', to: ids.b }),
  ];
  await good(a.vault.change({ dossier, changes }));
  const fields = ['identity/person/name', 'plan/s1/what'];
  await good(
    a.vault.sendExtract({ dossier, to: ids.b, kind: 'housing', fields, purpose: 'inschrijving', message: '' }),
  );
  return { a, w, dossier };
}

it('Z8: a reader who was taken out is named, for a part and for the whole; so is who only ever got the part', async () => {
  const { a, b, ids, dossier } = await shared();
  await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Bij de molen' });
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
  for (const section of ['plan', 'identity'] as const)
    await good(a.vault.removeReader({ dossier, section, person: ids.b }));
  for (const what of [{ dossier, section: 'plan' as const }, { dossier }])
    expect(await good(a.vault.erasurePlan(what))).toMatchObject({ elsewhere: [joppe], unnamed: 0 });
  expect(await good(a.vault.erase({ dossier, section: 'plan', reason, proof }))).toMatchObject({ elsewhere: [joppe] });
  expect(await good(a.vault.erase({ dossier, reason, proof }))).toMatchObject({ elsewhere: [joppe] });
});

it('Z8: a colleague of this computer who was taken out loses what they could still open, and is told', async () => {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  await joinedBy(first, 'Warre Kiezelsteen');
  const at = await unlocked(first, lien);
  const person = (await good(at.vault.correspondents()))[0]?.person ?? '';
  await good(at.vault.shareWithColleague({ dossier, section: 'plan', person }));
  for (const section of ['plan', 'identity'] as const) await good(at.vault.removeReader({ dossier, section, person }));
  const [colleaguesToo, elsewhere] = [['Warre Kiezelsteen'], []];
  expect(await good(at.vault.erasurePlan({ dossier }))).toMatchObject({ colleaguesToo, elsewhere });
});

it('Z1: extracts go with the part they repeat, with the file that carries them; another part leaves them alone', async () => {
  const { a, dossier } = await extracted();
  const other = await good(a.vault.erasurePlan({ dossier, section: 'legal' }));
  expect(other).toMatchObject({ extracts: [], waiting: 0 });
  await good(a.vault.erase({ dossier, section: 'legal', reason, proof }));
  expect(a.disk.outbox.size).toBe(1);

  const plan = await good(a.vault.erasurePlan({ dossier, section: 'plan' }));
  expect(plan).toMatchObject({ extracts: [{ kind: 'housing', to: mira }], waiting: 1 });
  const view = await good(a.vault.erase({ dossier, section: 'plan', reason, proof }));
  expect(view).toMatchObject({ extracts: [], files: { outgoing: 1 }, elsewhere: [mira] });
  expect(a.disk.outbox.size).toBe(0);
  expect(await dugUp(a, lien)).not.toContain(wanted);
});

it('Z1: an extract a person keeps stays, and the certificate names it', async () => {
  const { a, dossier } = await extracted();
  const { extracts } = await good(a.vault.erasurePlan({ dossier, section: 'plan' }));
  const keepExtracts = extracts.map(({ id }) => id);
  expect(await good(a.vault.erasurePlan({ dossier, section: 'plan', keepExtracts }))).toMatchObject({ waiting: 0 });
  const view = await good(a.vault.erase({ dossier, section: 'plan', keepExtracts, reason, proof }));
  expect(view).toMatchObject({ extracts: [{ kind: 'housing', to: mira }], parts: ['plan'], files: { outgoing: 0 } });
  expect(a.disk.outbox.size).toBe(1);
  expect((await good(a.vault.openDossier({ id: dossier }))).extracts).toHaveLength(1);
});

it('Z2, Z8: files that went count as gone once, wherever it was interrupted; those sent before are no files to send', async () => {
  const { a, w, dossier } = await extracted();
  carry(a, w);
  for (let writes = 0; ; writes += 1) {
    const cut = await copyOf(a, { noticed: false });
    const one = await unlocked(await machine(cut.disk, cut.clock), lien);
    cut.disk.writesLeft = writes;
    const done = await one.vault.erase({ dossier, section: 'plan', reason, proof });
    cut.disk.writesLeft = undefined;
    const after = await unlocked(await machine(cut.disk, cut.clock), lien);
    const [erased] = await good(after.vault.erasures());
    if (erased) expect(erased, `after ${writes} writes`).toMatchObject({ isUnfinished: false, files: { outgoing: 1 } });
    if (done.ok) return expect(writes).toBeGreaterThan(2);
  }
});

it('Z2: a file that stays in the outbox is not said to be gone', async () => {
  const { a, dossier } = await extracted();
  const kept = new Map(a.disk.outbox);
  // The disk says that it removed it.
  a.disk.outbox.delete = () => true;
  expect(await a.vault.erase({ dossier, section: 'plan', reason, proof })).toMatchObject({ ok: false });
  expect((await good(a.vault.erasures()))[0]).toMatchObject({ isUnfinished: true });
  a.disk.outbox = kept;
  const after = await unlocked(a, lien);
  expect((await good(after.vault.erasures()))[0]).toMatchObject({ isUnfinished: false, files: { outgoing: 1 } });
  expect(after.disk.outbox.size).toBe(0);
});

it.each([
  ['whom I saw among the readers', true],
  ['whom nothing I read names', false],
])('Z8: a colleague who holds the part under a key I was never given keeps it, one %s', async (_, isSeen) => {
  const [lien, mira] = [await prisonDesk(), await atComputer('Mira Lisdodde', 'psd-social-worker', 'psd:brugge')];
  const toMira = (await meet(lien, mira)).b;
  const { id: dossier } = await good(lien.vault.newDossier(slip));
  await put(lien.vault, dossier, 'step', 's1', 'what', { text: wanted });
  const ludo = await joinedBy(mira, 'Ludo Boterbloem', 'psd:brugge');
  const toLudo = (await meet(lien, ludo)).b;
  const parts = ['identity', 'legal', 'plan'] as const;
  const sends = (at: Machine, to: string, purpose: 'hand-over' | 'update') =>
    sendTo(lien, at, { dossier, to, purpose, sections: parts });
  const atMira = (): Promise<Machine> => unlocked(mira, 'Mira Lisdodde');
  const phraseOfLudo = `${phrase} of Ludo Boterbloem`;
  const atLudo = (): Promise<Machine> => unlocked(ludo, 'Ludo Boterbloem', phraseOfLudo);
  if (isSeen) await sends(await atMira(), toMira, 'hand-over');
  await sends(await atLudo(), toLudo, 'hand-over');
  await good(lien.vault.removeReader({ dossier, section: 'plan', person: toLudo }));
  await sends(await atMira(), toMira, isSeen ? 'update' : 'hand-over');

  const desk = await atLudo();
  const keeps = { colleaguesKeep: ['Mira Lisdodde'] };
  for (const what of [{ dossier, section: 'plan' as const }, { dossier }])
    expect(await good(desk.vault.erasurePlan(what))).toMatchObject(keeps);
  const asked = { dossier, section: 'plan' as const, reason, proof: { passphrase: phraseOfLudo } };
  expect(await good(desk.vault.erase(asked))).toMatchObject(keeps);
  const { sections } = await good((await atMira()).vault.openDossier({ id: dossier }));
  expect(sections.map(({ kind }) => kind)).toContain('plan');
});
