/** The calls of the vault as they are answered: read by their schema, refused where only reading is possible, each in its turn. */
import { fail, type Result } from '../../../../shared/result.ts';
import type { Call, InputOf, OutputOf, Turn } from '../../api/call.ts';
import { callNames, vaultCalls, type VaultApi, type VaultCalls } from '../../api/calls.ts';
import type { ReadingOnly } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../context/context.ts';
import type { VaultAnswer, WithContext } from './session-gate.ts';

/** How a part answers its calls: each gets what is open, unless it takes its turns itself. */
export type Answering<Table, Context = VaultContext> = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly turn: 'own' }
    ? (input: InputOf<Table[Name]>) => VaultAnswer<OutputOf<Table[Name]>>
    : (
        context: Context,
        input: InputOf<Table[Name]>,
      ) => VaultAnswer<OutputOf<Table[Name]>> | Result<OutputOf<Table[Name]>, VaultProblem>;
};

/** Each call, asked as it comes from the page. */
export type Answered = Readonly<Record<keyof VaultApi, (asked?: unknown) => VaultAnswer<unknown>>>;

export type Turns<Context extends VaultContext> = Readonly<Record<Exclude<Turn, 'own'>, WithContext<Context>>>;

/** @param why why nothing may be written now, if that is so: asked before each call, because it may be found out while reading */
export function answering<Context extends VaultContext>(
  parts: Readonly<Record<keyof VaultCalls, (...given: never[]) => unknown>>,
  turns: Turns<Context>,
  why: () => ReadingOnly | null,
): Answered {
  const calls = callNames.map((name) => {
    const call: Call = vaultCalls[name];
    // What the schema read is what its part takes; TypeScript cannot correlate the two through the name.
    const part = parts[name] as (...given: unknown[]) => VaultAnswer<unknown>;
    const answer: Answered[keyof VaultApi] = async (asked?) => {
      const code = why();
      if (code !== null && call.does === 'writes') return fail({ code });
      const input = call.input.safeParse(asked);
      if (!input.success) return fail({ code: 'does-not-fit', field: String(input.error.issues[0]?.path[0] ?? name) });
      return call.turn === 'own' ? part(input.data) : turns[call.turn]((context) => part(context, input.data));
    };
    return [name, answer] as const;
  });
  // Every name has its answer.
  return Object.fromEntries(calls) as Answered;
}
