/** What Today showed is kept for the next unlocking, and counts only while nothing it came from has changed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sections } from '../../../renderer/vault/core/sections/sections.ts';
import { DerivedCache } from '../../../renderer/vault/core/store/derived-cache.ts';
import type { Today } from '../../../renderer/vault/api.ts';
import { good, machine, putRow, storeRows, type Machine } from '../../fixtures/machine.ts';
import { phrase, prisonDesk, putting, slip } from '../../support/people.ts';
import { must } from '../../../shared/result.ts';

const aDay = 86_400_000;

/** Dossiers by surname. */
let ids: Record<string, string>;
let at: Machine;
beforeEach(async () => {
  at = await prisonDesk();
  ids = {};
  for (const surname of ['Anjer', 'Braam', 'Cichorei'])
    ids[surname] = (await good(at.vault.newDossier({ ...slip, surname }))).id;
});
afterEach(() => vi.restoreAllMocks());

const isSections = (found: unknown): found is Sections => found instanceof Sections;

interface Looked {
  readonly vault: Machine['vault'];
  readonly today: Today;
  /** Surnames of dossiers of which nothing had to be worked out. */
  readonly kept: readonly string[];
  /** Of how many sections more than the outermost was read until Today was there. */
  readonly lookedInto: number;
}

/** What was not asked for yet would be read by asking. */
const isLookedInto = (fragment: object): boolean =>
  Object.getOwnPropertyDescriptor(fragment, 'entities')?.get === undefined;

/** Unlocks, looks at Today, and waits until all is done that is done after it. */
async function look(code = 'first'): Promise<Looked> {
  let isSeen = (): void => undefined;
  const seen = new Promise<void>((resolve) => (isSeen = resolve));
  const { vault } = await machine(at.disk, at.clock, { code, settleDown: () => seen });
  const slot = must((await good(vault.status())).slots[0], 'a slot').id;
  const loading = vi.spyOn(Sections.prototype, 'loadFragments');
  await good(vault.unlock({ slot, passphrase: phrase }));
  const sections = must(loading.mock.contexts.find(isSections), 'the sections of this unlocking');
  loading.mockRestore();
  const asked = vi.spyOn(DerivedCache.prototype, 'about');
  const today = await good(vault.today());
  const found = asked.mock.calls.flatMap(([id], call) => (asked.mock.results[call]?.value === undefined ? [] : [id]));
  const lookedInto = [...sections.fragments().values()].filter(isLookedInto).length;
  asked.mockRestore();
  isSeen();
  await good(vault.health());
  const kept = Object.entries(ids).flatMap(([surname, id]) => (found.includes(id) ? [surname] : []));
  return { vault, today, kept, lookedInto };
}

const keptRows = async (day: 'now' | 'next' = 'now') =>
  (await storeRows(at.disk)).filter(({ id }) => id.startsWith('t/') && id.endsWith('/next') === (day === 'next'));

