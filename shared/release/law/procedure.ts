/**
 * Time limits of one procedure, from what is recorded of it: each with the day it ends, who has to act, what meets it and what follows
 * when it passes (SPEC.md, P1 to P6). Pure: the same input gives the same answer on any machine.
 */
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { ModalityId } from '../terms/modalities.ts';
import { packOn } from './calendar.ts';
import type { LawFacts } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import { procedureEvents, type LimitActor, type LimitRow, type ProcedureEvent } from './format/limit.ts';
import type { LawPack } from './format/pack.ts';
import type { Mark } from '../../law/mark.ts';
import { compareToMonths } from './length.ts';
import { limitDay } from './limit-days.ts';
import { regimeOf, type RegimeStep } from './regime.ts';

/** `placement-leave`: leave or an outing asked for while deprived of liberty by a placement. */
export type ProcedureKind = ModalityId | 'placement' | 'placement-leave' | 'safety-measure';

export interface ProcedureInput {
  readonly modality: ProcedureKind;
  /** What the regime follows from; its day is not read: each limit goes by the law of the day it runs from. */
  readonly facts: LawFacts;
  /** What happened, on which day. */
  readonly events: Readonly<Partial<Record<ProcedureEvent, IsoDay>>>;
  /** What the director proposed. */
  readonly advice?: 'positive' | 'negative';
  /** The advice was given on a day that nobody recorded: it is met, and what follows is projected. */
  readonly adviceGiven?: boolean;
  readonly withdrawn?: boolean;
  /** From when a new request is possible, as the decision itself fixed it. */
  readonly newRequestFrom?: IsoDay;
}

export interface Deadline {
  /** What meets it. */
  readonly what: ProcedureEvent;
  readonly date: IsoDay;
  /** Where the Judicial Code governs: later than `date`, or the same day. */
  readonly latest: IsoDay;
  readonly origin: 'computed' | 'by-hand';
  readonly bound: LimitRow['bound'];
  /** `projected`: counted from a day that lies ahead itself (an advice, should it come on its last day). */
  readonly state: 'open' | 'met' | 'projected';
  readonly metOn?: IsoDay;
  readonly who: LimitActor;
  readonly from: { readonly event: ProcedureEvent; readonly on: IsoDay };
  /** Id of the row, and number of the pack it was taken from. */
  readonly rule: string;
  readonly pack: number;
  readonly mark: Mark;
  readonly limit: LimitRow;
  readonly doubts: readonly LawCode[];
}

export interface Procedure {
  readonly deadlines: readonly Deadline[];
  /** Why nothing, or not everything, can be counted. */
  readonly notSupported: readonly { readonly code: LawCode; readonly modality: ProcedureKind }[];
}

const nothing: Procedure = { deadlines: [], notSupported: [] };

/** What stands for the same day where only the first is recorded: the file goes with the advice. */
const implied: readonly (readonly [ProcedureEvent, ProcedureEvent])[] = [['advice', 'file-received']];

/** A limit that passes on one of these is projected on; nothing is projected beyond a decision. */
const leadOn: ReadonlySet<ProcedureEvent> = new Set([
  'request-forwarded',
  'advice',
  'file-received',
  'prosecutor-advice',
  'residence-advice',
  'doctors-advice',
  'victim-request-copy',
  'adaptation-copy',
  'deprivation-year',
]);

/** What lies before a decision is met by it, also where its own day is not recorded. */
const beforeDecision: ReadonlySet<ProcedureEvent> = new Set([
  'information',
  'request-forwarded',
  'advice',
  'file-received',
  'prosecutor-advice',
  'hearing',
  'adjournment',
  'deliberation',
  'residence-advice',
  'doctors-advice',
  'extension',
]);

interface Known {
  readonly on: IsoDay;
  readonly projected: boolean;
}

