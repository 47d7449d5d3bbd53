import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWith } from '../../../shared/crypto/age.ts';
import { caps } from '../../../shared/bundle/caps.ts';
import { jsonTwin, manifestHash, signedBytes } from '../../../shared/bundle/manifest.ts';
import { readBundle, readPlaintext, type ReadProblem } from '../../../shared/bundle/read.ts';
import { blockSize, header, sizeIn } from '../../../shared/bundle/ustar.ts';
import { writeBundle, writePlaintext } from '../../../shared/bundle/write.ts';
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import { lastMoment } from '../../../shared/codec/moment.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { padded, partsOf, signedArchive, type ArchivePart } from '../../support/archive.ts';
import {
  bareContent,
  content,
  contribution,
  contributionId,
  crypto,
  filled,
  gather,
  gatherStream,
  mandate,
  seat,
  streamOf,
  value,
} from '../../support/exchange.ts';

const sender = await seat();
const receiver = await seat({
  name: 'Joppe Waterlelie',
  function: 'justice-assistant',
  service: 'justice-house:dendermonde',
});
const deps = { crypto, contributionId };
const by = { seat: receiver.mine, recipients: 1 };

const whole = await content(sender, [receiver]);
const written = value(writePlaintext(crypto, whole));
const plain = await gather(written.pieces());
const sealed = await gatherStream(value(await writeBundle(crypto, whole)).file);
const barePlain = await gather(value(writePlaintext(crypto, await bareContent(sender, [receiver]))).pieces());

const codes: readonly ReadProblem['code'][] = [
  'damaged-file',
  'not-for-me',
  'newer-version-file',
  'other-realm',
  'beyond-purpose',
  'no-mandate',
];
/** The refusal's code; `accepted` otherwise, which no hostile test expects. */
async function verdict(bytes: Uint8Array): Promise<string> {
  const read = await readPlaintext(streamOf(bytes), by, deps);
  return read.ok ? 'accepted' : read.problem.code;
}
const ruleOf = async (bytes: Uint8Array, opened = by): Promise<string> => {
  const read = await readPlaintext(streamOf(bytes), opened, deps);
  return read.ok ? 'accepted' : `${read.problem.code} ${read.problem.rule}`;
};
const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array<ArrayBuffer> => {
  const changed = new Uint8Array(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
};

test('untouched, it is accepted', async () => {
  expect(await ruleOf(plain)).toBe('accepted');
  expect(await ruleOf(barePlain)).toBe('accepted');
});

describe('nothing changed is accepted', () => {
  test('every byte of a small archive, one bit flipped', async () => {
    const refused = new Set<string>();
    for (let at = 0; at < barePlain.length; at += 1) refused.add(await verdict(flipped(barePlain, at, at % 8)));
    expect(refused).not.toContain('accepted');
    expect(codes).toEqual(expect.arrayContaining([...refused]));
  });

  test('any bit of a larger archive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), fc.nat(7), async (at, bit) => {
        expect(codes).toContain(await verdict(flipped(plain, at, bit)));
      }),
      { numRuns: 300 },
    );
  });

  test('every truncation at a block, and any other', async () => {
    for (let length = 0; length < plain.length; length += blockSize) {
      expect(await verdict(plain.slice(0, length))).toBe('damaged-file');
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), async (length) => {
        expect(await verdict(plain.slice(0, length))).toBe('damaged-file');
      }),
    );
  });

  test('anything after the end', async () => {
    for (const extra of [1, 512, 10_240]) {
      expect(await ruleOf(concat([plain, new Uint8Array(extra)]))).toBe('damaged-file B6');
    }
  });

  test('any bit, byte or truncation of the sealed file, never with a throw', async () => {
    const read = async (bytes: Uint8Array): Promise<string> => {
      const got = await readBundle(streamOf(bytes, 700), [receiver.mine], deps);
      return got.ok ? 'accepted' : got.problem.code;
    };
    for (let at = 0; at < 260; at += 1) expect(codes).toContain(await read(flipped(sealed, at, at % 8)));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
        expect(codes).toContain(await read(flipped(sealed, at, bit)));
        expect(codes).toContain(await read(sealed.slice(0, at)));
        expect(codes).toContain(await read(concat([sealed, sealed.slice(0, at + 1)])));
      }),
      { numRuns: 100 },
    );
  });

  test('random bytes and endless headers', async () => {
    const endless = concat([utf8('age-encryption.org/v1\n'), filled(200_000, 65)]);
    for (const bytes of [new Uint8Array(), utf8('age-encryption.org/v1\n--- \n'), endless, filled(100_000, 0)]) {
      expect(await readBundle(streamOf(bytes, 5_000), [receiver.mine], deps)).toMatchObject({ ok: false });
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(await verdict(bytes)).toBe('damaged-file');
      }),
    );
  });
});

