/**
 * A year of ordinary life from one seed: shell, vault, clock, browser store and carrier together, two people on each of three
 * computers. After every coming in, what was told to be kept is there; certificates of erasure are held against what still
 * opens anywhere; at the end everybody who reads a part reads all of it.
 */
import { Random } from '../simulation/world/random.ts';
import { beginBytes, tellWithReal } from '../simulation/world/chance.ts';
import { realCrypto, tellThePlatform } from '../simulation/world/real.ts';
import { standInCrypto } from '../simulation/world/stand-in.ts';
import { converges } from './checks/converged.ts';
import { Loss } from './checks/loss.ts';
import { breaksDown, makesCopy } from './life/copying.ts';
import { erases } from './life/erasing.ts';
import { exchanging } from './life/exchanging.ts';
import { handingOver } from './life/handing-over.ts';
import { endsInTheMidst, fillsUp, keepsImage, putsImageBack, wrongClock } from './life/mishaps.ts';
import { writing, type Doing } from './life/writing.ts';
import { day, firstMorning, YearWorld } from './life/year-world.ts';
import type { Computer, Person } from './machines/computer.ts';

export interface Lived {
  readonly seed: number;
  readonly days: number;
  readonly written: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly story: readonly string[];
  /** The promise that was not kept. */
  readonly loss: string | null;
}

const doings: readonly Doing[] = [...writing, ...exchanging, ...handingOver];

/** @param isReal with libsodium and age instead of the quick stand-ins of the simulation */
export async function liveAYear(seed: number, days: number, isReal: boolean): Promise<Lived> {
  tellWithReal(isReal);
  if (isReal) tellThePlatform();
  beginBytes(`${seed} a year`);
  const world = await YearWorld.begin(isReal ? await realCrypto() : standInCrypto, seed);
  const told = (loss: string | null): Lived => ({
    seed,
    days,
    written: world.ledger.size,
    counts: world.counts,
    story: world.story,
    loss,
  });
  try {
    for (let at = 1; at <= days; at += 1) await workingDay(world, seed, at);
    await converges(world);
    return told(null);
  } catch (error) {
    if (error instanceof Loss) return told(error.message);
    return told(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Five days a week; on each, some come in, and now and then something goes wrong. */
async function workingDay(world: YearWorld, seed: number, at: number): Promise<void> {
  world.random = new Random(`${seed} day ${at}`);
  beginBytes(`${seed} day ${at}`);
  world.clock.now = Math.max(world.clock.now, firstMorning + (at + 2 * Math.floor(at / 5)) * day);
  for (const computer of world.random.some(world.computers))
    await session(world, computer, world.random.pick(computer.people));
  if (world.random.once(3)) await somethingGoesWrong(world, at);
}

/** What goes wrong in a year, and what people do once in a while: more often what happens more often. */
async function somethingGoesWrong(world: YearWorld, at: number): Promise<void> {
  const { random } = world;
  const computer = random.pick(world.computers);
  const who = random.pick(computer.people);
  const what = random.below(20);
  if (what < 7) await endsInTheMidst(world, computer, who, random.weighted(doings));
  else if (what < 11) await fillsUp(world, computer, who, random.weighted(doings));
  else if (what < 12) await wrongClock(world, computer, who);
  else if (what < 15 && at > 40) await erases(world, computer, who);
  else if (what < 16) await keepsImage(world, computer);
  else if (what < 17) await putsImageBack(world);
  else if (what < 18) await breaksDown(world, computer);
  else await copies(world, computer, who);
}

async function copies(world: YearWorld, computer: Computer, who: Person): Promise<void> {
  await makesCopy(world, computer, await world.enter(computer, who));
  await computer.leave();
}

async function session(world: YearWorld, computer: Computer, who: Person): Promise<void> {
  const desk = await world.enter(computer, who);
  for (let left = 1 + world.random.below(5); left > 0; left -= 1) {
    const doing = world.random.weighted(doings);
    const told = await doing.run({ world, computer, desk });
    if (told !== undefined) world.tell(`${who.name} at ${computer.name} ${told}`);
  }
  // Whoever comes in next looks as well.
  if (world.random.once(4)) await world.looks(computer, desk);
  await computer.leave();
}
