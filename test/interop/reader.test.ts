/**
 * The second reader (reader/read.mjs: plain Node, nothing of the project) on files a vault made: it reads what the vault wrote,
 * down to the signature of every piece of work and what counts of it, and refuses whatever was changed, sealed again as it should be.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openWith, sealFor } from '../../shared/crypto/age.ts';
import { readBundle } from '../../shared/bundle/read.ts';
import { writeBundle, writePlaintext } from '../../shared/bundle/write.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { contributionIdOf, decodeContribution, verifySignature } from '../../shared/contributions/format.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { Author } from '../../shared/dossier/view.ts';
import { must } from '../../shared/result.ts';
import { realRealm } from '../../shared/trust/realms.ts';
import { good } from '../fixtures/machine.ts';
import { padded, signedArchive, type ArchivePart } from '../support/archive.ts';
import { Correspondent } from '../support/by-hand.ts';
import { content, crypto, gatherStream, mandate, seat, streamOf, value } from '../support/exchange.ts';
import { prisonDesk, put, slip, sendOrdered } from '../support/people.ts';
import { asTold } from '../support/vectors/file.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly told: string;
  readonly refused: string;
}

/** What the second reader says of a file. */
function read(file: Uint8Array, identity: string, ...more: readonly string[]): Answer {
  const path = join(folder, 'file');
  writeFileSync(path, file);
  const { stdout, stderr } = spawnSync(process.execPath, ['test/interop/reader/read.mjs', identity, path, ...more]);
  return { told: stdout.toString(), refused: stderr.toString().trim() };
}

