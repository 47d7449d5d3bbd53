/** Appointments across dossiers, out of the overview (shared/dossier/SPEC.md, AG1, AG2). */
import { beforeEach, expect, it } from 'vitest';
import { closingId } from '../../../shared/dossier/closing.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { entity, prisonDesk, put, putting, shared, slip, valuesOf } from '../../support/people.ts';

let at: Machine;
let dossier: string;
beforeEach(async () => {
  at = await prisonDesk();
  dossier = (await good(at.vault.newDossier(slip))).id;
});

const week = { from: '2026-11-30', until: '2026-12-06' };
const visit = { what: 'Intake', on: '2026-12-01', at: '09:30', until: '10:15', place: 'CAW Gent', with: 'onthaal' };
const found = async () => good(at.vault.appointments(week));

it('AG1: an appointment stands with its day, hours, place and with whom; a note stands beside it', async () => {
  await put(at.vault, dossier, 'appointment', 'a1', 'when', visit);
  await put(at.vault, dossier, 'appointment', 'a1', 'note', { text: 'identiteitskaart mee' });
  const view = await good(at.vault.openDossier({ id: dossier }));
  expect(valuesOf(entity(view, 'plan', 'a1'), 'when')).toEqual([visit]);
  expect(valuesOf(entity(view, 'plan', 'a1'), 'note')).toEqual([{ text: 'identiteitskaart mee' }]);
  const { surname, firstName } = slip;
  expect(await found()).toEqual([{ ...visit, id: 'a1', dossier, surname, firstName, birthYear: '1991', onMe: true }]);
});

it('AG2: those of the days asked for, of all dossiers, by day and hour; a note is not among them', async () => {
  const { id: other } = await good(at.vault.newDossier({ ...slip, surname: 'Zonnedauw' }));
  await put(at.vault, dossier, 'appointment', 'a1', 'when', visit);
  await put(at.vault, dossier, 'appointment', 'a1', 'note', { text: 'blijft in het dossier' });
  await put(at.vault, dossier, 'appointment', 'a2', 'when', { ...visit, on: '2026-12-07' });
  await put(at.vault, other, 'appointment', 'a3', 'when', { ...visit, at: '08:00' });
  await put(at.vault, other, 'appointment', 'a4', 'when', { ...visit, at: '', until: undefined, on: '2026-11-30' });
  expect((await found()).map(({ id }) => id)).toEqual(['a4', 'a3', 'a1']);
  expect(JSON.stringify(await found())).not.toContain('blijft in het dossier');
});

it('AG2: what was taken out, is no day, or is of a dossier that was closed is not there', async () => {
  await put(at.vault, dossier, 'appointment', 'a1', 'when', visit);
  await put(at.vault, dossier, 'appointment', 'a2', 'when', { ...visit, on: '2026-12-32' });
  expect((await found()).map(({ id }) => id)).toEqual(['a1']);
  await good(
    at.vault.change({ dossier, changes: [{ do: 'take-out', section: 'plan', type: 'appointment', entity: 'a1' }] }),
  );
  expect(await found()).toEqual([]);
  await put(at.vault, dossier, 'appointment', 'a3', 'when', visit);
  const closing = { state: 'closed', service: 'psd:gent', on: '2026-11-30', why: 'sentence-end' };
  await good(
    at.vault.change({
      dossier,
      changes: [putting('closing', closingId('psd:gent'), 'closing', closing, [], 'identity')],
    }),
  );
  expect(await found()).toEqual([]);
});

it('AG2: of a dossier that somebody else carries it is shown, and not as mine', async () => {
  const { a, dossier: id } = await shared();
  at = a;
  await put(a.vault, id, 'appointment', 'a1', 'when', visit);
  const holder = { person: 'iemand-anders', name: 'Mira Vlinder', service: 'psd:gent' };
  const view = await good(a.vault.openDossier({ id }));
  const responsible = view.sections.flatMap(({ entities }) => entities).find(({ type }) => type === 'responsible');
  const seen = responsible?.units['holder']?.versions.flatMap(({ op, same }) => [op, ...same]) ?? [];
  await good(
    a.vault.change({
      dossier: id,
      changes: [putting('responsible', responsible?.id ?? 'responsible', 'holder', holder, seen, 'identity')],
    }),
  );
  expect(await found()).toMatchObject([{ id: 'a1', onMe: false }]);
});

it('AG5: what leaves on paper or in a calendar file is in the access log first, a dossier each', async () => {
  const { id: other } = await good(at.vault.newDossier({ ...slip, surname: 'Zonnedauw' }));
  await good(at.vault.recordAgenda({ dossiers: [dossier, other] }));
  const log = (await good(at.vault.accessLog({}))).filter(({ what }) => what === 'exported-dates');
  expect(new Set(log.map((entry) => entry.dossier))).toEqual(new Set([dossier, other]));
  expect(log).toHaveLength(2);
});
