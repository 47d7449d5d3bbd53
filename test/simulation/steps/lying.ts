/** Members in good standing who lie, consistently and in everything they sign; and honest people who take them out, or believe them. */
import type { BundleContent } from '../../../shared/bundle/write.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
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
import { looking } from './writing.ts';

const kinds: readonly { readonly weight: number; readonly make: (hand: Hand) => Lie }[] = [
  { weight: 6, make: aFounding },
  { weight: 4, make: anAdmission },
  { weight: 5, make: someWork },
  { weight: 2, make: ofLater },
  { weight: 2, make: aBeginning },
];

export const liarsIn = (world: World): readonly Seat[] => world.seats().filter(({ key }) => world.liars.is(key));
/** Somebody who tells the truth, at another computer. */
export const honestElsewhere = (world: World, seat: Seat): readonly Seat[] =>
  world.elsewhere(seat).filter(({ key }) => !world.liars.is(key));

/** Parts in which a liar says something. */
const written: readonly string[] = ['identity', 'legal', 'plan', 'plan'];

/** A part as a liar has it before them, with the keys of those of its epochs that count. */
type Part = Omit<Hand, 'key'> & { readonly counted: readonly SectionKey[] };

function partOf(world: World, seat: Seat, to: Seat, section: string): Part | null {
  const inspector = world.inspector(seat);
  if (inspector.secret === null) return null;
  const mine = must(world.liars.of(seat.key), 'a liar');
  const scene = inspector.scene(section);
  const judged = judge(scene);
  const keys: SectionKey[] = [...(inspector.keys.get(section)?.values() ?? [])];
  const counted = keys.filter(({ epoch }) => judged.counting.some(({ id }) => id === toHex(epoch)));
  const held = mine.told.get(section) ?? [];
  const { sign } = inspector.secret.real;
  return { world, seat, to, keys: sign, scene, judged, held, shadows: mine.shadows, counted };
}

const partsOf = (world: World, seat: Seat): readonly string[] =>
  [...world.inspector(seat).sections].flatMap(([section, { key }]) => (written.includes(key.kind) ? [section] : []));

type Holding = (world: World, seat: Seat, to: Seat) => Hand | null;

/** What a liar has before them: often what others gave them, now and then what they made themselves. */
const handOf: Holding = (world, seat, to) => {
  const { random } = world;
  const section = random.pickOr(partsOf(world, seat));
  const part = section === undefined ? null : partOf(world, seat, to, section);
  if (section === undefined || part === null) return null;
  const { counted, judged } = part;
  const newest = counted.find(({ epoch }) => toHex(epoch) === judged.newest);
  const made = world.liars.of(seat.key)?.epochs.get(section) ?? [];
  const key = random.once(2) ? newest : random.pickOr([...counted, ...made]);
  return key === undefined ? null : { ...part, key };
};

/** An epoch that fits, of any part. */
export const handWhere =
  (fits: (hand: Hand) => boolean): Holding =>
  (world, seat, to) => {
    const parts = partsOf(world, seat).flatMap((section) => partOf(world, seat, to, section) ?? []);
    return (
      world.random.pickOr(parts.flatMap((part) => part.counted.map((key): Hand => ({ ...part, key }))).filter(fits)) ??
      null
    );
  };

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

export async function lies(
  world: World,
  make: Making,
  { isBeside = false, holding = handOf }: { readonly isBeside?: boolean; readonly holding?: Holding } = {},
): Promise<string | null> {
  const { random } = world;
  const seat = random.pickOr(liarsIn(world));
  const to = seat && random.pickOr(honestElsewhere(world, seat));
  if (!seat || !to) return null;
  await world.meet(seat, to);
  const hand = holding(world, seat, to);
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
    return lies(world, (hand) => (random.once(3) ? [one(hand), one(hand)] : [one(hand)]));
  },
};

const keepBack: Step = {
  name: 'keep back what is named',
  weight: 16,
  run: (world) => lies(world, (hand) => [namesWhatIsKeptBack(hand)]),
};

const lieBeside: Step = {
  name: 'lie beside the parts of a file',
  weight: 16,
  run: (world) => lies(world, (hand) => [world.random.weighted(kinds).make(hand)], { isBeside: true }),
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

export const lying: readonly Step[] = [lie, takeOut, goesOn];
export const keepingBack: readonly Step[] = [keepBack, lieBeside];
