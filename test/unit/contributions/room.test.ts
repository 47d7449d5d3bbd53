/** What the room of a founding reckons with is never less than what is encoded (shared/contributions/SPEC.md, E19). */
import { expect, it } from 'vitest';
import { encode } from '../../../shared/codec/cbor.ts';
import { bytesOfCovered, bytesOfShown, bytesOfTip, fitting } from '../../../shared/contributions/room.ts';
import { crypto } from '../../support/section.ts';

/** The largest positions there are take the most. */
const positions = (count: number): number[] => Array.from({ length: count }, (_, at) => 65_535 - at);
const sizes = [0, 1, 2, 23, 24, 300, 5_000];
const largest = Number.MAX_SAFE_INTEGER;

it('E19: what is restated takes at most as much', () => {
  for (const count of sizes)
    for (const seen of [undefined, ...sizes.map(positions)]) {
      const restated = { id: crypto.random(32), shows: positions(count), ...(seen && { seen }) };
      expect(encode(restated).length).toBeLessThanOrEqual(bytesOfShown(restated));
    }
});

it('E19: so does what is covered, with what is missing, and each end of a run', () => {
  for (const count of sizes) {
    const tip = { id: crypto.random(32), seq: largest, seen: positions(count) };
    expect(encode(tip).length).toBeLessThanOrEqual(bytesOfTip(tip));
    const tips: readonly { readonly id: Uint8Array; readonly seq: number; readonly seen?: readonly number[] }[] = [
      tip,
      { id: crypto.random(32), seq: largest },
    ];
    const covered = {
      key: crypto.random(32),
      run: crypto.random(16),
      tips,
      missing: positions(count).map((): [number, number] => [largest, largest]),
    };
    expect(encode(covered).length).toBeLessThanOrEqual(bytesOfCovered(covered));
  }
});

it('E19: of one kind what is light comes before what is heavy, and crowds out no other kind', () => {
  const heavy = { kind: 'one', bytes: 15 };
  const light = { kind: 'one', bytes: 10 };
  const other = { kind: 'other', bytes: 20 };
  const fits = fitting(
    [heavy, light, other],
    30,
    ({ kind }) => kind,
    ({ bytes }) => bytes,
  );
  expect(fits).toEqual([light, other]);
});
