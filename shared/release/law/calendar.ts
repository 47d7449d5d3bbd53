/**
 * The calendar of a release: every modality with its date and reasons, or refused by name. Pure: same facts and packs, same
 * answer on any machine (SPEC.md, V5 to V11). The registry's dates prevail over everything here.
 */
import { chooseRule, holds } from './choose.ts';
import type { LawCode } from './format/codes.ts';
import { conventions, plus } from './count.ts';
import { compareToMonths, impossibleFact, type LawFacts } from './facts.ts';
import {
  afterSafety,
  before,
  beginning,
  capped,
  clamped,
  fractionServed,
  lastDay,
  likewise,
  nextDay,
  overlaps,
  safetyProblem,
  served,
  settled,
  type Way,
} from './opening.ts';
import type { Calendar, NoOpening, Opening, Outcome } from './outcome.ts';
import { lawKinds, type LawKind, type LawPack, type OpeningRule } from './format/pack.ts';
import { regimeOf, type RegimeStep } from './regime.ts';

/** The pack that holds on a day: of those whose days it is in, the one with the highest number. */
export function packOn(packs: readonly LawPack[], day: string): LawPack | undefined {
  return packs
    .filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === undefined || day <= validUntil))
    .reduce<LawPack | undefined>(
      (best, each) => (best === undefined || each.number > best.number ? each : best),
      undefined,
    );
}

interface Work {
  readonly pack: LawPack;
  readonly facts: LawFacts;
  readonly regime: RegimeStep;
  readonly since: string;
  readonly start: Way;
  /** What holds for all modalities that count time. */
  readonly barrier?: LawCode;
  readonly known: Map<LawKind, Outcome>;
}

export function calendar(packs: readonly LawPack[], facts: LawFacts): Calendar {
  const pack = impossibleFact(facts) ? undefined : packOn(packs, facts.asOf);
  if (pack === undefined) {
    const code = impossibleFact(facts) ? 'impossible-input' : 'no-pack';
    return { facts, outcomes: lawKinds.map((kind) => ({ state: 'refused', kind, code })) };
  }
  const regime = facts.sentences.length === 0 ? undefined : regimeOf(pack, facts);
  const kinds = lawKinds.filter((kind) => pack.rules.some((rule) => rule.kind === kind));
  const missing =
    regime === undefined ? 'no-sentence' : facts.detainedSince === undefined ? 'start-unknown' : undefined;
  if (regime === undefined || facts.detainedSince === undefined) {
    const code = missing ?? 'start-unknown';
    const outcomes = kinds.map((kind): Outcome => ({ state: 'refused', kind, pack: pack.number, code }));
    return { facts, pack, ...(regime !== undefined && { regime }), outcomes };
  }
  const since = facts.detainedSince;
  const barrier = barrierOf(facts, since);
  const start = beginning(facts, since);
  const work: Work = { pack, facts, regime, since, start, known: new Map(), ...(barrier !== undefined && { barrier }) };
  return { facts, pack, regime, outcomes: kinds.map((kind) => outcomeOf(work, kind)) };
}

function barrierOf(facts: LawFacts, since: string): LawCode | undefined {
  if (overlaps(facts, since)) return 'deduction-overlaps';
  return (facts.interruptions ?? []).some(({ counts }) => counts === 'unknown') ? 'interruption-effect' : undefined;
}

function outcomeOf(work: Work, kind: LawKind): Outcome {
  const known = work.known.get(kind);
  if (known !== undefined) return known;
  // A pack from elsewhere could let two modalities refer to each other.
  work.known.set(kind, none(work, kind, 'no-rule'));
  const made = makeOutcome(work, kind);
  work.known.set(kind, made);
  return made;
}

const none = (
  work: Work,
  kind: LawKind,
  code: LawCode,
  more: Pick<NoOpening, 'rule' | 'because'> & { readonly state?: NoOpening['state'] } = {},
): NoOpening => ({ state: 'refused', kind, pack: work.pack.number, code, ...more });

