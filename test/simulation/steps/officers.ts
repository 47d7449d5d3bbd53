/** The officers of the realm: who is whom by their word, and whom they take back. The others learn of it by a file. */
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { fromHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import type { Seat } from '../world/computer.ts';
import { Office } from '../world/office.ts';
import { called, isTakenBack, type World } from '../world/world.ts';
import type { Step } from './step.ts';

const takesList = async (world: World, office: Office, seat: Seat): Promise<string> => {
  const vault = await world.at(seat);
  const taken = await vault.takeList({ bytes: office.file(), compared: true });
  return `${called(seat)} takes in version ${office.number} of the list${taken.ok ? '' : `: ${taken.problem.code}`}`;
};

async function someTake(world: World, office: Office): Promise<string> {
  const told: string[] = [];
  for (const seat of world.random.some(world.seats())) told.push(await takesList(world, office, seat));
  return told.join(', ');
}

const takeList: Step = {
  name: 'take in the list of people',
  weight: 10,
  run: async (world) => {
    if (world.office === null) {
      world.office = new Office(world.crypto, world.seats(), Math.max(world.clock.latest, world.clock.now));
      return `the officers sign a list of ${world.seats().length} places, ${await someTake(world, world.office)}`;
    }
    const { office } = world;
    const behind = world.seats().filter((seat) => world.inspector(seat).noted.number < office.number);
    const seat = world.random.pickOr(behind);
    return seat === undefined ? null : takesList(world, office, seat);
  },
};

/** The list goes on with somebody's files. */
const sendList: Step = {
  name: 'send the list of people',
  weight: 4,
  run: async (world) => {
    const seat = world.random.pickOr(world.seats().filter((each) => world.inspector(each).noted.number > 0));
    const to = seat && world.random.pickOr(world.elsewhere(seat));
    if (!seat || !to) return null;
    const sent = await (await world.at(seat)).sendList({ person: to.person });
    return `${called(seat)} sends the list to ${called(to)}${sent.ok ? '' : `: ${sent.problem.code}`}`;
  },
};

const compareList: Step = {
  name: 'compare a list that came in a file',
  weight: 4,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    const answered = await (await world.at(seat)).answerOffer({ compared: !world.random.once(4) });
    return answered.ok ? `${called(seat)} answers about the list that came in a file` : null;
  },
};

const revoke: Step = {
  name: 'revoke',
  weight: 6,
  run: async (world) => {
    const { office } = world;
    if (office === null || office.revoked.length >= 2) return null;
    const standing = world.seats().filter((seat) => !isTakenBack(world, seat));
    const seat = world.random.pick(standing);
    if (!office.lists(seat.key) || standing.every((each) => each.key === seat.key || each.person === seat.person))
      return null;
    const what = world.random.pick(['seat', 'person'] as const);
    const id = must(what === 'seat' ? fromHex(seat.key) : fromBase64url(seat.person), 'an id');
    office.revoke(what, id, Math.max(world.clock.latest, world.clock.now));
    const heard = world.random.once(4) ? 'nobody hears of it yet' : await someTake(world, office);
    return `the officers take back the ${what} of ${called(seat)}, ${heard}`;
  },
};

export const officers: readonly Step[] = [takeList, sendList, compareList, revoke];