export function procedureOf(packs: readonly LawPack[], input: ProcedureInput): Procedure {
  if (input.withdrawn === true) return nothing;
  // Internment has a procedure and a chamber of its own: none of these limits is theirs.
  if (input.facts.interned === true)
    return { deadlines: [], notSupported: [{ code: 'interned', modality: input.modality }] };
  const known = new Map<ProcedureEvent, Known>();
  for (const [event, on] of eventsOf(input)) known.set(event, { on, projected: false });
  const deadlines: Deadline[] = [];
  const refusals = new Map<string, LawCode>();
  const done = new Set<string>();
  // Each limit may give the day from which another runs.
  for (let isGoing = true; isGoing;) {
    isGoing = false;
    imply(known);
    for (const [event, { on, projected }] of [...known]) {
      const key = `${event} ${on}`;
      if (done.has(key)) continue;
      done.add(key);
      isGoing = true;
      const { found, refusal } = limitsFrom(packs, input, event, on);
      if (refusal !== undefined) refusals.set(refusal, refusal);
      for (const { limit, pack, total } of found) {
        const made = deadlineOf(input, known, { limit, pack, total, event, on, projected });
        if (made === undefined) continue;
        deadlines.push(made);
        if (leadOn.has(made.what) && !known.has(made.what)) known.set(made.what, { on: made.latest, projected: true });
      }
    }
  }
  return {
    deadlines: deadlines.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    notSupported: [...refusals.values()].map((code) => ({ code, modality: input.modality })),
  };
}

const eventsOf = ({ events }: ProcedureInput): readonly (readonly [ProcedureEvent, IsoDay])[] =>
  procedureEvents.flatMap((event) => {
    const on = events[event];
    return on === undefined ? [] : [[event, on] as const];
  });

function imply(known: Map<ProcedureEvent, Known>): void {
  for (const [from, to] of implied) {
    const day = known.get(from);
    if (day !== undefined && !known.has(to)) known.set(to, day);
  }
}

interface Taken {
  readonly limit: LimitRow;
  readonly pack: LawPack;
  /** Whether the total is one the row speaks of. */
  readonly total: ReturnType<typeof totalFits>;
}

/** Limits that run from an event, by the law of its day; a limit that hangs on a regime nobody can tell is refused by name. */
function limitsFrom(
  packs: readonly LawPack[],
  input: ProcedureInput,
  event: ProcedureEvent,
  on: IsoDay,
): { readonly found: readonly Taken[]; readonly refusal?: LawCode } {
  const pack = packOn(packs, on);
  if (pack === undefined) return { found: [], refusal: 'no-pack' };
  const facts = { ...input.facts, asOf: on };
  const step = facts.sentences.length === 0 ? undefined : regimeOf(pack, facts);
  const all = pack.limits.filter(
    ({ from, kinds }) => from === event && (kinds.length === 0 || kinds.some((kind) => kind === input.modality)),
  );
  const fits = all.filter(
    (limit) =>
      isOfRegime(limit, step) && !isExcepted(limit, input, step) && isFor(limit, input, step) && isAfter(limit, input),
  );
  const hangs = all.some(({ regimes }) => regimes !== undefined);
  const refusal =
    hangs && (step === undefined || step.either.length !== 1 || step.refusal !== undefined)
      ? (step?.refusal ?? 'no-sentence')
      : undefined;
  return {
    found: fits.map((limit) => ({ limit, pack, total: totalFits(limit.onlyIf ?? {}, step) })),
    ...(refusal !== undefined && { refusal }),
  };
}

/** Where several regimes are possible, only a limit of each of them holds. */
const isOfRegime = ({ regimes }: LimitRow, step: RegimeStep | undefined): boolean =>
  regimes === undefined ||
  (step !== undefined &&
    step.either.length > 0 &&
    step.either.every((regime) => regimes.some((each) => each === regime)));

const isExcepted = ({ except }: LimitRow, { modality }: ProcedureInput, step: RegimeStep | undefined): boolean =>
  except !== undefined && except.kind === modality && step?.regime === except.regime;

/** Some limits run only where something else happened: a hearing after a seisin is another than that on a request. */
const isAfter = ({ after }: LimitRow, { events }: ProcedureInput): boolean =>
  after === undefined || events[after] !== undefined;

function isFor({ onlyIf }: LimitRow, input: ProcedureInput, step: RegimeStep | undefined): boolean {
  if (onlyIf === undefined) return true;
  const { advice, extended, placementAndThirty, thirtyOrLife, thirdServedAtGrant } = onlyIf;
  const asked: readonly [wanted: boolean | undefined, is: boolean | undefined][] = [
    [extended, input.events.extension !== undefined],
    [placementAndThirty, isPlacedForLong(input.facts)],
    [thirtyOrLife, isLongOrLife(input.facts)],
    [thirdServedAtGrant, wasThirdServed(input)],
  ];
  if (advice !== undefined && (input.advice ?? 'unknown') !== advice) return false;
  if (asked.some(([wanted, is]) => wanted !== undefined && is !== undefined && wanted !== is)) return false;
  return totalFits(onlyIf, step) !== 'no';
}

