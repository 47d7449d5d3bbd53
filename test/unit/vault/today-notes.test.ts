/** A note with a day to come back to it stands in its author's Today until it is done with (shared/dossier/SPEC.md, FU1-FU4). */
import { expect, test } from 'vitest';
import type { DossierProjections } from '../../../renderer/vault/core/context/projections.ts';
import { neededIn } from '../../../renderer/vault/core/projections/projection.ts';
import { noteRows } from '../../../renderer/vault/services/today/notes.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, putting, slip } from '../../support/people.ts';

const noted = { text: 'Huisbaas belt terug.', on: '2026-11-29', kind: 'phone' } as const;

test.each(['notes', 'plan', 'legal'] as const)(
  'FU3 in the part %s it stands in Today on its day, moves with it, and goes once it is done with or taken out',
  async (section) => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier({ ...slip, dates: [] }));
    const write = (...changes: ReturnType<typeof putting>[]) => good(vault.change({ dossier, changes }));
    const rows = async () =>
      (await good(vault.today())).rows.flatMap(({ kind, on, what, onMe, at, why }) =>
        kind === 'note-follow-up' ? [{ on, what, onMe, at, rule: why.rule }] : [],
      );
    const follow = (unit: string, value: unknown, sees: readonly string[] = []) =>
      putting('note-follow-up', 'f1', unit, value, [...sees], section);
    await good(
      vault.change({
        dossier,
        changes: [
          { do: 'note', section, note: { ...noted, followUp: 'f1' } },
          follow('due', { on: '2026-12-10', what: 'Huisbaas' }),
        ],
      }),
    );
    const row = { on: '2026-12-10', what: 'Huisbaas', onMe: true, at: 'f1', rule: 'note-follow-up' };
    expect(await rows()).toEqual([row]);
    await write(follow('due', { on: '2026-12-14' }));
    expect(await rows()).toEqual([{ ...row, on: '2026-12-14', what: '' }]);
    await write(follow('state', { state: 'done' }));
    expect(await rows()).toEqual([]);
    await write(follow('state', { state: 'open' }));
    expect(await rows()).toHaveLength(1);
    await good(vault.change({ dossier, changes: [{ do: 'take-out', section, type: 'note-follow-up', entity: 'f1' }] }));
    expect(await rows()).toEqual([]);
  },
);

const dossierOf = (units: Readonly<Record<string, unknown>>, by: string): DossierProjections =>
  ({
    id: 'd',
    byKind: new Map([['notes', { entities: [{ id: 'f1', type: 'note-follow-up', by, units }] }]]),
  }) as unknown as DossierProjections;

const head = { dossier: 'd', surname: 'Wolk', firstName: 'Timo', birthYear: '1990' };
const frame = { head, me: { person: 'an', name: 'An' }, holder: 'Bo', holderId: 'bo', mine: false };

test('FU3 whose it is goes by who said the day last, whoever ticked it done and opened it again', () => {
  const version = (value: unknown, person: string) => [{ value, author: { person } }];
  const entity = { id: 'f1', type: 'note-follow-up', state: 'present', takenOut: [] };
  const due = { versions: version({ on: '2026-12-10' }, 'an') };
  const state = { versions: version({ state: 'open' }, 'bo') };
  for (const units of [
    { due, state },
    { state, due },
  ]) {
    const [found] = neededIn({ entities: [{ ...entity, units }] } as unknown as SectionView);
    expect(found?.by).toBe('an');
  }
});

test('FU3 it is on its author, also in a dossier somebody else carries, and told to no other reader', () => {
  const rows = (by: string, standsInFor?: string) =>
    noteRows({
      ...frame,
      dossier: dossierOf({ due: { on: '2026-12-10' } }, by),
      mine: standsInFor !== undefined,
      standsInFor,
    }).map(({ holder, onMe, standingInFor, promised }) => ({ holder, onMe, standingInFor, promised }));
  expect(rows('an')).toEqual([{ holder: 'An', onMe: true, standingInFor: undefined, promised: true }]);
  expect(rows('bo')).toEqual([]);
  expect(rows('cy', 'Bo')).toEqual([]);
  expect(rows('bo', 'Bo')).toEqual([{ holder: 'Bo', onMe: true, standingInFor: 'Bo', promised: undefined }]);
});

test('FU3 a day that is none makes no row', () => {
  const dossier = dossierOf({ due: { on: '2026-02-31' } }, 'an');
  expect(noteRows({ ...frame, dossier, standsInFor: undefined })).toEqual([]);
});
