/** What a founding names of what was written before it, where that is more than it has room for. */
import { expect, it } from 'vitest';
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { coverageOf } from '../../../shared/contributions/coverage.ts';
import type { Held } from '../../../shared/contributions/held.ts';
import { roomForCovered } from '../../../shared/contributions/room.ts';
import { must } from '../../../shared/result.ts';
import { crypto, Desk, found, person, psd } from '../../support/section.ts';

const [lien, otto] = [person('Lien', psd), person('Otto', psd)];

it('E19: who had much replaced keeps nobody else from being named', () => {
  const section = found(lien, [lien, otto]);
  const { founding } = section;
  const { log } = new Desk(lien, section, [lien, otto]);
  const parent = must(log.epoch(), 'the epoch that was founded');
  /** Text that was replaced: nothing of it is restated. */
  const replaced = ({ keys: { publicKey } }: typeof lien, count: number): readonly Held[] => {
    const actor = { ...founding.head.actor, key: publicKey, run: crypto.random(16) };
    return Array.from({ length: count }, (_, at): Held => {
      const id = crypto.random(32);
      const head = { ...founding.head, actor, seq: at + 1, epoch: founding.id };
      const contribution = { ...founding, id, head, ops: [] };
      const seat = toHex(publicKey);
      return { id: toHex(id), contribution, signatureGood: true, seat, run: `${seat}/1`, epoch: parent.hex };
    });
  };
  const byOtto = replaced(otto, 40_000);
  const byLien = replaced(lien, 50);
  const applied = [...byOtto, ...byLien];
  const covered = coverageOf({
    applied,
    held: new Map(applied.map((each) => [each.id, each])),
    parents: [parent],
    restates: [],
    knowledge: log.knowledge(),
    ancestry: log.ancestry(),
    epochs: new Map([[parent.hex, parent]]),
    writesOn: () => true,
    seenOf: () => undefined,
  });
  const namedOf = (seat: typeof lien): number =>
    covered
      .filter(({ key }) => toHex(key) === toHex(seat.keys.publicKey))
      .reduce((sum, { tips }) => sum + tips.length, 0);
  expect(namedOf(lien)).toBe(50);
  expect(namedOf(otto)).toBeGreaterThan(25_000);
  expect(encode(covered).length).toBeLessThanOrEqual(roomForCovered);
});
