/** The oracle: what comes before a founding, what it knew (SPEC.md, E7), and who writes with which role (E5). */
import type { Founding, Person } from './foundings.ts';
import type { Told } from './told.ts';

export type Role = 'owner' | 'partner' | null;

/** E5. */
export function roleOf(founding: Founding, members: readonly Person[], seat: string): Role {
  const member = members.find((each) => each.seat === seat);
  if (member === undefined || !member.writes) return null;
  return founding.owners.includes(member.service) ? 'owner' : 'partner';
}

/** Everything before a founding, near or far. */
export function before(founding: Founding, counting: readonly Founding[]): readonly Founding[] {
  const parents = counting.filter((each) => founding.parents.includes(each.id));
  return [...new Set(parents.flatMap((each) => [each, ...before(each, counting)]))];
}

/** E7: whether a founder knew a contribution: it is named there or before, and was not written beside or after. */
export function knew(founding: Founding, told: Told, counting: readonly Founding[]): boolean {
  const earlier = before(founding, counting);
  const home = told.epoch ?? told.id;
  if (counting.some((each) => each.id === home) && !earlier.some((each) => each.id === home)) return false;
  return [founding, ...earlier].some((each) => names(each, told.id));
}

/** Whether a founding names a contribution. */
export const names = (founding: Founding, id: string): boolean =>
  founding.restates.some((each) => each.id === id) ||
  founding.covered.some(({ tips }) => tips.some((tip) => tip.id === id));
