/** Which keys that come are kept where people took each other out (shared/contributions/SPEC.md, E14; vault, R13). */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { keptOf, tryKeys } from '../../../shared/contributions/keys-that-come.ts';
import { lien, otto, takesIn, three, wolf } from '../../support/three-owners.ts';

/** Lien and Otto took each other out; Wolf has what both wrote, and no key of it. */
function both() {
  const { a, o, w } = three();
  const [byLien, byOtto] = [a.foundNext([lien, wolf], 'removal'), o.foundNext([otto, wolf], 'removal')];
  takesIn(w, [a, o]);
  return { w, hexes: [byLien, byOtto].map(({ id }) => toHex(id)) };
}

describe('R13, E14: keys of two who took each other out', () => {
  it('of both in one file that one is kept that comes first by its id, however they are named', () => {
    const [inOrder, turned] = [both(), both()];
    for (const [{ w, hexes }, came] of [
      [inOrder, inOrder.hexes],
      [turned, turned.hexes.toReversed()],
    ] as const) {
      const before = new Set(w.keys);
      tryKeys(w.log, w.keys, came, false);
      expect(keptOf(came, w.log, (hex) => before.has(hex))).toEqual(hexes.toSorted().slice(0, 1));
    }
  });

  it('one after the other the first counts, and the later one is passed over', () => {
    const { w, hexes } = both();
    for (const [at, hex] of hexes.entries()) {
      const before = new Set(w.keys);
      tryKeys(w.log, w.keys, [hex], false);
      const kept = keptOf([hex], w.log, (each) => before.has(each));
      expect(kept).toEqual(at === 0 ? [hex] : []);
      for (const each of w.keys) if (!before.has(each) && !kept.includes(each)) w.keys.delete(each);
      w.log.changed();
    }
  });
});
