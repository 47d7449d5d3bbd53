/**
 * Stands for shared/crypto/age.ts in the simulation (build/simulation.mjs puts it there): files for named recipients
 * that fail on any changed byte, without the cost of age. One story in twenty uses the real one.
 */
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { fail, must, ok, type Result } from '../../../shared/result.ts';
import * as real from '../../../shared/crypto/age.ts';
import { someBytes, withRealCryptography } from './chance.ts';
import { standInCrypto } from './stand-in.ts';

export const { SourceFailed, recipientKinds } = real;
export type { DecryptingStream as Opened } from '../../../shared/crypto/age.ts';

const recipient = /^age1[02-9ac-hj-np-z]{58}$/;
const letters = '023456789acdefghjklmnpqrstuvwxyz';

export const newIdentity = (): Promise<string> =>
  withRealCryptography() ? real.newIdentity() : Promise.resolve(`STAND-IN-${toHex(someBytes(32))}`);

const nameOf = (identity: string): string =>
  `age1${[...standInCrypto.hash(utf8(identity), 58)].map((byte) => must(letters[byte % 32], 'a letter')).join('')}`;

export const recipientOf = (identity: string): Promise<string> =>
  withRealCryptography() ? real.recipientOf(identity) : Promise.resolve(nameOf(identity));

export const isRecipient = (text: string, kind?: real.RecipientKind): boolean =>
  withRealCryptography() ? real.isRecipient(text, kind) : recipient.test(text);

const marker = utf8('stand-in for age\n');
const tagLength = 32;

export async function sealFor(
  recipients: readonly string[],
  plain: ReadableStream<Uint8Array>,
): Promise<Result<ReadableStream<Uint8Array>, 'bad-recipient'>> {
  if (withRealCryptography()) return real.sealFor(recipients, plain);
  if (recipients.length === 0 || !recipients.every((each) => isRecipient(each))) return fail('bad-recipient');
  const body = concat([marker, utf8(`${recipients.join(' ')}\n`), await gathered(plain)]);
  return ok(inOnePiece(concat([body, standInCrypto.hash(body)])));
}

export async function openWith(
  identities: readonly string[],
  sealed: ReadableStream<Uint8Array>,
): Promise<Result<real.DecryptingStream, 'damaged-file' | 'not-for-me'>> {
  if (withRealCryptography()) return real.openWith(identities, sealed);
  const file = await gathered(sealed).catch((cause: unknown) => {
    throw new SourceFailed('the sealed file could not be read', { cause });
  });
  const end = file.indexOf(10, marker.length);
  if (!equal(file.subarray(0, marker.length), marker) || end < 0) return fail('damaged-file');
  const recipients = new TextDecoder('latin1').decode(file.subarray(marker.length, end)).split(' ');
  if (!recipients.every((each) => recipient.test(each))) return fail('damaged-file');
  const identity = identities.findIndex((each) => recipients.includes(nameOf(each)));
  if (identity < 0) return fail('not-for-me');
  const body = file.subarray(0, -tagLength);
  const whole = equal(standInCrypto.hash(body), file.subarray(-tagLength));
  return ok({ plain: inOnePiece(whole ? body.slice(end + 1) : null), identity, recipients: recipients.length });
}

async function gathered(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(parts);
    parts.push(value);
  }
}

/** Null: a stream that breaks, as a changed block makes it. */
function inOnePiece(bytes: Uint8Array | null): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (bytes === null) return controller.error(new Error('a changed byte'));
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
