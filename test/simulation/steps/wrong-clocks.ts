/** A clock that is years ahead, or behind, for one visit, and is put right: nothing is gone that nobody confirmed (vault, W1-W5). */
import { Difference } from '../checks/difference.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import type { Step } from './step.ts';
import { looking, share } from './writing.ts';
import { differsSince } from '../checks/after-unlocking.ts';
import { asSeen, sectionOf } from '../checks/as-seen.ts';
import type { Standing } from '../oracle/view.ts';
import { sends, goesTo } from './exchange.ts';

const day = 86_400_000;

/** What somebody can open, and what of it. */
async function opens(world: World, seat: Seat): Promise<ReadonlyMap<string, Standing>> {
  const all = new Map<string, Standing>();
  const rows = good(await (await world.at(seat)).caseload());
  for (const { id } of rows)
    for (const section of (await looking(world, seat, id)).sections) all.set(sectionOf(section), asSeen(section));
  return all;
}

const wrongOnce: Step = {
  name: 'a clock is wrong once',
  weight: 30,
  run: async (world) => {
    const { random, clock } = world;
    const computer = random.pick(world.computers);
    const seat = random.pick(computer.seats);
    const before = await opens(world, seat);
    if (random.once(2)) await (await world.at(seat)).prepareLock();
    const right = clock.now;
    const days = random.pick([60, 400, 4_000, 26_000, -400, -8_000]);
    const isCorrected = random.once(2);
    try {
      computer.saysDate = 'nothing';
      clock.now = right + days * day;
      if (random.once(2)) computer.lock();
      await opens(world, seat);
      if (random.once(3) && computer.inside !== null) await (await world.at(computer.inside)).prepareLock();
      if (random.once(2)) computer.lock();
      await opens(world, seat);
    } finally {
      clock.now = right + 60_000;
    }
    if (random.once(2)) computer.lock();
    if (isCorrected) computer.saysDate = 'corrected';
    const after = await opens(world, seat);
    computer.saysDate = 'right';
    for (const [section, was] of before) {
      const found = differsSince(world, seat, section, { was, is: after.get(section) });
      if (found !== null)
        throw new Difference('W2', `${called(seat)}, after a clock was ${days} days off once: ${found}`);
    }
    return `the clock of ${computer.name} is ${days} days off once, and ${called(seat)} unlocks${isCorrected ? ' and says so' : ''}`;
  },
};

/** Somebody reads until a day that is far off. */
const forAWhile: Step = {
  name: 'for a while',
  weight: 16,
  run: async (world) => {
    const { random } = world;
    const seat = random.pick(world.seats());
    const dossier = random.pickOr(world.dossiersOf(seat));
    const to = random.pickOr(world.elsewhere(seat));
    return dossier === undefined || to === undefined ? null : readsForAWhile(world, seat, to, dossier);
  },
};

/** One gives another a dossier until a day between a month and two years off. */
export async function readsForAWhile(world: World, seat: Seat, to: Seat, dossier: string): Promise<string> {
  await world.meet(seat, to);
  const days = 30 + world.random.below(700);
  const told = await sends(world, seat, to, {
    dossier,
    purpose: to.service.startsWith('justice-house') ? 'inquiry-request' : 'hand-over',
    sections: ['identity', 'legal', 'plan'],
    until: world.clock.now + days * day,
  });
  await seat.computer.atTheDoor(seat);
  return `for ${days} days, ${told}; ${await goesTo(world, seat, to, dossier)}`;
}

export const wrongClocks: readonly Step[] = [wrongOnce, forAWhile, { ...share, weight: 6 }];
