/** What a request sets running, from what the dossier says: deadlines with their rule, or why there is none. */
import { listOf, read, single } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import {
  procedureDeadlines,
  type ModalityId,
  type Procedure,
  type ProcedureInput,
} from '../../../../shared/release/index.ts';

const nothing: Procedure = { deadlines: [], notSupported: [] };

export function deadlinesOf(section: SectionView, request: EntityView): Procedure {
  const asked = read('legal', 'request', request, 'request');
  if (asked === undefined) return nothing;
  const outcome = read('legal', 'request', request, 'outcome');
  const months = read('legal', 'situation', single(section, 'situation'), 'executable')?.months;
  const opens = opensOn(section, asked.modality);
  const decision = decisionOn(section, request);
  const computed = procedureDeadlines({
    modality: asked.modality,
    requestedOn: asked.on,
    withdrawn: outcome?.outcome === 'withdrawn',
    ...(months !== undefined && { executableMonths: months }),
    ...(opens !== undefined && { opensOn: opens }),
    ...(outcome?.outcome === 'advice-given' && outcome.on !== undefined && { adviceOn: outcome.on }),
    ...(decision !== undefined && { decision }),
  });
  return computed.ok ? computed.value : nothing;
}

const opensOn = (section: SectionView, modality: ModalityId): string | undefined =>
  listOf(section, 'legal-date')
    .map((entity) => read('legal', 'legal-date', entity, 'date'))
    .find((date) => date?.kind === modality)?.value;

/** Decisions on this request, the newest first. */
export const decisionsOn = (section: SectionView, request: EntityView): readonly EntityView[] =>
  listOf(section, 'decision')
    .filter((entity) => read('legal', 'decision', entity, 'decision')?.request === request.id)
    .sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? 1 : -1));

const dayOf = (decision: EntityView): string | undefined => read('legal', 'decision', decision, 'decision')?.on;

function decisionOn(section: SectionView, request: EntityView): ProcedureInput['decision'] {
  const decision = decisionsOn(section, request)[0];
  const facts = read('legal', 'decision', decision, 'decision');
  if (facts === undefined) return undefined;
  const again = read('legal', 'decision', decision, 'newRequest')?.from;
  return { outcome: facts.outcome, on: facts.on, ...(again !== undefined && { newRequestFrom: again }) };
}
