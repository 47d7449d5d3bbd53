/** What would move if one thing were otherwise (SPEC.md, V20): computed dates and time limits of today beside those of the scenario. */
import type { Scenario } from '../../dossier/units/scenario.ts';
import { lengthParts } from '../../dossier/units/length.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { dateOf, type DateStatus } from './dates.ts';
import { calendar } from '../law/calendar.ts';
import { daysBetween } from '../law/count.ts';
import type { LawFacts } from '../law/facts.ts';
import type { LawCode } from '../law/format/codes.ts';
import type { LawPack } from '../law/format/pack.ts';
import type { NamedKind } from '../law/words.ts';
import { openDeadlines } from '../law/procedure.ts';
import { modalityOf, type ModalityId } from '../terms/modalities.ts';
import { lawDatesApart, type LawDate } from './ahead.ts';
import type { RecordedLaw } from './of-dossier.ts';
import { deadlinesOfRequest, type Decision, type LegalFacts, type RecordedRequest } from './requests.ts';

export interface Supposed {
  readonly packs: readonly LawPack[];
  readonly recorded: RecordedLaw;
  readonly legal: LegalFacts;
}

/** One date, as it is today or would be. */
export interface Line {
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly status: DateStatus;
  readonly rules: readonly string[];
  readonly pack: number;
}

export interface Moved {
  readonly id: string;
  readonly what: LawDate['what'];
  readonly kind: NamedKind;
  readonly now?: Line;
  readonly would?: Line;
  /** Days later (or earlier, below nothing) by the first way of counting that both give; absent where one side has none. */
  readonly days?: number;
  /** Why there would be none. */
  readonly refused?: LawCode;
}

/** What a scenario still needs before anything can be said. */
export type Missing = 'modality' | 'on' | 'later' | 'length' | 'counts' | 'pack' | 'order';

const needs: Readonly<Record<Scenario['what'], readonly Exclude<Missing, 'order'>[]>> = {
  refusal: ['modality', 'on'],
  'late-document': ['modality', 'on', 'later'],
  'new-sentence': ['length'],
  'granted-leave': ['modality', 'on', 'later'],
  'other-law': ['pack'],
};

export function missingIn(scenario: Scenario): readonly Missing[] {
  const { what, modality, on, later, counts } = scenario;
  const missing: Missing[] = needs[what].filter((each) => scenario[each] === undefined);
  // Only a court fixes itself from when it can be asked again; the other limit is counted (R4).
  const byCourt = what === 'refusal' && modality !== undefined && modalityOf(modality).decider !== 'minister';
  if (byCourt && later === undefined) missing.push('later');
  if (what === 'granted-leave' && modality === 'interruption' && counts === undefined) missing.push('counts');
  if (on !== undefined && later !== undefined && later < on) missing.push('order');
  return missing;
}

/** Every computed date on either side; empty as long as something is missing. */
export function whatIf(today: Supposed, scenario: Scenario): readonly Moved[] {
  if (missingIn(scenario).length > 0) return [];
  return movedIn(suppose(today, scenario));
}

/** Every computed date of two sides, those that stay among them. */
export function movedIn({ now, would }: Sides): readonly Moved[] {
  const [before, after] = [linesOf(now), linesOf(would)];
  const refusals = new Map<string, LawCode>(
    calendar(would.packs, withoutRegistry(would.recorded.facts)).outcomes.flatMap((outcome) =>
      outcome.state === 'opens' ? [] : [[`opens/${outcome.kind}`, outcome.code] as const],
    ),
  );
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id) => {
    const [was, will] = [before.get(id), after.get(id)];
    const named = was ?? will;
    if (named === undefined) return [];
    const refused = will === undefined ? refusals.get(id) : undefined;
    return [
      {
        id,
        what: named.what,
        kind: named.kind,
        ...(was !== undefined && { now: was.line }),
        ...(will !== undefined && { would: will.line }),
        ...(was !== undefined && will !== undefined && { days: daysBetween(was.line.earliest, will.line.earliest) }),
        ...(refused !== undefined && { refused }),
      },
    ];
  });
}

export const isMoved = ({ now, would }: Moved): boolean =>
  now?.earliest !== would?.earliest || now?.latest !== would?.latest || now?.status !== would?.status;

interface Named {
  readonly what: Moved['what'];
  readonly kind: NamedKind;
  readonly line: Line;
}

