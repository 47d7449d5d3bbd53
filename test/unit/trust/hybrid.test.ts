/** A seat says beside its card what its files are sealed to where the realm guards against computers of the future. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hybridIdentity, hybridRecipient } from '../../../renderer/vault/core/keys/hybrid.ts';
import { isRecipient, openWith, sealFor } from '../../../shared/crypto/age.ts';
import { readBundle } from '../../../shared/bundle/read.ts';
import { writeBundle } from '../../../shared/bundle/write.ts';
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { cardFile, readCardFile } from '../../../shared/trust/card-file.ts';
import { changed } from '../../../shared/trust/directory/drafting.ts';
import { decodeDirectory } from '../../../shared/trust/directory/directory.ts';
import { decodeHybrid, hybridBehind, hybridCap, withHybrid } from '../../../shared/trust/hybrid.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import { decodeWay, makeWay, wayBehind, withWay } from '../../../shared/trust/way.ts';
import {
  draftOf,
  filledIn,
  first,
  forged,
  hybridFor,
  issuedAt,
  joppe,
  lien,
  liensHybrid,
  officers,
} from '../../support/directory.ts';
import { bareContent, contributionId, crypto, filled, gatherStream, streamOf, value } from '../../support/exchange.ts';

const secret = hybridIdentity(crypto, filled(32, 15), practiceRealm);
const recipient = await hybridRecipient(crypto, filled(32, 15), practiceRealm);

const joppes = await hybridFor(joppe, 16);

/** Truly signed by Lien, whatever it says. */
function signed(change: Record<string, unknown>): Uint8Array {
  const map = encode({ ...decodeHybrid(crypto, liensHybrid), ...change });
  const told = concat([utf8('passerelle/hybrid-recipient/1\n'), crypto.hash(map)]);
  return encode([map, crypto.sign(told, lien.keys.secretKey)]);
}

describe('T17 the statement of a seat', () => {
  test('says its recipient, and the golden file is made again byte by byte', () => {
    expect(decodeHybrid(crypto, liensHybrid)).toMatchObject({
      signKey: lien.card.signKey,
      recipient,
      madeAt: issuedAt,
    });
    expect(recipient).toHaveLength(1_959);
    const golden = must(fromHex(readFileSync('test/golden/hybrid-v1.hex', 'utf8').replaceAll('\n', '')), 'hex');
    expect(toHex(liensHybrid)).toBe(toHex(golden));
    expect(liensHybrid.length).toBeLessThanOrEqual(hybridCap);
  });

  test('any changed byte is passed over', () => {
    for (let at = 0; at < liensHybrid.length; at += 1) {
      const bytes = new Uint8Array(liensHybrid);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(decodeHybrid(crypto, bytes), `byte ${String(at)}`).toBeNull();
    }
  });

  test.each<[string, Record<string, unknown>]>([
    ['another signing key', { signKey: joppe.card.signKey }],
    ['a classic recipient', { recipient: lien.card.ageRecipient }],
    [
      'a recipient with a wrong checksum',
      { recipient: `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}` },
    ],
    ['a newer version', { version: 2 }],
    ['more than that', { more: true }],
  ])('%s is passed over', (_name, change) => {
    expect(decodeHybrid(crypto, signed(change))).toBeNull();
  });

  test('a way is no such statement, nor the other way round', () => {
    const way = makeWay(crypto, lien.keys, { mailbox: 'a'.repeat(32), madeAt: 1 });
    expect(decodeHybrid(crypto, way)).toBeNull();
    expect(decodeWay(crypto, liensHybrid)).toBeNull();
  });
});

test('T18: it stands behind the card and the way, and each reader finds its own', () => {
  const way = makeWay(crypto, lien.keys, { mailbox: 'a'.repeat(32), madeAt: 1 });
  const file = withHybrid(withWay(cardFile(lien.cardBytes), way), liensHybrid);
  expect(toHex(value(readCardFile(crypto, file)).bytes)).toBe(toHex(lien.cardBytes));
  expect(wayBehind(file)).toEqual(way);
  expect(hybridBehind(file)).toEqual(liensHybrid);
  expect(hybridBehind(cardFile(lien.cardBytes))).toBeNull();
});

