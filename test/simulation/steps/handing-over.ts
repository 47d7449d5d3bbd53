/** A dossier goes from service to service: prepared, offered, accepted or refused with a reason, late, and told to who does a step. */
import { takeIn } from '../world/taking-in.ts';
import { z } from 'zod';
import type { Change, IncomingItem } from '../../../renderer/vault/api.ts';
import { localDay } from '../../../renderer/vault/core/clock/days.ts';
import { lastAccepted } from '../../../shared/dossier/hand-over.ts';
import { handOversIn } from '../../../shared/dossier/plan/hand-overs-of.ts';
import { carryingAt } from '../checks/carried.ts';
import { Difference } from '../checks/difference.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { ontoStick, sends } from './exchange.ts';
import type { Step } from './step.ts';
import { looking, writes } from './writing.ts';

const day = 86_400_000;
const put = (type: string, entity: string, unit: string, value: unknown): Change => ({
  do: 'put',
  section: 'plan',
  type,
  entity,
  unit,
  value,
  sees: [],
});

/** Somebody who carries a dossier, as their list says. */
async function carrying(world: World): Promise<{ readonly seat: Seat; readonly dossier: string } | null> {
  for (const seat of world.random.shuffled(world.seats())) {
    const list = good(await (await world.at(seat)).caseload());
    const mine = world.random.pickOr(list.filter(({ carriedByMe }) => carriedByMe));
    if (mine !== undefined) return { seat, dossier: mine.id };
  }
  return null;
}

const asWorker = ({ person, name, service }: Seat) => ({ person, name, service });

const prepare: Step = {
  name: 'prepare a hand-over',
  weight: 18,
  run: async (world) => {
    const found = await carrying(world);
    const able = found === null ? [] : world.elsewhere(found.seat).filter((each) => each.function !== 'director');
    const to = world.random.pickOr(able);
    if (found === null || to === undefined) return null;
    const { seat, dossier } = found;
    const plan = (await looking(world, seat, dossier)).sections.find(({ kind }) => kind === 'plan');
    const after = lastAccepted(handOversIn(plan))?.id;
    const id = `h${world.step}`;
    const on = localDay(world.clock.now + world.random.below(30) * day);
    const name = `Zus ${world.random.pick(['Narcis', 'Klaver', 'Varen'])}`;
    const changes = [
      put('hand-over', id, 'between', {
        from: asWorker(seat),
        to: asWorker(to),
        ...(after !== undefined && { after }),
      }),
      put('hand-over', id, 'answerBy', { on }),
      put('hand-over', id, 'promises', { text: `promised in step ${world.step}` }),
      // Somebody who will have to be told.
      put('step', `of-${id}`, 'what', { text: 'a room' }),
      put('step', `of-${id}`, 'who', { actor: { kind: 'free', name } }),
    ];
    return writes(world, seat, dossier, changes, `prepares a hand-over to ${called(to)}, an answer by ${on}`);
  },
};

const offer: Step = {
  name: 'offer a hand-over',
  weight: 30,
  run: async (world) => {
    const found = await carrying(world);
    const open = found && carryingAt(world, found.seat, found.dossier)?.handOvers.filter(({ answer }) => !answer);
    const asked = world.random.pickOr(open ?? [])?.between?.to.person;
    const to = found && world.elsewhere(found.seat).find(({ person }) => person === asked);
    if (!found || !to) return null;
    const { seat, dossier } = found;
    await world.meet(seat, to);
    const told = await sends(world, seat, to, {
      dossier,
      purpose: 'hand-over',
      sections: ['identity', 'legal', 'plan'],
    });
    if (world.random.once(3)) return told;
    ontoStick(world, seat.computer);
    await world.comesTo(
      to.computer,
      world.stick.slice(-3).map(({ bytes }) => bytes),
    );
    return `${told}, and it comes to them`;
  },
};

const decide: Step = {
  name: 'answer a hand-over',
  weight: 44,
  run: async (world) => {
    const found = await askedOf(world);
    if (found === null) return null;
    const { seat, item } = found;
    const isRefused = world.random.once(3);
    const told = isRefused ? await refuses(world, seat, item.name) : await accepts(world, seat, item);
    if (!world.random.once(2)) return told;
    // Their answer comes back at once to everybody.
    ontoStick(world, seat.computer);
    const files = world.stick.slice(-2).map(({ bytes }) => bytes);
    const heard: string[] = [];
    for (const { computer } of world.elsewhere(seat)) await world.comesTo(computer, files);
    for (const other of world.elsewhere(seat)) heard.push(...(await hears(world, other)));
    return [told, ...heard].join(', ');
  },
};

