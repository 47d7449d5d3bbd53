/** Whose move it is, and by when: limits of requests and decisions, and what is owed before something opens. */
import { addDays } from '../../../../../shared/calendar/day.ts';
import { listOf, plainEntities, read } from '../../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import {
  dateOf,
  deadlinesOfBreaches,
  deadlinesOfRequest,
  deadlinesOfPlacing,
  deadlinesUnasked,
  isOfPlacing,
  isSpent,
  lawDates,
  procedureOf,
  saysModality,
  ruleOfPack,
  stepsOf,
  type Deadline,
  type IsoDay,
  type LawCode,
  type LawDate,
  type NamedKind,
  type LawPack,
  type LimitRow,
  type Procedure,
} from '../../../../../shared/release/index.ts';
import type { LawHere } from '../law-here.ts';
import { joined, toldApart } from './joined.ts';
import { hasNoDay, type Move } from './move.ts';
import { probationOf, type Probation } from './probation.ts';

export { hasNoDay, type Move };

export interface Moves {
  readonly ahead: readonly Move[];
  readonly met: readonly Move[];
  /** Long over, nobody noted that it happened, and nobody can do it any more. */
  readonly past: readonly Move[];
  /** Why not everything can be counted. */
  readonly notCounted: readonly LawCode[];
}

interface OfProcedure {
  readonly of: NamedKind;
  readonly procedure: Procedure;
  /** Empty where a decision was taken without one; undefined where its steps are noted beside what was not kept. */
  readonly request: string | undefined;
  /** Of the request or of the decision. */
  readonly id: string;
}

export function movesOf(law: LawHere, section: SectionView): Moves {
  const procedures = [
    ...ofRequests(law),
    ...ofLooseDecisions(law, section),
    ...ofOwnMotion(law),
    ...ofPlacing(law),
    ...ofBreaches(law, section),
  ];
  const all = joined([
    ...procedures.flatMap((each) =>
      each.procedure.deadlines
        .map((deadline) => ({ deadline, probation: probationOf(deadline, law, section, each.id) }))
        .filter(({ deadline, probation }) => probation !== undefined || isAhead(law.today)(deadline))
        .map(({ deadline, probation }) => ({ ...moveOf(deadline, each, law.today), ...onProbation(probation) })),
    ),
    ...beforeOpening(law),
  ]).toSorted((one, other) => one.date.localeCompare(other.date));
  const told = (...states: readonly Move['state'][]): readonly Move[] =>
    toldApart(all.filter(({ state }) => states.includes(state)));
  return {
    ahead: told('open', 'late', 'projected', 'silent'),
    met: told('met'),
    past: told('past'),
    notCounted: [...new Set(procedures.flatMap(({ procedure }) => procedure.notSupported.map(({ code }) => code)))],
  };
}

/** It is over once its last day is: the final release comes the day after. */
function onProbation(probation: Probation | undefined): Partial<Move> {
  if (probation === undefined) return {};
  const days = probation.last.map((day) => addDays(day, 1)).toSorted();
  return { probation, date: days[0] ?? '', latest: days.at(-1) ?? '' };
}

const ofRequests = ({ packs, legal }: LawHere): readonly OfProcedure[] =>
  legal.requests.map((recorded) => ({
    of: recorded.request.modality,
    procedure: deadlinesOfRequest(packs, legal, recorded),
    request: recorded.id,
    id: recorded.id,
  }));

/** A decision that names no request sets limits running as any other, and so do the steps that name none. */
const ofLooseDecisions = ({ packs, legal, recorded }: LawHere, section: SectionView): readonly OfProcedure[] =>
  listOf(section, 'decision').flatMap((entity): readonly OfProcedure[] => {
    const decision = read('legal', 'decision', entity, 'decision');
    if (decision === undefined || decision.request !== undefined || decision.outcome === 'adjourned') return [];
    const again = read('legal', 'decision', entity, 'newRequest')?.from;
    const { modality, outcome, on } = decision;
    if (isOfPlacing(modality) || !saysModality(recorded.free, { modality, isGranted: outcome === 'granted' }))
      return [];
    const procedure = procedureOf(packs, {
      modality,
      facts: legal.law,
      events: {
        ...stepsOf(section, undefined, modality),
        decision: on,
        ...(outcome === 'granted' ? { grant: on } : { refusal: on }),
      },
      ...(again !== undefined && { newRequestFrom: again }),
    });
    return [{ of: modality, procedure, request: '', id: entity.id }];
  });

