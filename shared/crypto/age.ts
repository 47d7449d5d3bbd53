/**
 * age files (age-encryption.org/v1) as streams with bounded memory, to recipients of one kind: X25519, or age's hybrid of
 * X25519 and ML-KEM-768. Where the platform's WebCrypto has no X25519 (Chromium before 137) the library computes it itself.
 */
import {
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
  type Stanza,
} from 'age-encryption';
import { fail, ok, type Result } from '../result.ts';
import { concat } from '../codec/bytes.ts';

/** A new identity, `AGE-SECRET-KEY-1…` or `AGE-SECRET-KEY-PQ-1…`. */
export const newIdentity = (kind: RecipientKind = 'x25519'): Promise<string> =>
  kind === 'x25519' ? generateX25519Identity() : generateHybridIdentity();

/** The recipient, `age1…` or `age1pq1…`, of an identity. Rejects when the text is no identity. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

/** How a file is sealed. A file is of one kind: a classic recipient beside hybrid ones would undo what they are for. */
export const recipientKinds = ['x25519', 'hybrid'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

const spelling: Record<RecipientKind, RegExp> = {
  x25519: /^age1[02-9ac-hj-np-z]{58}$/,
  hybrid: /^age1pq1[02-9ac-hj-np-z]{1952}$/,
};

/** The name of each kind's stanzas in the header. */
const stanzaOf: Record<RecipientKind, string> = { x25519: 'X25519', hybrid: 'mlkem768x25519' };

/** Whether a text is a recipient of the kind in its one lower-case spelling, checksum included. */
export function isRecipient(text: string, kind: RecipientKind = 'x25519'): boolean {
  if (!spelling[kind].test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Encrypts a stream to every recipient. `bad-recipient`: a key that nothing can be encrypted to, or keys of two kinds.
 */
export async function sealFor(
  recipients: readonly string[],
  plain: ReadableStream<Uint8Array>,
): Promise<Result<ReadableStream<Uint8Array>, 'bad-recipient'>> {
  const isOne = recipientKinds.some((kind) => recipients.every((text) => isRecipient(text, kind)));
  if (recipients.length === 0 || !isOne) return fail('bad-recipient');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  try {
    return ok(await encrypter.encrypt(plain));
  } catch {
    return fail('bad-recipient');
  }
}

/** Reading the sealed bytes themselves failed: the disk's trouble, not the file's. */
export class SourceFailed extends Error {
  override readonly name = 'SourceFailed';
}

export interface DecryptingStream {
  /** Errors with anything but SourceFailed mean damage. Nothing read is to be believed before the stream has ended. */
  readonly plain: ReadableStream<Uint8Array>;
  /** Position, in the list given, of the identity that opened it. */
  readonly identity: number;
  /** How many recipients the file was encrypted to. */
  readonly recipients: number;
}

/** Sixteen hybrid recipients need less than 28 KiB. */
const headerCap = 65_536;
const marker = '\n---';
/** One character a byte, whatever the bytes are. */
const singleBytes = new TextDecoder('latin1');

/**
 * Opens an age file with the first identity that fits. `not-for-me`: intact as far as can be seen, but none fits.
 * A file whose stanzas are not all of one known kind is a damaged file here. Throws SourceFailed when reading fails.
 * Budget: a header of 64 KiB and the piece it ends in (B2); each of its stanzas, six hundred at most, is tried with each
 * identity. The rest is a stream: 64 KiB at a time, whoever reads it counts.
 */
export async function openWith(
  identities: readonly string[],
  sealed: ReadableStream<Uint8Array>,
): Promise<Result<DecryptingStream, 'damaged-file' | 'not-for-me'>> {
  const file = await withBoundedHeader(sealed);
  if (file === null) return fail('damaged-file');
  const seen: { stanzas: readonly Stanza[]; tried: number; exhausted: boolean } = {
    stanzas: [],
    tried: 0,
    exhausted: false,
  };
  const decrypter = new Decrypter();
  for (const [position, identity] of identities.entries()) {
    decrypter.addIdentity({
      unwrapFileKey: (stanzas) => {
        seen.tried = position;
        seen.stanzas = stanzas;
        if (!areOfOneKind(stanzas)) throw new Error('recipients of another kind, or of several');
        return null;
      },
    });
    decrypter.addIdentity(identity);
  }
  decrypter.addIdentity({
    unwrapFileKey: () => {
      seen.exhausted = true;
      return null;
    },
  });
  try {
    const plain = await decrypter.decrypt(file);
    return ok({ plain, identity: seen.tried, recipients: seen.stanzas.length });
  } catch (error) {
    if (error instanceof SourceFailed) throw error;
    return fail(seen.exhausted ? 'not-for-me' : 'damaged-file');
  }
}

const areOfOneKind = (stanzas: readonly Stanza[]): boolean =>
  recipientKinds.some((kind) => stanzas.every((stanza) => stanza.args[0] === stanzaOf[kind]));

/** The same stream, once its header is seen to end early enough: the library would read on for ever. */
async function withBoundedHeader(sealed: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array> | null> {
  const reader = sealed.getReader();
  const next = async (): Promise<Uint8Array | null> => {
    try {
      const { done, value } = await reader.read();
      return done ? null : value;
    } catch (error) {
      throw new SourceFailed('the sealed file could not be read', { cause: error });
    }
  };
  let head: Uint8Array = new Uint8Array();
  for (;;) {
    if (singleBytes.decode(head.subarray(0, headerCap)).includes(marker)) break;
    const piece = head.length < headerCap ? await next() : null;
    if (piece === null) {
      await reader.cancel();
      return null;
    }
    head = concat([head, piece]);
  }
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    pull: async (controller) => {
      const piece = await next();
      if (piece === null) controller.close();
      else controller.enqueue(piece);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
