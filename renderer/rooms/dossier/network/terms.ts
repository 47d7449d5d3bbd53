/** Which explained term stands behind what somebody does. */
import type { WorkerFunctionId } from '../../../../shared/directory/index.ts';
import type { ExplainedTerm } from '../../../fields/field-term.tsx';

const terms: ReadonlyMap<string, ExplainedTerm> = new Map<WorkerFunctionId, ExplainedTerm>([
  ['psd-social-worker', 'psychosocial-service'],
  ['psd-psychologist', 'psychosocial-service'],
  ['psd-psychiatrist', 'psychosocial-service'],
  ['psd-coordinator', 'psychosocial-service'],
  ['director', 'prison-director'],
  ['justice-assistant', 'justice-assistant'],
  ['justice-house-director', 'justice-house'],
  ['counsellor', 'trajectory-counsellor'],
  ['helper', 'helping-relationship'],
  ['social-welfare-worker', 'social-welfare-centre'],
  ['employment-adviser', 'employment-service'],
]);

export const termOfFunction = (fn: string): ExplainedTerm | undefined => terms.get(fn);
