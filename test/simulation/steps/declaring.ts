/** Somebody says that they are of a service nobody of which took them in, and tries to read what it shares in an emergency (vault, P13, G1). */
import { Difference } from '../checks/difference.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import type { Step } from './step.ts';

const about = (seat: Seat) => ({ name: seat.name, function: seat.function, service: seat.service });
const someone = { surname: 'Paardenbloem', birth: '1991-04-03', reason: 'somebody is in danger, and nobody answers' };

/** People of the same service on a computer whom somebody of it took in, as the story was told. */
const tookIn = (world: World, seat: Seat): boolean => !world.declared.has(seat.key);

const letIn: Step = {
  name: 'somebody is let in by another service',
  weight: 8,
  run: async (world) => {
    const { random } = world;
    const computer = random.pickOr(world.computers.filter(({ seats }) => seats.length > 1 && seats.length < 5));
    const [service] = computer ? [...new Set(computer.seats.map((each) => each.service))] : [];
    const by = computer && random.pickOr(computer.seats.filter((each) => each.service !== service));
    const like = computer?.seats.find((each) => each.service === service);
    if (!computer || !by || !like) return null;
    const who = { ...about(like), name: `Otto Distel ${world.step}` };
    if (computer.inside !== null) await computer.atTheDoor(computer.inside);
    const seat = await computer.join(who, by);
    world.declared.add(seat.key);
    return `${called(by)} lets in ${called(seat)}, who says they are of ${who.service}`;
  },
};

const declares: Step = {
  name: 'somebody declares another service',
  weight: 10,
  run: async (world) => {
    const { random } = world;
    const computer = random.pickOr(world.computers.filter(({ seats }) => seats.length > 1));
    const other = computer && random.pick(computer.seats);
    const seat = computer && random.pickOr(computer.seats.filter((each) => each.service !== other?.service));
    if (!computer || !other || !seat) return null;
    const vault = await world.at(seat);
    const { people } = good(await vault.household());
    if (people.find(({ person }) => person === seat.person)?.isKeeper === true) return null;
    const before = good(await vault.me()).service;
    const done = await vault.changeWork({ ...about(seat), service: other.service });
    const after = good(await vault.me()).service;
    if (after !== before)
      throw new Difference('P5', `${called(seat)} is of ${after} from now on, since they said so themselves`);
    return `${called(seat)} says that they are of ${other.service}${done.ok ? '' : `: ${done.problem.code}`}`;
  },
};

const inAnEmergency: Step = {
  name: 'somebody opens in an emergency',
  weight: 24,
  run: async (world) => {
    const { random } = world;
    const computer = random.pickOr(world.computers.filter(({ seats }) => seats.length > 1));
    if (computer === undefined) return null;
    // Everybody comes in once: what is given within a service is given when somebody unlocks.
    for (const each of random.shuffled(computer.seats)) await world.at(each);
    const seat = random.pickOr(computer.seats.filter((each) => !tookIn(world, each))) ?? random.pick(computer.seats);
    const opened = await (await world.at(seat)).openInEmergency(someone);
    const mates = world.colleagues(seat).filter((each) => each.service === seat.service && tookIn(world, each));
    computer.lock();
    if (opened.ok && (mates.length === 0 || !tookIn(world, seat)) && !reads(world, seat))
      throw new Difference('G1', `${called(seat)} opens in an emergency what is of a service that never took them in`);
    return `${called(seat)} opens in an emergency${opened.ok ? '' : `: ${opened.problem.code}`}`;
  },
};

const reads = (world: World, seat: Seat): boolean => world.dossiersOf(seat).length > 0;

export const declaring: readonly Step[] = [letIn, declares, inAnEmergency];
