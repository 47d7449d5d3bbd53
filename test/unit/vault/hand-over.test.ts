/** A hand-over by file between two prisons, and a support sheet to a municipality (the whole chain: hand-over-chain.test.ts). */
import { describe, expect, it } from 'vitest';
import { good, type Machine } from '../../fixtures/machine.ts';
import { asked } from '../../support/consents.ts';
import { day, parts, prepare, prisonB, responsible, rowsOf, sends, twoPrisons } from '../../support/hand-overs.ts';
import {
  atComputer,
  carry,
  entity,
  justiceDesk,
  meet,
  prisonDesk,
  putting,
  rowsOfKind,
  section,
  sendTo,
  slip,
  unlocked,
  valuesOf,
  waiting,
} from '../../support/people.ts';

describe('I7 a hand-over by file', () => {
  it('waits with its receiver, and once its day is over it is on the sender again, who carried everything all along', async () => {
    const { lien, mira, dossier } = await twoPrisons();
    expect(await rowsOf(lien)).toMatchObject([{ kind: 'hand-over-prepare', onMe: true, what: 'Mira Kompasroos' }]);
    await sends(lien, mira, dossier);
    expect(await rowsOf(lien)).toMatchObject([
      { kind: 'hand-over-waiting', onMe: false, holder: 'Mira Kompasroos', on: '2026-12-01' },
    ]);
    lien.at.clock.now += 31 * day;
    expect(await rowsOf(lien)).toMatchObject([{ kind: 'hand-over-late', onMe: true, what: 'Mira Kompasroos' }]);
    expect(await responsible(lien)).toEqual(['Lien Zonnebloem']);
    const steps = (await good(lien.at.vault.today())).rows.filter(({ kind }) => kind === 'step-due');
    expect(steps.map(({ what }) => what).sort()).toEqual(['Budget opmaken', 'Slaapplaats zoeken', 'Werk zoeken']);
  });

  it('accepted, it has moved in one append: also where nothing more can be written after it', async () => {
    const { lien, mira, dossier } = await twoPrisons();
    await sends(lien, mira, dossier);
    carry(lien.at, mira.at);
    const name = await waiting(mira.at, 'hand-over');
    const { disk } = mira.at;
    expect(disk.journal.some(({ kind }) => kind === 'contribution')).toBe(false);
    disk.failing = () => disk.journal.some(({ kind }) => kind === 'contribution');
    await mira.at.vault.accept({ name });
    disk.failing = undefined;
    const again = await unlocked(mira.at, 'Mira Kompasroos');
    expect(await responsible({ ...mira, at: again })).toEqual(['Mira Kompasroos']);
    const there = await good(again.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(there, 'plan', 'h1'), 'answer')).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('accepted: it moves, the plan is whole, and the sender knows by the receipt alone', async () => {
    const { lien, mira, dossier } = await twoPrisons();
    await sends(lien, mira, dossier);
    lien.at.clock.now += 31 * day;
    mira.at.clock.now += 31 * day;
    carry(lien.at, mira.at);
    await good(mira.at.vault.accept({ name: await waiting(mira.at, 'hand-over') }));
    expect(await responsible(mira)).toEqual(['Mira Kompasroos']);
    const there = await good(mira.at.vault.openDossier({ id: dossier }));
    expect(['s1', 's2', 's3'].map((id) => valuesOf(entity(there, 'plan', id), 'what').length)).toEqual([1, 1, 1]);
    expect(valuesOf(entity(there, 'plan', 'h1'), 'promises')).toEqual([{ text: 'Zus Narcis maakt een kamer vrij' }]);
    expect(valuesOf(entity(there, 'plan', 'h1'), 'answer')).toMatchObject([{ outcome: 'accepted' }]);

    carry(mira.at, lien.at);
    await good(lien.at.vault.incoming());
    expect(await responsible(lien)).toEqual(['Mira Kompasroos']);
    expect((await rowsOf(lien)).map(({ kind, onMe }) => [kind, onMe])).toEqual([['hand-over-tell', false]]);
    // The receiver's own word says the same: one answer, not two.
    await good(
      mira.at.vault.send({ dossier, purpose: 'update', to: lien.person, sections: ['identity', 'plan'], message: '' }),
    );
    carry(mira.at, lien.at);
    await good(lien.at.vault.accept({ name: await waiting(lien.at, 'update') }));
    const here = await good(lien.at.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(here, 'plan', 'h1'), 'answer')).toHaveLength(1);
    expect(await rowsOfKind(lien.at, 'to-settle')).toEqual([]);
  });

  it('those who do a step are told by whoever carries it, and the row goes with the last of them', async () => {
    const { lien, mira, dossier } = await twoPrisons();
    await sends(lien, mira, dossier);
    carry(lien.at, mira.at);
    await good(mira.at.vault.accept({ name: await waiting(mira.at, 'hand-over') }));
    const tell = (key: string, name: string) =>
      good(
        mira.at.vault.change({
          dossier,
          changes: [
            putting('hand-over-told', key, 'told', { handOver: 'h1', key: name, name, on: '2026-11-25', how: 'phone' }),
          ],
        }),
      );
    expect(await rowsOf(mira)).toMatchObject([{ kind: 'hand-over-tell', onMe: true }]);
    await tell('t1', 'Zus Narcis');
    expect(await rowsOf(mira)).toHaveLength(1);
    await tell('t2', 'ocmw:gent');
    expect(await rowsOf(mira)).toEqual([]);
  });

  it('refused with its reason: nothing moves, the reason stands in the dossier, and without one it cannot be refused', async () => {
    const { lien, mira, dossier } = await twoPrisons();
    await sends(lien, mira, dossier);
    carry(lien.at, mira.at);
    const name = await waiting(mira.at, 'hand-over');
    expect(await mira.at.vault.refuse({ name, reason: '  ' })).toMatchObject({
      problem: { code: 'does-not-fit', field: 'reason' },
    });
    await good(mira.at.vault.refuse({ name, reason: 'overplaatsing gaat niet door' }));
    expect(await good(mira.at.vault.caseload())).toEqual([]);
    carry(mira.at, lien.at);
    await good(lien.at.vault.incoming());
    expect(await responsible(lien)).toEqual(['Lien Zonnebloem']);
    const view = await good(lien.at.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 'h1'), 'answer')).toMatchObject([
      { outcome: 'refused', reason: 'overplaatsing gaat niet door' },
    ]);
    expect(await rowsOf(lien)).toMatchObject([{ kind: 'hand-over-refused', onMe: true }]);
    // Another one is prepared: the refused one asks for nothing more, and its answer is not taken for the new one's.
    await prepare(dossier, 'h2', lien, mira, '2027-01-05');
    await sends(lien, mira, dossier);
    await good(lien.at.vault.incoming());
    expect((await rowsOf(lien)).map(({ kind }) => kind)).toEqual(['hand-over-waiting']);
  });

  it('sent without having been prepared, it stands in the plan all the same', async () => {
    const [a, b] = [await prisonDesk(), await prisonB()];
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await good(a.vault.send({ dossier, purpose: 'hand-over', to: ids.b, sections: parts, message: '' }));
    const [found] = section(await good(a.vault.openDossier({ id: dossier })), 'plan')?.entities ?? [];
    expect(valuesOf(found, 'between')).toMatchObject([{ to: { name: 'Mira Kompasroos', service: 'psd:brugge' } }]);
    expect(valuesOf(found, 'sent')).toHaveLength(1);
  });
});