function makeOutcome(work: Work, kind: LawKind): Outcome {
  const { facts, pack, regime } = work;
  const refusal = regimeRefusal(kind, regime);
  const rule = chooseRule(pack, kind, facts, regime);
  if (typeof rule !== 'string') {
    const excluded = exclusion(work, rule);
    if (excluded !== undefined) {
      const state = excluded === 'total-unclear' ? 'refused' : 'not-open';
      return none(work, kind, excluded, { rule, state });
    }
    if (rule.opens.how === 'any-time') return opening(work, rule, clamped(work.start, work.since), {});
  }
  const known = typeof rule !== 'string' && rule.opens.how === 'refused' ? rule.opens.code : undefined;
  if (known === undefined && refusal !== undefined) return none(work, kind, refusal);
  if (typeof rule === 'string') return none(work, kind, rule);
  if (known !== undefined) return none(work, kind, known, { rule });
  if (kind === 'release-by-circular' && regime.regime !== 'none') return none(work, kind, 'no-rule', { rule });
  if (rule.confidence === 'from-memory' && facts.unconfirmed !== true) return none(work, kind, 'from-memory', { rule });
  if (facts.revocation !== undefined && kind !== 'sentence-end') return none(work, kind, 'after-revocation', { rule });
  if (work.barrier !== undefined) return none(work, kind, work.barrier, { rule });
  return dated(work, rule);
}

/** An end does not depend on who decides; early release and circulars held for older judgments too. */
function regimeRefusal(kind: LawKind, { refusal }: RegimeStep): LawCode | undefined {
  if (kind === 'sentence-end' || kind === 'placement') return undefined;
  const older = kind === 'early-release' || kind === 'release-by-circular';
  return older && refusal === 'older-judgment' ? undefined : refusal;
}

/** A rule that excludes on a fact that is entered. */
function exclusion({ facts, regime }: Work, { excludes }: OpeningRule): LawCode | undefined {
  if (excludes?.noRightOfResidence === true && facts.residence === 'none') return 'no-right-of-residence';
  if (excludes?.placement === true && facts.sentences.some(({ placement }) => placement !== undefined)) {
    return 'placement-excludes';
  }
  if (excludes?.totalAboveMonths === undefined) return undefined;
  if (regime.total === 'life') return 'above-ten-years';
  const compared = compareToMonths(regime.total, excludes.totalAboveMonths);
  return compared === 'more' ? 'above-ten-years' : compared === 'unclear' ? 'total-unclear' : undefined;
}

function dated(work: Work, rule: OpeningRule): Outcome {
  const { opens, kind } = rule;
  const { start, regime } = work;
  const { total } = regime;
  switch (opens.how) {
    case 'any-time':
      return opening(work, rule, clamped(start, work.since), {});
    case 'refused':
      return none(work, kind, opens.code, { rule });
    case 'period-of-safety':
      return none(work, kind, 'no-rule', { rule });
    case 'fraction': {
      if (total === 'life') return none(work, kind, 'no-rule', { rule });
      const part = fractionServed(start, total, opens);
      return release(work, rule, opens.capYears === undefined ? part : capped(part, start, opens.capYears));
    }
    case 'years':
      return release(work, rule, served(start, { months: opens.years * 12, days: 0 }));
    case 'months':
      return opening(work, rule, settled(served(start, { months: opens.months, days: 0 }), work.facts, work.since), {});
    case 'before':
    case 'as':
      return relative(work, rule);
    case 'sentence-end':
      return sentenceEnd(work, rule);
    case 'after-end':
      return placement(work, rule);
  }
}

/** Conditional release: later where the judgment fixed a period of safety. */
function release(work: Work, rule: OpeningRule, way: Way): Outcome {
  const { facts, pack, regime, start, since } = work;
  const length = facts.sentences.find(({ safety }) => safety !== undefined)?.safety;
  if (length === undefined) return opening(work, rule, settled(way, facts, since), {});
  if (facts.sentences.length > 1) return none(work, rule.kind, 'safety-with-others', { rule });
  const safety = pack.rules.find(({ opens }) => opens.how === 'period-of-safety');
  if (safety === undefined || safety.opens.how !== 'period-of-safety')
    return none(work, rule.kind, 'no-rule', { rule });
  if (holds(safety.when ?? {}, facts, regime) !== 'yes')
    return none(work, rule.kind, 'safety-too-early', { rule: safety });
  const problem = safetyProblem(length, regime.total, start.at.A, safety.opens);
  if (problem !== undefined) return none(work, rule.kind, problem, { rule: safety });
  return opening(work, rule, settled(afterSafety(way, start, length), facts, since), { putOffBy: safety });
}