/** The archive again with a changed manifest, signed by the true sender: what only the rules can refuse. */
async function resigned(change: (manifest: Record<string, unknown>) => Record<string, unknown>): Promise<Uint8Array> {
  const manifest = change({ ...written.manifest });
  return assembled(manifest, partsOf(plain));
}

const assembled = (manifest: unknown, parts: readonly ArchivePart[]): Uint8Array =>
  signedArchive(sender.keys, manifest, parts);

describe('rules of the manifest, each well signed', () => {
  const sections = written.manifest.sections;
  const [first] = sections;
  test.each<[string, Record<string, unknown>, string]>([
    ['a newer version', { version: 2 }, 'newer-version-file B8'],
    ['a newer version with more in it', { version: 2, more: 1 }, 'newer-version-file B8'],
    ['an order without authority and article', { mandate: { on: '2026-11-29' } }, 'damaged-file B8'],
    ['an order that is none', { mandate: 'verbal' }, 'damaged-file B8'],
    ['no order, said', { mandate: null }, 'damaged-file B8'],
    ['an order with more in it', { mandate: { ...mandate, because: 'x' } }, 'damaged-file B8'],
    ['an order without an article', { mandate: { ...mandate, article: '' } }, 'damaged-file B8'],
    ['an order of a day that is none', { mandate: { ...mandate, on: '2026-02-30' } }, 'damaged-file B8'],
    ['an article without end', { mandate: { ...mandate, article: 'a'.repeat(301) } }, 'damaged-file B8'],
    [
      'an order of an authority not known here',
      { mandate: { ...mandate, authority: 'senate' } },
      'newer-version-file B22',
    ],
    ['an order with another purpose', { mandate }, 'beyond-purpose B22'],
    ['an order whose article nobody can see', { mandate: { ...mandate, article: '\u200b' } }, 'damaged-file B8'],
    [
      'a request ordered after it was made',
      { purpose: 'inquiry-request', mandate: { ...mandate, on: '2026-09-22' } },
      'no-mandate B22',
    ],
    ['a request nobody ordered', { purpose: 'inquiry-request' }, 'no-mandate B22'],
    ['another format', { format: 'passerelle/other' }, 'damaged-file B8'],
    ['an unknown field', { more: 1 }, 'damaged-file B8'],
    ['K8 a moment beyond the year 9999', { madeAt: lastMoment + 1 }, 'damaged-file B8'],
    [
      'K8 a receipt of a moment beyond any date',
      { receipts: [{ bundle: filled(16, 1), state: 'accepted', at: Number.MAX_SAFE_INTEGER }] },
      'damaged-file B8',
    ],
    ['a missing field', { logHead: undefined }, 'damaged-file B8'],
    ['an unknown purpose', { purpose: 'forecast' }, 'newer-version-file B9'],
    ['an unknown kind of section', { sections: [{ ...first, kind: 'weather' }, sections[1]] }, 'newer-version-file B9'],
    ['a message without end', { message: 'a'.repeat(2_001) }, 'damaged-file B8'],
    ['no seat at all', { to: { ...written.manifest.to, seats: [] } }, 'damaged-file B8'],
    [
      'a seat twice',
      { to: { person: receiver.mine.person, seats: [receiver.mine.seat, receiver.mine.seat] } },
      'damaged-file B10',
    ],
    [
      'a second seat the file is not encrypted to',
      { to: { person: receiver.mine.person, seats: [receiver.mine.seat, filled(16, 255)] } },
      'damaged-file B3',
    ],
    [
      'number 1 with something before it',
      { stream: { ...written.manifest.stream, previous: filled(32, 1) } },
      'damaged-file B10',
    ],
    ['number 2 with nothing before it', { stream: { ...written.manifest.stream, sequence: 2 } }, 'damaged-file B10'],
    ['number 0', { stream: { ...written.manifest.stream, sequence: 0 } }, 'damaged-file B8'],
    ['sections without a dossier', { dossier: undefined }, 'damaged-file B10'],
    ['a section of another dossier', { dossier: { id: filled(16, 99) } }, 'damaged-file B10'],
    ['a section twice', { sections: [first, { ...first, part: 'parts/section-0002.cbor' }] }, 'damaged-file B11'],
    ['parts out of order', { sections: [...sections].reverse() }, 'damaged-file B11'],
    ['a part name of its own', { sections: [{ ...first, part: '../../etc/passwd' }, sections[1]] }, 'damaged-file B11'],
    [
      'an attachment twice',
      { attachments: written.manifest.attachments.map((each) => ({ ...each, id: 'slip' })) },
      'damaged-file B11',
    ],
    [
      'an attachment id that is a path',
      { attachments: [{ ...written.manifest.attachments[0], id: '../x' }, written.manifest.attachments[1]] },
      'damaged-file B8',
    ],
    [
      'a contribution twice',
      { sections: [{ ...first, contributions: [filled(32, 1), filled(32, 1)] }, sections[1]] },
      'damaged-file B11',
    ],
    [
      'a contribution under another id',
      { sections: [{ ...first, contributions: [filled(32, 1), filled(32, 2)] }, sections[1]] },
      'damaged-file B14',
    ],
    [
      'a contribution more than there is',
      { sections: [{ ...first, contributions: [...(first?.contributions ?? []), filled(32, 2)] }, sections[1]] },
      'damaged-file B14',
    ],
    [
      'a part of another size',
      { sections: [{ ...first, size: (first?.size ?? 0) + 1 }, sections[1]] },
      'damaged-file B14',
    ],
    ['a part of another hash', { sections: [{ ...first, hash: filled(32, 1) }, sections[1]] }, 'damaged-file B14'],
    [
      'an attachment of another hash',
      { attachments: [{ ...written.manifest.attachments[0], hash: filled(32, 1) }, written.manifest.attachments[1]] },
      'damaged-file B14',
    ],
    [
      'more section bytes than are held in memory',
      {
        sections: [
          { ...first, size: caps.sectionPart },
          { ...sections[1], size: caps.sectionPart },
          { ...first, section: filled(16, 77), part: 'parts/section-0003.cbor', size: 1 },
        ],
      },
      'damaged-file B17',
    ],
    [
      'a note it does not bring',
      { note: { part: 'parts/note.cbor', size: 1, hash: filled(32, 1) } },
      'damaged-file B5',
    ],
    ['another sender’s person', { from: { ...written.manifest.from, person: filled(16, 1) } }, 'damaged-file B12'],
    ['another sender’s seat', { from: { ...written.manifest.from, seat: filled(16, 1) } }, 'damaged-file B12'],
    [
      'another sender’s card',
      { from: { person: receiver.mine.person, seat: receiver.mine.seat, card: receiver.cardBytes } },
      'damaged-file B12',
    ],
    ['a card that is none', { from: { ...written.manifest.from, card: filled(10, 1) } }, 'damaged-file B12'],
    ['another receiver', { to: { person: filled(16, 1), seats: [receiver.mine.seat] } }, 'not-for-me B15'],
    [
      'a receiver’s seat that is not mine',
      { to: { person: receiver.mine.person, seats: [filled(16, 1)] } },
      'not-for-me B15',
    ],
    ['a purpose that may not bring this', { purpose: 'receipt' }, 'beyond-purpose B16'],
  ])('%s', async (_, change, expected) => {
    expect(await ruleOf(await resigned((manifest) => ({ ...manifest, ...change })))).toBe(expected);
  });

  test('the same archive assembled again is accepted', async () => {
    expect(await ruleOf(await resigned((manifest) => manifest))).toBe('accepted');
  });

  test('a signature by someone else is refused', async () => {
    const files = partsOf(plain);
    const bytes = encode(written.manifest);
    const stolen = crypto.sign(signedBytes(manifestHash(crypto, bytes)), receiver.keys.secretKey);
    const changed = padded([
      { name: 'manifest.cbor', bytes },
      { name: 'manifest.json', bytes: jsonTwin(written.manifest) },
      { name: 'manifest.sig', bytes: stolen },
      ...files,
    ]);
    expect(await ruleOf(changed)).toBe('damaged-file B12');
  });

  test('a JSON twin that says something else is refused', async () => {
    const at = new TextDecoder('latin1').decode(plain).indexOf('"message": "O') + 12;
    expect(await ruleOf(flipped(plain, at, 0))).toBe('damaged-file B13');
  });

  test('a file encrypted to more recipients than it names is refused', async () => {
    expect(await ruleOf(plain, { ...by, recipients: 2 })).toBe('damaged-file B3');
  });
});

