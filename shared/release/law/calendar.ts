/**
 * The calendar of a release: every modality with its date and reasons, or refused by name. Pure: same facts and packs, same
 * answer on any machine (SPEC.md, V5 to V11). The registry's dates prevail over everything here.
 */
import { chooseRule } from './choose.ts';
import { conventions, same } from './count.ts';
import { impossibleFact, isNotConvicted, type LawFacts } from './facts.ts';
import type { LawCode } from './format/codes.ts';
import { lawKinds, type LawKind, type LawPack, type OpeningRule } from './format/pack.ts';
import type { Regime } from './format/shapes.ts';
import { compareToMonths, isUnclear } from './length.ts';
import { cautionsOf } from './cautions.ts';
import { beginning, overlaps } from './opening.ts';
import type { Calendar, NoOpening, Opening, Outcome } from './outcome.ts';
import { regimeOf, type RegimeStep } from './regime.ts';
import { spread } from './spread.ts';
import { anyTime, dayOfRule, type Found, type Work } from './way-of-rule.ts';

/** The pack that holds on a day: of those whose days it is in, the one with the highest number. */
export function packOn(packs: readonly LawPack[], day: string): LawPack | undefined {
  let best: LawPack | undefined;
  for (const each of packs) {
    const holds = each.validFrom <= day && (each.validUntil === undefined || day <= each.validUntil);
    if (holds && (best === undefined || each.number > best.number)) best = each;
  }
  return best;
}

export function calendar(packs: readonly LawPack[], facts: LawFacts): Calendar {
  if (isNotConvicted(facts))
    return { facts, outcomes: lawKinds.map((kind) => ({ state: 'not-open', kind, code: 'not-convicted' })) };
  const refusal = facts.interned === true ? 'interned' : impossibleFact(facts) ? 'impossible-input' : undefined;
  const pack = refusal === undefined ? packOn(packs, facts.asOf) : undefined;
  if (pack === undefined) {
    const code = refusal ?? 'no-pack';
    return { facts, outcomes: lawKinds.map((kind) => ({ state: 'refused', kind, code })) };
  }
  const regime = facts.sentences.length === 0 ? undefined : regimeOf(pack, facts);
  const kinds = lawKinds.filter((kind) => pack.rules.some((rule) => rule.kind === kind));
  const step = regime ?? noRegime;
  const [first = 'none', ...others] = step.either;
  const under = outcomesUnder(pack, facts, step, first, regime === undefined);
  const rest = others.map((each) => outcomesUnder(pack, facts, step, each, false));
  const outcomes = kinds.map((kind) =>
    agreed(
      under(kind),
      rest.map((of) => of(kind)),
    ),
  );
  return { facts, pack, ...(regime !== undefined && { regime }), outcomes };
}

const noRegime: RegimeStep = {
  regime: 'none',
  either: [],
  total: { months: 0, days: 0 },
  cautions: [],
  refusal: 'no-sentence',
};

/** What the regimes that are possible agree on holds; the rest waits for the answer that decides between them. */
function agreed(one: Outcome, others: readonly Outcome[]): Outcome {
  if (others.length === 0) return one;
  const differs = others.some((other) => shortly(other) !== shortly(one));
  if (differs) return { state: 'refused', kind: one.kind, code: 'article32-changes-it', ...packOf(one) };
  return one.state === 'opens' && one.rule.when?.regimes !== undefined
    ? { ...one, cautions: [...one.cautions, 'article32-not-entered'] }
    : one;
}

const packOf = ({ pack }: Outcome): { readonly pack?: number } => (pack === undefined ? {} : { pack });
const shortly = (outcome: Outcome): string =>
  outcome.state === 'opens'
    ? `${conventions.map((by) => outcome.dates[by]).join(' ')} ${outcome.until ?? ''}`
    : `${outcome.state} ${outcome.code}`;

