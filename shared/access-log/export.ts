/** An access log as a file a person hands over, and what can be said of such a file (SPEC.md, A4-A7). */
import { z } from 'zod';
import { fromBase64url, toBase64url } from '../codec/base64url.ts';
import { concat, equal, utf8 } from '../codec/bytes.ts';
import { fromHex, toHex } from '../codec/hex.ts';
import { moment } from '../codec/shapes.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import { decodeCard } from '../trust/seat-card.ts';
import { accessEntry, isVouched, linkOf, type AccessLogEntry } from './entry.ts';

export interface LoggedEntry {
  readonly entry: AccessLogEntry;
  readonly payload: Bytes;
}

/** In characters (A11). */
const longestLine = 65_536;
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const base64url = z.string().regex(/^[A-Za-z0-9_-]*$/);
const headLine = z.strictObject({
  format: z.literal('passerelle/access-log'),
  version: z.literal(1),
  card: base64url,
  exportedAt: moment,
});
const entryLine = z.strictObject({
  seq: z.number(),
  prev: hex32.nullable(),
  at: moment,
  what: z.string(),
  dossier: z.string().optional(),
  reason: z.string().optional(),
  motive: z.string().optional(),
  to: z.string().optional(),
  signature: base64url.optional(),
  sealed: base64url,
});
const endLine = z.strictObject({ entries: z.number(), signature: base64url });

const fileSignature = (crypto: Crypto, text: string): Bytes =>
  concat([utf8('passerelle/access-log-file/1\n'), crypto.hash(utf8(text))]);

/** One JSON object a line: who, the entries in order, and a signature over every byte before it. */
export function writeLogFile(
  crypto: Crypto,
  who: { readonly card: Bytes; readonly secretKey: Uint8Array },
  exportedAt: number,
  entries: readonly LoggedEntry[],
): Bytes {
  const head = { format: 'passerelle/access-log', version: 1, card: toBase64url(who.card), exportedAt };
  const lines = [head, ...entries.map(lineOf)].map((line) => `${JSON.stringify(line)}\n`).join('');
  const signature = crypto.sign(fileSignature(crypto, lines), who.secretKey);
  return utf8(`${lines}${JSON.stringify({ entries: entries.length, signature: toBase64url(signature) })}\n`);
}

const lineOf = ({ entry, payload }: LoggedEntry): z.infer<typeof entryLine> => ({
  seq: entry.seq,
  prev: entry.prev && toHex(entry.prev),
  at: entry.at,
  what: entry.what,
  ...(entry.dossier !== undefined && { dossier: entry.dossier }),
  ...(entry.reason !== undefined && { reason: entry.reason }),
  ...(entry.motive !== undefined && { motive: entry.motive }),
  ...(entry.to !== undefined && { to: entry.to }),
  ...(entry.signature && { signature: toBase64url(entry.signature) }),
  sealed: toBase64url(payload),
});

export type LogVerdict =
  | {
      readonly is: 'complete';
      readonly name: string;
      readonly from: number;
      readonly to: number;
      readonly at: number;
      readonly anchors: number;
    }
  /** `line` from 1: the first that is not as it was written. */
  | { readonly is: 'changed'; readonly line: number; readonly why: string }
  /**
   * Every entry is as it was written, but from a number on there are two of a number (`at`): the log went on beside itself, as it
   * does where older files are put back and worked with.
   */
  | { readonly is: 'forked'; readonly at: readonly number[] }
  /** Every byte is as it was exported, but heads others hold are not in it: something is missing, or was replaced. */
  | { readonly is: 'cut'; readonly missing: readonly string[] };

/** Signing key (hex) of whose log a file says it is; null when it says nothing of the kind. Budget: a first line of 65,536 bytes (A11). */
export function signKeyOf(crypto: Crypto, file: Uint8Array): string | null {
  const [first] = new TextDecoder().decode(file.subarray(0, longestLine + 1)).split('\n', 1);
  const head = readLine(headLine, first ?? '');
  const card = head && decodeCard(crypto, fromBase64url(head.card) ?? new Uint8Array());
  return card?.ok ? toHex(card.value.signKey) : null;
}

/**
 * Budget: as many bytes as the caller takes (inspect and verify-log 256 MiB, A11), in memory some six times as many; a line is
 * at most 65,536 characters, and the first that does not fit ends it. One signature is checked for each entry: time follows the length.
 *
 * @param anchors heads (hex) that others hold: from files that were sent, and from safety copies
 */
