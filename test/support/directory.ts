/** A realm with three officers and a list of two people, made the same each time from seeds. All names are fictional. */
import { concat, utf8 } from '../../shared/codec/bytes.ts';
import { encode } from '../../shared/codec/cbor.ts';
import { toHex } from '../../shared/codec/hex.ts';
import type { Bytes, SignKeys } from '../../shared/crypto/crypto.ts';
import { practiceRealm } from '../../shared/trust/realms.ts';
import {
  decodeDirectory,
  decodeDraft,
  encodeUnsigned,
  signDirectory,
  type ReadDirectory,
} from '../../shared/trust/directory/directory.ts';
import { changed, firstDraft, nextDraft, type Draft, type DraftChange } from '../../shared/trust/directory/drafting.ts';
import { makeOfficerPart, readOfficerPart, type OfficerPart } from '../../shared/trust/directory/officer.ts';
import { must } from '../../shared/result.ts';
import { hybridRecipient } from '../../renderer/vault/core/keys/hybrid.ts';
import { makeHybrid } from '../../shared/trust/hybrid.ts';
import { crypto, filled, seat, seededKeys, value, type TestSeat } from './exchange.ts';

export const issuedAt = 1_790_000_000_000;
export const day = 86_400_000;
export const until = issuedAt + 365 * day;

export interface TestOfficer {
  readonly keys: SignKeys;
  readonly part: OfficerPart;
  readonly partBytes: Bytes;
}

/** Officer `seed` with the keys of a generation: the key after it is the next generation's. */
export function officer(seed: number, generation = 0, name = `Officer ${String(seed)}`): TestOfficer {
  const keys = seededKeys(seed + generation * 20);
  const nextKey = seededKeys(seed + (generation + 1) * 20).publicKey;
  const partBytes = makeOfficerPart(crypto, keys, { name, nextKey, madeAt: issuedAt });
  return { keys, partBytes, part: must(readOfficerPart(crypto, partBytes), 'a part') };
}

export const officers = (generation = 0): readonly [TestOfficer, TestOfficer, TestOfficer] => [
  officer(101, generation, 'Nele Vuurtoren'),
  officer(102, generation, 'Piet Windwijzer'),
  officer(103, generation, 'Rosa Kompas'),
];

export const lien = await seat({}, 7);
export const joppe = await seat(
  { name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:dendermonde' },
  8,
);

/** The hybrid recipient of a seat, signed by it; who has none yet is Joppe. */
export const hybridFor = async ({ keys }: Pick<TestSeat, 'keys'>, seed = 15, madeAt = issuedAt): Promise<Bytes> =>
  makeHybrid(crypto, keys, { recipient: await hybridRecipient(crypto, filled(32, seed), practiceRealm), madeAt });
export const liensHybrid = await hybridFor(lien);

export const draftOf = (...changes: readonly DraftChange[]): Draft => {
  const parts = officers().map(({ part }) => part);
  const first = value(firstDraft(crypto, { realm: practiceRealm, name: 'Oefenstreek', parts, until }));
  return changes.reduce((draft, change) => value(changed(crypto, draft, change, null)), first);
};

/** Both services enrolled, both people in. */
export const filledIn: readonly DraftChange[] = [
  { do: 'enrol', service: lien.card.service },
  { do: 'enrol', service: joppe.card.service },
  { do: 'add', card: lien.cardBytes, hybrid: liensHybrid },
  { do: 'add', card: joppe.cardBytes },
  { do: 'recovery', person: joppe.card.person, helps: true },
];

export const unsigned = (draft: Draft, at = issuedAt): ReadDirectory =>
  value(decodeDraft(crypto, encodeUnsigned({ ...draft, issuedAt: at })));

export const signed = (draft: ReadDirectory, by: readonly TestOfficer[]): ReadDirectory =>
  by.reduce((each, { keys }) => value(signDirectory(crypto, each, keys)), draft);

/** Signed by the first two officers of a generation. */
export const published = (draft: Draft, at = issuedAt, generation = 0): ReadDirectory => {
  const [one, two] = officers(generation);
  return value(decodeDirectory(crypto, signed(unsigned(draft, at), [one, two]).bytes));
};

export const first = published(draftOf(...filledIn));

/** The version after one, with changes. */
export const after = (before: ReadDirectory, changes: readonly DraftChange[] = [], at?: number): ReadDirectory => {
  const draft = changes.reduce(
    (each, change) => value(changed(crypto, each, change, before)),
    nextDraft(before, before.directory.until + day),
  );
  return published(draft, at ?? before.directory.issuedAt + day);
};

/** Content no application writes, truly signed by whoever is asked. */
export function forged(content: Record<string, unknown>, by: readonly TestOfficer[]): Bytes {
  const map = encode({ ...first.directory, ...content });
  const hash = crypto.hash(map);
  const signatures = by
    .map(({ keys }): [Bytes, Bytes] => [
      keys.publicKey,
      crypto.sign(concat([utf8('passerelle/directory/1\n'), hash]), keys.secretKey),
    ])
    .sort(([a], [b]) => (toHex(a) < toHex(b) ? -1 : 1));
  return encode([map, signatures]);
}
