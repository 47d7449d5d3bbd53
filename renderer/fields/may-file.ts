/**
 * Whether what was typed may go into the dossier by itself, on leaving the field or after a rest (C6): not where two
 * versions stand, and not where something came from elsewhere that was not there when the typing began. Then it stays a
 * draft, and the person chooses.
 */
import type { Version } from '../../shared/dossier/view.ts';
import { opsOf } from './unit-place.ts';

/** Versions that were not on screen when the typing began. What this seat wrote itself, its person always saw. */
export const unseen = (versions: readonly Version[], sees: readonly string[], mySeat: string): readonly Version[] =>
  versions.filter((version) => version.author.seat !== mySeat && !opsOf([version]).some((op) => sees.includes(op)));

export const mayFile = (versions: readonly Version[], sees: readonly string[], mySeat: string): boolean =>
  versions.length < 2 && unseen(versions, sees, mySeat).length === 0;
