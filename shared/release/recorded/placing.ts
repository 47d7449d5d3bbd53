/**
 * The procedures of a placing at the court’s disposal, from what was decided of it and from the steps noted of it (articles 95/2 to 95/30).
 * One placing has several, one after another: the first decision, the examination after a year of deprivation of liberty, and lifting. Each
 * has an advice, a hearing and a decision of its own, so that none of them is met by a step of another. Deprivation of liberty begins where
 * the main sentence ends (article 34bis of the Penal Code of 1867), also where nobody noted it as a step.
 */
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { parseUnit, type PlainEntity } from '../../dossier/read.ts';
import type { placingDecisions } from '../../dossier/units/modality.ts';
import type { ProcedureEvent } from '../law/format/limit.ts';

type Events = Readonly<Partial<Record<ProcedureEvent, IsoDay>>>;
type PlacingDecision = (typeof placingDecisions)[number];

export interface Placing {
  readonly id: 'decision' | 'review' | 'lifting';
  readonly events: Events;
  /** Of the person, where lifting was asked for in writing. */
  readonly request?: string;
  /** How the first day of deprivation of liberty is known, where nobody noted it. */
  readonly start?: PlacingStart['how'];
  /** When the director advises anew, as the judgment that kept the deprivation of liberty fixed it (article 95/25). */
  readonly adviceBy?: IsoDay;
}

/** The day after the end of the main sentence: by the registry's day of that end, or as it is computed. */
export interface PlacingStart {
  readonly on: IsoDay;
  readonly how: 'registry' | 'computed';
}

/** What is recorded of a placing: decisions, steps, and requests for lifting. */
export interface RecordedPlacing {
  readonly decisions: readonly Decided[];
  readonly steps: readonly Step[];
  /** The newest request for lifting. */
  readonly asked?: Asked;
}

interface Asked {
  readonly on: IsoDay;
  readonly request?: string;
}

interface Decided {
  readonly id: string;
  readonly of: PlacingDecision;
  readonly granted: boolean;
  readonly on: IsoDay;
  readonly again?: IsoDay;
}

interface Step {
  readonly what: ProcedureEvent;
  readonly on: IsoDay;
}

/** What every one of them has, and has anew. */
const course: ReadonlySet<ProcedureEvent> = new Set([
  'advice',
  'file-received',
  'prosecutor-advice',
  'hearing',
  'adjournment',
  'deliberation',
]);

/** What follows on a judgment of each of them. */
const told: ReadonlySet<ProcedureEvent> = new Set(['decision-told', 'victim-told']);

/** What belongs to a time of deprivation of liberty, and to the lifting alone. */
const deprived: ReadonlySet<ProcedureEvent> = new Set(['deprivation-start', 'deprivation-year', 'deprivation-kept']);
const lifting: ReadonlySet<ProcedureEvent> = new Set(['lifting-request', 'new-request']);

export const isOfPlacing = (modality: string): modality is PlacingDecision =>
  modality === 'supervised-release' || modality === 'placement-lifting';

export function recordedPlacing(entities: readonly PlainEntity[]): RecordedPlacing {
  const asking = new Map(entities.flatMap(askedOf));
  const decisions = entities
    .flatMap((entity) => decidedOf(entity, asking))
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const requests = [...asking].map(([request, on]): Step & Asked => ({ what: 'lifting-request', on, request }));
  const steps = [...entities.flatMap((entity) => stepOf(entity, asking)), ...requests].toSorted((a, b) =>
    a.on.localeCompare(b.on),
  );
  const asked = steps.findLast(({ what }) => what === 'lifting-request');
  return { decisions, steps, ...(asked !== undefined && { asked }) };
}

/** The court lifted it: nothing of it runs any more (article 95/30). */
export const isLifted = ({ decisions, asked }: RecordedPlacing): boolean =>
  answerOf(decisions, asked)?.granted === true;

function answerOf(decisions: readonly Decided[], asked: Asked | undefined): Decided | undefined {
  const [lifted] = decisions.filter((each) => each.of === 'placement-lifting').toReversed();
  return lifted !== undefined && (asked === undefined || lifted.on >= asked.on) ? lifted : undefined;
}

/**
 * What runs of the placing; empty where nothing was decided and nothing noted that sets a limit running.
 * @param start where deprivation of liberty begins, should nobody have noted it
 */
export function placingsOf(recorded: RecordedPlacing, start?: PlacingStart): readonly Placing[] {
  const { decisions, steps, asked } = recorded;
  const answer = answerOf(decisions, asked);
  const own = isLifted(recorded) ? [] : releaseOf(decisions, steps, start);
  return [...own, ...liftingOf(steps, asked, answer)].filter(({ events }) => Object.keys(events).length > 0);
}

