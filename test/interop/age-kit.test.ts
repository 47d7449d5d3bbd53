/** The published age test kit (c2sp.org/CCTV/age, npm cctv-age): every vector through the reader of sealed files (B2, B3). */
import * as kit from 'cctv-age';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { newIdentity, openWith } from '../../shared/crypto/age.ts';
import { gatherStream, streamOf } from '../support/exchange.ts';

interface Vector {
  readonly expect: string;
  readonly payload: string;
  readonly identity: string;
  /** What no file of ours ever is: in ASCII armour, under a passphrase, with stanzas of another kind or of several. */
  readonly isForeign: boolean;
  readonly file: Uint8Array;
}

const stanzasIn = (file: Uint8Array): readonly string[] => {
  const header = Buffer.from(file).toString('latin1').split('\n---')[0] ?? '';
  return [...header.matchAll(/^-> (\S+)/gm)].map(([, kind]) => kind ?? '');
};

function vectorIn(bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf('\n\n');
  const head = Buffer.from(bytes.subarray(0, end)).toString('latin1');
  const fields = new Map(
    head.split('\n').map((line): [string, string] => [line.replace(/: .*/, ''), line.replace(/^.*?: /, '')]),
  );
  const body = bytes.subarray(end + 2);
  const file = fields.get('compressed') === 'zlib' ? new Uint8Array(inflateSync(body)) : body;
  const kinds = new Set(stanzasIn(file));
  const isOfOneKind = kinds.size === 1 && (kinds.has('X25519') || kinds.has('mlkem768x25519'));
  return {
    expect: fields.get('expect') ?? '',
    payload: fields.get('payload') ?? '',
    identity: fields.get('identity') ?? '',
    isForeign: fields.has('armored') || fields.has('passphrase') || !isOfOneKind,
    file,
  };
}

/** A seat holds an identity of each kind: both look at every file. */
const others = [await newIdentity('x25519'), await newIdentity('hybrid')];

/** What the reader makes of it: the hash of what is inside, or why not. */
async function outcome({ file, identity }: Vector): Promise<string> {
  const opened = await openWith([...(identity === '' ? [] : [identity]), ...others], streamOf(file));
  if (!opened.ok) return opened.problem;
  try {
    return createHash('sha256')
      .update(await gatherStream(opened.value.plain))
      .digest('hex');
  } catch {
    return 'damaged-file';
  }
}

const vectors = Object.entries(kit)
  .filter(([name]) => name !== 'default')
  .map(([name, bytes]) => ({ name, ...vectorIn(bytes) }));
const own = vectors.filter((vector) => !vector.isForeign);

test('the kit is there whole', () => {
  expect(vectors).toHaveLength(143);
  expect(own.filter((vector) => vector.expect === 'success')).toHaveLength(12);
});

test.each(own)('$name: $expect (B2, B3)', async (vector) => {
  const wanted: Record<string, string> = { success: vector.payload, 'no match': 'not-for-me' };
  expect(await outcome(vector)).toBe(wanted[vector.expect] ?? 'damaged-file');
});

test.each(vectors.filter((vector) => vector.isForeign))(
  '$name: never opened, whatever the standard says (B1, B3)',
  async (vector) => {
    expect(['damaged-file', 'not-for-me']).toContain(await outcome(vector));
  },
);
