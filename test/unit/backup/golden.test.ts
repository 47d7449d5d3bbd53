import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeHead, encodeHead, headLength, type BackupHead } from '../../../shared/backup/head.ts';
import { BackupDamaged, BodyWriter, readBody, type BackupRecord } from '../../../shared/backup/pieces.ts';
import { concat } from '../../../shared/codec/bytes.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { fromHex } from '../../../shared/codec/hex.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { crypto, filled } from '../../support/exchange.ts';

const body = { key: filled(32, 3), file: filled(16, 9) };
const head: BackupHead = {
  format: 'passerelle-2026/backup',
  version: 1,
  id: body.file,
  vault: filled(16, 1),
  ways: [{ kind: 'words', id: filled(16, 4), seat: filled(16, 5), box: filled(40, 6) }],
  keys: [{ seat: filled(16, 5), box: filled(80, 7) }],
};
const records: readonly BackupRecord[] = [
  { is: 'start', vault: filled(16, 1), madeAt: 1_790_000_000_000 },
  { is: 'frames', frames: [{ kind: 'contribution', bytes: filled(60, 2) }] },
  { is: 'draft', id: 'd1', bytes: filled(30, 2) },
  { is: 'chunk', attachment: 'a1', index: 0, bytes: filled(70, 2) },
  { is: 'file', box: 'inbox', name: 'ab'.repeat(32), last: true, bytes: filled(20, 2) },
  { is: 'key-file', bytes: filled(90, 8) },
  { is: 'end', counts: { frames: 1, drafts: 1, chunks: 1, files: 1 }, accessHead: filled(32, 5) },
];

/** The zeros of the head are not kept. */
const path = 'test/golden/backup-2026-v1.hex';

async function written(all: readonly BackupRecord[]): Promise<Bytes> {
  const pieces: Bytes[] = [];
  const out = new BodyWriter(crypto, body, (piece) => {
    pieces.push(piece);
    return Promise.resolve();
  });
  for (const record of all) await out.add(record);
  await out.end();
  return concat(pieces);
}

async function read(file: Bytes): Promise<readonly BackupRecord[]> {
  const found: BackupRecord[] = [];
  const at = (offset: number, length: number) => Promise.resolve(file.slice(offset, offset + length));
  for await (const record of readBody(crypto, body, file.length, at)) found.push(record);
  return found;
}

describe('the format of safety copies', () => {
  it('B1-B7: a file of version 1 reads', async () => {
    const [start = '', rest = ''] = readFileSync(path, 'utf8').replaceAll('\n', '').split('.');
    const map = must(fromHex(start), 'the head');
    const file = concat([map, new Uint8Array(headLength - map.length), must(fromHex(rest), 'the body')]);
    expect(decodeHead(file.slice(0, headLength))).toEqual({ ok: true, value: head });
    expect(encodeHead(head)).toEqual(file.slice(0, headLength));
    expect(await read(file)).toEqual(records);
  });

  it('B1: a head of a version that never was is damaged, of a later one is said to be later', () => {
    const withVersion = (version: number): Bytes => {
      const bytes = encodeHead(head);
      new DataView(bytes.buffer).setUint32(8, version, true);
      return bytes;
    };
    expect(decodeHead(withVersion(0))).toEqual({ ok: false, problem: 'damaged' });
    expect(decodeHead(withVersion(2))).toEqual({ ok: false, problem: 'newer-version' });
    expect(decodeHead(withVersion(3))).toEqual({ ok: false, problem: 'newer-version' });
  });

  it('B5, B7: records larger than a piece, and pieces filled to the last byte', async () => {
    for (const size of [1_048_576 * 3 + 5, 1_048_576 - 4 - 30, 1_048_576, 1, 4_096]) {
      const long: BackupRecord = { is: 'key-file', bytes: filled(size, 1) };
      const file = concat([encodeHead(head), await written([long, ...records])]);
      expect(Buffer.compare(encode(await read(file)), encode([long, ...records]))).toBe(0);
    }
  });

  it('B6: no shorter file reads, at any length', async () => {
    const file = concat([encodeHead(head), await written(records)]);
    for (let length = headLength; length < file.length; length += 37)
      await expect(read(file.slice(0, length))).rejects.toThrow(BackupDamaged);
  });
});
