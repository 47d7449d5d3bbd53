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

const rounds = 6;

export async function deliverFairly(world: World, check: StepCheck): Promise<void> {
  for (const { disk } of world.computers) disk.writesLeft = undefined;
  const tried = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const seat of world.seats()) moved = (await passOn(world, check, seat, tried)) || moved;
    if (!moved) break;
  }
  for (const seat of world.seats()) {
    await world.at(seat);
    await check.seat(seat);
  }
  for (const section of world.everything.keys()) everybodyHolds(world, section);
}

/** What somebody is still to get, of what this seat holds, goes to them. */
async function passOn(world: World, check: StepCheck, seat: Seat, tried: Set<string>): Promise<boolean> {
  let moved = false;
  for (const dossier of world.dossiersOf(seat)) {
    const view = good(await (await world.at(seat)).change({ dossier, changes: [] }));
    for (const to of world.elsewhere(seat)) {
      const theirs = view.sections
        .filter((each) => each.readers.some((reader) => reader.seat === to.key) && travels.includes(each.kind))
        .filter((each) => lacks(world, hexOf(each.id), seat, to));
      // What did not help once does not help again.
      const state = `${seat.computer.name}/${seat.key} ${to.computer.name}/${to.key} ${theirs.map((each) => holds(world, hexOf(each.id), seat, to)).join()}`;
      if (theirs.length === 0 || tried.has(state)) continue;
      tried.add(state);
      const known = theirs.filter((each) => world.inspector(to).keys.has(hexOf(each.id))).map((each) => each.kind);
      const unknown = theirs.filter((each) => !known.includes(each.kind)).map((each) => each.kind);
      const sendings: readonly Sending[] = [
        ...(known.length > 0 ? [{ dossier, purpose: 'update', sections: known } as const] : []),
        ...(unknown.length > 0 ? begun(dossier, unknown) : []),
      ];
      for (const sending of sendings) moved = (await brings(world, check, { seat, to, sending })) || moved;
    }
  }
  return moved;
}

const hexOf = (id: string): string => Buffer.from(id, 'base64url').toString('hex');
const travels: readonly SectionKind[] = ['identity', 'legal', 'plan', 'victims', 'assessment', 'consultation', 'notes'];

/** Someone who reads a section and never got it: it goes as it did at first. */
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
  [from, to].map((each) => world.inspector(each).sections.get(section)?.bytes.length ?? 0).join('-');

async function brings(
  world: World,
  check: StepCheck,
  { seat, to, sending }: { readonly seat: Seat; readonly to: Seat; readonly sending: Sending },
): Promise<boolean> {
  await world.meet(seat, to);
  const vault = await world.at(seat);
  const sent = await vault.send({ ...sending, to: to.person, message: '' });
  if (!sent.ok) return false;
  // A founding is weighed against what its founder held: before more comes in.
  if (sending.purpose !== 'update') await check.seat(seat);
  const parcel = must(seat.computer.disk.outbox.get(sent.value.name), 'the file just written');
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
    for (const [id, told] of must(world.inspector(seat).sections.get(section), 'a section').told)
      surviving.set(id, told);
  // Two epochs side by side are for the people to join.
  if (god.leaves.length !== 1) return;
  const newest = must(
    god.counting.find((each) => each.id === god.newest),
    'the newest epoch',
  );
  const all = [...surviving.values()];
  const complete = seats.filter((seat) => {
    const member = god.members.get(newest.id)?.some((each) => each.seat === seat.key);
    return member === true && reachable(world, seats, seat, god);
  });
  for (const seat of complete) {
    const scene = world.inspector(seat).scene(section);
    const here = new Map(scene.told.map((each) => [each.id, each]));
    for (const each of all) {
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
