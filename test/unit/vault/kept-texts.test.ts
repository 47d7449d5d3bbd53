/** What can be found of a section is kept for the next unlocking, and counts only while nothing it came from has changed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sections } from '../../../renderer/vault/core/sections/sections.ts';
import type { Hit, VaultEvent } from '../../../renderer/vault/api.ts';
import type { Row } from '../../../renderer/vault/core/store/rows.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { must } from '../../../shared/result.ts';
import { dropRows, good, machine, putRow, storeRows, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { joinedBy, phrase, prisonDesk, put, putting, slip } from '../../support/people.ts';
import { occurs } from '../../support/section.ts';

/** Dossiers by surname. */
let ids: Record<string, string>;
let at: Machine;
const says = (surname: string): string => `Slaapplaats zoeken voor ${surname}`;

beforeEach(async () => {
  at = await prisonDesk();
  ids = {};
  for (const surname of ['Anjer', 'Braam', 'Cichorei']) {
    const { id } = await good(at.vault.newDossier({ ...slip, surname }));
    ids[surname] = id;
    await put(at.vault, id, 'step', `of-${surname}`, 'what', { text: says(surname) });
  }
});
afterEach(() => vi.restoreAllMocks());

interface Looked {
  readonly vault: Machine['vault'];
  readonly hits: readonly Hit[];
  /** How many sections were read for the search. */
  readonly read: number;
  readonly notices: readonly string[];
}

/** Unlocks, and looks for a word once the search covers everything; what goes on behind that has ended then. */
async function look(code = 'first'): Promise<Looked> {
  const events: VaultEvent[] = [];
  const passing = vi.spyOn(Sections.prototype, 'passThrough');
  const { vault } = await machine(at.disk, at.clock, { code, notify: (event) => events.push(event) });
  const slot = must((await good(vault.status())).slots[0], 'a slot').id;
  const since = at.clock.now;
  await good(vault.unlock({ slot, passphrase: phrase }));
  const hits = await vi.waitFor(async () => {
    const found = await good(vault.search({ query: 'slaapplaats', limit: 30 }));
    expect(found.complete).toBe(true);
    return found.hits;
  });
  // The last of what goes on behind is a word about how everything is kept.
  await vi.waitFor(async () => expect((await good(vault.health())).checkedAt).toBeGreaterThan(since));
  const read = passing.mock.calls.length;
  passing.mockRestore();
  return { vault, hits, read, notices: events.flatMap((each) => (each.type === 'checked' ? each.notices : [])) };
}

const found = ({ hits }: Looked): readonly string[] => hits.map(({ excerpt }) => excerpt).sort();
const everything = ['Anjer', 'Braam', 'Cichorei'].map(says);
const keptRows = async (): Promise<readonly Row[]> =>
  (await storeRows(at.disk)).filter(({ id }) => id.startsWith('x/'));
const sectionOf = ({ id }: Row): string => id.split('/')[2] ?? '';
const damaged = (row: Row): Row => ({
  ...row,
  bytes: row.bytes.map((byte, place) => (place === 40 ? byte ^ 1 : byte)),
});

