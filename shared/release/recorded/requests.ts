/**
 * What a written request, and what is recorded beside one, sets running. The one place that turns recorded facts into the input of
 * `procedureOf`: room, Today and papers say the same.
 */
import type { UnitValue } from '../../dossier/entities.ts';
import { parseUnit, plainEntities, type PlainEntity } from '../../dossier/read.ts';
import type { SectionView } from '../../dossier/view.ts';
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { LawFacts } from '../law/facts.ts';
import type { ProcedureEvent } from '../law/format/limit.ts';
import type { LawPack } from '../law/format/pack.ts';
import { procedureOf, type Procedure, type ProcedureInput } from '../law/procedure.ts';
import type { ModalityId } from '../terms/modalities.ts';
import { procedureEitherWay } from './either-way.ts';
import { saysModality, saysRecorded } from './free.ts';
import { recordedLaw } from './of-dossier.ts';
import { isOfPlacing, recordedPlacing, type RecordedPlacing } from './placing.ts';

type RecordedDay = UnitValue<'legal', 'legal-date', 'date'>;
type Outcome = UnitValue<'legal', 'request', 'outcome'>;

export interface Decision {
  readonly outcome: 'granted' | 'refused' | 'adjourned';
  readonly on: IsoDay;
  readonly newRequestFrom?: IsoDay;
  /** Whether it set special conditions; absent while no condition of it is recorded. */
  readonly special?: boolean;
}

/** What is asked for with a procedure of its own; lifting of a placing is one of the procedures of that placing (placing.ts). */
export type AskedId = Exclude<UnitValue<'legal', 'request', 'request'>['modality'], 'placement-lifting'>;

export interface RecordedRequest {
  readonly id: string;
  readonly request: { readonly modality: AskedId; readonly on: IsoDay };
  readonly outcome?: Outcome;
  /** The newest decision that names the request. */
  readonly decision?: Decision;
  /** What else happened in its procedure, on which day. */
  readonly events?: Readonly<Partial<Record<ProcedureEvent, IsoDay>>>;
}

/** The legal section as far as limits need it. */
export interface LegalFacts {
  readonly requests: readonly RecordedRequest[];
  readonly dates: readonly RecordedDay[];
  /** By modality, what happened of it that nobody had to ask for: whatever was told or advised before it opens. */
  readonly unasked: ReadonlyMap<StepOf, Events>;
  /** Decided without a request: limits run from that decision. */
  readonly decidedUnasked: ReadonlySet<StepOf>;
  /** What is recorded of a placing at the court’s disposal: decided and examined of the court’s own motion, lifted on request. */
  readonly placing: RecordedPlacing;
  /** What the regime follows from. */
  readonly law: LawFacts;
}

type Events = Readonly<Partial<Record<ProcedureEvent, IsoDay>>>;

/** What a step without a request is of. */
export type StepOf = ModalityId | 'placement';

const nothing: Procedure = { deadlines: [], notSupported: [] };

/**
 * `entities`: those of the legal section; of other types, or not decodable, they are passed over.
 * @param today judgments that become final after it count for no limit yet; without it all count that are said to be final
 */
export function legalFacts(entities: readonly PlainEntity[], today = '9999-12-31'): LegalFacts {
  const ofType = (type: string): readonly PlainEntity[] => entities.filter((each) => each.type === type);
  const decisions = ofType('decision');
  const conditions = ofType('condition');
  const events = ofType('procedure-event');
  return {
    requests: ofType('request').flatMap((entity) => recordedRequest(entity, { decisions, conditions, events }) ?? []),
    unasked: unaskedIn(events),
    decidedUnasked: new Set(decisions.flatMap(decidedUnasked)),
    placing: recordedPlacing(entities),
    dates: ofType('legal-date').flatMap(({ units }) => parseUnit('legal', 'legal-date', 'date', units['date']) ?? []),
    // Each limit goes by the law of its own day: none is asked here.
    law: recordedLaw(entities, '2007-02-01', today).facts,
  };
}

