/** What happens to computers: restarts, lost stores, full disks, wrong clocks, copies and old copies of a disk. */
import { copyOf, Unexpected } from '../world/computer.ts';
import { called } from '../world/world.ts';
import { exchange } from './exchange.ts';
import type { Step } from './step.ts';
import { writing } from './writing.ts';

const restart: Step = {
  name: 'restart',
  weight: 6,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    const { inside } = seat.computer;
    if (inside !== null && world.random.once(2)) await (await world.at(inside)).prepareLock();
    seat.computer.lock();
    await world.at(seat);
    return `${seat.computer.name} is started again, ${called(seat)} unlocks`;
  },
};

const loseStore: Step = {
  name: 'lose the browser store',
  weight: 2,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    seat.computer.lock();
    const { rows } = seat.computer.profile;
    rows.clear();
    await world.at(seat);
    return `${seat.computer.name} loses its browser store, ${called(seat)} unlocks`;
  },
};

const clockJumps: Step = {
  name: 'clock jumps',
  weight: 1,
  run: (world) => {
    const days = world.random.below(60) - 30;
    world.clock.latest = Math.max(world.clock.latest, world.clock.now);
    world.clock.now += days * 86_400_000;
    world.clock.latest = Math.max(world.clock.latest, world.clock.now);
    return Promise.resolve(`the clocks jump by ${days} days`);
  },
};

const diskFull: Step = {
  name: 'disk full',
  weight: 5,
  run: async (world) => {
    const step = world.random.weighted([...writing, ...exchange]);
    const left = world.random.below(8);
    // Whoever acts next, wherever: all disks are nearly full while they do.
    for (const { disk } of world.computers) disk.writesLeft = left;
    try {
      const told = await step.run(world);
      return told === null ? null : `with room for ${left} writes, ${told}`;
    } catch (error) {
      if (!(error instanceof Unexpected) || error.code !== 'disk-full') throw error;
      return `with room for ${left} writes, nobody gets anywhere`;
    } finally {
      for (const { disk } of world.computers) disk.writesLeft = undefined;
    }
  },
};

const putAside: Step = {
  name: 'put a copy aside',
  weight: 3,
  run: (world) => {
    const computer = world.random.pick(world.computers);
    world.aside.push({ computer, profile: copyOf(computer.profile, { noticed: false }), ...computer.places() });
    return Promise.resolve(`a copy of ${computer.name} is put aside`);
  },
};

/** An older state comes back: what was written since lives on only where it was sent, or nowhere. */
const putBack: Step = {
  name: 'put a copy back',
  weight: 2,
  run: async (world) => {
    const old = world.random.pickOr(world.aside);
    if (old === undefined) return null;
    const noticed = world.random.once(2);
    old.computer.restored(old.profile, old, { noticed });
    world.hasCopies = true;
    const seat = world.random.pick(old.computer.seats);
    await world.at(seat);
    const how = noticed ? 'on another machine' : 'as if nothing had been';
    return `${old.computer.name} is put back as it was once, ${how}, and ${called(seat)} unlocks`;
  },
};

const copied: Step = {
  name: 'copy a disk',
  weight: 1,
  run: async (world) => {
    const computer = world.random.pick(world.computers);
    if (world.computers.length >= 6) return null;
    const noticed = world.random.once(2);
    const twin = world.twinOf(computer, { noticed });
    const seat = world.random.pick(twin.seats);
    await world.at(seat);
    return `${twin.name} begins as a copy of ${computer.name}${noticed ? '' : ' that cannot be told from it'}, ${called(seat)} unlocks`;
  },
};

export const mishaps: readonly Step[] = [restart, loseStore, clockJumps, diskFull, putAside, putBack, copied];