describe('I7 a hand-over that builds on one that was not accepted yet', () => {
  /** Wolf let Joppe in, took him out of the identity, and lets him in again: Joppe accepts the last file first. */
  it('N5: names who accepts as holder once what it waits for has come', async () => {
    const [lien, joppe] = [await prisonDesk(), await justiceDesk()];
    const wolf = await atComputer('Wolf Korenbloem', 'psd-psychologist', 'psd:gent');
    const [joppeAtLien, wolfAtLien] = [(await meet(lien, joppe)).b, (await meet(lien, wolf)).b];
    const { b: joppeAtWolf } = await meet(wolf, joppe);
    const { id: dossier } = await good(lien.vault.newDossier(slip));
    const toJoppe = { dossier, to: joppeAtWolf, purpose: 'hand-over', sections: parts, message: '' } as const;
    await sendTo(lien, joppe, { ...toJoppe, to: joppeAtLien });
    await sendTo(lien, wolf, { ...toJoppe, to: wolfAtLien });
    await good(wolf.vault.send(toJoppe));
    carry(wolf, joppe);
    const first = await waiting(joppe, 'hand-over');
    await good(wolf.vault.removeReader({ dossier, section: 'identity', person: joppeAtWolf }));
    await good(wolf.vault.send(toJoppe));
    carry(wolf, joppe);
    const names = (await good(joppe.vault.incoming())).flatMap(({ name, state }) => (state === 'new' ? [name] : []));
    const carried = async () => (await good(joppe.vault.caseload())).map((row) => [row.responsible, row.carriedByMe]);
    for (const name of names) if (name !== first) await good(joppe.vault.accept({ name }));
    await good(joppe.vault.accept({ name: first }));
    expect(await carried()).toEqual([['Joppe Waterlelie', true]]);
    const view = await good(joppe.vault.openDossier({ id: dossier }));
    expect(section(view, 'identity')).toMatchObject({ canWrite: true });
    expect(valuesOf(entity(view, 'identity', 'responsible'), 'holder')).toMatchObject([{ name: 'Joppe Waterlelie' }]);
  });
});

