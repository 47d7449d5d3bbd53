/**
 * Parts are erased at computers of several people who share pieces of documents, with safety copies a colleague made and key files
 * of which only one copy was written. What a certificate says is compared with what still opens anywhere (vault, Z1-Z9, K14).
 */
import { toHex } from '../../../shared/codec/hex.ts';
import { attachment, type Attachment } from '../../../shared/dossier/entities.ts';
import type { ErasureView } from '../../../renderer/vault/api.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { z } from 'zod';
import { Difference } from '../checks/difference.ts';
import { admittedIn, foundingIn } from '../oracle/foundings.ts';
import type { Told } from '../oracle/told.ts';
import { good, phraseOf, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { share, looking, writes } from './writing.ts';
import { goesTo } from './exchange.ts';
import type { Step } from './step.ts';

const utf8 = new TextEncoder();

export async function attaches(world: World, seat: Seat, dossier: string): Promise<string> {
  const bytes = utf8.encode(`a document of step ${world.step} by ${seat.name}`);
  const file = await (await world.at(seat)).attach({ name: `d${world.step}.pdf`, mime: 'application/pdf', bytes });
  if (!file.ok) return `${called(seat)} tries to attach a document: ${file.problem.code}`;
  const change = {
    ...{ do: 'put' as const, section: 'plan' as const, type: 'proof', entity: `p${world.step}`, unit: 'file' },
    ...{ value: { file: file.value }, sees: [] },
  };
  return writes(world, seat, dossier, [change], 'attaches a document');
}

const attach: Step = {
  name: 'attach a document',
  weight: 14,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    const dossier = world.random.pickOr(world.dossiersOf(seat));
    return dossier === undefined ? null : attaches(world, seat, dossier);
  },
};

const safetyCopy: Step = {
  name: 'a safety copy is made',
  weight: 8,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    const { disk } = seat.computer;
    disk.folder ??= new Map();
    const made = await (await world.at(seat)).makeBackup({ where: 'elsewhere' });
    if (made.ok) world.copied.add(seat.computer);
    return `${called(seat)} makes a safety copy${made.ok ? '' : `: ${made.problem.code}`}`;
  },
};

const named = z.looseObject({ file: attachment });

/** Documents somebody can read now. */
async function documentsOf(world: World, seat: Seat): Promise<readonly (readonly [string, Attachment])[]> {
  const found: (readonly [string, Attachment])[] = [];
  const vault = await world.at(seat);
  for (const dossier of world.dossiersOf(seat))
    for (const { entities } of (await looking(world, seat, dossier)).sections)
      for (const { units } of entities)
        for (const { value } of Object.values(units).flatMap(({ versions }) => versions)) {
          const file = named.safeParse(value);
          if (!file.success) continue;
          const read = await vault.readAttachment({ dossier, attachment: file.data.file, glance: true });
          if (read.ok) found.push([dossier, file.data.file]);
        }
  return found;
}

const erase: Step = {
  name: 'erase',
  weight: 22,
  run: async (world) => {
    const { random } = world;
    const seat = random.pick(world.seats());
    const dossier = random.pickOr(world.dossiersOf(seat));
    if (dossier === undefined) return null;
    const kinds = [...new Set((await looking(world, seat, dossier)).sections.map(({ kind }) => kind))];
    const part = random.once(2) ? undefined : random.pickOr(kinds.filter((kind) => kind !== 'identity'));
    return erases(world, seat, dossier, part);
  },
};

async function erases(world: World, seat: Seat, dossier: string, part: SectionKind | undefined): Promise<string> {
  const { random } = world;
  const { computer } = seat;
  const before = new Map<Seat, readonly (readonly [string, Attachment])[]>();
  for (const mate of world.colleagues(seat)) before.set(mate, await documentsOf(world, mate));
  const held = new Map(
    [...world.inspector(seat).sections].filter(
      ([, { key }]) =>
        Buffer.from(key.dossier).toString('base64url') === dossier && (part === undefined || key.kind === part),
    ),
  );
  const told = new Map([...held].map(([section, each]) => [section, [...each.told.values()]]));
  for (const section of held.keys()) world.erased.add(`${computer.name}/${section}`);
  const vault = await world.at(seat);
  // A clock that was put back in between gives this one an earlier day than those before it: what is new is told by its id.
  const finished = new Set(good(await vault.erasures()).flatMap((each) => (each.isUnfinished ? [] : [each.id])));
  const half = random.once(3) ? 1 + random.below(3) : 0;
  computer.disk.halfKeyWrites = half;
  const what = { dossier, ...(part !== undefined && { section: part }) };
  const input = { ...what, reason: 'the time of keeping is over', proof: { passphrase: phraseOf(seat.name) } };
  const first = await vault.erase(input);
  computer.disk.halfKeyWrites = 0;
  // Whoever is told that it went wrong tries again at once, or comes back later.
  const done = first.ok || random.once(3) ? first : await vault.erase(input);
  if (random.once(2)) computer.lock();
  const all = good(await (await world.at(seat)).erasures());
  const view = all.find(
    (each) => each.dossier === dossier && !finished.has(each.id) && !each.isTold && each.takenBack === undefined,
  );
  if (view !== undefined && !view.isUnfinished && (done.ok || half > 0)) {
    nothingOpens(world, seat, [...held.keys()]);
    holdersAreNamed(world, seat, told, view);
    copiesAreTold(world, seat, view);
  }
  for (const [mate, files] of before) await theirsIsThere(world, mate, files);
  return `${called(seat)} erases ${part ?? 'a dossier'}${half > 0 ? `, ${half} writes of the key file reach one copy` : ''}${done.ok ? '' : `: ${done.problem.code}`}`;
}

