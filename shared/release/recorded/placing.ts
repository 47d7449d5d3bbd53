/**
 * The procedures of a placing at the court’s disposal, from what was decided of it and from the steps noted of it (articles 95/2 to 95/30).
 * One placing has several, one after another: the first decision, the examination after a year of deprivation of liberty, and lifting. Each
 * has an advice, a hearing and a decision of its own, so that none of them is met by a step of another.
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
  /** When the director advises anew, as the judgment that kept the deprivation of liberty fixed it (article 95/25). */
  readonly adviceBy?: IsoDay;
}

interface Decided {
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

/** What runs of the placing; empty where nothing was decided and nothing noted that sets a limit running. */
export function placingsIn(entities: readonly PlainEntity[]): readonly Placing[] {
  const decisions = entities.flatMap(decidedOf).toSorted((a, b) => a.on.localeCompare(b.on));
  const steps = entities.flatMap(stepOf).toSorted((a, b) => a.on.localeCompare(b.on));
  const asked = steps.findLast(({ what }) => what === 'lifting-request')?.on;
  const [lifted] = decisions.filter((each) => each.of === 'placement-lifting').toReversed();
  const answer = lifted !== undefined && (asked === undefined || lifted.on >= asked) ? lifted : undefined;
  const isOver = answer?.granted === true;
  const own = isOver ? [] : releaseOf(decisions, steps);
  return [...own, ...liftingOf(steps, asked, answer)].filter(({ events }) => Object.keys(events).length > 0);
}

/** The newest decision on supervised release, and the examination that comes after it or stands without one. */
function releaseOf(decisions: readonly Decided[], all: readonly Step[]): readonly Placing[] {
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
  const started = steps.findLast(({ what }) => what === 'deprivation-start')?.on;
  const isKept = !newest.granted && started !== undefined && started <= newest.on;
  const year = !newest.granted && !isKept ? eventsOf(steps.filter(({ what }) => deprived.has(what))) : {};
  return [
    { id: 'decision', events: { ...beside(steps, newest, previous?.on), ...outcomeOf(newest) } },
    {
      id: 'review',
      events: { ...year, ...after, ...(isKept && { 'deprivation-kept': newest.on }) },
      ...(isKept && newest.again !== undefined && { adviceBy: newest.again }),
    },
  ];
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
function liftingOf(steps: readonly Step[], asked: IsoDay | undefined, answer: Decided | undefined): readonly Placing[] {
  if (asked === undefined && answer === undefined) return [];
  const events = eventsOf(
    steps.filter(({ what, on }) => {
      if (course.has(what)) return asked !== undefined && on >= asked && (answer === undefined || on <= answer.on);
      return answer !== undefined && told.has(what) && on >= answer.on;
    }),
  );
  return [
    {
      id: 'lifting',
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

function decidedOf({ type, units }: PlainEntity): readonly Decided[] {
  const decision = type === 'decision' ? parseUnit('legal', 'decision', 'decision', units['decision']) : undefined;
  if (decision === undefined || !isOfPlacing(decision.modality) || !isCalendarDay(decision.on)) return [];
  if (decision.outcome === 'adjourned') return [];
  const again = parseUnit('legal', 'decision', 'newRequest', units['newRequest'])?.from;
  return [
    {
      of: decision.modality,
      granted: decision.outcome === 'granted',
      on: decision.on,
      ...(again !== undefined && isCalendarDay(again) && { again }),
    },
  ];
}

function stepOf({ type, units }: PlainEntity): readonly Step[] {
  const step = type === 'procedure-event' ? parseUnit('legal', 'procedure-event', 'event', units['event']) : undefined;
  const isOf = step !== undefined && step.modality === 'placement' && step.request === undefined;
  return isOf && isCalendarDay(step.on) ? [{ what: step.what, on: step.on }] : [];
}
