/**
 * The formats once more from their SPEC.md files, with nothing of the project: Node's Ed25519, cborg's CBOR, and the
 * commands `age`, `tar` and `b2sum`.
 */
import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decode, encode as write, rfc8949EncodeOptions } from 'cborg';

export const encode = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(write(value, { ...rfc8949EncodeOptions, ignoreUndefinedProperties: true }));
export const decodeCbor = (bytes: Uint8Array): unknown => decode(bytes, { strict: true, rejectDuplicateMapKeys: true });

/** BLAKE2b-256 by the command. */
export const hash = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      execFileSync('b2sum', ['-l', '256'], { input: Buffer.concat(parts.map((part) => Buffer.from(part))) })
        .toString()
        .slice(0, 64),
      'hex',
    ),
  );

const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

export interface Signer {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

export function signer(seed: number): Signer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
  const exported = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: new Uint8Array(exported.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

export const isSigned = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' }),
    signature,
  );

/** The bytes a seat signs: a prefix per kind, then the hash. */
export const signedBytes = (kind: string, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`passerelle/${kind}/1\n`), hash(bytes)]);

export interface Card {
  readonly bytes: Uint8Array;
  readonly person: Uint8Array;
  readonly seat: Uint8Array;
}

export function card(keys: Signer, ageRecipient: string, name: string): Card {
  const person = hash('passerelle/person/1\n', keys.publicKey).slice(0, 16);
  const fields = encode({
    format: 'passerelle/seat-card',
    version: 1,
    realm: practiceRealm,
    person,
    signKey: keys.publicKey,
    ageRecipient,
    wrapKey: new Uint8Array(32).fill(9),
    name,
    function: 'justice-assistant',
    service: 'justice-house:namur',
    madeAt: 1_790_000_000_000,
  });
  return {
    bytes: encode([fields, keys.sign(signedBytes('seat-card', fields))]),
    person,
    seat: hash('passerelle/seat/1\n', keys.publicKey).slice(0, 16),
  };
}

export const practiceRealm = hash('passerelle/realm/1\n', 'practice').slice(0, 16);

const readable = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const byEncoding = ([a]: [string, unknown], [b]: [string, unknown]) => a.length - b.length || (a < b ? -1 : 1);
  return Object.fromEntries(
    Object.entries(value)
      .sort(byEncoding)
      .map(([key, each]) => [key, readable(each)]),
  );
};

/** Writes the files of a bundle into a folder; answers their names in the order of the archive, padding apart. */
export function writeFiles(
  folder: string,
  keys: Signer,
  manifest: Readonly<Record<string, unknown>>,
  parts: readonly (readonly [string, Uint8Array])[],
): readonly string[] {
  const bytes = encode(manifest);
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['manifest.cbor', bytes],
    ['manifest.json', Buffer.from(`${JSON.stringify(readable(decodeCbor(bytes)), null, 2)}\n`)],
    ['manifest.sig', keys.sign(signedBytes('bundle', bytes))],
    ...parts,
  ];
  let size = 512 + 1_024;
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    size += 512 + Math.ceil(content.length / 512) * 512;
  }
  const exponent = BigInt(size.toString(2).length - 1);
  const step = 1n << (exponent - BigInt(exponent.toString(2).length));
  const padded = ((BigInt(size) + step - 1n) / step) * step;
  const blocks = Math.ceil(Number(padded) / 512) * 512;
  writeFileSync(join(folder, 'padding.bin'), new Uint8Array(blocks - size));
  return [...files.map(([name]) => name), 'padding.bin'];
}

/** `tar` as SPEC.md names it. */
export const tar = (folder: string, archive: string, names: readonly string[]): void =>
  void execFileSync(
    'tar',
    [
      '--format=ustar',
      '--blocking-factor=1',
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--mode=0644',
      '--mtime=@0',
      '-cf',
      archive,
      ...names,
    ],
    { cwd: folder },
  );
