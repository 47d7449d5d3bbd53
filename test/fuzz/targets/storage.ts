/** What lies on this computer's own disk, after someone or something changed it. */
import { KeyFile } from '../../../electron/keyfile/key-file.ts';
import { Journal, type JournalPage } from '../../../electron/journal/journal.ts';
import { readEntry } from '../../../renderer/vault/core/people/log.ts';
import {
  readAnswerBytes,
  readAnswerFile,
  readRequestFile,
  requestFile,
} from '../../../renderer/vault/services/people/recovery-files.ts';
import { newestKeyFile } from '../../../renderer/vault/core/keys/key-file.ts';
import { decodeSeat } from '../../../renderer/vault/core/keys/seat.ts';
import {
  openForSeat,
  openSectionFrame,
  openSegment,
  sectionFrameHead,
  sealSegment,
} from '../../../renderer/vault/core/sealing/frames.ts';
import { decodeHead, encodeHead, headLength, headLengthIn } from '../../../shared/backup/head.ts';
import { BackupDamaged, BodyWriter, readBody, type BackupRecord } from '../../../shared/backup/pieces.ts';
import { linkOf, signEntry } from '../../../shared/access-log/entry.ts';
import { verifyLogFile, writeLogFile, type LoggedEntry } from '../../../shared/access-log/export.ts';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { crypto, filled, value } from '../../support/exchange.ts';
import * as golden from '../../support/golden.ts';
import { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import { mutateBytes, mutateEncoded, mutateText } from '../mutate.ts';
import { usualBudget, type Target } from '../target.ts';

const file = (name: string): Bytes => {
  const make = golden.goldenFiles[name];
  if (make === undefined) throw new Error(`no golden file ${name}`);
  return make();
};
const keyFile = file('key-file-2026-v1');
const frame = file('frame-v1-section');
const draft = file('draft-v1');
const segment = sealSegment(golden.atRest, golden.scope, 4, golden.epochKey, golden.sectionContent);

const folder = '/safe';
const payloads = [filled(60, 1), filled(0, 2), filled(5_000, 3), filled(300, 4), filled(40, 5)];
const written = new RecordedFiles();
await written.makeDirectory(folder);
const first = value(await Journal.open(written, `${folder}/journal`, 4_000));
for (const bytes of payloads) value(await first.append([{ kind: 'record', bytes }]));
await first.close();
const journalFiles = written.paths().filter((path) => written.contentAt(path) !== null);
const known = payloads.map(toHex);

interface Journalled {
  /** Places of what was read among what was written; -1 for what nobody wrote. */
  readonly places: readonly number[];
  readonly damaged: boolean;
}

/** The journal with one file replaced: the first byte of the input says which. */
async function journalWith(input: Bytes): Promise<Journalled | null> {
  const files = new RecordedFiles();
  for (const path of written.paths()) {
    const content = written.contentAt(path);
    if (content === null) await files.makeDirectory(path);
    else files.poke(path, content);
  }
  const at = (input[0] ?? 0) % journalFiles.length;
  files.poke(journalFiles[at] ?? '', input.slice(1));
  const journal = await Journal.open(files, `${folder}/journal`, 4_000);
  if (!journal.ok) return null;
  const places: number[] = [];
  let damaged = false;
  for (let next: number | null = 0; next !== null;) {
    const page: JournalPage = value(await journal.value.read(next));
    places.push(...page.frames.map(({ bytes }) => known.indexOf(toHex(bytes))));
    damaged ||= page.damaged;
    next = page.next;
  }
  await journal.value.close();
  return { places, damaged };
}

const body = { key: filled(32, 3), file: filled(16, 9) };
const head = encodeHead({
  format: 'passerelle-2026/backup',
  version: 1,
  id: body.file,
  vault: filled(16, 1),
  ways: [{ kind: 'words', id: filled(16, 4), seat: filled(16, 5), box: filled(40, 6) }],
  keys: [{ seat: filled(16, 5), box: filled(80, 7) }],
});
const records: readonly BackupRecord[] = [
  { is: 'start', vault: filled(16, 1), madeAt: 1_790_000_000_000 },
  { is: 'frames', frames: [{ kind: 'contribution', bytes: filled(60, 2) }] },
  { is: 'key-file', bytes: filled(90, 8) },
  { is: 'end', counts: { frames: 1, drafts: 0, chunks: 0, files: 0 }, accessHead: null },
];
const pieces: Bytes[] = [];
const writer = new BodyWriter(crypto, body, (piece) => {
  pieces.push(piece);
  return Promise.resolve();
});
for (const record of records) await writer.add(record);
await writer.end();
const copy = concat([head, ...pieces]);

async function recordsIn(input: Bytes): Promise<{ readonly found: readonly BackupRecord[]; readonly whole: boolean }> {
  const found: BackupRecord[] = [];
  const at = (offset: number, length: number) => Promise.resolve(input.slice(offset, offset + length));
  try {
    for await (const record of readBody(crypto, body, input.length, at)) found.push(record);
    return { found, whole: true };
  } catch (error) {
    if (error instanceof BackupDamaged) return { found, whole: false };
    throw error;
  }
}

const entries: LoggedEntry[] = [];
for (const what of ['unlocked', 'opened', 'printed', 'locked']) {
  const last = entries.at(-1);
  const prev = last === undefined ? null : linkOf(crypto, last.entry, last.payload);
  const plain = { seq: entries.length, prev, at: 1_790_000_000_000, what };
  entries.push({ entry: signEntry(crypto, plain, golden.lien.keys.secretKey), payload: filled(60, entries.length) });
}
const log = writeLogFile(
  crypto,
  { card: golden.lien.cardBytes, secretKey: golden.lien.keys.secretKey },
  1_790_000_000_000,
  entries,
);
const asking = {
  format: 'passerelle/recovery-request' as const,
  vault: golden.vault,
  signKey: filled(32, 2),
  wrapKey: filled(32, 3),
  at: 1_790_000_000_000,
  places: [{ slot: filled(16, 1), shares: [filled(80, 4), filled(80, 5), filled(80, 6)] }],
};
const forService = {
  name: 'Mira Zonnehoed',
  function: 'psd-psychologist',
  service: 'psd:gent',
  reason: 'zij is er niet meer',
};
const requests: readonly Bytes[] = [
  requestFile(crypto, { ...asking, version: 2 }).file,
  requestFile(crypto, { ...asking, version: 3, for: forService }).file,
];

export const storageTargets: readonly Target[] = [
  {
    name: 'journal file',
    reads: [
      'electron/journal/journal.ts#Journal.open',
      'electron/frames/framed-file.ts#readHeaderOf',
      'electron/frames/framed-file.ts#isLaterFile',
      'electron/frames/frame.ts#readFrame',
      'electron/frames/header.ts#readHeader',
      'electron/frames/walk.ts#parse',
      'electron/frames/resync.ts#findNextFrame',
    ],
    make: (random) => {
      const at = random.between(0, journalFiles.length - 1);
      const content = written.contentAt(journalFiles[at] ?? '') ?? filled(0, 0);
      return concat([new Uint8Array([at]), mutateBytes(random, content)]);
    },
    check: async (input) => {
      const read = await journalWith(input);
      if (read === null) return null;
      if (read.places.includes(-1)) return 'a frame nobody wrote was read';
      // What was moved or copied whole still reads; then the break in the chain must be told.
      const inOrder = read.places.every((place, at) => at === 0 || place > (read.places[at - 1] ?? -1));
      return inOrder || read.damaged ? null : 'frames out of order, and no word of it';
    },
  },
  {
    name: 'copy of the key file',
    reads: ['electron/keyfile/key-file.ts#KeyFile.open', 'electron/keyfile/copy.ts#decodeCopy'],
    full: { right: [keyFile] },
    make: (random) => mutateBytes(random, keyFile),
    check: async (input) => {
      const files = new RecordedFiles();
      await files.makeDirectory(folder);
      const store = value(await KeyFile.open(files, `${folder}/keys`));
      value(await store.write(keyFile, true));
      files.poke(`${folder}/keys/key-0`, input);
      const read = await store.read();
      return read.ok && read.value.some((each) => equal(each, keyFile)) ? null : 'the intact copy was not read';
    },
  },
  {
    name: 'content of the key file',
    reads: ['renderer/vault/core/keys/key-file.ts#newestKeyFile'],
    // It is given room for half a gigabyte of small things (K7).
    budget: { ...usualBudget, memory: { times: 8, besides: 536_870_912 } },
    full: { right: [keyFile] },
    make: (random) => mutateEncoded(random, keyFile),
    check: (input) => {
      const read = newestKeyFile([input]);
      if (!read.ok || read.value === null) return null;
      return newestKeyFile([encode(read.value)]).ok ? null : 'what was read cannot be written';
    },
  },
  {
    name: 'sealed rows and frames',
    reads: [
      'renderer/vault/core/sealing/frames.ts#openSectionFrame',
      'renderer/vault/core/sealing/frames.ts#openSegment',
      'renderer/vault/core/sealing/frames.ts#openForSeat',
      'renderer/vault/core/sealing/frames.ts#openForSection',
    ],
    full: { right: [frame, segment, draft] },
    make: (random) => mutateBytes(random, random.pick([frame, segment, draft])),
    check: (input) => {
      if ([frame, segment, draft].some((each) => equal(each, input))) return null;
      const parts = sectionFrameHead(input);
      const opened =
        (parts && openSectionFrame(golden.atRest, golden.scope, golden.epochKey, parts.sealed)) ??
        openSegment(golden.atRest, golden.scope, 4, golden.epochKey, input) ??
        openForSeat(golden.atRest, 'draft', golden.seatScope, input) ??
        null;
      // The clear head of a frame is bound by its scope, which the caller takes from it.
      const sameSealed = parts !== null && equal(parts.sealed, frame.slice(49));
      return opened === null || sameSealed ? null : 'a changed row was opened';
    },
  },
  {
    name: 'seat in a slot',
    reads: ['renderer/vault/core/keys/seat.ts#decodeSeat'],
    full: { right: [encode(golden.place)] },
    make: (random) => mutateEncoded(random, encode(golden.place)),
    check: (input) => (decodeSeat(input) === null ? null : 'a seat nobody made'),
  },
  {
    name: 'entry in the list of people',
    reads: ['renderer/vault/core/people/log.ts#readEntry'],
    full: { right: golden.peopleEntries },
    make: (random) => mutateEncoded(random, golden.lien.cardBytes),
    check: (input) =>
      readEntry(crypto, golden.vault, input, { seq: 0, prev: null }) ? 'an entry nobody signed' : null,
  },
  {
    name: 'head of a safety copy',
    reads: ['shared/backup/head.ts#decodeHead', 'shared/backup/head.ts#headLengthIn'],
    full: { right: [head] },
    make: (random) => {
      const changed = mutateBytes(random, head.slice(0, 400));
      return concat([changed, new Uint8Array(Math.max(0, headLength - changed.length))]);
    },
    check: (input) => {
      const length = headLengthIn(input);
      if (length < headLength || length > 8_388_608) return `a head of ${length} bytes`;
      const read = decodeHead(input);
      return read.ok && !equal(encodeHead(read.value).slice(0, 16), input.slice(0, 16))
        ? 'another head was read'
        : null;
    },
  },
  {
    name: 'body of a safety copy',
    reads: ['shared/backup/pieces.ts#readBody'],
    full: { right: [copy] },
    make: (random) => concat([head, mutateBytes(random, copy.slice(headLength))]),
    check: async (input) => {
      const { found, whole } = await recordsIn(input);
      const before = encode(records.slice(0, found.length));
      if (!equal(encode(found), before)) return 'a record nobody wrote was read';
      return whole && !equal(input, copy) ? 'a changed copy was believed' : null;
    },
  },
  {
    name: 'exported access log',
    reads: ['shared/access-log/export.ts#verifyLogFile'],
    full: { right: [log] },
    make: (random) => mutateText(random, log),
    check: (input) =>
      verifyLogFile(crypto, input, []).is === 'complete' && !equal(input, log) ? 'a changed log was believed' : null,
  },
  {
    name: 'request and answer of a recovery',
    reads: [
      'renderer/vault/services/people/recovery-files.ts#readRequestFile',
      'renderer/vault/services/people/recovery-files.ts#readAnswerFile',
      'renderer/vault/services/people/recovery-files.ts#readAnswerBytes',
    ],
    full: { right: requests },
    make: (random) => mutateText(random, random.pick(requests)),
    check: (input) => {
      const read = readRequestFile(crypto, input);
      if (read !== null && !equal(requestFile(crypto, read.request).hash, read.hash)) return 'another request was read';
      const answer = readAnswerFile(input) ?? utf8('');
      return readAnswerBytes(answer) === null ? null : 'an answer nobody gave';
    },
  },
];
