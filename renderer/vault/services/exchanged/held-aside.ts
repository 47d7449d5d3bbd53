/**
 * Files whose reading once did not end (SPEC.md, X7). That a file is about to be read is written down, durably, before it is
 * opened; where the application ended in the midst, the note is found at the next unlock and the file is not opened by itself
 * again. A person may look at what it is, remove it, or have it read once more.
 */
import { z } from 'zod';
import { fail, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { incomingOf } from './records.ts';
import type { Session } from '../../core/session/session.ts';

/** `first`: when it was met here for the first time: once it is noted as met, that reading ended. */
const readingNote = z.strictObject({ at: z.number(), first: z.boolean() });

const key = (name: string): string => `reading/${name}`;

interface Reading {
  /** Names that are read now. */
  readonly open: Set<string>;
  /** Names that were read to the end, whose notes are still to be taken away. */
  readonly ended: Set<string>;
}
const sessions = new WeakMap<Session, Reading>();

function readingIn(session: Session): Reading {
  const known = sessions.get(session) ?? { open: new Set<string>(), ended: new Set<string>() };
  sessions.set(session, known);
  return known;
}

/** Whether a file was being read when the application ended, or was read for longer than any file takes. */
export function isHeldAside(session: Session, name: string): boolean {
  const { open, ended } = readingIn(session);
  if (open.has(name)) return false;
  const item = incomingOf(session, name);
  if (item?.problem === 'not-ended') return true;
  if (ended.has(name)) return false;
  const note = readingNote.safeParse(session.records.get(key(name)));
  return note.success && !(note.data.first && item !== null);
}

/**
 * Does something with a file, noted beforehand. What throws, as where memory ends, leaves the note. Where only reading is
 * possible nothing can be noted, and a file that is held aside is not read.
 * @param again a person wants it read though its reading once did not end
 */
export async function whileReading<T>(
  session: Session,
  name: string,
  work: () => Promise<Result<T, VaultProblem>>,
  again = false,
): Promise<Result<T, VaultProblem>> {
  const { open, ended } = readingIn(session);
  if (open.has(name)) return work();
  if (!again && isHeldAside(session, name)) return fail({ code: 'not-ended' });
  if (session.isReadOnly) return work();
  const note = { at: session.now(), first: incomingOf(session, name) === null } satisfies z.infer<typeof readingNote>;
  const noted = await session.records.put([...clearing(ended), [key(name), note]]);
  if (!noted.ok) return noted;
  ended.clear();
  open.add(name);
  try {
    const done = await work();
    ended.add(name);
    return done;
  } finally {
    open.delete(name);
  }
}

const clearing = (names: Iterable<string>): readonly (readonly [string, null])[] =>
  [...names].map((name) => [key(name), null] as const);

/** Takes the notes of what was read to the end away; where the disk has no room for that, later. */
export async function endReading(session: Session): Promise<void> {
  const { ended } = readingIn(session);
  if (ended.size === 0 || session.isReadOnly) return;
  const cleared = await session.records.put(clearing(ended));
  if (cleared.ok) ended.clear();
}

/** Reading ended or not, the file is gone: nothing is remembered of it. */
export async function forgetReading(
  session: Session,
  names: readonly string[],
): Promise<Result<undefined, VaultProblem>> {
  const noted = names.filter((name) => session.records.get(key(name)) !== undefined);
  return session.records.put(clearing(noted));
}
