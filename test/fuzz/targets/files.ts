/** Files and answers from elsewhere that are no bundle: connections, listings of a storage, certificates, books of a service. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectFile } from '../../../electron/inspect/inspect.ts';
import { verifyLog } from '../../../electron/inspect/verify-log.ts';
import {
  partKey,
  readOfferKey,
  offerKey,
  readPartKey,
  senderOf,
  mostParts,
} from '../../../electron/transports/s3/keys.ts';
import { readListing, errorCode } from '../../../electron/transports/s3/listing.ts';
import { readAnchors, writeAnchors } from '../../../shared/access-log/anchors.ts';
import { readAuditFile, writeAuditFile } from '../../../shared/access-log/audit-file.ts';
import { readCertificate, writeCertificate } from '../../../shared/access-log/certificate.ts';
import { equal, utf8 } from '../../../shared/codec/bytes.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { lifeDomains } from '../../../shared/dossier/review/life-domains.ts';
import { readReviewForm } from '../../../shared/dossier/review/form.ts';
import { readConnection } from '../../../shared/network/connection.ts';
import type { BookEntry } from '../../../shared/service-book/book.ts';
import { newerIn, readBook, writeBook } from '../../../shared/service-book/file.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { crypto, filled } from '../../support/exchange.ts';
import * as golden from '../../support/golden.ts';
import { mutateBytes, mutateEncoded, mutateText } from '../mutate.ts';
import { usualBudget, type Target } from '../target.ts';

const { lien } = golden;

const connections = [
  'address: https://rack.institution.example:9000\nbucket: exchange\nregion: default',
  'address: http://127.0.0.1:9000/\nbucket: a-b.c\nregion: eu-west-1\nauthority: ' + 'QUJD'.repeat(20),
].map((lines) =>
  utf8(
    `PASSERELLE CONNECTION 1\n${lines}\nmailbox: ${'0a'.repeat(16)}\nkey: ABCDEF\nsecret: abcdefgh+/=\nPASSERELLE CONNECTION END\n`,
  ),
);

const [reader, sender] = ['0a'.repeat(16), '1b'.repeat(16)];
const name = { to: reader, from: sender, hash: 'c3'.repeat(32), part: 2, of: 3 };
const listing = utf8(
  '<?xml version="1.0"?><ListBucketResult xmlns="x"><Name>exchange</Name><IsTruncated>true</IsTruncated>' +
    `<Contents><Key>${partKey(name)}</Key><Size>8388608</Size><ETag>&quot;ab&quot;</ETag></Contents>` +
    `<Contents><Key>${partKey({ ...name, part: 3 })}</Key><Size>12</Size><ETag>"cd"</ETag></Contents>` +
    `<CommonPrefixes><Prefix>${reader}/${sender}/</Prefix></CommonPrefixes>` +
    '<NextContinuationToken>a&amp;b</NextContinuationToken></ListBucketResult>',
);

const certificate = writeCertificate(
  crypto,
  { card: lien.cardBytes, secretKey: lien.keys.secretKey },
  'Gewist op 24 november 2026\nReden: bewaartermijn is voorbij',
  { id: 'x1', scope: 'dossier', dossier: 'd1', parts: ['plan'], documents: 1, at: 5, logHead: 'ab'.repeat(32) },
);
const anchors = writeAnchors([
  { head: filled(32, 1), signKey: filled(32, 2), at: 1_790_000_000_000, name: 'Lien Zonnebloem' },
  { head: filled(32, 3), signKey: filled(32, 2), at: 1_790_000_500_000, name: 'Lien Zonnebloem' },
]);
const audit = writeAuditFile(
  crypto,
  {
    format: 'passerelle/audit',
    version: 1,
    vault: golden.vault,
    at: 9,
    people: golden.peopleEntries,
    frames: [filled(90, 4), filled(120, 5)],
  },
  lien.keys,
);

const entry = (id: string, turn: number, text: string): BookEntry => ({
  id: id.repeat(32),
  turn,
  by: 'Lien Zonnebloem',
  kind: 'question',
  value: { text, on: '2026-11-02' },
});
const held = [entry('1', 2, 'Wie tolkt Arabisch?'), entry('2', 1, 'Wie rijdt er mee?')];
const book = writeBook([...held, entry('3', 1, 'Waar is het lokaal?')]);
const questions = utf8(JSON.stringify(lifeDomains, null, 1));

const folder = mkdtempSync(join(tmpdir(), 'inspected-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const path = (file: string): string => join(folder, file);
const sentManifest = utf8(JSON.stringify({ accessHead: 'ab'.repeat(32), sender: { name: 'Lien Zonnebloem' } }));
const inspected = [certificate, cardFile(lien.cardBytes), utf8('age-encryption.org/v1\n-> X25519 abc\n'), book];

/** A value that was read is written and read the same. */
const isStable = (value: unknown, again: unknown): boolean => equal(encode(plain(value)), encode(plain(again)));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

