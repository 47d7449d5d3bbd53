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
import { ontoStick } from '../steps/exchange.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { differ } from './as-seen.ts';
import { Difference, listed } from './difference.ts';
import { godsView, type StepCheck } from './step-check.ts';

const rounds = 6;

export async function deliverFairly(world: World, check: StepCheck): Promise<void> {
  for (const { disk } of world.computers) disk.writesLeft = undefined;
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const seat of world.seats()) moved = (await passOn(world, seat)) || moved;
    if (!moved) break;
  }
  for (const seat of world.seats()) {
    await world.at(seat);
    await check.seat(seat);
  }
  for (const section of world.everything.keys()) everybodyHolds(world, section);
}

/** What somebody is still to get, of what this seat holds, goes to them. */
async function passOn(world: World, seat: Seat): Promise<boolean> {
  let moved = false;
  for (const dossier of world.dossiersOf(seat)) {
    const view = good(await (await world.at(seat)).change({ dossier, changes: [] }));
    for (const to of world.elsewhere(seat)) {
      const kinds = view.sections
        .filter((each) => each.readers.some((reader) => reader.seat === to.key) && travels.includes(each.kind))
        .filter((each) => lacks(world, Buffer.from(each.id, 'base64url').toString('hex'), seat, to))
        .map((each) => each.kind);
      if (kinds.length > 0) moved = (await update(world, seat, to, dossier, kinds)) || moved;
    }
  }
  return moved;
}

const travels: readonly SectionKind[] = ['identity', 'legal', 'plan', 'victims', 'assessment', 'consultation', 'notes'];

async function update(world: World, seat: Seat, to: Seat, dossier: string, sections: readonly SectionKind[]): Promise<boolean> {
  await world.meet(seat, to);
  const vault = await world.at(seat);
  const sent = await vault.send({ dossier, purpose: 'update', to: to.person, sections, message: '' });
  if (!sent.ok) return false;
  const parcel = must(seat.computer.disk.outbox.get(sent.value.name), 'the file just written');
  ontoStick(world, seat.computer);
  to.computer.disk.inbox.set(sha256(parcel), parcel);
  const there = await world.at(to);
  const taken = await there.accept({ name: sent.value.name });
  return taken.ok;
}

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
  const surviving = new Map<string, Told>();
  for (const seat of seats)
    for (const [id, told] of must(world.inspector(seat).sections.get(section), 'a section').told) surviving.set(id, told);
  // Two epochs side by side are for the people to join.
  if (god.leaves.length !== 1) return;
  const newest = must(god.counting.find((each) => each.id === god.newest), 'the newest epoch');
  const all = [...surviving.values()];
  const complete = seats.filter((seat) => {
    const member = god.members.get(newest.id)?.some((each) => each.seat === seat.key);
    return member === true && reachable(world, seats, seat, god);
  });
  for (const seat of complete) {
    const scene = world.inspector(seat).scene(section);
    const here = new Map(scene.told.map((each) => [each.id, each]));
    for (const each of all) {
      const lacking = lackingOf(each, here.get(each.id), seat, newest, god, all);
      if (lacking) throw new Difference('nothing is lost', `${called(seat)}, ${scene.place.kind}: ${lacking} never came`, listed(scene, judge(scene)));
    }
  }
  allSeeTheSame(world, section, complete);
}

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

/** Seats that hold the keys of the same epochs see the same. */
function allSeeTheSame(world: World, section: string, seats: readonly Seat[]): void {
  const groups = new Map<string, { readonly seat: Seat; readonly scene: Scene }[]>();
  for (const seat of seats) {
    const scene = world.inspector(seat).scene(section);
    const keys = [...scene.keys].sort().join(' ');
    groups.set(keys, [...(groups.get(keys) ?? []), { seat, scene }]);
  }
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    const expected = plain(first.scene);
    for (const { seat, scene } of others) {
      const found = differ(plain(scene), expected);
      if (found !== null)
        throw new Difference('C1', `${called(seat)} and ${called(first.seat)} do not see the same ${scene.place.kind}: ${found}`);
    }
  }
}

/** What stands, without what only those show who were there before it was taken out. */
function plain(scene: Scene) {
  const { epoch, entities, notes } = standingOf(scene, judge(scene));
  const standing = Object.entries(entities).map(([name, { state, takenOut, units }]) => [
    name,
    state === 'taken-out' ? { state, takenOut } : { state, takenOut, units },
  ]);
  return { epoch, notes, entities: Object.fromEntries(standing) };
}

