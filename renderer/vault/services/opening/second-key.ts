/** A key that a person holds, asked beside the passphrase (SPEC.md, K18): hardware, or what the system keeps for them. */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { isKeyed, type KeyedSlot, type SecretSlot } from '../../core/keys/key-file.ts';
import type { ShellCalls } from '../../core/shell/shell.ts';

export interface SecondKey extends Pick<KeyedSlot, 'credential' | 'input'> {
  /** What the key answers to the input; kept nowhere. */
  readonly answer: Bytes;
}

/** Null where the slot needs none. */
export async function secondKeyFor(
  shell: ShellCalls,
  slot: SecretSlot,
): Promise<Result<SecondKey | null, VaultProblem>> {
  if (!isKeyed(slot)) return ok(null);
  const { credential, input } = slot;
  const answered = await shell('secondKey.use', { credential, input });
  return answered.ok ? ok({ credential, input, answer: answered.value }) : fail({ code: answered.problem });
}

/** Has a key make a credential for this computer. Nothing depends on it before it is in a slot. */
export async function newSecondKey(crypto: Crypto, shell: ShellCalls): Promise<Result<SecondKey, VaultProblem>> {
  const input = crypto.random(32);
  const made = await shell('secondKey.create', { input });
  return made.ok ? ok({ input, ...made.value }) : fail({ code: made.problem });
}
