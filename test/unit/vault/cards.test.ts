/** Cards as a seat keeps them. */
import { expect, test } from 'vitest';
import { sodiumCrypto } from '../../../shared/crypto/sodium.ts';
import { Cards } from '../../../renderer/vault/core/cards/cards.ts';
import { concat } from '../../../shared/codec/bytes.ts';
import { seat } from '../../support/exchange.ts';

test('a card that came as a part of something larger is kept by itself', async () => {
  const { cardBytes } = await seat();
  const section = concat([new Uint8Array(50_000), cardBytes]);
  const cards = new Cards(await sodiumCrypto());
  expect(cards.add(section.subarray(50_000), 'introduced')).toBe(true);
  expect(cards.all().map(({ bytes }) => [bytes, bytes.buffer.byteLength])).toEqual([[cardBytes, cardBytes.length]]);
});