describe('S14: what can be found of a section', () => {
  it('is kept for the next unlocking: nothing is read for the search, and the same is found', async () => {
    const first = await look();
    expect(found(first)).toEqual(everything);
    expect(first.read).toBeGreaterThan(5);
    const second = await look();
    expect(second.read).toBe(0);
    expect(second.hits).toEqual(first.hits);
  });

  it('lies there sealed', async () => {
    await look();
    const rows = await keptRows();
    expect(rows.length).toBeGreaterThan(5);
    for (const word of ['Slaapplaats', 'slaapplaats', 'zoeken'])
      expect(rows.some(({ bytes }) => occurs(word, bytes))).toBe(false);
  });

  it('is read anew of a section that changed, and kept again', async () => {
    const { vault } = await look();
    const changes = [putting('step', 'of-Braam', 'what', { text: 'Een slaapplaats is er' })];
    await good(vault.change({ dossier: ids['Braam'] ?? '', changes }));
    const second = await look();
    expect(found(second)).toEqual([says('Anjer'), says('Cichorei'), 'Een slaapplaats is er'].sort());
    expect(second.read).toBe(1);
    expect((await look()).read).toBe(0);
  });

  it('does not outlast the code that folded it', async () => {
    await look();
    const sections = new Set((await keptRows()).map(sectionOf));
    expect((await look('second')).read).toBeGreaterThanOrEqual(sections.size);
    expect((await look('second')).read).toBe(0);
  });

  it('is read anew where a row is damaged, missing, of another section or of before', async () => {
    await look();
    const before = await keptRows();
    const [one, other, third] = before;
    await putRow(at.disk, damaged(must(one, 'a row')));
    await putRow(at.disk, { ...must(other, 'another'), bytes: must(third, 'a third').bytes });
    const second = await look();
    expect(second.read).toBe(2);
    expect(found(second)).toEqual(everything);
    await dropRows(at.disk, ({ id }) => id === must(one, 'a row').id);
    expect((await look()).read).toBe(1);
    await put((await look()).vault, ids['Anjer'] ?? '', 'step', 'of-Anjer', 'what', { text: 'Iets anders' });
    await look();
    for (const row of before) await putRow(at.disk, row);
    const after = await look();
    expect(found(after)).toEqual([says('Braam'), says('Cichorei')]);
  });

  it('is not taken for the whole where a part of it is missing, and leaves no row behind when it shrinks', async () => {
    const { vault } = await look();
    const steps = Array.from({ length: 120 }, (_, nth) => `l${nth}`);
    const written = (text: string) => steps.map((step) => putting('step', step, 'what', { text }));
    await good(vault.change({ dossier: ids['Anjer'] ?? '', changes: written('slaapplaats '.repeat(30)) }));
    expect((await look()).hits).toHaveLength(30);
    const several = (await keptRows()).filter(
      (row, _, all) => all.filter((each) => sectionOf(each) === sectionOf(row)).length > 1,
    );
    expect(several.length).toBeGreaterThan(1);
    const last = must(several.at(-1), 'the last part');
    await dropRows(at.disk, ({ id }) => id === last.id);
    const second = await look();
    expect(second.read).toBe(1);
    expect(second.hits).toHaveLength(30);
    await good(second.vault.change({ dossier: ids['Anjer'] ?? '', changes: written('kort') }));
    expect(found(await look())).toEqual(everything);
    expect((await keptRows()).filter((row) => sectionOf(row) === sectionOf(last))).toHaveLength(1);
  });

  it('goes with its dossier, and does not come back from a copy', async () => {
    const { vault } = await look();
    const rows = await keptRows();
    const erased = { dossier: ids['Braam'] ?? '', reason: 'bewaartermijn is voorbij', proof: { passphrase: phrase } };
    await good(vault.erase(erased));
    expect((await keptRows()).length).toBeLessThan(rows.length);
    for (const row of rows) await putRow(at.disk, row);
    expect(found(await look())).toEqual([says('Anjer'), says('Cichorei')]);
  });

  it('is of one seat: a colleague of this computer reads for themselves', async () => {
    await look();
    const before = await keptRows();
    await joinedBy(at, 'Warre Kiezelsteen');
    const seats = new Set((await keptRows()).map(({ id }) => id.split('/')[1]));
    expect(before.every(({ id }) => seats.has(id.split('/')[1]))).toBe(true);
    expect((await look()).hits).toHaveLength(3);
  });

  it('lacks nothing whose author is named by a part that is read later, and is read again while nobody names them', async () => {
    const mira = await Correspondent.named('Mira Vlinder');
    const otto = await Correspondent.named('Otto Ooievaar');
    await mira.meets(at);
    const dossier = crypto.random(16);
    const partAt = (first: number, kind: 'identity' | 'plan') => {
      const section = crypto.random(16);
      section[0] = first;
      return { section, dossier, kind };
    };
    const readFirst = partAt(0, 'plan');
    const readLast = partAt(255, 'identity');
    const everybody = [mira.member, otto.member, await memberAt(at)];
    const sends = async (
      place: ReturnType<typeof partAt>,
      made: ReturnType<Correspondent['founds']>,
      works: readonly Contribution[],
      note?: unknown,
    ) => {
      const { key, founding } = made;
      const part = sending(place, founding.id, [founding, ...works], [{ epoch: founding.id, key }]);
      const name = await mira.sends(at, {
        purpose: 'hand-over',
        dossier,
        sections: [part],
        ...(note !== undefined && { note }),
      });
      await good(at.vault.accept({ name }));
    };
    const first = mira.founds(readFirst, everybody);
    const work = otto.signs({ ...readFirst, epoch: first.founding.id }, [
      putOp('step', 'abroad', 'what', { text: 'Slaapplaats aan zee' }),
    ]);
    await sends(readFirst, first, [work]);
    expect(found(await look())).toEqual(everything);
    // Only the section that waits for a card is read each time.
    expect((await look()).read).toBe(1);
    await sends(readLast, mira.founds(readLast, everybody), [], { cards: [otto.seat.cardBytes] });
    const all = [...everything, 'Slaapplaats aan zee'].sort();
    expect(found(await look())).toEqual(all);
    // All are read anew, each before what names its authors.
    const anew = await look('second');
    expect(anew.read).toBeGreaterThan(8);
    expect(found(anew)).toEqual(all);
    const kept = await look('second');
    expect(kept.read).toBe(0);
    expect(found(kept)).toEqual(all);
  });

  it('hides no damage: a segment that is not as it was written is noticed and written again', async () => {
    await look();
    const segment = must(
      (await storeRows(at.disk)).find(({ id }) => id.startsWith('s/')),
      'a segment',
    );
    await putRow(at.disk, damaged(segment));
    const second = await look();
    expect(second.notices).toContain('rebuilt-from-journal');
    expect(found(second)).toEqual(everything);
    expect((await look()).notices).toEqual([]);
  });
});
