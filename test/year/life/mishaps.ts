/** What goes wrong: quitting while something is saved, power cuts, full disks, clocks, older disks put back. */
import { mustHold } from '../checks/loss.ts';
import { good, type Computer, type Person } from '../machines/computer.ts';
import { endings, fill, makeRoom } from '../machines/disk.ts';
import { decidesTasks } from './exchanging.ts';
import type { Doing } from './writing.ts';
import { day, type YearWorld } from './year-world.ts';

/** Does one thing, and ends somewhere in the midst of it; whoever comes in next finds all that was kept. */
export async function endsInTheMidst(world: YearWorld, computer: Computer, who: Person, doing: Doing): Promise<void> {
  const { random } = world;
  const desk = await world.enter(computer, who);
  const [before, store, held] = [
    computer.files.steps.length,
    await computer.copyOfStore(),
    world.ledger.copyOf(computer.name),
  ];
  world.answered.length = 0;
  await doing.run({ world, computer, desk });
  const { length } = computer.files.steps;
  const at = before + random.below(length - before + 1);
  const how = random.pick(endings);
  await computer.endsIn(at, how, store, random);
  world.tell(`${computer.name}: ${how} while ${who.name} ${doing.name}, ${length - at} steps before the end`, how);
  if (at < length) world.ledger.putBack(computer.name, held);
  // Whatever was told to be kept before it ended is there.
  for (const { seat, text, steps } of world.answered) if (steps <= at) world.ledger.isAt(seat, text);
  const again = await world.enter(computer, who);
  await world.looks(computer, again);
  await computer.leave();
}

/** The disk is full in the midst of something; once there is room, the same is asked again. */
export async function fillsUp(world: YearWorld, computer: Computer, who: Person, doing: Doing): Promise<void> {
  const desk = await world.enter(computer, who);
  fill(computer.files, world.random.below(12));
  const told = await refusedOr(() => doing.run({ world, computer, desk }));
  world.tell(
    `${computer.name}: the disk is full while ${who.name} ${doing.name}: ${told ?? 'nothing noticed'}`,
    'full disks',
  );
  makeRoom(computer.files);
  // What was half done is done again by the person, at the same desk or after a new start.
  if (world.random.once(2)) await computer.leave();
  const again = await world.enter(computer, who);
  await doing.run({ world, computer, desk: again });
  await world.looks(computer, again);
  await computer.leave();
}

/** People read what they are told; a full disk is no reason to lose anything. */
async function refusedOr(work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['disk-full', 'half-written'].includes(code)) throw error;
    return code;
  }
}

/** The clock is years off for one morning; whoever sees it says so, or does not look, and it is put right. */
export async function wrongClock(world: YearWorld, computer: Computer, who: Person): Promise<void> {
  const { random } = world;
  const years = random.pick([-2, 1, 3, 12]);
  computer.offset = years * 365 * day;
  const wrong = await computer.enter(who);
  const isAsked = wrong.notices.includes('date-in-question');
  mustHold(isAsked, `${computer.name}: nobody is asked about a clock that is ${years} years off`);
  const isMisled = random.once(2);
  const reason = { reason: 'it says the same on the screen of the telephone' };
  if (isMisled) good(await wrong.vault.sayDateIsRight(reason));
  await world.looks(computer, wrong);
  await computer.leave();
  computer.offset = 0;
  const right = await computer.enter(who);
  world.tell(`${computer.name}: a clock ${years} years off, ${isMisled ? 'believed' : 'not believed'}`, 'wrong clocks');
  if (right.notices.includes('date-in-question')) good(await right.vault.sayDateIsRight(reason));
  mustHold(!isMisled || right.notices.includes('date-in-question'), `${computer.name}: a clock put right asks nothing`);
  await world.looks(computer, right);
  await decidesTasks(right.vault);
  await computer.leave();
}

/** Somebody keeps an image of the disk. */
export async function keepsImage(world: YearWorld, computer: Computer): Promise<void> {
  const held = world.ledger.copyOf(computer.name);
  world.images.push({ at: world.clock.now, computer, image: await computer.image(), held });
  world.tell(`an image of ${computer.name} is kept`);
}

/** The disk of some weeks ago is put back: what was written since comes back with the files of others, and what was erased stays so. */
export async function putsImageBack(world: YearWorld): Promise<void> {
  const kept = world.random.pickOr(world.images);
  if (kept === undefined) return;
  world.images = world.images.filter((each) => each !== kept);
  const { at, computer, image, held } = kept;
  await computer.putBack(image);
  for (const copy of world.copies) if (copy.computer === computer.name && copy.at > at) world.forgottenCopies.add(copy);
  world.ledger.putBack(computer.name, held);
  world.tell(`${computer.name}: an image of before is put back`, 'disks put back');
  for (const who of computer.people) {
    await world.enter(computer, who);
    await computer.leave();
  }
}
