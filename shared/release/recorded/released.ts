/** Whether somebody left prison by a grant that stands: then no door of the calendar is one they wait behind (SPEC.md, V17). */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { listOf, read } from '../../dossier/read.ts';
import type { SectionView } from '../../dossier/view.ts';
import type { ModalityId } from '../terms/modalities.ts';
import { grantsIn, type Grant } from './follow-up.ts';

const releases: readonly ModalityId[] = [
  'conditional-release',
  'early-release',
  'provisional-release-removal',
  'provisional-release-surrender',
  'removal-by-minister',
  'medical-release',
];

/** The newest grant of a release up to a day, unless they were detained again after it. */
export function releasedBy(section: SectionView | undefined, today: IsoDay): Grant | undefined {
  const grant = grantsIn(section).find(({ modality, on }) => releases.includes(modality) && on <= today);
  const again = listOf(section, 'revocation').flatMap(
    (entity) => read('legal', 'revocation', entity, 'revocation')?.detainedSince ?? [],
  );
  return grant === undefined || again.some((day) => day >= grant.on) ? undefined : grant;
}
