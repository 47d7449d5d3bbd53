/**
 * At the end everybody who can send an update of everything does, sticks deliver all of it whole, and everybody takes it
 * in, until nobody has anything new. Then whoever is entitled holds everything that survives, and sees the same.
 */
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { sha256 } from '../../fixtures/machine.ts';
import type { Founding } from '../oracle/foundings.ts';
import { judge, type Judged, type Scene } from '../oracle/judge.ts';
import type { Told } from '../oracle/told.ts';
import { knew, standingOf } from '../oracle/view.ts';
import type { Sending } from '../steps/exchange.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { differ } from './as-seen.ts';
import { Difference, listed } from './difference.ts';
import { godsView, type StepCheck } from './step-check.ts';

const rounds = 8;

/** A file on its way at the end: whose, and its name in their computer's inbox. */
interface Waiting {
  readonly to: Seat;
  readonly name: string;
}

export async function deliverFairly(world: World, check: StepCheck): Promise<void> {
  for (const { disk } of world.computers) disk.writesLeft = undefined;
  const tried = new Set<string>();
  const brought = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    // Which of two copies is still at work shows in what they answer.
    const heard = world.hasCopies ? await bringReceipts(world, brought) : 0;
    const waiting: Waiting[] = [];
    for (const seat of world.seats()) waiting.push(...(await updates(world, seat, tried, heard)));
    let moved = await takenIn(world, waiting);
    for (const seat of world.seats()) moved = (await beginnings(world, check, seat, tried)) || moved;
    if (!moved) break;
  }
  for (const seat of world.seats()) {
    await world.at(seat);
    await check.seat(seat);
  }
  for (const section of world.everything.keys()) everybodyHolds(world, section);
}

/** What a seat holds of a dossier that somebody who reads it is still to get. */
interface Lack {
  readonly dossier: string;
  readonly to: Seat;
  /** Kinds of sections they know, and of those they never got. */
  readonly known: readonly SectionKind[];
  readonly unknown: readonly SectionKind[];
}

/** Every receipt that was made goes to all computers of its person; how many were brought, these included. */
async function bringReceipts(world: World, brought: Set<string>): Promise<number> {
  const fresh: Waiting[] = [];
  for (const seat of world.seats()) {
    for (const item of good(await (await world.at(seat)).outgoing())) {
      const file = seat.computer.disk.outbox.get(item.name);
      if (item.purpose !== 'receipt' || file === undefined || brought.has(item.name)) continue;
      brought.add(item.name);
      for (const to of world.elsewhere(seat)) {
        if (to.person !== item.person) continue;
        to.computer.disk.inbox.set(item.name, file);
        fresh.push({ to, name: item.name });
      }
    }
  }
  for (const seat of world.seats())
    if (fresh.some(({ to }) => to === seat)) good(await (await world.at(seat)).incoming());
  return brought.size;
}

async function lacking(world: World, seat: Seat, tried: Set<string>, what: string): Promise<readonly Lack[]> {
  const found: Lack[] = [];
  for (const dossier of world.dossiersOf(seat)) {
    const others = world.elsewhere(seat).filter((to) => lacksAny(world, seat, to));
    if (others.length === 0) continue;
    const view = good(await (await world.at(seat)).change({ dossier, changes: [] }));
    for (const to of others) {
      const theirs = view.sections
        .filter((each) => each.readers.some((reader) => reader.seat === to.key) && travels.includes(each.kind))
        .filter((each) => lacks(world, hexOf(each.id), seat, to));
      // What did not help once does not help again.
      const state = `${what} ${seat.computer.name}/${seat.key} ${to.computer.name}/${to.key} ${theirs.map((each) => `${each.id} ${holds(world, hexOf(each.id), seat, to)}`).join()}`;
      if (theirs.length === 0 || tried.has(state)) continue;
      tried.add(state);
      const [known, unknown]: [SectionKind[], SectionKind[]] = [[], []];
      for (const each of theirs) (world.inspector(to).keys.has(hexOf(each.id)) ? known : unknown).push(each.kind);
      found.push({ dossier, to, known, unknown });
    }
  }
  return found;
}