/** Where days beside months leave open on which side of a limit the total lies, rows for both sides hold, each with that doubt. */
function totalFits(
  { totalAboveMonths, totalUpToMonths }: NonNullable<LimitRow['onlyIf']>,
  step: RegimeStep | undefined,
): 'yes' | 'no' | 'unclear' {
  const months = totalAboveMonths ?? totalUpToMonths;
  if (months === undefined) return 'yes';
  if (step === undefined) return totalAboveMonths === undefined ? 'yes' : 'no';
  const found = step.total === 'life' ? 'more' : compareToMonths(step.total, months);
  if (found === 'unclear') return 'unclear';
  return (found === 'more') === (totalAboveMonths !== undefined) ? 'yes' : 'no';
}

/** Undefined where one of the days is not recorded: then both rows hold. */
function wasThirdServed({ events }: ProcedureInput): boolean | undefined {
  const third = events['one-third'];
  return third === undefined || events.grant === undefined ? undefined : third <= events.grant;
}

const isLong = ({ imposed }: LawFacts['sentences'][number]): boolean =>
  imposed === 'life' || compareToMonths(imposed, 360) !== 'less';

const isLongOrLife = ({ sentences }: LawFacts): boolean => sentences.some(isLong);

const isPlacedForLong = ({ sentences }: LawFacts): boolean =>
  sentences.some((sentence) => sentence.placement !== undefined && isLong(sentence));

interface Run extends Taken {
  readonly event: ProcedureEvent;
  readonly on: IsoDay;
  readonly projected: boolean;
}

function deadlineOf(input: ProcedureInput, known: ReadonlyMap<ProcedureEvent, Known>, run: Run): Deadline | undefined {
  const { limit, pack, event, on } = run;
  const days = daysOfLimit(input, run);
  if (days === undefined) return undefined;
  return {
    what: limit.meets,
    ...days,
    ...stateOf(input, known.get(limit.meets), run),
    who: limit.who,
    from: { event, on },
    rule: limit.id,
    pack: pack.number,
    mark: limit.mark,
    limit,
  };
}

type Days = Pick<Deadline, 'date' | 'latest' | 'origin' | 'bound' | 'doubts'>;

/** When it ends; undefined where nothing can be counted. From when a new request is possible stands as the decision fixed it. */
function daysOfLimit({ newRequestFrom }: ProcedureInput, { limit, pack, on, total }: Run): Days | undefined {
  const doubts: readonly LawCode[] = [
    ...(limit.doubts ?? []).filter((code) => code !== 'civil-service-days'),
    ...(total === 'unclear' ? (['total-unclear'] as const) : []),
  ];
  const isFixed = newRequestFrom !== undefined && limit.meets === 'new-request' && limit.from !== 'time-condition';
  if (isFixed) return { date: newRequestFrom, latest: newRequestFrom, origin: 'by-hand', bound: 'not-before', doubts };
  const counted = limitDay(limit, on, pack.freeDays);
  if (counted === undefined && limit.bound !== 'at-once') return undefined;
  const { date, latest } = counted ?? { date: on, latest: on };
  return { date, latest, origin: 'computed', bound: limit.bound, doubts: [...doubts, ...yearNotHeld(counted)] };
}

function stateOf(
  input: ProcedureInput,
  met: Known | undefined,
  { limit, projected }: Run,
): Pick<Deadline, 'state' | 'metOn'> {
  if (met !== undefined && !met.projected) return { state: 'met', metOn: met.on };
  if (isMetBy(input, limit)) return { state: 'met' };
  return { state: projected ? 'projected' : 'open' };
}

const yearNotHeld = (counted: ReturnType<typeof limitDay>): readonly LawCode[] =>
  counted?.yearNotHeld === true ? ['civil-service-days'] : [];

function isMetBy({ events, adviceGiven }: ProcedureInput, { meets, bound }: LimitRow): boolean {
  // The judge may decide once the prosecutor's advice is there, however much of its time is left.
  if (meets === 'decision' && bound === 'not-before' && events['prosecutor-advice'] !== undefined) return true;
  if (meets === 'advice' && adviceGiven === true) return true;
  // Asked for: that the person was told of it in time decides nothing any more.
  if (meets === 'information' && events.request !== undefined) return true;
  return beforeDecision.has(meets) && events.decision !== undefined;
}

/** Deadlines still to be met or allowed, earliest first. */
export const openDeadlines = (procedure: Procedure): readonly Deadline[] =>
  procedure.deadlines.filter(({ state }) => state !== 'met');
