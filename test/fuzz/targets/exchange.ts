/** What comes from elsewhere: sealed files, their archive and manifest, contact cards. */
import { caps } from '../../../shared/bundle/caps.ts';
import { decodeManifest, encodeManifest } from '../../../shared/bundle/manifest.ts';
import { readBundle, readPlaintext } from '../../../shared/bundle/read.ts';
import { writeBundle, writePlaintext } from '../../../shared/bundle/write.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { cardFile, readCardFile } from '../../../shared/trust/card-file.ts';
import { decodeDirectory, directoryCap } from '../../../shared/trust/directory/directory.ts';
import { follows } from '../../../shared/trust/directory/succession.ts';
import {
  contentIn,
  encodeContent,
  readPack,
  readUpdate,
  type Numbered,
} from '../../../shared/trust/published/contents.ts';
import {
  countsUnder,
  decodePublication,
  encodeUnsignedPublication,
  publishedCap,
  publishedFile,
  readPublishedFile,
  signPublication,
  type PublishedKind,
} from '../../../shared/trust/published/published.ts';
import { cardCap, decodeCard, makeCard, vouchFor } from '../../../shared/trust/seat-card.ts';
import { firstUpdate, shortPack } from '../../support/contents.ts';
import { partsOf, signedArchive } from '../../support/archive.ts';
import {
  content,
  contributionId,
  crypto,
  gather,
  gatherStream,
  seat,
  streamOf,
  value,
} from '../../support/exchange.ts';
import { after, first as firstDirectory, officers } from '../../support/directory.ts';
import { mutateBytes, mutateEncoded, mutateText, mutateValue } from '../mutate.ts';
import type { Hostile, Target } from '../target.ts';