/** Neither copy of the key file opens what is said to be erased. */
function nothingOpens(world: World, seat: Seat, sections: readonly string[]): void {
  for (const [at, copy] of seat.computer.disk.keyFiles.entries())
    for (const key of world.inspector(seat).keysIn(copy))
      if (sections.includes(toHex(key.section)))
        throw new Difference('K14', `${called(seat)} erased ${key.kind}, and copy ${at} of the key file opens it`);
}

/** Whoever the part ever named, as it lay there, and still holds it, stands on the certificate. */
function holdersAreNamed(
  world: World,
  seat: Seat,
  told: ReadonlyMap<string, readonly Told[]>,
  view: ErasureView,
): void {
  for (const other of world.seats()) {
    if (other.computer === seat.computer || other.person === seat.person) continue;
    const isHere = seat.computer.seats.some(({ person }) => person === other.person);
    const holds = [...told].some(([section, all]) => isNamed(all, other) && holdsWords(world, other, section));
    if (holds && !isHere && view.unnamed === 0 && !view.elsewhere.includes(other.name))
      throw new Difference(
        'Z8',
        `${called(seat)} erased what ${called(other)} still holds, and the certificate does not say so`,
      );
  }
}

const isNamed = (all: readonly Told[], { key }: Seat): boolean =>
  all.some(
    (each) =>
      each.signed &&
      (foundingIn(each)?.named.some(({ seat }) => seat === key) ||
        each.said.some((said) => said !== null && admittedIn(said)?.seat === key)),
  );

const holdsWords = (world: World, seat: Seat, section: string): boolean =>
  [...(world.inspector(seat).sections.get(section)?.told.values() ?? [])].some(({ epoch }) => epoch !== null);

function copiesAreTold(world: World, seat: Seat, view: ErasureView): void {
  if (world.copied.has(seat.computer) && view.lastCopy === null && view.copies === undefined)
    throw new Difference('Z9', `${called(seat)} erased something, and a safety copy of this computer is not told of`);
}

/** What a colleague still reads of documents is whole. */
async function theirsIsThere(
  world: World,
  mate: Seat,
  files: readonly (readonly [string, Attachment])[],
): Promise<void> {
  const vault = await world.at(mate);
  for (const [dossier, file] of files) {
    const { sections } = world.dossiersOf(mate).includes(dossier)
      ? await looking(world, mate, dossier)
      : { sections: [] };
    const text = JSON.stringify(sections.map(({ entities }) => entities));
    if (!text.includes(file.id)) continue;
    const read = await vault.readAttachment({ dossier, attachment: file, glance: true });
    if (!read.ok)
      throw new Difference(
        'A8',
        `a document that ${called(mate)} reads went with the erasure of a colleague: ${read.problem.code}`,
      );
  }
}

/** Two people of one computer have the same from elsewhere: each of them their own. */
const bothGet: Step = {
  name: 'colleagues are sent the same',
  weight: 10,
  run: async (world) => {
    const { random } = world;
    const computer = random.pickOr(world.computers.filter(({ seats }) => seats.length > 1));
    const from = computer && random.pickOr(world.elsewhere(random.pick(computer.seats)));
    const dossier = from && random.pickOr(world.dossiersOf(from));
    if (!computer || !from || dossier === undefined) return null;
    const told: string[] = [];
    for (const to of computer.seats) {
      if (to.person === from.person) continue;
      told.push(await goesTo(world, from, to, dossier));
      // What was founded for one is known before the next one is sent what follows it.
      await from.computer.atTheDoor(from);
    }
    return told.join('; ');
  },
};

export const erasing: readonly Step[] = [attach, safetyCopy, erase, bothGet, { ...share, weight: 10 }];
