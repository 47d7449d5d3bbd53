/**
 * Bytes as a text file people can carry by any way: a first line that says what it is, base64, a last line. Read with CRLF,
 * blanks at line ends and other text around it.
 */
import { fromBase64url, toBase64url } from '../codec/base64url.ts';
import { fromUtf8, utf8 } from '../codec/bytes.ts';
import type { Bytes } from '../crypto/crypto.ts';

const lineLength = 64;
const fileCap = 4_194_304;

const lastLine = (title: string): string => `${title.replace(/ \d+$/, '')} END`;

export function textFile(title: string, bytes: Uint8Array): Bytes {
  const text = toBase64url(bytes);
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += lineLength) lines.push(text.slice(at, at + lineLength));
  return utf8([title, ...lines, lastLine(title), ''].join('\n'));
}

/**
 * The bytes of such a file, or null. Budget: 4 MiB of text (`fileCap`), in memory some thirty times as much where it is lines
 * of a letter each; each line is looked at twice.
 */
export function readTextFile(title: string, file: Uint8Array): Bytes | null {
  if (file.length > fileCap) return null;
  const lines = (fromUtf8(file) ?? '').split('\n').map((line) => line.replace(/^\ufeff/, '').trim());
  const start = lines.indexOf(title);
  const end = lines.indexOf(lastLine(title), start);
  return start === -1 || end === -1 ? null : (fromBase64url(lines.slice(start + 1, end).join('')) ?? null);
}
