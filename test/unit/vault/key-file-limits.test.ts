/** What all keys depend on is read back before it is written, and two copies are one before anything counts. */
import { describe, expect, it } from 'vitest';
import { nothingApart, readApart, resealApart, sealApart, withApart } from '../../../renderer/vault/core/keys/apart.ts';
import { wrapSectionKey } from '../../../renderer/vault/core/keys/entries.ts';
import {
  checkedKeyFile,
  encodeKeyFile,
  fullness,
  keyFileCaps,
  newestKeyFile,
  type KeyFile,
} from '../../../renderer/vault/core/keys/key-file.ts';
import { HeldKeys } from '../../../renderer/vault/core/keys/held-keys.ts';
import { decodeKey, encodeKey, type SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { checkedHead, decodeHead } from '../../../shared/backup/head.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { good } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { keyFileOf, openedBy } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';

const keyOf = (kind: SectionKey['kind'], at = 0): SectionKey => ({
  dossier: filled(16, 1),
  section: crypto.random(16),
  epoch: crypto.random(32),
  kind,
  realm: realRealm,
  key: filled(32, at % 256),
});

describe('K13: what is written opens', () => {
  it('takes as many ways in as it says, and refuses one more before anything changes', async () => {
    const file = keyFileOf(await prisonDesk());
    const slot = must(file.slots[0], 'a slot');
    const ways = (count: number): KeyFile => ({ ...file, slots: Array.from({ length: count }, () => slot) });
    const most = checkedKeyFile(ways(keyFileCaps.slots));
    expect(most.ok && newestKeyFile([most.value]).ok).toBe(true);
    expect(checkedKeyFile(ways(keyFileCaps.slots + 1))).toEqual({ ok: false, problem: 'too-many-ways' });
    expect(fullness(ways(800))).toBeGreaterThanOrEqual(0.8);
    expect(fullness(file)).toBeLessThan(0.2);
  });

  it('K5: a way in of another kind is kept as long as it is no longer than it may be', async () => {
    const file = keyFileOf(await prisonDesk());
    const of = (length: number): KeyFile => ({
      ...file,
      slots: [...file.slots, { kind: 'hardware-key', id: filled(16, 1), seat: filled(16, 2), box: filled(length, 3) }],
    });
    expect(checkedKeyFile(of(16_000)).ok).toBe(true);
    expect(checkedKeyFile(of(17_000))).toEqual({ ok: false, problem: 'too-many-ways' });
  });

  it('K13: ways in of as many bytes as they may have, and as many letters, are written; one more is not', async () => {
    const file = keyFileOf(await prisonDesk());
    const way = (length: number) => ({ kind: 'hardware-key', id: filled(16, 1), box: filled(length, 3) });
    const each = encode([way(13_000)]).length;
    const many = Array.from({ length: Math.floor((keyFileCaps.slotBytes - 2_000) / each) }, () => way(13_000));
    const slots = (length: number): KeyFile['slots'] => [...many, way(length)];
    const spare = keyFileCaps.slotBytes - encode(slots(1_000)).length;
    const exact = 1_000 + spare;
    expect(encode(slots(exact))).toHaveLength(keyFileCaps.slotBytes);
    expect(checkedKeyFile({ ...file, slots: slots(exact) }).ok).toBe(true);
    expect(checkedKeyFile({ ...file, slots: slots(exact + 1) })).toEqual({ ok: false, problem: 'too-many-ways' });
    const letters = (count: number): KeyFile => ({
      ...file,
      letters: Array.from({ length: count }, () => ({ seat: filled(16, 1), box: filled(100, 2) })),
    });
    expect(checkedKeyFile(letters(keyFileCaps.letters)).ok).toBe(true);
    expect(checkedKeyFile(letters(keyFileCaps.letters + 1))).toEqual({ ok: false, problem: 'keys-full' });
  });

  it('is refused where the file would be longer than the computer takes, long after it was said', async () => {
    const opened = openedBy(await prisonDesk(), lien);
    const place = { vault: opened.file.vault, erasureKey: opened.erasureKey, tagKey: filled(32, 1) };
    const to = { seat: opened.seat.seat, wrapKey: opened.seat.real.wrap.publicKey };
    const entry = wrapSectionKey(crypto, place, to, keyOf('plan'));
    const of = (count: number): KeyFile => ({ ...opened.file, entries: Array.from({ length: count }, () => entry) });
    expect(checkedKeyFile(of(20_000)).ok).toBe(true);
    expect(fullness(of(100_000))).toBeGreaterThanOrEqual(0.8);
    expect(checkedKeyFile(of(150_000))).toEqual({ ok: false, problem: 'keys-full' });
  });

  it('the head of a safety copy takes the same ways in, and is read before it is written', async () => {
    const file = keyFileOf(await prisonDesk());
    const way = must(file.slots[0], 'a slot');
    const head = (count: number) => ({
      format: 'passerelle-2026/backup' as const,
      version: 1 as const,
      id: filled(16, 1),
      vault: file.vault,
      ways: Array.from({ length: count }, () => way),
      keys: [{ seat: filled(16, 1), box: filled(80, 1) }],
    });
    const bytes = must(checkedHead(head(keyFileCaps.slots)), 'a head');
    expect(decodeHead(bytes)).toMatchObject({ ok: true });
    expect(checkedHead(head(keyFileCaps.slots + 1))).toBeNull();
  });
});

describe('K14: two copies are one', () => {
  it('at unlocking, whichever of them is the newer', async () => {
    const at = await prisonDesk();
    const before = must(at.disk.keyFiles[0], 'a copy');
    await good(at.vault.newDossier(slip));
    const after = must(at.disk.keyFiles[0], 'a copy');
    for (const copies of [
      [before, after],
      [after, before],
    ]) {
      at.disk.keyFiles = copies;
      const again = await unlocked(at, lien);
      const [one, other] = again.disk.keyFiles;
      expect(one).toEqual(other);
      expect(one).not.toEqual(before);
    }
  });
});

describe('keys that are held in memory', () => {
  it('are of entries or lie apart, and a section of which one was let go is new no more', () => {
    const held = new HeldKeys();
    const [plan, victims, legal] = [keyOf('plan'), keyOf('victims'), keyOf('legal')];
    const later = { ...plan, epoch: crypto.random(32) };
    held.holdNew([plan, later, victims]);
    held.hold(legal);
    const isNew = () => [plan, victims, legal].map(({ section }) => held.isNew(toHex(section)));
    expect(isNew()).toEqual([true, true, false]);
    expect(held.epochsOf('entries')).toEqual([plan, later, legal].map(({ epoch }) => epoch));
    expect(held.epochsOf('apart')).toEqual([victims.epoch]);
    held.forget((key) => key === later);
    expect(isNew()).toEqual([false, true, false]);
    expect([...held.of(toHex(plan.section)).values()]).toEqual([plan]);
    expect(held.epochs).toEqual([plan, legal, victims].map(({ epoch }) => epoch));
  });
});

describe('K7, K11, K12: keys', () => {
  it('every kind is written as one byte, and read', () => {
    for (const kind of sectionKinds) {
      const key = keyOf(kind);
      expect(decodeKey(encodeKey(key))).toEqual(key);
    }
    expect(decodeKey(filled(113, 200))).toBeNull();
    const whole = encodeKey(keyOf('plan'));
    for (const other of [whole.slice(0, -1), concat([whole, filled(1, 0)]), filled(0, 0)])
      expect(decodeKey(other)).toBeNull();
  });

  const owner = (erasureKey = filled(32, 9)) => ({
    erasureKey,
    seat: crypto.random(16),
    wrapKeys: crypto.wrapKeys(),
    seatKey: crypto.random(32),
  });
  const empty = (): KeyFile => ({
    format: 'passerelle-2026/key-file',
    version: 1,
    vault: filled(16, 1),
    generation: 0,
    slots: [],
    erasure: [],
    people: filled(1, 1),
    storage: filled(1, 1),
    entries: [],
    apart: [],
    given: [],
    documents: [],
    emergency: [],
    letters: [],
  });
  const other = ({ seat, wrapKeys }: ReturnType<typeof owner>) => ({ seat, wrapKey: wrapKeys.publicKey });

  it('a box apart is of one length, whether it holds nothing or two hundred keys', () => {
    const me = owner();
    const box = (keys: readonly SectionKey[]) => sealApart(crypto, filled(16, 1), me, { keys, given: [] }).box.length;
    const many = Array.from({ length: 200 }, (_, at) => keyOf(at % 2 === 0 ? 'victims' : 'help', at));
    expect(box(many)).toBe(box([]));
  });

  it('a box apart that does not hold all is twice as long, and gives back each key once', () => {
    const me = owner();
    const start = withApart(crypto, empty(), me, [], nothingApart);
    const keys = Array.from({ length: 500 }, (_, at) => keyOf('victims', at));
    const { file } = withApart(crypto, start.file, me, [], { keys, given: [] });
    const [before, after] = [start.file, file].map(({ apart }) => must(apart[0], 'a box').box.length);
    expect(must(after, 'a length') - must(before, 'a length')).toBe(32_768);
    expect(readApart(crypto, file, me).keys).toEqual(keys);
    // The same in a second box: of two keys of one epoch the first counts.
    const [key] = keys;
    const other = sealApart(crypto, file.vault, me, {
      keys: [{ ...must(key, 'a key'), key: filled(32, 99) }],
      given: [],
    });
    const both = { ...file, apart: [...file.apart, other] };
    expect(readApart(crypto, both, me).keys).toEqual(keys);
  });

  it('K11: boxes lie in the order of the seats, whoever wrote last', () => {
    const all = [owner(), owner(), owner()];
    for (const turns of [all, all.toReversed()]) {
      let file = empty();
      for (const me of turns) {
        const others = turns.filter((each) => each !== me).map(other);
        ({ file } = withApart(crypto, file, me, others, readApart(crypto, file, me)));
      }
      const seats = file.apart.map((each) => toHex(each.seat));
      expect(seats).toEqual(all.map((each) => toHex(each.seat)).sort());
      const ways = file.given.map(({ from, seat }) => `${toHex(from)} ${toHex(seat)}`);
      // Whoever writes takes what was given to them.
      expect(ways).toHaveLength(3);
      expect(ways).toEqual(ways.toSorted());
    }
  });

  it('K6: under another erasure key boxes open as before, and one that never opened is left as it is', () => {
    const me = owner();
    const odd = { seat: me.seat, box: filled(500, 7) };
    const { file } = withApart(crypto, empty(), me, [], { keys: [keyOf('victims')], given: [] });
    const next = filled(32, 77);
    const resealed = resealApart(crypto, { ...file, apart: [...file.apart, odd] }, me.erasureKey, next);
    expect(resealed.apart).toContainEqual(odd);
    const moved = { ...file, ...resealed };
    expect(readApart(crypto, moved, { ...me, erasureKey: next }).keys).toHaveLength(1);
    expect(readApart(crypto, moved, me).keys).toEqual([]);
  });

  it('K11: a box of my seat that does not open stays beside the one that is made anew', () => {
    const me = owner();
    const odd = { seat: me.seat, box: filled(500, 7) };
    const start: KeyFile = { ...empty(), apart: [odd] };
    const once = withApart(crypto, start, me, [], { keys: [keyOf('help')], given: [] });
    const again = withApart(crypto, once.file, me, [], readApart(crypto, once.file, me));
    expect(again.file.apart).toHaveLength(2);
    expect(again.file.apart).toContainEqual(odd);
    expect(readApart(crypto, again.file, me).keys.map(({ kind }) => kind)).toEqual(['help']);
  });

  it('what is given is taken once, and never given a second time', () => {
    const [one, two] = [owner(), owner()];
    const key = keyOf('victims');
    const given = withApart(crypto, empty(), one, [other(two)], nothingApart, [{ seat: two.seat, keys: [key] }]);
    expect(readApart(crypto, given.file, two).keys).toEqual([key]);
    // The giver writes on: it is still there, in a box that looks as any other.
    const later = withApart(crypto, given.file, one, [other(two)], given.apart);
    expect(readApart(crypto, later.file, two).keys).toEqual([key]);
    expect(later.file.given[0]?.box).not.toEqual(given.file.given[0]?.box);
    const taken = withApart(crypto, later.file, two, [other(one)], readApart(crypto, later.file, two));
    // Destroyed there: nothing that the giver writes brings it back.
    const gone = withApart(crypto, taken.file, two, [other(one)], nothingApart);
    const after = withApart(crypto, gone.file, one, [other(two)], later.apart);
    expect(readApart(crypto, after.file, two).keys).toEqual([]);
  });

  it('K11: the same that lies once more under another seat is no gift to this one, and is left where it is', () => {
    const [one, two, three] = [owner(), owner(), owner()];
    const given = withApart(crypto, empty(), one, [other(two)], nothingApart, [
      { seat: two.seat, keys: [keyOf('victims')] },
    ]);
    const { vault } = given.file;
    const ad = (to: Bytes): Bytes => concat([utf8('passerelle-2026/given/1\n'), vault, one.seat, to]);
    const box = must(given.file.given[0], 'a gift');
    const wrapped = must(crypto.open(box.box, ad(two.seat), one.erasureKey), 'what is in it');
    const copy = { ...box, seat: three.seat, box: crypto.seal(wrapped, ad(three.seat), one.erasureKey) };
    const more = { ...given.file, given: [...given.file.given, copy] };
    const later = withApart(crypto, more, one, [other(two)], given.apart);
    expect(later.file.given).toHaveLength(2);
    expect(later.file.given).toContainEqual(copy);
  });

  it('an image of the disk looks the same with a hidden part and without', async () => {
    const shapeAfter = async (isHidden: boolean) => {
      const first = await prisonDesk();
      await joinedBy(first, warre);
      let at = await unlocked(first, lien);
      const { id: dossier } = await good(at.vault.newDossier(slip));
      at = await unlocked(at, lien);
      if (isHidden) {
        await good(at.vault.beginSection({ dossier, section: 'victims' }));
        await good(at.vault.beginSection({ dossier, section: 'consultation' }));
      }
      const { file } = openedBy(at, warre, `${phrase} of ${warre}`);
      const lengths = (boxes: readonly { readonly box: Uint8Array }[]) =>
        boxes.map(({ box }) => box.length).sort((a, b) => a - b);
      return {
        bytes: encodeKeyFile({ ...file, generation: 0, people: filled(1, 1), slots: [], erasure: [] }).length,
        entries: lengths(file.entries),
        apart: lengths(file.apart),
        given: lengths(file.given),
        documents: file.documents.length,
      };
    };
    expect(await shapeAfter(true)).toEqual(await shapeAfter(false));
  });
});
