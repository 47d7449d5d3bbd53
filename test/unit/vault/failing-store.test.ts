/** A disk that takes nothing, a browser store that takes nothing, and an end between two writes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { copyOf } from '../../fixtures/copies.ts';
import { Disk, good, machine, storeRows, type Machine } from '../../fixtures/machine.ts';
import type { Row, Rows } from '../../../renderer/vault/core/store/rows.ts';
import { ResilientStore } from '../../../renderer/vault/core/store/resilient-store.ts';
import { must } from '../../../shared/result.ts';
import { entity, phrase, prisonDesk, put, putting, rowsOfKind, section, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const gone = (): Promise<never> => Promise.reject(new DOMException('gone', 'UnknownError'));
const person = { name: lien, function: 'psd-social-worker', service: 'psd:gent' } as const;

let a: Machine;
let dossier: string;
beforeEach(async () => {
  a = await prisonDesk();
  ({ id: dossier } = await good(a.vault.newDossier(slip)));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
});

/** Unlocks and answers what is told. */
async function noticesOf(at: Machine): Promise<readonly string[]> {
  const slot = must((await good(at.vault.status())).slots[0], 'a slot');
  return (await good(at.vault.unlock({ slot: slot.id, passphrase: phrase }))).problems.notices;
}

async function stepAt(at: Machine, step: string): Promise<unknown> {
  const view = await good(at.vault.openDossier({ id: dossier }));
  return entity(view, 'plan', step)?.units['what']?.versions[0]?.value;
}

const copyWith = async (rows: Partial<Rows>): Promise<Machine> => {
  const copy = await copyOf(a, { noticed: false });
  copy.disk.rows = { ...must(copy.disk.rows, 'rows of the copy'), ...rows };
  return copy;
};

