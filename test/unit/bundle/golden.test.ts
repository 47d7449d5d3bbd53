/**
 * The formats of version 1 as released: these files are never made again. What was written then is read now, and what
 * is written now from the same keys is the same, byte for byte.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBundle, readPlaintext } from '../../../shared/bundle/read.ts';
import { writePlaintext } from '../../../shared/bundle/write.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { readCardFile } from '../../../shared/trust/card-file.ts';
import { safetyNumber } from '../../../shared/trust/safety-number.ts';
import { decodeCard, makeCard, vouchFor } from '../../../shared/trust/seat-card.ts';
import { content, contributionId, crypto, gather, seat, streamOf, value } from '../../support/exchange.ts';

const golden = (name: string) =>
  must(fromHex(readFileSync(`test/golden/${name}.hex`, 'utf8').replaceAll('\n', '')), name);

const sender = await seat({}, 7);
const receiver = await seat(
  { name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:dendermonde' },
  8,
);
const deps = { crypto, contributionId };

test('the card of a first seat is read, and made again byte by byte', () => {
  expect(value(decodeCard(crypto, golden('card-v1')))).toEqual(sender.card);
  expect(toHex(sender.cardBytes)).toBe(toHex(golden('card-v1')));
  expect(value(readCardFile(crypto, new Uint8Array(readFileSync('test/golden/card-v1.txt')))).card).toEqual(
    sender.card,
  );
});

test('the card of a later seat is read, and made again byte by byte', () => {
  const later = { ...sender.card, signKey: receiver.card.signKey };
  const made = makeCard(crypto, receiver.keys, { ...sender.card, vouch: vouchFor(crypto, sender.keys, later) });
  expect(toHex(made)).toBe(toHex(golden('card-v1-later')));
  expect(value(decodeCard(crypto, golden('card-v1-later'))).person).toEqual(sender.card.person);
});

test('the safety number', () => {
  expect(safetyNumber(crypto, sender.card, receiver.card)).toBe(
    '48716 77811 25817 61103 32833 42496 75542 29733 40183 26617 78429 39978',
  );
});

test('the archive', async () => {
  const written = value(writePlaintext(crypto, await content(sender, [receiver])));
  expect(toHex(await gather(written.pieces()))).toBe(toHex(golden('bundle-v1')));
  const read = value(await readPlaintext(streamOf(golden('bundle-v1')), { seat: receiver.mine, recipients: 1 }, deps));
  expect(read.manifest).toEqual(written.manifest);
});

test('the sealed file', async () => {
  const read = value(await readBundle(streamOf(golden('bundle-v1-sealed')), [receiver.mine], deps));
  expect(read.from).toEqual(sender.card);
  expect(read.sections.map((each) => each.kind)).toEqual(['identity', 'plan']);
});
