/** Steps between computers: sending, sticks and what they do to files, reading what came in. */
import { takeIn } from '../world/taking-in.ts';
import type { IncomingItem } from '../../../renderer/vault/api.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { concat } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { sha256 } from '../../fixtures/machine.ts';
import { orders } from '../../support/orders.ts';
import { good, type Computer, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import type { Step } from './step.ts';
import { looking, someoneWithDossier } from './writing.ts';

const isJustice = (seat: Seat): boolean => seat.service.startsWith('justice-house');

function sendingTo(
  world: World,
  from: Seat,
  to: Seat,
): { readonly purpose: Purpose; readonly sections: readonly SectionKind[] } {
  const { random } = world;
  const more: SectionKind[] = random.once(2) ? ['legal'] : [];
  if (random.once(4)) return { purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] };
  if (isJustice(from) && !isJustice(to)) return { purpose: 'answer', sections: ['identity', 'plan', ...more] };
  if (!isJustice(from) && isJustice(to)) return { purpose: 'inquiry-request', sections: ['identity', 'plan', ...more] };
  return { purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] };
}

const send: Step = {
  name: 'send',
  weight: 14,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    const to = found && world.random.pickOr(world.elsewhere(found.seat));
    if (!found || !to) return null;
    const { seat, dossier } = found;
    await world.meet(seat, to);
    const view = await looking(world, seat, dossier);
    const read = view.sections.filter((each) => each.readers.some((reader) => reader.seat === to.key));
    const parcel =
      read.length > 0 && !world.random.once(4)
        ? { purpose: 'update' as const, sections: world.random.some([...new Set(read.map((each) => each.kind))]) }
        : sendingTo(world, seat, to);
    return sends(world, seat, to, { dossier, ...parcel });
  },
};

/** Sent, carried and read without delay, as on most days. */
const trip: Step = {
  name: 'trip',
  weight: 14,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    const to = found && world.random.pickOr(world.elsewhere(found.seat));
    return found && to ? goesTo(world, found.seat, to, found.dossier) : null;
  },
};

/** A dossier goes to someone, who reads it. */
export async function goesTo(world: World, seat: Seat, to: Seat, dossier: string): Promise<string> {
  await world.meet(seat, to);
  const view = await looking(world, seat, dossier);
  const read = view.sections.filter((each) => each.readers.some((reader) => reader.seat === to.key));
  const kinds = [...new Set(read.map((each) => each.kind))];
  const parcel =
    kinds.length > 1 && !world.random.once(5)
      ? { purpose: 'update' as const, sections: kinds }
      : sendingTo(world, seat, to);
  const told = await sends(world, seat, to, { dossier, ...parcel });
  return arrives(world, seat, to, parcel.purpose, told);
}

/** What was made ready is carried there, and read where it is a file of this purpose. */
export async function arrives(world: World, seat: Seat, to: Seat, purpose: Purpose, told: string): Promise<string> {
  ontoStick(world, seat.computer);
  await world.comesTo(
    to.computer,
    world.stick.slice(-3).map(({ bytes }) => bytes),
  );
  const items = await (await world.at(to)).incoming();
  const item = items.ok ? items.value.find((each) => each.state === 'new' && each.purpose === purpose) : undefined;
  return item === undefined ? told : `${told}, who takes it in: ${await takesIn(world, to, item)}`;
}

export interface Sending {
  readonly dossier: string;
  readonly purpose: Purpose;
  readonly sections: readonly SectionKind[];
  readonly until?: number;
}

export async function sends(world: World, seat: Seat, to: Seat, sending: Sending): Promise<string> {
  const vault = await world.at(seat);
  await orders(vault, sending);
  const sent = await vault.send({ ...sending, to: to.person, message: '' });
  const what = `${sending.purpose} (${sending.sections.join(', ')}) for ${called(to)}`;
  return sent.ok
    ? `${called(seat)} makes ready ${what}`
    : `${called(seat)} tries to send ${what}: ${sent.problem.code}`;
}

/** Everything made ready goes onto the stick. */
export function ontoStick(world: World, computer: Computer): number {
  let count = 0;
  for (const [name, bytes] of computer.disk.outbox) {
    if (world.onStick.has(`${computer.name}/${name}`)) continue;
    world.onStick.add(`${computer.name}/${name}`);
    world.stick.push({ bytes, says: name });
    count += 1;
  }
  return count;
}