function outcomesUnder(
  pack: LawPack,
  facts: LawFacts,
  step: RegimeStep,
  regime: Regime | 'none',
  withoutSentence: boolean,
): (kind: LawKind) => Outcome {
  const since = facts.detainedSince;
  const known = new Map<LawKind, Outcome>();
  const barrier = barrierOf(facts, withoutSentence);
  const start = since === undefined ? { at: same(facts.asOf), steps: [] } : beginning(facts, since);
  const work: Work = {
    pack,
    facts,
    step,
    regime,
    // Where the detention is not known to begin, nothing is put off to a day of ours.
    since: since ?? '',
    start,
    ...(barrier !== undefined && { barrier }),
    outcomeOf: (kind) => {
      const found = known.get(kind);
      if (found !== undefined) return found;
      // A pack from elsewhere could let two modalities refer to each other.
      known.set(kind, refused(work, kind, { code: 'no-rule' }));
      const made = makeOutcome(work, kind);
      known.set(kind, made);
      return made;
    },
  };
  return work.outcomeOf;
}

/** What keeps every date that counts time served from being counted. */
function barrierOf(facts: LawFacts, withoutSentence: boolean): LawCode | undefined {
  if (withoutSentence) return 'no-sentence';
  if (facts.detainedSince === undefined) return 'start-unknown';
  if (overlaps(facts, facts.detainedSince)) return 'deduction-overlaps';
  return (facts.interruptions ?? []).some(({ counts }) => counts === 'unknown') ? 'interruption-effect' : undefined;
}

const refused = (work: Work, kind: LawKind, none: Omit<NoOpening, 'kind' | 'pack' | 'state'>): NoOpening => ({
  state: 'refused',
  kind,
  pack: work.pack.number,
  ...none,
});

function makeOutcome(work: Work, kind: LawKind): Outcome {
  const rule = chooseRule(work.pack, kind, work.facts, work.regime);
  if (typeof rule === 'string') {
    const { refusal } = work.step;
    return refused(work, kind, { code: rule === 'no-rule' ? (work.barrier ?? refusal ?? rule) : rule });
  }
  const excluded = exclusion(work, rule);
  if (excluded !== undefined) {
    const asked = excluded === 'total-unclear' || excluded === 'residence-not-entered';
    return { ...refused(work, kind, { code: excluded, rule }), state: asked ? 'refused' : 'not-open' };
  }
  const found = rule.opens.how === 'any-time' ? anyTime(work) : dayOfRule(work, rule);
  return 'code' in found
    ? { ...refused(work, kind, { code: found.code, rule }), ...found }
    : opening(work, rule, found);
}

/** A rule that excludes on a fact that is entered. */
function exclusion({ facts, step }: Work, { excludes }: OpeningRule): LawCode | undefined {
  if (excludes === undefined) return undefined;
  const byResidence = exclusionByResidence(facts.residence, excludes.residence);
  if (byResidence !== undefined) return byResidence;
  if (excludes.remand === true && facts.remand === true) return 'on-remand-too';
  if (excludes.placement === true && facts.sentences.some(({ placement }) => placement !== undefined)) {
    return 'placement-excludes';
  }
  if (excludes.totalAboveMonths === undefined || facts.sentences.length === 0) return undefined;
  if (step.total === 'life') return 'above-ten-years';
  const compared = compareToMonths(step.total, excludes.totalAboveMonths);
  if (compared === 'more') return 'above-ten-years';
  return isUnclear(compared) ? 'total-unclear' : undefined;
}

function exclusionByResidence(
  residence: LawFacts['residence'],
  excluded: 'right' | 'none' | undefined,
): LawCode | undefined {
  if (excluded === 'right' && residence !== 'none')
    return residence === 'right' ? 'right-of-residence' : 'residence-not-entered';
  return excluded === 'none' && residence === 'none' ? 'no-right-of-residence' : undefined;
}

function opening(
  work: Work,
  rule: OpeningRule,
  { way, putOffBy, until, readings = [] }: Extract<Found, { way: unknown }>,
): Opening {
  return {
    state: 'opens',
    kind: rule.kind,
    pack: work.pack.number,
    dates: way.at,
    ...spread(way.at),
    rule,
    steps: way.steps,
    readings: readings.map(({ doubt, way: { at, steps } }) => ({ doubt, dates: at, ...spread(at), steps })),
    cautions: cautionsOf(work, rule),
    groundNotHeld: rule.groundNotHeld === true,
    ...(putOffBy !== undefined && { putOffBy }),
    ...(until !== undefined && { until }),
  };
}
