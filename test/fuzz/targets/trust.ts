/** What people hand each other beside bundles: statements behind cards, parts of keepers, drafts, codes, texts to be signed. */
import type { Language } from '../../../shared/language.ts';
import type { Kdf } from '../../../renderer/vault/core/keys/key-file.ts';
import { newOfficer, openOfficer } from '../../../renderer/vault/services/trust/officer-key.ts';
import { readServiceShare, signServiceShare } from '../../../renderer/vault/services/people/service-files.ts';
import { equal, fromUtf8, utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { cardCode, cardBytesOfCode, readCardCode } from '../../../shared/trust/card-code.ts';
import { cardFile, readCardFile } from '../../../shared/trust/card-file.ts';
import { decodeDraft, directoryCap } from '../../../shared/trust/directory/directory.ts';
import { readOfficerPart } from '../../../shared/trust/directory/officer.ts';
import { decodeHybrid, hybridBehind, withHybrid } from '../../../shared/trust/hybrid.ts';
import {
  contentIn,
  encodeContent,
  readPack,
  readUpdate,
  type ContentReader,
  type Numbered,
} from '../../../shared/trust/published/contents.ts';
import {
  decodeServicePeriods,
  makeServicePeriods,
  readServicePeriodsFile,
  servicePeriodsFile,
} from '../../../shared/trust/service-periods.ts';
import { decodeWay, makeWay, wayBehind, withWay } from '../../../shared/trust/way.ts';
import { readRecoveryWords, typedWords, wordsOf } from '../../../shared/words/recovery-words.ts';
import {
  after,
  first,
  liensHybrid,
  officers,
  lien,
  signed,
  unsigned,
  draftOf,
  filledIn,
} from '../../support/directory.ts';
import { firstUpdate, shortPack } from '../../support/contents.ts';
import { crypto, filled } from '../../support/exchange.ts';
import * as golden from '../../support/golden.ts';
import { mutateBytes, mutateEncoded, mutateText } from '../mutate.ts';
import type { Target } from '../target.ts';

const way = makeWay(crypto, lien.keys, { mailbox: 'ab'.repeat(16), madeAt: 5 });
const periods = makeServicePeriods(crypto, lien.keys, {
  service: 'psd:gent',
  periods: [{ section: 'plan', months: 24, source: 'archiefselectielijst', shorter: false, longer: true }],
  madeAt: 7,
});
const statements: readonly (readonly [Bytes, (bytes: Uint8Array) => unknown])[] = [
  [way, (bytes) => decodeWay(crypto, bytes)],
  [liensHybrid, (bytes) => decodeHybrid(crypto, bytes)],
  [periods, (bytes) => decodeServicePeriods(crypto, bytes)],
];
const withAll = withHybrid(withWay(cardFile(lien.cardBytes), way), liensHybrid);

const [one] = officers();
const halfSigned = signed(unsigned(draftOf(...filledIn)), [one]);
const drafts = [halfSigned.bytes, unsigned(draftOf(...filledIn)).bytes, after(first).bytes];

/** Deriving is tested by its vectors; here it says what a file asks of this computer. */
const asked: Kdf[] = [];
const [mostMemory, mostPasses] = [2_147_483_648, 20];
const derive = (passphrase: string, kdf: Kdf): Promise<Bytes> => {
  asked.push(kdf);
  return Promise.resolve(crypto.hash(utf8(passphrase), 32, kdf.salt));
};
const keeper = { crypto, derive, now: () => 7 };
const passphrase = 'three lights above the harbour';
const keeperKey = (await newOfficer(keeper, { name: 'Nele Vuurtoren', passphrase })).key;

const texts = [shortPack, firstUpdate].map((value) => utf8(JSON.stringify(value, null, 1)));

/** What a keeper may sign is what everybody reads afterwards. */
function readsAsSigned<C extends Numbered>(read: ContentReader<C>, value: unknown): boolean {
  const found = read(value);
  if (!found.ok) return true;
  const content = encodeContent(found.value);
  return contentIn(read, { content, number: found.value.number }).ok;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes) ?? '');
    return value;
  } catch {
    return undefined;
  }
}

const share = signServiceShare(
  crypto,
  {
    format: 'passerelle/service-share',
    version: 1,
    vault: golden.vault,
    key: filled(16, 3),
    service: 'psd:gent',
    card: lien.cardBytes,
    shares: [
      { pair: 0, share: filled(32, 4) },
      { pair: 1, share: filled(32, 5) },
    ],
  },
  lien.keys.secretKey,
);

const languages: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const spoken = languages.map((language) => utf8(wordsOf(crypto, filled(16, 6), language).join(' ')));

