/** Tasks of Today that a person puts off until a day (renderer/vault/SPEC.md, TS1-TS6). */
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { withFixedDay } from '../../../renderer/vault/services/today/fixed-day.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import { joinedBy, phrase, prisonDesk, put, putting, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const day = 86_400_000;
const days = (at: Machine, count: number): void => void (at.clock.now += count * day);

/** Lien on 24 November with one step that is due on the 27th. */
async function desk(): Promise<{ at: Machine; dossier: string; step: string }> {
  const at = await prisonDesk();
  const { id: dossier } = await good(at.vault.newDossier({ ...slip, dates: [] }));
  await put(at.vault, dossier, 'step', 's1', 'what', { text: 'Kamer zoeken' });
  await put(at.vault, dossier, 'step', 's1', 'due', { on: '2026-11-27' });
  return { at, dossier, step: `step/${dossier}/s1` };
}

const shown = async (at: Machine): Promise<readonly string[]> =>
  (await good(at.vault.today())).rows.map(({ id }) => id);
const putOff = async (at: Machine): Promise<readonly (readonly [string, string])[]> =>
  (await good(at.vault.today())).snoozed.map(({ row, until }) => [row.id, until] as const);

const currentOf = async ({ vault }: Machine, dossier: string, unit: string): Promise<readonly string[]> => {
  const plan = (await good(vault.openDossier({ id: dossier }))).sections.find(({ kind }) => kind === 'plan');
  const step = plan?.entities.find(({ id }) => id === 's1');
  return (step?.units[unit]?.versions ?? []).flatMap(({ op, same }) => [op, ...same]);
};

/** A row whose day the law fixes. */
const rightsRow = async (at: Machine, dossier: string): Promise<TodayRow> => {
  const asked = { right: 'access', on: '2026-11-10', how: 'letter', text: 'Alles' };
  const changes = [putting('rights-request', 'r1', 'asked', asked, [], 'notes')];
  await good(at.vault.change({ dossier, changes }));
  const row = (await good(at.vault.today())).rows.find(({ kind }) => kind === 'rights-receipt');
  return must(row, 'a receipt that is due');
};

