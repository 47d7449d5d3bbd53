/** Dates of the law stand in Today, with rule, pack and status, until the dossier says otherwise. */
import { expect, it } from 'vitest';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { atComputer, justiceDesk, prisonDesk, putting, slip } from '../../support/people.ts';

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
    '2026-12-05',
    '2026-12-15',
    'limited-detention+electronic-monitoring',
    'C-23-detention+C-23-monitoring',
    260901,
    'text',
  ]);
  const isInformed = ({ kind, what }: TodayRow): boolean =>
    kind === 'law-informed' && /^information\/.*conditional-release/.test(what);
  expect((await rows()).find(isInformed)).toMatchObject({
    on: '2026-12-05',
    until: '2026-12-15',
    holder: 'director',
    onMe: true,
    ofDirector: true,
    why: { rule: 'C-25-1-information', source: 'external', pack: 260901, confirmed: true },
  });

  await write(
    law('legal-date', 'cr', 'date', { kind: 'conditional-release', value: '2027-06-20', source: 'registry', note: '' }),
  );
  expect((await rows()).some(isInformed)).toBe(false);
  expect(await rows()).toContainEqual(
    expect.objectContaining({ kind: 'procedure', on: '2026-12-20', what: 'information/conditional-release' }),
  );

  await write(law('request', 'r', 'request', { modality: 'conditional-release', on: '2026-11-20' }));
  const after = await rows();
  expect(after.some(({ what }) => what === 'information/conditional-release')).toBe(false);
  expect(after.find(({ kind }) => kind === 'director-advice')).toMatchObject({
    on: '2027-03-20',
    what: 'advice/conditional-release',
    holder: 'director',
    ofDirector: true,
    why: { rule: 'C-50-advice', source: 'external', from: '2026-11-20', pack: 260901, status: 'text', confirmed: true },
  });
});

it('a day of the director is told as theirs at a prison, is the director’s own, and is nobody’s at a justice house', async () => {
  const start = { kind: 'detention-start', value: '2025-06-15', source: 'registry', note: '' } as const;
  const ofDirector = async (desk: Promise<Machine>): Promise<readonly Partial<TodayRow>[]> => {
    const { vault } = await desk;
    const { id: dossier } = await good(
      vault.newDossier({ ...slip, route: 'court', executableMonths: 72, dates: [start] }),
    );
    const changes = [
      law('judgment', 'j', 'judgment', { court: 'Gent', date: '2025-06-01', text: '' }),
      law('judgment', 'j', 'recidivism', { established: false }),
      law('request', 'r', 'request', { modality: 'conditional-release', on: '2026-11-20' }),
    ];
    await good(vault.change({ dossier, changes }));
    const { rows } = await good(vault.today());
    // What a court decides stands at all of them.
    expect(rows.some(({ holder }) => holder === 'court')).toBe(true);
    return rows.filter(({ holder }) => holder === 'director');
  };
  const atPrison = await ofDirector(prisonDesk());
  expect(atPrison.length).toBeGreaterThan(1);
  for (const row of atPrison) expect(row).toMatchObject({ onMe: true, ofDirector: true });
  const own = await ofDirector(atComputer('Wout Klaproos', 'director', 'prison:gent'));
  expect(own).toHaveLength(atPrison.length);
  for (const row of own) {
    expect(row.onMe).toBe(true);
    expect(row).not.toHaveProperty('ofDirector');
  }
  expect(await ofDirector(justiceDesk())).toEqual([]);
});

/** Rows of a procedure, as what meets each and of which rule. */
const limitRows = (rows: readonly TodayRow[]): readonly string[] =>
  rows.flatMap(({ kind, what, why }) =>
    kind === 'director-advice' || kind === 'procedure' ? [`${what} ${why.rule}`] : [],
  );

