/**
 * At the end everybody who can send an update of everything does, sticks deliver all of it whole, and everybody takes it
 * in, until everybody holds all they must or nobody has anything new.
 */
import { orders } from '../../support/orders.ts';
import { takeIn } from '../world/taking-in.ts';
import { sectionKind, type SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { sha256 } from '../../fixtures/machine.ts';
import type { Judged } from '../oracle/judge.ts';
import type { Told } from '../oracle/told.ts';
import type { Sending } from '../steps/exchange.ts';
import { good, type Seat } from '../world/computer.ts';
import { areApart, type World } from '../world/world.ts';
import { Difference } from './difference.ts';
import { everybodyHolds } from './everybody-holds.ts';
import type { StepCheck } from './step-check.ts';

const rounds = 10;

export async function deliverFairly(world: World, check: StepCheck): Promise<void> {
  for (const { disk } of world.computers) disk.writesLeft = undefined;
  const delivery = new Delivery(world, check);
  // What was lost with an older disk may still lie on a stick.
  if (world.hasCopies) for (const seat of world.seats()) await delivery.takesAllSticks(seat);
  // Most of what could still be sent then is what nobody is let read: one story in four sends that too.
  const untilNothingMoves = world.random.once(4);
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const seat of world.seats()) moved = (await delivery.visit(seat)) || moved;
    if (!moved) break;
    if (!untilNothingMoves && everybodyHasAll(world) && (await everybodyLooks(world, check))) return;
  }
  await everybodyLooks(world, check);
  for (const section of world.everything.keys()) everybodyHolds(world, section);
}

/** Everybody unlocks and looks, which may found something. Whether everybody still has all. */
async function everybodyLooks(world: World, check: StepCheck): Promise<boolean> {
  for (const seat of world.seats()) {
    await world.at(seat);
    await check.seat(seat);
  }
  return everybodyHasAll(world);
}

function everybodyHasAll(world: World): boolean {
  try {
    for (const section of world.everything.keys()) everybodyHolds(world, section);
    return true;
  } catch (error) {
    if (error instanceof Difference) return false;
    throw error;
  }
}

/** What a seat holds of a dossier that somebody who reads it is still to get. */
interface Lack {
  readonly dossier: string;
  readonly to: Seat;
  /** Kinds of sections they know, and of those they never got. */
  readonly known: readonly SectionKind[];
  readonly unknown: readonly SectionKind[];
  /** Ids of the contributions. */
  readonly ids: readonly string[];
}

/** Names of files in somebody's inbox. */
interface Waiting {
  readonly files: string[];
  readonly receipts: string[];
  /** Ids of the contributions on their way to them, from whomever. */
  readonly underway: Set<string>;
}

const travels: readonly string[] = ['identity', 'legal', 'plan', 'victims', 'assessment', 'consultation', 'notes'];

class Delivery {
  readonly #world: World;
  readonly #check: StepCheck;
  readonly #waiting = new Map<Seat, Waiting>();
  /** What did not help once does not help again. */
  readonly #tried = new Set<string>();
  readonly #receipts = new Set<string>();
  /** Ids that were sent from one to another, as `<from> <to> <id>`. */
  readonly #ways = new Set<string>();
  readonly #visited = new Set<Seat>();

  constructor(world: World, check: StepCheck) {
    this.#world = world;
    this.#check = check;
  }

