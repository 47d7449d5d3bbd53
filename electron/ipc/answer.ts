import type { z } from 'zod';
import { calls, type CallName } from '../../shared/bridge/contract.ts';
import type { Log } from '../log/log.ts';

type Calls = typeof calls;

/** What the shell does for each call, arguments already decoded. */
export type Handlers = {
  readonly [N in CallName]: (input: z.output<Calls[N]['input']>) => Promise<z.input<Calls[N]['output']>>;
};

interface Schema {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false };
}

/**
 * Decodes the arguments, runs the handler, decodes the answer. What does not fit the contract, either way, is refused;
 * an unexpected error becomes a refusal without a word about its cause, which may hold a path. Budget: what the page may send
 * is held to by the schema of each call (texts, counts, lengths) and by each store (frames 16 MiB, chunks 1 MiB and 64 KiB, key
 * file 64 MiB); the page is ours, and its bytes are not copied here.
 */
export async function answerCall(
  name: CallName,
  handlers: Handlers,
  input: unknown,
  log: Pick<Log, 'write'>,
): Promise<unknown> {
  const asked = decode(calls[name].input, input);
  if (asked === null) {
    log.write('call-refused');
    throw new Error('refused');
  }
  const answered = await run(name, handlers, asked.value, log);
  const answer = decode(calls[name].output, answered);
  if (answer === null) {
    log.write('answer-refused');
    throw new Error('failed');
  }
  return answer.value;
}

async function run<N extends CallName>(
  name: N,
  handlers: Handlers,
  input: unknown,
  log: Pick<Log, 'write'>,
): Promise<unknown> {
  // The schema of this very call decoded the input.
  const handler = handlers[name] as (input: unknown) => Promise<unknown>;
  try {
    return await handler(input);
  } catch {
    log.write('call-failed');
    throw new Error('failed');
  }
}

function decode(schema: Schema, value: unknown): { readonly value: unknown } | null {
  const result = schema.safeParse(value);
  return result.success ? { value: result.data } : null;
}
