/**
 * What a request sets running, also where something decides it that is not entered (SPEC.md, V26). Until it is known whether article 32
 * asks for its opinion, what both procedures say alike holds, and the rest stands under its condition: both let the steps be prepared.
 */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { leastSure } from '../../law/citation.ts';
import type { Mark } from '../../law/mark.ts';
import { calendar } from '../law/calendar.ts';
import type { LawFacts } from '../law/facts.ts';
import type { LawPack } from '../law/format/pack.ts';
import { leaveDoubt, type Opening } from '../law/outcome.ts';
import { procedureOf, type Deadline, type Procedure, type ProcedureInput } from '../law/procedure.ts';

/** @param on day of the request: by its law the time condition is counted where the registry gave none */
export function procedureEitherWay(packs: readonly LawPack[], input: ProcedureInput, on: IsoDay): Procedure {
  const known = withOwnMotion(packs, input, on);
  const waits = known.notSupported.some(({ code }) => code === 'article32-not-entered');
  if (input.facts.article32 !== undefined || !waits) return known;
  const under = (article32: boolean): Procedure =>
    withOwnMotion(packs, { ...input, facts: { ...input.facts, article32 } }, on);
  const [needed, not] = [under(true), under(false)];
  // Where one answer leads nowhere that is known, nothing is said of the other.
  if (needed.notSupported.length > 0 || not.notSupported.length > 0) return known;
  const deadlines = [
    ...needed.deadlines.map((one) => alike(one, not.deadlines) ?? { ...one, ifArticle32: true }),
    ...not.deadlines.filter((one) => alike(one, needed.deadlines) === undefined).map(ifNotNeeded),
  ].sort((one, other) => one.date.localeCompare(other.date));
  return { deadlines, notSupported: known.notSupported };
}

const ifNotNeeded = (deadline: Deadline): Deadline => ({ ...deadline, ifArticle32: false });

/** The same step by the same day of the same hand: it holds whatever the answer, by the rule of each. */
function alike(one: Deadline, others: readonly Deadline[]): Deadline | undefined {
  const keys = ['what', 'who', 'date', 'latest', 'bound', 'state'] as const;
  const twin = others.find((other) => keys.every((key) => other[key] === one[key]));
  if (twin === undefined) return undefined;
  return twin.rule === one.rule ? one : { ...one, mark: leastSure([one.mark, twin.mark]), alike: [twin.limit] };
}

/**
 * In the emergency procedure a request for release sets nothing running: the director advises unasked, so long before the time condition
 * (article 98/15). Where the registry gave no day for that, the computed one stands in, and says so.
 */
function withOwnMotion(packs: readonly LawPack[], input: ProcedureInput, on: IsoDay): Procedure {
  const made = procedureOf(packs, input);
  const { modality, events, facts, withdrawn } = input;
  if (made.deadlines.length > 0 || made.notSupported.length > 0 || withdrawn === true) return made;
  const opening = events['time-condition'] === undefined ? openingOn(packs, facts, modality, on) : undefined;
  const counted =
    opening === undefined
      ? made
      : procedureOf(packs, { ...input, events: { ...events, 'time-condition': opening.earliest } });
  if (opening === undefined || counted.deadlines.length === 0)
    return events.decision === undefined ? { ...made, notSupported: [{ code: 'no-limit-in-act', modality }] } : made;
  const marks: readonly Mark[] = [opening.rule.mark, ...(leaveDoubt(opening.readings) ? (['doubt'] as const) : [])];
  return {
    ...counted,
    deadlines: counted.deadlines.map((each) =>
      each.from.event === 'time-condition'
        ? { ...each, mark: leastSure([each.mark, ...marks]), isComputed: true }
        : each,
    ),
  };
}

const openingOn = (
  packs: readonly LawPack[],
  facts: LawFacts,
  modality: ProcedureInput['modality'],
  on: IsoDay,
): Opening | undefined =>
  calendar(packs, { ...facts, asOf: on }).outcomes.find(
    (each): each is Opening => each.kind === modality && each.state === 'opens' && each.rule.opens.how !== 'any-time',
  );
