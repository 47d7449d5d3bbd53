/** Which room of a dossier is drawn, and whether it is the same one as before. */
import { isSameTarget, type RouteTarget } from '../data/prerender-dossier.ts';

export interface HeldRoom extends RouteTarget {
  /** Another number is another room: nothing typed or chosen in one is found in the other. */
  readonly key: number;
  readonly isOpen: boolean;
  /** What was drawn ahead in it. */
  readonly drawn: RouteTarget | undefined;
}

export const nothingHeld: HeldRoom = { id: '', to: '', key: 0, isOpen: false, drawn: undefined };

/**
 * What was drawn ahead, and is not worthless by then, stays the same room when it is opened at the address it was drawn for; what
 * is open stays so from tab to tab.
 *
 * @param open the dossier whose address this is
 * @param drawn the one somebody looks at the row of
 * @returns `held` itself where nothing changes
 */
export function heldNext(held: HeldRoom, open: RouteTarget | undefined, drawn: RouteTarget | undefined): HeldRoom {
  const wanted = open ?? drawn;
  if (wanted === undefined) return held.id === '' ? held : { ...nothingHeld, key: held.key + 1 };
  const isOpen = open !== undefined;
  const isAsDrawn = drawn !== undefined && held.drawn === drawn && isSameTarget(drawn, wanted);
  const isSameRoom = held.isOpen ? isOpen && held.id === wanted.id : isAsDrawn;
  if (!isSameRoom)
    return { id: wanted.id, to: wanted.to, key: held.key + 1, isOpen, drawn: isOpen ? undefined : drawn };
  return held.isOpen === isOpen ? held : { ...held, isOpen };
}
