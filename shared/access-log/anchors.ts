/** Heads of access logs as a text file people hand over, and what is read of such a file (SPEC.md, A9). */
import { utf8 } from '../codec/bytes.ts';
import { toHex } from '../codec/hex.ts';
import { isoMoment } from '../codec/moment.ts';
import type { Bytes } from '../crypto/crypto.ts';

export interface Anchor {
  readonly head: Bytes;
  /** Signing key of whose log it is. */
  readonly signKey: Bytes;
  /** When it came to be known. */
  readonly at: number;
  readonly name: string;
}

/** By person, oldest first. */
export function writeAnchors(anchors: readonly Anchor[]): Bytes {
  const lines = anchors
    .map(({ head, signKey, at, name }) => {
      const plain = name.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
      return {
        order: `${toHex(signKey)} ${at}`,
        text: `${toHex(head)} ${toHex(signKey)} ${isoMoment(at)} ${plain}`,
      };
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  return utf8(
    [
      '# Passerelle access log anchors: head, whose log, when it was known here, name',
      ...lines.map((each) => each.text),
      '',
    ].join('\n'),
  );
}

export interface AnchorLine {
  /** Hexadecimal. */
  readonly head: string;
  /** Hexadecimal; absent where the line does not say whose log it is. */
  readonly signKey?: string;
}

/** Longest text, in characters (A11): of more than ninety thousand heads. */
const longest = 16_777_216;

/**
 * The anchors in a text, or null when a line is none. Budget: 16,777,216 characters (A11), in memory some forty times as much for a
 * text of short lines alone; time follows the length.
 */
export function readAnchors(text: string): readonly AnchorLine[] | null {
  if (text.length > longest) return null;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const anchors = lines.flatMap((line): AnchorLine[] => {
    const [head = '', signKey] = line.trim().split(/\s+/);
    const hex = /^[0-9a-f]{64}$/;
    if (!hex.test(head.toLowerCase())) return [];
    if (signKey === undefined) return [{ head: head.toLowerCase() }];
    return hex.test(signKey.toLowerCase()) ? [{ head: head.toLowerCase(), signKey: signKey.toLowerCase() }] : [];
  });
  return anchors.length === lines.length ? anchors : null;
}
