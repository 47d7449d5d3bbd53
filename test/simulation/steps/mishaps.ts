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
    const all = rows.ids();
    const whole = world.random.once(2);
    if (whole) rows.clear();
    else for (const id of world.random.some(all).slice(0, 5)) rows.drop(id);
    await world.at(seat);
    return `${seat.computer.name} loses ${whole ? 'its browser store' : 'some rows'}, ${called(seat)} unlocks`;
  },
};

const clockJumps: Step = {
  name: 'clock jumps',
  weight: 1,
  run: (world) => {
    const days = world.random.below(60) - 30;
    world.clock.now += days * 86_400_000;
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
  name: 'copy put aside',
  weight: 2,
  run: (world) => {
    const computer = world.random.pick(world.computers);
    world.aside.push({ computer, profile: copyOf(computer.profile) });
    return Promise.resolve(`the disk of ${computer.name} is copied and put aside`);
  },
};

const oldCopy: Step = {
  name: 'old copy comes back',
  weight: 2,
  run: async (world) => {
    const found = world.random.pickOr(world.aside);
    if (found === undefined) return null;
    const { computer, profile } = found;
    // What was on the disk that goes away survives on it, should anybody look.
    world.aside.push({ computer, profile: copyOf(computer.profile) });
    computer.lock();
    computer.profile = copyOf(profile);
    const seat = world.random.pick(computer.seats);
    await world.at(seat);
    return `an older copy of its disk comes back on ${computer.name}`;
  },
};

const twin: Step = {
  name: 'copied profile',
  weight: 1,
  run: (world) => {
    if (world.computers.length >= 6) return Promise.resolve(null);
    const computer = world.random.pick(world.computers);
    const copy = computer.copied(`computer ${world.computers.length + 1}`);
    world.computers.push(copy);
    return Promise.resolve(`${copy.name} is a live copy of ${computer.name}`);
  },
};

export const mishaps: readonly Step[] = [restart, loseStore, clockJumps, diskFull, putAside, oldCopy, twin];
