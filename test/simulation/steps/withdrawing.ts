/**
 * A consent is given and taken back: what went to a care worker is marked there as taken back, and stays so until whoever took it
 * back gives it again (vault, X12). Somebody else who reads the same writes, sends and takes back in vain, unless they write for a
 * service that keeps the part by now, and name a consent.
 */
import { localDay } from '../../../renderer/vault/core/clock/days.ts';
import { asked } from '../../support/consents.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { sha256 } from '../../fixtures/machine.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
import { Difference } from '../checks/difference.ts';
import { owns } from '../checks/left.ts';
import { fileBy } from '../lies/hand.ts';
import { good, type Computer, type Seat } from '../world/computer.ts';
import { takeIn } from '../world/taking-in.ts';
import { called, type World } from '../world/world.ts';
import { ontoStick, sends } from './exchange.ts';
import type { Step } from './step.ts';
import { looking, writes } from './writing.ts';

const isCare = ({ service }: Seat): boolean => service.startsWith('service:');

interface Between {
  readonly from: Seat;
  readonly to: Seat;
  readonly dossier: string;
}

function between(world: World): Between | null {
  const to = world.random.pickOr(world.seats().filter(isCare));
  const from = world.random.pickOr(
    world.seats().filter((each) => each.service.startsWith('psd:') && !world.liars.is(each.key)),
  );
  const dossier = from && world.random.pickOr(world.dossiersOf(from));
  return to && from && dossier !== undefined ? { from, to, dossier } : null;
}

/** What just was made ready comes to somebody, who takes in what can be. */
async function comes(world: World, { from, to }: Between): Promise<void> {
  ontoStick(world, from.computer);
  await world.comesTo(
    to.computer,
    world.stick.slice(-3).map(({ bytes }) => bytes),
  );
  const items = await (await world.at(to)).incoming();
  for (const { name, state, from: by } of items.ok ? items.value : [])
    if (state === 'new' && by?.seat === from.key) await takeIn(await world.at(to), name);
}

const gives: Step = {
  name: 'what was consented to is given',
  weight: 16,
  run: async (world) => {
    const all = between(world);
    if (all === null) return null;
    const { from, to, dossier } = all;
    await world.meet(from, to);
    const id = `c${world.step}`;
    const told = await writes(world, from, dossier, asked({ id, topic: 'plan', to: to.person }), 'writes a consent');
    // Any copy of their computer may come by the file.
    for (const { computer } of copiesOf(world, to)) world.withdrawn.delete(atComputer(computer, to, dossier));
    const sent = await sends(world, from, to, { dossier, purpose: 'hand-over', sections: ['identity', 'plan'] });
    await comes(world, all);
    const name = `${to.key}/${dossier}`;
    world.consents.set(name, [...(world.consents.get(name) ?? []), { id, from }]);
    return `${told}; ${sent}, and it comes`;
  },
};

const takesBack: Step = {
  name: 'a consent is taken back',
  weight: 16,
  run: async (world) => {
    const all = between(world);
    const name = all && `${all.to.key}/${all.dossier}`;
    const consents = (name === null ? undefined : world.consents.get(name)) ?? [];
    if (!all || name === null || consents.at(-1)?.from !== all.from || !world.dossiersOf(all.to).includes(all.dossier))
      return null;
    const { from, to, dossier } = all;
    world.clock.now += 60_000;
    const on = localDay(world.clock.now);
    const mine = consents.filter((each) => each.from === from);
    const changes = mine.map(({ id }) => ({
      ...{ do: 'put' as const, section: 'notes' as const, type: 'consent', entity: id, unit: 'withdrawn' },
      ...{ value: { on }, sees: [] },
    }));
    const told = await writes(world, from, dossier, changes, 'writes that a consent was taken back');
    const others = consents.filter((each) => each.from !== from);
    world.consents.set(name, others);
    const sent = await (await world.at(from)).withdrawParts({ dossier, person: to.person });
    if (!sent.ok) return `${told}: ${sent.problem.code}`;
    await comes(world, all);
    // While one of somebody else stands, they may give it again; so may a copy of this computer that never heard of it.
    const isAlone = others.length === 0 && copiesOf(world, from).length === 1;
    if (isAlone && (await isMarked(world, to, dossier)))
      world.withdrawn.set(atComputer(to.computer, to, dossier), new Set(partsTakenBack(world, all)));
    return `${told}, and ${called(to)} hears of it`;
  },
};

/** What is taken back is taken back where that was heard: a copy of the computer knows of it once the file comes there too. */
const atComputer = ({ name }: Computer, { key }: Seat, dossier: string): string => `${name}/${key}/${dossier}`;
const copiesOf = (world: World, { key }: Seat): readonly Seat[] => world.seats().filter((each) => each.key === key);

const isMarked = async (world: World, to: Seat, dossier: string): Promise<boolean> =>
  (await looking(world, to, dossier)).withdrawnAt !== undefined;

