/** Members in good standing who lie, consistently and in everything they sign; and honest people who take them out, or believe them. */
import type { BundleContent } from '../../../shared/bundle/write.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/key-file.ts';
import { takesInLooking } from '../checks/what-goes.ts';
import { anAdmission } from '../lies/admissions.ts';
import { saidBeside } from '../lies/beside.ts';
import { aFounding } from '../lies/foundings.ts';
import { fileBy, type Hand, type Lie, type Made } from '../lies/hand.ts';
import { namesWhatIsKeptBack } from '../lies/keeping-back.ts';
import { aBeginning } from '../lies/squatting.ts';
import { ofLater, someWork } from '../lies/work.ts';
import { judge } from '../oracle/judge.ts';
import { sha256 } from '../../fixtures/machine.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { goesTo } from './exchange.ts';
import type { Step } from './step.ts';
import { readsForAWhile } from './wrong-clocks.ts';
import { looking } from './writing.ts';

const kinds: readonly { readonly weight: number; readonly make: (hand: Hand) => Lie }[] = [
  { weight: 6, make: aFounding },
  { weight: 4, make: anAdmission },
  { weight: 5, make: someWork },
  { weight: 2, make: ofLater },
  { weight: 2, make: aBeginning },
];

const liarsIn = (world: World): readonly Seat[] => world.seats().filter(({ key }) => world.liars.is(key));
/** Somebody who tells the truth, at another computer. */
const honestElsewhere = (world: World, seat: Seat): readonly Seat[] =>
  world.elsewhere(seat).filter(({ key }) => !world.liars.is(key));

/** What a liar has before them: often what others gave them, now and then what they made themselves. */
function handOf(world: World, seat: Seat, to: Seat): Hand | null {
  const { random } = world;
  const inspector = world.inspector(seat);
  const mine = must(world.liars.of(seat.key), 'a liar');
  const written = ['identity', 'legal', 'plan', 'plan'];
  const sections = [...inspector.sections].filter(([, { key }]) => written.includes(key.kind));
  const found = random.pickOr(sections);
  if (found === undefined || inspector.secret === null) return null;
  const [section] = found;
  const scene = inspector.scene(section);
  const judged = judge(scene);
  const held: SectionKey[] = [...(inspector.keys.get(section)?.values() ?? [])];
  const counted = held.filter(({ epoch }) => judged.counting.some(({ id }) => id === toHex(epoch)));
  const newest = counted.find(({ epoch }) => toHex(epoch) === judged.newest);
  const made = mine.epochs.get(section) ?? [];
  const key = random.once(2) ? newest : random.pickOr([...counted, ...made]);
  if (key === undefined) return null;
  const told = mine.told.get(section) ?? [];
  return { world, seat, to, keys: inspector.secret.real.sign, key, scene, judged, held: told, shadows: mine.shadows };
}

/** Puts the lies into one file for one person; what was said is remembered, and goes on with later ones. */
async function fileOf(hand: Hand, lies: readonly Lie[], beside: Partial<BundleContent>) {
  const { world, seat, to, key } = hand;
  const sections = new Map<string, Lie[]>();
  for (const lie of lies) {
    const name = toHex(lie.section ?? key.section);
    sections.set(name, [...(sections.get(name) ?? []), lie]);
  }
  const mine = must(world.liars.of(seat.key), 'a liar');
  const parts = [...sections.values()].map((all) => {
    const contributions = each(all.flatMap((lie) => lie.contributions));
    const section = all[0]?.section ?? key.section;
    mine.told.set(toHex(section), each([...contributions, ...all.flatMap((lie) => lie.keptBack ?? [])]));
    const keys = new Map(all.flatMap((lie) => lie.keys ?? []).map((one) => [toHex(one.epoch), one]));
    // What they hold they can give to anybody.
    for (const name of keys.keys()) world.given.add(`${to.key}/${name}`);
    const epoch = all.map((lie) => lie.epoch).find((one) => one !== undefined) ?? key.epoch;
    return { section, kind: key.kind, epoch, keys: [...keys.values()], contributions };
  });
  return fileBy(world, seat, to, {
    dossier: key.dossier,
    purpose: world.random.pick(['update', 'update', 'update', 'hand-over', 'inquiry-request']),
    sections: parts,
    note: { cards: lies.flatMap((lie) => lie.cards ?? []) },
    ...beside,
  });
}

