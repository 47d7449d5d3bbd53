/** One story from a seed: who is there, what happens, and whether every promise was kept after each step. */
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { Difference } from './checks/difference.ts';
import { deliverFairly } from './checks/fair-delivery.ts';
import { forgetContributions } from './checks/inspector.ts';
import { listsAsMadeAnew } from './checks/made-anew.ts';
import { nobodyElseReads } from './checks/outsider.ts';
import { seenIn } from './checks/seen.ts';
import { StepCheck } from './checks/step-check.ts';
import { declaring } from './steps/declaring.ts';
import { attaches, erasing } from './steps/erasing.ts';
import { exchange, goesTo } from './steps/exchange.ts';
import { handingOver } from './steps/handing-over.ts';
import { leaving } from './steps/leaving.ts';
import { keepingBack, lying } from './steps/lying.ts';
import { mishaps } from './steps/mishaps.ts';
import { officers } from './steps/officers.ts';
import { officersWord } from './steps/officers-word.ts';
import { puttingBack } from './steps/putting-back.ts';
import { givesUntilADay, lettingInForLonger, readingForAWhile } from './steps/reading-until.ts';
import type { Step } from './steps/step.ts';
import { strangers } from './steps/strangers.ts';
import { tasks } from './steps/tasks.ts';
import { upgrading } from './steps/upgrading.ts';
import { wrongClocks } from './steps/wrong-clocks.ts';
import { withdrawalsStand, withdrawing } from './steps/withdrawing.ts';
import { beginDossier, writing } from './steps/writing.ts';
import { crookedFrom, stepsOf, turnsOf, type Turns } from './turns.ts';
import { beginBytes, tellWithReal } from './world/chance.ts';
import type { Newcomer } from './world/computer.ts';
import { Random } from './world/random.ts';
import { forgetWhatWasRead } from './world/read-once.ts';
import { realCrypto, tellThePlatform } from './world/real.ts';
import { standInCrypto } from './world/stand-in.ts';
import { called, World } from './world/world.ts';

export interface Told {
  readonly seed: number;
  readonly story: readonly string[];
  /** Number of steps that were not left out and where something happened. */
  readonly steps: number;
  /** How much was ever written, and how many files were made. */
  readonly contributions: number;
  readonly files: number;
  /** What came about, a word for each (checks/seen.ts). */
  readonly seen: readonly string[];
  /** The promise that was not kept, and how. */
  readonly failure: { readonly rule: string; readonly what: string; readonly detail: readonly string[] } | null;
}

/** Every step that can happen. A new kind of step is a line here and its own few lines under steps/. */
const kinds: readonly Step[] = [...writing, ...exchange, ...mishaps, ...strangers, ...tasks];

/** What a story is about happens more often in it. */
const often = (steps: readonly Step[], times: number): readonly Step[] =>
  steps.map((each) => ({ ...each, weight: each.weight * times }));

/** What only some stories have. */
const inTurn = (turns: Turns): readonly Step[] => [
  ...(turns.hasOlder ? upgrading : []),
  ...(turns.hasOffice ? often(officers, turns.hasPutBack ? 3 : 1) : []),
  ...(turns.hasLeaving ? leaving : []),
  ...(turns.hasHandOver ? handingOver : []),
  ...(turns.hasLiars ? often(lying, 2) : []),
  ...(turns.hasPutBack ? often(puttingBack, 3) : []),
  ...(turns.hasWrongClocks ? often(wrongClocks, 4) : []),
  ...(turns.hasErasing ? often(erasing, 3) : []),
  ...(turns.hasDeclaring ? often([...declaring, ...officersWord], 4) : []),
  ...(turns.hasWithdrawing ? often(withdrawing, 6) : []),
  ...(turns.hasKeptBack ? often(keepingBack, 2) : []),
  ...(turns.hasEnds ? often(readingForAWhile, 2) : []),
  ...(turns.hasLongerSeats ? often(lettingInForLonger, 2) : []),
];

/** Where somebody may lie, whatever is made by hand is theirs. */
const kindsIn = (turns: Turns, isCrooked: boolean): readonly Step[] => [
  ...(isCrooked ? kinds.filter((each) => !strangers.includes(each)) : kinds),
  ...inTurn(turns),
];