export const trustTargets: readonly Target[] = [
  {
    name: 'statement of a seat',
    reads: [
      'shared/trust/way.ts#decodeWay',
      'shared/trust/hybrid.ts#decodeHybrid',
      'shared/trust/service-periods.ts#decodeServicePeriods',
      'shared/trust/beside-card.ts#decodeStatement',
    ],
    full: { right: statements.map(([bytes]) => bytes), largest: 16_384 },
    make: (random) => mutateEncoded(random, random.pick(statements)[0]),
    check: (input) =>
      statements.some(([bytes, decode]) => decode(input) !== null && !equal(bytes, input))
        ? 'a changed statement was believed'
        : null,
  },
  {
    name: 'card file with statements behind it',
    reads: ['shared/trust/card-file.ts#readCardFile', 'shared/trust/beside-card.ts#statementBehind'],
    full: { right: [withAll] },
    make: (random) => mutateText(random, withAll),
    check: (input) => {
      const card = readCardFile(crypto, input);
      if (card.ok && !equal(card.value.bytes, lien.cardBytes)) return 'a changed card was believed';
      const [itsWay, itsHybrid] = [wayBehind(input), hybridBehind(input)];
      if (itsWay !== null && decodeWay(crypto, itsWay) !== null && !equal(itsWay, way))
        return 'another way was believed';
      const isOther = itsHybrid !== null && decodeHybrid(crypto, itsHybrid) !== null && !equal(itsHybrid, liensHybrid);
      return isOther ? 'another recipient was believed' : null;
    },
  },
  {
    name: 'periods of a service as a file',
    reads: ['shared/trust/service-periods.ts#readServicePeriodsFile'],
    full: { right: [servicePeriodsFile(periods)] },
    make: (random) => mutateText(random, servicePeriodsFile(periods)),
    check: (input) => {
      const bytes = readServicePeriodsFile(input);
      const isOther = bytes !== null && decodeServicePeriods(crypto, bytes) !== null && !equal(bytes, periods);
      return isOther ? 'other periods were believed' : null;
    },
  },
  {
    name: 'part of a keeper',
    reads: ['shared/trust/directory/officer.ts#readOfficerPart'],
    full: { right: [one.partBytes], largest: 2_048 },
    make: (random) => mutateEncoded(random, one.partBytes),
    check: (input) =>
      readOfficerPart(crypto, input) !== null && !equal(input, one.partBytes) ? 'a changed part was believed' : null,
  },
  {
    name: 'key of a keeper',
    reads: ['renderer/vault/services/trust/officer-key.ts#openOfficer'],
    full: { right: [keeperKey] },
    make: (random) => mutateText(random, keeperKey),
    check: async (input) => {
      asked.length = 0;
      const read = await openOfficer(keeper, input, passphrase);
      // Memory is asked for before anything is known to be right.
      if (asked.some(({ memory, passes }) => memory > mostMemory || passes > mostPasses))
        return 'it takes all of the computer';
      return read.ok && read.value.name !== 'Nele Vuurtoren' ? 'a changed key was believed' : null;
    },
  },
  {
    // Anybody may make one: what counts is that no signature stands under other content.
    name: 'draft of a list',
    reads: ['shared/trust/directory/directory.ts#decodeDraft'],
    full: { right: [halfSigned.bytes], largest: directoryCap },
    make: (random) => random.pick([mutateBytes, mutateEncoded])(random, random.pick(drafts)),
    check: (input) => {
      const read = decodeDraft(crypto, input);
      if (!read.ok) return null;
      if (!equal(read.value.bytes, input)) return 'two encodings of one draft';
      const known = [halfSigned.hash, after(first).hash];
      const isForged = read.value.signedBy.length > 0 && !known.some((hash) => equal(hash, read.value.hash));
      return isForged ? 'a signature under other content was believed' : null;
    },
  },
  {
    name: 'text a keeper signs',
    reads: ['shared/trust/published/contents.ts#readerOf'],
    full: { right: texts },
    make: (random) => mutateText(random, random.pick(texts)),
    check: (input) => {
      const value = jsonIn(input);
      return readsAsSigned(readPack, value) && readsAsSigned(readUpdate, value) ? null : 'what is signed is not read';
    },
  },
  {
    name: 'text of a code',
    reads: ['shared/trust/card-code.ts#readCardCode'],
    full: { right: [utf8(must(cardCode(lien.cardBytes), 'a code'))] },
    make: (random) => mutateText(random, utf8(must(cardCode(lien.cardBytes), 'a code'))),
    check: (input) => {
      const text = new TextDecoder().decode(input);
      const read = readCardCode(crypto, text);
      if (read.ok && !equal(read.value.bytes, lien.cardBytes)) return 'a changed card was believed';
      const bytes = cardBytesOfCode(text);
      return bytes !== null && cardCode(bytes) !== text ? 'two texts of one card' : null;
    },
  },
  {
    name: 'share of a service key',
    reads: ['renderer/vault/services/people/service-files.ts#readServiceShare'],
    full: { right: [share] },
    make: (random) => mutateEncoded(random, share),
    check: (input) =>
      readServiceShare(crypto, input, () => lien.card.signKey) !== null && !equal(input, share)
        ? 'a changed share was believed'
        : null,
  },
  {
    name: 'recovery words as typed',
    reads: ['shared/words/recovery-words.ts#readRecoveryWords'],
    full: { right: spoken },
    make: (random) => mutateBytes(random, random.pick(spoken)),
    check: (input) => {
      const typed = new TextDecoder().decode(input);
      const read = readRecoveryWords(crypto, typed);
      if (!read.ok) return null;
      // Sixteen bits of checksum: now and then other words fit, and then they are the words of what they open.
      const words = typedWords(typed).join(' ');
      const isOne = languages.some((language) => wordsOf(crypto, read.value, language).join(' ') === words);
      return isOne ? null : 'a secret of other words';
    },
  },
];
