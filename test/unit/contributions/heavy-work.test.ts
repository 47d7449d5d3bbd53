/** What one seat signs may weigh as much as it likes: room in a founding goes by what it takes, not by how many there are. */
import { expect, it } from 'vitest';
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { coverageOf } from '../../../shared/contributions/coverage.ts';
import type { Held } from '../../../shared/contributions/held.ts';
import type { Covered } from '../../../shared/contributions/ops.ts';
import { fitting, roomForCovered } from '../../../shared/contributions/room.ts';
import { must } from '../../../shared/result.ts';
import { crypto, Desk, found, person, psd, type Founded } from '../../support/section.ts';

const [lien, otto] = [person('Lien', psd), person('Otto', psd)];
type Person = typeof lien;

/** Work of a seat in one run; without `one` each in a run of its own. */
function worked(section: Founded, { keys }: Person, count: number, one?: Uint8Array<ArrayBuffer>): readonly Held[] {
  const { founding } = section;
  const key = keys.publicKey;
  const seat = toHex(key);
  return Array.from({ length: count }, (_, at): Held => {
    const id = crypto.random(32);
    const run = one ?? crypto.random(16);
    const head = { ...founding.head, actor: { ...founding.head.actor, key, run }, seq: at + 1, epoch: founding.id };
    const contribution = { ...founding, id, head, ops: [] };
    const epoch = toHex(founding.id);
    return { id: toHex(id), contribution, signatureGood: true, seat, run: `${seat}/${toHex(run)}`, epoch };
  });
}

/** What a founding covers of it. `seen`: positions held of Otto's work, of which something is hidden. `restated`: ids that stand. */
function coveredOf(
  section: Founded,
  applied: readonly Held[],
  seen: number,
  restated: readonly Held[] = [],
): Covered[] {
  const { log } = new Desk(lien, section, [lien, otto]);
  const parent = must(log.epoch(), 'the epoch that was founded');
  const heavy = new Set(applied.filter(({ seat }) => seat === toHex(otto.keys.publicKey)).map(({ id }) => id));
  const positions = Array.from({ length: seen }, (_, at) => at);
  return coverageOf({
    applied,
    held: new Map(applied.map((each) => [each.id, each])),
    parents: [parent],
    restates: restated.map(({ contribution }) => ({ id: contribution.id, shows: [0] })),
    knowledge: log.knowledge(),
    ancestry: log.ancestry(),
    epochs: new Map([[parent.hex, parent]]),
    writesOn: () => true,
    seenOf: (id) => (seen > 0 && heavy.has(id) ? positions : undefined),
  });
}

const namedOf = (covered: readonly Covered[], { keys }: Person): number =>
  covered.filter(({ key }) => toHex(key) === toHex(keys.publicKey)).reduce((sum, { tips }) => sum + tips.length, 0);

it('E19: whoever wrote little that is heavy keeps nobody else from being named', () => {
  const section = found(lien, [lien, otto]);
  const byLien = worked(section, lien, 1_000, new Uint8Array(16));
  const covered = coveredOf(section, [...worked(section, otto, 150, new Uint8Array(16)), ...byLien], 4_999);
  expect(namedOf(covered, lien)).toBe(1_000);
  expect(encode(covered).length).toBeLessThanOrEqual(roomForCovered);
});

it('E19: whoever wrote little that is heavy keeps nothing else from being restated', () => {
  const heavy = Array.from({ length: 150 }, () => ({ seat: 'otto', bytes: 15_000 }));
  const light = Array.from({ length: 1_000 }, () => ({ seat: 'lien', bytes: 53 }));
  const fits = fitting(
    [...heavy, ...light],
    2_200_000,
    ({ seat }) => seat,
    ({ bytes }) => bytes,
  );
  expect(fits.filter(({ seat }) => seat === 'lien')).toHaveLength(1_000);
});

it('E19: many runs of one seat take nothing of the run of another', () => {
  const section = found(lien, [lien, otto]);
  const byOtto = worked(section, otto, 1_000);
  const byLien = worked(section, lien, 29_000, new Uint8Array(16));
  const covered = coveredOf(section, [...byOtto, ...byLien], 0, byOtto);
  expect(namedOf(covered, lien)).toBe(29_000);
  expect(encode(covered).length).toBeLessThanOrEqual(roomForCovered);
});

it('E19: the run of who wrote much stays, though every run of another ends in something heavy', () => {
  const section = found(lien, [lien, otto]);
  const byOtto = worked(section, otto, 400);
  const byLien = [...worked(section, lien, 12), ...worked(section, lien, 29_000, new Uint8Array(16).fill(255))];
  const covered = coveredOf(section, [...byOtto, ...byLien], 4_999, byOtto);
  expect(namedOf(covered, lien)).toBe(29_012);
  expect(encode(covered).length).toBeLessThanOrEqual(roomForCovered);
});
