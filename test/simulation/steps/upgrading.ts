/** An older application is brought up to date: what it kept without knowing it comes to life (C8). */
import { listsComeToLife } from '../checks/made-anew.ts';
import { called } from '../world/world.ts';
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

export const upgrading: readonly Step[] = [upgrade];
