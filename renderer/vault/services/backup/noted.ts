/**
 * What is known on this computer of its safety copies (SPEC.md, Z9): each holds everything of it, whoever made it, so each seat
 * keeps a note of its own in the key file that everybody of the computer reads. It tells moments and a number, nothing else.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import { encode } from '../../../../shared/codec/cbor.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { KnownCopies } from '../../api/retention.ts';
import { openNote, sealNote, type CopyNote, type Noted } from '../../core/keys/copy-notes.ts';
import type { Session } from '../../core/session/session.ts';

const ofMine =
  ({ secret }: Session) =>
  ({ seat }: Noted): boolean =>
    equal(seat, secret.seat);

/** My own note; null where there is none. */
export function myNote(session: Session): CopyNote | null {
  const mine = session.file.copies?.find(ofMine(session));
  return mine ? openNote(session, mine) : null;
}

/** What other seats noted, those of people who left this computer too. */
export const notesOfOthers = (session: Session): readonly CopyNote[] =>
  (session.file.copies ?? []).flatMap((each) => (ofMine(session)(each) ? [] : (openNote(session, each) ?? [])));

/**
 * Notes what I know of copies I made or found, before one is begun and when it ended. `begun` undefined: as it was noted.
 * Nothing is written where it says the same.
 */
export async function noteCopies(
  session: Session,
  known: KnownCopies | null,
  begun: number | null | undefined,
): Promise<Result<undefined, VaultProblem>> {
  const { secret } = session;
  const before = myNote(session);
  const now: CopyNote = { known, begun: begun === undefined ? (before?.begun ?? null) : begun };
  if (equal(encode(before ?? { known: null, begun: null }), encode(now))) return ok(undefined);
  return session.changeKeyFile((file) => {
    const others = (file.copies ?? []).filter((each) => !ofMine(session)(each));
    return { ...file, copies: [...others, sealNote(session, secret.seat, now)] };
  });
}
