/** Filters a person gave a name: what somebody looks for names people, so each room's are a text of their own (own-texts.ts). */
import { z } from 'zod';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keepOwnText, readOwnText } from './own-texts.ts';
import type { Session } from '../../core/session/session.ts';
import type { FilterRoom, SavedFilter } from '../../api/caseload.ts';

const savedFilter = z.strictObject({
  name: z.string().trim().min(1).max(60),
  typed: z.string().max(200),
  choices: z.record(z.string().max(40), z.string().max(40)),
});
const most = 30;

export const filterRooms = ['today', 'people'] as const satisfies readonly FilterRoom[];

export const filtersText = (room: FilterRoom): string => `filters/${room}`;

export function savedFilters(session: Session, room: FilterRoom): readonly SavedFilter[] {
  const parsed = z.array(savedFilter).safeParse(readOwnText(session, filtersText(room)));
  return parsed.success ? parsed.data : [];
}

/** All of a room at once; each name once. */
export async function saveFilters(
  session: Session,
  room: FilterRoom,
  filters: readonly SavedFilter[],
): Promise<Result<readonly SavedFilter[], VaultProblem>> {
  const parsed = z.array(savedFilter).max(most).safeParse(filters);
  const isOnce = new Set(filters.map(({ name }) => name.trim())).size === filters.length;
  if (!parsed.success || !isOnce) return fail({ code: 'does-not-fit', field: 'name' });
  const kept = await keepOwnText(session, filtersText(room), parsed.data);
  return kept.ok ? ok(parsed.data) : kept;
}
