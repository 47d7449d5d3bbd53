/**
 * Recovery words (SPEC.md, W1-W4): sixteen words of one list, on paper. They carry 128 bits of chance and a checksum of
 * 16 bits, so that a mistyped word is noticed before anything is tried with it.
 */
import { concat, equal, utf8 } from '../codec/bytes.ts';
import type { Bytes, Crypto } from '../crypto/crypto.ts';
import type { Language } from '../language.ts';
import { fail, ok, type Result } from '../result.ts';
import { wordLists } from './lists.ts';

export const recoveryWordCount = 16;
const secretLength = 16;
const bitsPerWord = 9;

export interface RecoveryWords {
  readonly words: readonly string[];
  /** The 16 bytes the words stand for. */
  readonly secret: Bytes;
}

const checksum = (crypto: Crypto, secret: Bytes): Bytes =>
  crypto.hash(concat([utf8('passerelle/recovery-words/1\n'), secret])).slice(0, 2);

/** New words by chance, in a language. */
export function newRecoveryWords(crypto: Crypto, language: Language): RecoveryWords {
  const secret = crypto.random(secretLength);
  return { words: wordsOf(crypto, secret, language), secret };
}

/** The words of a secret of 16 bytes. */
export function wordsOf(crypto: Crypto, secret: Bytes, language: Language): readonly string[] {
  const list = wordLists[language];
  return indexesOf(concat([secret, checksum(crypto, secret)])).map((index) => list[index] ?? '');
}

function indexesOf(bytes: Bytes): readonly number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{9}/g) ?? []).map((nine) => Number.parseInt(nine, 2));
}

export type WordsProblem =
  /** Not sixteen words; says how many there are. */
  | { readonly code: 'word-count'; readonly count: number }
  /** These stand in no list (or not all in one). */
  | { readonly code: 'unknown-words'; readonly words: readonly string[] }
  /** Every word exists, but together they are not what was printed. */
  | { readonly code: 'mistyped' };

/** Characters that are looked at (W5): sixteen words take two hundred. */
const longest = 4_096;

/**
 * The words in what someone typed: capitals, accents, numbers, commas and line breaks do not matter. Budget: of a longer text the
 * first 4,096 characters (W5); time and memory follow the length.
 */
export const typedWords = (typed: string): readonly string[] =>
  typed
    .slice(0, longest)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/** The secret behind typed words, in whatever language they were printed. Budget: 4,096 characters, in which it is what it may be (W5). */
export function readRecoveryWords(crypto: Crypto, typed: string): Result<Bytes, WordsProblem> {
  const words = typedWords(typed);
  if (typed.length > longest) return fail({ code: 'word-count', count: Math.max(words.length, recoveryWordCount + 1) });
  if (words.length !== recoveryWordCount) return fail({ code: 'word-count', count: words.length });
  const languages = Object.values(wordLists).map((list) => words.map((word) => list.indexOf(word)));
  const whole = languages.filter((indexes) => !indexes.includes(-1));
  for (const indexes of whole) {
    const secret = secretOf(crypto, indexes);
    if (secret !== null) return ok(secret);
  }
  if (whole.length > 0) return fail({ code: 'mistyped' });
  const fewest = languages
    .map((indexes) => words.filter((_, at) => indexes[at] === -1))
    .reduce((best, unknown) => (unknown.length < best.length ? unknown : best));
  return fail({ code: 'unknown-words', words: fewest });
}

function secretOf(crypto: Crypto, indexes: readonly number[]): Bytes | null {
  const bits = indexes.map((index) => index.toString(2).padStart(bitsPerWord, '0')).join('');
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
  const secret = bytes.slice(0, secretLength);
  return equal(checksum(crypto, secret), bytes.slice(secretLength)) ? secret : null;
}
