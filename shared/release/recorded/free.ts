/**
 * Whether somebody is free, and what of the law still means something to them then: asked here alone, by the room, Today, the timeline,
 * calendar files, papers and what the person reads (SPEC.md, V27). Free is who left by a grant that stands, whose sentence ended by the
 * registry's day, who is under supervised release after it, and who was never convicted and is in no prison any more.
 */
import { addDays, isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { parseUnit, type PlainEntity } from '../../dossier/read.ts';
import { isNotConvicted, type LawFacts } from '../law/facts.ts';
import type { ModalityId } from '../terms/modalities.ts';
import { isLifted, isOfPlacing, recordedPlacing } from './placing.ts';

const releases: readonly ModalityId[] = [
  'conditional-release',
  'early-release',
  'provisional-release-removal',
  'provisional-release-surrender',
  'removal-by-minister',
  'medical-release',
];

export type Free =
  | { readonly how: 'grant'; readonly on: IsoDay; readonly modality: ModalityId }
  /**
   * `sentence-end`: served to its end. `supervised-release`: outside under a placing. `placing-lifted`: outside, and no longer under it.
   * `not-convicted`: freed from remand, acquitted or not.
   */
  | { readonly how: 'sentence-end' | 'supervised-release' | 'placing-lifted' | 'not-convicted'; readonly on: IsoDay };

/** The newest grant of a release, as its decision and what it was asked by say it. */
interface Release {
  /** Of the decision. */
  readonly id: string;
  readonly modality: ModalityId;
  readonly on: IsoDay;
}

/** Since when, and how; undefined for whoever is held, and where nothing recorded says otherwise. */
export function freeOf(entities: readonly PlainEntity[], facts: LawFacts, today: IsoDay): Free | undefined {
  const free = leftBy(entities, facts, today);
  // Detained again by the slip, though nobody entered a stay or a revocation.
  const isAgain = free !== undefined && facts.detainedSince !== undefined && facts.detainedSince > free.on;
  return isAgain ? undefined : free;
}

function leftBy(entities: readonly PlainEntity[], facts: LawFacts, today: IsoDay): Free | undefined {
  const placed = afterTheSentence(entities, facts, today);
  if (placed !== undefined) return placed === 'deprived' ? undefined : placed;
  const release = releaseIn(entities, today);
  if (release !== undefined) {
    const on = leftOn(entities, release, today);
    return on === undefined || on > today ? undefined : { how: 'grant', on, modality: release.modality };
  }
  const isNever = isNotConvicted(facts);
  // Whoever is on remand under monitoring is held at home.
  const held = [...staysIn(entities), ...(isNever ? outside(entities, 'electronic-monitoring') : [])];
  if (held.some(goesOn(today))) return undefined;
  if (isNever) {
    const left = held
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1);
    return left === undefined ? undefined : { how: 'not-convicted', on: left };
  }
  // On remand beside it: whoever is held for that stays, unless the stays say that they left.
  if (facts.remand === true && held.length === 0) return undefined;
  return servedToEnd(entities, facts, today);
}

/** By the registry's day, where no placing follows on the sentence. */
function servedToEnd(entities: readonly PlainEntity[], facts: LawFacts, today: IsoDay): Free | undefined {
  const end = facts.registry?.['sentence-end'];
  // After a revocation the registry's day may be that of the detention before it.
  if (end === undefined || end >= today || facts.revocation !== undefined) return undefined;
  const isPlaced = facts.sentences.some(({ placement }) => placement !== undefined);
  const known = entities.filter(({ units }) => isUpTo(units, today));
  return isPlaced && !isLifted(recordedPlacing(known)) ? undefined : { how: 'sentence-end', on: end };
}

/**
 * The first day of a placing that runs on somebody held: the main sentence is over by the registry's day, and what opened for that stands
 * open no more. Leave and monitoring are then the court's (articles 95/11 and 95/18).
 */
export function placedSince(
  entities: readonly PlainEntity[],
  facts: LawFacts,
  free: Free | undefined,
  today: IsoDay,
): IsoDay | undefined {
  const end = facts.registry?.['sentence-end'];
  if (free !== undefined || end === undefined || end >= today || facts.revocation !== undefined) return undefined;
  if (!facts.sentences.some(({ placement }) => placement !== undefined)) return undefined;
  const known = entities.filter(({ units }) => isUpTo(units, today));
  return isLifted(recordedPlacing(known)) ? undefined : addDays(end, 1);
}

