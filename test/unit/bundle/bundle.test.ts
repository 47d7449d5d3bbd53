import { describe, expect, test } from 'vitest';
import {
  caps,
  readBundle,
  recipientOf,
  writeBundle,
  type ChunkSink,
  type ReadProblem,
} from '../../../shared/bundle/index.ts';
import { padme, paddingFor } from '../../../shared/bundle/ustar.ts';
import { fail, must, ok, type Result } from '../../../shared/result.ts';
import { decodeCard, makeCard, seatId, vouchFor } from '../../../shared/trust/seat-card.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import {
  attachment,
  bareContent,
  content,
  contribution,
  contributionId,
  crypto,
  filled,
  gatherStream,
  mandate,
  seat,
  streamOf,
  value,
  type TestSeat,
} from '../../support/exchange.ts';

const sender = await seat();
const receiver = await seat({
  name: 'Joppe Waterlelie',
  function: 'justice-assistant',
  service: 'justice-house:dendermonde',
});
const deps = { crypto, contributionId };

const sealed = async (...given: Parameters<typeof content>) =>
  gatherStream(value(await writeBundle(crypto, await content(...given))).file);
const read = async (bytes: Uint8Array, to: readonly TestSeat[] = [receiver]) =>
  readBundle(
    streamOf(bytes, 4_000),
    to.map((each) => each.mine),
    deps,
  );
const refusal = (code: ReadProblem['code'], rule: string) => ({ ok: false, problem: { code, rule } });

function memory(): ChunkSink<'disk-full'> & { readonly held: Map<string, Uint8Array[]> } {
  const held = new Map<string, Uint8Array[]>();
  return {
    held,
    put: (temporary, index, chunk) => {
      const chunks = held.get(temporary) ?? [];
      chunks[index] = chunk;
      held.set(temporary, chunks);
      return Promise.resolve(ok(undefined));
    },
    discard: (temporaries) => {
      for (const each of temporaries) held.delete(each);
      return Promise.resolve();
    },
  };
}

describe('what is written is read', () => {
  test('sections, attachments, receipts and the sender arrive as they were sent', async () => {
    const sent = await content(sender, [receiver]);
    const written = value(await writeBundle(crypto, sent));
    const sink = memory();
    const got = value(await readBundle(written.file, [receiver.mine], { ...deps, sink }));
    expect(got.manifest).toEqual(written.manifest);
    expect(got.manifestHash).toEqual(written.manifestHash);
    expect(got.from).toEqual(sender.card);
    expect(got.to).toBe(receiver.mine);
    expect(got.sections.map((each) => [each.kind, each.parts])).toEqual(
      sent.sections.map((each) => [each.kind, each.contributions.map((one) => one.bytes)]),
    );
    const slip = must(sink.held.get(must(got.attachments[0]?.temporary, 'temporary')), 'chunks');
    expect(slip).toEqual([filled(300, 9), filled(20, 10)]);
    expect(got.attachments.map((each) => [each.id, each.chunks])).toEqual([
      ['slip', 2],
      ['empty', 0],
    ]);
    expect(got.manifest.receipts).toEqual(sent.receipts);
  });

  test('a receipt without sections, with a note, arrives', async () => {
    const written = value(
      await writeBundle(crypto, await bareContent(sender, [receiver], { note: { why: ['a', 1] } })),
    );
    const got = value(await readBundle(written.file, [receiver.mine], deps));
    expect(got.note).toEqual({ why: ['a', 1] });
    expect(got.sections).toEqual([]);
  });

  test('every seat of the person opens the same file', async () => {
    const keys = crypto.signKeys();
    const later = await laterSeat(receiver, keys);
    const file = await sealed(sender, [receiver, later]);
    expect(value(await read(file, [receiver])).to).toBe(receiver.mine);
    expect(value(await read(file, [later])).to).toBe(later.mine);
    expect(value(await read(file, [sender, later])).to).toBe(later.mine);
  });

  test('an attachment larger than the memory of one piece streams through in bounded pieces', async () => {
    const chunk = filled(1_048_576, 7);
    const big = await attachment(
      'film',
      Array.from({ length: 12 }, () => chunk),
    );
    const written = value(await writeBundle(crypto, await content(sender, [receiver], { attachments: [big] })));
    let largest = 0;
    const sizes: number[] = [];
    const sink: ChunkSink<never> = {
      put: (_, __, piece) => {
        largest = Math.max(largest, piece.length);
        sizes.push(piece.length);
        return Promise.resolve(ok(undefined));
      },
      discard: () => Promise.resolve(),
    };
    value(await readBundle(written.file, [receiver.mine], { ...deps, sink }));
    expect(sizes).toHaveLength(12);
    expect(largest).toBe(1_048_576);
  });
});

