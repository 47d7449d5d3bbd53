/** Changes to the people of this computer: signed entries of the log, written with what they change in the key file. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { listOfBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { AnySlot, LocalUser, KeyFile } from '../../core/keys/key-file.ts';
import type { SeatSecret } from '../../core/keys/seat.ts';
import type { KeyFileChange, Session } from '../../core/session/session.ts';
import { headOf, nextEntry, type Act } from '../../core/people/log.ts';
import { continues, personAt, readPeople } from '../../core/people/people.ts';
import type { People } from '../../core/people/here.ts';

export interface SignedAct {
  readonly act: Act;
  /** Who signs; without it I alone. */
  readonly signers?: readonly [SignKeys, ...SignKeys[]];
}

const lastGood = 'people-log';
const kept = listOfBytes;

/** The log as it will be with these acts; null when one of them is not allowed. */
function peopleWith(session: Session, acts: readonly SignedAct[]): People | null {
  const { crypto, vault, household } = session;
  if (household === null) return null;
  const entries = [...household.entries];
  for (const { act, signers = [session.secret.real.sign] as const } of acts)
    entries.push(nextEntry(crypto, vault, entries, session.now(), signers, act));
  return readPeople(crypto, vault, entries);
}

/** Signs acts into the log and writes the key file with them, all or nothing. */
export async function changePeople(
  session: Session,
  acts: readonly SignedAct[],
  change: (file: KeyFile) => KeyFile = (file) => file,
  next: Omit<KeyFileChange, 'people'> = {},
): Promise<Result<undefined, VaultProblem>> {
  if (session.isPeopleBroken) return fail({ code: 'people-broken' });
  const people = peopleWith(session, acts);
  if (people === null) return fail({ code: 'not-allowed' });
  const written = await session.changeKeyFile(change, { ...next, people });
  return written.ok ? remember(session, people) : written;
}

/** What this seat has seen of the log: nothing of it may go missing later. */
const remember = (session: Session, { entries }: People): Promise<Result<undefined, VaultProblem>> =>
  session.records.put([[lastGood, entries]]);

/**
 * After the records are read: whether the list of people continues what this seat has seen, with me in it. If not, what
 * I have seen last counts here, and the file's list is left alone until a person puts it right.
 */
export async function checkPeople(session: Session): Promise<Result<'in-order' | 'not-in-order', VaultProblem>> {
  const { crypto, household, vault } = session;
  const before = kept.safeParse(session.records.get(lastGood));
  const seen = before.success ? before.data : null;
  const head = seen && headOf(crypto, seen);
  const isMine = household !== null && personAt(household, session.secret.seat) !== undefined;
  if (!isMine || (head !== null && !continues(crypto, household.entries, head))) {
    session.distrustPeople(seen && readPeople(crypto, vault, seen));
    return ok('not-in-order');
  }
  if (head?.length === household.entries.length) return ok('in-order');
  const remembered = await remember(session, household);
  return remembered.ok ? ok('in-order') : remembered;
}

/** Puts the list this seat has verified last back into the key file. */
export async function restorePeople(session: Session): Promise<Result<undefined, VaultProblem>> {
  if (!session.isPeopleBroken) return ok(undefined);
  if (session.household === null) return fail({ code: 'not-allowed' });
  session.trustPeople();
  const written = await session.changeKeyFile((file) => file);
  if (!written.ok) session.distrustPeople(session.household);
  return written;
}

/** Takes a newcomer in, on my word and theirs: their slot and the erasure key. */
export async function admit(
  session: Session,
  seat: SeatSecret,
  slot: AnySlot,
): Promise<Result<undefined, VaultProblem>> {
  const mate = placeOf(seat);
  const added: SignedAct = { act: { do: 'add', person: mate }, signers: [session.secret.real.sign, seat.real.sign] };
  return changePeople(session, [added], (file) => ({
    ...file,
    slots: [...file.slots, slot],
    erasure: [...file.erasure, erasureFor(session, mate)],
  }));
}

/** My word that somebody of this computer is of my service, as they say; in the log of people and in mine. */
export async function takeInColleague(session: Session, seat: Bytes): Promise<Result<undefined, VaultProblem>> {
  const taken = await changePeople(session, [{ act: { do: 'colleague', seat } }]);
  return taken.ok ? logAccess(session, { what: 'colleague-taken-in' }) : taken;
}

export const erasureFor = (
  { crypto, erasureKey }: Session,
  { seat, wrapKey }: Pick<LocalUser, 'seat' | 'wrapKey'>,
  key: Bytes = erasureKey,
): KeyFile['erasure'][number] => ({ seat, wrapKey, box: crypto.wrap(key, wrapKey) });

/** A seat as a person of this computer. */
export const placeOf = (seat: SeatSecret): LocalUser => ({
  seat: seat.seat,
  wrapKey: seat.real.wrap.publicKey,
  real: seat.real.card,
  practice: seat.practice.card,
});

export const isMe = (session: Session, seat: Bytes): boolean => equal(seat, session.secret.seat);
