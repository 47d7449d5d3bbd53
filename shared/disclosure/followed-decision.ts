/** A justice house follows a decision: a prison names it before the work is handed over (SPEC.md, D57). */
import { directory } from '../directory/index.ts';
import { handOverOf } from '../dossier/plan/hand-overs-of.ts';
import { listOf, read } from '../dossier/read.ts';
import type { SectionView } from '../dossier/view.ts';

const prisonKinds: readonly (string | undefined)[] = ['psychosocial-service', 'prison'];

/** @param from the service (directory id) that hands over @param to the service that takes over */
export const followsDecision = (from: string, to: string): boolean =>
  prisonKinds.includes(directory.find(from)?.kind) && directory.find(to)?.kind === 'justice-house';

/** Whether the hand-over under way to this person names the decision. @param person id as text */
export const namesDecision = (plan: SectionView | undefined, person: string): boolean =>
  listOf(plan, 'hand-over').some((handOver) => {
    const { between, answer } = handOverOf(handOver);
    const isUnderWay = answer === undefined && between?.to.person === person;
    return isUnderWay && read('plan', 'hand-over', handOver, 'decision') !== undefined;
  });