/** Everybody is sent what they lack of sections they know. */
async function updates(world: World, seat: Seat, tried: Set<string>, heard: number): Promise<readonly Waiting[]> {
  const sent: Waiting[] = [];
  for (const { dossier, to, known: sections } of await lacking(world, seat, tried, `update after ${heard}`)) {
    if (sections.length === 0) continue;
    const file = await sendsTo(world, seat, to, { dossier, purpose: 'update', sections });
    if (file !== null) sent.push(file);
  }
  return sent;
}

/** Someone who reads a section and never got it: it goes as it did at first, and at once, lest two begin it for them. */
async function beginnings(world: World, check: StepCheck, seat: Seat, tried: Set<string>): Promise<boolean> {
  let moved = false;
  for (const { dossier, to, unknown } of await lacking(world, seat, tried, 'begin')) {
    if (unknown.length === 0) continue;
    for (const sending of begun(dossier, unknown)) {
      const file = await sendsTo(world, seat, to, sending);
      if (file === null) continue;
      // A founding is weighed against what its founder held: before more comes in.
      await check.seat(seat);
      moved = (await takenIn(world, [file])) || moved;
    }
  }
  return moved;
}

const hexOf = (id: string): string => Buffer.from(id, 'base64url').toString('hex');
const travels: readonly SectionKind[] = ['identity', 'legal', 'plan', 'victims', 'assessment', 'consultation', 'notes'];

const begun = (dossier: string, kinds: readonly SectionKind[]): readonly Sending[] =>
  (['inquiry-request', 'answer', 'hand-over'] as const).map((purpose) => ({
    dossier,
    purpose,
    sections: [
      ...new Set<SectionKind>(['identity', 'plan', ...(purpose === 'hand-over' ? (['legal'] as const) : []), ...kinds]),
    ],
  }));

/** How much either holds, as a text. */
const holds = (world: World, section: string, from: Seat, to: Seat): string =>
  [from, to].map((each) => shownIn(world.inspector(each).sections.get(section)?.told)).join('-');

function shownIn(told: ReadonlyMap<string, Told> = new Map()): number {
  let count = told.size;
  for (const { said } of told.values()) for (const each of said) count += Number(each !== null);
  return count;
}

/** Null: their vault does not let it go. */
async function sendsTo(world: World, seat: Seat, to: Seat, sending: Sending): Promise<Waiting | null> {
  await world.meet(seat, to);
  const vault = await world.at(seat);
  const sent = await vault.send({ ...sending, to: to.person, message: '' });
  if (!sent.ok) return null;
  const parcel = must(seat.computer.disk.outbox.get(sent.value.name), 'the file just written');
  const name = sha256(parcel);
  to.computer.disk.inbox.set(name, parcel);
  return { to, name };
}

/** Each computer's people take in what waits for them, one person after the other. */
async function takenIn(world: World, waiting: readonly Waiting[]): Promise<boolean> {
  let moved = false;
  for (const seat of world.seats())
    for (const { to, name } of waiting) {
      if (to !== seat) continue;
      const taken = await (await world.at(seat)).accept({ name });
      moved ||= taken.ok;
    }
  return moved;
}

const lacksAny = (world: World, from: Seat, to: Seat): boolean =>
  [...world.inspector(from).sections.keys()].some((section) => lacks(world, section, from, to));

function lacks(world: World, section: string, from: Seat, to: Seat): boolean {
  const here = world.inspector(from).sections.get(section)?.told;
  const there = world.inspector(to).sections.get(section)?.told;
  if (here === undefined) return false;
  if (there === undefined) return true;
  return [...here.values()].some((each) => {
    const other = there.get(each.id);
    return other === undefined || each.said.some((said, at) => said !== null && other.said[at] === null);
  });
}

