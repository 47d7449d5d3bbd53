/** One desk, looked at once: what is promised of it, what can be done there, and what goes out from it. */
import { everything, honestParcel, type Parcel } from './carrying.ts';
import { asExpected, inAnyOrder } from './checks/as-expected.ts';
import type { Fates } from './checks/broken.ts';
import { honestWorkIsThere, nothingIsKnownAhead, shownIn } from './checks/honest-work.ts';
import { Broken } from './checks/broken.ts';
import { takenOutStaysOut } from './checks/taken-out.ts';
import { logAt, type Desk } from './desk.ts';
import { honestMoves, type Move } from './honest.ts';
import { lyingMoves } from './lying.ts';
import type { SectionLog } from '../../shared/contributions/section-log.ts';
import { names, type Name } from './people.ts';
import type { Setting } from './settings.ts';

export interface Looked {
  readonly broken: string | null;
  readonly moves: readonly Move[];
  /** To whom, what, in words. */
  readonly parcels: readonly (readonly [Name, Parcel, string])[];
}

export function lookAt(setting: Setting, desk: Desk, fates: Fates): Looked {
  try {
    const log = logAt(desk);
    if (desk.who === 'otto') return { broken: null, moves: lyingMoves(setting, desk, log), parcels: lyingParcels(desk) };
    checked(desk, log, fates);
    const moves = honestMoves(setting, desk, log);
    for (const move of moves) if (move.founds) nothingChanges(log, move);
    return { broken: null, moves, parcels: honestParcels(desk, log) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What the product throws is a broken promise as well: it has typed answers for all it expects.
    const broken = error instanceof Broken ? error.message : (error.stack ?? error.message);
    return { broken, moves: [], parcels: [] };
  }
}

function checked(desk: Desk, log: SectionLog, fates: Fates): void {
  honestWorkIsThere(desk, log, fates);
  nothingIsKnownAhead(log);
  takenOutStaysOut(log);
  asExpected(desk, log);
  inAnyOrder(desk, log);
}

/** E3, E9: an honest founding changes nothing of what is shown where it is made. */
function nothingChanges(log: SectionLog, { label, desk }: Move): void {
  const before = shownIn(log);
  const after = shownIn(logAt(desk));
  if (before.size !== after.size || [...before].some((id) => !after.has(id)))
    throw new Broken('E3', `${label}: something else is shown afterwards`);
}

function honestParcels(desk: Desk, log: SectionLog): Looked['parcels'] {
  return others(desk).flatMap((to) => {
    const parcel = honestParcel(desk, log, to);
    return parcel === null ? [] : [[to, parcel, `${desk.who} sends to ${to}`] as const];
  });
}

function lyingParcels(desk: Desk): Looked['parcels'] {
  const parcel = everything(desk);
  return parcel === null ? [] : others(desk).map((to) => [to, parcel, `otto gives ${to} all he has`] as const);
}

const others = ({ who }: Desk): readonly Name[] => names.filter((name) => name !== who);
