/** The shell as the vault worker sees it: typed calls through the page, answers decoded before use. */
import { calls, type CallInput, type CallName, type CallOutput } from '../../../../shared/bridge/contract.ts';
import { fail } from '../../../../shared/result.ts';

export type ShellCalls = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/**
 * `send` carries the call to the shell. A rejected call or an answer that does not fit reads as `failed`; for the few
 * calls whose answer cannot say so it throws.
 */
export function shellCalls(send: (name: CallName, input: unknown) => Promise<unknown>): ShellCalls {
  return async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const schema = calls[name].output;
    const answer = await send(name, input).catch(() => fail('failed'));
    const parsed = schema.safeParse(answer);
    if (!parsed.success && !schema.safeParse(fail('failed')).success) throw new Error(`${name}: no proper answer`);
    // The schema belongs to this call name; TypeScript cannot correlate the two through the index.
    return (parsed.success ? parsed.data : fail('failed')) as CallOutput<N>;
  };
}
