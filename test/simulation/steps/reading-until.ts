/** Liars who read until a day: they are given that end, let in others for longer, and the day comes. */
import { forLonger, readsUntilADay } from '../lies/admissions.ts';
import { good, type Seat } from '../world/computer.ts';
import type { World } from '../world/world.ts';
import { arrives, sends } from './exchange.ts';
import { handWhere, honestElsewhere, liarsIn, lies } from './lying.ts';
import type { Step } from './step.ts';
import { readsForAWhile } from './wrong-clocks.ts';

/** Somebody honest lets a liar read until a day. */
const untilADay: Step = {
  name: 'a liar reads for a while',
  weight: 12,
  run: async (world) => {
    const { random } = world;
    const to = random.pickOr(liarsIn(world));
    const seat = to && random.pickOr(honestElsewhere(world, to));
    const dossier = seat && random.pickOr(world.dossiersOf(seat));
    return seat && to && dossier !== undefined ? readsForAWhile(world, seat, to, dossier) : null;
  },
};

const day = 86_400_000;

/** Somebody is given a dossier until a day, and takes it in at once. */
export async function givesUntilADay(world: World, seat: Seat, to: Seat, dossier: string): Promise<string> {
  await world.meet(seat, to);
  const days = 30 + world.random.below(400);
  const purpose = to.service.startsWith('justice-house') ? 'inquiry-request' : 'hand-over';
  const until = world.clock.now + days * day;
  const told = await sends(world, seat, to, { dossier, purpose, sections: ['identity', 'legal', 'plan'], until });
  await seat.computer.atTheDoor(seat);
  return `for ${days} days, ${await arrives(world, seat, to, purpose, told)}`;
}

/** Whether somebody decides who reads one of their parts. */
function owns(world: World, seat: Seat): boolean {
  const inspector = world.inspector(seat);
  return [...inspector.sections.keys()].some((section) => {
    const { counting, newest } = inspector.judged(section).judged;
    return counting.some(({ id, owners }) => id === newest && owners.includes(seat.service));
  });
}

const isGivenAnEnd: Step = {
  name: 'a liar is given a dossier until a day',
  weight: 10,
  run: async (world) => {
    const { random } = world;
    const to = random.pickOr(liarsIn(world));
    const seat = to && random.pickOr(honestElsewhere(world, to).filter((each) => owns(world, each)));
    const dossier = seat && random.pickOr(world.dossiersOf(seat));
    return seat && to && dossier !== undefined ? givesUntilADay(world, seat, to, dossier) : null;
  },
};

const letsInForLonger: Step = {
  name: 'a liar who reads until a day lets in for longer',
  weight: 20,
  run: (world) => lies(world, (hand) => [forLonger(hand)], { holding: handWhere(readsUntilADay) }),
};

/** Every end that is still to come, of whoever reads something that somebody holds. */
function endsToCome(world: World): readonly number[] {
  const all = world.seats().flatMap((seat) => {
    const inspector = world.inspector(seat);
    return [...inspector.sections.keys()].flatMap((section) =>
      [...inspector.judged(section).judged.members.values()].flat().flatMap(({ until }) => until ?? []),
    );
  });
  return [...new Set(all)].filter((end) => end > world.clock.now).sort((a, b) => a - b);
}

const theDayComes: Step = {
  name: 'the day comes',
  weight: 4,
  run: async (world) => {
    const { clock } = world;
    const [end] = endsToCome(world);
    // Liars name what moment they like; people do not live to see it.
    if (end === undefined || end > clock.now + 800 * day) return null;
    clock.now = end + 1;
    clock.latest = Math.max(clock.latest, clock.now);
    // Whatever is asked first closes what was open until then (U1).
    for (const seat of world.seats()) good(await (await world.at(seat)).taskCount());
    return `the day comes until which somebody reads (${new Date(end).toISOString().slice(0, 10)})`;
  },
};

export const readingForAWhile: readonly Step[] = [untilADay];
export const lettingInForLonger: readonly Step[] = [isGivenAnEnd, letsInForLonger, theDayComes];