it('a request brings what a service reckons with: no limit in hours, of a registry or to be done at once, and none that is met', async () => {
  const { vault } = await prisonDesk();
  const start = { kind: 'detention-start', value: '2025-06-15', source: 'registry', note: '' } as const;
  const { id: dossier } = await good(
    vault.newDossier({ ...slip, route: 'court', executableMonths: 72, dates: [start] }),
  );
  const write = (...changes: ReturnType<typeof law>[]) => good(vault.change({ dossier, changes }));
  await write(
    law('judgment', 'j', 'judgment', { court: 'Gent', date: '2025-06-01', text: '' }),
    law('judgment', 'j', 'recidivism', { established: false }),
    law('request', 'r', 'request', { modality: 'conditional-release', on: '2026-11-20' }),
  );
  expect(limitRows((await good(vault.today())).rows)).toEqual([
    'advice/conditional-release C-50-advice',
    'hearing/conditional-release C-52-hearing',
  ]);
  await write(law('request', 'r', 'outcome', { outcome: 'advice-given', on: '2026-11-24', advice: 'positive' }));
  expect(limitRows((await good(vault.today())).rows)).toEqual(['hearing/conditional-release C-52-hearing']);
  await write(
    law('decision', 'd', 'decision', {
      request: 'r',
      modality: 'conditional-release',
      outcome: 'refused',
      by: '',
      on: '2026-11-25',
    }),
  );
  // From when it may be asked again; the appeal, within days, stands in the legal room.
  expect(limitRows((await good(vault.today())).rows)).toEqual(['new-request/conditional-release C-57-above-five']);
});

it('a temporary rule that something rests on tells its last day', async () => {
  const { vault } = await prisonDesk();
  const start = { kind: 'detention-start', value: '2026-01-15', source: 'registry', note: '' } as const;
  const { id: dossier } = await good(
    vault.newDossier({ ...slip, route: 'judge', executableMonths: 14, dates: [start] }),
  );
  await good(
    vault.change({
      dossier,
      changes: [
        law('judgment', 'j', 'judgment', { court: 'Gent', date: '2026-01-10', text: '' }),
        law('judgment', 'j', 'recidivism', { established: false }),
      ],
    }),
  );
  const ends = (await good(vault.today())).rows.filter(({ kind }) => kind === 'law-rule-ends');
  expect(ends).toMatchObject([
    {
      on: '2026-12-31',
      what: 'early-release',
      why: { rule: 'L-28', source: 'external', pack: 260901, status: 'doubt', confirmed: false },
    },
  ]);
});

it('a request whose limits cannot be counted stands under today until what is missing is entered, and never says what that is', async () => {
  const { vault } = await prisonDesk();
  const start = { kind: 'detention-start', value: '2026-01-15', source: 'registry', note: '' } as const;
  const { id: dossier } = await good(
    vault.newDossier({ ...slip, route: 'judge', executableMonths: 30, dates: [start] }),
  );
  const write = (...changes: ReturnType<typeof law>[]) => good(vault.change({ dossier, changes }));
  const waiting = async (): Promise<readonly TodayRow[]> =>
    (await good(vault.today())).rows.filter(({ kind }) => kind === 'limits-not-counted');
  await write(
    law('judgment', 'j', 'judgment', { court: 'Gent', date: '2026-01-10', text: '' }),
    law('judgment', 'j', 'recidivism', { established: false }),
    law('request', 'r', 'request', { modality: 'electronic-monitoring', on: '2026-11-20' }),
  );
  expect(await waiting()).toMatchObject([
    {
      on: '2026-11-24',
      at: 'r',
      what: 'request/electronic-monitoring',
      onMe: true,
      why: { rule: 'limits-not-counted', source: 'computed', from: '2026-11-20', confirmed: true },
    },
  ]);
  await write(law('situation', 'situation', 'article32', { needed: 'no', by: 'registry' }));
  expect(await waiting()).toEqual([]);
  expect(limitRows((await good(vault.today())).rows)).toContain('advice/electronic-monitoring E-14-advice');
});
