/**
 * A seat card as a text file (SPEC.md, T10): survives mail, a re-saving editor and Windows line ends, and a person can
 * see what it is. The text carries nothing that is not in the card.
 */
import { fromBase64url, toBase64url } from '../codec/base64url.ts';
import { fromUtf8, utf8 } from '../codec/bytes.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import { fail, ok, type Result } from '../result.ts';
import { cardCap, decodeCard, type CardProblem, type SeatCard } from './seat-card.ts';

const first = 'PASSERELLE CARD 1';
const last = 'PASSERELLE CARD END';
const lineLength = 64;
/** A card of the largest size is 11 KiB of text; the rest is room for what mail puts around it. */
const fileCap = 65_536;

/** The file of an encoded card: ASCII, lines of 64 characters, LF. */
export function cardFile(card: Uint8Array): Bytes {
  const text = toBase64url(card).replaceAll('-', '+').replaceAll('_', '/');
  const padded = text + '='.repeat((4 - (text.length % 4)) % 4);
  const lines: string[] = [];
  for (let at = 0; at < padded.length; at += lineLength) lines.push(padded.slice(at, at + lineLength));
  return utf8([first, ...lines, last, ''].join('\n'));
}

/**
 * The card in a file: text as `cardFile` writes it, possibly with CRLF, blanks at line ends and other text before or
 * after it. Answers the card and its encoded bytes. Budget: 65,536 bytes of text and a card of 8,192 (T10); some forty times
 * the text in memory, two signatures at most.
 */
export function readCardFile(
  crypto: Crypto,
  file: Uint8Array,
): Result<{ readonly card: SeatCard; readonly bytes: Bytes }, CardProblem> {
  if (file.length > fileCap) return fail('not-a-card');
  const lines = linesOf(file);
  if (!lines.includes(first)) return fail(lines.some(isLaterVersion) ? 'newer-version' : 'not-a-card');
  const bytes = bytesIn(lines);
  if (bytes === null) return fail('damaged');
  const card = decodeCard(crypto, bytes);
  return card.ok ? ok({ card: card.value, bytes }) : card;
}

const linesOf = (file: Uint8Array): readonly string[] =>
  (fromUtf8(file) ?? '').split('\n').map((line) => line.replace(/^\ufeff/, '').trim());

function bytesIn(lines: readonly string[]): Bytes | null {
  const start = lines.indexOf(first);
  const end = start === -1 ? -1 : lines.indexOf(last, start);
  const bytes = end === -1 ? undefined : fromBase64(lines.slice(start + 1, end).join(''));
  return bytes === undefined || bytes.length > cardCap ? null : bytes;
}

/** The encoded card in a file, not yet checked; null where there is none. Budget: as of a card file. */
export const cardBytesIn = (file: Uint8Array): Bytes | null => (file.length > fileCap ? null : bytesIn(linesOf(file)));

const isLaterVersion = (line: string): boolean => /^PASSERELLE CARD [1-9][0-9]{0,5}$/.test(line);

function fromBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || /[-_]/.test(text)) return undefined;
  return fromBase64url(
    text
      .replace(/={1,2}$/, '')
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
  );
}
