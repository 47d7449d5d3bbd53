/**
 * Somebody who holds no key and has a disk now and then: copies sealed frames and rows, moves them, writes them again, and puts an
 * older copy of the key file beside the newer one. After that the vault opens, and nothing older counts again (checks/only-grows.ts).
 */
import { OnlyGrows } from '../checks/only-grows.ts';
import { copyOf, type Computer, type Profile } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import type { Step } from './step.ts';

const takePicture: Step = {
  name: 'take a picture of a disk',
  weight: 14,
  run: (world) => {
    const computer = world.random.pick(world.computers);
    world.pictures.push({ computer, profile: copyOf(computer.profile, { noticed: false }) });
    return Promise.resolve(`somebody takes a picture of the disk of ${computer.name}`);
  },
};

interface Meddling {
  readonly what: string;
  readonly does: (world: World, computer: Computer, old: Profile) => void;
}

const meddling: readonly Meddling[] = [
  {
    what: 'writes sealed frames once more',
    does: ({ random }, { disk }) => {
      const some = random.some(disk.journal).slice(0, 12);
      disk.journal.push(...some);
    },
  },
  {
    what: 'writes one sealed record once more',
    does: ({ random }, { disk }) => {
      const one = random.pickOr(disk.journal.filter(({ kind }) => kind !== 'contribution'));
      if (one !== undefined) disk.journal.push(one);
    },
  },
  {
    what: 'writes all frames of an older journal once more',
    does: (_, { disk }, old) => void disk.journal.push(...old.disk.journal),
  },
  {
    what: 'writes the last of an older journal once more',
    does: ({ random }, { disk }, old) => void disk.journal.push(...old.disk.journal.slice(-1 - random.below(6))),
  },
  {
    what: 'puts older rows of the store back',
    does: ({ random }, { profile }, old) => {
      const before = random.some(old.rows.all());
      void profile.rows.write(before);
    },
  },
  {
    what: 'takes rows out of the store',
    does: ({ random }, { profile }) =>
      void profile.rows.write(
        [],
        random.some(profile.rows.all()).map(({ id }) => id),
      ),
  },
  {
    what: 'takes the store away and writes older frames once more',
    does: ({ random }, { disk, profile }, old) => {
      profile.rows.clear();
      disk.journal.push(...random.some(old.disk.journal).slice(0, 12));
    },
  },
  {
    what: 'puts an older copy of the key file first',
    does: (_, { disk }, old) => {
      const { older, newest } = keyFiles(disk, old);
      if (newest !== undefined && older !== undefined) disk.keyFiles = [older, newest];
    },
  },
  {
    what: 'puts an older copy of the key file second',
    does: (_, { disk }, old) => {
      const { older, newest } = keyFiles(disk, old);
      if (newest !== undefined && older !== undefined) disk.keyFiles = [newest, older];
    },
  },
];

/** One copy stays as it is, whatever was done before: with both put back, what only newer keys open is gone (vault, K10). */
function keyFiles(disk: Profile['disk'], old: Profile) {
  const [older] = old.disk.keyFiles;
  return { older, newest: disk.keyFiles.find((each) => each !== older) ?? older };
}

const putBackInPart: Step = {
  name: 'put a disk back in part',
  weight: 40,
  run: async (world) => {
    const { random } = world;
    const picture = random.pickOr(world.pictures.filter(({ computer }) => computer.seats.length > 0));
    if (picture === undefined) return null;
    const { computer, profile } = picture;
    const seat = random.pick(computer.seats);
    const { inside } = computer;
    if (inside !== null && random.once(3)) await (await world.at(inside)).prepareLock();
    const before = await OnlyGrows.at(world, seat);
    computer.lock();
    const done = random.once(3) ? [random.pick(meddling), random.pick(meddling)] : [random.pick(meddling)];
    for (const each of done) each.does(world, computer, profile);
    await before.stillThere();
    return `somebody ${done.map(({ what }) => what).join(' and ')} at ${computer.name}, ${called(seat)} unlocks`;
  },
};

export const puttingBack: readonly Step[] = [takePicture, putBackInPart];
