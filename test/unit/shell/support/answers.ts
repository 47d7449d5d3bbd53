import type { ShellProblem } from '../../../../shared/bridge/contract.ts';
import type { Result } from '../../../../shared/result.ts';

/** The value of an outcome that should be good. */
export async function good<T, P>(outcome: Promise<Result<T, P>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`unexpected: ${String(result.problem)}`);
  return result.value;
}

/** The outcome of something that should fail in a certain way. */
export const problem = (of: ShellProblem) => ({ ok: false, problem: of });

export const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);
export const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
