/**
 * Reading only (SPEC.md, V1-V6): what this computer keeps was written by a newer version of the application, or lies on a
 * disk that takes nothing. Everything that can be read is read; nothing is written, removed or repaired, because what looks
 * damaged here may be sound there.
 */
import { z } from 'zod';
import type { CallInput, CallName, CallOutput, JournalFrame } from '../../../../shared/bridge/contract.ts';
import { fail } from '../../../../shared/result.ts';
import type { ReadingOnly } from '../../api/places.ts';
import type { ShellCalls } from '../shell/shell.ts';
import type { Rows } from '../store/rows.ts';

/** Asked before each call, because it may be found out while reading. */
type Why = () => ReadingOnly | null;

/** Calls of the shell that write nothing. */
const lookingOnly: ReadonlySet<CallName> = new Set<CallName>([
  'app.info',
  'keyFile.read',
  'journal.read',
  'drafts.read',
  'chunks.get',
  'files.read',
  'outbox.list',
  'inbox.list',
  'inbox.read',
  'setAside.count',
  'stores.check',
  'restore.requests',
  'log.trouble',
]);

/** The shell for a session that may find out that it only reads: then nothing goes to the disk, whoever asks. */
export function closedShell(shell: ShellCalls, why: Why): ShellCalls {
  return async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    // Every call that writes answers with an outcome; TypeScript cannot correlate the two through the name.
    const problem = why();
    if (problem !== null && !lookingOnly.has(name)) return fail(problem) as CallOutput<N>;
    return shell(name, input);
  };
}

/**
 * The browser store likewise: what would be written is left out. Not where the disk takes nothing: then the store is one
 * that the shell has put elsewhere for as long as it runs.
 */
export const closedRows = (rows: Rows, why: Why): Rows => ({
  read: (id) => rows.read(id),
  readMany: (prefix) => rows.readMany(prefix),
  write: (changed, remove) => (why() === 'newer-version' ? Promise.resolve() : rows.write(changed, remove)),
});

/** A frame of a later version (J2): the first byte says it. */
export const isLaterFrame = ({ bytes }: JournalFrame): boolean => (bytes[0] ?? 0) > 1;

const later = z.looseObject({ version: z.number().int().gt(1) });

/** Whether the row that tells how far a seat has come was written by a later version. */
export const isLaterMeta = (value: unknown): boolean => later.safeParse(value).success;