function decidedUnasked({ units }: PlainEntity): readonly StepOf[] {
  const decision = parseUnit('legal', 'decision', 'decision', units['decision']);
  if (decision === undefined || decision.request !== undefined || decision.outcome === 'adjourned') return [];
  return isOfPlacing(decision.modality) ? ['placement'] : [decision.modality];
}

function unaskedIn(entities: readonly PlainEntity[]): ReadonlyMap<StepOf, Events> {
  const found = new Map<StepOf, Events>();
  for (const { units } of entities) {
    const event = parseUnit('legal', 'procedure-event', 'event', units['event']);
    if (event?.modality === undefined || event.request !== undefined || !isCalendarDay(event.on)) continue;
    found.set(event.modality, { ...found.get(event.modality), [event.what]: event.on });
  }
  return found;
}

/** The same as far as it still means something on a day: of whoever is free by then, what follows on their own release. */
export function legalFactsOn(entities: readonly PlainEntity[], today: IsoDay): LegalFacts {
  const legal = legalFacts(entities, today);
  const { free } = recordedLaw(entities, today);
  if (free === undefined) return legal;
  return {
    ...legal,
    requests: legal.requests.filter(({ request: { modality }, decision }) =>
      saysModality(free, { modality, isGranted: decision?.outcome === 'granted' }),
    ),
    dates: legal.dates.filter((date) => saysRecorded(free, date)),
    unasked: new Map(),
  };
}

interface Beside {
  readonly decisions: readonly PlainEntity[];
  readonly conditions: readonly PlainEntity[];
  readonly events: readonly PlainEntity[];
}

function recordedRequest({ id, units }: PlainEntity, beside: Beside): RecordedRequest | undefined {
  const asked = parseUnit('legal', 'request', 'request', units['request']);
  if (asked === undefined || asked.modality === 'placement-lifting') return undefined;
  const request = { modality: asked.modality, on: asked.on };
  const outcome = parseUnit('legal', 'request', 'outcome', units['outcome']);
  const decision = newestDecision(beside, id);
  const own = eventsOf(beside.events, id);
  return {
    id,
    request,
    ...(outcome && { outcome }),
    ...(decision && { decision }),
    ...(Object.keys(own).length > 0 && { events: own }),
  };
}

function eventsOf(entities: readonly PlainEntity[], request: string): NonNullable<RecordedRequest['events']> {
  return Object.fromEntries(
    entities.flatMap(({ units }): readonly (readonly [ProcedureEvent, IsoDay])[] => {
      const event = parseUnit('legal', 'procedure-event', 'event', units['event']);
      return event?.request === request && isCalendarDay(event.on) ? [[event.what, event.on]] : [];
    }),
  );
}

function newestDecision({ decisions, conditions }: Beside, request: string): Decision | undefined {
  const onIt = decisions.flatMap(({ id, units }): readonly Decision[] => {
    const facts = parseUnit('legal', 'decision', 'decision', units['decision']);
    if (facts?.request !== request) return [];
    const again = parseUnit('legal', 'decision', 'newRequest', units['newRequest'])?.from;
    const special = hasSpecialConditions(conditions, id);
    return [
      {
        outcome: facts.outcome,
        on: facts.on,
        ...(again !== undefined && { newRequestFrom: again }),
        ...(special !== undefined && { special }),
      },
    ];
  });
  return onIt.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0];
}

/** Whether a decision set special conditions, as its recorded ones say; those that name no decision are of any. */
export function hasSpecialConditions(conditions: readonly PlainEntity[], decision: string): boolean | undefined {
  const kinds = conditions.flatMap(({ units }) => {
    const condition = parseUnit('legal', 'condition', 'condition', units['condition']);
    return condition !== undefined && (condition.decision ?? decision) === decision ? [condition.kind] : [];
  });
  return kinds.length === 0 ? undefined : kinds.includes('individual');
}

/** The day something opens as it is recorded, the registry's first. */
export function recordedDay(dates: LegalFacts['dates'], kind: string): RecordedDay | undefined {
  const days = dates.filter((each) => each.kind === kind && isCalendarDay(each.value));
  return days.find(({ source }) => source === 'registry') ?? days[0];
}