export function verifyLogFile(crypto: Crypto, file: Uint8Array, anchors: readonly string[]): LogVerdict {
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(file);
  const beforeLast = text.length < 2 ? -1 : text.lastIndexOf('\n', text.length - 2);
  if (!text.endsWith('\n') || beforeLast === -1)
    return changed(endsIn(text) + 1, 'the file does not end where it should');
  const headEnd = text.indexOf('\n');
  const head = readLine(headLine, text.slice(0, headEnd));
  const card = head && decodeCard(crypto, fromBase64url(head.card) ?? new Uint8Array());
  if (!head || !card?.ok) return changed(1, 'no card of who exported it');
  const end = readLine(endLine, text.slice(beforeLast + 1, -1));
  const before = text.slice(0, beforeLast + 1);
  const signature = end && fromBase64url(end.signature);
  const { signKey, name } = card.value;

  const chain = new Chain(crypto, signKey);
  let entries = 0;
  for (let at = headEnd + 1; at < before.length; entries += 1) {
    const lineEnd = text.indexOf('\n', at);
    const logged = readEntry(text.slice(at, lineEnd));
    const why = logged === null ? 'not an entry' : chain.add(logged);
    if (why !== null) return changed(entries + 2, why);
    at = lineEnd + 1;
  }
  const isSigned = end && signature && crypto.verify(signature, fileSignature(crypto, before), signKey);
  if (!isSigned || end.entries !== entries || !equal(utf8(text), file))
    return changed(entries + 2, 'the signature over the whole does not fit');
  if (chain.forks.length > 0) return { is: 'forked', at: chain.forks };
  const missing = anchors.filter((anchor) => !chain.links.has(anchor));
  if (missing.length > 0) return { is: 'cut', missing };
  const { first, last } = chain;
  return { is: 'complete', name, from: first, to: last?.seq ?? 0, at: last?.at ?? 0, anchors: anchors.length };
}

/** Entries by number, each linked to one of the number before (A6). */
class Chain {
  readonly links = new Set<string>();
  /** Numbers that several entries bear. */
  readonly forks: number[] = [];
  first = 0;
  last: AccessLogEntry | null = null;
  readonly #crypto: Crypto;
  readonly #signKey: Bytes;
  /** Links (hex) of the entries of the last number, and of the one before it. */
  #here = new Set<string>();
  #before = new Set<string>();

  constructor(crypto: Crypto, signKey: Bytes) {
    this.#crypto = crypto;
    this.#signKey = signKey;
  }

  /** Why an entry may not stand here; null where it may. */
  add({ entry, payload }: LoggedEntry): string | null {
    if (!isVouched(this.#crypto, entry, this.#signKey)) return 'its signature does not fit';
    const isBeside = this.last !== null && entry.seq === this.last.seq;
    if (!isBeside) this.#before = this.#here;
    if (!this.#follows(entry, isBeside)) return 'it does not follow the entry before';
    const link = toHex(linkOf(this.#crypto, entry, payload));
    if (isBeside && this.#here.has(link)) return 'the entry before stands there twice';
    if (isBeside && this.forks.at(-1) !== entry.seq) this.forks.push(entry.seq);
    this.#here = isBeside ? this.#here.add(link) : new Set([link]);
    this.links.add(link);
    if (this.last === null) this.first = entry.seq;
    this.last = entry;
    return null;
  }

  #follows({ seq, prev }: AccessLogEntry, isBeside: boolean): boolean {
    if (this.last === null) return (seq === 0) === (prev === null);
    if (isBeside && this.#before.size === 0) return (seq === 0) === (prev === null);
    return (isBeside || seq === this.last.seq + 1) && prev !== null && this.#before.has(toHex(prev));
  }
}

const changed = (line: number, why: string): LogVerdict => ({ is: 'changed', line, why });

/** How many lines end in it. */
function endsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** A line that says exactly what it would be written as. */
function readLine<T>(schema: z.ZodType<T>, line: string): T | null {
  if (line.length > longestLine) return null;
  try {
    const value: unknown = JSON.parse(line);
    const parsed = schema.safeParse(value);
    return parsed.success && JSON.stringify(value) === line ? parsed.data : null;
  } catch {
    return null;
  }
}

function readEntry(line: string): LoggedEntry | null {
  const read = readLine(entryLine, line);
  const payload = read && fromBase64url(read.sealed);
  if (!read || !payload) return null;
  const { sealed: _sealed, prev, signature, ...rest } = read;
  const entry = accessEntry.safeParse({
    ...rest,
    prev: prev === null ? null : fromHex(prev),
    ...(signature !== undefined && { signature: fromBase64url(signature) }),
  });
  return entry.success ? { entry: entry.data, payload } : null;
}
