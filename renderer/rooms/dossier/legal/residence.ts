/** Whether a right of residence is asked about: of a Belgian it is not, and again as soon as the person page says otherwise. */
import { isBelgian, type Calendar, type LawCode } from '../../../../shared/release/index.ts';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';

export function useIsBelgian(): boolean {
  const { view } = useOpenDossier();
  return isBelgian(sectionOf(view, 'identity'));
}

/** Without what is there for people without a right of residence alone: of a Belgian that is no answer to anything. */
export const withoutResidence = (made: Calendar): Calendar => ({
  ...made,
  outcomes: made.outcomes.filter((outcome) => outcome.state === 'opens' || outcome.code !== 'right-of-residence'),
});

/** Said of people without a right of residence alone. */
export const isOfResidence = (code: LawCode): boolean => code === 'monitoring-without-residence';