describe('putting off', () => {
  it('TS1: leaves the list, and comes back by itself on its day, also after locking', async () => {
    const { at, step } = await desk();
    expect(await good(at.vault.snooze({ rows: [step], until: '2026-11-26' }))).toEqual({ snoozed: [step], left: [] });
    expect(await shown(at)).not.toContain(step);
    expect(await putOff(at)).toEqual([[step, '2026-11-26']]);
    const again = await unlocked(at, lien);
    days(again, 1);
    expect(await putOff(again)).toEqual([[step, '2026-11-26']]);
    days(again, 1);
    expect(await shown(again)).toContain(step);
    expect(await putOff(again)).toEqual([]);
  });

  it('TS1: is shown again when asked, and put off anew until another day', async () => {
    const { at, step } = await desk();
    for (const until of ['2026-11-26', '2026-12-08']) await good(at.vault.snooze({ rows: [step], until }));
    expect(await putOff(at)).toEqual([[step, '2026-12-08']]);
    await good(at.vault.showNow({ rows: [step] }));
    expect(await shown(at)).toContain(step);
  });

  it.each([
    ['due', { on: '2026-12-04' }],
    ['what', { text: 'Kamer huren' }],
  ] as const)('TS2: a task whose %s changes comes back before its day', async (unit, value) => {
    const { at, dossier, step } = await desk();
    await good(at.vault.snooze({ rows: [step], until: '2026-11-30' }));
    const sees = await currentOf(at, dossier, unit);
    await good(at.vault.change({ dossier, changes: [putting('step', 's1', unit, value, [...sees])] }));
    expect(await shown(at)).toContain(step);
    expect(await putOff(at)).toEqual([]);
  });

  it('TS2: what is changed in another task brings nothing back', async () => {
    const { at, dossier, step } = await desk();
    await good(at.vault.snooze({ rows: [step], until: '2026-11-30' }));
    await put(at.vault, dossier, 'step', 's2', 'what', { text: 'Bellen' });
    await put(at.vault, dossier, 'step', 's2', 'due', { on: '2026-11-28' });
    expect(await shown(at)).toContain(`step/${dossier}/s2`);
    expect(await putOff(at)).toEqual([[step, '2026-11-30']]);
  });

  it('TS3: a colleague of this computer, who carries it from now on, finds it in their Today', async () => {
    const { at, dossier, step } = await desk();
    await joinedBy(at, warre);
    const mine = await unlocked(at, lien);
    await good(mine.vault.snooze({ rows: [step], until: '2026-12-08' }));
    const { person } = must((await good(mine.vault.correspondents()))[0], warre);
    await good(mine.vault.handOverHere({ dossiers: [dossier], person }));
    const theirs = await unlocked(mine, warre, `${phrase} of ${warre}`);
    expect(await shown(theirs)).toContain(step);
    expect(await putOff(theirs)).toEqual([]);
  });

  it('TS4: a task whose day is fixed is put off until that day and no further', async () => {
    const { at, dossier, step } = await desk();
    const { id, on, fixedDay } = await rightsRow(at, dossier);
    expect([on, fixedDay]).toEqual(['2026-12-10', true]);
    expect(await good(at.vault.snooze({ rows: [id, step], until: '2026-12-11' }))).toEqual({
      snoozed: [step],
      left: [id],
    });
    expect(await shown(at)).toContain(id);
    expect(await good(at.vault.snooze({ rows: [id], until: '2026-12-10' }))).toEqual({ snoozed: [id], left: [] });
    expect(await shown(at)).not.toContain(id);
    days(at, 16);
    expect(await shown(at)).toContain(id);
  });

  it.each(['2026-11-24', '2026-11-01', '2027-11-26', '2026-02-30', 'morgen'])(
    'TS5: until %s it cannot be put off, and nothing changes',
    async (until) => {
      const { at, step } = await desk();
      expect(await at.vault.snooze({ rows: [step], until })).toEqual({
        ok: false,
        problem: { code: 'does-not-fit', field: 'until' },
      });
      expect(await shown(at)).toContain(step);
    },
  );

  it('TS5: what is not there is left', async () => {
    const { at } = await desk();
    expect(await good(at.vault.snooze({ rows: ['step/x/y'], until: '2026-11-26' }))).toEqual({
      snoozed: [],
      left: ['step/x/y'],
    });
  });

  it('TS6: once its day came, or its row is gone, nothing of it is kept', async () => {
    const { at, dossier, step } = await desk();
    await good(at.vault.snooze({ rows: [step], until: '2026-11-26' }));
    const sees = await currentOf(at, dossier, 'status');
    await good(at.vault.change({ dossier, changes: [putting('step', 's1', 'status', { status: 'done' }, [...sees])] }));
    await good(at.vault.prepareLock());
    const again = await unlocked(at, lien);
    // What is done behind unlocking is done.
    await good(again.vault.health());
    const done = await currentOf(again, dossier, 'status');
    await good(
      again.vault.change({
        dossier,
        changes: [putting('step', 's1', 'status', { status: 'in-progress' }, [...done])],
      }),
    );
    expect(await shown(again)).toContain(step);
  });

  it('V2: nobody puts anything off where only reading is possible', async () => {
    const { at, step } = await desk();
    await good(at.vault.health());
    await good(at.vault.prepareLock());
    at.disk.journal.push({ kind: 'contribution', bytes: new Uint8Array([2, ...crypto.random(80)]) });
    const again = await unlocked(at, lien);
    const refused = { ok: false, problem: { code: 'newer-version' } };
    expect(await again.vault.snooze({ rows: [step], until: '2026-11-26' })).toEqual(refused);
    expect(await again.vault.showNow({ rows: [step] })).toEqual(refused);
    expect(await shown(again)).toContain(step);
  });
});

it('TS4: what the registry, a decision or a mandate fixed is fixed, what one planned oneself is not', () => {
  const isFixed = (kind: TodayRow['kind']): boolean => withFixedDay({ kind } as TodayRow).fixedDay === true;
  const kinds = ['sentence-end', 'proof-period-end', 'mandate-ends', 'report-due', 'rights-limit-ends'] as const;
  expect(kinds.filter((kind) => !isFixed(kind))).toEqual([]);
  expect((['step-due', 'inquiry-waiting', 'contact-due'] as const).filter(isFixed)).toEqual([]);
});