  /** Everything that ever was on a stick comes once more, and they take in what their vault offers them. */
  async takesAllSticks(seat: Seat): Promise<void> {
    for (const { bytes } of this.#world.stick) seat.computer.disk.inbox.set(sha256(bytes), bytes);
    const items = good(await (await this.#world.at(seat)).incoming());
    for (const { name, state } of items) {
      if (state !== 'new' && state !== 'looked-at') continue;
      await takeIn(await this.#world.at(seat), name);
      await this.#check.founded(seat);
    }
  }

  /** Somebody takes in what waits for them and sends what others lack. Whether anything moved. */
  async visit(seat: Seat): Promise<boolean> {
    let moved = await this.#takesIn(seat);
    for (const lack of this.#lacking(seat)) moved = (await this.#sendsWhatLacks(seat, lack)) || moved;
    // What a copy founds is weighed against what that copy held: before it comes to another one of the same person.
    if (this.#world.hasCopies && moved) await this.#check.seat(seat);
    return moved;
  }

  #waitingFor(seat: Seat): Waiting {
    const waiting = this.#waiting.get(seat) ?? { files: [], receipts: [], underway: new Set<string>() };
    this.#waiting.set(seat, waiting);
    return waiting;
  }

  async #takesIn(seat: Seat): Promise<boolean> {
    const { files, receipts } = this.#waitingFor(seat);
    this.#waiting.delete(seat);
    const isFirst = !this.#visited.has(seat);
    this.#visited.add(seat);
    if (receipts.length > 0) good(await (await this.#world.at(seat)).incoming());
    let moved = receipts.length > 0;
    for (const name of files) {
      moved = (await takeIn(await this.#world.at(seat), name)).ok || moved;
      // Taking in may join, and so found.
      await this.#check.founded(seat);
    }
    // Which of two copies is still at work shows in what they answer.
    if (this.#world.hasCopies && (isFirst || files.length > 0)) await this.#bringReceipts(seat);
    return moved;
  }

  /** Every receipt they made goes to all computers of its person. */
  async #bringReceipts(seat: Seat): Promise<void> {
    for (const item of good(await (await this.#world.at(seat)).outgoing())) {
      const file = seat.computer.disk.outbox.get(item.name);
      if (item.purpose !== 'receipt' || file === undefined || this.#receipts.has(item.name)) continue;
      this.#receipts.add(item.name);
      for (const to of this.#world.elsewhere(seat)) {
        if (to.person !== item.person) continue;
        to.computer.disk.inbox.set(item.name, file);
        this.#waitingFor(to).receipts.push(item.name);
      }
    }
  }

  async #sendsWhatLacks(seat: Seat, { dossier, to, known, unknown, ids }: Lack): Promise<boolean> {
    const { underway } = this.#waitingFor(to);
    if (ids.every((id) => underway.has(id))) return false;
    const what = `${dossier} ${known.join()} ${unknown.join()}`;
    const holds = [seat, to].map((each) => `${each.computer.name}/${each.key} ${howMuch(this.#world, each)}`);
    const state = `${what} ${holds.join(' ')} ${this.#receipts.size}`;
    if (this.#tried.has(state)) return false;
    this.#tried.add(state);
    let moved = false;
    for (const sending of [...(known.length > 0 ? [update(dossier, known)] : []), ...begun(dossier, unknown)])
      moved = (await this.#sends(seat, to, sending)) || moved;
    if (moved) for (const id of ids) if (this.#isFirstTime(seat, to, id)) underway.add(id);
    return moved;
  }

  /** What did not come from someone although they sent is waited for no longer: others who hold it send it too. */
  #isFirstTime(seat: Seat, to: Seat, id: string): boolean {
    const [from, receiver] = [seat, to].map((each) => `${each.computer.name}/${each.key}`);
    const way = `${from} ${receiver} ${id}`;
    const isFirst = !this.#ways.has(way);
    this.#ways.add(way);
    return isFirst;
  }

  #lacking(seat: Seat): readonly Lack[] {
    const world = this.#world;
    const mine = world.inspector(seat);
    const latest = Math.max(world.clock.latest, world.clock.now);
    const sections = [...mine.sections.keys()].map((section) => ({ section, ...mine.judged(section) }));
    const within = world.elsewhere(seat).filter((to) => !areApart(world, seat, to));
    return within.flatMap((to) => {
      const theirs = sections
        .filter(({ scene: { place }, judged }) => travels.includes(place.kind) && reads(judged, to, latest))
        .map((each) => ({ ...each, ids: lackedIn(world, each.section, seat, to) }))
        .filter(({ ids }) => ids.length > 0);
      const isKnown = (section: string): boolean => world.inspector(to).keys.has(section);
      return [...new Set(theirs.map(({ scene }) => scene.place.dossier))].map((dossier) => {
        const here = theirs.filter(({ scene }) => scene.place.dossier === dossier);
        const kinds = (of: typeof here) => of.map(({ scene }) => sectionKind.parse(scene.place.kind));
        return {
          dossier: Buffer.from(dossier, 'hex').toString('base64url'),
          to,
          known: kinds(here.filter(({ section }) => isKnown(section))),
          unknown: kinds(here.filter(({ section }) => !isKnown(section))),
          ids: here.flatMap(({ ids }) => ids),
        };
      });
    });
  }

  /** Whether their vault let it go. */
  async #sends(seat: Seat, to: Seat, sending: Sending): Promise<boolean> {
    await this.#world.meet(seat, to);
    const vault = await this.#world.at(seat);
    await orders(vault, sending);
    const sent = await vault.send({ ...sending, to: to.person, message: '' });
    // Sending may found, and what nobody has looked at on its maker's disk is known to no one yet.
    await this.#check.founded(seat);
    if (!sent.ok) return false;
    const parcel = must(seat.computer.disk.outbox.get(sent.value.name), 'the file just written');
    const name = sha256(parcel);
    await this.#world.comesTo(to.computer, [parcel]);
    this.#waitingFor(to).files.push(name);
    return true;
  }
}

/** One of the newest epochs, and their time is not over (U2). */
const reads = ({ members, leaves }: Judged, { key }: Seat, latest: number): boolean =>
  leaves.some((leaf) => members.get(leaf)?.some(({ seat, until }) => seat === key && (until ?? Infinity) > latest));

const update = (dossier: string, sections: readonly SectionKind[]): Sending => ({
  dossier,
  purpose: 'update',
  sections: [...new Set(sections)],
});

/** Someone who reads a section and never got it: it goes as it did at first. */
const begun = (dossier: string, kinds: readonly SectionKind[]): readonly Sending[] =>
  (kinds.length === 0 ? [] : (['inquiry-request', 'answer', 'hand-over'] as const)).map((purpose) => ({
    dossier,
    purpose,
    sections: [
      ...new Set<SectionKind>(['identity', 'plan', ...(purpose === 'hand-over' ? (['legal'] as const) : []), ...kinds]),
    ],
  }));
/** How much a seat holds: contributions, and operations that are shown. */
function howMuch(world: World, seat: Seat): number {
  let count = 0;
  for (const { told } of world.inspector(seat).sections.values())
    for (const { said } of told.values()) count += 1 + said.filter((each) => each !== null).length;
  return count;
}

/** Ids of what one holds of a section and the other does not, or not as much of it. */
function lackedIn(world: World, section: string, from: Seat, to: Seat): readonly string[] {
  const here = world.inspector(from).sections.get(section)?.told ?? new Map<string, Told>();
  const there = world.inspector(to).sections.get(section)?.told;
  return [...here.values()].flatMap(({ id, said }) => {
    const other = there?.get(id);
    const isLess = other === undefined || said.some((each, at) => each !== null && other.said[at] === null);
    return isLess ? [id] : [];
  });
}
