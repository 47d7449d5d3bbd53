/** What is asked before a table sits down and is not written yet (shared/disclosure/SPEC.md, D68). A question: nothing waits for it. */
import type { EntityView } from '../../dossier/view.ts';
import { closedNow, decidingOf } from './gate.ts';

/** Prepared with the person or the reason why not; under which rules the own service works. */
export const askedBefore = ['preparation', 'own-rules'] as const;
export type AskedBefore = (typeof askedBefore)[number];

/** Nothing where no basis is written, and nothing the basis closes. */
export function stillAsked(consultation: EntityView): readonly AskedBefore[] {
  const deciding = decidingOf(consultation);
  if (deciding.basis === undefined) return [];
  return askedBefore.filter(
    (part) => closedNow(deciding, part) === undefined && (consultation.units[part]?.versions.length ?? 0) === 0,
  );
}
