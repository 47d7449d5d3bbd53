/** Which limits run from an event of a procedure: by regime, modality, total, and what else happened (SPEC.md, P1 to P3). */
import type { IsoDay } from '../../calendar/iso-day.ts';
import type { ModalityId } from '../terms/modalities.ts';
import { packOn } from './calendar.ts';
import type { LawFacts } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import type { LimitRow, ProcedureEvent } from './format/limit.ts';
import type { LawPack } from './format/pack.ts';
import type { Regime } from './format/shapes.ts';
import { addUp, compareToMonths, isUnclear } from './length.ts';
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
  /** Whether the decision set special conditions; while nobody said, rows for both hold. */
  readonly specialConditions?: boolean;
  /** Whether what was not kept is the equipment; while nobody said, rows for both hold. */
  readonly equipment?: boolean;
  /** Whether what was not kept is the duty to leave the territory; while nobody said, rows for both hold. */
  readonly dutyToLeave?: boolean;
  /** No sentence is entered: what holds in every procedure of judge and court holds, and nothing that hangs on one of them or on a total. */
  readonly inEveryProcedure?: true;
  /** From when a new request is possible, as the decision itself fixed it. */
  readonly newRequestFrom?: IsoDay;
  /** When the director advises anew, as the judgment fixed it that kept a deprivation of liberty (article 95/25). */
  readonly adviceBy?: IsoDay;
}

export interface Taken {
  readonly limit: LimitRow;
  readonly pack: LawPack;
  /** Whether the total is one the row speaks of. */
  readonly total: ReturnType<typeof totalFits>;
  /** Why rows of the other side of that total, or for another term, hold as well. */
  readonly open: readonly LawCode[];
}

/** Limits that run from an event, by the law of its day; a limit that hangs on a regime nobody can tell is refused by name. */
export function limitsFrom(
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
    ({ from, kinds, pendingOn }) =>
      pendingOn === undefined &&
      from === event &&
      (kinds.length === 0 || kinds.some((kind) => kind === input.modality)),
  );
  const fits = all.filter((limit) => isHeld(limit, input, step));
  const hangs = all.some(({ regimes }) => regimes !== undefined);
  const refusal =
    hangs &&
    !(step === undefined && input.inEveryProcedure === true) &&
    (step === undefined || step.either.length !== 1 || step.refusal !== undefined)
      ? (step?.refusal ?? 'no-sentence')
      : undefined;
  return {
    found: fits.map((limit) => ({ limit, pack, ...totalOfRow(limit, facts, step) })),
    ...(refusal !== undefined && { refusal }),
  };
}

export const totalOfRow = (
  { onlyIf = {} }: LimitRow,
  facts: LawFacts,
  step: RegimeStep | undefined,
): Pick<Taken, 'total' | 'open'> => ({
  total: totalFits(onlyIf, step),
  open: [...openOfTotal(onlyIf, facts, step), ...openOfTerm(onlyIf, facts)],
});

export const isHeld = (limit: LimitRow, input: ProcedureInput, step: RegimeStep | undefined): boolean =>
  isOfRegime(limit, step, input) &&
  !isExcepted(limit, input, step) &&
  isFor(limit, input, step) &&
  isAfter(limit, input);

/** Where several regimes are possible, only a limit of each of them holds. */
const procedures: readonly Regime[] = ['court', 'judge', 'emergency'];

const isOfRegime = (
  { regimes, onlyIf }: LimitRow,
  step: RegimeStep | undefined,
  { inEveryProcedure }: ProcedureInput,
): boolean =>
  regimes === undefined ||
  (step === undefined &&
    inEveryProcedure === true &&
    onlyIf?.totalUpToMonths === undefined &&
    procedures.every((each) => regimes.some((one) => one === each))) ||
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
  const { advice, extended, placementAndThirty, thirtyOrLife, thirdServedAtGrant, specialConditions } = onlyIf;
  const asked: readonly [wanted: boolean | undefined, is: boolean | undefined][] = [
    [extended, input.events.extension !== undefined],
    [placementAndThirty, isPlacedForLong(input.facts)],
    [thirtyOrLife, isLongOrLife(input.facts)],
    [thirdServedAtGrant, wasThirdServed(input)],
    [specialConditions, input.specialConditions],
    [onlyIf.equipment, input.equipment],
    [onlyIf.dutyToLeave, input.dutyToLeave],
  ];
  if (advice !== undefined && (input.advice ?? 'unknown') !== advice) return false;
  if (asked.some(([wanted, is]) => wanted !== undefined && is !== undefined && wanted !== is)) return false;
  return totalFits(onlyIf, step) !== 'no' || openOfTotal(onlyIf, input.facts, step).length > 0;
}

