/**
 * Time limits of one procedure, from what is recorded of it: each with the day it ends, who has to act, what meets it and what follows
 * when it passes (SPEC.md, P1 to P6). Pure: the same input gives the same answer on any machine.
 */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { packOn } from './calendar.ts';
import { isNotConvicted } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import { procedureEvents, type LimitActor, type LimitRow, type ProcedureEvent } from './format/limit.ts';
import type { LawPack } from './format/pack.ts';
import type { Mark } from '../../law/mark.ts';
import { isHeld, limitsFrom, totalOfRow, type ProcedureInput, type ProcedureKind, type Taken } from './held-limits.ts';
import { limitDay } from './limit-days.ts';
import { regimeOf } from './regime.ts';

export type { ProcedureInput, ProcedureKind };

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
  /** The day counted back lies before the detention began: due at once, from its first day. */
  readonly atOnce?: true;
  /** Only where the opinion of article 32 is needed, or only where it is not, while nobody said which. */
  readonly ifArticle32?: boolean;
  /** Rows of the other procedure that say the same. */
  readonly alike?: readonly LimitRow[];
  /** Counted from a time condition that is computed: the registry gave no day for it. */
  readonly isComputed?: true;
  /** Of a placing: its first day, which nobody noted, follows from the end of the main sentence by the registry, or from the computed one. */
  readonly placedFrom?: 'registry' | 'computed';
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
  if (isNotConvicted(input.facts))
    return { deadlines: [], notSupported: [{ code: 'not-convicted', modality: input.modality }] };
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
      deadlines.push(...pendingFrom(packs, input, { event, on, projected, known }));
      for (const { limit, ...taken } of found) {
        if (limit.refusal !== undefined) refusals.set(limit.refusal, limit.refusal);
        const made = deadlineOf(input, known, { limit, ...taken, event, on, projected });
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

interface Began {
  readonly event: ProcedureEvent;
  readonly on: IsoDay;
  readonly projected: boolean;
  readonly known: ReadonlyMap<ProcedureEvent, Known>;
}

/** Limits of a transition: they run from the day the law changed, for what had begun by then and had not come to its end. */
function pendingFrom(packs: readonly LawPack[], input: ProcedureInput, began: Began): readonly Deadline[] {
  return packs.flatMap((pack) =>
    transitionsOf(pack).flatMap(({ limit, changed }) => {
      const { from, kinds, unless } = limit;
      if (from !== began.event || packOn(packs, changed) !== pack) return [];
      if (began.on > changed || !kinds.some((kind) => kind === input.modality)) return [];
      if (unless !== undefined && isStill(input, unless, changed)) return [];
      const step = regimeOf(pack, { ...input.facts, asOf: changed });
      if (!isHeld(limit, input, step)) return [];
      const run = { limit, pack, ...totalOfRow(limit, input.facts, step), event: began.event, on: changed };
      return deadlineOf(input, began.known, { ...run, projected: began.projected }) ?? [];
    }),
  );
}

/** Whether this had happened by the day of change; of a request, whether it was pending: one that was decided is not. */
function isStill({ events }: ProcedureInput, unless: ProcedureEvent, changed: IsoDay): boolean {
  const on = events[unless];
  const decided = unless === 'request' ? events.decision : undefined;
  return on !== undefined && on <= changed && (decided === undefined || decided > changed);
}

interface Transition {
  readonly limit: LimitRow;
  /** The day the law changed. */
  readonly changed: IsoDay;
}

const transitionsFound = new WeakMap<LawPack, readonly Transition[]>();

/** Few rows of a pack are of a transition, and each event of each procedure asks every pack for them: they are looked for once. */
function transitionsOf(pack: LawPack): readonly Transition[] {
  const before = transitionsFound.get(pack);
  if (before !== undefined) return before;
  const found = pack.limits.flatMap((limit) =>
    limit.pendingOn === undefined ? [] : [{ limit, changed: limit.pendingOn }],
  );
  transitionsFound.set(pack, found);
  return found;
}

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
    ...stateOf(input, metSince(known.get(limit.meets), run), run),
    who: limit.who,
    from: { event, on },
    rule: limit.id,
    pack: pack.number,
    mark: limit.mark,
    limit,
  };
}

type Days = Pick<Deadline, 'date' | 'latest' | 'origin' | 'bound' | 'doubts' | 'atOnce'>;

/** When it ends; undefined where nothing can be counted. What the decision itself fixed stands as it fixed it. */
function daysOfLimit(input: ProcedureInput, { limit, pack, on, total, open }: Run): Days | undefined {
  const { newRequestFrom, adviceBy } = input;
  const doubts: readonly LawCode[] = [
    ...(limit.doubts ?? []).filter((code) => code !== 'civil-service-days'),
    ...(total === 'unclear' ? (['total-unclear'] as const) : []),
    ...open,
  ];
  const isFixed = newRequestFrom !== undefined && limit.meets === 'new-request' && limit.from !== 'time-condition';
  if (isFixed) return { date: newRequestFrom, latest: newRequestFrom, origin: 'by-hand', bound: 'not-before', doubts };
  if (adviceBy !== undefined && limit.meets === 'advice' && limit.bound === 'fixed-by-decision')
    return { date: adviceBy, latest: adviceBy, origin: 'by-hand', bound: 'at-the-latest', doubts };
  const counted = limitDay(limit, on, pack.freeDays);
  if (counted === undefined && limit.bound !== 'at-once') return undefined;
  const { date, latest } = counted ?? { date: on, latest: on };
  return {
    ...{ date, latest, origin: 'computed', bound: limit.bound, doubts: [...doubts, ...yearNotHeld(counted)] },
    ...inDetention(input, limit, { on, latest }),
  };
}

/** Nobody is told before they are held: what is owed so long before the time condition is owed at once where that was earlier. */
function inDetention(
  { facts: { detainedSince } }: ProcedureInput,
  { from, bound, length }: LimitRow,
  { on, latest }: { readonly on: IsoDay; readonly latest: IsoDay },
): Pick<Deadline, 'date' | 'latest' | 'atOnce'> | undefined {
  const isOwedBefore = from === 'time-condition' && bound === 'at-the-latest' && (length?.count ?? 0) < 0;
  // A time condition met before they were held is another detention's.
  if (!isOwedBefore || detainedSince === undefined || latest >= detainedSince || on < detainedSince) return undefined;
  return { date: detainedSince, latest: detainedSince, atOnce: true };
}

/** An advice from before the day of change is that of another procedure. */
const metSince = (met: Known | undefined, { limit: { pendingOn } }: Run): Known | undefined =>
  met !== undefined && pendingOn !== undefined && met.on < pendingOn ? undefined : met;

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

function isMetBy({ events, adviceGiven }: ProcedureInput, { meets, bound, pendingOn }: LimitRow): boolean {
  // The judge may decide once the prosecutor's advice is there, however much of its time is left.
  if (meets === 'decision' && bound === 'not-before' && events['prosecutor-advice'] !== undefined) return true;
  if (meets === 'advice' && adviceGiven === true) return true;
  if (pendingOn !== undefined && meets === 'advice')
    return events.decision !== undefined && events.decision >= pendingOn;
  // Asked for: that the person was told of it in time decides nothing any more.
  if (meets === 'information' && events.request !== undefined) return true;
  return beforeDecision.has(meets) && events.decision !== undefined;
}

/** Deadlines still to be met or allowed, earliest first. */
export const openDeadlines = (procedure: Procedure): readonly Deadline[] =>
  procedure.deadlines.filter(({ state }) => state !== 'met');
