/** Somebody is taken off a computer, or goes: the keeper hands over before, and a colleague may be given everything. */
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { Difference } from '../checks/difference.ts';
import { owns } from '../checks/left.ts';
import { good, phraseOf, type Computer, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import type { Step } from './step.ts';
import { looking, share } from './writing.ts';

const proofOf = ({ name }: Seat) => ({ passphrase: phraseOf(name) });

const leave: Step = {
  name: 'leave a computer',
  weight: 8,
  run: async (world) => {
    const computer = world.random.pickOr(world.computers.filter(({ seats }) => seats.length > 1));
    if (computer === undefined) return null;
    const leaving = world.random.pick(computer.seats);
    const stays = world.random.pick(world.colleagues(leaving));
    const told = world.random.once(2) ? [await givesAll(world, leaving, stays)] : [];
    const keeper = await keeperAfter(world, leaving, stays);
    const by = world.random.once(3) ? leaving : keeper;
    // Everything it needs is written, or nothing of it.
    const left = world.random.once(5) ? world.random.below(6) : undefined;
    const isGone = await isTakenOff(world, by, leaving, left);
    const how = `${by === leaving ? 'goes' : `is taken off by ${called(by)}`}${left === undefined ? '' : `, with room for ${left} writes`}`;
    if (isGone) await stopsAtOnce(world, leaving, stays);
    return [...told, `${called(leaving)} ${how}${isGone ? '' : ': in vain'}`].join('. ');
  },
};

/** As before leaving: a colleague of the same service gets what may be shared. */
async function givesAll(world: World, leaving: Seat, stays: Seat): Promise<string> {
  const vault = await world.at(leaving);
  const inspector = world.inspector(leaving);
  const held = [...inspector.sections.keys()].flatMap((section) =>
    owns(inspector.judged(section).judged, leaving) ? [...(inspector.keys.get(section)?.keys() ?? [])] : [],
  );
  const done = await vault.shareAll({ person: stays.person });
  // Some of it may have been given before one part was refused.
  for (const epoch of held) world.given.add(`${stays.key}/${epoch}`);
  return `${called(leaving)} gives all to ${called(stays)}${done.ok ? '' : `: ${done.problem.code}`}`;
}

/** Whoever keeps this computer once they are gone: the keeper cannot go before handing over. */
async function keeperAfter(world: World, leaving: Seat, stays: Seat): Promise<Seat> {
  const { people } = good(await (await world.at(leaving)).household());
  const keeper = people.find(({ isKeeper }) => isKeeper)?.person;
  if (keeper !== leaving.person)
    return must(
      world.colleagues(leaving).find(({ person }) => person === keeper),
      'the keeper',
    );
  const seat = must(people.find(({ person }) => person === stays.person)?.seat, 'a place');
  good(await (await world.at(leaving)).handOverKeeping({ seat, proof: proofOf(leaving) }));
  return stays;
}

async function isTakenOff(world: World, by: Seat, leaving: Seat, writesLeft: number | undefined): Promise<boolean> {
  const { computer } = leaving;
  // What they founded is weighed while they can still be looked at.
  await world.at(leaving);
  await computer.atTheDoor(leaving);
  const vault = await world.at(by);
  const { secret, erasureKey, keys } = world.inspector(leaving);
  const { people } = good(await vault.household());
  const seat = must(people.find(({ person }) => person === leaving.person)?.seat, 'a place');
  const keyFile = must(computer.disk.keyFiles[0], 'a key file');
  const staying = world.colleagues(leaving);
  const shares = (section: string): boolean => staying.some((each) => world.inspector(each).keys.has(section));
  const sharedWork = [...keys.keys()].some(shares);
  computer.disk.writesLeft = writesLeft;
  const done = await vault.removePerson({ seat, proof: proofOf(by) });
  computer.disk.writesLeft = undefined;
  if (!done.ok && done.problem.code !== 'disk-full')
    throw new Difference('P4', `${called(by)} cannot take off ${called(leaving)}: ${done.problem.code}`);
  computer.lock();
  const isOpen = await computer.opensFor(leaving);
  if (done.ok && isOpen) throw new Difference('P4', `${called(leaving)} was taken off and comes in`);
  if (isOpen) return false;
  computer.gone({
    seat: leaving,
    secret: must(secret, 'a seat'),
    erasureKey: must(erasureKey, 'the erasure key'),
    keyFile,
    frames: computer.disk.journal.length,
    written: writtenAt(world, computer),
    sharedWork,
  });
  return true;
}

function writtenAt({ pictures }: World, computer: Computer): readonly Bytes[] {
  const pictured = pictures.filter((each) => each.computer === computer).map(({ profile }) => profile.disk);
  return [computer.disk, ...pictured].flatMap(({ journal }) => journal.map(({ bytes }) => bytes));
}

/** From that moment nothing is given or sent to them by those who stay, unless they met them anew. */
async function stopsAtOnce(world: World, leaving: Seat, stays: Seat): Promise<void> {
  const vault = await world.at(stays);
  const { person } = leaving;
  const household = good(await vault.household());
  if (household.people.some((each) => each.person === person))
    throw new Difference('P4', `${called(stays)} still sees ${called(leaving)} among the people of this computer`);
  for (const dossier of world.dossiersOf(stays)) {
    const given = await vault.shareWithColleague({ dossier, section: 'plan', person });
    if (given.ok) throw new Difference('P4', `${called(stays)} shares with ${called(leaving)}, who was taken off`);
    const { sections } = await looking(world, stays, dossier);
    const read = sections.filter(({ readers }) => readers.some((each) => each.seat === leaving.key));
    const kinds = [...new Set(read.map(({ kind }) => kind))];
    if (kinds.length === 0) continue;
    const sent = await vault.send({ dossier, purpose: 'update', sections: kinds, to: person, message: '' });
    const { verified, noted } = world.inspector(stays);
    if (sent.ok && !verified.has(leaving.key) && noted.number === 0)
      throw new Difference('P4', `${called(stays)} sends to ${called(leaving)}, who was taken off`);
  }
}

export const leaving: readonly Step[] = [leave, { ...share, weight: 8 }];
