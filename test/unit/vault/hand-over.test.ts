/** A dossier that goes from prison A to prison B to a justice house, over files, one of them a month late. */
import { describe, expect, it } from 'vitest';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { asked } from '../../support/consents.ts';
import {
  atComputer,
  carry,
  entity,
  justiceDesk,
  meet,
  ops,
  prisonDesk,
  putting,
  section,
  slip,
  valuesOf,
  waiting,
} from '../../support/people.ts';

const day = 86_400_000;
const parts = ['identity', 'legal', 'plan'] as const;
const prisonB = (): Promise<Machine> => atComputer('Mira Kompasroos', 'psd-social-worker', 'psd:brugge');

interface Person {
  readonly at: Machine;
  readonly person: string;
  readonly name: string;
  readonly service: string;
}

const asWorker = ({ person, name, service }: Person) => ({ person, name, service });

/** A plan with two others in it, and a hand-over prepared for `to`. */
async function prepared(from: Person, to: Person) {
  const { id: dossier } = await good(from.at.vault.newDossier(slip));
  const step = (id: string, what: string, who: object) => [
    putting('step', id, 'what', { text: what }),
    putting('step', id, 'due', { on: '2027-01-15' }),
    putting('step', id, 'who', { actor: who }),
  ];
  const changes = [
    ...step('s1', 'Slaapplaats zoeken', { kind: 'free', name: 'Zus Narcis' }),
    ...step('s2', 'Budget opmaken', { kind: 'directory', id: 'ocmw:gent', name: 'OCMW Gent' }),
    ...step('s3', 'Werk zoeken', { kind: 'detainee', name: 'Wolk' }),
  ];
  await good(from.at.vault.change({ dossier, changes }));
  await prepare(dossier, 'h1', from, to, '2026-12-01');
  return dossier;
}

async function prepare(
  dossier: string,
  id: string,
  from: Person,
  to: Person,
  answerBy: string,
  after?: string,
): Promise<void> {
  const changes = [
    putting('hand-over', id, 'between', { from: asWorker(from), to: asWorker(to), ...(after && { after }) }),
    putting('hand-over', id, 'answerBy', { on: answerBy }),
    putting('hand-over', id, 'promises', { text: 'Zus Narcis maakt een kamer vrij' }),
  ];
  await good(from.at.vault.change({ dossier, changes }));
}

const sends = (from: Person, to: Person, dossier: string) =>
  good(from.at.vault.send({ dossier, purpose: 'hand-over', to: to.person, sections: parts, message: '' }));

const rowsOf = async ({ at }: Person): Promise<readonly TodayRow[]> =>
  (await good(at.vault.today())).rows.filter(({ kind }) => kind.startsWith('hand-over-'));

const responsible = async ({ at }: Person): Promise<readonly string[]> =>
  (await good(at.vault.caseload())).map((row) => row.responsible);

