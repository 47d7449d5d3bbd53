/** The example a reader of SPEC.md works through is true. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeManifest, manifestHash, signedBytes } from '../../../shared/bundle/manifest.ts';
import { caps } from '../../../shared/bundle/caps.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { decodeCard } from '../../../shared/trust/seat-card.ts';
import { crypto, value } from '../../support/exchange.ts';

const spec = readFileSync('shared/bundle/SPEC.md', 'utf8');
const cardHex = readFileSync('test/golden/card-v1.hex', 'utf8').replaceAll('\n', '');
const blocks = [...spec.matchAll(/```text\n([^`]*)```/g)].map((block) => must(block[1], 'block'));
const bytes = (block: string | undefined) =>
  must(
    fromHex(must(block, 'block').replaceAll(/#.*$/gm, '').replaceAll('<card>', cardHex).replaceAll(/\s/g, '')),
    'hexadecimal',
  );

test('manifest, hash and signature of the example', () => {
  const manifest = bytes(blocks[0]);
  expect(manifest).toHaveLength(851);
  const read = value(decodeManifest(manifest));
  expect(read.message).toBe('Goed ontvangen');
  const card = value(decodeCard(crypto, read.from.card));
  const hash = manifestHash(crypto, manifest);
  expect(spec).toContain(toHex(hash));
  expect(spec).toContain(toHex(card.signKey));
  expect(crypto.verify(bytes(blocks[1]), signedBytes(hash), card.signKey)).toBe(true);
});

test('the caps in words are the caps in force', () => {
  const rule = must(/\*\*B17\*\*[\s\S]*?(?=\n- \*\*B18)/.exec(spec)?.[0], 'B17').replaceAll(/\s+/g, ' ');
  const mebi = (size: number): string => `${size / 1_048_576} MiB`;
  const number = (count: number): string => count.toLocaleString('en-GB');
  for (const words of [
    `manifest ${mebi(caps.manifest)}`,
    `${caps.seats} seats`,
    `${caps.sections} sections`,
    `${caps.keysPerSection} keys`,
    `${number(caps.contributions)} contributions`,
    `section part ${mebi(caps.sectionPart)}, all of them ${mebi(caps.sectionParts)}`,
    `note ${mebi(caps.note)}`,
    `${number(caps.attachments)} attachments`,
    `chunk 1 to ${number(caps.chunk)} bytes`,
    `${number(caps.decisions)} decisions`,
    `${number(caps.receipts)} receipts`,
    `${number(caps.asks)} asks`,
    `reasons ${number(caps.message)}`,
    `plaintext ${number(caps.plaintext)} bytes`,
  ]) {
    expect(rule).toContain(words);
  }
});
