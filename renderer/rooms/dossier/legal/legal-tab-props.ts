import type { SectionView } from '../../../../shared/dossier/view.ts';

/** What each part of the legal tab is given. */
export interface LegalTabProps {
  readonly section: SectionView;
}