function everybodyHolds(world: World, section: string): void {
  const god = godsView(world, section);
  const seats = world.seats().filter((seat) => world.inspector(seat).sections.has(section));
  // Two epochs side by side are for the people to join.
  if (god.leaves.length !== 1) return;
  const newest = must(
    god.counting.find((each) => each.id === god.newest),
    'the newest epoch',
  );
  const all = survivingAt(world, section, seats);
  const complete = seats.filter((seat) => {
    const member = god.members.get(newest.id)?.some((each) => each.seat === seat.key);
    return member === true && reachable(world, seats, seat, god);
  });
  for (const seat of complete) {
    const scene = world.inspector(seat).scene(section);
    const here = new Map(scene.told.map((each) => [each.id, each]));
    const canCome = survivingAt(
      world,
      section,
      seats.filter((from) => isWay(from, seat)),
    );
    for (const each of canCome) {
      // Whoever sent it to me holds it, as far as I know.
      if (each.author === seat.key && world.byHand.has(each.id)) continue;
      const lacking = lackingOf(each, here.get(each.id), seat, newest, god, all);
      if (lacking)
        throw new Difference(
          'nothing is lost',
          `${called(seat)}, ${scene.place.kind}: ${lacking} never came`,
          listed(scene, judge(scene)),
        );
    }
  }
  allSeeTheSame(world, section, complete);
}

function survivingAt(world: World, section: string, seats: readonly Seat[]): readonly Told[] {
  const surviving = new Map<string, Told>();
  for (const seat of seats)
    for (const [id, told] of must(world.inspector(seat).sections.get(section), 'a section').told)
      surviving.set(id, told);
  return [...surviving.values()];
}

/**
 * Whether files go from one to the other, or they share a computer. Nobody sends to themselves, nor to the people of their
 * own computer: to a copy of it, what is written there comes only by way of somebody else who reads it.
 */
const isWay = (from: Seat, to: Seat): boolean =>
  from.computer === to.computer || !from.computer.seats.some((each) => each.person === to.person);

/** Somebody else who reads the newest epoch holds its key, so that what they have can come. */
const reachable = (world: World, seats: readonly Seat[], seat: Seat, god: Judged): boolean =>
  seats.length > 0 && [...world.inspector(seat).keys.values()].some((epochs) => epochs.has(god.newest ?? ''));

/** What a member of the newest epoch does not hold of a contribution that survives, in words; null when nothing. */
function lackingOf(
  told: Told,
  here: Told | undefined,
  seat: Seat,
  newest: Founding,
  god: Judged,
  all: readonly Told[],
): string | null {
  if (!told.signed) return null;
  const name = `contribution ${told.id.slice(0, 8)} (number ${told.seq})`;
  const positions = newest.restates.find((each) => each.id === told.id)?.shows ?? [];
  if (positions.some((at) => told.said[at] && !here?.said[at])) return `what the newest epoch restates of ${name}`;
  if (here !== undefined || told.epoch === null) return null;
  if (told.epoch === newest.id) return name;
  const readIt = god.members.get(told.epoch)?.some((each) => each.seat === seat.key) ?? false;
  const isLate = god.verdicts.get(told.id) === 'applied' && !knew(newest, told, all);
  return readIt && isLate ? `late ${name}` : null;
}

/** Seats that hold the keys of the same epochs see the same; on copies of one computer, where others read it too. */
function allSeeTheSame(world: World, section: string, seats: readonly Seat[]): void {
  const groups = new Map<string, { readonly seat: Seat; readonly scene: Scene }[]>();
  const isCarried = seats.some((from) => seats.some((to) => from.computer !== to.computer && isWay(from, to)));
  for (const seat of seats) {
    const scene = world.inspector(seat).scene(section);
    const keys = `${isCarried ? '' : seat.computer.name} ${[...scene.keys].sort().join(' ')}`;
    groups.set(keys, [...(groups.get(keys) ?? []), { seat, scene }]);
  }
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    const expected = plain(first.scene);
    for (const { seat, scene } of others) {
      const found = differ(plain(scene), expected);
      if (found !== null)
        throw new Difference(
          'C1',
          `${called(seat)} and ${called(first.seat)} do not see the same ${scene.place.kind}: ${found}`,
        );
    }
  }
}

/** What stands, without what only those show who were there before it was taken out. */
function plain(scene: Scene) {
  const { epoch, entities, notes } = standingOf(scene, judge(scene));
  const standing = Object.entries(entities).map(([name, { state, takenOut, units }]): unknown => [
    name,
    state === 'taken-out' ? { state, takenOut } : { state, takenOut, units },
  ]);
  return { epoch, notes, standing };
}
