/** Bytes of a text file as text: by its mark, else as UTF-8, else as Windows wrote it for decades. */
import { Refused, type Encoding } from './table.ts';

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Budget: a file of 10 MiB, which `readTable` sees to; twice that for the text, decoded twice at most.
 * @param chosen what a person chose; without it, it is found out
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, chosen?: Encoding): Decoded {
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  const encoding = chosen ?? mark?.[0] ?? withoutMark(bytes);
  const start = mark?.[0] === encoding ? mark[1].length : 0;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(start));
  if (chosen === undefined && mark === undefined && looksBinary(text)) throw new Refused('not-a-table');
  return { text, encoding };
}

function withoutMark(bytes: Uint8Array<ArrayBuffer>): Encoding {
  const start = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = start.length / 2;
  if (odd > half * 0.3 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.1) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Control characters no list of people holds: it is a picture, a program, anything. */
function looksBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  const strange = text.slice(0, 4_096).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return strange > 4;
}
