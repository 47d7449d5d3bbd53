/** Whether a right of residence is asked about: of a Belgian it is not, and again as soon as the person page says otherwise. */
import { read, single } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';
import type { Missing } from './missing.ts';

/** As the personal details have it; not where they are not read here, or nobody said. */
export const isBelgian = (identity: SectionView | undefined): boolean =>
  read('identity', 'person', single(identity, 'person'), 'residence')?.status === 'belgian';

export function useIsBelgian(): boolean {
  const { view } = useOpenDossier();
  return isBelgian(sectionOf(view, 'identity'));
}

/** Those that are asked for of this person. */
export const askedOf = (missing: readonly Missing[], belgian: boolean): readonly Missing[] =>
  belgian ? missing.filter(({ code }) => code !== 'residence-not-entered') : missing;