describe('S11: what Today showed of a dossier', () => {
  it('is kept for the next unlocking, and shows the same', async () => {
    const first = await look();
    expect(first.today.rows).not.toHaveLength(0);
    expect(first.kept).toEqual([]);
    expect(await keptRows()).toHaveLength(3);
    const second = await look();
    expect(second.kept).toEqual(['Anjer', 'Braam', 'Cichorei']);
    expect(second.today).toEqual(first.today);
  });

  it('is shown without a look into any section; lists find the same there as before', async () => {
    const first = await look();
    expect(first.lookedInto).toBeGreaterThan(0);
    const second = await look();
    expect(second.lookedInto).toBe(0);
    expect(await good(second.vault.caseload())).toEqual(await good(first.vault.caseload()));
  });

  it('is worked out anew for a dossier that changed, and kept again', async () => {
    const { vault } = await look();
    const changes = [
      putting('step', 's1', 'what', { text: 'Slaapplaats' }),
      putting('step', 's1', 'due', { on: '2026-12-01' }),
    ];
    await good(vault.change({ dossier: ids['Braam'] ?? '', changes }));
    const second = await look();
    expect(second.kept).toEqual(['Anjer', 'Cichorei']);
    expect(second.today.rows.map(({ what }) => what)).toContain('Slaapplaats');
    expect((await look()).kept).toEqual(['Anjer', 'Braam', 'Cichorei']);
  });

  it('is worked out for the next working day as well, as it is worked out on that day', async () => {
    await look();
    expect(await keptRows('next')).toHaveLength(3);
    // On Tuesday it began; from Friday on the next is Monday.
    for (const days of [1, 1, 1, 3]) {
      at.clock.now += days * aDay;
      const morning = await look();
      expect(morning.kept).toEqual(['Anjer', 'Braam', 'Cichorei']);
      for (const row of [...(await keptRows()), ...(await keptRows('next'))])
        await putRow(at.disk, { ...row, bytes: new Uint8Array(40) });
      const anew = await look();
      expect(anew.kept).toEqual([]);
      expect(morning.today).toEqual(anew.today);
    }
  });

  it('does not outlast the next day', async () => {
    await look();
    at.clock.now += 2 * aDay;
    expect((await look()).kept).toEqual([]);
  });

  it('is worked out anew on the next day for a dossier that changed', async () => {
    const { vault } = await look();
    const changes = [putting('step', 's1', 'what', { text: 'Slaapplaats' })];
    await good(vault.change({ dossier: ids['Braam'] ?? '', changes }));
    at.clock.now += aDay;
    expect((await look()).kept).toEqual(['Anjer', 'Cichorei']);
  });

  it('does not outlast the code that worked it out', async () => {
    await look();
    expect((await look('second')).kept).toEqual([]);
    expect((await look('second')).kept).toHaveLength(3);
  });

  it('goes with its dossier, and does not come back from a copy', async () => {
    const { vault } = await look();
    const rows = await keptRows();
    await good(
      vault.erase({ dossier: ids['Braam'] ?? '', reason: 'bewaartermijn is voorbij', proof: { passphrase: phrase } }),
    );
    expect(await keptRows()).toHaveLength(2);
    expect(await keptRows('next')).toHaveLength(2);
    // As on a copy of the disk that was made before.
    for (const row of rows) await putRow(at.disk, row);
    const after = await look();
    expect(after.kept).toEqual(['Anjer', 'Cichorei']);
    expect(after.today.rows.map(({ surname }) => surname)).not.toContain('Braam');
  });

  it('does not open again once a part of its dossier was erased', async () => {
    const { vault } = await look();
    const rows = [...(await keptRows()), ...(await keptRows('next'))];
    const erased = { dossier: ids['Braam'] ?? '', section: 'plan', reason: 'bewaartermijn is voorbij' } as const;
    await good(vault.erase({ ...erased, proof: { passphrase: phrase } }));
    for (const row of rows) await putRow(at.disk, row);
    const after = await look();
    expect(after.kept).toEqual(['Anjer', 'Cichorei']);
    expect(after.today.rows.map(({ surname }) => surname)).toContain('Braam');
    for (const row of rows) await putRow(at.disk, row);
    at.clock.now += aDay;
    expect((await look()).kept).toEqual(['Anjer', 'Cichorei']);
  });

  it('goes with the next that is kept where no key of its dossier is held', async () => {
    await look();
    const [row] = await keptRows();
    const { id, ...rest } = must(row, 'a row');
    const other = { ...rest, id: `${id.slice(0, -32)}${'0'.repeat(32)}` };
    await putRow(at.disk, other);
    at.clock.now += aDay;
    await look();
    expect((await keptRows()).map((each) => each.id)).not.toContain(other.id);
    expect(await keptRows()).toHaveLength(3);
  });

  it('is not believed where the row of another dossier lies in its place', async () => {
    await look();
    const [one, other] = await keptRows();
    await putRow(at.disk, { ...must(one, 'a row'), bytes: must(other, 'another').bytes });
    const after = await look();
    expect(after.kept).toHaveLength(2);
  });

  it('is not missed where it cannot be read', async () => {
    await look();
    for (const row of await keptRows()) await putRow(at.disk, { ...row, bytes: new Uint8Array(40) });
    const { vault, kept } = await look();
    expect(kept).toEqual([]);
    expect((await good(vault.health())).found).toEqual([]);
  });
});