export const fileTargets: readonly Target[] = [
  {
    name: 'pasted connection',
    reads: ['shared/network/connection.ts#readConnection'],
    full: { right: connections, largest: 65_536 },
    make: (random) => mutateText(random, random.pick(connections)),
    check: (input) => {
      const read = readConnection(new TextDecoder().decode(input));
      if (!read.ok) return null;
      const { protocol, username, password, pathname, search, hash } = new URL(read.value.address);
      const isBare = pathname === '/' && [username, password, search, hash].every((part) => part === '');
      return isBare && /^https?:$/.test(protocol) ? null : `an address with more in it: ${read.value.address}`;
    },
  },
  {
    name: 'listing of a storage',
    reads: ['electron/transports/s3/listing.ts#readListing'],
    full: { right: [listing], largest: 4_194_304 },
    make: (random) => mutateText(random, mutateBytes(random, listing)),
    check: (input) => {
      const xml = new TextDecoder().decode(input);
      const read = readListing(xml);
      if (!/^[A-Za-z]{0,64}$/.test(errorCode(xml))) return 'a code of an error that is more than a word';
      if (read === null) return null;
      if (read.next === '') return 'it goes on from nothing, without end';
      return read.objects.every(({ size }) => Number.isSafeInteger(size) && size >= 0) ? null : 'a size that is none';
    },
  },
  {
    name: 'name in a storage',
    reads: ['electron/transports/s3/keys.ts#readPartKey', 'electron/transports/s3/keys.ts#readOfferKey'],
    make: (random) => mutateBytes(random, utf8(random.pick([partKey(name), offerKey(name), `${reader}/${sender}/`]))),
    check: (input) => {
      const key = new TextDecoder().decode(input);
      const [part, offer, from] = [readPartKey(key), readOfferKey(key), senderOf(key)];
      if (part !== null && (partKey(part) !== key || part.of > mostParts)) return 'two names of one part';
      if (offer !== null && offerKey(offer) !== key) return 'two names of one offer';
      return from === null || /^[0-9a-f]{32}$/.test(from) ? null : 'a sender that is no mailbox';
    },
  },
  {
    name: 'certificate of an erasure',
    reads: ['shared/access-log/certificate.ts#readCertificate'],
    full: { right: [certificate], largest: 1_048_576 },
    make: (random) => mutateText(random, certificate),
    check: (input) =>
      readCertificate(crypto, input) !== null && !equal(input, certificate)
        ? 'a changed certificate was believed'
        : null,
  },
  {
    name: 'anchors of access logs',
    reads: ['shared/access-log/anchors.ts#readAnchors'],
    full: { right: [anchors] },
    make: (random) => mutateText(random, anchors),
    check: (input) => {
      const read = readAnchors(new TextDecoder().decode(input));
      const isHex = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
      return read?.every(({ head, signKey }) => isHex(head) && isHex(signKey ?? head)) === false
        ? 'an anchor that is none'
        : null;
    },
  },
  {
    name: 'access logs for an auditor',
    reads: ['shared/access-log/audit-file.ts#readAuditFile'],
    full: { right: [audit] },
    make: (random) => mutateEncoded(random, audit),
    check: (input) => (isSignedByLien(input) && !equal(input, audit) ? 'changed logs were believed' : null),
  },
  {
    name: 'book of a service',
    reads: ['shared/service-book/file.ts#readBook'],
    // Each of its entries is an object with a value of its own.
    budget: { ...usualBudget, memory: { times: 24, besides: 67_108_864 } },
    full: { right: [book], largest: 4_194_304 },
    make: (random) => mutateText(random, book),
    check: (input) => {
      const read = readBook(input);
      if (!read.ok) return null;
      const taken = newerIn(held, read.value);
      const again = readBook(writeBook(read.value));
      if (!again.ok) return 'what was read cannot be passed on';
      return taken.every((each) => read.value.includes(each)) ? null : 'an entry that did not come';
    },
  },
  {
    name: 'own questions of a review',
    reads: ['shared/dossier/review/form.ts#readReviewForm'],
    full: { right: [questions], largest: 262_144 },
    make: (random) => mutateText(random, questions),
    check: (input) => {
      const read = readReviewForm(input);
      if (!read.ok) return null;
      const again = readReviewForm(utf8(JSON.stringify(read.value)));
      return again.ok && isStable(again.value, read.value) ? null : 'what was read is not read again';
    },
  },
  {
    name: 'anchors for a log that is verified',
    reads: ['electron/inspect/verify-log.ts#anchorsIn', 'shared/access-log/export.ts#signKeyOf'],
    full: { right: [anchors, sentManifest], largest: 1_048_576 },
    make: (random) => mutateText(random, random.pick([anchors, sentManifest])),
    check: async (input) => {
      writeFileSync(path('log'), certificate);
      writeFileSync(path('anchors'), input);
      const said: string[] = [];
      const verdict = await verifyLog([path('log'), path('anchors')], (line) => said.push(line));
      return (verdict === 0 || verdict === 3) && said.length > 0 ? null : `a right certificate: ${said.join(' ')}`;
    },
  },
  {
    name: 'any file for inspect',
    reads: ['electron/inspect/archive.ts#inspectArchive', 'electron/inspect/published.ts#inspectPublished'],
    // A dozen readers of texts, one after the other, each of which decodes what it takes for its own.
    budget: { ...usualBudget, memory: { times: 16, besides: 134_217_728 } },
    full: { right: inspected },
    make: (random) => random.pick([mutateBytes, mutateText])(random, random.pick(inspected)),
    check: async (input) => {
      writeFileSync(path('file'), input);
      const said = await inspectFile(crypto, path('file'));
      const isOurs = inspected.some((each) => equal(each, input));
      return said.is === 'whole' && said.found.kind === 'certificate' && !isOurs
        ? 'a changed certificate passes'
        : null;
    },
  },
];

const isSignedByLien = (input: Bytes): boolean => {
  const read = readAuditFile(crypto, input);
  return read !== null && equal(read.by, lien.keys.publicKey);
};
