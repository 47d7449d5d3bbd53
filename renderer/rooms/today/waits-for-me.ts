/** Which of what came in waits for somebody here. */
import type { IncomingItem, IncomingProblem } from '../../vault/api.ts';

/** On a stick lie files for others, and files that were taken in before: there is nothing to do about them. */
const others: readonly IncomingProblem['code'][] = ['not-for-me', 'for-colleague', 'already-read'];

/** Not answered yet, and mine to answer. */
export const waitsForMe = ({ state, problem }: IncomingItem): boolean =>
  state === 'new' || state === 'looked-at' || (state === 'problem' && !others.some((code) => code === problem?.code));
