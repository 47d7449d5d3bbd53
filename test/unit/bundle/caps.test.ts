/** B17: what a file may hold at most is written and read; one more is neither. */
import { describe, expect, test, vi } from 'vitest';
import { caps } from '../../../shared/bundle/caps.ts';
import { readPlaintext } from '../../../shared/bundle/read.ts';
import { archive, endSize, header } from '../../../shared/bundle/ustar.ts';
import { measureAttachment, writeBundle, writePlaintext, type BundleContent } from '../../../shared/bundle/write.ts';
import { concat } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { fail } from '../../../shared/result.ts';
import { jsonTwin, manifestHash, signedBytes } from '../../../shared/bundle/manifest.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { content, contributionId, crypto, filled, inOrder, seat, streamOf, value } from '../../support/exchange.ts';

const sender = await seat();
const receiver = await seat({ name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:gent' });

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
/** Ids in the order in which they have to stand. */
const id = (length: number, at: number): Bytes => {
  const bytes = filled(length, 1);
  new DataView(bytes.buffer).setUint32(0, at + 1);
  return bytes;
};
const plan = { section: filled(16, 4), kind: 'plan', epoch: filled(32, 5), keys: [], contributions: [] } as const;
const nothing = () => inOrder([]);

/** How many there are of each, and the file that holds so many. */
const lists: readonly (readonly [string, number, (count: number) => Partial<BundleContent>])[] = [
  ['seats', caps.seats, (n) => ({ to: times(n, (at) => ({ ...receiver.card, signKey: id(32, at) })) })],
  ['sections', caps.sections, (n) => ({ sections: times(n, (at) => ({ ...plan, section: id(16, at) })) })],
  [
    'keys of a section',
    caps.keysPerSection,
    (n) => ({ sections: [{ ...plan, keys: times(n, (at) => ({ epoch: id(32, at), key: filled(32, 1) })) }] }),
  ],
  [
    'attachments',
    caps.attachments,
    (n) => ({ attachments: times(n, (at) => ({ id: `a${at}`, size: 0, hash: filled(32, 1), chunks: nothing })) }),
  ],
  ['decisions', caps.decisions, (n) => ({ decisions: times(n, (at) => `d${at}`) })],
  [
    'receipts',
    caps.receipts,
    (n) => ({ receipts: times(n, (at) => ({ bundle: id(16, at), state: 'accepted', at: 1 })) }),
  ],
  ['asks', caps.asks, (n) => ({ asks: times(n, (at) => ({ stream: id(16, at), sequence: 1 })) })],
];

describe('B17: a writer', () => {
  test.each(lists)('%s: writes as many as a reader takes, and not one more', async (_, most, holding) => {
    const write = async (count: number) =>
      writePlaintext(crypto, await content(sender, [receiver], { sections: [], attachments: [], ...holding(count) }));
    expect((await write(most)).ok).toBe(true);
    expect(await write(most + 1)).toEqual(fail('too-large'));
  });

  test('writes a note of the most bytes, and refuses one of a byte more', async () => {
    // Behind the head of a byte string of this length, of five bytes.
    const write = async (length: number) =>
      writePlaintext(crypto, await content(sender, [receiver], { note: new Uint8Array(length - 5) }));
    expect((await write(caps.note)).ok).toBe(true);
    expect(await write(caps.note + 1)).toEqual(fail('too-large'));
  });

  test('refuses parts of sections that each fit, and together do not', async () => {
    const large = filled(caps.sectionParts / 2, 1);
    const part = (at: number, bytes: Bytes) => ({
      ...plan,
      section: id(16, at),
      contributions: [{ id: filled(32, 1), bytes }],
    });
    const write = async (other: Bytes) =>
      writePlaintext(crypto, await content(sender, [receiver], { sections: [part(1, large), part(2, other)] }));
    expect((await write(filled(10, 1))).ok).toBe(true);
    expect(await write(large)).toEqual(fail('too-large'));
  });

  test('a chunk of an attachment has at least one byte, and at most as many as a reader takes', async () => {
    const measured = (...chunks: Uint8Array[]) => measureAttachment(crypto, inOrder(chunks));
    expect((await measured(filled(caps.chunk, 1), filled(1, 1))).size).toBe(caps.chunk + 1 + 2 * 4);
    await expect(measured(filled(caps.chunk + 1, 1))).rejects.toThrow('impossible size');
    await expect(measured(filled(1, 1), filled(0, 1))).rejects.toThrow('impossible size');
  });

  test('that is stopped ends what it reads from', async () => {
    let ended = false;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(filled(1_000_000, 1));
      } finally {
        ended = true;
      }
    }
    const endless = { id: 'slip', size: 1_000_000_000, hash: filled(32, 1), chunks };
    const { file } = value(await writeBundle(crypto, await content(sender, [receiver], { attachments: [endless] })));
    const reader = file.getReader();
    for (let read = 0; read < 3_000_000;) read += (await reader.read()).value?.length ?? 0;
    expect(ended).toBe(false);
    await reader.cancel();
    await vi.waitFor(() => expect(ended).toBe(true));
  });

  test('describes no file of a size that is no whole number, or too large for a header', () => {
    expect(header('a', 8 ** 11 - 1)).toHaveLength(512);
    for (const size of [0.5, NaN, -1, 8 ** 11]) expect(() => header('a', size)).toThrow('no header');
    for (const name of ['', 'a b', 'a'.repeat(101)]) expect(() => header(name, 1)).toThrow('no header');
  });
});

test('B17: a reader stops at the header of a file with which the whole is too large, before it reads it', async () => {
  const { manifest } = value(
    writePlaintext(crypto, await content(sender, [receiver], { sections: [], attachments: [] })),
  );
  const read = async (size: number) => {
    const slip = { id: 'slip', part: 'parts/attachment-0001.bin', size, hash: filled(32, 1) };
    const bytes = encode({ ...manifest, attachments: [slip] });
    const before = archive([
      { name: 'manifest.cbor', bytes },
      { name: 'manifest.json', bytes: jsonTwin({ ...manifest, attachments: [slip] }) },
      { name: 'manifest.sig', bytes: crypto.sign(signedBytes(manifestHash(crypto, bytes)), sender.keys.secretKey) },
    ]);
    const start = concat([before.subarray(0, before.length - endSize), header(slip.part, size), filled(512, 0)]);
    const by = { seat: receiver.mine, recipients: 1 };
    const result = await readPlaintext(streamOf(start), by, { crypto, contributionId });
    return result.ok ? 'accepted' : result.problem.rule;
  };
  expect(await read(caps.plaintext)).toBe('B17');
  expect(await read(caps.plaintext / 2)).not.toBe('B17');
});
