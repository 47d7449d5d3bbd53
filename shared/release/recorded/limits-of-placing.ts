/**
 * Time limits of a placing at the court’s disposal, which nobody but the court begins, save its lifting (articles 95/3 to 95/7, 95/21 to
 * 95/25, 95/29, 95/30). A year of deprivation of liberty runs from the day after the main sentence, noted or not.
 */
import { addDays } from '../../calendar/day.ts';
import { leastSure } from '../../law/citation.ts';
import type { Mark } from '../../law/mark.ts';
import { calendar } from '../law/calendar.ts';
import type { ProcedureEvent } from '../law/format/limit.ts';
import type { LawPack } from '../law/format/pack.ts';
import { leaveDoubt, type Opening } from '../law/outcome.ts';
import { procedureOf, type Deadline, type Procedure } from '../law/procedure.ts';
import { placingsOf, type Placing, type PlacingStart } from './placing.ts';
import type { LegalFacts } from './requests.ts';

export interface LimitsOfPlacing {
  readonly id: Placing['id'];
  /** Empty where nobody asked for it in writing. */
  readonly request: string;
  readonly procedure: Procedure;
}

/** What runs of a placing, by which of its procedures. */
export function deadlinesOfPlacing(packs: readonly LawPack[], legal: LegalFacts): readonly LimitsOfPlacing[] {
  const begins = startOf(packs, legal);
  return placingsOf(legal.placing, begins?.start).map(({ id, events, adviceBy, request = '', start }) => {
    const procedure = procedureOf(packs, {
      modality: 'placement',
      facts: legal.law,
      events,
      ...(adviceBy !== undefined && { adviceBy }),
    });
    const isNoted = start === undefined || begins === undefined;
    return { id, request, procedure: isNoted ? procedure : derived(procedure, begins) };
  });
}

interface Begins {
  readonly start: PlacingStart;
  readonly marks: readonly Mark[];
}

/** Where the main sentence ends: by the registry's day, else by the calendar of the day of the newest decision. */
function startOf(packs: readonly LawPack[], { law, placing }: LegalFacts): Begins | undefined {
  const end = law.registry?.['sentence-end'];
  if (end !== undefined) return { start: { on: addDays(end, 1), how: 'registry' }, marks: ['derived'] };
  const asOf = placing.decisions.findLast(({ of }) => of === 'supervised-release')?.on;
  if (asOf === undefined) return undefined;
  const opening = calendar(packs, { ...law, asOf }).outcomes.find(
    (each): each is Opening => each.kind === 'placement' && each.state === 'opens',
  );
  if (opening === undefined) return undefined;
  const doubt: readonly Mark[] = leaveDoubt(opening.readings) ? ['doubt'] : [];
  return { start: { on: opening.earliest, how: 'computed' }, marks: ['derived', opening.rule.mark, ...doubt] };
}

const fromStart: ReadonlySet<ProcedureEvent> = new Set(['deprivation-start', 'deprivation-year']);

const derived = (procedure: Procedure, { marks, start: { how } }: Begins): Procedure => ({
  ...procedure,
  deadlines: procedure.deadlines.map((each): Deadline =>
    fromStart.has(each.from.event) ? { ...each, mark: leastSure([each.mark, ...marks]), placedFrom: how } : each,
  ),
});