/** Where days beside months leave open on which side of a limit the total lies, rows for both sides hold, each with that doubt. */
export function totalFits(
  { totalAboveMonths, totalUpToMonths }: NonNullable<LimitRow['onlyIf']>,
  step: RegimeStep | undefined,
): 'yes' | 'no' | 'unclear' {
  const months = totalAboveMonths ?? totalUpToMonths;
  if (months === undefined) return 'yes';
  if (step === undefined) return totalAboveMonths === undefined ? 'yes' : 'no';
  const found = step.total === 'life' ? 'more' : compareToMonths(step.total, months);
  if (isUnclear(found)) return 'unclear';
  return (found === 'more') === (totalAboveMonths !== undefined) ? 'yes' : 'no';
}

/**
 * What leaves open whether the shorter or the longer holds where the executable total is no more than the limit: a sentence that may be
 * a criminal one, which is never shorter than that, and parts with suspension that take the sentences imposed above it. Then rows for
 * both hold.
 */
export function openOfTotal(
  { totalAboveMonths, totalUpToMonths, mainSentences }: NonNullable<LimitRow['onlyIf']>,
  { sentences }: LawFacts,
  step: RegimeStep | undefined,
): readonly LawCode[] {
  const months = totalAboveMonths ?? totalUpToMonths;
  if (mainSentences !== true || months === undefined || step === undefined || step.total === 'life') return [];
  if (compareToMonths(step.total, months) === 'more') return [];
  const lengths = sentences.flatMap(({ imposed }) => (imposed === 'life' ? [] : [imposed]));
  const maybeCriminal = sentences.some(
    ({ imposed, code }) => code !== '2024' && imposed !== 'life' && compareToMonths(imposed, months) !== 'less',
  );
  const isAboveWithSuspended = compareToMonths(addUp(lengths), months) === 'more';
  return [
    ...(maybeCriminal ? (['criminal-or-correctional'] as const) : []),
    ...(isAboveWithSuspended && sentences.some(({ suspended }) => suspended !== undefined)
      ? (['suspended-parts-above-five'] as const)
      : []),
  ];
}

/** Undefined where one of the days is not recorded: then both rows hold. */
function wasThirdServed({ events }: ProcedureInput): boolean | undefined {
  const third = events['one-third'];
  return third === undefined || events.grant === undefined ? undefined : third <= events.grant;
}

type Imposed = LawFacts['sentences'][number];

const isLong = ({ imposed }: Imposed): boolean => imposed === 'life' || compareToMonths(imposed, 360) !== 'less';

/** Undefined where the longest is a term the text names nowhere: then rows of both sides hold (`openOfTerm`). */
const isLongOrLife = (facts: LawFacts): boolean | undefined =>
  isBetweenThirtyAndLife(facts) ? undefined : facts.sentences.some(isLong);

/** Above thirty years and not for life, without another that is thirty years or life. */
function isBetweenThirtyAndLife({ sentences }: LawFacts): boolean {
  const isAbove = ({ imposed }: Imposed): boolean => imposed !== 'life' && compareToMonths(imposed, 360) === 'more';
  return sentences.some(isAbove) && sentences.filter(isLong).every(isAbove);
}

/** What leaves open which paragraph of article 71 a term above thirty years goes by. */
const openOfTerm = ({ thirtyOrLife }: NonNullable<LimitRow['onlyIf']>, facts: LawFacts): readonly LawCode[] =>
  thirtyOrLife !== undefined && isBetweenThirtyAndLife(facts) ? ['between-thirty-and-life'] : [];

const isPlacedForLong = ({ sentences }: LawFacts): boolean =>
  sentences.some((sentence) => sentence.placement !== undefined && isLong(sentence));
