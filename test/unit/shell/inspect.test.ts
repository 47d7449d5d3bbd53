/** `passerelle inspect`: what a file is and whether it is whole, without opening its sections. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandIn } from '../../../electron/inspect/asked.ts';
import { inspectCommand } from '../../../electron/inspect/command.ts';
import { writeBundle, writePlaintext, type BundleContent } from '../../../shared/bundle/write.ts';
import { encodeHead, headLength } from '../../../shared/backup/head.ts';
import { fromHex } from '../../../shared/codec/hex.ts';
import { contributionIdOf } from '../../../shared/contributions/format.ts';
import { packs } from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { rootNumber } from '../../../shared/trust/directory/root-number.ts';
import { encodeContent } from '../../../shared/trust/published/contents.ts';
import {
  encodeUnsignedPublication,
  publishedFile,
  signPublication,
} from '../../../shared/trust/published/published.ts';
import { makeServicePeriods, servicePeriodsFile } from '../../../shared/trust/service-periods.ts';
import { textFile } from '../../../shared/trust/text-file.ts';
import { draftOf, filledIn, first as firstDirectory, unsigned } from '../../support/directory.ts';
import { content, crypto, filled, gather, gatherStream, seat, value } from '../../support/exchange.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFile = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const withByte = (bytes: Uint8Array, at: number, byte: number): Uint8Array => {
  const changed = new Uint8Array(bytes);
  changed[at] = byte;
  return changed;
};

async function inspect(...args: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const code = await inspectCommand(args, (line) => said.push(line));
  return { code, said: said.join('\n') };
}

const golden = must(
  fromHex(readFileSync(new URL('../../golden/contribution-v1.hex', import.meta.url), 'utf8').replaceAll(/\s/g, '')),
  'a golden contribution',
);
const sender = await seat();
const receiver = await seat({ name: 'Aubin Tournesol', function: 'justice-assistant', service: 'justice-house:namur' });
const real: BundleContent = await content(sender, [receiver], {
  sections: [
    {
      section: filled(16, 4),
      kind: 'identity',
      epoch: filled(32, 5),
      keys: [{ epoch: filled(32, 5), key: filled(32, 6) }],
      contributions: [{ id: must(contributionIdOf(crypto, golden), 'its id'), bytes: golden }],
    },
  ],
});
const sealed = await gatherStream(value(await writeBundle(crypto, real)).file);
const archive = await gather(value(writePlaintext(crypto, real)).pieces());

describe('a sealed file', () => {
  test('shows its size and for how many seats it is, and nothing of whom or what (B1, B3, B6)', async () => {
    const { code, said } = await inspect(inFile('sealed', sealed));
    expect(code).toBe(0);
    expect(said).toContain('sealed file, whole');
    expect(said).toContain('recipients: 1');
    expect(said).not.toMatch(/Lien|Aubin|identity/);
  });

  test('cut, longer, or with a damaged header is not whole', async () => {
    const changes = [
      sealed.subarray(0, -1),
      new Uint8Array([...sealed, 0]),
      withByte(sealed, 25, 0),
      sealed.subarray(0, 60),
    ];
    for (const [at, bytes] of changes.entries())
      expect(await inspect(inFile(`sealed-${at}`, bytes))).toMatchObject({ code: 1 });
  });
});

describe('retention periods of a service (shared/trust, T20)', () => {
  const keys = crypto.signKeys();
  const period = { section: 'plan' as const, months: 60, source: 'Nota van de dienst', shorter: false, longer: true };
  const file = servicePeriodsFile(
    makeServicePeriods(crypto, keys, { service: 'psd:gent', periods: [period], madeAt: 7 }),
  );

  test('say for which service, how long each part is kept, and whose key signed', async () => {
    const { code, said } = await inspect(inFile('periods.txt', file));
    expect(code).toBe(0);
    for (const words of ['retention periods of a service, whole', 'psd:gent', 'plan: 60 months'])
      expect(said).toContain(words);
  });

  test('changed they are not as they were signed', async () => {
    const text = new TextDecoder().decode(file);
    const changed = text.replace(/\n(\w)/, (_, first: string) => `\n${first === 'g' ? 'h' : 'g'}`);
    expect(await inspect(inFile('periods-changed.txt', new TextEncoder().encode(changed)))).toMatchObject({ code: 1 });
  });
});

test('TP2, TP5: rules of law that keepers published, and some that somebody changed', async () => {
  const pack = must(packs.at(-1), 'a pack');
  const { list, realm } = firstDirectory.directory;
  const content = encodeContent(pack);
  const bare = encodeUnsignedPublication({ list, realm, kind: 'law-pack', number: pack.number, issuedAt: 7, content });
  const bytes = signPublication(crypto, { bytes: bare }, crypto.signKeys());
  const whole = await inspect(inFile('rules.txt', publishedFile(bytes)));
  expect(whole.code).toBe(0);
  for (const words of [
    'what keepers of a list published, whole',
    'what: law-pack',
    `number: ${pack.number}`,
    pack.validFrom,
  ])
    expect(whole.said).toContain(words);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(await inspect(inFile('rules-changed.txt', publishedFile(bytes)))).toMatchObject({ code: 1 });
});

test('TP5, TP8: an update of the directory that keepers published is told as one', async () => {
  const { list, realm } = firstDirectory.directory;
  const update = { format: 'directory-update-1', number: 3, madeOn: '2027-01-10', source: 'list keepers' } as const;
  const entry = {
    id: 'service:nachtopvang-kwartel',
    kind: 'housing-service',
    names: { nl: 'Nachtopvang', fr: 'Nachtopvang', de: 'Nachtopvang', en: 'Nachtopvang' },
    aliases: [],
    level: 'municipality',
    languages: ['nl'],
    source: 'the service itself',
    lastVerified: null,
    operating: 'open',
  };
  const content = encodeContent({ ...update, entries: [entry] });
  const bare = encodeUnsignedPublication({ list, realm, kind: 'directory-update', number: 3, issuedAt: 7, content });
  const bytes = signPublication(crypto, { bytes: bare }, crypto.signKeys());
  const whole = await inspect(inFile('update.txt', publishedFile(bytes)));
  expect(whole.said).toContain('what: directory-update');
  expect(whole.said).toContain('madeOn: 2027-01-10');
  expect(whole.code).toBe(0);
});

describe('an archive that was opened', () => {
  test('is checked and listed: signer, stream, sections by kind and number (B4-B14)', async () => {
    const { code, said } = await inspect(inFile('archive', archive), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({
      is: 'whole',
      found: {
        kind: 'archive',
        purpose: 'hand-over',
        from: { name: 'Lien Zonnebloem', service: 'prison:gent' },
        stream: { number: 1, previous: null },
        sections: [{ kind: 'identity', contributions: 1 }],
        attachments: [{ size: 328 }, { size: 0 }],
      },
    });
    // Neither the key of a section nor the words to the receiver are for whoever inspects.
    expect(said).not.toContain('06'.repeat(32));
    expect(said).not.toContain(real.message);
  });

  test('changed in any of a hundred places names the rule that is broken', async () => {
    for (let step = 0; step < 100; step += 1) {
      const at = Math.floor((archive.length * step) / 100);
      const changed = withByte(archive, at, (archive[at] ?? 0) ^ 1);
      const { code, said } = await inspect(inFile('changed', changed));
      // A first byte that differs is no archive of ours at all.
      expect(code).toBe(at === 0 ? 2 : 1);
      if (at > 0) expect(said).toMatch(/rule B\d+/);
    }
  });
});

test('TD4, TD16: a list of people, a draft of one, and one somebody changed', async () => {
  const file = (title: string, bytes: Uint8Array) => textFile(title, bytes);
  const whole = await inspect(inFile('list', file('PASSERELLE DIRECTORY 1', firstDirectory.bytes)));
  expect(whole.code).toBe(0);
  expect(whole.said).toContain('list of people, whole');
  expect(whole.said).toContain(`rootNumber: ${rootNumber(crypto, firstDirectory.directory)}`);
  expect(whole.said).toContain('published: true');
  const draft = unsigned(draftOf(...filledIn));
  const once = await inspect(inFile('list-draft', file('PASSERELLE DIRECTORY DRAFT 1', draft.bytes)));
  expect(once.said).toContain('published: false');
  const changed = withByte(firstDirectory.bytes, 40, 1);
  expect(await inspect(inFile('list-changed', file('PASSERELLE DIRECTORY 1', changed)))).toMatchObject({ code: 1 });
});

test('a card, and a card somebody changed', async () => {
  const file = cardFile(sender.cardBytes);
  expect((await inspect(inFile('card', file))).said).toContain('name: Lien Zonnebloem');
  const changed = cardFile(withByte(sender.cardBytes, 200, 1));
  expect(await inspect(inFile('card-changed', changed))).toMatchObject({ code: 1 });
});

test('a safety copy: whole, cut off, and ended', async () => {
  const head = encodeHead({
    format: 'passerelle-2026/backup',
    version: 1,
    id: filled(16, 1),
    vault: filled(16, 2),
    ways: [],
    keys: [{ seat: filled(16, 3), box: filled(80, 4) }],
  });
  const copy = new Uint8Array(headLength + 40 + 4096);
  copy.set(head);
  expect((await inspect(inFile('copy', copy))).said).toContain('seats: 1');
  expect(await inspect(inFile('copy-cut', copy.subarray(0, -1)))).toMatchObject({ code: 1 });
  const ended = await inspect(inFile('copy-ended', copy.fill(0, 0, headLength)));
  expect(ended.said).toContain('it was ended');
});

test('what is no file of ours, is not there, or is asked wrongly says so', async () => {
  expect(await inspect(inFile('other', new TextEncoder().encode('{"a":1}\n')))).toMatchObject({ code: 2 });
  expect(await inspect(inFile('empty', new Uint8Array()))).toMatchObject({ code: 2 });
  expect(await inspect(join(folder, 'gone'))).toEqual({ code: 2, said: 'The file cannot be read (ENOENT).' });
  expect(await inspect(folder)).toMatchObject({ code: 2 });
  expect((await inspect()).said).toContain('passerelle inspect FILE');
});

test('is a command only where it stands first on the line', () => {
  expect(commandIn(['passerelle', 'inspect', 'a', '--json'])).toEqual({ command: 'inspect', args: ['a', '--json'] });
  expect(commandIn(['electron', '--no-sandbox', '.', 'inspect', 'a'])).toMatchObject({ args: ['a'] });
  expect(commandIn(['passerelle'])).toBeNull();
  expect(commandIn(['passerelle', '--user-data-dir=/home/inspect'])).toBeNull();
});