/** Recorded days stay out: what the registry would say of something that did not happen nobody knows. */
function linesOf({ packs, recorded, legal }: Supposed): ReadonlyMap<string, Named> {
  const facts = withoutRegistry(recorded.facts);
  const known: LegalFacts = { ...legal, dates: [], law: facts };
  const computed = lawDatesApart(packs, { ...recorded, facts }, known).flatMap(({ id, what, kinds: [kind], ...line }) =>
    kind === undefined ? [] : [[id, { what, kind, line }] as const],
  );
  const limits = legal.requests.flatMap((request) =>
    openDeadlines(deadlinesOfRequest(packs, known, request)).map((deadline) => {
      const { value, status } = dateOf(deadline);
      const { latest, rule, pack } = deadline;
      const line: Line = { earliest: value, latest, status, rules: [rule], pack };
      return [`${request.id}/${deadline.what}`, { what: deadline.what, kind: request.request.modality, line }] as const;
    }),
  );
  return new Map<string, Named>([...computed, ...limits]);
}

function withoutRegistry(facts: LawFacts): LawFacts {
  const { registry, ...others } = facts;
  return registry === undefined ? facts : others;
}

const supposedId = 'supposed';

export interface Sides {
  readonly now: Supposed;
  readonly would: Supposed;
}

function suppose(today: Supposed, scenario: Scenario): Sides {
  const { what, modality, on = '', later = '', length = '', recidivism, counts, pack } = scenario;
  const { packs, recorded, legal } = today;
  const withFacts = (facts: Partial<LawFacts>): Sides => ({
    now: today,
    would: { ...today, recorded: { ...recorded, facts: { ...recorded.facts, ...facts } } },
  });
  const withRequests = (would: readonly RecordedRequest[], now: readonly RecordedRequest[] = []): Sides => ({
    now: { ...today, legal: { ...legal, requests: [...legal.requests, ...now] } },
    would: { ...today, legal: { ...legal, requests: [...legal.requests, ...would] } },
  });
  if (what === 'other-law') {
    const other = packs.find(({ number }) => String(number) === pack);
    // As if it held that day, whatever its own days are.
    const day = recorded.facts.asOf;
    const held = other === undefined ? packs : [{ ...other, validFrom: day, validUntil: day }];
    return { now: today, would: { ...today, packs: held } };
  }
  if (what === 'new-sentence') {
    const added = {
      imposed: lengthParts(length),
      ...(on !== '' && { judgedOn: on }),
      ...(recidivism !== undefined && { recidivism }),
    };
    return withFacts({ sentences: [...recorded.facts.sentences, added] });
  }
  if (modality === undefined) return { now: today, would: today };
  if (what === 'late-document') {
    return withRequests(
      [{ id: supposedId, request: { modality, on: later } }],
      [{ id: supposedId, request: { modality, on } }],
    );
  }
  if (what === 'granted-leave' && modality === 'interruption') {
    const interruptions = [
      ...(recorded.facts.interruptions ?? []),
      { from: on, until: later, counts: counts ?? 'unknown' },
    ];
    return withFacts({ interruptions });
  }
  const decision =
    what === 'granted-leave'
      ? { outcome: 'granted' as const, on }
      : { outcome: 'refused' as const, on, ...(later !== '' && { newRequestFrom: later }) };
  return decided(today, modality, decision);
}

/** An open request for it is decided; where there is none, one that was decided is supposed. */
function decided(today: Supposed, modality: ModalityId, decision: Decision): Sides {
  const { legal } = today;
  const open = legal.requests.find(
    (each) =>
      each.request.modality === modality && each.decision === undefined && each.outcome?.outcome !== 'withdrawn',
  );
  const requests =
    open === undefined
      ? [...legal.requests, { id: supposedId, request: { modality, on: decision.on }, decision }]
      : legal.requests.map((each) => (each === open ? { id: each.id, request: each.request, decision } : each));
  const would = { ...today, legal: { ...legal, requests } };
  return {
    now: today,
    would: {
      ...would,
      legal: { ...would.legal, requests: [...requests, ...askedAgain(would.packs, would.legal, modality)] },
    },
  };
}

/** Asked again on the first day it can be after a refusal. */
function askedAgain(packs: readonly LawPack[], legal: LegalFacts, modality: ModalityId): readonly RecordedRequest[] {
  const refused = [...legal.requests]
    .reverse()
    .find((each) => each.request.modality === modality && each.decision?.outcome === 'refused');
  if (refused === undefined) return [];
  const again = deadlinesOfRequest(packs, legal, refused).deadlines.find((deadline) => deadline.what === 'new-request');
  return again === undefined ? [] : [{ id: 'again', request: { modality, on: again.date } }];
}
