/** Recovery words as a way in: the text a slot's key is derived from (shared/words/SPEC.md, W4). */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { readRecoveryWords } from '../../../../shared/words/recovery-words.ts';
import type { VaultProblem } from '../../api/problems.ts';

export const wordsSecret = (secret: Bytes): string => `passerelle/recovery-words/1 ${toHex(secret)}`;

/** From typed words to what the slot key is derived from; says what is wrong with them. */
export function fromRecoveryWords(crypto: Crypto, typed: string): Result<string, VaultProblem> {
  const read = readRecoveryWords(crypto, typed);
  if (read.ok) return ok(wordsSecret(read.value));
  const { problem } = read;
  if (problem.code === 'word-count') return fail({ code: 'word-count', count: problem.count });
  if (problem.code === 'unknown-words') return fail({ code: 'unknown-words', words: problem.words.join(', ') });
  return fail({ code: 'words-mistyped' });
}
