import type { SectionView } from '../../../../../shared/dossier/view.ts';

/** What each view of a plan is given. */
export interface PlanViewProps {
  readonly section: SectionView;
  /** Shows a step, or the whole plan, in the list: there everything can be changed. */
  readonly onList: (step?: string) => void;
}
