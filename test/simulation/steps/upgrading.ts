/** An older application is brought up to date: what it kept without knowing it comes to life (C8). */
import { differ } from '../checks/as-seen.ts';
import { Difference } from '../checks/difference.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import type { Step } from './step.ts';

const upgrade: Step = {
  name: 'upgrade',
  weight: 6,
  run: async (world) => {
    const computer = world.random.pickOr(world.computers.filter(({ isOlder }) => isOlder));
    if (computer === undefined) return null;
    await computer.upgrade();
    world.upgraded = true;
    const seat = world.random.pick(computer.seats);
    await listsComeToLife(world, seat);
    return `${computer.name} gets the newest application, ${called(seat)} unlocks`;
  },
};

/** The lists are what they are when everything is read anew: nothing in them is as the older application made it. */
async function listsComeToLife(world: World, seat: Seat): Promise<void> {
  const after = await listsOf(world, seat);
  seat.computer.lock();
  const { rows } = seat.computer.profile;
  rows.clear();
  const found = differ(after, await listsOf(world, seat));
  if (found !== null)
    throw new Difference('C8', `${called(seat)}, lists after an upgrade (against made anew): ${found}`);
}

/** The screens order them; here only what is in them counts. */
const inOrder = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

async function listsOf(world: World, seat: Seat): Promise<unknown> {
  const vault = await world.at(seat);
  const { rows: due, unsettled, sentenceEnd, withoutDates } = good(await vault.today());
  return [good(await vault.caseload()), due, unsettled, sentenceEnd, withoutDates].map(inOrder);
}

export const upgrading: readonly Step[] = [upgrade];