/**
 * Under a placing that was decided on (article 95/2): supervised release frees once the main sentence is over, by the registry's day of that
 * where no other day of leaving is written; refused, it is deprivation of liberty. Undefined where neither is known to have begun.
 */
function afterTheSentence(
  entities: readonly PlainEntity[],
  facts: LawFacts,
  today: IsoDay,
): Free | 'deprived' | undefined {
  const end = facts.registry?.['sentence-end'];
  const placing = recordedPlacing(entities.filter(({ units }) => isUpTo(units, today)));
  const decided = placing.decisions.findLast(({ of }) => of === 'supervised-release');
  if (decided === undefined) return undefined;
  if (!decided.granted) return end !== undefined && end < today ? 'deprived' : undefined;
  const on = outsideSince(entities, decided, end, today);
  if (on === undefined || on > today || isBackSince(entities, on)) return undefined;
  const lifted = placing.decisions.findLast(({ of }) => of === 'placement-lifting');
  return isLifted(placing) && lifted !== undefined
    ? { how: 'placing-lifted', on: lifted.on }
    : { how: 'supervised-release', on };
}

/** As it is written, else the end of the stay, else the day after the sentence; undefined while they are held, or out by another grant. */
function outsideSince(
  entities: readonly PlainEntity[],
  decided: { readonly id: string; readonly on: IsoDay },
  end: IsoDay | undefined,
  today: IsoDay,
): IsoDay | undefined {
  const said = parseUnit('legal', 'decision', 'release', unitsOf(entities, decided.id)['release'])?.on;
  // Whoever is out already stays so until the final release, of which nobody else knows the day (article 95/8).
  if (said === undefined && releaseIn(entities, today) !== undefined) return undefined;
  const stays = staysIn(entities);
  if (stays.some((stay) => goesOn(today)(stay) && (said === undefined || stay.from > said))) return undefined;
  const begins = end === undefined ? undefined : [addDays(end, 1), decided.on].toSorted().at(-1);
  return said ?? endOfStay(stays, decided.on) ?? begins;
}

const unitsOf = (entities: readonly PlainEntity[], id: string): PlainEntity['units'] =>
  entities.find((each) => each.id === id)?.units ?? {};

const isUpTo = (units: PlainEntity['units'], today: IsoDay): boolean =>
  (parseUnit('legal', 'decision', 'decision', units['decision'])?.on ?? '') <= today;

/** The newest grant of a release up to a day, unless they were detained again after it. */
function releaseIn(entities: readonly PlainEntity[], today: IsoDay): Release | undefined {
  const [release] = entities
    .flatMap((entity) => grantedRelease(entity, entities) ?? [])
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return release === undefined || isBackSince(entities, release.on) ? undefined : release;
}

/** A revocation is recorded by which they were detained from that day on, or later. */
const isBackSince = (entities: readonly PlainEntity[], on: IsoDay): boolean =>
  entities
    .flatMap(({ type, units }) =>
      type === 'revocation'
        ? (parseUnit('legal', 'revocation', 'revocation', units['revocation'])?.detainedSince ?? [])
        : [],
    )
    .some((day) => day >= on);

function grantedRelease({ id, type, units }: PlainEntity, entities: readonly PlainEntity[]): Release | undefined {
  const decision = type === 'decision' ? parseUnit('legal', 'decision', 'decision', units['decision']) : undefined;
  if (decision?.outcome !== 'granted' || !isCalendarDay(decision.on)) return undefined;
  const asked = entities.find((each) => each.type === 'request' && each.id === decision.request);
  const modality = parseUnit('legal', 'request', 'request', asked?.units['request'])?.modality ?? decision.modality;
  const granted = releases.find((each) => each === modality);
  return granted === undefined ? undefined : { id, modality: granted, on: decision.on };
}

/**
 * The day they left: as the decision or the time outside says it, else the end of the stay it was given in; where that is not recorded the
 * day of the grant, or the registry's day, before which no grant is carried out (article 60). Undefined while they are held.
 */