/** Ids of files the other sent, to whomever: what is said of them is not always the liar's to say. */
async function filesOf(world: World, to: Seat): Promise<readonly Bytes[]> {
  const sent = good(await (await world.at(to)).outgoing());
  return sent.map(({ id }) => must(fromHex(id), 'an id'));
}

const each = (all: readonly Made[]): Made[] => [...new Map(all.map((one) => [toHex(one.id), one])).values()];

type Making = (hand: Hand) => readonly Lie[];

async function lies(world: World, make: Making, isBeside: boolean): Promise<string | null> {
  const { random } = world;
  const seat = random.pickOr(liarsIn(world));
  const to = seat && random.pickOr(honestElsewhere(world, seat));
  if (!seat || !to) return null;
  await world.meet(seat, to);
  const hand = handOf(world, seat, to);
  if (hand === null) return null;
  const all = make(hand);
  const beside = isBeside ? saidBeside(world, await filesOf(world, to)) : {};
  const bytes = await fileOf(hand, all, beside);
  const said = [...all.map((one) => one.what), ...Object.keys(beside)].join(' and ');
  const what = `${called(seat)} lies to ${called(to)} in ${hand.key.kind}: ${said}`;
  if (random.once(5)) {
    world.stick.push({ bytes, says: sha256(bytes) });
    return what;
  }
  to.computer.disk.inbox.set(sha256(bytes), bytes);
  return `${what}, who takes it in: ${await takesInLooking(world, to, sha256(bytes))}`;
}

const lie: Step = {
  name: 'lie',
  weight: 60,
  run: (world) => {
    const { random } = world;
    const one = (hand: Hand): Lie => random.weighted(kinds).make(hand);
    return lies(world, (hand) => (random.once(3) ? [one(hand), one(hand)] : [one(hand)]), false);
  },
};

const keepBack: Step = {
  name: 'keep back what is named',
  weight: 16,
  run: (world) => lies(world, (hand) => [namesWhatIsKeptBack(hand)], false),
};

const lieBeside: Step = {
  name: 'lie beside the parts of a file',
  weight: 16,
  run: (world) => lies(world, (hand) => [world.random.weighted(kinds).make(hand)], true),
};

/** Somebody honest takes a liar out of a part, and goes on in it. */
const takeOut: Step = {
  name: 'take a liar out',
  weight: 16,
  run: async (world) => {
    const { random } = world;
    const seat = random.pickOr(world.seats().filter(({ key }) => !world.liars.is(key)));
    const dossier = seat && random.pickOr(world.dossiersOf(seat));
    if (!seat || dossier === undefined) return null;
    const { sections } = await looking(world, seat, dossier);
    const liars = sections.flatMap((section) =>
      section.readers.filter((each) => world.liars.is(each.seat)).map((reader) => ({ kind: section.kind, reader })),
    );
    const one = random.pickOr(liars);
    if (one === undefined) return null;
    const { kind, reader } = one;
    const done = await (await world.at(seat)).removeReader({ dossier, section: kind, person: reader.person });
    return `${called(seat)} takes ${reader.name}, who lies, out of ${kind}${done.ok ? '' : `: ${done.problem.code}`}`;
  },
};

/** Honest people exchange what they have, as on most days. */
const goesOn: Step = {
  name: 'honest people exchange',
  weight: 14,
  run: async (world) => {
    const { random } = world;
    const seat = random.pickOr(world.seats().filter(({ key }) => !world.liars.is(key)));
    const to = seat && random.pickOr(world.elsewhere(seat));
    const dossier = seat && random.pickOr(world.dossiersOf(seat));
    return seat && to && dossier !== undefined ? goesTo(world, seat, to, dossier) : null;
  },
};

/** Somebody honest lets a liar read until a day. */
const untilADay: Step = {
  name: 'a liar reads for a while',
  weight: 12,
  run: async (world) => {
    const { random } = world;
    const to = random.pickOr(liarsIn(world));
    const seat = to && random.pickOr(honestElsewhere(world, to));
    const dossier = seat && random.pickOr(world.dossiersOf(seat));
    return seat && to && dossier !== undefined ? readsForAWhile(world, seat, to, dossier) : null;
  },
};

export const lying: readonly Step[] = [lie, takeOut, goesOn];
export const readingForAWhile: readonly Step[] = [untilADay];
export const keepingBack: readonly Step[] = [keepBack, lieBeside];
