/**
 * At the end everybody who can send an update of everything does, sticks deliver all of it whole, and everybody takes it
 * in, until nobody has anything new.
 */
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { sha256 } from '../../fixtures/machine.ts';
import { judge } from '../oracle/judge.ts';
import type { Told } from '../oracle/told.ts';
import type { Sending } from '../steps/exchange.ts';
import { good, type Seat } from '../world/computer.ts';
import type { World } from '../world/world.ts';
import { everybodyHolds } from './everybody-holds.ts';
import type { StepCheck } from './step-check.ts';

const rounds = 8;

export async function deliverFairly(world: World, check: StepCheck): Promise<void> {
  for (const { disk } of world.computers) disk.writesLeft = undefined;
  const delivery = new Delivery(world);
  for (let round = 0; round < rounds; round += 1) if (!(await delivery.round())) break;
  for (const seat of world.seats()) {
    await world.at(seat);
    await check.seat(seat);
  }
  for (const section of world.everything.keys()) everybodyHolds(world, section);
}

/** A file on its way: whose, and its name in their computer's inbox. */
interface Waiting {
  readonly to: Seat;
  readonly name: string;
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

const travels: readonly SectionKind[] = ['identity', 'legal', 'plan', 'victims', 'assessment', 'consultation', 'notes'];

class Delivery {
  readonly #world: World;
  /** What did not help once does not help again. */
  readonly #tried = new Set<string>();
  readonly #receipts = new Set<string>();
  /** What is on its way to somebody in this round, from whomever: `<computer>/<seat>/<contribution>`. */
  readonly #underway = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Whether anything moved. */
  async round(): Promise<boolean> {
    this.#underway.clear();
    // Which of two copies is still at work shows in what they answer.
    if (this.#world.hasCopies) await this.#bringReceipts();
    const waiting: Waiting[] = [];
    for (const seat of this.#world.seats()) waiting.push(...(await this.#updates(seat)));
    let moved = await this.#takenIn(waiting);
    for (const seat of this.#world.seats()) moved = (await this.#beginnings(seat)) || moved;
    return moved;
  }

  /** Every receipt that was made goes to all computers of its person. */
  async #bringReceipts(): Promise<void> {
    const world = this.#world;
    const fresh: Waiting[] = [];
    for (const seat of world.seats()) {
      for (const item of good(await (await world.at(seat)).outgoing())) {
        const file = seat.computer.disk.outbox.get(item.name);
        if (item.purpose !== 'receipt' || file === undefined || this.#receipts.has(item.name)) continue;
        this.#receipts.add(item.name);
        for (const to of world.elsewhere(seat)) {
          if (to.person !== item.person) continue;
          to.computer.disk.inbox.set(item.name, file);
          fresh.push({ to, name: item.name });
        }
      }
    }
    for (const seat of world.seats())
      if (fresh.some(({ to }) => to === seat)) good(await (await world.at(seat)).incoming());
  }

  /** Everybody is sent what they lack of sections they know. */
  async #updates(seat: Seat): Promise<readonly Waiting[]> {
    const sent: Waiting[] = [];
    for (const { dossier, to, known: sections, ids } of await this.#lacking(seat, 'update')) {
      const names = ids.map((id) => `${to.computer.name}/${to.key}/${id}`);
      if (sections.length === 0 || names.every((name) => this.#underway.has(name))) continue;
      if (!this.#isNew(seat, to, `${dossier} ${sections.join()}`)) continue;
      const file = await this.#sends(seat, to, { dossier, purpose: 'update', sections });
      if (file === null) continue;
      sent.push(file);
      for (const name of names) this.#underway.add(name);
    }
    return sent;
  }

  /** Someone who reads a section and never got it: it goes as it did at first, and at once, lest two begin it for them. */
  async #beginnings(seat: Seat): Promise<boolean> {
    let moved = false;
    for (const { dossier, to, unknown } of await this.#lacking(seat, 'begin')) {
      if (unknown.length === 0 || !this.#isNew(seat, to, `${dossier} first ${unknown.join()}`)) continue;
      for (const sending of begun(dossier, unknown)) {
        const file = await this.#sends(seat, to, sending);
        if (file === null) continue;
        moved = (await this.#takenIn([file])) || moved;
      }
    }
    return moved;
  }

  /** Whether this was not tried yet with what either holds and with the receipts there are. */
  #isNew(seat: Seat, to: Seat, what: string): boolean {
    const holds = [seat, to].map((each) => `${each.computer.name}/${each.key} ${howMuch(this.#world, each)}`);
    const state = `${what} ${holds.join(' ')} ${this.#receipts.size}`;
    const isNew = !this.#tried.has(state);
    this.#tried.add(state);
    return isNew;
  }

  async #lacking(seat: Seat, what: 'update' | 'begin'): Promise<readonly Lack[]> {
    const world = this.#world;
    const found: Lack[] = [];
    for (const dossier of world.dossiersOf(seat)) {
      const others = world.elsewhere(seat).filter((to) => lacksAny(world, seat, to));
      if (others.length === 0) continue;
      const view = good(await (await world.at(seat)).change({ dossier, changes: [] }));
      for (const to of others) {
        const theirs = view.sections
          .filter((each) => travels.includes(each.kind) && readsOneOf(world, hexOf(each.id), seat, to))
          .map((each) => ({ ...each, section: hexOf(each.id), ids: lackedIn(world, hexOf(each.id), seat, to) }))
          .filter((each) => each.ids.length > 0);
        const isKnown = (section: string): boolean => world.inspector(to).keys.has(section);
        const known = theirs.filter((each) => isKnown(each.section)).map((each) => each.kind);
        const unknown = theirs.filter((each) => !isKnown(each.section)).map((each) => each.kind);
        if ((what === 'update' ? known : unknown).length === 0) continue;
        found.push({ dossier, to, known, unknown, ids: theirs.flatMap((each) => each.ids) });
      }
    }
    return found;
  }

  /** Null: their vault does not let it go. */
  async #sends(seat: Seat, to: Seat, sending: Sending): Promise<Waiting | null> {
    await this.#world.meet(seat, to);
    const vault = await this.#world.at(seat);
    const sent = await vault.send({ ...sending, to: to.person, message: '' });
    if (!sent.ok) return null;
    const parcel = must(seat.computer.disk.outbox.get(sent.value.name), 'the file just written');
    const name = sha256(parcel);
    to.computer.disk.inbox.set(name, parcel);
    return { to, name };
  }

  /** Each computer's people take in what waits for them, one person after the other. */
  async #takenIn(waiting: readonly Waiting[]): Promise<boolean> {
    let moved = false;
    for (const seat of this.#world.seats())
      for (const { to, name } of waiting) {
        if (to !== seat) continue;
        const taken = await (await this.#world.at(seat)).accept({ name });
        moved ||= taken.ok;
      }
    return moved;
  }
}

/** One of the newest epochs, as far as the sender knows. */
function readsOneOf(world: World, section: string, seat: Seat, to: Seat): boolean {
  const { leaves, members } = judge(world.inspector(seat).scene(section));
  return leaves.some((leaf) => members.get(leaf)?.some((each) => each.seat === to.key));
}

const hexOf = (id: string): string => Buffer.from(id, 'base64url').toString('hex');

const begun = (dossier: string, kinds: readonly SectionKind[]): readonly Sending[] =>
  (['inquiry-request', 'answer', 'hand-over'] as const).map((purpose) => ({
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

const lacksAny = (world: World, from: Seat, to: Seat): boolean =>
  [...world.inspector(from).sections.keys()].some((section) => lackedIn(world, section, from, to).length > 0);

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