describe('parts, each with its true hash', () => {
  const replace = (name: string, bytes: Uint8Array): Uint8Array => {
    const parts = partsOf(plain).map((part) => (part.name === name ? { name, bytes } : part));
    const retold = { size: bytes.length, hash: crypto.hash(bytes) };
    const change = <T extends { readonly part: string }>(each: T): T =>
      each.part === name ? { ...each, ...retold } : each;
    const { sections, attachments } = written.manifest;
    return assembled(
      { ...written.manifest, sections: sections.map(change), attachments: attachments.map(change) },
      parts,
    );
  };
  const ids = [contribution('founding'), contribution('name')];
  const slip = 'parts/attachment-0001.bin';
  test.each<[string, string, Uint8Array, string]>([
    ['as it was', 'parts/section-0001.cbor', encode(ids.map((one) => one.bytes)), 'accepted'],
    [
      'not canonical',
      'parts/section-0001.cbor',
      concat([encode(ids.map((one) => one.bytes)), filled(1, 0)]),
      'damaged-file B14',
    ],
    ['no array', 'parts/section-0001.cbor', encode('text'), 'damaged-file B14'],
    ['an array of texts', 'parts/section-0001.cbor', encode(['founding', 'name']), 'damaged-file B14'],
    [
      'contributions in another order',
      'parts/section-0001.cbor',
      encode([...ids].reverse().map((one) => one.bytes)),
      'damaged-file B14',
    ],
    ['a chunk longer than the part', slip, new Uint8Array([200, 0, 0, 0, 1]), 'damaged-file B14'],
    ['a chunk without bytes', slip, new Uint8Array([0, 0, 0, 0]), 'damaged-file B14'],
    ['a chunk without bytes before another', slip, new Uint8Array([0, 0, 0, 0, 1, 0, 0, 0, 9]), 'damaged-file B14'],
    ['half a length', slip, new Uint8Array([1, 0]), 'damaged-file B14'],
    [
      'a chunk beyond the cap',
      slip,
      concat([new Uint8Array([1, 4, 16, 0]), filled(caps.chunk + 1, 1)]),
      'damaged-file B14',
    ],
  ])('%s', async (_, name, bytes, expected) => {
    expect(await ruleOf(replace(name, bytes))).toBe(expected);
  });

  test('B14, B17: a part of 32 MiB of empty byte strings is refused before room is made for one', async () => {
    const bomb = new Uint8Array(caps.sectionPart / 2).fill(0x40);
    bomb[0] = 0x9a;
    new DataView(bomb.buffer).setUint32(1, bomb.length - 5);
    const archive = replace('parts/section-0001.cbor', bomb);
    const before = process.memoryUsage();
    expect(await ruleOf(archive)).toBe('damaged-file B14');
    const after = process.memoryUsage();
    // The part once more, as it came out of the archive; two hundred bytes for each of its own were six thousand MiB.
    expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(300_000_000);
  });

  test('a file more, a file less, a file twice, another order', async () => {
    const parts = partsOf(plain);
    const at = (index: number) => parts.slice(index, index + 1);
    const more = { name: 'parts/zzz.bin', bytes: filled(3, 3) };
    const orders = [[...parts, more], parts.slice(0, -1), [...at(0), ...parts], [...parts].reverse()];
    for (const order of orders)
      expect(await ruleOf(assembled(written.manifest, order))).toMatch(/^damaged-file B(5|6|14)$/);
  });

  test('padding that is not zero, too long or too short', async () => {
    const from = plain.length - 1_024 - 1;
    expect(await ruleOf(flipped(plain, from, 3))).toMatch(/^damaged-file B6$/);
    const files = partsOf(barePlain);
    expect(files).toEqual([]);
    const bare = barePlain.length;
    const longer = concat([barePlain.slice(0, bare - 1_024), new Uint8Array(512), new Uint8Array(1_024)]);
    expect(await ruleOf(longer)).toBe('damaged-file B6');
    expect(await ruleOf(concat([barePlain.slice(0, bare - 1_536), new Uint8Array(1_024)]))).toMatch(
      /^damaged-file B[46]$/,
    );
  });
});

