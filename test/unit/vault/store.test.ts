import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import {
  passphraseSlots,
  newestKeyFile,
  encodeKeyFile,
  openErasureKey,
  openSectionKeys,
  openSlot,
  wrapSectionKey,
} from '../../../renderer/vault/keys/key-file.ts';
import {
  openSectionFrame,
  openSegment,
  sealSegment,
  sectionFrame,
  sectionFrameHead,
} from '../../../renderer/vault/store/frames.ts';
import { decodeSeat } from '../../../renderer/vault/keys/seat.ts';
import { pad, unpad } from '../../../renderer/vault/store/padding.ts';
import { batches, noSegment, segmentsOf, segmentBytes } from '../../../renderer/vault/store/segments.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { must } from '../../../shared/result.ts';
import { Disk, dropRows, emptyStore, good, putRow, storeRows, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
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

const scope = { vault: filled(16, 1), dossier: filled(16, 2), section: filled(16, 3), epoch: filled(32, 4) };
const key = filled(32, 5);
const content = { contributions: [filled(100, 6)], cards: [] };

describe('padding', () => {
  it('S5: gives back what went in, and tells no more than a coarse length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), (length) => {
        const padded = pad(new Uint8Array(length));
        expect(unpad(padded)).toHaveLength(length);
        expect(padded.length % 256).toBe(0);
        expect(padded.length).toBeLessThan(Math.max(512, length * 1.07 + 260));
      }),
    );
    expect(pad(new Uint8Array(1)).length).toBe(pad(new Uint8Array(250)).length);
    expect(unpad(filled(8, 255))).toBeNull();
    expect(unpad(filled(3, 0))).toBeNull();
  });
});

