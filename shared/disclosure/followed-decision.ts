/** A justice house follows a decision: a prison names it before the work is handed over (SPEC.md, D57). */
import { directory } from '../directory/index.ts';
import { handOverOf } from '../dossier/plan/hand-overs-of.ts';
import { listOf, parseUnit } from '../dossier/read.ts';
import type { SectionView } from '../dossier/view.ts';

const prisonKinds: readonly (string | undefined)[] = ['psychosocial-service', 'prison'];

/** @param from the service (directory id) that hands over @param to the service that takes over */
export const followsDecision = (from: string, to: string): boolean =>
  prisonKinds.includes(directory.find(from)?.kind) && directory.find(to)?.kind === 'justice-house';

/**
 * Whether the hand-over under way to this person names the decision: one, taken on a day that has come.
 * @param person id as text @param today of the moment the file will name
 */
export const namesDecision = (plan: SectionView | undefined, person: string, today: string): boolean =>
  listOf(plan, 'hand-over').some((handOver) => {
    const { between, answer } = handOverOf(handOver);
    const isUnderWay = answer === undefined && between?.to.person === person;
    const [version, another] = handOver.units['decision']?.versions ?? [];
    const decision = parseUnit('plan', 'hand-over', 'decision', version?.value);
    return isUnderWay && another === undefined && decision !== undefined && decision.on <= today;
  });