describe('M11 the identity is worked out', () => {
  test('the same each time, another for each seat and realm', async () => {
    expect(secret).toMatch(/^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/);
    expect(hybridIdentity(crypto, filled(32, 15), practiceRealm)).toBe(secret);
    expect(hybridIdentity(crypto, filled(32, 15), realRealm)).not.toBe(secret);
    expect(hybridIdentity(crypto, filled(32, 16), practiceRealm)).not.toBe(secret);
    expect(isRecipient(recipient, 'hybrid')).toBe(true);
    const sealed = value(await sealFor([recipient], streamOf(utf8('words'))));
    const opened = value(await openWith([lien.identity, secret], sealed));
    expect(opened.identity).toBe(1);
    expect(await gatherStream(opened.plain)).toEqual(utf8('words'));
  });
});

describe('B3 a bundle is sealed to recipients of one kind', () => {
  const deps = { crypto, contributionId };

  test('to hybrid ones when told so, and its reader has both identities', async () => {
    const content = await bareContent(joppe, [lien], { recipients: [recipient] });
    const { file } = value(await writeBundle(crypto, content));
    const mine = [lien.mine, { ...lien.mine, identity: secret }];
    expect(value(await readBundle(file, mine, deps)).to).toBe(mine[1]);
  });

  test('never to both kinds, nor to more or fewer than its seats', async () => {
    const mixed = await sealFor([recipient, lien.card.ageRecipient], streamOf(utf8('words')));
    expect(mixed.ok ? 'sealed' : mixed.problem).toBe('bad-recipient');
    for (const recipients of [[], [recipient, recipient], [recipient, lien.card.ageRecipient]]) {
      const written = await writeBundle(crypto, await bareContent(joppe, [lien], { recipients }));
      expect(written.ok ? 'written' : written.problem).toBe('bad-recipient');
    }
  });
});

describe('TD7 a list that seals to hybrid recipients', () => {
  const both = draftOf(...filledIn, { do: 'add', card: joppe.cardBytes, hybrid: joppes });
  const problemOf = (result: ReturnType<typeof changed>): string => (result.ok ? 'done' : result.problem);

  test('is not drafted while someone has none, nor is anyone added to it without', () => {
    const one = draftOf(...filledIn);
    expect(problemOf(changed(crypto, one, { do: 'sealing', sealing: 'hybrid' }, null))).toBe('hybrid-missing');
    const nobody = draftOf({ do: 'enrol', service: joppe.card.service }, { do: 'sealing', sealing: 'hybrid' });
    expect(problemOf(changed(crypto, nobody, { do: 'add', card: joppe.cardBytes }, null))).toBe('hybrid-missing');
    expect(problemOf(changed(crypto, nobody, { do: 'add', card: joppe.cardBytes, hybrid: liensHybrid }, null))).toBe(
      'hybrid-missing',
    );
    const hybrid = value(changed(crypto, both, { do: 'sealing', sealing: 'hybrid' }, null));
    expect(hybrid.sealing).toBe('hybrid');
    expect(value(changed(crypto, hybrid, { do: 'sealing', sealing: 'x25519' }, null)).sealing).toBe('x25519');
  });

  test('is refused when officers signed it with someone lacking, or with a statement of another seat', () => {
    const [nele, piet] = officers();
    const problem = (content: Record<string, unknown>): string => {
      const read = decodeDirectory(crypto, forged(content, [nele, piet]));
      return read.ok ? 'accepted' : read.problem;
    };
    expect(problem({})).toBe('accepted');
    expect(problem({ sealing: 'hybrid' })).toBe('broken-entry');
    expect(problem({ seats: both.seats, sealing: 'hybrid' })).toBe('accepted');
    expect(problem({ seats: first.directory.seats.map((each) => ({ ...each, hybrid: joppes })) })).toBe('broken-entry');
    expect(problem({ sealing: 'both' })).toBe('not-a-directory');
  });

  test('T19: a card added anew keeps the later statement', async () => {
    const later = await hybridFor(lien, 17, issuedAt + 1);
    const of = (...hybrids: readonly (typeof later | undefined)[]) =>
      hybrids
        .reduce(
          (draft, hybrid) =>
            value(changed(crypto, draft, { do: 'add', card: lien.cardBytes, ...(hybrid && { hybrid }) }, null)),
          draftOf(...filledIn),
        )
        .seats.map(({ hybrid }) => hybrid);
    expect(of(undefined)).toContainEqual(liensHybrid);
    expect(of(later, liensHybrid)).toContainEqual(later);
    expect(of(later, liensHybrid)).not.toContainEqual(liensHybrid);
  });
});