/** Somebody who has a hand-over to answer. */
async function askedOf(world: World): Promise<{ readonly seat: Seat; readonly item: IncomingItem } | null> {
  for (const seat of world.random.shuffled(world.seats())) {
    if (seat.computer.disk.inbox.size === 0) continue;
    const items = await (await world.at(seat)).incoming();
    const open = (items.ok ? items.value : []).filter(
      ({ purpose, state }) => purpose === 'hand-over' && (state === 'new' || state === 'looked-at'),
    );
    const item = world.random.pickOr(open);
    if (item !== undefined) return { seat, item };
  }
  return null;
}

async function accepts(world: World, seat: Seat, item: IncomingItem): Promise<string> {
  const done = await takeIn(await world.at(seat), item.name);
  if (!done.ok) return `${called(seat)} accepts a hand-over: ${done.problem.code}`;
  const { sections } = await looking(world, seat, done.value.dossier);
  const identity = sections.find(({ kind }) => kind === 'identity');
  const versions = identity?.entities.find(({ type }) => type === 'responsible')?.units['holder']?.versions ?? [];
  // Whoever was taken out meanwhile writes nothing there; nor does anybody before the epoch came in which it is theirs to say.
  const mayOwn = identity?.canWrite === true && identity.owners.includes(seat.service);
  if (mayOwn && !versions.some((each) => personIn(each.value) === seat.person))
    throw new Difference('P25', `${called(seat)} took over a dossier, and is not written as who carries it`);
  return `${called(seat)} accepts a hand-over: taken in`;
}

const worker = z.looseObject({ person: z.string() });
const personIn = (value: unknown): string | undefined => worker.safeParse(value).data?.person;

/** Nothing moves at whoever refuses, and nobody refuses without a reason. */
async function refuses(world: World, seat: Seat, name: string): Promise<string> {
  const vault = await world.at(seat);
  const before = good(await vault.caseload()).map(({ id, responsible }) => `${id} ${responsible}`);
  if ((await vault.refuse({ name, reason: ' ' })).ok)
    throw new Difference('P26', `${called(seat)} refuses a hand-over without a reason`);
  const reason = `no place, ${world.step}`;
  const done = await vault.refuse({ name, reason });
  const after = good(await vault.caseload()).map(({ id, responsible }) => `${id} ${responsible}`);
  if (before.join() !== after.join())
    throw new Difference('P23', `${called(seat)} refused a hand-over, and something moved`, [...before, ...after]);
  return `${called(seat)} refuses a hand-over${done.ok ? '' : ` in vain, ${done.problem.code}`}`;
}

/** What was answered stands in the dossier of whoever asked, as far as they write its plan. */
async function hears(world: World, seat: Seat): Promise<readonly string[]> {
  const vault = await world.at(seat);
  if (!(await vault.incoming()).ok) return [];
  const told: string[] = [];
  for (const { purpose, state, dossier = '', person, reason = '' } of good(await vault.outgoing())) {
    const isAnswered = state === 'accepted' || (state === 'refused' && reason !== '');
    if (purpose !== 'hand-over' || !isAnswered || !world.dossiersOf(seat).includes(dossier)) continue;
    const plan = (await looking(world, seat, dossier)).sections.find(({ kind }) => kind === 'plan');
    const asked = carryingAt(world, seat, dossier)?.handOvers.filter(({ between }) => between?.to.person === person);
    if (plan?.canWrite !== true || asked === undefined || asked.length === 0) continue;
    if (asked.every(({ answer }) => answer === undefined))
      throw new Difference('P24', `${called(seat)} has an answer to a hand-over, and the dossier does not say so`);
    told.push(`${called(seat)} hears that a hand-over was ${state}`);
  }
  return [...new Set(told)];
}

const daysPass: Step = {
  name: 'days pass',
  weight: 8,
  run: (world) => {
    const days = 1 + world.random.below(35);
    world.clock.now += days * day;
    world.clock.latest = Math.max(world.clock.latest, world.clock.now);
    return Promise.resolve(`${days} days pass`);
  },
};

const tell: Step = {
  name: 'tell who does a step',
  weight: 8,
  run: async (world) => {
    const found = await carrying(world);
    const known = found && carryingAt(world, found.seat, found.dossier);
    const accepted = known?.handOvers.filter(({ answer }) => answer?.outcome === 'accepted') ?? [];
    const handOver = world.random.pickOr(accepted)?.id;
    const key = world.random.pickOr(known?.providers ?? [])?.name;
    if (!found || handOver === undefined || key === undefined) return null;
    const on = localDay(world.clock.now);
    const value = { handOver, key, name: key, on, how: 'phone' };
    const changes = [put('hand-over-told', `t${world.step}`, 'told', value)];
    return writes(world, found.seat, found.dossier, changes, `tells ${key} who carries the dossier`);
  },
};

export const handingOver: readonly Step[] = [prepare, offer, decide, daysPass, tell];
