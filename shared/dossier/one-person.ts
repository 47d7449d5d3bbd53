/** Dossiers that a person put together as one person’s, in a list that names the person once (renderer/vault/SPEC.md, OP3). */

/** At most so many dossiers are of one person; more would be a mistake in choosing. */
export const mostOfOnePerson = 5;

/** What a row of a list is about. */
export interface OfOnePerson {
  readonly id: string;
  /** All dossiers of the person, the one that names them first; absent where it stands alone. */
  readonly onePerson?: readonly string[] | undefined;
}

/** Rows, of each person the first in the order of their dossiers that is among them; where it stood. */
export function oncePerPerson<T extends OfOnePerson>(rows: readonly T[]): readonly T[] {
  const here = new Set(rows.filter(({ onePerson }) => onePerson !== undefined).map(({ id }) => id));
  if (here.size === 0) return rows;
  return rows.filter(({ id, onePerson }) => onePerson === undefined || onePerson.find((each) => here.has(each)) === id);
}
