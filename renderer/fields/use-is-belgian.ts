/** Whether the personal details say so: of a Belgian no right of residence is asked, and again as soon as they say otherwise. */
import { isBelgian } from '../../shared/release/index.ts';
import { sectionOf, useOpenDossier } from './dossier-context.tsx';

export function useIsBelgian(): boolean {
  const { view } = useOpenDossier();
  return isBelgian(sectionOf(view, 'identity'));
}
