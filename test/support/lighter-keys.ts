/**
 * `lighter-keys PROFILE PASSPHRASE…`: from now on the passphrases of its people, in the order in which they came, open with the
 * least derivation the application takes (64 MiB), a quarter of what it makes itself. For prepared profiles, which are
 * unlocked a hundred times.
 */
import { writeFileSync } from 'node:fs';
import { encodeCopy } from '../../electron/keyfile/copy.ts';
import { encodeKeyFile, sealSlot, type Kdf } from '../../renderer/vault/core/keys/key-file.ts';
import { equal } from '../../shared/codec/bytes.ts';
import { argon2id } from '../../shared/crypto/sodium.ts';
import { crypto, keyFiles, openPlace } from './first-place.ts';

const [profile = '', ...passphrases] = process.argv.slice(2);
for (const [at, passphrase] of passphrases.entries()) await lighten(passphrase, at);

async function lighten(passphrase: string, at: number): Promise<void> {
  const { file, generation, slot, secret } = await openPlace(profile, passphrase, at);
  const kdf: Kdf = { algorithm: 'argon2id13', salt: crypto.random(16), passes: 3, memory: 67_108_864 };
  const key = await argon2id(passphrase, kdf.salt, kdf.passes, kdf.memory);
  const { kind, id, seat, label } = slot;
  const lighter = sealSlot(crypto, file.vault, { kind, id, seat, label, kdf }, secret, key);
  const slots = file.slots.map((each) =>
    'id' in each && each.id instanceof Uint8Array && equal(each.id, id) ? lighter : each,
  );
  const bytes = encodeCopy({ generation, bytes: encodeKeyFile({ ...file, slots }) });
  for (const path of keyFiles(profile)) writeFileSync(path, bytes);
}
