/**
 * What is known on this computer of its safety copies (SPEC.md, Z9): each holds everything of it, whoever made it, so each seat
 * keeps a note of its own in the key file that everybody of the computer reads. It tells moments and a number, nothing else.
 */
import { z } from 'zod';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { count } from '../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { VaultProblem } from '../api.ts';
import type { KeyFile } from '../keys/key-file.ts';
import type { KnownCopies } from '../retention/api.ts';
import type { Session } from '../session.ts';
import { pad, unpad } from '../store/padding.ts';

const note = z.strictObject({
  /** Copies that nobody ended, as far as their maker knows. */
  known: z.strictObject({ count, first: count, last: count }).nullable(),
  /** When one was begun that is not finished, or whose end nobody saw. */
  begun: count.nullable(),
});
export type CopyNote = z.infer<typeof note>;

type Sealing = Pick<Session, 'crypto' | 'vault' | 'erasureKey'>;
type Noted = NonNullable<KeyFile['copies']>[number];

const noteAd = (vault: Bytes, seat: Bytes): Bytes => concat([utf8('passerelle-2026/copies/1\n'), vault, seat]);

function openNote({ crypto, vault, erasureKey }: Sealing, { seat, box }: Noted): CopyNote | null {
  const padded = crypto.open(box, noteAd(vault, seat), erasureKey);
  const plain = padded && unpad(padded);
  const value = plain && decode(plain);
  const parsed = value?.ok ? note.safeParse(value.value) : null;
  return parsed?.success ? parsed.data : null;
}

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
  const { crypto, vault, secret } = session;
  const before = myNote(session);
  const now: CopyNote = { known, begun: begun === undefined ? (before?.begun ?? null) : begun };
  if (equal(encode(before ?? { known: null, begun: null }), encode(now))) return ok(undefined);
  return session.changeKeyFile((file) => {
    const box = crypto.seal(pad(encode(now)), noteAd(vault, secret.seat), session.erasureKey);
    const others = (file.copies ?? []).filter((each) => !ofMine(session)(each));
    return { ...file, copies: [...others, { seat: secret.seat, box }] };
  });
}

/** The same notes under another erasure key; one that does not open stays. */
export function resealNotes(
  { crypto, vault, erasureKey }: Sealing,
  { copies }: Pick<KeyFile, 'copies'>,
  next: Bytes,
): Pick<KeyFile, 'copies'> {
  if (copies === undefined) return {};
  const reseal = (each: Noted): Noted => {
    const plain = crypto.open(each.box, noteAd(vault, each.seat), erasureKey);
    return plain === null ? each : { ...each, box: crypto.seal(plain, noteAd(vault, each.seat), next) };
  };
  return { copies: copies.map(reseal) };
}