const people: readonly Newcomer[] = [
  { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' },
  { name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:gent' },
  { name: 'Wolf Korenbloem', function: 'psd-psychologist', service: 'psd:gent' },
  { name: 'Fien Madelief', function: 'justice-assistant', service: 'justice-house:gent' },
  { name: 'Ludo Vergeetmijnietje', function: 'psd-coordinator', service: 'psd:brugge' },
  { name: 'Mira Klaproos', function: 'justice-assistant', service: 'justice-house:antwerpen' },
  { name: 'Toon Boterbloem', function: 'director', service: 'prison:gent' },
  { name: 'Noor Sleutelbloem', function: 'psd-social-worker', service: 'psd:gent' },
];

/** Who gets parts under a consent. */
const careWorker: Newcomer = { name: 'Fien Rietkraag', function: 'counsellor', service: 'service:caw-jww' };

export interface Telling {
  /** Steps (by number) that are left out. */
  readonly without?: ReadonlySet<number>;
  readonly steps?: number;
}

/** One seed in twenty is told with the real cryptography (design, 9.1). */
export const isReal = (seed: number): boolean => seed % 20 === 0;

let real: Crypto | null = null;

export async function play(seed: number, { without = new Set(), steps = stepsOf(seed) }: Telling = {}): Promise<Told> {
  tellWithReal(isReal(seed));
  if (isReal(seed) && real === null) {
    tellThePlatform();
    real = await realCrypto();
  }
  forgetContributions();
  forgetWhatWasRead();
  beginBytes(`${seed} people`);
  const world = new World(isReal(seed) && real ? real : standInCrypto, new Random(`${seed} people`));
  const check = new StepCheck(world);
  const story: string[] = [];
  let count = 0;
  try {
    const turns = turnsOf(seed);
    world.handsOver = turns.hasHandOver;
    story.push(await gather(world, check, turns));
    await check.everyone();
    for (let step = 1; step <= steps; step += 1) {
      if (without.has(step)) continue;
      world.step = step;
      world.random = new Random(`${seed} ${step}`);
      world.ways = new Random(`${seed} ${step} ways`);
      beginBytes(`${seed} ${step}`);
      const sentence = await happening(world, kindsIn(turns, seed >= crookedFrom));
      story.push(`${step}. ${sentence}`);
      count += 1;
      await check.everyone();
      await withdrawalsStand(world);
    }
    beginBytes(`${seed} end`);
    world.random = new Random(`${seed} end`);
    world.ways = new Random(`${seed} end ways`);
    if (seed < crookedFrom) {
      story.push('at the end everybody sends everything to everybody');
      await deliverFairly(world, check);
      await check.carriedByTheSame();
      await nobodyElseReads(world);
    }
    await listsAsMadeAnew(world);
    return { seed, story, steps: count, ...amounts(world), failure: null };
  } catch (error) {
    return { seed, story, steps: count, ...amounts(world), failure: failureOf(error) };
  }
}

function amounts(world: World): Pick<Told, 'contributions' | 'files' | 'seen'> {
  let contributions = 0;
  for (const section of world.everything.values()) contributions += section.size;
  const files = world.computers.reduce((sum, { disk }) => sum + disk.outbox.size, 0);
  return { contributions, files, seen: seenIn(world) };
}

function failureOf(error: unknown): NonNullable<Told['failure']> {
  if (error instanceof Difference) return { rule: error.rule, what: error.message, detail: error.detail };
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { rule: 'no exception', what, detail: [] };
}

/** Who sits where: more often few than many. */
async function gather(world: World, check: StepCheck, turns: Turns): Promise<string> {
  const { hasOlder, hasLeaving, hasLiars, hasErasing, hasDeclaring } = turns;
  const readsThrough = hasErasing || turns.hasPutBack;
  const count = world.random.pick([2, 2, 2, 3, 3, 4]);
  const [first, second, ...rest] = people;
  const cast = [first, second, ...world.random.shuffled(rest)].flatMap((each) => each ?? []);
  if (turns.hasWithdrawing) cast.splice(2, 0, careWorker);
  const told: string[] = [];
  for (let at = 0; at < (turns.hasWithdrawing ? Math.max(count, 3) : count); at += 1) {
    const computer = world.computer();
    computer.isOlder = hasOlder && world.ways.once(2);
    computer.readsThrough = readsThrough;
    const one = cast.shift();
    if (one) await computer.join(one);
    const isShared = world.random.once(3) || (hasLeaving && at === 0) || ((hasErasing || hasDeclaring) && at < 2);
    const mate = isShared ? cast.pop() : undefined;
    // Mostly a colleague of the same service.
    if (mate && one)
      await computer.join(world.random.once(4) ? mate : { ...mate, function: one.function, service: one.service });
    told.push(
      `${computer.name}${computer.isOlder ? ' (older)' : ''}: ${computer.seats.map((seat) => `${seat.name}, ${seat.service}`).join(' and ')}`,
    );
  }
  if (hasLiars) told.push(someLie(world, turns));
  const begins = world.computers[0]?.seats[0];
  if (begins) told.push(await beginDossier(world, begins));
  const dossier = begins && world.dossiersOf(begins)[0];
  if (hasErasing && begins && dossier !== undefined) told.push(await attaches(world, begins, dossier));
  for (const to of begins ? world.elsewhere(begins) : []) {
    await check.everyone();
    if (dossier === undefined || !begins || world.random.once(4)) continue;
    const hasEnd = turns.hasLongerSeats && world.liars.is(to.key) && world.random.once(2);
    told.push(await (hasEnd ? givesUntilADay : goesTo)(world, begins, to, dossier));
  }
  return told.join('. ');
}

/** One or two of them lie from now on; somebody tells the truth at every computer but one. */
function someLie(world: World, { hasWithdrawing }: Turns): string {
  const isAble = ({ service }: Newcomer): boolean =>
    service !== careWorker.service && !(hasWithdrawing && service.startsWith('psd:'));
  const able = world.seats().filter(isAble);
  const liars = world.random.some(able).slice(0, world.random.pick([1, 1, 2]));
  for (const { key } of liars) world.liars.add(key);
  return `${liars.map(called).join(' and ')} will lie`;
}

/** Something that can happen now. */
async function happening(world: World, kinds: readonly Step[]): Promise<string> {
  for (let tries = 0; tries < 8; tries += 1) {
    const sentence = await world.random.weighted(kinds).run(world);
    if (sentence !== null) return sentence;
  }
  return 'nothing happens';
}

/** The same failure with as many steps left out as still brings it about. */
export async function shortened(
  told: Told,
  deadline: number,
): Promise<{ readonly told: Told; readonly without: readonly number[] }> {
  const without = new Set<number>();
  let best = told;
  const last = Number(/^(\d+)\./.exec(told.story.at(-1) ?? '')?.[1] ?? 36);
  for (let step = last; step >= 1 && Date.now() < deadline; step -= 1) {
    without.add(step);
    const again = await play(told.seed, { without });
    if (again.failure?.rule === told.failure?.rule) best = again;
    else without.delete(step);
  }
  return { told: best, without: [...without].sort((a, b) => a - b) };
}
