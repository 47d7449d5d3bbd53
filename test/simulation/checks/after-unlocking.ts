/**
 * What a part shows after an unlocking, against what it showed before. An unlocking joins by itself what lies side by side where
 * nobody new would read (E12): then the part goes on in another epoch, and shows the same.
 */
import type { Standing } from '../oracle/view.ts';
import type { Seat } from '../world/computer.ts';
import type { World } from '../world/world.ts';
import { differ } from './as-seen.ts';

/** The first difference in words; null where there is none. */
export function differsSince(
  world: World,
  seat: Seat,
  section: string,
  { was, is }: { readonly was: Standing; readonly is: Standing | undefined },
): string | null {
  const isJoined = is !== undefined && joinedFrom(world, seat, section, was.epoch, is.epoch);
  return differ(is, isJoined ? { ...was, epoch: is.epoch } : was);
}

/** Nothing but foundings in which this seat joined lies between. */
function joinedFrom(world: World, seat: Seat, section: string, from: string | null, to: string | null): boolean {
  const inspector = world.inspector(seat);
  if (!inspector.sections.has(section)) return false;
  const { counting } = inspector.judged(section).judged;
  const leads = (id: string): boolean =>
    id === from ||
    counting.some(
      (each) => each.id === id && each.reason === 'joined' && each.author === seat.key && each.parents.some(leads),
    );
  return to !== null && leads(to);
}
