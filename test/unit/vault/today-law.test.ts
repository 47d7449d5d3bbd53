/** Dates of the law stand in Today, with rule, pack and status, until the dossier says otherwise. */
import { expect, it } from 'vitest';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, putting, slip } from '../../support/people.ts';

const law = (type: string, id: string, unit: string, value: unknown) => putting(type, id, unit, value, [], 'legal');

it('V17: a sentence brings its dates and what is due before them, a recorded day takes their place, a request ends them', async () => {
  const { vault } = await prisonDesk();
  const start = { kind: 'detention-start', value: '2025-06-15', source: 'registry', note: '' } as const;
  const { id: dossier } = await good(
    vault.newDossier({ ...slip, route: 'court', executableMonths: 72, dates: [start] }),
  );
  const write = (...changes: ReturnType<typeof law>[]) => good(vault.change({ dossier, changes }));
  const rows = async (): Promise<readonly TodayRow[]> => (await good(vault.today())).rows;
  const shown = async () =>
    (await rows()).flatMap(({ kind, on, until, what, why }) =>
      kind.startsWith('law-') ? [[kind, on, until, what, why.rule, why.pack, why.status]] : [],
    );
  // Recidivism is not entered: nothing is guessed.
  expect((await shown()).filter(([, , , what]) => what === 'conditional-release')).toEqual([]);
  await write(
    law('judgment', 'j', 'judgment', { court: 'Gent', date: '2025-06-01', text: '' }),
    law('judgment', 'j', 'recidivism', { established: false }),
  );
  const all = await shown();
  expect(all).toContainEqual([
    'law-opens',
    '2026-12-07',
    '2026-12-16',
    'limited-detention+electronic-monitoring',
    'L19+L20',
    6,
    'sourced',
  ]);
  const informed = (await rows()).find(({ kind, what }) => kind === 'law-informed' && what === 'conditional-release');
  expect(informed).toMatchObject({ holder: 'director', onMe: true, why: { rule: 'R6', pack: 6, confirmed: true } });

  await write(
    law('legal-date', 'cr', 'date', { kind: 'conditional-release', value: '2027-06-20', source: 'registry', note: '' }),
  );
  expect((await rows()).some(({ kind, what }) => kind === 'law-informed' && what === 'conditional-release')).toBe(
    false,
  );
  expect(await rows()).toContainEqual(
    expect.objectContaining({ kind: 'procedure', on: '2026-12-20', what: 'written-information/conditional-release' }),
  );

  await write(law('request', 'r', 'request', { modality: 'conditional-release', on: '2026-11-20' }));
  const after = await rows();
  expect(after.some(({ what }) => what === 'written-information/conditional-release')).toBe(false);
  const advice = after.find(({ kind }) => kind === 'director-advice');
  expect(advice?.why).toMatchObject({ rule: 'R8', pack: 6, status: 'sourced' });
});