const sender = await seat({}, 7);
const receiver = await seat(
  { name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:gent' },
  8,
);
const deps = { crypto, contributionId };
const by = { seat: receiver.mine, recipients: 1 };
const whole = await content(sender, [receiver]);
const written = value(writePlaintext(crypto, whole));
const plain = await gather(written.pieces());
const parts = partsOf(plain);
const sealed = await gatherStream(value(await writeBundle(crypto, whole)).file);
const manifest = encodeManifest(written.manifest);
const laterKeys = { ...sender.card, signKey: receiver.card.signKey };
const cards = [
  sender.cardBytes,
  makeCard(crypto, receiver.keys, { ...sender.card, vouch: vouchFor(crypto, sender.keys, laterKeys) }),
];
const isCard = (bytes: Uint8Array): boolean => cards.some((card) => equal(card, bytes));

const directories = [firstDirectory, after(firstDirectory)];

const publications = [publishedBy('law-pack', shortPack), publishedBy('directory-update', firstUpdate)];
const isPublished = (input: Bytes): boolean => publications.some((bytes) => equal(bytes, input));
function publishedBy(kind: PublishedKind, content: Numbered): Bytes {
  const { list, realm } = firstDirectory.directory;
  const { number } = content;
  const bare = encodeUnsignedPublication({ list, realm, kind, number, issuedAt: 7, content: encodeContent(content) });
  return officers()
    .slice(0, 2)
    .reduce((bytes, { keys }) => signPublication(crypto, { bytes }, keys), bare);
}

/** As many sections as there may be, each with as many ids as fit: of each list no more than it may hold, of all together too much. */
function* manySections(length: number): Generator<Hostile> {
  const [one] = written.manifest.sections;
  const ids = Array.from({ length: Math.max(1, Math.floor(length / caps.sections) - 400) }, () => 0);
  const sections = Array.from({ length: caps.sections }, () => ({ ...one, contributions: ids }));
  yield { name: 'lists of ids in each of its sections', bytes: encode({ ...written.manifest, sections }) };
}

export const exchangeTargets: readonly Target[] = [
  {
    name: 'directory',
    reads: ['shared/trust/directory/directory.ts#decodeDirectory'],
    full: { right: [after(firstDirectory).bytes], largest: directoryCap },
    make: (random) => {
      const { bytes } = random.pick(directories);
      return random.pick([mutateBytes, mutateEncoded])(random, bytes);
    },
    check: (input) => {
      const read = decodeDirectory(crypto, input);
      if (!read.ok) return null;
      if (!directories.some(({ bytes }) => equal(bytes, input))) return 'a changed list was believed';
      const next = follows(crypto, read.value.directory.realm, firstDirectory, read.value);
      return next.ok ? null : `a list that grew was refused: ${next.problem}`;
    },
  },
  {
    name: 'law pack or update of the directory, published',
    reads: [
      'shared/trust/published/published.ts#decodePublication',
      'shared/trust/published/contents.ts#contentIn',
      'shared/trust/published/contents.ts#readerOf',
    ],
    full: { right: publications, largest: publishedCap },
    make: (random) => random.pick([mutateBytes, mutateEncoded])(random, random.pick(publications)),
    check: (input) => {
      const read = decodePublication(crypto, input);
      if (!read.ok || !countsUnder(firstDirectory, read.value).ok) return null;
      if (!isPublished(input)) return 'a changed publication was believed';
      const { publication } = read.value;
      const isRead = [contentIn(readPack, publication), contentIn(readUpdate, publication)].some(({ ok }) => ok);
      return isRead ? null : 'a good publication was refused';
    },
  },
  {
    name: 'publication as a file',
    reads: ['shared/trust/published/published.ts#readPublishedFile', 'shared/trust/text-file.ts#readTextFile'],
    full: { right: publications.map(publishedFile), largest: 4_194_304 },
    make: (random) => mutateText(random, publishedFile(random.pick(publications))),
    check: (input) => {
      const bytes = readPublishedFile(input);
      const read = bytes && decodePublication(crypto, bytes);
      if (!bytes || read?.ok !== true || !countsUnder(firstDirectory, read.value).ok) return null;
      return isPublished(bytes) ? null : 'a changed publication was believed';
    },
  },
  {
    name: 'sealed file',
    reads: ['shared/bundle/read.ts#readBundle', 'shared/crypto/age.ts#openWith'],
    full: { right: [sealed] },
    make: (random) => mutateBytes(random, sealed),
    check: async (input) => {
      const read = await readBundle(streamOf(input, 3_000), [receiver.mine], deps);
      return read.ok && !equal(input, sealed) ? 'a changed file was believed' : null;
    },
  },
  {
    name: 'archive',
    reads: ['shared/bundle/read.ts#readPlaintext'],
    full: { right: [plain] },
    make: (random) => mutateBytes(random, plain),
    check: async (input) => {
      const read = await readPlaintext(streamOf(input, 3_000), by, deps);
      return read.ok && !equal(input, plain) ? 'a changed archive was believed' : null;
    },
  },
  {
    name: 'manifest, well signed',
    reads: ['shared/bundle/read.ts#readPlaintext'],
    full: { right: [plain] },
    make: (random) => signedArchive(sender.keys, mutateValue(random, written.manifest), parts),
    check: async (input) => {
      const read = await readPlaintext(streamOf(input, 3_000), by, deps);
      if (!read.ok) return null;
      const again = signedArchive(sender.keys, read.value.manifest, parts);
      return equal(again, input) ? null : 'what was read is not what was signed';
    },
  },
  {
    name: 'manifest',
    reads: ['shared/bundle/manifest.ts#decodeManifest'],
    full: { right: [manifest], largest: caps.manifest, more: manySections },
    make: (random) => mutateEncoded(random, manifest),
    check: (input) => {
      const read = decodeManifest(input);
      return read.ok && !equal(encodeManifest(read.value), input) ? 'two encodings of one manifest' : null;
    },
  },
  {
    name: 'one encoding of each value',
    reads: ['shared/codec/cbor.ts#decode'],
    full: { right: [manifest] },
    make: (random) => mutateBytes(random, random.pick([manifest, ...cards])),
    check: (input) => {
      const read = decode(input);
      return read.ok && !equal(encode(read.value), input) ? 'a second encoding was read' : null;
    },
  },
  {
    name: 'card',
    reads: ['shared/trust/seat-card.ts#decodeCard'],
    full: { right: cards, largest: cardCap },
    make: (random) => mutateEncoded(random, random.pick(cards)),
    check: (input) => (decodeCard(crypto, input).ok && !isCard(input) ? 'a changed card was believed' : null),
  },
  {
    name: 'card file',
    reads: ['shared/trust/card-file.ts#readCardFile', 'shared/trust/card-file.ts#cardBytesIn'],
    full: { right: cards.map(cardFile), largest: 65_536 },
    make: (random) => mutateText(random, cardFile(random.pick(cards))),
    check: (input) => {
      const read = readCardFile(crypto, input);
      return read.ok && !isCard(read.value.bytes) ? 'a changed card was believed' : null;
    },
  },
];