const official = (): Promise<Machine> => atComputer('Fien Klaproos', 'prevention-official', 'municipality:44021');

describe('D33 a support sheet to the municipality', () => {
  it('goes with consent, says what help, by when and whom to call, and comes back refused with a reason', async () => {
    const lien = await prisonDesk();
    const fien = await official();
    const ids = await meet(lien, fien);
    const { id: dossier } = await good(lien.vault.newDossier(slip));
    const changes = [
      putting('goal', 'g', 'domain', { domain: 'housing' }),
      putting('step', 's', 'what', { text: 'Adres in orde brengen' }),
      putting('step', 's', 'goal', { goal: 'g' }),
      putting('step', 's', 'due', { on: '2027-01-15' }),
      putting('responsible', 'responsible', 'reach', { text: '09 000 00 00' }, [], 'identity'),
    ];
    await good(lien.vault.change({ dossier, changes: [...changes, ...asked({ topic: 'support-sheet', to: ids.b })] }));
    const request = { dossier, to: ids.b, kind: 'support-sheet', purpose: 'een adres', message: '' } as const;
    const { choices } = await good(lien.vault.planExtract({ ...request, fields: [] }));
    const fields = choices.filter(({ preselected, required }) => preselected || required).map(({ key }) => key);
    expect(fields).toEqual(
      expect.arrayContaining(['identity/responsible/holder', 'identity/responsible/reach', 'plan/s/what']),
    );
    await good(lien.vault.sendExtract({ ...request, fields: [...fields, 'plan/s/due'] }));
    carry(lien, fien);
    const name = await waiting(fien, 'support-sheet');
    const report = await good(fien.vault.look({ name }));
    expect(report.decides).toBe(true);
    const values = JSON.stringify(report.changes.map(({ theirs }) => theirs.value));
    for (const each of ['Adres in orde brengen', '09 000 00 00', 'Lien Zonnebloem', '2027-01-15'])
      expect(values).toContain(each);
    expect(values).not.toMatch(/18 maanden|judge|conditional|1991/);
    await good(fien.vault.refuse({ name, reason: 'woont bij ons niet meer' }));
    carry(fien, lien);
    await good(lien.vault.incoming());
    expect((await good(lien.vault.outgoing()))[0]).toMatchObject({
      purpose: 'support-sheet',
      state: 'refused',
      reason: 'woont bij ons niet meer',
    });
  });
});