async function laterSeat(first: TestSeat, keys: TestSeat['keys']): Promise<TestSeat> {
  const made = await seat();
  const identity = made.identity;
  const bound = {
    realm: first.card.realm,
    person: first.card.person,
    signKey: keys.publicKey,
    ageRecipient: await recipientOf(identity),
    wrapKey: made.card.wrapKey,
  };
  const cardBytes = makeCard(crypto, keys, {
    ...first.card,
    ageRecipient: bound.ageRecipient,
    wrapKey: bound.wrapKey,
    vouch: vouchFor(crypto, first.keys, bound),
  });
  const card = value(decodeCard(crypto, cardBytes));
  return {
    keys,
    identity,
    card,
    cardBytes,
    mine: { identity, person: card.person, seat: seatId(crypto, keys.publicKey), realm: card.realm },
  };
}

describe('whose file it is', () => {
  test('a stranger cannot open it', async () => {
    const stranger = await seat();
    expect(await read(await sealed(sender, [receiver]), [stranger])).toEqual(refusal('not-for-me', 'B2'));
    expect(await read(await sealed(sender, [receiver]), [])).toEqual(refusal('not-for-me', 'B2'));
  });

  test('a file passed on to someone it does not name is refused', async () => {
    const other = await seat();
    const same = { ...other, mine: { ...other.mine, identity: receiver.identity } };
    expect(await read(await sealed(sender, [receiver]), [same])).toEqual(refusal('not-for-me', 'B15'));
  });

  test('a file of the other realm is refused', async () => {
    const real = { ...receiver, mine: { ...receiver.mine, realm: realRealm } };
    expect(await read(await sealed(sender, [receiver]), [real])).toEqual(refusal('other-realm', 'B15'));
  });

  test('writing to two people or into another realm is a broken invariant', async () => {
    const two = await content(sender, [receiver, sender]);
    await expect(writeBundle(crypto, two)).rejects.toThrow('one person');
    const elsewhere = await content(sender, [receiver], { realm: realRealm });
    await expect(writeBundle(crypto, elsewhere)).rejects.toThrow('one realm');
  });

  test('nobody else’s card can be sent under', async () => {
    const forged = await content(sender, [receiver], { from: { card: receiver.cardBytes, keys: sender.keys } });
    await expect(writeBundle(crypto, forged)).rejects.toThrow('not my card');
  });
});

describe('a purpose carries only what it may', () => {
  test.each(['receipt', 'withdrawal', 'correction', 'support-sheet', 'directory', 'law-pack'] as const)(
    '%s: no section',
    async (purpose) => {
      expect(await read(await sealed(sender, [receiver], { purpose, attachments: [] }))).toEqual(
        refusal('beyond-purpose', 'B16'),
      );
    },
  );

  test('an inquiry request never brings notes', async () => {
    const notes = { section: filled(16, 4), kind: 'notes', epoch: filled(32, 5), keys: [], contributions: [] } as const;
    expect(
      await read(await sealed(sender, [receiver], { purpose: 'inquiry-request', mandate, sections: [notes] })),
    ).toEqual(refusal('beyond-purpose', 'B16'));
  });

  test('B22 a request for an inquiry says on whose order, and its reader is told', async () => {
    const file = await sealed(sender, [receiver], { purpose: 'inquiry-request', mandate });
    expect(value(await read(file)).manifest.mandate).toEqual(mandate);
    await expect(sealed(sender, [receiver], { purpose: 'inquiry-request' })).rejects.toThrow('B22');
    await expect(sealed(sender, [receiver], { mandate })).rejects.toThrow('B22');
  });

  test('a receipt never brings an attachment', async () => {
    expect(await read(await sealed(sender, [receiver], { purpose: 'receipt', sections: [] }))).toEqual(
      refusal('beyond-purpose', 'B16'),
    );
  });
});