/** The newest decision on supervised release, and the examination that comes after it or stands without one. */
function releaseOf(
  decisions: readonly Decided[],
  all: readonly Step[],
  start: PlacingStart | undefined,
): readonly Placing[] {
  const known = decisions.filter((each) => each.of === 'supervised-release');
  const [newest, previous] = known.toReversed();
  const steps = all.filter(({ what }) => !lifting.has(what));
  // From the first request for lifting on, advice and hearing are about that.
  const asked = all.find(({ what, on }) => what === 'lifting-request' && on >= (newest?.on ?? ''))?.on;
  const isHere = ({ what, on }: Step): boolean => !course.has(what) || asked === undefined || on < asked;
  if (newest === undefined) {
    const events = eventsOf(steps.filter(isHere));
    const isRunning = events.advice !== undefined || events['deprivation-start'] !== undefined;
    return isRunning ? [{ id: 'decision', events }] : [];
  }
  const after = eventsOf(steps.filter((step) => course.has(step.what) && step.on > newest.on && isHere(step)));
  return [
    { id: 'decision', events: { ...beside(steps, newest, previous?.on), ...outcomeOf(newest) } },
    reviewOf(newest, steps, after, start),
  ];
}

/** What comes after a decision: of one that kept somebody deprived of liberty the year, or the next advice it fixed. */
function reviewOf(newest: Decided, steps: readonly Step[], after: Events, start: PlacingStart | undefined): Placing {
  if (newest.granted) return { id: 'review', events: after };
  const noted = steps.findLast(({ what }) => what === 'deprivation-start')?.on;
  const started = noted ?? start?.on;
  if (started !== undefined && started <= newest.on) {
    const events = { ...after, 'deprivation-kept': newest.on };
    return { id: 'review', events, ...(newest.again !== undefined && { adviceBy: newest.again }) };
  }
  const year = { ...eventsOf(steps.filter(({ what }) => deprived.has(what))), ...after };
  return noted !== undefined || start === undefined
    ? { id: 'review', events: year }
    : { id: 'review', events: { 'deprivation-start': start.on, ...year }, start: start.how };
}

/** What led to a decision, what it was told by, and what happened under it. */
const beside = (steps: readonly Step[], { on: day }: Decided, previous = ''): Events =>
  eventsOf(
    steps.filter(({ what, on }) => {
      if (deprived.has(what)) return false;
      if (course.has(what)) return on > previous && on <= day;
      return !told.has(what) || on >= day;
    }),
  );

const outcomeOf = ({ on, granted }: Decided): Events =>
  granted ? { decision: on, grant: on, 'supervised-release': on } : { decision: on };

/** A request for lifting, until it is answered and as it was; granted, nothing may be asked again. */
function liftingOf(steps: readonly Step[], by: Asked | undefined, answer: Decided | undefined): readonly Placing[] {
  if (by === undefined && answer === undefined) return [];
  const asked = by?.on;
  const events = eventsOf(
    steps.filter(({ what, on }) => {
      if (course.has(what)) return asked !== undefined && on >= asked && (answer === undefined || on <= answer.on);
      return answer !== undefined && told.has(what) && on >= answer.on;
    }),
  );
  return [
    {
      id: 'lifting',
      ...(by?.request !== undefined && { request: by.request }),
      events: {
        ...events,
        ...(asked !== undefined && answer?.granted !== true && { 'lifting-request': asked }),
        ...(answer !== undefined && { decision: answer.on }),
      },
    },
  ];
}

/** The last day of each. */
const eventsOf = (steps: readonly Step[]): Events => Object.fromEntries(steps.map(({ what, on }) => [what, on]));

/** Requests for lifting, by their id. */
function askedOf({ id, type, units }: PlainEntity): readonly (readonly [string, IsoDay])[] {
  const asked = type === 'request' ? parseUnit('legal', 'request', 'request', units['request']) : undefined;
  return asked?.modality === 'placement-lifting' && isCalendarDay(asked.on) ? [[id, asked.on]] : [];
}

/** What a decision on a request for lifting is on, that request says. */
function decidedOf({ id, type, units }: PlainEntity, asking: ReadonlyMap<string, IsoDay>): readonly Decided[] {
  const decision = type === 'decision' ? parseUnit('legal', 'decision', 'decision', units['decision']) : undefined;
  if (decision === undefined || decision.outcome === 'adjourned' || !isCalendarDay(decision.on)) return [];
  const of = asking.has(decision.request ?? '') ? 'placement-lifting' : decision.modality;
  if (!isOfPlacing(of)) return [];
  const again = parseUnit('legal', 'decision', 'newRequest', units['newRequest'])?.from;
  return [
    {
      id,
      of,
      granted: decision.outcome === 'granted',
      on: decision.on,
      ...(again !== undefined && isCalendarDay(again) && { again }),
    },
  ];
}

function stepOf({ type, units }: PlainEntity, asking: ReadonlyMap<string, IsoDay>): readonly Step[] {
  const step = type === 'procedure-event' ? parseUnit('legal', 'procedure-event', 'event', units['event']) : undefined;
  const isOf =
    step !== undefined && (step.request === undefined ? step.modality === 'placement' : asking.has(step.request));
  return isOf && isCalendarDay(step.on) ? [{ what: step.what, on: step.on }] : [];
}
