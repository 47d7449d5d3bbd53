/**
 * Rows of Today that a person put off until a day (SPEC.md, TS1-TS6): kept for their own seat, never in a dossier. What is kept of a row
 * is its id and a keyed hash of what it said, so that it comes back by itself once that is another thing.
 */
import { z } from 'zod';
import { equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { addDays, isCalendarDay } from '../../../../shared/release/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import {
  hasDayOfItsOwn,
  maySnooze,
  mostSnoozedDays,
  type Snoozed,
  type SnoozedRow,
  type TodayRow,
} from '../../api/today.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { Session } from '../../core/session/session.ts';

const entry = z.strictObject({ row: z.string().max(400), until: z.string(), said: someBytes });
type Entry = z.infer<typeof entry>;

const keyOf = (realm: Realm): string => `snoozed/${realm}`;

function entriesIn(session: Session, realm: Realm): readonly Entry[] {
  const parsed = z.array(entry).safeParse(session.records.get(keyOf(realm)));
  return parsed.success ? parsed.data : [];
}

/** What a row says: another day, another text or another hand makes it another task. Where its day is today every day, the day says nothing. */
function saidBy({ crypto, secret }: Session, row: TodayRow): Bytes {
  const day = hasDayOfItsOwn(row) ? [row.on, row.until ?? ''] : [];
  return crypto.hash(utf8(JSON.stringify([row.id, row.kind, row.what, row.onMe, ...day])), 16, secret.seatKey);
}

const holds = (session: Session, { until, said }: Entry, row: TodayRow | undefined, today: string): boolean =>
  row !== undefined && until > today && maySnooze(row, until) && equal(said, saidBy(session, row));

/** Rows as Today shows them, and those that are put off, which it does not. */
export function apartFromSnoozed(
  { session }: VaultContext,
  realm: Realm,
  today: string,
  rows: readonly TodayRow[],
): { readonly rows: readonly TodayRow[]; readonly snoozed: readonly SnoozedRow[] } {
  const entries = new Map(entriesIn(session, realm).map((each) => [each.row, each]));
  if (entries.size === 0) return { rows, snoozed: [] };
  const snoozed = rows.flatMap((row): readonly SnoozedRow[] => {
    const found = entries.get(row.id);
    return found !== undefined && holds(session, found, row, today) ? [{ row, until: found.until }] : [];
  });
  const hidden = new Set(snoozed.map(({ row }) => row.id));
  return { rows: rows.filter(({ id }) => !hidden.has(id)), snoozed };
}

interface Asked {
  readonly context: VaultContext;
  readonly realm: Realm;
  readonly today: string;
  /** Every row there is, put off or not. */
  readonly all: readonly TodayRow[];
}

/** Puts rows off until a day. Those whose day is fixed, and earlier than that, are left where they stand. */
export async function snooze(
  { context: { session }, realm, today, all }: Asked,
  { rows: ids, until }: { readonly rows: readonly string[]; readonly until: string },
): Promise<Result<Snoozed, VaultProblem>> {
  if (!isCalendarDay(until) || until <= today || until > addDays(today, mostSnoozedDays)) {
    return fail({ code: 'does-not-fit', field: 'until' });
  }
  const byId = new Map(all.map((row) => [row.id, row]));
  const asked = [...new Set(ids)];
  const put = asked.flatMap((id): readonly Entry[] => {
    const row = byId.get(id);
    const made = row && { row: id, until, said: saidBy(session, row) };
    return made !== undefined && holds(session, made, row, today) ? [made] : [];
  });
  const done = new Set(put.map(({ row }) => row));
  const others = stillHolding(session, realm, today, byId).filter(({ row }) => !done.has(row));
  const kept = put.length === 0 ? ok(undefined) : await keep(session, realm, [...others, ...put]);
  return kept.ok ? ok({ snoozed: [...done], left: asked.filter((id) => !done.has(id)) }) : kept;
}

/** Shows rows again before their day has come. */
export async function showNow(
  { context: { session }, realm, today, all }: Asked,
  ids: readonly string[],
): Promise<Result<undefined, VaultProblem>> {
  const shown = new Set(ids);
  const byId = new Map(all.map((row) => [row.id, row]));
  return keep(
    session,
    realm,
    stillHolding(session, realm, today, byId).filter(({ row }) => !shown.has(row)),
  );
}

/** Forgets what no longer hides anything: its day came, its row is gone or says another thing. */
export async function forgetSnoozed({ context: { session }, realm, today, all }: Asked): Promise<void> {
  const entries = entriesIn(session, realm);
  if (session.isReadOnly || entries.length === 0) return;
  const left = stillHolding(session, realm, today, new Map(all.map((row) => [row.id, row])));
  if (left.length < entries.length) await keep(session, realm, left);
}

const stillHolding = (
  session: Session,
  realm: Realm,
  today: string,
  rows: ReadonlyMap<string, TodayRow>,
): readonly Entry[] => entriesIn(session, realm).filter((each) => holds(session, each, rows.get(each.row), today));

async function keep(
  session: Session,
  realm: Realm,
  entries: readonly Entry[],
): Promise<Result<undefined, VaultProblem>> {
  const kept = await session.records.put([[keyOf(realm), entries.length === 0 ? null : entries]]);
  if (kept.ok) session.notify({ type: 'changed' });
  return kept;
}
