/** What anybody can see of a sealed file: that it has the shape of one (shared/bundle/SPEC.md, B1, B3, B5, B6). */
import { isWholeArchive } from '../../shared/bundle/ustar.ts';

export interface Sealed {
  readonly kind: 'sealed';
  /** Bytes of the file, and of the archive inside. */
  readonly size: number;
  readonly inside: number;
  readonly recipients: number;
  /** How it is sealed, in the words of the header. */
  readonly stanza: string;
}

/** Text before the first recipient of every age file. */
export const ageMagic = 'age-encryption.org/v1\n';
const headerCap = 65_536;
const chunk = 65_536;
const tag = 16;
const nonce = 16;

/**
 * Budget: the first 65,536 bytes, matched once: no line of a header can be read as another.
 * @param start the first bytes of the file, at least its header
 * @returns what it shows, or why it cannot be one of ours
 */
export function inspectSealed(start: Uint8Array, size: number): Sealed | string {
  const text = Buffer.from(start.subarray(0, headerCap)).toString('latin1');
  const header =
    /^age-encryption\.org\/v1\n((?:-> [!-~ ]+\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+)--- [A-Za-z0-9+/]{43}\n/.exec(
      text,
    );
  if (header === null) return 'its header is damaged, or it does not end within 65,536 bytes';
  const stanzas = [...(header[1] ?? '').matchAll(/^-> (\S+)/gm)].map(([, name]) => name ?? '');
  const [stanza = ''] = stanzas;
  if (!['X25519', 'mlkem768x25519'].includes(stanza) || stanzas.some((name) => name !== stanza))
    return `it is sealed in a way Passerelle never uses (${[...new Set(stanzas)].join(', ')})`;
  const inside = insideOf(size - header[0].length);
  if (inside === null) return 'it was cut off, or something was added to it';
  if (!isWholeArchive(inside)) return 'what is inside has a length no archive of Passerelle has';
  return { kind: 'sealed', size, inside, recipients: stanzas.length, stanza };
}

/** Bytes of plaintext in so many bytes behind the header; null when no file has that many. */
function insideOf(payload: number): number | null {
  const sealed = payload - nonce;
  const count = Math.ceil(sealed / (chunk + tag));
  const last = sealed - (count - 1) * (chunk + tag);
  return sealed < tag || (last <= tag && count > 1) ? null : sealed - count * tag;
}
