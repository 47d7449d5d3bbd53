/** Whether a proof of a step is meant: where a court usually asks for one (P11). Elsewhere one can be added, and nothing asks for it. */
import { read, single } from '../read.ts';
import type { SectionView } from '../view.ts';

const domainsWithProof: readonly string[] = ['housing', 'day-activity', 'income'];

/** @param goal the goal the step belongs to; empty: none */
export function isProofMeant(plan: SectionView | undefined, goal: string): boolean {
  const domain = goal === '' ? undefined : read('plan', 'goal', single(plan, goal), 'domain')?.domain;
  return domain !== undefined && domainsWithProof.includes(domain);
}
