/** Steps of people at their desks: what they write in dossiers. */
import type { Change, DossierView } from '../../../renderer/vault/api.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { EntityView, SectionView, Version } from '../../../shared/dossier/view.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { anyPlace, dayFor, noted, places, textFor } from './content.ts';
import type { Step } from './step.ts';

/** Someone, and a dossier they may read: what is over closes as soon as its vault is asked, and is none. */
export async function someoneWithDossier(
  world: World,
): Promise<{ readonly seat: Seat; readonly dossier: string } | null> {
  const all = world.seats().flatMap((seat) => world.dossiersOf(seat).map((dossier) => ({ seat, dossier })));
  const found = world.random.pickOr(all);
  if (found === undefined) return null;
  const seen = await (await world.at(found.seat)).change({ dossier: found.dossier, changes: [] });
  return seen.ok || world.dossiersOf(found.seat).includes(found.dossier) ? found : null;
}

/** What someone sees of it now, without a trace. */
export async function looking(world: World, seat: Seat, dossier: string): Promise<DossierView> {
  return good(await (await world.at(seat)).change({ dossier, changes: [] }));
}

const idsOf = (versions: readonly Version[]): string[] => versions.flatMap((each) => [each.op, ...each.same]);
const entityIn = (view: DossierView | undefined, at: { section: SectionKind; type: string; entity: string }) =>
  view?.sections
    .filter((each) => each.kind === at.section)
    .flatMap((each) => each.entities)
    .find((each) => each.type === at.type && each.id === at.entity);

/** Writes, and says how it went. */
export async function writes(world: World, seat: Seat, dossier: string, changes: readonly Change[], what: string) {
  const vault = await world.at(seat);
  const before = world.inspector(seat).ownCount();
  const done = await vault.change({ dossier, changes });
  if (!done.ok) return `${called(seat)} tries to ${what}: ${done.problem.code}`;
  seat.seen.set(dossier, done.value);
  const added = world.inspector(seat).ownCount() - before;
  if (added === 0) throw new Error(`${called(seat)} was told that "${what}" is kept, and the disk does not hold it`);
  return `${called(seat)}: ${what}`;
}

const edit: Step = {
  name: 'edit',
  weight: 26,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    if (found === null) return null;
    const { seat, dossier } = found;
    const at = anyPlace(world);
    // Now and then from what they saw last, while more has come in since.
    const stale = world.random.once(3) ? seat.seen.get(dossier) : undefined;
    const view = stale ?? (await looking(world, seat, dossier));
    const sees = idsOf(entityIn(view, at)?.units[at.unit]?.versions ?? []);
    const what = `writes ${at.type} ${at.entity} ${at.unit} = ${JSON.stringify(at.value)}${stale ? ' from an older view' : ''}`;
    return writes(world, seat, dossier, [{ do: 'put', ...at, sees }], what);
  },
};

const severalAtOnce: Step = {
  name: 'several at once',
  weight: 4,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    if (found === null) return null;
    const { seat, dossier } = found;
    const view = await looking(world, seat, dossier);
    const all = [anyPlace(world), anyPlace(world), anyPlace(world)];
    const changes = all.map((at): Change => ({
      do: 'put',
      ...at,
      sees: idsOf(entityIn(view, at)?.units[at.unit]?.versions ?? []),
    }));
    const what = `writes at once ${all.map((at) => `${at.type} ${at.entity} ${at.unit}`).join(', ')}`;
    return writes(world, seat, dossier, changes, what);
  },
};

const note: Step = {
  name: 'note',
  weight: 6,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    if (found === null) return null;
    const section = world.random.pick(noted);
    const value = { text: textFor(world), on: dayFor(world), kind: 'other' } as const;
    return writes(
      world,
      found.seat,
      found.dossier,
      [{ do: 'note', section, note: value }],
      `notes in ${section} "${value.text}"`,
    );
  },
};

interface Unsettled {
  readonly section: SectionView;
  readonly entity: EntityView;
  readonly unit: string;
  readonly versions: readonly Version[];
}

const unsettledIn = (view: DossierView): readonly Unsettled[] =>
  view.sections.flatMap((section) =>
    section.entities.flatMap((entity) =>
      Object.entries(entity.units).flatMap(([unit, { versions }]) =>
        versions.length > 1 ? [{ section, entity, unit, versions }] : [],
      ),
    ),
  );

const settle: Step = {
  name: 'settle',
  weight: 8,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    if (found === null) return null;
    const { seat, dossier } = found;
    const open = world.random.pickOr(unsettledIn(await looking(world, seat, dossier)));
    if (open === undefined) return null;
    const { section, entity, unit, versions } = open;
    const looked = world.random.once(3) ? world.random.some(versions) : versions;
    const value = world.random.pick(versions).value;
    const at = { section: section.kind, type: entity.type, entity: entity.id, unit };
    const what = `settles ${entity.type} ${entity.id} ${unit} having looked at ${looked.length} of ${versions.length}`;
    return writes(world, seat, dossier, [{ do: 'settle', ...at, value, sees: idsOf(looked) }], what);
  },
};