function leftOn(entities: readonly PlainEntity[], { id, modality, on }: Release, today: IsoDay): IsoDay | undefined {
  const said = parseUnit('legal', 'decision', 'release', unitsOf(entities, id)['release'])?.on;
  const began = outside(entities, modality)
    .map(({ from }) => from)
    .filter((from) => from >= on)
    .toSorted();
  const [left] = [...(said === undefined ? [] : [said]), ...began].filter(isCalendarDay);
  const stays = staysIn(entities);
  // Whoever left was in prison before; a stay that began later is another detention.
  if (stays.some((stay) => goesOn(today)(stay) && (left === undefined || stay.from > left))) return undefined;
  return left ?? endOfStay(stays, on) ?? [on, ...registryDays(entities, modality)].toSorted().at(-1);
}

/** The end of the stay that ran on a day, transfers included; undefined where none ran. */
const endOfStay = (stays: readonly Stay[], on: IsoDay): IsoDay | undefined =>
  stays
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<IsoDay | undefined>((end, { from, until }) => {
      const isNext = until !== undefined && until >= (end ?? on) && from <= addDays(end ?? on, 1);
      return isNext ? until : end;
    }, undefined);

/** Times of it as they were carried out. */
const outside = (entities: readonly PlainEntity[], modality: ModalityId): readonly Stay[] =>
  entities.flatMap(({ type, units }) => {
    const period = type === 'modality' ? parseUnit('legal', 'modality', 'period', units['period']) : undefined;
    return period?.modality === modality ? [stretchOf(period)] : [];
  });

const registryDays = (entities: readonly PlainEntity[], modality: ModalityId): readonly IsoDay[] =>
  entities.flatMap(({ type, units }) => {
    const date = type === 'legal-date' ? parseUnit('legal', 'legal-date', 'date', units['date']) : undefined;
    return date?.source === 'registry' && date.kind === modality && isCalendarDay(date.value) ? [date.value] : [];
  });

interface Stay {
  readonly from: IsoDay;
  /** Undefined of one that goes on. */
  readonly until?: IsoDay;
}

const stretchOf = ({ from, until }: { readonly from: IsoDay; readonly until?: IsoDay | undefined }): Stay => ({
  from,
  ...(until !== undefined && isCalendarDay(until) && { until }),
});

const goesOn =
  (today: IsoDay) =>
  ({ until }: Stay): boolean =>
    until === undefined || until > today;

const staysIn = (entities: readonly PlainEntity[]): readonly Stay[] =>
  entities.flatMap(({ type, units }) => {
    const stay = type === 'stay' ? parseUnit('legal', 'stay', 'stay', units['stay']) : undefined;
    return stay === undefined ? [] : [stretchOf(stay)];
  });

/** A computed day: only the last day of the rule their own release rests on, and under a placing the end of that. */
export function saysDate(
  free: Free | undefined,
  { what, kinds }: { readonly what: string; readonly kinds: readonly string[] },
): boolean {
  if (free === undefined) return true;
  if (free.how === 'grant') return what === 'rule-ends' && kinds.includes(free.modality);
  return free.how === 'supervised-release' && what === 'final-release' && kinds.includes('placement');
}

/** A recorded day: what it says of the detention stays as it was; a door that opens after it opens for nobody. */
export function saysRecorded(
  free: Free | undefined,
  { kind, value }: { readonly kind: string; readonly value: IsoDay },
): boolean {
  if (free === undefined || value <= free.on || kind === 'other') return true;
  return free.how === 'grant' && kind === 'sentence-end';
}

/**
 * A request, and a decision without one: what follows on the grant they left by, an area ban, which is borne outside, and a placing, which
 * begins when the sentence is over (article 95/2). Nothing else is
 * decided on somebody who is free, and nobody who is asks for it again.
 */
export function saysModality(
  free: Free | undefined,
  { modality, isGranted }: { readonly modality: string; readonly isGranted: boolean },
): boolean {
  if (free === undefined || modality === 'area-ban-reduction' || isOfPlacing(modality)) return true;
  return free.how === 'grant' && isGranted && modality === free.modality;
}