const putOnStick: Step = {
  name: 'put on a stick',
  weight: 12,
  run: async (world) => {
    const computer = world.random.pick(world.computers);
    const { inside } = computer;
    if (inside !== null) {
      const names = [...computer.disk.outbox.keys()];
      await (await world.at(inside)).markOnStick({ names });
    }
    const count = ontoStick(world, computer);
    return count === 0 ? null : `${computer.name}: ${count} files are put on the stick`;
  },
};

/** What a carrier does to what is in a file. */
const harms: readonly ((world: World, bytes: Bytes) => Bytes)[] = [
  ({ random }, bytes) => bytes.slice(0, random.below(bytes.length)),
  ({ random }, bytes) => {
    const copy = new Uint8Array(bytes);
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  ({ random }, bytes) => concat([bytes, random.bytes(1 + random.below(64))]),
  ({ random }, bytes) => new Uint8Array(bytes).fill(0, random.below(bytes.length)),
  // The beginning of one and the end of another.
  ({ random, stick }, bytes) => {
    const at = random.below(bytes.length);
    return concat([bytes.subarray(0, at), random.pick(stick).bytes.subarray(at)]);
  },
];

const deliver: Step = {
  name: 'deliver',
  weight: 18,
  run: async (world) => {
    const computer = world.random.pick(world.computers);
    if (world.stick.length === 0) return null;
    // In any order, some again, whoever they are for; now and then one is lost or comes damaged.
    const parcels = world.random.some(world.random.once(5) ? world.stick : world.stick.slice(-12));
    let damaged = 0;
    const files: Bytes[] = [];
    for (const { bytes, says } of parcels) {
      const hurt = world.random.once(8);
      damaged += Number(hurt);
      const come = hurt ? world.random.pick(harms)(world, bytes) : bytes;
      // A name that is known here is not read again; otherwise what is in a file says which one it is.
      const isKnown = computer.disk.inbox.has(says) || files.some((each) => sha256(each) === says);
      if (!isKnown) files.push(come);
    }
    await world.comesTo(computer, files);
    if (world.random.once(10)) world.stick.splice(world.random.below(world.stick.length), 1);
    return `${parcels.length} files of the stick come to ${computer.name}, ${damaged} of them damaged`;
  },
};

const rename: Step = {
  name: 'rename on the stick',
  weight: 2,
  run: (world) => {
    if (world.stick.length < 2) return Promise.resolve(null);
    const [one, other] = [world.random.below(world.stick.length), world.random.below(world.stick.length)];
    const [first, second] = [world.stick[one], world.stick[other]];
    if (first === undefined || second === undefined || first === second) return Promise.resolve(null);
    world.stick[one] = { ...first, says: second.says };
    world.stick[other] = { ...second, says: first.says };
    return Promise.resolve('two files on the stick change their names');
  },
};

const decided = (item: IncomingItem): boolean => item.state === 'accepted' || item.state === 'refused';

export async function takesIn(world: World, seat: Seat, item: IncomingItem): Promise<string> {
  const vault = await world.at(seat);
  const done = await takeIn(vault, item.name);
  return done.ok ? 'taken in' : done.problem.code;
}

const readIncoming: Step = {
  name: 'read what came in',
  weight: 22,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    if (seat.computer.disk.inbox.size === 0) return null;
    const vault = await world.at(seat);
    const items = await vault.incoming();
    if (!items.ok) return `${called(seat)} cannot list what came in: ${items.problem.code}`;
    const open = items.value.filter((item) => !decided(item));
    const item = world.random.pickOr(world.random.once(12) ? items.value : open);
    if (item === undefined) return null;
    const what = `${called(seat)}, ${item.purpose ?? 'a file'}`;
    if (world.random.once(4)) await vault.look({ name: item.name });
    if (world.random.once(12)) {
      const refused = await vault.refuse({ name: item.name, reason: 'not for our region' });
      return `${what}: refused${refused.ok ? '' : ` in vain, ${refused.problem.code}`}`;
    }
    return `${what}: ${await takesIn(world, seat, item)}`;
  },
};

const giveUp: Step = {
  name: 'give up',
  weight: 1,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    const vault = await world.at(seat);
    const item = world.random.pickOr(good(await vault.outgoing()));
    if (item === undefined) return null;
    await vault.giveUp({ id: item.id, reason: 'lost on the way' });
    return `${called(seat)} gives up a file that was sent`;
  },
};

export const exchange: readonly Step[] = [send, trip, putOnStick, deliver, rename, readIncoming, giveUp];
