/** The key ring (renderer/vault/SPEC.md, K9): keys once unwrapped, which say nothing the key file does not say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openWithRing, type RingPlace } from '../../../renderer/vault/core/keys/key-ring.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
import { openSectionKeys, resealEntry, wrapSectionKey } from '../../../renderer/vault/core/keys/entries.ts';
import { sealForSeat } from '../../../renderer/vault/core/sealing/frames.ts';
import type { Rows } from '../../../renderer/vault/core/store/rows.ts';
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { copyOf } from '../../fixtures/copies.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import { phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const vault = new Uint8Array(16).fill(1);
const seat = new Uint8Array(16).fill(2);
const kinds = ['identity', 'plan', 'legal'] as const;

describe('K9: the key ring', () => {
  let wrapKeys: SignKeys;
  let place: RingPlace;
  let file: Parameters<typeof openWithRing>[1];
  let unwrapped: number;
  let counting: Crypto;

  const entry = (key: SectionKey, to = seat) =>
    wrapSectionKey(
      crypto,
      { vault, erasureKey: place.erasureKey, tagKey: new Uint8Array(32) },
      { seat: to, wrapKey: wrapKeys.publicKey },
      key,
    );
  const newKey = (kind: SectionKey['kind']): SectionKey => ({
    dossier: crypto.random(16),
    section: crypto.random(16),
    epoch: crypto.random(32),
    kind,
    realm: realRealm,
    key: crypto.random(32),
  });
  const open = (sealed: Bytes | undefined, among = file, by = place) => {
    unwrapped = 0;
    return openWithRing(counting, among, by, wrapKeys, sealed);
  };

  beforeAll(() => {
    wrapKeys = crypto.wrapKeys();
    place = { vault, seat, seatKey: crypto.random(32), erasureKey: crypto.random(32) };
    file = {
      vault,
      entries: [entry(newKey('notes'), new Uint8Array(16).fill(9)), ...kinds.map((kind) => entry(newKey(kind)))],
    };
    counting = {
      ...crypto,
      unwrap: (box, keys) => {
        unwrapped += 1;
        return crypto.unwrap(box, keys);
      },
    };
  });

  it('gives the keys the entries hold, without unwrapping any', () => {
    const first = open(undefined);
    expect(unwrapped).toBe(kinds.length);
    const again = open(must(first.ring, 'a ring'));
    expect(unwrapped).toBe(0);
    const { seatKey, erasureKey } = place;
    expect(again.keys).toEqual(openSectionKeys(crypto, file, erasureKey, seat, wrapKeys, seatKey).keys);
    expect(again.ring).toBeNull();
  });

  it('leaves what came since to be unwrapped, and is then another', () => {
    const ring = must(open(undefined).ring, 'a ring');
    const more = { ...file, entries: [...file.entries, entry(newKey('legal'))] };
    const opened = open(ring, more);
    expect(unwrapped).toBe(1);
    expect(opened.keys.map(({ kind }) => kind)).toEqual([...kinds, 'legal']);
    expect(open(must(opened.ring, 'another ring'), more).keys).toEqual(opened.keys);
    expect(unwrapped).toBe(0);
  });

  it('counts for nothing where an entry is another, or gone', () => {
    const ring = must(open(undefined).ring, 'a ring');
    const [others, , ...rest] = file.entries;
    const changed = { ...file, entries: [must(others, 'of another seat'), entry(newKey('identity')), ...rest] };
    expect(open(ring, changed).keys).toEqual(open(undefined, changed).keys);
    const fewer = { ...file, entries: file.entries.slice(0, -1) };
    expect(open(ring, fewer).keys).toEqual(open(undefined, fewer).keys);
    expect(unwrapped).toBe(kinds.length - 1);
  });

  it('does not open with another seat key, nor under a renewed erasure key', () => {
    const ring = must(open(undefined).ring, 'a ring');
    open(ring, file, { ...place, seatKey: crypto.random(32) });
    expect(unwrapped).toBe(kinds.length);
    const erasureKey = crypto.random(32);
    const entries = file.entries.map((each) => resealEntry(crypto, vault, place.erasureKey, erasureKey, each) ?? each);
    const { keys } = open(ring, { ...file, entries }, { ...place, erasureKey });
    expect(unwrapped).toBe(kinds.length);
    expect(keys).toEqual(open(ring).keys);
  });

  it.each<[string, Record<string, unknown>]>([
    ['it says more entries than there are', { count: kinds.length + 1 }],
    ['it says more entries, with kinds for each', { count: kinds.length + 1, kinds: [...kinds, 'legal'] }],
    ['a kind is missing', { kinds: kinds.slice(1) }],
    ['part of a key is missing', { keys: new Uint8Array(kinds.length * 112 - 1) }],
    ['a kind is a hidden one', { kinds: ['identity', 'help', 'legal'] }],
  ])('counts for nothing where %s', (_, change) => {
    const { keys } = open(undefined);
    const boxes = file.entries.slice(1).map(({ box }) => box);
    const whole = {
      of: crypto.hash(concat(boxes), 32),
      count: kinds.length,
      kinds,
      keys: concat(keys.flatMap(({ dossier, section, epoch, realm, key }) => [dossier, section, epoch, realm, key])),
    };
    const ringKey = crypto.hash(concat([utf8('passerelle/key-ring/1\n'), place.erasureKey]), 32, place.seatKey);
    const sealed = (value: unknown) => sealForSeat(crypto, 'key-ring', { vault, seat, key: ringKey }, value);
    expect(open(sealed(whole))).toEqual({ keys, ring: null });
    expect(unwrapped).toBe(0);
    expect(open(sealed({ ...whole, ...change })).keys).toEqual(keys);
    expect(unwrapped).toBe(kinds.length);
  });

  it('is made from nothing that does not open', () => {
    const odd = { ...file, entries: [...file.entries, { seat, box: new Uint8Array(80) }] };
    expect(open(undefined, odd)).toMatchObject({ keys: { length: kinds.length }, ring: null });
  });
});

describe('K9: the key ring of a computer', () => {
  const rowsOf = (at: Machine): Rows => must(at.disk.rows ?? undefined, 'rows of a copy');
  const ringOf = async (at: Machine) => (await rowsOf(at).readMany('k/'))[0];
  const seen = async (at: Machine) => (await good(at.vault.caseload())).map(({ id }) => id);

  it('is there after the next unlock, and one that is put back brings back nothing that was erased', async () => {
    const a = await unlocked(await copyOf(await prisonDesk(), { noticed: false }), lien);
    const { id: stays } = await good(a.vault.newDossier(slip));
    const { id: goes } = await good(a.vault.newDossier({ ...slip, surname: 'Schemerlampje' }));
    const again = await unlocked(a, lien);
    await good(again.vault.health());
    const ring = must(await ringOf(again), 'the ring');
    const third = await unlocked(again, lien);
    expect((await seen(third)).sort()).toEqual([stays, goes].sort());
    const erased = await third.vault.erase({
      dossier: goes,
      reason: 'bewaartermijn is voorbij',
      proof: { passphrase: phrase },
    });
    expect(erased.ok).toBe(true);
    expect(await ringOf(third)).toBeUndefined();
    await rowsOf(third).write([ring]);
    expect(await seen(await unlocked(third, lien))).toEqual([stays]);
  });
});