describe('frames and segments', () => {
  it('J1, J2: a frame opens only for its vault, dossier, section and epoch', () => {
    const frame = sectionFrame(crypto, scope, key, content);
    const head = must(sectionFrameHead(frame.bytes), 'head');
    expect(head).toMatchObject({ section: scope.section, epoch: scope.epoch });
    expect(openSectionFrame(crypto, scope, key, head.sealed)).toEqual(content);
    for (const place of ['vault', 'dossier', 'section', 'epoch'] as const) {
      const other = { ...scope, [place]: filled(scope[place].length, 9) };
      expect(openSectionFrame(crypto, other, key, head.sealed)).toBeNull();
    }
    expect(openSectionFrame(crypto, scope, filled(32, 9), head.sealed)).toBeNull();
    expect(sectionFrameHead(new Uint8Array([2, ...frame.bytes.slice(1)]))).toBeNull();
  });

  it('S2: a segment opens only in its place, and is no frame', () => {
    const sealed = sealSegment(crypto, scope, 3, key, content);
    expect(openSegment(crypto, scope, 3, key, sealed)).toEqual(content);
    expect(openSegment(crypto, scope, 2, key, sealed)).toBeNull();
    expect(openSectionFrame(crypto, scope, key, sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = new Uint8Array(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(openSegment(crypto, scope, 3, key, changed)).toBeNull();
    }
  });

  it('S3: a new segment begins when one is full, and where the epoch changes', () => {
    const big = filled(segmentBytes - 10, 1);
    const first = segmentsOf(noSegment, 'e1', { contributions: [big, filled(20, 2)], cards: [filled(5, 3)] });
    expect(first.map((each) => [each.part, each.content.contributions.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    const tail = must(first.at(-1), 'tail');
    expect(segmentsOf(tail, 'e1', { contributions: [filled(20, 2)], cards: [] })).toMatchObject([{ part: 1 }]);
    const next = segmentsOf(tail, 'e2', { contributions: [filled(20, 2)], cards: [] });
    expect(next).toMatchObject([{ part: 2, epoch: 'e2', content: { contributions: [filled(20, 2)] } }]);
    const copies = ['e1', 'e2', 'e1'].map((epoch, at) => ({ epoch, bytes: filled(10, at) }));
    expect(batches(copies).map((each) => [each.epoch, each.contributions.length])).toEqual([
      ['e1', 2],
      ['e2', 1],
    ]);
  });
});

describe('the key file', () => {
  it('K2, K3: every part of a slot but its label is authenticated, and the floor of the derivation holds', async () => {
    const a = await prisonDesk();
    const file = must(ok(newestKeyFile(a.disk.keyFiles)), 'key file');
    const slot = must(passphraseSlots(file)[0], 'slot');
    const opened = crypto.hash(new TextEncoder().encode(phrase), 32, slot.kdf.salt);
    expect(openSlot(crypto, file.vault, slot, opened)).not.toBeNull();
    const changes = [
      { id: filled(16, 9) },
      { seat: filled(16, 9) },
      { kdf: { ...slot.kdf, passes: 4 } },
      { kdf: { ...slot.kdf, memory: 67_108_864 } },
      { kdf: { ...slot.kdf, salt: filled(16, 9) } },
    ];
    for (const change of changes) expect(openSlot(crypto, file.vault, { ...slot, ...change }, opened)).toBeNull();
    expect(openSlot(crypto, filled(16, 9), slot, opened)).toBeNull();
    expect(openSlot(crypto, file.vault, { ...slot, label: '' }, opened)).not.toBeNull();
    const weak = { ...file, slots: [{ ...slot, kdf: { ...slot.kdf, memory: 67_108_863 } }] };
    expect(newestKeyFile([encodeKeyFile(weak)])).toMatchObject({ problem: 'damaged-keys' });
  });

  it('K4: the newest readable copy counts; a newer version is never written over; damage is no first start', async () => {
    const a = await prisonDesk();
    const file = must(ok(newestKeyFile(a.disk.keyFiles)), 'key file');
    const later = encodeKeyFile({ ...file, generation: file.generation + 1 });
    const bytes = encodeKeyFile(file);
    expect(newestKeyFile([bytes, later])).toMatchObject({ value: { generation: file.generation + 1 } });
    expect(newestKeyFile([bytes, later.slice(1)])).toMatchObject({ value: { generation: file.generation } });
    expect(newestKeyFile([])).toEqual({ ok: true, value: null });
    expect(newestKeyFile([later.slice(1)])).toMatchObject({ problem: 'damaged-keys' });
    const newer = encode({ ...file, version: 3, more: true });
    expect(newestKeyFile([bytes, newer])).toMatchObject({ problem: 'newer-version' });
    a.disk.keyFiles = [newer, bytes];
    const again = await a.restart();
    expect(await good(again.vault.status())).toEqual({ state: 'newer-version', slots: [] });
    const person = {
      name: 'x',
      function: 'director',
      service: 'prison:gent',
      passphrase: phrase,
      language: 'nl',
      label: 'x',
    } as const;
    expect(await again.vault.create(person)).toMatchObject({ problem: { code: 'newer-version' } });
    expect(a.disk.keyFiles).toEqual([newer, bytes]);
  });

  it('K5: a way in that this version does not know stays in the file', async () => {
    const a = await prisonDesk();
    const file = must(ok(newestKeyFile(a.disk.keyFiles)), 'key file');
    const token = { kind: 'security-token', shares: [filled(40, 1), filled(40, 2)] };
    const bytes = encodeKeyFile({ ...file, slots: [...file.slots, token], generation: file.generation + 1 });
    a.disk.keyFiles = [bytes, bytes];
    const again = await unlocked(a, 'Lien Zonnebloem');
    await good(again.vault.newDossier(slip));
    const after = must(ok(newestKeyFile(a.disk.keyFiles)), 'key file');
    expect(after.slots).toContainEqual(token);
    expect((await good((await again.restart()).vault.status())).slots).toHaveLength(1);
  });

  it('K6: one damaged copy loses no key', async () => {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    const copies = a.disk.keyFiles;
    for (const damaged of [0, 1]) {
      const disk = Object.assign(new Disk(), a.disk, {
        keyFiles: copies.map((copy, at) => (at === damaged ? copy.slice(3) : copy)),
      });
      const again = await unlockedOn(a, disk);
      expect((await good(again.vault.openDossier({ id }))).sections).toHaveLength(5);
    }
  });

  it('K7: a key put in beside one that is held does not take its place', async () => {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    const file = must(ok(newestKeyFile(a.disk.keyFiles)), 'key file');
    const slot = must(passphraseSlots(file)[0], 'slot');
    const opened = openSlot(crypto, file.vault, slot, crypto.hash(new TextEncoder().encode(phrase), 32, slot.kdf.salt));
    const seat = must(decodeSeat(must(opened, 'slot')), 'seat');
    const erasure = must(openErasureKey(crypto, file, seat.seat, seat.real.wrap), 'erasure key');
    const to = { seat: seat.seat, wrapKey: seat.real.wrap.publicKey };
    const place = { vault: file.vault, erasureKey: erasure, tagKey: filled(32, 1) };
    const others = openSectionKeys(crypto, file, erasure, seat.seat, seat.real.wrap).keys.map((held) =>
      wrapSectionKey(crypto, place, to, { ...held, key: crypto.random(32) }),
    );
    expect(others).toHaveLength(5);
    const slipped = encodeKeyFile({ ...file, entries: [...file.entries, ...others] });
    a.disk.keyFiles = [slipped, slipped];
    expect((await good((await unlocked(a, 'Lien Zonnebloem')).vault.openDossier({ id }))).sections).toHaveLength(5);
    // An entry that does not open is kept, for whoever may open it later.
    const odd = {
      ...file,
      entries: [...file.entries, { seat: must(file.entries[0], 'entry').seat, box: filled(80, 1) }],
    };
    a.disk.keyFiles = [encodeKeyFile(odd), encodeKeyFile(odd)];
    const again = await unlocked(a, 'Lien Zonnebloem');
    await good(again.vault.newDossier(slip));
    const after = decode(must(a.disk.keyFiles[0], 'copy'));
    expect(after.ok && JSON.stringify(after.value)).toContain(JSON.stringify(filled(80, 1)));
  });
});

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
    const id = /^(s\/SEAT\/SECTION\/\d{6}|[oc]\/SEAT\/SECTION|r\/SEAT\/SECTION|[kmw]\/SEAT)$/.source;
    const shape = new RegExp(id.replaceAll('SEAT', '[0-9a-f]{32}').replaceAll('SECTION', '[0-9a-f]{32}'));
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['bytes', 'epoch', 'id']);
      expect(row.id).toMatch(shape);
      expect(row.epoch === '').toBe(!/^[so]/.test(row.id));
    }
    expect(new Set(rows.map((row) => row.id[0]))).toEqual(new Set(['s', 'o', 'c', 'r', 'm', 'w']));
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

  it('S4: what an earlier epoch said does not lie under a later key', async () => {
    const { a } = await shared();
    const rows = (await storeRows(a.disk)).filter((row) => row.id.startsWith('s/'));
    const epochs = new Map<string, number>();
    for (const row of rows) epochs.set(row.epoch, (epochs.get(row.epoch) ?? 0) + 1);
    // Five sections; two of them have gone over and have a second epoch.
    expect(epochs.size).toBe(7);
  });
});

describe('a full disk', () => {
  const step = (id: string): Change => ({
    do: 'put',
    section: 'plan',
    type: 'step',
    entity: id,
    unit: 'what',
    value: { text: 'x' },
    sees: [],
  });

  /** Every call that writes, with the disk full after 0, 1, 2 … writes: said, nothing lost, and it works again after. */
  it('at any write of any call is said, and the call can be made again', async () => {
    const { a, ids, dossier } = await shared();
    const send = { dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' } as const;
    const file = { name: 'x.pdf', mime: 'application/pdf', bytes: filled(10, 1) };
    const calls: readonly (() => Promise<{ ok: boolean; problem?: { code: string } }>)[] = [
      () => a.vault.change({ dossier, changes: [step('full')] }),
      () => a.vault.newDossier({ ...slip, slip: file }),
      () => a.vault.putDraft({ place: 'x', value: 1, sees: [], at: 1 }),
      () => a.vault.attach(file),
      () => a.vault.send(send),
      () => a.vault.openDossier({ id: dossier }),
      () => a.vault.prepareLock(),
      () => a.vault.installPractice({ numbers: [2] }),
    ];
    for (const call of calls) {
      let done = false;
      for (let writes = 0; !done && writes < 40; writes += 1) {
        a.disk.writesLeft = writes;
        const answer = await call();
        a.disk.writesLeft = undefined;
        done = answer.ok;
        if (!answer.ok) expect(answer.problem?.code).toBe('disk-full');
        // No file lies ready that nobody remembers.
        const names = (await good(a.vault.outgoing())).map((item) => item.name);
        expect([...a.disk.outbox.keys()].filter((name) => !names.includes(name))).toEqual([]);
      }
      expect(done).toBe(true);
    }
    const view = await good((await unlocked(a, 'Lien Zonnebloem')).vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')).toMatchObject({ waiting: 0, quarantined: 0, missingFrom: [] });
    expect(valuesOf(entity(view, 'plan', 'full'), 'what')).toHaveLength(1);
  });

  it('B20: while something is taken in: nothing of it counts, and it can be taken in afterwards', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk' });
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }));
    for (const [name, bytes] of a.disk.outbox) b.disk.inbox.set(name, bytes);
    const name = must(
      (await good(b.vault.incoming())).find((item) => item.state === 'new'),
      'file',
    ).name;
    for (let writes = 0; ; writes += 1) {
      b.disk.writesLeft = writes;
      const answer = await b.vault.accept({ name });
      b.disk.writesLeft = undefined;
      const view = await good(b.vault.openDossier({ id: dossier }));
      const there = entity(view, 'plan', 's2') !== undefined;
      // It counts exactly when it says so; a receipt that found no room goes with the next file.
      expect(there).toBe(answer.ok);
      if (answer.ok) break;
      expect(answer.problem.code).toBe('disk-full');
      expect(writes).toBeLessThan(20);
    }
  });

  it('B20: a document that comes along counts with its section or not at all, and no piece stays under another name', async () => {
    const { b, name, file, dossier } = await documentFor();
    for (let writes = 0; ; writes += 1) {
      b.disk.writesLeft = writes;
      const answer = await b.vault.accept({ name });
      b.disk.writesLeft = undefined;
      expect([...namesOf(b)].filter((each) => each !== file.id)).toEqual([]);
      if (answer.ok) break;
      expect(writes).toBeLessThan(40);
    }
    expect([...namesOf(b)]).toEqual([file.id]);
    expect(same(await good(b.vault.readAttachment({ dossier, attachment: file })), filled(documentLength, 7))).toBe(
      true,
    );
  });

  it('B20: what lies under temporary names when the application ends in the midst is swept', async () => {
    // Two pieces come under a temporary name, then go under their own.
    for (let pieces = 1; pieces <= 4; pieces += 1) {
      const { b, name, file, dossier } = await documentFor();
      b.disk.chunks = new Cut(b.disk, pieces);
      await expect(b.vault.accept({ name })).rejects.toThrow('the power is gone');
      b.disk.chunks = new Map(b.disk.chunks);
      b.disk.writesLeft = undefined;
      expect([...namesOf(b)].some((each) => each !== file.id)).toBe(true);
      const again = await unlocked(b, 'Joppe Waterlelie');
      expect([...namesOf(again)].filter((each) => each !== file.id)).toEqual([]);
      expect(entity(await good(again.vault.openDossier({ id: dossier })), 'plan', 'p1')).toBeUndefined();
      await good(again.vault.accept({ name }));
      expect([...namesOf(again)]).toEqual([file.id]);
    }
  });
});

