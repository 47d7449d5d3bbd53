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

type CallName = keyof VaultCalls;

export type Turns<Context extends VaultContext> = Readonly<Record<Exclude<Turn, 'own'>, WithContext<Context>>>;

/** Why nothing may be written now, if that is so, and whether somebody inspects or did until a moment ago. */
export interface OpenTo {
  readonly readingOnly: ReadingOnly | null;
  readonly inspection: 'inspection' | 'inspection-over' | null;
}

/** Locking is how the time of somebody who inspects ends. */
function refused(name: CallName, { readingOnly, inspection }: OpenTo): VaultProblem | null {
  const call: Call = vaultCalls[name];
  if (inspection === 'inspection-over' && name !== 'prepareLock') return { code: inspection };
  if (inspection !== null && call.inspected !== true) return { code: inspection };
  return readingOnly !== null && call.does === 'writes' ? { code: readingOnly } : null;
}

/** @param openTo asked before each call, because it may change while reading; and once more in its turn, behind what began before */
export function answering<Context extends VaultContext>(
  parts: Readonly<Record<keyof VaultCalls, (...given: never[]) => unknown>>,
  turns: Turns<Context>,
  openTo: () => OpenTo,
): Answered {
  const calls = callNames.map((name) => {
    const call: Call = vaultCalls[name];
    // What the schema read is what its part takes; TypeScript cannot correlate the two through the name.
    const part = parts[name] as (...given: unknown[]) => VaultAnswer<unknown>;
    const answer: Answered[keyof VaultApi] = async (asked?) => {
      const problem = refused(name, openTo());
      if (problem !== null) return fail(problem);
      const input = call.input.safeParse(asked);
      if (!input.success) return fail({ code: 'does-not-fit', field: String(input.error.issues[0]?.path[0] ?? name) });
      if (call.turn === 'own') return part(input.data);
      return turns[call.turn]((context) => {
        const now = refused(name, openTo());
        return now === null ? part(context, input.data) : Promise.resolve(fail(now));
      });
    };
    return [name, answer] as const;
  });
  // Every name has its answer.
  return Object.fromEntries(calls) as Answered;
}
