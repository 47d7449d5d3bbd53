/** Both directions with Debian's `age` and `tar` (design, section 9.4). */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newIdentity, readBundle, recipientOf, writeBundle } from '../../shared/bundle/index.ts';
import { readPlaintext } from '../../shared/bundle/read.ts';
import { writePlaintext } from '../../shared/bundle/write.ts';
import { must } from '../../shared/result.ts';
import { cardFile } from '../../shared/trust/card-file.ts';
import { decodeCard } from '../../shared/trust/seat-card.ts';
import {
  content,
  contribution,
  contributionId,
  crypto,
  filled,
  gather,
  gatherStream,
  seat,
  streamOf,
  value,
} from '../support/exchange.ts';
import {
  card,
  decodeCbor,
  encode,
  hash,
  isSigned,
  practiceRealm,
  signedBytes,
  signer,
  tar,
  writeFiles,
} from './independent.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-interop-'));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string): string => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};
const bytes = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));
const b2sum = (path: string): string => execFileSync('b2sum', ['-l', '256', path]).toString().slice(0, 64);

const sender = await seat();
const receiver = await seat({ name: 'Aubin Tournesol', function: 'justice-assistant', service: 'justice-house:namur' });
const deps = { crypto, contributionId };

const part = z.object({ part: z.string(), hash: z.string(), size: z.number() });
const twin = z.object({ message: z.string(), sections: z.array(part), attachments: z.array(part) });

describe('made here, opened with the commands', () => {
  test('age opens it, tar unpacks it, b2sum and another signature check agree', async () => {
    const at = place('out');
    const written = value(await writeBundle(crypto, await content(sender, [receiver])));
    writeFileSync(join(at, 'file'), await gatherStream(written.file));
    writeFileSync(join(at, 'identity'), `${receiver.identity}\n`, { mode: 0o600 });
    execFileSync('age', ['-d', '-i', 'identity', '-o', 'plain.tar', 'file'], { cwd: at });
    execFileSync('tar', ['-xf', 'plain.tar'], { cwd: at });

    const told = twin.parse(JSON.parse(readFileSync(join(at, 'manifest.json'), 'utf8')));
    expect(told.message).toBe('Overdracht na de beslissing');
    for (const each of [...told.sections, ...told.attachments]) {
      expect(b2sum(join(at, each.part))).toBe(each.hash);
      expect(bytes(join(at, each.part))).toHaveLength(each.size);
    }
    expect(decodeCbor(bytes(join(at, 'parts/section-0002.cbor')))).toEqual([contribution('step').bytes]);
    const signed = signedBytes('bundle', bytes(join(at, 'manifest.cbor')));
    expect(isSigned(bytes(join(at, 'manifest.sig')), signed, sender.card.signKey)).toBe(true);
    expect(isSigned(bytes(join(at, 'manifest.sig')), signed, receiver.card.signKey)).toBe(false);
  });

  test('tar itself writes the same archive, byte for byte', async () => {
    const at = place('same');
    const ours = await gather(value(writePlaintext(crypto, await content(sender, [receiver]))).pieces());
    writeFileSync(join(at, 'ours.tar'), ours);
    const names = execFileSync('tar', ['-tf', 'ours.tar'], { cwd: at }).toString().trim().split('\n');
    execFileSync('tar', ['-xf', 'ours.tar'], { cwd: at });
    tar(at, 'theirs.tar', names);
    expect(Buffer.compare(bytes(join(at, 'theirs.tar')), ours)).toBe(0);
  });
});