/** An advice nobody asked for sets limits running as any other does. */
const ofOwnMotion = ({ packs, legal }: LawHere): readonly OfProcedure[] =>
  deadlinesUnasked(packs, legal).map(({ of, procedure }) => ({ of, procedure, request: '', id: `unasked-${of}` }));

/** Where nobody asked, as the id says, its steps are noted as steps of a placing. */
const ofPlacing = ({ packs, legal }: LawHere): readonly OfProcedure[] =>
  deadlinesOfPlacing(packs, legal).map(({ id, request, procedure }) => ({
    of: id === 'lifting' ? 'placement-lifting' : 'placement',
    procedure,
    request,
    id: request === '' ? `unasked-placement-${id}` : `placement-${id}`,
  }));

/** What was done about something that was not kept is noted beside it: nothing is noted from here. */
const ofBreaches = ({ packs, today }: LawHere, section: SectionView): readonly OfProcedure[] =>
  deadlinesOfBreaches(packs, plainEntities(section), today).map(({ id, modality, procedure }) => ({
    of: modality,
    procedure,
    request: undefined,
    id: `breach-${id}`,
  }));

/**
 * What follows on a step that is late itself is not expected on a day that went by: it comes once that step is noted. A day before which
 * nothing is decided or carried out says nothing once it is past; that somebody may ask again goes on being true.
 */
const isAhead =
  (today: IsoDay) =>
  ({ what, bound, state, latest }: Deadline): boolean =>
    latest >= today || (state !== 'projected' && (bound !== 'not-before' || state === 'met' || what === 'new-request'));

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
    limits: [limit, ...(deadline.alike ?? [])],
    pack,
    doubts,
    ...(request !== undefined && { request }),
    procedure: id,
    ...(deadline.atOnce === true && { atOnce: true }),
    ...(deadline.ifArticle32 !== undefined && { ifArticle32: deadline.ifArticle32 }),
    ...(deadline.isComputed === true && { isComputed: true }),
    ...(deadline.placedFrom !== undefined && { placedFrom: deadline.placedFrom }),
  };
}

/**
 * Only what has to happen can be late: an earliest day that passed is open, and so is the report on a treatment, which is due only where
 * one was imposed (article 62, § 4): nothing recorded says whether it was.
 */
function stateOf(deadline: Deadline, today: IsoDay): Move['state'] {
  const { state, limit, bound, latest, what } = deadline;
  if (isSpent(deadline, today)) return 'past';
  const mayBeNone = bound === 'not-before' || what === 'treatment-report' || hasNoDay(deadline);
  if (state !== 'open' || latest >= today || mayBeNone) return state;
  return limit.silenceGrants === true ? 'silent' : 'late';
}

/**
 * What is owed before a day that lies ahead, recorded or computed, and nobody asked for yet. Once its own day is over it is late until it
 * is noted; a day to ask by was a help in planning.
 */
const beforeOpening = ({ packs, recorded, legal, today }: LawHere): readonly Move[] =>
  lawDates(packs, recorded, legal).flatMap((date): readonly Move[] => {
    const { what } = date;
    const isOver = date.latest < today;
    if (what === 'opens' || what === 'rule-ends' || (what === 'ask-by' && isOver)) return [];
    return [
      {
        id: date.id,
        what,
        of: date.kinds,
        who: date.who ?? 'director',
        date: date.earliest,
        latest: date.earliest,
        bound: 'at-the-latest',
        state: isOver ? 'late' : 'projected',
        status: date.status,
        limits: limitsOf(packs, date),
        pack: date.pack,
        doubts: [],
        // Noted as a step without a request.
        request: '',
        ...(date.atOnce === true && { atOnce: true }),
      },
    ];
  });

const limitsOf = (packs: readonly LawPack[], { pack, rules }: LawDate): readonly LimitRow[] =>
  rules.flatMap((id) => {
    const row = ruleOfPack(packs, pack, id);
    return row !== undefined && 'missed' in row ? [row] : [];
  });
