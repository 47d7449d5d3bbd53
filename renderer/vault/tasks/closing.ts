/**
 * Sections that are open to someone until a day (SPEC.md, U1-U4): once a later moment was seen on this computer, their keys are
 * destroyed here. A clock that is put back brings nothing back.
 */
import { toHex } from '../../../shared/codec/hex.ts';
import type { Member } from '../../../shared/contributions/ops.ts';
import type { SectionLog } from '../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Realm, VaultProblem } from '../api.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import { incomingList, keys } from '../exchange/records.ts';
import type { SectionKey } from '../keys/key-file.ts';
import { realmId, type Session } from '../session.ts';
import type { ClosedSection } from './api.ts';
import { closedKey, closedRecord } from './closed.ts';
import { forgetChecked } from '../exchange/checked-last.ts';
import type { Fragment } from '../overview/overview.ts';

const latestKey = 'latest-moment';

/** The latest moment this seat has seen on this computer (milliseconds since 1970). */
export function latestMoment(session: Session): number {
  const kept = session.records.get(latestKey);
  return Math.max(typeof kept === 'number' ? kept : 0, session.now());
}

export const latestRecord = (session: Session): readonly [string, unknown] => [latestKey, latestMoment(session)];

/** A minute of drift is no news. */
const tolerance = 60_000;

/** The latest moment witnessed here, when the clock now reads earlier. */
export function clockBehind(session: Session): number | undefined {
  const seen = latestMoment(session);
  return seen > session.now() + tolerance ? seen : undefined;
}

export const isOver = (session: Session, until: number | null | undefined): boolean =>
  typeof until === 'number' && until <= latestMoment(session);

/** Members whose time is not over. */
export const membersNow = (session: Session, members: readonly Member[]): readonly Member[] =>
  members.filter(({ until }) => !isOver(session, until));

/** Until when the newest epochs are open to a seat; undefined when one of them has no end, or does not name it. */
export function openUntil(log: SectionLog, signKey: Bytes): number | undefined {
  const seat = toHex(signKey);
  const mine = log.leaves().flatMap((leaf) => leaf.members.get(seat) ?? []);
  const ends = mine.map(({ until }) => until ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...ends);
  return Number.isFinite(last) ? last : undefined;
}

/** Destroys the keys of every section whose time is over for me, and takes it out of memory and store. */
export async function closeWhatEnded({ session, sections }: Workshop): Promise<Result<undefined, VaultProblem>> {
  if (session.isReadOnly) return ok(undefined);
  const ended = endedNow(session, sections);
  if (ended.length === 0) return ok(undefined);
  const hexes = new Set(ended.map(([hex]) => hex));
  const noted = await session.records.put([
    latestRecord(session),
    ...filesWith(session, hexes),
    ...ended.map(([hex, { dossier, realm, kind, waits }]): readonly [string, unknown] => [
      closedKey(hex),
      { dossier, realm, kind, until: waits.until, at: latestMoment(session) },
    ]),
  ]);
  if (!noted.ok) return noted;
  forgetChecked(session);
  await sections.forget([...hexes]);
  const isTheirs = (key: SectionKey): boolean => hexes.has(toHex(key.section));
  // Colleagues of this computer whose time is not over keep theirs.
  const forgotten = await session.forgetKeys(isTheirs, { forAll: () => false, letters: [] });
  if (forgotten.ok)
    for (const { dossier } of new Set(ended.map(([, each]) => each))) session.notify({ type: 'changed', dossier });
  return forgotten;
}

/** Whether something was open to this person until a moment that is past, and is not closed yet. */
export const isSomethingOver = ({ session, sections }: Workshop): boolean =>
  !session.isReadOnly && endedNow(session, sections).length > 0;

/** Asked at every turn, of thousands of sections: none is copied. */
function endedNow(session: Session, sections: Workshop['sections']): readonly (readonly [string, Fragment])[] {
  const ended: [string, Fragment][] = [];
  for (const [hex, fragment] of sections.fragments())
    if (isOver(session, fragment.waits.until)) ended.push([hex, fragment]);
  return ended;
}

/** Once a day what was seen is kept, for those who never lock: ended without locking, a computer would forget it. */
export async function witness(session: Session): Promise<Result<undefined, VaultProblem>> {
  return session.isReadOnly ? ok(undefined) : session.records.put(notWitnessed(session));
}

/** What is to be kept of today, where it was not yet. */
export function notWitnessed(session: Session): readonly (readonly [string, unknown])[] {
  const kept = session.records.get(latestKey);
  const isToday = typeof kept === 'number' && session.now() - kept < aDay;
  return isToday ? [] : [latestRecord(session)];
}

const aDay = 86_400_000;

/** Files in the inbox that brought nothing else: what they hold could be opened again, so they go. */
const filesWith = (session: Session, ended: ReadonlySet<string>): readonly (readonly [string, unknown])[] =>
  incomingList(session).flatMap((item): (readonly [string, unknown])[] =>
    item.drop !== true && item.sections?.every((hex) => ended.has(hex)) === true
      ? [[keys.incoming(item.name), { ...item, drop: true }]]
      : [],
  );

/** Sections that were open to me, of a realm; one that is open again is not among them. */
export function closedSections(session: Session, realm: Realm): readonly ClosedSection[] {
  const wanted = toHex(realmId(realm));
  return session.records.list('closed/').flatMap(([hex, value]) => {
    const parsed = closedRecord.safeParse(value);
    if (!parsed.success || parsed.data.realm !== wanted || session.keys.of(hex).size > 0) return [];
    const { dossier, kind, until } = parsed.data;
    return [{ dossier, section: kind, until }];
  });
}
