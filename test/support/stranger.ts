/**
 * A correspondent who exists only in a test, run as a program of its own: writes his card, and sealed files that no
 * installation of ours makes.
 *   card <file> [function service realm]   foreign <file>   later <card of the receiver> <file>   sends <card of the receiver> <file>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { newIdentity, recipientOf, sealFor } from '../../shared/crypto/age.ts';
import { archive } from '../../shared/bundle/ustar.ts';
import { encode } from '../../shared/codec/cbor.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import { cardFile, readCardFile } from '../../shared/trust/card-file.ts';
import { practiceRealm, realRealm } from '../../shared/trust/realms.ts';
import { makeCard, newPersonId } from '../../shared/trust/seat-card.ts';
import { writeBundle } from '../../shared/bundle/write.ts';
import { bareContent, gatherStream, seat, streamOf, value } from './exchange.ts';

const crypto = await sodiumCrypto();
const [command = '', ...files] = process.argv.slice(2);
const [first = '', second = '', third = '', realm = 'real'] = files;

const commands: Record<string, () => Promise<void>> = {
  card: async () => writeFileSync(first, cardFile(await card())),
  foreign: async () => writeFileSync(first, await sealed(await recipientOf(await newIdentity()), {})),
  later: async () => {
    const { card: receiver } = value(readCardFile(crypto, readFileSync(first)));
    const manifest = { format: 'passerelle/bundle', version: 2, whatIsNew: true };
    writeFileSync(second, await sealed(receiver.ageRecipient, manifest));
  },
  sends: async () => {
    const { card: receiver } = value(readCardFile(crypto, readFileSync(first)));
    const joppe = await seat({ realm: realRealm, name: 'Joppe Waterlelie', function: 'justice-assistant' });
    const content = await bareContent(joppe, [], {
      realm: realRealm,
      to: [receiver],
      receipts: [],
      madeAt: Date.now(),
    });
    writeFileSync(second, await gatherStream(value(await writeBundle(crypto, content)).file));
  },
};
await commands[command]?.();

/** A justice assistant's, unless another function and service are asked for. */
async function card(): Promise<Uint8Array> {
  const keys = crypto.signKeys();
  return makeCard(crypto, keys, {
    realm: realm === 'practice' ? practiceRealm : realRealm,
    person: newPersonId(crypto, keys.publicKey),
    ageRecipient: await recipientOf(await newIdentity()),
    wrapKey: crypto.wrapKeys().publicKey,
    name: 'Joppe Waterlelie',
    function: second === '' ? 'justice-assistant' : second,
    service: third === '' ? 'justice-house:gent' : third,
    madeAt: Date.now(),
  });
}

async function sealed(recipient: string, manifest: unknown): Promise<Uint8Array> {
  const plain = archive([{ name: 'manifest.cbor', bytes: encode(manifest) }]);
  return gatherStream(value(await sealFor([recipient], streamOf(plain))));
}
