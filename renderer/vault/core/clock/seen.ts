/**
 * The date, as far as this seat has seen it pass (SPEC.md, U1, W1-W4). A clock may be wrong for a moment: what it reads is believed
 * where it lies near what was seen last, and else once a person says that it is right. Nothing is destroyed, and nothing is
 * refused, for a date that nobody confirmed.
 */
import { z } from 'zod';
import { count } from '../../../../shared/codec/shapes.ts';
import { ok, fail, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { SaidDate, DateQuestion } from '../../api/health.ts';
import type { Session } from '../session/session.ts';

const latestKey = 'latest-moment';
const saidKey = 'date-said';

const aDay = 86_400_000;

/** So far a clock may have gone on while nobody was here, and be believed by itself: holidays are shorter. */
export const plausibleStep = 31 * aDay;

/** A minute of drift is no news. */
const tolerance = 60_000;

/** The last moment a clock may read, 1 January 9000: days are counted years ahead, and no calendar here goes beyond 9999. */
const lastMoment = 221_845_392_000_000;

/** What a clock reads, as a moment that can be counted with. */
export const readable = (clock: number): number =>
  Number.isFinite(clock) ? Math.min(Math.max(Math.floor(clock), 0), lastMoment) : 0;

/** Moments since 1 January 2020. */
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1_577_836_800_000 && value <= lastMoment;

/** `at`: the latest moment that was believed. `stands`: one that a reading of at least `standsAfter` later has borne out. */
const latest = z.strictObject({ at: z.custom<number>(isMoment), stands: z.custom<number>(isMoment) });

/** So long a moment has to have passed by the clock, without being taken back, before anything is destroyed for it. */
const standsAfter = 6 * 3_600_000;

/** What was kept last; null before the first. */
function kept(session: Session): z.infer<typeof latest> | null {
  const parsed = latest.safeParse(session.records.get(latestKey));
  return parsed.success ? parsed.data : null;
}

/** The latest moment this seat has seen on this computer (milliseconds since 1970). */
export function latestMoment(session: Session): number {
  const seen = kept(session)?.at;
  const reads = session.now();
  if (seen === undefined) return reads;
  return reads > seen && reads - seen <= plausibleStep ? reads : seen;
}

/** A moment that has passed without doubt: keys that were open until then are destroyed (W5). */
export function momentThatStands(session: Session): number {
  const seen = kept(session);
  if (seen === null) return 0;
  return latestMoment(session) - seen.at >= standsAfter ? seen.at : seen.stands;
}

export const latestRecord = (session: Session): readonly [string, unknown] => [
  latestKey,
  { at: latestMoment(session), stands: standsNow(session) } satisfies z.infer<typeof latest>,
];

/** The first moment ever seen stands for itself: nothing was open until an earlier one. */
const standsNow = (session: Session): number => momentThatStands(session) || latestMoment(session);

/** The latest moment witnessed here, when the clock now reads earlier. */
export function clockBehind(session: Session): number | undefined {
  const seen = kept(session)?.at;
  return seen !== undefined && seen > session.now() + tolerance ? seen : undefined;
}

/** Which date is right, where the clock does not follow on what was seen last; undefined while it does. */
export function dateQuestion(session: Session): DateQuestion | undefined {
  const last = kept(session)?.at;
  if (last === undefined) return undefined;
  const reads = session.now();
  if (reads - last > plausibleStep) return { is: 'ahead', reads, last };
  return last - reads > tolerance ? { is: 'behind', reads, last } : undefined;
}

/** Whether a moment has passed if the clock is right, and has not if it is wrong: then a person says which. */
export function isInDoubt(session: Session, moment: number | undefined): boolean {
  const question = dateQuestion(session);
  return moment !== undefined && question?.is === 'ahead' && moment <= question.reads && moment > question.last;
}

/** Once a day what was seen is kept, for those who never lock: ended without locking, a computer would forget it. */
export async function witness(session: Session): Promise<Result<undefined, VaultProblem>> {
  return session.isReadOnly ? ok(undefined) : session.records.put(notWitnessed(session));
}

/** What is to be kept of today, where it was not yet. */
export function notWitnessed(session: Session): readonly (readonly [string, unknown])[] {
  const seen = kept(session)?.at;
  return seen !== undefined && latestMoment(session) - seen < aDay ? [] : [latestRecord(session)];
}

const said = z.array(
  z.strictObject({ at: count, from: count, to: count, how: z.enum(['confirmed', 'corrected']), reason: z.string() }),
);
const saidCap = 20;

/** What people said of the date here, newest first. */
export function datesSaid(session: Session): readonly SaidDate[] {
  const parsed = said.safeParse(session.records.get(saidKey));
  return parsed.success ? parsed.data : [];
}

const shortestReason = 10;
const longestReason = 400;

/**
 * A person says that the date the computer shows is right (W3). Later than what was seen, it counts from then on; earlier, it
 * takes back what was seen, with a reason. Both stand in the access log, signed as every entry.
 */
export async function sayDateIsRight(session: Session, given: string): Promise<Result<undefined, VaultProblem>> {
  const question = dateQuestion(session);
  if (question === undefined || !isMoment(question.reads)) return fail({ code: 'not-allowed' });
  const reason = given.trim();
  const how = question.is === 'ahead' ? 'confirmed' : 'corrected';
  const isTooShort = how === 'corrected' && reason.length < shortestReason;
  if (isTooShort || reason.length > longestReason) return fail({ code: 'does-not-fit', field: 'reason' });
  const { last: from, reads: to } = question;
  const now: SaidDate = { at: to, from, to, how, reason };
  const dates = `${new Date(from).toISOString().slice(0, 10)} > ${new Date(to).toISOString().slice(0, 10)}`;
  const told = { what: `date-${how}`, reason: reason === '' ? dates : `${dates}: ${reason}` };
  const logged = await logAccess(session, told, [
    [latestKey, { at: to, stands: Math.min(to, momentThatStands(session) || to) }],
    [saidKey, [now, ...datesSaid(session)].slice(0, saidCap)],
  ]);
  // Which keys are open is settled by what the store says, before the journal is read.
  await session.store.settled();
  if (logged.ok) for (const type of ['changed', 'date-said'] as const) session.notify({ type });
  return logged;
}