/** One change about a whole entity. */
const about = (
  name: string,
  weight: number,
  fits: (entity: EntityView) => boolean,
  change: (world: World, at: Entity) => Change,
): Step => ({
  name,
  weight,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    if (found === null) return null;
    const { seat, dossier } = found;
    const types = places.map((each) => each.type);
    const among = (await looking(world, seat, dossier)).sections.flatMap(({ kind, entities }) =>
      entities
        .filter((entity) => types.includes(entity.type) && fits(entity))
        .map((entity) => ({ section: kind, type: entity.type, entity: entity.id })),
    );
    const at = world.random.pickOr(among);
    if (at === undefined) return null;
    const made = change(world, at);
    // An older application does not write what it does not know.
    const restores = made.do === 'bring-back' || (made.do === 'settle-taken-out' && made.keep);
    if (restores && seat.computer.isOlder) return null;
    const keep = made.do === 'settle-taken-out' ? (made.keep ? ' (kept)' : ' (out)') : '';
    return writes(world, seat, dossier, [made], `${name} ${at.type} ${at.entity}${keep}`);
  },
});
interface Entity {
  readonly section: SectionKind;
  readonly type: string;
  readonly entity: string;
}

const takeOut = about(
  'take out',
  7,
  (entity) => entity.state !== 'taken-out',
  (_, at) => ({ do: 'take-out', ...at, reason: 'twice' }),
);
const bringBack = about(
  'bring back',
  4,
  (entity) => entity.state !== 'present',
  (_, at) => ({ do: 'bring-back', ...at }),
);
const settleTakenOut = about(
  'settle taken out',
  4,
  (entity) => entity.state === 'taken-out-and-changed',
  (world, at) => ({
    do: 'settle-taken-out',
    ...at,
    keep: world.random.once(2),
  }),
);

const open: Step = {
  name: 'open',
  weight: 4,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    if (found === null) return null;
    const { seat, dossier } = found;
    // Colleagues look along: every other than the carrier is asked why.
    const motive = { motive: 'asked-along' } as const;
    seat.seen.set(dossier, good(await (await world.at(seat)).openDossier({ id: dossier, motive })));
    return `${called(seat)} opens the dossier`;
  },
};

const newDossier: Step = {
  name: 'new dossier',
  weight: 2,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    if (new Set(world.seats().flatMap((each) => world.dossiersOf(each))).size >= 2) return null;
    return beginDossier(world, seat);
  },
};

export async function beginDossier(world: World, seat: Seat): Promise<string> {
  const vault = await world.at(seat);
  const made = await vault.newDossier({
    surname: 'Paardenbloem',
    firstName: `Wolk ${world.step}`,
    birth: '1991-04-03',
    fileLanguage: 'nl',
    personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
    place: 'prison:gent',
    route: 'judge',
    executableMonths: 18,
    executableText: '18 months',
    dates: [],
  });
  if (!made.ok) return `${called(seat)} tries to begin a dossier: ${made.problem.code}`;
  seat.seen.set(made.value.id, made.value);
  return `${called(seat)} begins a dossier`;
}

export const share: Step = {
  name: 'share with a colleague',
  weight: 4,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    const colleague = found && world.random.pickOr(world.colleagues(found.seat));
    if (!found || !colleague) return null;
    const { seat, dossier } = found;
    const section = world.random.pick(['plan', 'legal', 'assessment', 'notes', 'identity'] as const);
    const vault = await world.at(seat);
    const held = world.inspector(seat).keysOfKinds(dossier, [section, 'identity']);
    const done = await vault.shareWithColleague({ dossier, section, person: colleague.person });
    // Keys go first: a colleague may hold them although the rest found no room.
    if (done.ok || done.problem.code === 'disk-full')
      for (const epoch of held) world.given.add(`${colleague.key}/${epoch}`);
    return `${called(seat)} shares ${section} with ${called(colleague)}${done.ok ? '' : `: ${done.problem.code}`}`;
  },
};

const remove: Step = {
  name: 'take a reader out',
  weight: 2,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    if (found === null) return null;
    const { seat, dossier } = found;
    const view = await looking(world, seat, dossier);
    const section = world.random.pickOr(view.sections.filter((each) => each.readers.length > 2));
    const out = section && world.random.pickOr(section.readers.filter((each) => each.seat !== seat.key));
    if (section === undefined || out === undefined) return null;
    const done = await (await world.at(seat)).removeReader({ dossier, section: section.kind, person: out.person });
    return `${called(seat)} takes ${out.name} out of ${section.kind}${done.ok ? '' : `: ${done.problem.code}`}`;
  },
};

export const writing: readonly Step[] = [
  edit,
  severalAtOnce,
  note,
  settle,
  takeOut,
  bringBack,
  settleTakenOut,
  open,
  newDossier,
  share,
  remove,
];