const documentLength = 1_048_576 + 3;

/** A document of two pieces for Joppe, who has not taken it in yet. */
async function documentFor() {
  const { a, b, ids, dossier } = await shared();
  const file = await good(a.vault.attach({ name: 'x.pdf', mime: 'application/pdf', bytes: filled(documentLength, 7) }));
  await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
  await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }));
  for (const [name, bytes] of a.disk.outbox) b.disk.inbox.set(name, bytes);
  const items = await good(b.vault.incoming());
  const { name } = must(
    items.find((item) => item.state === 'new'),
    'file',
  );
  return { b, name, file, dossier };
}

/** Names under which pieces of documents lie. */
const namesOf = (at: Machine): ReadonlySet<string> =>
  new Set([...at.disk.chunks.keys()].map((each) => each.split('/')[0] ?? ''));

/** After so many pieces nothing is written or removed any more. */
class Cut extends Map<string, Uint8Array<ArrayBuffer>> {
  readonly #disk: Disk;
  #left: number;

  constructor(disk: Disk, left: number) {
    super();
    this.#disk = disk;
    this.#left = left;
    for (const [name, bytes] of disk.chunks) super.set(name, bytes);
  }

  override set(name: string, bytes: Uint8Array<ArrayBuffer>): this {
    super.set(name, bytes);
    this.#left -= 1;
    if (this.#left > 0) return this;
    this.#disk.writesLeft = 0;
    throw new Error('the power is gone');
  }

  override delete(name: string): boolean {
    if (this.#left > 0) return super.delete(name);
    throw new Error('the power is gone');
  }
}

const same = (left: Uint8Array, right: Uint8Array): boolean => Buffer.from(left).equals(right);

const ok = <T>(result: { ok: true; value: T } | { ok: false }): T | null => (result.ok ? result.value : null);

async function unlockedOn(a: Machine, disk: Disk): Promise<Machine> {
  Object.assign(a.disk, disk);
  return unlocked(a, 'Lien Zonnebloem');
}

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