/** A request with a document, as a vault sends it. */
async function sent(): Promise<{ readonly file: Bytes; readonly reader: Correspondent }> {
  const at = await prisonDesk();
  const reader = await Correspondent.named('Joppe Waterlelie');
  const to = await reader.meets(at);
  const { id: dossier } = await good(at.vault.newDossier(slip));
  await put(at.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken bij zijn zus' });
  await good(
    sendOrdered(at.vault, {
      dossier,
      purpose: 'inquiry-request',
      to,
      sections: ['identity', 'legal', 'plan'],
      message: 'Graag',
    }),
  );
  return { file: must([...at.disk.outbox.values()].at(-1), 'a file'), reader };
}

/** Everybody's card is here, without a name. */
const nobodys = (seat: string): Author => ({
  ...{ seat, person: '', name: '', function: '', service: '' },
  shown: 'compared',
});

const { file, reader } = await sent();
const { identity, card } = reader.seat;
const plain = await gatherStream(value(await openWith([identity], streamOf(file))).plain);
const resealed = async (archive: Bytes): Promise<Bytes> =>
  gatherStream(value(await sealFor([card.ageRecipient], streamOf(archive))));

describe('what a vault wrote', () => {
  test('is read to the end by somebody who has only the SPEC.md files (B1-B14, T2-T8, F1-F3)', async () => {
    const { told, refused } = read(file, identity);
    expect(refused).toBe('');
    const ours = value(
      await readBundle(streamOf(file), [reader.seat.mine], {
        crypto,
        contributionId: (bytes) => contributionIdOf(crypto, bytes),
      }),
    );
    expect(ours.manifest.sections.flatMap((each) => each.contributions).length).toBeGreaterThan(5);
    const section = z.object({ kind: z.string(), contributions: z.array(z.string()) });
    const seen = z.object({ id: z.string(), sections: z.array(section) }).parse(JSON.parse(told));
    expect(seen).toEqual({
      id: toHex(ours.manifest.id),
      sections: ours.manifest.sections.map(({ kind, contributions }) => ({
        kind,
        contributions: contributions.map(toHex),
      })),
    });
    expect(Buffer.from(plain).includes(told)).toBe(true);
  });

  test('counts and shows there what it does here (contributions E2, E4, E6, N1-N6, C10)', async () => {
    const ours = value(
      await readBundle(streamOf(file), [reader.seat.mine], {
        crypto,
        contributionId: (bytes) => contributionIdOf(crypto, bytes),
      }),
    );
    const standing = ours.sections.map((section) => {
      const keys = new Set(section.keys.map(({ epoch }) => toHex(epoch)));
      const log = new SectionLog({ ...section, realm: realRealm }, nobodys, (epoch) => keys.has(epoch));
      for (const bytes of section.parts) {
        const made = value(decodeContribution(crypto, bytes));
        log.add(made, verifySignature(crypto, made));
      }
      return asTold(log);
    });
    const { told, refused } = read(file, identity, '--standing');
    expect(refused).toBe('');
    expect(JSON.parse(told)).toEqual(standing);
    expect(standing.some(({ entities }) => Object.hasOwn(entities, 'step/s1'))).toBe(true);
  });

  test('a file opens for nobody it is not sealed to', async () => {
    expect(read(file, (await seat()).identity).refused).toBe('refused: B2 not for this identity');
  });
});

/** The files of the archive, to be changed. */
function filesOf(archive: Uint8Array): ArchivePart[] {
  const files: ArchivePart[] = [];
  for (let at = 0; archive[at] !== 0;) {
    const head = Buffer.from(archive.subarray(at, at + 512)).toString('latin1');
    const size = parseInt(head.slice(124, 135), 8);
    files.push({ name: head.slice(0, head.indexOf('\0')), bytes: archive.slice(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files.filter(({ name }) => name !== 'padding.bin');
}

const flipped = (bytes: Uint8Array, at: number): Bytes => {
  const changed = new Uint8Array(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};
const changed = (name: string, at: number): Bytes =>
  padded(filesOf(plain).map((each) => (each.name === name ? { name, bytes: flipped(each.bytes, at) } : each)));

describe('what was changed, and sealed as it should be, is refused with the rule', () => {
  test.each<[string, () => Bytes, RegExp]>([
    ['a byte of the manifest', () => changed('manifest.cbor', 400), /K\d|B8|B12|B13|T8/],
    ['its twin', () => changed('manifest.json', 40), /B13/],
    ['its signature', () => changed('manifest.sig', 3), /B12/],
    ['a byte of a part', () => changed('parts/section-0002.cbor', 90), /B14/],
    ['a part that is not there', () => padded(filesOf(plain).slice(0, -1)), /B4/],
    ['two files in another order', () => padded(filesOf(plain).reverse()), /B4/],
    ['a header', () => flipped(plain, 110), /B5/],
    ['padding', () => flipped(plain, plain.length - 1_500), /B[56]/],
    ['something behind the end', () => new Uint8Array([...plain, ...new Uint8Array(512)]), /B6/],
  ])('%s', async (_, make, rule) => {
    const { told, refused } = read(await resealed(make()), identity);
    expect(told).toBe('');
    expect(refused).toMatch(rule);
  });

  test('a sealed file of which one bit is other', () => {
    for (const at of [5, 60, 110, 260, file.length - 40])
      expect(read(flipped(file, at), identity).refused).toMatch(/^refused: (B1|B2|B3)/);
  });

  test('work whose signature is not its author’s, in a file that is right otherwise (F3)', async () => {
    const from = await seat({ realm: realRealm });
    const work = must(
      value(
        await readBundle(streamOf(file), [reader.seat.mine], {
          crypto,
          contributionId: (bytes) => contributionIdOf(crypto, bytes),
        }),
      ).sections[0]?.parts[0],
      'a piece of work',
    );
    const id = must(contributionIdOf(crypto, work), 'its id');
    // The signature stands behind the head, 64 bytes with two before them.
    const head = Buffer.from(work).indexOf(Buffer.from([0x58, 0x40]));
    for (const [bytes, rule] of [
      [work, ''],
      [flipped(work, head + 20), 'refused: F3'],
    ] as const) {
      const section = { section: crypto.random(16), kind: 'plan' as const, epoch: crypto.random(32), keys: [] };
      const made = await content(from, [reader.seat], {
        realm: realRealm,
        sections: [{ ...section, contributions: [{ id, bytes }] }],
        attachments: [],
      });
      expect(read(await gatherStream(value(await writeBundle(crypto, made)).file), identity).refused).toBe(rule);
    }
  });

  test.each([
    ['nobody', 'inquiry-request', undefined],
    ['the service that prepares it', 'inquiry-request', { ...mandate, authority: 'psd' }],
    ['somebody, on a day that is none', 'inquiry-request', { ...mandate, on: '2026-02-30' }],
    ['somebody, later than the file was made', 'inquiry-request', { ...mandate, on: '2026-09-22' }],
    ['somebody, under an article nobody can see', 'inquiry-request', { ...mandate, article: '\u200b' }],
    ['somebody, for another purpose', 'answer', mandate],
  ])('an inquiry ordered by %s (B22)', async (_, purpose, claimed) => {
    const from = await seat({ realm: realRealm });
    const bare = { realm: realRealm, sections: [], attachments: [] };
    const { manifest } = value(writePlaintext(crypto, await content(from, [reader.seat], bare)));
    const told = (order: unknown, why: string): Promise<Bytes> =>
      resealed(new Uint8Array(signedArchive(from.keys, { ...manifest, purpose: why, mandate: order }, [])));
    expect(read(await told(mandate, 'inquiry-request'), identity).refused).toBe('');
    expect(read(await told(claimed, purpose), identity).refused).toBe('refused: B22');
  });
});