describe('made with the commands and nothing of the project, accepted here', () => {
  const keys = signer(41);
  const plan = encode([contribution('a').bytes, contribution('b').bytes]);
  const chunk = Buffer.concat([Buffer.from([3, 0, 0, 0]), Buffer.from('abc')]);

  async function made(at: string): Promise<{ readonly sealed: Uint8Array; readonly plain: Uint8Array }> {
    const from = card(keys, await recipientOf(await newIdentity()), 'Éloi Marronnier');
    const names = writeFiles(
      at,
      keys,
      {
        format: 'passerelle/bundle',
        version: 1,
        realm: practiceRealm,
        id: filled(16, 70),
        purpose: 'answer',
        message: 'Réponse à votre demande',
        madeAt: 1_790_000_000_000,
        from: { person: from.person, seat: from.seat, card: from.bytes },
        to: { person: receiver.card.person, seats: [receiver.mine.seat] },
        stream: { id: filled(16, 71), sequence: 2, previous: filled(32, 72) },
        dossier: { id: filled(16, 73) },
        sections: [
          {
            section: filled(16, 74),
            dossier: filled(16, 73),
            kind: 'plan',
            epoch: filled(32, 75),
            keys: [],
            part: 'parts/section-0001.cbor',
            size: plan.length,
            hash: hash(plan),
            contributions: [hash('a'), hash('b')],
          },
        ],
        attachments: [{ id: 'promise', part: 'parts/attachment-0001.bin', size: chunk.length, hash: hash(chunk) }],
        decisions: [],
        receipts: [],
        asks: [],
        logHead: null,
        directoryVersion: 3,
      },
      [
        ['parts/section-0001.cbor', plan],
        ['parts/attachment-0001.bin', chunk],
      ],
    );
    tar(at, 'plain.tar', names);
    execFileSync('age', ['-r', receiver.card.ageRecipient, '-o', 'file', 'plain.tar'], { cwd: at });
    return { sealed: bytes(join(at, 'file')), plain: bytes(join(at, 'plain.tar')) };
  }

  test('tar and age -r', async () => {
    const { sealed } = await made(place('in'));
    const got = value(await readBundle(streamOf(sealed, 1_000), [receiver.mine], deps));
    expect(got.from.name).toBe('Éloi Marronnier');
    expect(got.manifest.message).toBe('Réponse à votre demande');
    expect(got.sections[0]?.parts).toEqual([contribution('a').bytes, contribution('b').bytes]);
    expect(got.attachments).toMatchObject([{ id: 'promise', chunks: 1 }]);
  });

  test('a file sealed for a passphrase, or to one recipient more, is refused', async () => {
    const at = place('more');
    await made(at);
    const other = await recipientOf(await newIdentity());
    execFileSync('age', ['-r', receiver.card.ageRecipient, '-r', other, '-o', 'two', 'plain.tar'], { cwd: at });
    expect(await readBundle(streamOf(bytes(join(at, 'two'))), [receiver.mine], deps)).toEqual({
      ok: false,
      problem: { code: 'damaged-file', rule: 'B3' },
    });
  });

  test('an archive as tar writes it by itself is refused: owner, time and block size are fixed', async () => {
    const at = place('loose');
    const { plain } = await made(at);
    const names = execFileSync('tar', ['-tf', 'plain.tar'], { cwd: at }).toString().trim().split('\n');
    const by = { seat: receiver.mine, recipients: 1 };
    expect((await readPlaintext(streamOf(plain), by, deps)).ok).toBe(true);
    const styles = [['--format=ustar'], ['--format=gnu', '--blocking-factor=1'], ['--format=pax', '--mtime=@0']];
    for (const [index, style] of styles.entries()) {
      execFileSync('tar', [...style, '-cf', `loose-${index}.tar`, ...names], { cwd: at });
      const read = await readPlaintext(streamOf(bytes(join(at, `loose-${index}.tar`))), by, deps);
      expect(read).toMatchObject({ ok: false, problem: { code: 'damaged-file' } });
    }
  });
});

describe('cards', () => {
  test('a card made with nothing of the project is accepted', async () => {
    const made = card(signer(42), await recipientOf(await newIdentity()), 'Fenna Kastanje');
    const read = value(decodeCard(crypto, made.bytes));
    expect(read.name).toBe('Fenna Kastanje');
    expect(read.person).toEqual(made.person);
  });

  test('a card file is the card in base64, as the command decodes it', () => {
    const lines = new TextDecoder().decode(cardFile(sender.cardBytes)).trim().split('\n').slice(1, -1).join('\n');
    const decoded = execFileSync('base64', ['-d'], { input: lines });
    expect(new Uint8Array(decoded)).toEqual(sender.cardBytes);
    const outer = z.tuple([z.instanceof(Uint8Array), z.instanceof(Uint8Array)]).parse(decodeCbor(decoded));
    expect(isSigned(outer[1], signedBytes('seat-card', outer[0]), sender.card.signKey)).toBe(true);
  });
});

test('age keys are made and derived alike', async () => {
  const made = must(
    /AGE-SECRET-KEY-1\S+/.exec(execFileSync('age-keygen', { stdio: ['ignore', 'pipe', 'ignore'] }).toString()),
    'key',
  )[0];
  const derived = execFileSync('age-keygen', ['-y'], { input: made }).toString().trim();
  expect(await recipientOf(made)).toBe(derived);
  const ours = await newIdentity();
  expect(execFileSync('age-keygen', ['-y'], { input: ours }).toString().trim()).toBe(await recipientOf(ours));
});