describe('troubles on the way', () => {
  test('every disk problem of the sink comes back as it is, and what was put is discarded', async () => {
    const sink = memory();
    const full: ChunkSink<'disk-full'> = {
      ...sink,
      put: (temporary, index, chunk): Promise<Result<undefined, 'disk-full'>> =>
        index === 1 ? Promise.resolve(fail('disk-full')) : sink.put(temporary, index, chunk),
    };
    const file = await sealed(sender, [receiver]);
    expect(await readBundle(streamOf(file), [receiver.mine], { ...deps, sink: full })).toEqual(fail('disk-full'));
    expect(sink.held.size).toBe(0);
  });

  test('chunks of a file whose last byte is wrong are discarded', async () => {
    const sink = memory();
    const file = await sealed(sender, [receiver]);
    file[file.length - 1] = (file[file.length - 1] ?? 0) ^ 1;
    const got = await readBundle(streamOf(file, 4_000), [receiver.mine], { ...deps, sink });
    expect(got).toEqual(refusal('damaged-file', 'B2'));
    expect(sink.held.size).toBe(0);
  });

  test('a disk that cannot be read is not a damaged file', async () => {
    const file = await sealed(sender, [receiver]);
    const breaking = (after: number) => {
      let given = 0;
      return new ReadableStream<Uint8Array>({
        pull: (controller) => {
          if (given >= after) controller.error(new Error('disk'));
          else controller.enqueue(file.slice(given, (given += 1_000)));
        },
      });
    };
    for (const after of [0, 1_000, 5_000]) {
      await expect(readBundle(breaking(after), [receiver.mine], deps)).rejects.toThrow('could not be read');
    }
  });

  test('pieces with nothing in them are no end, and change nothing', async () => {
    const file = await sealed(sender, [receiver]);
    const pieces = [0, 1, 200, 201, 5_000, file.length].flatMap((at) => [at, at]);
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const [index, at] of pieces.entries()) controller.enqueue(file.slice(pieces[index - 1] ?? 0, at));
        controller.enqueue(new Uint8Array());
        controller.close();
      },
    });
    expect(await readBundle(stream, [receiver.mine], deps)).toEqual(await read(file));
  });

  test('an attachment that changed since it was measured breaks the sending off', async () => {
    const one = await attachment('slip', [filled(30, 1)]);
    const other = await attachment('slip', [filled(30, 2)]);
    const written = value(
      await writeBundle(crypto, await content(sender, [receiver], { attachments: [{ ...one, chunks: other.chunks }] })),
    );
    await expect(gatherStream(written.file)).rejects.toThrow('changed while it was sent');
  });

  test('what no single file can carry is refused before anything is written', async () => {
    const many = Array.from({ length: caps.contributions + 1 }, (_, at) => contribution(String(at)));
    const plan = { section: filled(16, 4), kind: 'plan', epoch: filled(32, 5), keys: [], contributions: many } as const;
    expect(await writeBundle(crypto, await content(sender, [receiver], { sections: [plan] }))).toEqual(
      fail('too-large'),
    );
    const huge = { id: 'a', size: caps.plaintext, hash: filled(32, 1), chunks: () => (async function* none() {})() };
    expect(await writeBundle(crypto, await content(sender, [receiver], { attachments: [huge] }))).toEqual(
      fail('too-large'),
    );
  });

  test('ten thousand contributions fit', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => contribution(`contribution ${at}`));
    const plan = { section: filled(16, 4), kind: 'plan', epoch: filled(32, 5), keys: [], contributions: many } as const;
    const got = value(await read(await sealed(sender, [receiver], { sections: [plan] })));
    expect(got.sections[0]?.parts).toHaveLength(10_000);
  });
});

describe('sizes tell little', () => {
  test('Padmé as published', () => {
    expect([9, 10, 16, 17, 100, 1_000, 10_000, 1_000_000].map(padme)).toEqual([
      10, 10, 16, 18, 104, 1024, 10_240, 1_015_808,
    ]);
  });

  test('padding completes an archive to a padded size in whole blocks, at most 12 % and a block more', () => {
    for (let before = 4 * 512; before < 3_000_000; before += 5 * 512) {
      const whole = before + 512 + paddingFor(before) + 1_024;
      expect(whole % 512).toBe(0);
      expect(whole).toBeLessThanOrEqual((before + 1_536) * 1.125 + 512);
      expect(paddingFor(before)).toBeGreaterThanOrEqual(0);
    }
  });

  test('a word more or less does not change the size of the file', async () => {
    const sizes = new Set<number>();
    for (const message of ['a', 'ab', 'abc', 'abcdefgh'])
      sizes.add((await sealed(sender, [receiver], { message })).length);
    expect(sizes.size).toBe(1);
  });
});