async function twoPrisons() {
  const [a, b] = [await prisonDesk(), await prisonB()];
  const ids = await meet(a, b);
  const lien: Person = { at: a, person: ids.a, name: 'Lien Zonnebloem', service: 'psd:gent' };
  const mira: Person = { at: b, person: ids.b, name: 'Mira Kompasroos', service: 'psd:brugge' };
  return { lien, mira, dossier: await prepared(lien, mira) };
}

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
    expect((await good(lien.at.vault.today())).unsettled).toEqual([]);
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

  it('prison A, prison B, justice house, the second a month late: nothing is lost, and everyone knows who carries it', async () => {
    const { lien, mira, dossier } = await twoPrisons();
    const c = await justiceDesk();
    const ids = await meet(mira.at, c);
    const joppe: Person = { at: c, person: ids.b, name: 'Joppe Waterlelie', service: 'justice-house:gent' };
    await sends(lien, mira, dossier);
    // Nobody at prison B looks for a month; at A the plan goes on.
    for (const { at } of [lien, mira, joppe]) at.clock.now += 31 * day;
    await good(
      lien.at.vault.change({ dossier, changes: [putting('step', 's4', 'what', { text: 'Fiets herstellen' })] }),
    );
    carry(lien.at, mira.at);
    await good(mira.at.vault.accept({ name: await waiting(mira.at, 'hand-over') }));
    await good(
      lien.at.vault.send({ dossier, purpose: 'update', to: mira.person, sections: ['identity', 'plan'], message: '' }),
    );
    carry(lien.at, mira.at);
    await good(mira.at.vault.accept({ name: await waiting(mira.at, 'update') }));

    await prepare(dossier, 'h2', mira, joppe, '2027-02-01', 'h1');
    await sends(mira, joppe, dossier);
    carry(mira.at, joppe.at);
    await good(joppe.at.vault.accept({ name: await waiting(joppe.at, 'hand-over') }));
    carry(joppe.at, mira.at);
    await good(mira.at.vault.incoming());
    await good(
      mira.at.vault.send({ dossier, purpose: 'update', to: lien.person, sections: ['identity', 'plan'], message: '' }),
    );
    carry(mira.at, lien.at);
    await good(lien.at.vault.accept({ name: await waiting(lien.at, 'update') }));
    for (const each of [lien, mira, joppe]) {
      const view = await good(each.at.vault.openDossier({ id: dossier }));
      const steps = ['s1', 's2', 's3', 's4'].map((id) => valuesOf(entity(view, 'plan', id), 'what'));
      expect(steps.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
      expect(valuesOf(entity(view, 'plan', 'h2'), 'answer')).toMatchObject([{ outcome: 'accepted' }]);
      expect(await responsible(each)).toEqual(['Joppe Waterlelie']);
      expect((await good(each.at.vault.today())).unsettled).toEqual([]);
      expect(ops(entity(view, 'plan', 'h1'), 'answer').length).toBeGreaterThan(0);
    }
    // Whoever carries it now tells those who do a step, and asks the municipality, which never gets the dossier.
    expect(await rowsOf(joppe)).toMatchObject([{ kind: 'hand-over-tell', onMe: true }]);
    expect((await rowsOf(lien)).map(({ onMe }) => onMe)).toEqual([false]);
    const fien = await official();
    await good(joppe.at.vault.beginSection({ dossier, section: 'notes' }));
    const { b: toFien } = await meet(joppe.at, fien);
    await sheetTo(joppe.at, fien, dossier, toFien);
    const there = await good(fien.vault.openDossier({ id: dossier }));
    expect(there.sections).toEqual([]);
    expect(JSON.stringify(there.extracts)).toContain('Joppe Waterlelie');
    expect(JSON.stringify(there.extracts)).not.toMatch(/18 maanden|Zus Narcis|Lien|hand-over/);
  });
});

const official = (): Promise<Machine> => atComputer('Fien Klaproos', 'prevention-official', 'municipality:44021');

/** With the person's agreement, what the screen proposes of a step for housing; taken in there. */
async function sheetTo(from: Machine, to: Machine, dossier: string, person: string): Promise<void> {
  const changes = [
    putting('goal', 'g', 'domain', { domain: 'housing' }),
    putting('step', 'sheet', 'what', { text: 'Adres in orde brengen' }),
    putting('step', 'sheet', 'goal', { goal: 'g' }),
    ...asked({ id: 'sheet-consent', topic: 'support-sheet', to: person }),
  ];
  await good(from.vault.change({ dossier, changes }));
  const request = { dossier, to: person, kind: 'support-sheet', purpose: 'een adres', message: '' } as const;
  const { choices } = await good(from.vault.planExtract({ ...request, fields: [] }));
  const fields = choices.flatMap(({ preselected, required, key }) => (preselected || required ? [key] : []));
  await good(from.vault.sendExtract({ ...request, fields }));
  carry(from, to);
  await good(to.vault.accept({ name: await waiting(to, 'support-sheet') }));
}

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
