/** Of a Belgian nothing of the law hangs on a right of residence. */
import { read, single } from '../../dossier/read.ts';
import type { SectionView } from '../../dossier/view.ts';
import type { LawFacts } from '../law/facts.ts';

/** As the personal details have it; not where they are not read here, or nobody said. */
export const isBelgian = (identity: SectionView | undefined): boolean =>
  read('identity', 'person', single(identity, 'person'), 'residence')?.status === 'belgian';

/** Counted as with a right of residence; what somebody entered all the same stays. */
export const ofBelgian = (facts: LawFacts): LawFacts =>
  facts.residence === undefined ? { ...facts, residence: 'right' } : facts;
