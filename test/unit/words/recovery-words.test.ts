import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { must } from '../../../shared/result.ts';
import { wordLists } from '../../../shared/words/lists.ts';
import { newRecoveryWords, readRecoveryWords, wordsOf } from '../../../shared/words/recovery-words.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { crypto, filled } from '../../support/exchange.ts';

describe('recovery words', () => {
  it('W1: the lists never change: what was printed stays readable', () => {
    const sums = languages.map((language) =>
      toHex(crypto.hash(new TextEncoder().encode(wordLists[language].join(' ')), 8)),
    );
    expect(sums).toMatchInlineSnapshot(`
      [
        "cb3555bf35e31fd6",
        "e77cc352b81214ac",
        "c196c2f6cbd25305",
        "87c96e06cbe97f10",
      ]
    `);
    expect(wordsOf(crypto, filled(16, 7), 'nl').join(' ')).toMatchInlineSnapshot(
      `"baken berg bril garen kreek veld schoen mango baken berg bril garen kreek veld toren wind"`,
    );
  });

  it('W5: a text longer than any words is looked at no further, and nothing is thrown', () => {
    const typed = wordsOf(crypto, filled(16, 7), 'nl').join(' ');
    expect(readRecoveryWords(crypto, typed + ' '.repeat(4_100)).ok).toBe(false);
    expect(readRecoveryWords(crypto, typed + ' '.repeat(3_000)).ok).toBe(true);
    const endless = '\ufffd'.repeat(8_000_000);
    expect(readRecoveryWords(crypto, endless)).toEqual({ ok: false, problem: { code: 'word-count', count: 17 } });
  });

  it('W2, W3: give back their secret in every language, however they are typed', () => {
    const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(secrets, fc.constantFrom(...languages), (bytes, language) => {
        const secret = new Uint8Array(bytes);
        const words = wordsOf(crypto, secret, language);
        expect(words).toHaveLength(16);
        const typed = words.map((word, at) => `${at + 1}. ${at % 2 === 0 ? word.toUpperCase() : word}`).join(',\n');
        expect(readRecoveryWords(crypto, typed)).toEqual({ ok: true, value: secret });
      }),
    );
  });

  it('W3: says how many there are and which are on no list', () => {
    const { words } = newRecoveryWords(crypto, 'fr');
    expect(readRecoveryWords(crypto, words.slice(1).join(' '))).toEqual({
      ok: false,
      problem: { code: 'word-count', count: 15 },
    });
    const odd = words.map((word, at) => (at === 3 ? 'qwertz' : word));
    expect(readRecoveryWords(crypto, odd.join(' '))).toEqual({
      ok: false,
      problem: { code: 'unknown-words', words: ['qwertz'] },
    });
  });

  it('W3: notices a wrong word and two swapped ones, except once in 65,536', () => {
    const secret = filled(16, 99);
    const words = wordsOf(crypto, secret, 'nl');
    let missed = 0;
    for (let at = 0; at < 16; at += 1)
      for (const other of wordLists.nl.slice(0, 60)) {
        if (other === words[at]) continue;
        const read = readRecoveryWords(crypto, words.map((word, place) => (place === at ? other : word)).join(' '));
        if (read.ok) missed += 1;
        else expect(read.problem).toEqual({ code: 'mistyped' });
      }
    expect(missed).toBeLessThanOrEqual(1);
    const swapped = [must(words[1], 'word'), must(words[0], 'word'), ...words.slice(2)];
    expect(readRecoveryWords(crypto, swapped.join(' '))).toMatchObject({ problem: { code: 'mistyped' } });
  });
});
