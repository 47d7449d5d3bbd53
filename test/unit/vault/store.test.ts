/** What browser store, journal and key file give each other back (renderer/vault/SPEC.md, S1, S4, S6-S9). */
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { dropRows, emptyStore, good, putRow, storeRows, type Machine } from '../../fixtures/machine.ts';
import { filled } from '../../support/exchange.ts';
import {
  entity,
  joinedBy,
  phrase,
  prisonDesk,
  put,
  section,
  sendTo,
  shared,
  slip,
  unlocked,
  valuesOf,
} from '../../support/people.ts';

describe('what the store and the journal give each other', () => {
  async function written(): Promise<{ a: Machine; dossier: string }> {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats' });
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk' });
    // What goes on in the background after unlocking is over.
    await good(a.vault.health());
    return { a, dossier };
  }
  const steps = async (at: Machine, dossier: string): Promise<readonly number[]> => {
    const view = await good(at.vault.openDossier({ id: dossier }));
    expect(view.sections).toHaveLength(5);
    return ['s1', 's2'].map((id) => valuesOf(entity(view, 'plan', id), 'what').length);
  };

  it('S1: rows say their id, their epoch and sealed bytes, and every seat has its own', async () => {
    const { a } = await written();
    const rows = await storeRows(a.disk);
    const id =
      /^(s\/SEAT\/SECTION\/\d{6}|x\/SEAT\/SECTION\/\d+|[oc]\/SEAT\/SECTION|r\/SEAT\/SECTION|t\/SEAT\/SECTION(?:\/next)?|[kmw]\/SEAT)$/
        .source;
    const shape = new RegExp(id.replaceAll('SEAT', '[0-9a-f]{32}').replaceAll('SECTION', '[0-9a-f]{32}'));
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['bytes', 'epoch', 'id']);
      expect(row.id).toMatch(shape);
      expect(row.epoch === '').toBe(!/^[so]/.test(row.id));
    }
    // What Today shows next is worked out when there is time for it, here perhaps already (S11).
    const besides = rows.filter(({ id: key }) => !key.startsWith('t/'));
    expect(new Set(besides.map((row) => row.id[0]))).toEqual(new Set(['s', 'o', 'c', 'r', 'm', 'w', 'x']));
  });

  it('S6: one segment, one fragment or one section missing, changed or swapped comes back from the journal', async () => {
    for (const spoil of [
      (at: Machine) => dropRows(at.disk, (row) => row.id.startsWith('s/')),
      (at: Machine) => dropRows(at.disk, (row) => row.id.startsWith('o/')),
      (at: Machine) => dropRows(at.disk, (row) => row.id.startsWith('s/') || row.id.startsWith('o/')),
      (at: Machine) => dropRows(at.disk, (row) => row.id.startsWith('c/')),
      swapped,
      flipped,
    ]) {
      const { a, dossier } = await written();
      await spoil(a);
      const again = await unlocked(a, 'Lien Zonnebloem');
      expect(await steps(again, dossier)).toEqual([1, 1]);
      expect((await good(again.vault.caseload()))[0]).toMatchObject({ surname: 'Paardenbloem', damaged: false });
      // And then it lies in the store again.
      a.disk.journal = a.disk.journal.filter((frame) => frame.kind !== 'contribution');
      expect(await steps(await unlocked(again, 'Lien Zonnebloem'), dossier)).toEqual([1, 1]);
    }
  });

  it('S6: what neither holds any more is said of the dossier, and nothing is taken for whole', async () => {
    const { a, dossier } = await written();
    await dropRows(a.disk, (row) => row.id.startsWith('s/'));
    const contributions = a.disk.journal.filter((frame) => frame.kind === 'contribution');
    const last = contributions.at(-1);
    a.disk.journal = a.disk.journal.map((frame) => (frame === last ? { ...frame, bytes: filled(60, 1) } : frame));
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect(await steps(again, dossier)).toEqual([1, 0]);
    expect((await good(again.vault.caseload()))[0]).toMatchObject({ damaged: true });
    expect(await good(again.vault.today())).toMatchObject({ dossiers: 1, damaged: 1 });
  });

  it('a store that was lost is built again once, whoever wrote, across epochs', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(b.vault, dossier, 'step', 's2', 'what', { text: 'Werk' });
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    await emptyStore(a.disk);
    const again = await unlocked(a, 'Lien Zonnebloem');
    const view = await good(again.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')).toMatchObject({ waiting: 0, quarantined: 0, missingFrom: [] });
    expect(entity(view, 'plan', 's2')?.units['what']?.versions[0]?.author.name).toBe('Joppe Waterlelie');
    a.disk.journal = [];
    const rewritten = await unlocked(again, 'Lien Zonnebloem');
    const twice = await good(rewritten.vault.openDossier({ id: dossier }));
    expect(JSON.stringify(twice.sections.map((each) => each.entities))).toBe(
      JSON.stringify(view.sections.map((each) => each.entities)),
    );
    await emptyStore(a.disk);
    expect(
      (await good((await unlocked(rewritten, 'Lien Zonnebloem')).vault.openDossier({ id: dossier }))).sections,
    ).toHaveLength(5);
  });

  const found = async (at: Machine): Promise<readonly string[]> => {
    const { checkedAt, found: all } = await good(at.vault.health());
    return all.filter((each) => each.at === checkedAt).map((each) => each.what);
  };
  const notices = async (at: Machine): Promise<{ again: Machine; said: readonly string[] }> => {
    const again = await at.restart();
    const slot = must((await good(again.vault.status())).slots[0], 'slot').id;
    const { problems } = await good(again.vault.unlock({ slot, passphrase: phrase }));
    return { again, said: [...new Set([...problems.notices, ...(await found(again))])] };
  };

  it('S8: with nothing amiss, nothing is said', async () => {
    const { a } = await written();
    const first = await notices(a);
    expect(first.said).toEqual([]);
    expect((await notices(first.again)).said).toEqual([]);
  });

  it('S8: an older copy of the whole browser store is noticed, and nothing is lost', async () => {
    const { a, dossier } = await written();
    const older = await storeRows(a.disk);
    const later = await unlocked(a, 'Lien Zonnebloem');
    await good(later.vault.prepareLock());
    const last = await unlocked(later, 'Lien Zonnebloem');
    await put(last.vault, dossier, 'step', 's1', 'who', { actor: { kind: 'person', name: 'Zus' } }).catch(() => null);
    await emptyStore(a.disk);
    for (const row of older) await putRow(a.disk, row);
    const { again, said } = await notices(last);
    expect(said).toContain('rebuilt-from-journal');
    expect(await steps(again, dossier)).toEqual([1, 1]);
  });

  it('S8: rows of one section in an older version, with the same count, are noticed and written again', async () => {
    const { a, dossier } = await written();
    const older = (await storeRows(a.disk)).filter((row) => /^[so]\//.test(row.id));
    await put(a.vault, dossier, 'step', 's3', 'what', { text: 'Vervoer' });
    const newer = (await storeRows(a.disk)).filter((row) => older.some((each) => each.id === row.id));
    const changed = older.filter((row) => newer.some((each) => each.id === row.id && !same(each.bytes, row.bytes)));
    expect(new Set(changed.map((row) => row.id[0]))).toEqual(new Set(['o', 's']));
    for (const kinds of ['s', 'o', 'so']) {
      for (const row of newer) await putRow(a.disk, row);
      for (const row of changed.filter((each) => kinds.includes(each.id.slice(0, 1)))) await putRow(a.disk, row);
      const { again, said } = await notices(a);
      expect(said).toEqual(['rebuilt-from-journal']);
      const view = await good(again.vault.openDossier({ id: dossier }));
      expect(valuesOf(entity(view, 'plan', 's3'), 'what')).toEqual([{ text: 'Vervoer' }]);
      expect((await notices(again)).said).toEqual([]);
    }
  });

  it('S9: what is damaged in the middle of the journal is appended again, said once, and outlives the store', async () => {
    const { a, dossier } = await written();
    const at = a.disk.journal.findIndex((frame) => frame.kind === 'contribution');
    a.disk.journal = a.disk.journal.map((frame, index) => (index === at ? { ...frame, bytes: filled(60, 1) } : frame));
    a.disk.damagedAt = [at];
    const { again, said } = await notices(a);
    expect(said).toEqual(['journal-rebuilt']);
    const second = await notices(again);
    expect(second.said).toEqual([]);
    await emptyStore(a.disk);
    expect(await steps(await unlocked(second.again, 'Lien Zonnebloem'), dossier)).toEqual([1, 1]);
  });

  it('S9: a journal that lost only what was saved since the last unlock is completed, and outlives the store', async () => {
    const { a, dossier } = await written();
    // The last thing saved in this session is gone; nothing before the unlock is touched.
    const last = a.disk.journal.map((frame) => frame.kind).lastIndexOf('contribution');
    a.disk.journal = a.disk.journal.slice(0, last);
    const { again, said } = await notices(a);
    expect(said).toEqual(['journal-rebuilt']);
    await emptyStore(a.disk);
    expect(await steps(await unlocked(again, 'Lien Zonnebloem'), dossier)).toEqual([1, 1]);
  });

  it('S9: another journal of the same length is noticed, and completed', async () => {
    const { a, dossier } = await written();
    const other = await written();
    a.disk.journal = other.a.disk.journal.slice(0, a.disk.journal.length);
    while (a.disk.journal.length < other.a.disk.journal.length + 5)
      a.disk.journal.push({ kind: 'contribution', bytes: filled(60, 1) });
    const { again, said } = await notices(a);
    expect(said).toEqual(['journal-rebuilt']);
    await emptyStore(a.disk);
    expect(await steps(await unlocked(again, 'Lien Zonnebloem'), dossier)).toEqual([1, 1]);
  });

  it('S9: one copy of the key file missing is written again; what only a colleague can open is not checked yet', async () => {
    const { a } = await written();
    await good((await joinedBy(a, 'Warre Kiezelsteen')).vault.health());
    // The newcomer is met once; that writes the key file too.
    await good((await unlocked(a, 'Lien Zonnebloem')).vault.health());
    a.disk.keyFiles = a.disk.keyFiles.slice(0, 1);
    const { again, said } = await notices(a);
    expect(said).toEqual(['keys-repaired']);
    expect(a.disk.keyFiles).toHaveLength(2);
    const health = await good(again.vault.health());
    expect(health).toMatchObject({ notChecked: ['Warre Kiezelsteen'], lastSafetyCopy: null, damagedDossiers: [] });
    expect(await good(again.vault.checkHealth())).toMatchObject({ notChecked: ['Warre Kiezelsteen'] });
  });

  it('S9: while everything is read through, what a person asks is answered', async () => {
    const { a, dossier } = await written();
    let isRead = (): void => undefined;
    await good(a.vault.health());
    // It has read everything; asked once more, it would wait for what is held up below.
    a.disk.running.cutOff();
    const begun = new Promise<void>((begins) => {
      a.disk.slowCheck = () => {
        begins();
        return new Promise((done) => (isRead = done));
      };
    });
    const again = await unlocked(a, 'Lien Zonnebloem');
    await begun;
    await put(again.vault, dossier, 'step', 's3', 'what', { text: 'Dokter' });
    expect(await steps(again, dossier)).toEqual([1, 1]);
    a.disk.slowCheck = undefined;
    isRead();
    expect((await good(again.vault.health())).checkedAt).toBeGreaterThan(0);
  });

  it('S4: what an earlier epoch said does not lie under a later key', async () => {
    const { a } = await shared();
    const rows = (await storeRows(a.disk)).filter((row) => row.id.startsWith('s/'));
    const epochs = new Map<string, number>();
    for (const row of rows) epochs.set(row.epoch, (epochs.get(row.epoch) ?? 0) + 1);
    // Five sections; two of them have gone over and have a second epoch.
    expect(epochs.size).toBe(7);
  });
});

/** Two sections' segments change places. */
async function swapped(at: Machine): Promise<void> {
  const [one, other] = (await storeRows(at.disk)).filter((row) => row.id.startsWith('s/'));
  if (!one || !other) throw new Error('too few segments');
  await putRow(at.disk, { ...one, bytes: other.bytes, epoch: other.epoch });
  await putRow(at.disk, { ...other, bytes: one.bytes, epoch: one.epoch });
}

async function flipped(at: Machine): Promise<void> {
  for (const row of (await storeRows(at.disk)).filter((each) => each.id.startsWith('s/'))) {
    const bytes = new Uint8Array(row.bytes);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    await putRow(at.disk, { ...row, bytes });
  }
}
const same = (left: Uint8Array, right: Uint8Array): boolean => Buffer.from(left).equals(right);
