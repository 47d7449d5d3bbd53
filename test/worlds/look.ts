/** One desk, looked at once: what is promised of it, what can be done there, and what goes out from it. */
import { toHex } from '../../shared/codec/hex.ts';
import { everything, foundingsOnly, honestParcel, withoutBetween, type Parcel } from './carrying.ts';
import { asExpected, inAnyOrder } from './checks/as-expected.ts';
import { Broken, type Fates } from './checks/broken.ts';
import { honestWorkIsThere, nothingIsKnownAhead, shownIn } from './checks/honest-work.ts';
import { takenOutStaysOut } from './checks/taken-out.ts';
import { logAt, type Desk } from './desk.ts';
import { honestMoves, type Move } from './honest.ts';
import { lyingMoves } from './lying.ts';
import type { SectionLog } from '../../shared/contributions/section-log.ts';
import { names, type Name } from './people.ts';
import type { Setting } from './settings.ts';

/** What can be done at a desk, and what goes out from it. */
export interface Doing {
  /** A promise that something done here would break. */
  readonly broken: string | null;
  readonly moves: readonly Move[];
  /** To whom, what, in words. */
  readonly parcels: readonly (readonly [Name, Parcel, string])[];
}

/** What is broken at a desk, in words; null for nothing. At Otto's nothing is promised. */
export function brokenAt(desk: Desk, fates: Fates, promisesOnly: boolean): string | null {
  if (desk.who === 'otto') return null;
  return failing(() => {
    const log = logAt(desk);
    honestWorkIsThere(desk, log, fates);
    nothingIsKnownAhead(log);
    takenOutStaysOut(log);
    if (!promisesOnly) asExpected(desk, log);
    inAnyOrder(desk, log);
  });
}

/** Null where it did not throw. What the product throws is a broken promise as well: it has typed answers for all it expects. */
export function failing(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error instanceof Broken ? error.message : (error.stack ?? error.message);
  }
}

export function doingAt(setting: Setting, desk: Desk): Doing {
  const log = logAt(desk);
  if (desk.who === 'otto')
    return { broken: null, moves: lyingMoves(setting, desk, log), parcels: lyingParcels(setting, desk, log) };
  let done: Omit<Doing, 'broken'> = { moves: [], parcels: [] };
  const broken = failing(() => {
    done = { moves: honestMoves(setting, desk, log), parcels: honestParcels(desk, log) };
    for (const move of done.moves) if (move.founds) nothingChanges(log, move);
  });
  return { broken, ...done };
}

/**
 * E3, E9: an honest founding changes nothing of what is shown where it is made; but what it leaves aside, since a reader would
 * newly read it (E11), waits afterwards where its author was taken out (E8), and what that had replaced is shown again.
 */
function nothingChanges(log: SectionLog, { label, desk }: Move): void {
  const before = shownIn(log);
  const founded = logAt(desk);
  const waiting = (each: SectionLog): string => [...each.disputed().keys()].sort().join();
  // Whoever takes out somebody who took them out ends the one and the other, until a person decides (E14).
  if (waiting(log) !== waiting(founded)) return;
  const after = shownIn(founded);
  const gone = [...before].filter((id) => !after.has(id));
  const waits = new Set(
    founded
      .judged()
      .flatMap(([{ contribution }, standing]) =>
        standing.is === 'waiting' ? contribution.ops.flatMap((each) => (each ? [toHex(each.id)] : [])) : [],
      ),
  );
  const lost = gone.filter((id) => !waits.has(id));
  const came = [...after].filter((id) => !before.has(id));
  if (lost.length > 0 || (came.length > 0 && gone.length === 0))
    throw new Broken('E3', `${label}: ${lost.length} shown no longer, ${came.length} more`);
}

function honestParcels(desk: Desk, log: SectionLog): Doing['parcels'] {
  return others(desk).flatMap((to) => {
    const parcel = honestParcel(desk, log, to);
    return parcel === null ? [] : [[to, parcel, `${desk.who} sends to ${to}`] as const];
  });
}

/** All he has; and, where he keeps things back, what an honest person would send. */
function lyingParcels({ withholds, keepsBetween }: Setting, desk: Desk, log: SectionLog): Doing['parcels'] {
  return others(desk).flatMap((to) => {
    const all = everything(desk);
    const some = withholds ? honestParcel(desk, log, to) : null;
    const least = withholds ? foundingsOnly(desk) : null;
    const last = keepsBetween ? withoutBetween(desk) : null;
    return [
      ...(all === null ? [] : [[to, all, `otto gives ${to} all he has`] as const]),
      ...(some === null ? [] : [[to, some, `otto sends to ${to} as others do`] as const]),
      ...(last === null ? [] : [[to, last, `otto gives ${to} all but the founding between`] as const]),
      ...(least === null ? [] : [[to, least, `otto gives ${to} all but what he wrote`] as const]),
    ];
  });
}

const others = ({ who }: Desk): readonly Name[] => names.filter((name) => name !== who);
