/** What lies sealed: padding, frames and segments, key file (renderer/vault/SPEC.md, S2-S5, J1, J2, K). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  passphraseSlots,
  newestKeyFile,
  newestWaysIn,
  encodeKeyFile,
  openErasureKey,
  openSlot,
} from '../../../renderer/vault/core/keys/key-file.ts';
import { openSectionKeys, wrapSectionKey } from '../../../renderer/vault/core/keys/entries.ts';
import {
  openSectionFrame,
  openSegment,
  sealSegment,
  sectionFrame,
  sectionFrameHead,
} from '../../../renderer/vault/core/sealing/frames.ts';
import { decodeSeat } from '../../../renderer/vault/core/keys/seat.ts';
import { pad, unpad } from '../../../renderer/vault/core/sealing/padding.ts';
import { batches, noSegment, segmentsOf, segmentBytes } from '../../../renderer/vault/core/store/segments.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { must } from '../../../shared/result.ts';
import { Disk, good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

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
    // What fills it to the last byte is read whole as well.
    expect(unpad(pad(filled(252, 7)))).toEqual(filled(252, 7));
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

/** What the first screen reads of it, which passes over the rest. */
function waysInOf(newest: ReturnType<typeof newestKeyFile>): ReturnType<typeof newestWaysIn> {
  if (!newest.ok || newest.value === null) return newest;
  const { format, version, generation, slots } = newest.value;
  const value = { format, version, generation, slots };
  return { ok: true, value };
}

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
    const sets = [[], [bytes], [later, bytes], [bytes, later.slice(1)], [later.slice(1)], [bytes, newer]];
    for (const copies of sets) expect(newestWaysIn(copies)).toEqual(waysInOf(newestKeyFile(copies)));
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

const ok = <T>(result: { ok: true; value: T } | { ok: false }): T | null => (result.ok ? result.value : null);

async function unlockedOn(a: Machine, disk: Disk): Promise<Machine> {
  Object.assign(a.disk, disk);
  return unlocked(a, 'Lien Zonnebloem');
}
