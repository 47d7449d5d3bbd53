/** Both directions with Debian's `age` between pipes (design, section 9.4): neither side waits for the other's end, nor holds a file whole. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, test } from 'vitest';
import { openWith, sealFor } from '../../shared/crypto/age.ts';
import { measureAttachment, piecesOf, readBundle, writeBundle } from '../../shared/bundle/index.ts';
import { ok } from '../../shared/result.ts';
import { content, contributionId, crypto, seat, value } from '../support/exchange.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-streams-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sender = await seat();
const receiver = await seat({ name: 'Aubin Tournesol', function: 'justice-assistant', service: 'justice-house:namur' });
const identityFile = join(folder, 'identity');
writeFileSync(identityFile, `${receiver.identity}\n`, { mode: 0o600 });

const [mebibyte, many] = [1_048_576, 24];
const chunk = (at: number): Uint8Array => new Uint8Array(mebibyte).fill(at);
async function* chunks(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < many; at += 1) yield await Promise.resolve(chunk(at));
}
const hashOfAll = createHash('sha256');
for (let at = 0; at < many; at += 1) hashOfAll.update(chunk(at));
const all = hashOfAll.digest('hex');

/** The command between two pipes. */
async function piped(args: readonly string[], from: AsyncIterable<Uint8Array>, to: (out: Readable) => Promise<void>) {
  const age = spawn('age', args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(age, 'exit');
  await Promise.all([pipeline(from, age.stdin), to(age.stdout)]);
  expect(await ended).toEqual([0, null]);
}

/** How far two streams are apart at most, in bytes: what somebody between them holds. */
function apart() {
  const counts = { in: 0, out: 0, most: 0 };
  const see = (): void => void (counts.most = Math.max(counts.most, counts.in - counts.out));
  return {
    counts,
    async *into(from: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of from) {
        counts.in += piece.length;
        see();
        yield piece;
      }
    },
    out: (length: number): void => void (counts.out += length),
  };
}

async function hashOf(from: AsyncIterable<Uint8Array>, seen: (length: number) => void = () => {}): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of from) {
    hash.update(piece);
    seen(piece.length);
  }
  return hash.digest('hex');
}

test('sealed here piece by piece, opened by age -d from a pipe into a pipe', async () => {
  const between = apart();
  const plain = Readable.toWeb(Readable.from(between.into(chunks()))) as ReadableStream<Uint8Array>;
  const sealed = value(await sealFor([receiver.card.ageRecipient], plain));
  await piped(['-d', '-i', identityFile], piecesOf(sealed), async (out) => {
    expect(await hashOf(out, between.out)).toBe(all);
  });
  expect(between.counts.most).toBeLessThan((many / 3) * mebibyte);
});

test('sealed by age from a pipe, opened here while it is still being written', async () => {
  const between = apart();
  await piped(['-r', receiver.card.ageRecipient], between.into(chunks()), async (out) => {
    const sealed = Readable.toWeb(out) as ReadableStream<Uint8Array>;
    const opened = value(await openWith([receiver.identity], sealed));
    expect(await hashOf(piecesOf(opened.plain), between.out)).toBe(all);
  });
  expect(between.counts.most).toBeLessThan((many / 3) * mebibyte);
});

test('a whole file of ours through age and back: opened, sealed again, accepted', async () => {
  const big = { id: 'film', ...(await measureAttachment(crypto, chunks())), chunks };
  const written = value(await writeBundle(crypto, await content(sender, [receiver], { attachments: [big] })));
  let came = 0;
  const sink = {
    put: (_: string, __: number, piece: Uint8Array) => {
      came += piece.length;
      return Promise.resolve(ok(undefined));
    },
    discard: () => Promise.resolve(),
  };
  await piped(['-d', '-i', identityFile], piecesOf(written.file), (plain) =>
    piped(['-r', receiver.card.ageRecipient], plain, async (out) => {
      const sealed = Readable.toWeb(out) as ReadableStream<Uint8Array>;
      expect((await readBundle(sealed, [receiver.mine], { crypto, contributionId, sink })).ok).toBe(true);
    }),
  );
  expect(came).toBe(many * mebibyte);
});
