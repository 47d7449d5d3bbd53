import { describe, expect, it } from 'vitest';
import type { DossierView } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { emptyStore, good, type Machine } from '../../fixtures/machine.ts';
import {
  carry,
  entity,
  joinedBy,
  justiceDesk,
  meet,
  ops,
  phrase,
  prisonDesk,
  put,
  section,
  sendTo,
  slip,
  unlocked,
  valuesOf,
  waiting,
} from '../../support/people.ts';

const warre = 'Warre Kiezelsteen';
const hers = `${phrase} of ${warre}`;

async function twoAtOne(): Promise<{ lien: Machine; dossier: string; second: string }> {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  await put(first.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  await joinedBy(first, warre);
  const lien = await unlocked(first, 'Lien Zonnebloem');
  const second = must(
    (await good(lien.vault.correspondents())).find((each) => each.name === warre),
    warre,
  );
  expect(second.trust).toBe('this-computer');
  return { lien, dossier, second: second.person };
}

const kinds = (view: DossierView): readonly string[] => view.sections.map((each) => each.kind).sort();

describe('two people on one computer', () => {
  it('D71: a name that sounds like what is typed is found by whoever can open the dossier, and by nobody else', async () => {
    const { lien, dossier } = await twoAtOne();
    const there = await unlocked(lien, warre, hers);
    const found = async ({ vault }: Machine, query: string) =>
      (await good(vault.search({ query, limit: 10 }))).hits.map(({ kind, person }) => [kind, person.dossier]);
    expect(await found(there, 'paardebloem')).toEqual([]);
    const again = await unlocked(there, 'Lien Zonnebloem');
    expect(await found(again, 'paardebloem')).toEqual([['alike', dossier]]);
    expect(await found(again, 'wolk paardenblom')).toEqual([['alike', dossier]]);
    expect(await found(again, 'paardenbloem')).toEqual([['person', dossier]]);
    expect(await found(again, 'waterlelie')).toEqual([]);
  });

  it('the second sees nothing until someone shares, then that section and who it is about', async () => {
    const { lien, dossier, second } = await twoAtOne();
    let there = await unlocked(lien, warre, hers);
    expect(await good(there.vault.caseload())).toEqual([]);
    expect(await good(there.vault.search({ query: 'slaapplaats', limit: 10 }))).toMatchObject({ hits: [] });
    expect(await there.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });

    const again = await unlocked(there, 'Lien Zonnebloem');
    const view = await good(again.vault.shareWithColleague({ dossier, section: 'plan', person: second }));
    expect(
      section(view, 'plan')
        ?.readers.map((each) => each.name)
        .sort(),
    ).toEqual(['Lien Zonnebloem', warre]);
    there = await unlocked(again, warre, hers);
    expect(await good(there.vault.caseload())).toMatchObject([{ surname: 'Paardenbloem' }]);
    const seen = await good(there.vault.openDossier({ id: dossier }));
    expect(kinds(seen)).toEqual(['identity', 'plan']);
    expect(seen.sections.every((each) => each.canWrite && each.quarantined === 0 && each.waiting === 0)).toBe(true);

    const step = entity(seen, 'plan', 's1');
    await put(there.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats gevonden' }, ops(step, 'what'));
    const back = await unlocked(there, 'Lien Zonnebloem');
    const mine = await good(back.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(mine, 'plan', 's1'), 'what')).toEqual([{ text: 'Slaapplaats gevonden' }]);
    expect(entity(mine, 'plan', 's1')?.units['what']?.versions[0]?.author.name).toBe(warre);
    expect(kinds(mine)).toEqual(['assessment', 'identity', 'legal', 'notes', 'plan']);
  });

  it('the second reads, writes and gives on only what was shared', async () => {
    const { lien, dossier, second } = await twoAtOne();
    await good(lien.vault.shareWithColleague({ dossier, section: 'plan', person: second }));
    const there = await unlocked(lien, warre, hers);
    expect(await there.vault.shareWithColleague({ dossier, section: 'legal', person: second })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    const change = { do: 'put', section: 'legal', type: 'situation', entity: 'situation', unit: 'route' } as const;
    expect(
      await there.vault.change({ dossier, changes: [{ ...change, value: { route: 'court' }, sees: [] }] }),
    ).toMatchObject({ problem: { code: 'not-allowed' } });
  });

  it('never gives guidance, help or care to a colleague, nor anything to another service by this way', async () => {
    const { lien, dossier, second } = await twoAtOne();
    for (const kind of ['help', 'guidance', 'health'] as const)
      expect(await lien.vault.shareWithColleague({ dossier, section: kind, person: second })).toMatchObject({
        problem: { code: 'not-allowed' },
      });
    await joinedBy(lien, 'Otto Regenton', 'prison:gent');
    const back = await unlocked(lien, 'Lien Zonnebloem');
    const other = must(
      (await good(back.vault.correspondents())).find((each) => each.name === 'Otto Regenton'),
      'Otto',
    );
    expect(await back.vault.shareWithColleague({ dossier, section: 'plan', person: other.person })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
  });

  it('D1, D3: does not open the drafts of the other', async () => {
    const { lien, dossier } = await twoAtOne();
    const draft = { place: 'plan/step/s1/what', dossier, value: { text: 'nog niet af' }, sees: [], at: 5 };
    await good(lien.vault.putDraft(draft));
    const there = await unlocked(lien, warre, hers);
    expect(await good(there.vault.drafts())).toEqual([]);
    await good(there.vault.putDraft({ ...draft, value: { text: 'van haar' } }));
    await good(there.vault.dropDraft({ place: draft.place, dossier }));
    expect(await good((await unlocked(there, 'Lien Zonnebloem')).vault.drafts())).toEqual([draft]);
  });

  it('each keeps the whole of what they read, whoever sends to a third', async () => {
    const { lien, dossier, second } = await twoAtOne();
    await good(lien.vault.shareWithColleague({ dossier, section: 'plan', person: second }));
    const there = await unlocked(lien, warre, hers);
    const joppe = await justiceDesk();
    const ids = await meet(there, joppe);
    // Warre founds the next epoch; Lien gets its key with her.
    await sendTo(there, joppe, { dossier, to: ids.b, purpose: 'inquiry-request' });
    await put(there.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    let back = await unlocked(there, 'Lien Zonnebloem');
    let view = await good(back.vault.openDossier({ id: dossier }));
    expect(['s1', 's2'].map((id) => valuesOf(entity(view, 'plan', id), 'what').length)).toEqual([1, 1]);
    await put(back.vault, dossier, 'step', 's3', 'what', { text: 'Bus zoeken' });
    const again = await unlocked(back, warre, hers);
    view = await good(again.vault.openDossier({ id: dossier }));
    expect(['s1', 's2', 's3'].map((id) => valuesOf(entity(view, 'plan', id), 'what').length)).toEqual([1, 1, 1]);
    // Also when the store of either is lost.
    await emptyStore(back.disk);
    back = await unlocked(again, 'Lien Zonnebloem');
    view = await good(back.vault.openDossier({ id: dossier }));
    expect(['s1', 's2', 's3'].map((id) => valuesOf(entity(view, 'plan', id), 'what').length)).toEqual([1, 1, 1]);
    // And what either wrote reaches the third.
    await good(back.vault.importCard({ bytes: await good(joppe.vault.myCard()) }));
    await good(back.vault.verify({ person: ids.b, how: 'phone' }));
    await good(joppe.vault.importCard({ bytes: await good(back.vault.myCard()) }));
    const sender = must(
      (await good(joppe.vault.correspondents())).find((each) => each.name === 'Lien Zonnebloem'),
      'L',
    );
    await good(joppe.vault.verify({ person: sender.person, how: 'phone' }));
    await good(back.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }));
    carry(back, joppe);
    await good(joppe.vault.accept({ name: await waiting(joppe, 'update') }));
    const theirs = await good(joppe.vault.openDossier({ id: dossier }));
    expect(['s1', 's2', 's3'].map((id) => valuesOf(entity(theirs, 'plan', id), 'what').length)).toEqual([1, 1, 1]);
    expect(theirs.sections.every((each) => each.quarantined === 0 && each.waiting === 0)).toBe(true);
  });

  it('says nothing of a lost store where none was lost', async () => {
    const { lien, dossier, second } = await twoAtOne();
    await good(lien.vault.shareWithColleague({ dossier, section: 'plan', person: second }));
    const again = await lien.restart();
    const slot = must(
      (await good(again.vault.status())).slots.find((each) => each.label === warre),
      warre,
    ).id;
    expect((await good(again.vault.unlock({ slot, passphrase: hers }))).problems.notices).toEqual([]);
  });
});