/** They see one of these sections (hex), without a word of it having been taken back. */
async function seesUnmarked(world: World, to: Seat, dossier: string, parts: ReadonlySet<string>): Promise<boolean> {
  const { sections, withdrawnAt } = await looking(world, to, dossier);
  // Once the day until which they read has come, others may have given them parts of the same dossier: nobody took those back.
  const isShown = sections.some(({ id }) => parts.has(Buffer.from(id, 'base64url').toString('hex')));
  return isShown && withdrawnAt === undefined;
}

const isOf = (dossier: string, key: SectionKey): boolean => Buffer.from(key.dossier).toString('base64url') === dossier;

/**
 * What a withdrawal names (D30): all that its sender keeps, and the receiver reads. Where somebody else began a part under the same
 * id, and that came first, the receiver has theirs.
 */
function partsTakenBack(world: World, { from, to, dossier }: Between): readonly string[] {
  const here = world.inspector(from);
  const there = world.inspector(to);
  return [...here.sections].flatMap(([section, { key }]) => {
    const { judged } = here.judged(section);
    const isNamed = isOf(dossier, key) && key.kind !== 'extract' && owns(judged, from);
    const isRead = judged.leaves.some((leaf) => judged.members.get(leaf)?.some(({ seat }) => seat === to.key));
    const isTheirs = there.sections.has(section) && owns(there.judged(section).judged, from);
    return isNamed && isRead && isTheirs ? [section] : [];
  });
}

/** Identity and plan in the newest epoch that one knows, where the other reads it. */
function partsOfBoth(world: World, seat: Seat, to: Seat, dossier: string) {
  const inspector = world.inspector(seat);
  return [...inspector.sections].flatMap(([section, { key }]) => {
    const { newest, members } = inspector.judged(section).judged;
    const isRead = members.get(newest ?? '')?.some((each) => each.seat === to.key) ?? false;
    const isOfIt = isOf(dossier, key) && ['identity', 'plan'].includes(key.kind);
    return isRead && isOfIt && newest !== null ? [{ ...key, epoch: must(fromHex(newest), 'an epoch') }] : [];
  });
}

/** Somebody else who knows the parts: they say that they take them back, or send them as if they were given again. */
const meddles: Step = {
  name: 'somebody else speaks of what was taken back',
  weight: 40,
  run: async (world) => {
    const { random } = world;
    const to = random.pickOr(world.seats().filter(isCare));
    // Who writes for the service that began it may end it.
    const others = to ? world.elsewhere(to).filter((each) => !each.service.startsWith('psd:')) : [];
    const seat = random.pickOr(others.filter((each) => world.liars.is(each.key)));
    const dossier = seat && random.pickOr(world.dossiersOf(seat));
    if (!to || !seat || dossier === undefined) return null;
    await world.meet(seat, to);
    const both = partsOfBoth(world, seat, to, dossier);
    if (both.length === 0) return null;
    world.clock.now += 60_000;
    const isWithdrawal = random.once(2);
    const decisions = random.once(2) ? ['consent/c1'] : [];
    const bytes = await fileBy(world, seat, to, {
      ...(both[0] && { dossier: both[0].dossier }),
      purpose: isWithdrawal ? 'withdrawal' : 'update',
      decisions,
      note: { cards: [], ...(isWithdrawal && { withdraws: both.map(({ section }) => section) }) },
      sections: isWithdrawal
        ? []
        : both.map(({ section, kind, epoch }) => ({ section, kind, epoch, keys: [], contributions: [] })),
    });
    to.computer.disk.inbox.set(sha256(bytes), bytes);
    const vault = await world.at(to);
    good(await vault.incoming());
    const done = isWithdrawal ? null : await takeIn(vault, sha256(bytes));
    if (done?.ok && decisions.length > 0)
      for (const { section } of both) givesAgain(world, seat, to, { dossier, section: toHex(section) });
    const how =
      done === null ? 'takes parts back that are not theirs' : done.ok ? 'gives parts again' : done.problem.code;
    return `${called(seat)} ${how} at ${called(to)}`;
  },
};

/** X12: who writes for a service that keeps a part by now, and names a consent, gives that part again. */
function givesAgain(
  world: World,
  seat: Seat,
  to: Seat,
  at: { readonly dossier: string; readonly section: string },
): void {
  const name = atComputer(to.computer, to, at.dossier);
  const parts = world.withdrawn.get(name);
  const { judged } = world.inspector(to).judged(at.section);
  if (!judged.leaves.some((newest) => owns({ ...judged, newest }, seat))) return;
  parts?.delete(at.section);
  if (parts?.size === 0) world.withdrawn.delete(name);
}

/** What was taken back stands as taken back. */
export async function withdrawalsStand(world: World): Promise<void> {
  for (const [name, parts] of world.withdrawn) {
    const [computer = '', key = '', dossier = ''] = name.split('/');
    const to = world.seats().find((each) => each.computer.name === computer && each.key === key);
    if (to === undefined || !world.dossiersOf(to).includes(dossier)) continue;
    if (await seesUnmarked(world, to, dossier, parts))
      throw new Difference('X12', `${called(to)}: what was taken back stands as if it was not`);
  }
}

export const withdrawing: readonly Step[] = [gives, takesBack, meddles];