describe('S10: a browser store that takes or gives nothing', () => {
  it('is done without when it does not read, and everything is there', async () => {
    const broken = await copyWith({ read: gone, readMany: gone, write: gone });
    expect(await noticesOf(broken)).toContain('copy-behind');
    expect(await stepAt(broken, 's1')).toEqual({ text: 'Slaapplaats zoeken' });
    await put(broken.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    expect(await stepAt(await unlocked(broken, lien), 's2')).toEqual({ text: 'Werk zoeken' });
  });

  it('saves all the same when it takes nothing, and the store catches up once it does', async () => {
    const copy = await copyOf(a, { noticed: false });
    const rows = must(copy.disk.rows, 'rows of the copy');
    let isFull = true;
    copy.disk.rows = { ...rows, write: (...change) => (isFull ? gone() : rows.write(...change)) };
    expect(await noticesOf(copy)).toContain('copy-behind');
    await put(copy.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    isFull = false;
    await put(copy.vault, dossier, 'step', 's3', 'what', { text: 'Bewijs vragen' });
    await good(copy.vault.health());
    const again = await copy.restart();
    expect(await noticesOf(again)).toEqual([]);
    for (const step of ['s2', 's3']) expect(await stepAt(again, step)).toBeDefined();
  });
});

describe('S15: a browser store that takes its time', () => {
  it('keeps nobody waiting who saves: what is on the disk is answered, shown and found at once, and stored afterwards', async () => {
    const copy = await copyOf(a, { noticed: false });
    const rows = must(copy.disk.rows, 'rows of the copy');
    let isSlow = false;
    let taken = 0;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    copy.disk.rows = {
      ...rows,
      write: async (...change) => {
        if (isSlow) await held;
        taken += 1;
        await rows.write(...change);
      },
    };
    expect(await noticesOf(copy)).toEqual([]);
    await good(copy.vault.health());
    [isSlow, taken] = [true, 0];
    for (const step of ['s2', 's3', 's4', 's5'])
      await put(copy.vault, dossier, 'step', step, 'what', { text: 'Werk zoeken' });
    expect(await rowsOfKind(copy, 'to-settle')).toEqual([]);
    const view = await good(
      copy.vault.change({ dossier, changes: [putting('step', 's6', 'what', { text: 'Later' })] }),
    );
    expect(entity(view, 'plan', 's5')?.units['what']?.versions[0]?.value).toEqual({ text: 'Werk zoeken' });
    expect(taken).toBe(0);

    letGo();
    await good(copy.vault.prepareLock());
    // The first of them, all that came since, and what locking keeps.
    expect(taken).toBeLessThanOrEqual(4);
    expect(await noticesOf(await copy.restart())).toEqual([]);
  });

  it('takes what was asked for meanwhile in one write, also what was taken away again', async () => {
    const row = (id: string) => ({ id, epoch: '', bytes: new Uint8Array([1]) });
    const written: [readonly string[], readonly string[]][] = [];
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const write = async (rows: readonly Row[], remove: readonly string[] = []): Promise<void> => {
      written.push([rows.map(({ id }) => id), remove]);
      await held;
    };
    const never = () => Promise.resolve(undefined);
    const rows = await ResilientStore.open(() =>
      Promise.resolve({ read: never, readMany: () => Promise.resolve([]), write }),
    );
    const first = rows.write([row('r/1')]);
    // The first one is under way before the others are asked for.
    await rows.read('r/0');
    const others = [rows.write([row('r/2')]), rows.write([row('r/3')]), rows.write([], ['r/2'])];
    expect((await rows.readMany('r/')).map(({ id }) => id)).toEqual(['r/1', 'r/3']);
    letGo();
    await Promise.all([first, ...others]);
    expect(written).toEqual([
      [['r/1'], []],
      [['r/3'], ['r/2']],
    ]);
  });
});

describe('S10: a browser store that does not answer', () => {
  const row = { id: 'r/1', epoch: '', bytes: new Uint8Array([1]) };
  const never = (): Promise<never> => new Promise(() => undefined);

  it('is done without: what was written is there, what lies in it counts as missing', async () => {
    const rows = await ResilientStore.open(() => Promise.resolve({ read: never, readMany: never, write: never }), 5);
    await rows.write([row]);
    expect(rows.isAbsent).toBe(true);
    expect(await rows.read('r/1')).toEqual(row);
    expect(await rows.read('r/2')).toBeUndefined();
    expect(await rows.readMany('r/')).toEqual([row]);
  });

  it('is heard when it answered while something else kept the vault busy for longer than it waits', async () => {
    const answering = () => new Promise<Row>((resolve) => setTimeout(() => setImmediate(() => resolve(row)), 1));
    const rows = await ResilientStore.open(
      () => Promise.resolve({ read: answering, readMany: never, write: never }),
      40,
    );
    const asked = rows.read('r/1');
    const until = performance.now() + 60;
    let turns = 0;
    while (performance.now() < until) turns += 1;
    expect(turns).toBeGreaterThan(0);
    expect(await asked).toEqual(row);
    expect(rows.isAbsent).toBe(false);
  });

  it('is done without when it does not even open', async () => {
    const rows = await ResilientStore.open(never, 5);
    await rows.write([row]);
    expect(await rows.readMany('r/')).toEqual([row]);
    expect(rows.isBehind).toBe(true);
  });
});

describe('a store that is read ahead', () => {
  const row = (text: string) => ({ id: 'r/1', epoch: '', bytes: new TextEncoder().encode(text) });

  it('gives each answer once, and none from before a change', async () => {
    let lies = row('before');
    let reads = 0;
    const readMany = () => {
      reads += 1;
      return Promise.resolve([lies]);
    };
    const write = () => Promise.resolve();
    const rows = await ResilientStore.open(() => Promise.resolve({ read: gone, readMany, write }));
    rows.readAhead(['r/']);
    expect(await rows.readMany('r/')).toEqual([row('before')]);
    expect(reads).toBe(1);
    lies = row('after');
    expect(await rows.readMany('r/')).toEqual([row('after')]);
    rows.readAhead(['r/']);
    lies = row('later');
    await rows.write([{ ...row('else'), id: 'r/2' }]);
    expect(await rows.readMany('r/')).toEqual([row('later')]);
  });

  it('gives a single row too, which lies nowhere else', async () => {
    const one = row('one');
    const rows = await ResilientStore.open(() =>
      Promise.resolve({ read: gone, readMany: () => Promise.resolve([one]), write: () => Promise.resolve() }),
    );
    rows.readAhead([one.id, 'm/none']);
    expect(await rows.read(one.id)).toEqual(one);
    expect(await rows.read('m/none')).toBeUndefined();
  });
});

describe('a full disk', () => {
  it('does not call unsaved what is in the journal', async () => {
    a.disk.writesLeft = 1;
    const change = await a.vault.change({ dossier, changes: [putting('step', 's2', 'what', { text: 'Werk zoeken' })] });
    expect(change.ok).toBe(true);
    a.disk.writesLeft = undefined;
    expect(await stepAt(await unlocked(a, lien), 's2')).toEqual({ text: 'Werk zoeken' });
  });

  it('lets a first place be made once there is room, with what is typed then', async () => {
    for (const writesLeft of [0, 1, 2]) {
      const disk = new Disk();
      const fresh = await machine(disk);
      disk.writesLeft = writesLeft;
      const wanted = { ...person, passphrase: phrase, language: 'nl', label: lien } as const;
      expect(await fresh.vault.create({ ...wanted, passphrase: 'typed first, then changed' })).toMatchObject({
        problem: { code: 'disk-full' },
      });
      disk.writesLeft = undefined;
      await good(fresh.vault.create(wanted));
      expect(await noticesOf(await fresh.restart())).toEqual([]);
    }
  });
});

describe('D1: a note that was filed', () => {
  it('is no draft any more, wherever the application ended', async () => {
    const place = 'note/new';
    await good(a.vault.putDraft({ place, dossier, value: 'Hij belt morgen.', sees: [], at: 1 }));
    const before = new Map(a.disk.drafts);
    const note = { text: 'Hij belt morgen.', kind: 'conversation', on: '2026-11-24' } as const;
    await good(a.vault.change({ dossier, changes: [{ do: 'note', section: 'notes', note }], dropDraft: place }));
    a.disk.drafts = before;
    const again = await a.restart();
    expect(await noticesOf(again)).not.toContain('drafts-back');
    expect(await good(again.vault.drafts())).toEqual([]);
    expect(again.disk.drafts.size).toBe(0);
    await good(again.vault.putDraft({ place, dossier, value: 'Hij belt morgen.', sees: [], at: 2 }));
    expect(await good(again.vault.drafts())).toHaveLength(1);
  });
});

describe('V6: a disk that takes nothing', () => {
  it('is read, in its own words, and every change is refused with the reason', async () => {
    a.disk.writeProtected = true;
    const { vault } = await unlocked(a, lien);
    expect(await good(vault.me())).toMatchObject({ readsOnly: 'read-only' });
    expect(await stepAt({ ...a, vault }, 's1')).toEqual({ text: 'Slaapplaats zoeken' });
    expect(section(await good(vault.openDossier({ id: dossier })), 'plan')).toMatchObject({ canWrite: false });
    const frames = a.disk.journal.length;
    const draft = { place: 'plan/step/s1/what', dossier, value: 'x', sees: [], at: 1 };
    for (const change of [vault.newDossier(slip), vault.putDraft(draft)])
      expect(await change).toEqual({ ok: false, problem: { code: 'read-only' } });
    expect(a.disk.journal).toHaveLength(frames);
    expect((await storeRows(a.disk)).length).toBeGreaterThan(0);
  });
});
