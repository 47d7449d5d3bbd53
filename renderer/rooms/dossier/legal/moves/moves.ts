/** Whose move it is, and by when: limits of requests and decisions, and what is owed before something opens. */
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import {
  dateOf,
  deadlinesOfRequest,
  lawDates,
  procedureOf,
  ruleOfPack,
  stepsOf,
  type DateStatus,
  type Deadline,
  type IsoDay,
  type LawCode,
  type LawDate,
  type LawKind,
  type LawPack,
  type LimitActor,
  type LimitRow,
  type Procedure,
  type ProcedureEvent,
} from '../../../../../shared/release/index.ts';
import type { LawHere } from '../law-here.ts';

export interface Move {
  readonly id: string;
  /** What has to happen; `ask-by`: the last day to ask, should every limit be used to its end. */
  readonly what: ProcedureEvent | 'ask-by';
  readonly of: readonly LawKind[];
  readonly who: LimitActor;
  readonly date: IsoDay;
  /** Later than `date` where the Judicial Code governs. */
  readonly latest: IsoDay;
  readonly bound: LimitRow['bound'];
  /** `projected`: counted from a day that lies ahead itself. `silent`: it passed, and the law grants. */
  readonly state: 'open' | 'late' | 'projected' | 'met' | 'silent';
  readonly metOn?: IsoDay;
  readonly from?: { readonly event: ProcedureEvent; readonly on: IsoDay };
  readonly status: DateStatus;
  readonly limits: readonly LimitRow[];
  readonly pack: number;
  readonly doubts: readonly LawCode[];
  /** Whose procedure it is in; empty: that of a decision taken without a request. */
  readonly request?: string;
}

export interface Moves {
  readonly ahead: readonly Move[];
  readonly met: readonly Move[];
  /** Why not everything can be counted. */
  readonly notCounted: readonly LawCode[];
}

interface OfProcedure {
  readonly of: LawKind;
  readonly procedure: Procedure;
  /** Empty where a decision was taken without one. */
  readonly request: string;
  /** Of the request or of the decision. */
  readonly id: string;
}

export function movesOf(law: LawHere, section: SectionView): Moves {
  const procedures = [...ofRequests(law), ...ofLooseDecisions(law, section)];
  const all = [
    ...procedures.flatMap((each) => each.procedure.deadlines.map((deadline) => moveOf(deadline, each, law.today))),
    ...beforeOpening(law),
  ].sort((one, other) => one.date.localeCompare(other.date));
  return {
    ahead: all.filter(({ state }) => state !== 'met'),
    met: all.filter(({ state }) => state === 'met'),
    notCounted: [...new Set(procedures.flatMap(({ procedure }) => procedure.notSupported.map(({ code }) => code)))],
  };
}

const ofRequests = ({ packs, legal }: LawHere): readonly OfProcedure[] =>
  legal.requests.map((recorded) => ({
    of: recorded.request.modality,
    procedure: deadlinesOfRequest(packs, legal, recorded),
    request: recorded.id,
    id: recorded.id,
  }));

/** A decision that names no request sets limits running as any other, and so do the steps that name none. */
const ofLooseDecisions = ({ packs, legal }: LawHere, section: SectionView): readonly OfProcedure[] =>
  listOf(section, 'decision').flatMap((entity): readonly OfProcedure[] => {
    const decision = read('legal', 'decision', entity, 'decision');
    if (decision === undefined || decision.request !== undefined || decision.outcome === 'adjourned') return [];
    const again = read('legal', 'decision', entity, 'newRequest')?.from;
    const { modality, outcome, on } = decision;
    const procedure = procedureOf(packs, {
      modality,
      facts: legal.law,
      events: {
        ...stepsOf(section, undefined),
        decision: on,
        ...(outcome === 'granted' ? { grant: on } : { refusal: on }),
      },
      ...(again !== undefined && { newRequestFrom: again }),
    });
    return [{ of: modality, procedure, request: '', id: entity.id }];
  });

function moveOf(deadline: Deadline, { of, request, id }: OfProcedure, today: IsoDay): Move {
  const { what, who, date, latest, bound, metOn, from, limit, pack, doubts, rule } = deadline;
  return {
    id: `${id}/${rule}/${from.on}`,
    what,
    of: [of],
    who,
    date,
    latest,
    bound,
    state: stateOf(deadline, today),
    ...(metOn !== undefined && { metOn }),
    from,
    status: dateOf(deadline).status,
    limits: [limit],
    pack,
    doubts,
    request,
  };
}

/** Only what has to happen can be late: an earliest day that passed is open. */
function stateOf({ state, limit, bound, latest }: Deadline, today: IsoDay): Move['state'] {
  if (state !== 'open' || latest >= today || bound === 'not-before') return state;
  return limit.silenceGrants === true ? 'silent' : 'late';
}

/** What is owed before a day that lies ahead, recorded or computed, and nobody asked for yet. */
const beforeOpening = ({ packs, recorded, legal, today }: LawHere): readonly Move[] =>
  lawDates(packs, recorded, legal).flatMap((date): readonly Move[] => {
    const { what } = date;
    if (what === 'opens' || what === 'rule-ends' || date.latest < today) return [];
    return [
      {
        id: date.id,
        what,
        of: date.kinds,
        who: date.who ?? 'director',
        date: date.earliest,
        latest: date.earliest,
        bound: 'at-the-latest',
        state: 'projected',
        status: date.status,
        limits: limitsOf(packs, date),
        pack: date.pack,
        doubts: [],
      },
    ];
  });

const limitsOf = (packs: readonly LawPack[], { pack, rules }: LawDate): readonly LimitRow[] =>
  rules.flatMap((id) => {
    const row = ruleOfPack(packs, pack, id);
    return row !== undefined && 'missed' in row ? [row] : [];
  });