/** So long before, or the same as, another date of this calendar. */
function relative(work: Work, rule: OpeningRule): Outcome {
  const { opens, kind } = rule;
  if (opens.how !== 'before' && opens.how !== 'as') throw new Error('not a rule that refers to another date');
  const other = outcomeOf(work, opens.of);
  if (other.state !== 'opens') return none(work, kind, other.code, { rule, because: opens.of });
  const from: Way = { at: other.dates, steps: [] };
  const way = opens.how === 'before' ? before(from, opens.of, opens.months) : likewise(from, opens.of);
  const made = opening(work, rule, clamped(way, work.since), {});
  const { lawUntil } = rule;
  return lawUntil !== undefined && made.latest > lawUntil ? none(work, kind, 'early-release-law-ends', { rule }) : made;
}

function sentenceEnd(work: Work, rule: OpeningRule): Outcome {
  const { facts, regime, start, since } = work;
  if (facts.revocation !== undefined) {
    const again = beginning({ ...facts, deductions: [] }, facts.revocation.detainedSince);
    return opening(work, rule, lastDay(served(again, facts.revocation.remaining)), {});
  }
  if (regime.total === 'life') return none(work, 'sentence-end', 'no-end', { rule });
  return opening(work, rule, clamped(lastDay(settled(served(start, regime.total), facts, since)), since), {});
}

function placement(work: Work, rule: OpeningRule): Outcome {
  const { opens, kind } = rule;
  if (opens.how !== 'after-end') throw new Error('not a rule on placing at the court’s disposal');
  const lengths = work.facts.sentences.flatMap((sentence) => sentence.placement ?? []);
  const [length] = lengths;
  if (length === undefined) return none(work, kind, 'placement-not-ordered', { rule, state: 'not-open' });
  const bounds = [compareToMonths(length, opens.leastYears * 12), compareToMonths(length, opens.mostYears * 12)];
  if (lengths.length > 1 || bounds[0] === 'less' || bounds[1] === 'more' || bounds.includes('unclear')) {
    return none(work, kind, 'placement-length', { rule });
  }
  const end = outcomeOf(work, 'sentence-end');
  if (end.state !== 'opens') return none(work, kind, end.code, { rule, because: 'sentence-end' });
  const way = nextDay({ at: end.dates, steps: end.steps });
  const from = way.at.A;
  return opening(work, rule, way, {
    until: plus(plus(from, length), { months: 0, days: -1 }),
    liftingFrom: plus(from, { months: opens.liftingAfterYears * 12, days: 0 }),
  });
}

function opening(
  work: Work,
  rule: OpeningRule,
  { at: dates, steps }: Way,
  more: Pick<Opening, 'putOffBy' | 'until' | 'liftingFrom'>,
): Opening {
  const days = conventions.map((by) => dates[by]).sort();
  const [earliest = dates.A] = days;
  const latest = days.at(-1) ?? dates.A;
  return {
    state: 'opens',
    kind: rule.kind,
    pack: work.pack.number,
    dates,
    earliest,
    latest,
    rule,
    steps,
    cautions: cautionsOf(work, rule),
    groundNotHeld: rule.groundNotHeld === true,
    ...more,
  };
}

function cautionsOf({ facts, regime, known }: Work, rule: OpeningRule): readonly LawCode[] {
  const { opens } = rule;
  const { how } = opens;
  const counts = how !== 'any-time';
  const below = opens.how === 'before' || opens.how === 'as' ? known.get(opens.of) : undefined;
  const inherited = below?.state === 'opens' ? below.cautions.filter((code) => code.startsWith('recidivism')) : [];
  const recidivist = facts.sentences.some(({ recidivism }) => recidivism === true);
  return [
    ...(rule.cautions ?? []),
    ...inherited,
    ...(how === 'fraction' && regime.regime === 'judge' && recidivist ? (['recidivism-up-to-3-years'] as const) : []),
    ...(counts && facts.sentences.length > 1 ? (['order-of-sentences'] as const) : []),
    ...(rule.excludes?.noRightOfResidence === true && facts.residence === undefined
      ? (['residence-not-entered'] as const)
      : []),
    ...(rule.kind === 'sentence-end' && facts.sentences.some((each) => each.placement !== undefined)
      ? (['end-not-free'] as const)
      : []),
  ];
}
