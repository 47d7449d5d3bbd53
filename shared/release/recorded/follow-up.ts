/**
 * What comes back after a grant, proposed from the limits of the law and from what is recorded: a first report, and those after it. Where
 * the law leaves open from what they are counted, the earlier day stands first, with the other beside it. Nothing is proposed where the
 * service follows nothing, and nothing is written unless somebody takes it over.
 */
import { addCalendarMonths, addDays, isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { listOf, plainEntities, read } from '../../dossier/read.ts';
import { durationOf } from '../../dossier/units/duration.ts';
import type { EntityView, SectionView } from '../../dossier/view.ts';
import { packOn } from '../law/calendar.ts';
import type { Grounds } from '../../law/citation.ts';
import type { LawCode } from '../law/format/codes.ts';
import type { LimitRow, ProcedureEvent } from '../law/format/limit.ts';
import type { LawPack } from '../law/format/pack.ts';
import { procedureOf, type Deadline, type Procedure } from '../law/procedure.ts';
import { followed, mandateLimits, textsFor, type Followed, type MandateLimit } from '../law/rules/after-grant/index.ts';
import { isOfPlacing } from './placing.ts';
import { hasSpecialConditions, legalFacts, type StepOf } from './requests.ts';

export interface Grant {
  /** Of the decision. */
  readonly id: string;
  /** A placing where supervised release was granted. */
  readonly modality: StepOf;
  readonly on: IsoDay;
  readonly request?: string;
  /** Special conditions came with it. */
  readonly hasSpecial: boolean;
  /** The same while a condition of it is recorded, of whatever kind. */
  readonly special?: boolean;
}

type Events = Readonly<Partial<Record<ProcedureEvent, IsoDay>>>;

/** What was granted, newest first. */
export const grantsIn = (section: SectionView | undefined): readonly Grant[] =>
  listOf(section, 'decision')
    .flatMap((entity) => grantOf(section, entity) ?? [])
    .sort((a, b) => (a.on < b.on ? 1 : -1));

function grantOf(section: SectionView | undefined, entity: EntityView): Grant | undefined {
  const decision = read('legal', 'decision', entity, 'decision');
  if (decision?.outcome !== 'granted' || !isCalendarDay(decision.on)) return undefined;
  // After lifting nothing is followed any more (article 95/30).
  if (decision.modality === 'placement-lifting') return undefined;
  const asked = read(
    'legal',
    'request',
    listOf(section, 'request').find(({ id }) => id === decision.request),
    'request',
  )?.modality;
  // Neither lifting nor leave while a placing deprives of liberty is followed up.
  if (asked === 'placement-lifting' || asked === 'placement-leave') return undefined;
  const conditions = plainEntities(section).filter(({ type }) => type === 'condition');
  const special = hasSpecialConditions(conditions, entity.id);
  return {
    id: entity.id,
    modality: asked ?? (isOfPlacing(decision.modality) ? 'placement' : decision.modality),
    on: decision.on,
    ...(decision.request !== undefined && { request: decision.request }),
    hasSpecial: special === true,
    ...(special !== undefined && { special }),
  };
}

/** What the service follows of it, in the words of the law; empty where nobody said what the law is for it. */
export function followedOf({ modality, on, hasSpecial }: Grant): readonly Followed[] {
  const all = textsFor(followed, { modality, regimes: [], on });
  const isProgramme = all.some(({ what }) => what === 'programme');
  return all.filter(({ what }) => {
    if (what === 'special') return hasSpecial;
    return what !== 'nothing' || (!hasSpecial && !isProgramme);
  });
}

/** All limits that run from a grant and from what was recorded after it. */
export function procedureAfter(
  packs: readonly LawPack[],
  section: SectionView,
  grant: Grant,
  more: Events = {},
): Procedure {
  return procedureOf(packs, {
    modality: grant.modality,
    facts: legalFacts(plainEntities(section)).law,
    events: { ...eventsAfter(section, grant), ...more, grant: grant.on },
    ...(grant.special !== undefined && { specialConditions: grant.special }),
  });
}

/** What was recorded after it: steps of its request, or those that name none where it has none. */
const eventsAfter = (section: SectionView, { request, modality }: Grant): Events => stepsOf(section, request, modality);

/** Steps recorded of the procedure of a request; without one, those that name none, and of no other modality. */
export const stepsOf = (section: SectionView, request: string | undefined, modality: StepOf): Events =>
  Object.fromEntries(
    listOf(section, 'procedure-event').flatMap((entity): readonly (readonly [ProcedureEvent, IsoDay])[] => {
      const event = read('legal', 'procedure-event', entity, 'event');
      const isOf = event?.request === request && (event?.modality ?? modality) === modality;
      return event !== undefined && isOf && isCalendarDay(event.on) ? [[event.what, event.on]] : [];
    }),
  );

export interface FirstContact {
  readonly limit: LimitRow;
  /** The day from which it is due; absent while nobody recorded that the decision is enforceable. */
  readonly on?: IsoDay;
  readonly metOn?: IsoDay;
}

/** When the service makes contact, by the law of the day of the grant; none where it follows nothing. */
export function contactAfter(packs: readonly LawPack[], section: SectionView, grant: Grant): FirstContact | undefined {
  if (followedOf(grant).every(({ what }) => what === 'nothing')) return undefined;
  const due = procedureAfter(packs, section, grant).deadlines.find(({ what }) => what === 'contact');
  if (due !== undefined)
    return { limit: due.limit, on: due.date, ...(due.metOn !== undefined && { metOn: due.metOn }) };
  const limit = packOn(packs, grant.on)?.limits.find(
    ({ meets, kinds, onlyIf }) =>
      meets === 'contact' &&
      kinds.some((kind) => kind === grant.modality) &&
      !(onlyIf?.specialConditions === true && grant.special === false),
  );
  return limit && { limit };
}

export type ReportBy = 'service' | 'treatment';

export interface ProposedRhythm {
  /** Stable: which proposal it is of which grant or mandate. */
  readonly id: string;
  readonly by: ReportBy;
  readonly first: IsoDay;
  /** `P6M`. */
  readonly every: string;
  /** Only once where it is the first day. */
  readonly until?: IsoDay;
  /** The other day the law can be read to give. */
  readonly orElse?: IsoDay;
  /** Where it stands. */
  readonly grounds: readonly (Grounds & { readonly id: string })[];
  readonly doubts: readonly LawCode[];
}

export interface Proposals {
  readonly rhythms: readonly ProposedRhythm[];
  /** Why none, or not all, can be proposed. */
  readonly notSupported: readonly LawCode[];
}

const reports = [
  { by: 'service', what: 'report' },
  { by: 'treatment', what: 'treatment-report' },
] as const;

export function proposedRhythms(packs: readonly LawPack[], section: SectionView, grant: Grant): Proposals {
  if (followedOf(grant).every(({ what }) => what === 'nothing')) return { rhythms: [], notSupported: [] };
  const known = procedureAfter(packs, section, grant);
  return {
    rhythms: reports.flatMap(({ by, what }) => ofReports(packs, section, grant, { by, what, known })),
    notSupported: known.notSupported.map(({ code }) => code),
  };
}

interface Asked {
  readonly by: ReportBy;
  readonly what: ProcedureEvent;
  readonly known: Procedure;
}

function ofReports(
  packs: readonly LawPack[],
  section: SectionView,
  grant: Grant,
  { by, what, known }: Asked,
): readonly ProposedRhythm[] {
  const fromGrant = known.deadlines.filter((each) => each.what === what && each.from.event === 'grant');
  const [first, ...later] = fromGrant;
  if (first === undefined) return [];
  const written = eventsAfter(section, grant)[what];
  // Until one is written down the next is counted from the last day of the first.
  const after = procedureAfter(packs, section, grant, { [what]: written ?? first.date }).deadlines.filter(
    (each) => each.what === what && each.from.event === what,
  );
  const [again] = after;
  const next = [...after, ...later].filter(({ date }) => date > (written ?? first.date)).sort(byDate);
  return [
    ...(written === undefined ? [once(grant, by, first, again ?? first)] : []),
    ...(again === undefined ? [] : comingBack(grant, by, next, again)),
  ];
}

const byDate = (a: Deadline, b: Deadline): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

const once = ({ id }: Grant, by: ReportBy, first: Deadline, again: Deadline): ProposedRhythm => ({
  id: `${id}/${by}/first`,
  by,
  first: first.date,
  every: everyOf(again),
  until: first.date,
  grounds: [first.limit],
  doubts: first.doubts,
});

function comingBack(
  { id }: Grant,
  by: ReportBy,
  next: readonly Deadline[],
  again: Deadline,
): readonly ProposedRhythm[] {
  const [earliest, ...others] = next;
  if (earliest === undefined) return [];
  const orElse = others.find(({ date }) => date !== earliest.date)?.date;
  return [
    {
      id: `${id}/${by}/again`,
      by,
      first: earliest.date,
      every: everyOf(again),
      ...(orElse !== undefined && { orElse }),
      grounds: next.map(({ limit }) => limit),
      doubts: [...new Set(next.flatMap(({ doubts }) => doubts))],
    },
  ];
}

/** In months, or in weeks or days; a limit of the law in hours or working days never comes back. */
function everyOf({ limit }: Deadline): string {
  const { count, unit } = limit.length ?? { count: 1, unit: 'months' };
  if (unit === 'years') return durationOf(count * 12, 'months');
  return durationOf(count, unit === 'weeks' || unit === 'days' ? unit : 'months');
}

/** Reports of a mandate before judgment, from its last day as prolonged, its release and the closing of its inquiry. */
export function proposedForMandate(section: SectionView, mandate: EntityView): readonly ProposedRhythm[] {
  const value = read('legal', 'mandate', mandate, 'mandate');
  if (value?.what !== 'conditions') return [];
  const closed = read('legal', 'mandate', mandate, 'closed')?.on;
  const days = {
    until: closed === undefined ? mandateUntil(section, mandate) : undefined,
    closing: closed,
    release: hasGuidance(section, mandate.id) ? value.from : undefined,
  };
  return mandateLimits.flatMap((limit) => {
    const from = days[limit.from];
    return from === undefined || !isCalendarDay(from) ? [] : [ofLimit(mandate.id, limit, from)];
  });
}

function ofLimit(mandate: string, limit: MandateLimit, from: IsoDay): ProposedRhythm {
  const first = shifted(from, limit.length);
  return {
    id: `${mandate}/${limit.id}`,
    by: limit.what === 'report' ? 'service' : 'treatment',
    first,
    every: durationOf(limit.again?.count ?? 1, 'months'),
    ...(limit.again === undefined && { until: first }),
    grounds: [limit],
    doubts: limit.doubts ?? [],
  };
}

const shifted = (day: IsoDay, { count, unit }: MandateLimit['length']): IsoDay =>
  unit === 'months' ? addCalendarMonths(day, count) : addDays(day, count);

/** Its last day, as the last decision that prolongs it says. */
export function mandateUntil(section: SectionView, mandate: EntityView): string | undefined {
  const own = read('legal', 'mandate', mandate, 'mandate')?.until;
  const prolonged = listOf(section, 'mandate-prolonged').flatMap((entity) => {
    const value = read('legal', 'mandate-prolonged', entity, 'prolonged');
    return value?.mandate === mandate.id ? [value.until] : [];
  });
  return [...prolonged, ...(own === undefined ? [] : [own])].sort().at(-1);
}

const hasGuidance = (section: SectionView, mandate: string): boolean =>
  listOf(section, 'mandate-condition').some((entity) => {
    const condition = read('legal', 'mandate-condition', entity, 'condition');
    return condition?.mandate === mandate && condition.what === 'guidance';
  });