/** Leave during limited detention or monitoring, which judge or court decides on (articles 43 and 98/24). */
const isLeaveBeside = ({ request, events }: RecordedRequest): boolean =>
  request.modality === 'prison-leave' && events?.['leave-request'] !== undefined;

/** All limits of one request, met ones included; none where a day recorded is not one of the calendar. */
export function deadlinesOfRequest(packs: readonly LawPack[], legal: LegalFacts, recorded: RecordedRequest): Procedure {
  const { request, outcome, decision } = recorded;
  // Said to be decided while the decision itself is not recorded yet: nothing is awaited, nothing follows.
  if (outcome?.outcome === 'decided' && (decision === undefined || decision.outcome === 'adjourned')) return nothing;
  const events = eventsOfRequest(legal, recorded);
  if (Object.values(events).some((day) => day !== undefined && !isCalendarDay(day))) return nothing;
  const input: ProcedureInput = {
    modality: request.modality,
    facts: legal.law,
    events,
    withdrawn: outcome?.outcome === 'withdrawn',
    adviceGiven: outcome?.outcome === 'advice-given',
    ...(outcome?.advice !== undefined && { advice: outcome.advice }),
    ...(decision?.newRequestFrom !== undefined && { newRequestFrom: decision.newRequestFrom }),
    ...(decision?.special !== undefined && { specialConditions: decision.special }),
  };
  const all = procedureEitherWay(packs, input, request.on);
  return isLeaveBeside(recorded) ? withoutMinister(all) : all;
}

/** Rows of the minister’s leave have no regime: of leave that judge or court decides on none of them holds. */
const withoutMinister = (procedure: Procedure): Procedure => ({
  ...procedure,
  deadlines: procedure.deadlines.filter(({ limit }) => limit.regimes !== undefined),
});

function eventsOfRequest({ dates }: LegalFacts, { request, outcome, decision, events }: RecordedRequest): Events {
  const opens = recordedDay(dates, request.modality)?.value;
  const advice = outcome?.outcome === 'advice-given' ? outcome.on : undefined;
  return {
    ...(opens !== undefined && { 'time-condition': opens }),
    ...events,
    request: request.on,
    ...(advice !== undefined && { advice }),
    ...(decision !== undefined && decisionEvents(decision)),
  };
}

function decisionEvents({ outcome, on }: Decision): Events {
  if (outcome === 'adjourned') return { adjournment: on };
  return { decision: on, ...(outcome === 'granted' ? { grant: on } : { refusal: on }) };
}

/** The same for one request of a legal section that is open; none where it is no request, or means nothing to who is free. */
export function deadlinesIn(
  packs: readonly LawPack[],
  section: SectionView | undefined,
  request: string,
  today: IsoDay,
): Procedure {
  const legal = legalFactsOn(plainEntities(section), today);
  const recorded = legal.requests.find(({ id }) => id === request);
  return recorded === undefined ? nothing : deadlinesOfRequest(packs, legal, recorded);
}

/** What is owed before something opens of which the day is recorded and which nobody asked for yet. */
export function deadlinesBefore(packs: readonly LawPack[], legal: LegalFacts, modality: ModalityId): Procedure {
  const on = recordedDay(legal.dates, modality)?.value;
  if (on === undefined) return nothing;
  return procedureOf(packs, {
    modality,
    facts: legal.law,
    events: { ...legal.unasked.get(modality), 'time-condition': on },
  });
}

/**
 * What runs from an advice of the director’s own motion, by what it is of: in the emergency procedure nobody asks for release (articles
 * 98/15 to 98/19). What is owed before a day is counted back from it elsewhere.
 */
export const deadlinesUnasked = (
  packs: readonly LawPack[],
  legal: LegalFacts,
): readonly { readonly of: StepOf; readonly procedure: Procedure }[] =>
  [...legal.unasked].flatMap(([of, events]) =>
    of === 'placement' ||
    events.advice === undefined ||
    legal.decidedUnasked.has(of) ||
    legal.requests.some(({ request }) => request.modality === of)
      ? []
      : [{ of, procedure: procedureOf(packs, { modality: of, facts: legal.law, events }) }],
  );