describe('ustar headers', () => {
  test('only the one header for a name and size is read', () => {
    fc.assert(
      fc.property(fc.nat(8 ** 11 - 1), fc.nat(511), fc.integer({ min: 1, max: 255 }), (size, at, mask) => {
        const block = header('parts/section-0001.cbor', size);
        expect(sizeIn(block, 'parts/section-0001.cbor')).toBe(size);
        block[at] = (block[at] ?? 0) ^ mask;
        expect(sizeIn(block, 'parts/section-0001.cbor')).toBeUndefined();
      }),
    );
  });

  test('another name, a link, a directory, a long name or random bytes are not read', () => {
    expect(sizeIn(header('a', 1), 'b')).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 512, maxLength: 512 }), (block) => {
        expect(sizeIn(block, 'manifest.cbor')).toBeUndefined();
      }),
    );
    expect(() => header('ü', 1)).toThrow('no header');
    expect(() => header('a'.repeat(101), 1)).toThrow('no header');
    expect(() => header('a', 8 ** 11)).toThrow('no header');
  });
});

test('files with a recipient of another kind are damaged files here', async () => {
  const header = 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\n';
  const scrypt = utf8(
    `${header}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n`,
  );
  expect(await openWith([receiver.identity], streamOf(scrypt))).toEqual({ ok: false, problem: 'damaged-file' });
});
