/**
 * Whether somebody is free: then no door of the calendar is one they wait behind (SPEC.md, V17). Free is who left by a grant that stands,
 * whose sentence ended by the registry's day, and who was never convicted and is in no prison any more.
 */
import { isCalendarDay } from '../../calendar/day.ts';
import type { IsoDay } from '../../calendar/iso-day.ts';
import { listOf, plainEntities, read } from '../../dossier/read.ts';
import type { SectionView } from '../../dossier/view.ts';
import { isNotConvicted } from '../law/facts.ts';
import type { ModalityId } from '../terms/modalities.ts';
import { grantsIn, type Grant } from './follow-up.ts';
import { recordedLaw } from './of-dossier.ts';

const releases: readonly ModalityId[] = [
  'conditional-release',
  'early-release',
  'provisional-release-removal',
  'provisional-release-surrender',
  'removal-by-minister',
  'medical-release',
];

export type Free =
  | { readonly how: 'grant'; readonly on: IsoDay; readonly modality: ModalityId }
  /** `sentence-end`: served to its end. `not-convicted`: freed from remand, acquitted or not. */
  | { readonly how: 'sentence-end' | 'not-convicted'; readonly on: IsoDay };

/** Since when, and how; undefined for whoever is held, and where nothing recorded says otherwise. */
export function freeSince(section: SectionView | undefined, today: IsoDay): Free | undefined {
  const grant = releasedBy(section, today);
  if (grant !== undefined) {
    const on = releaseDay(section, grant) ?? grant.on;
    return on > today ? undefined : { how: 'grant', on, modality: grant.modality };
  }
  const stays = staysIn(section);
  if (stays.some(({ until }) => until === undefined || until > today)) return undefined;
  const { facts } = recordedLaw(plainEntities(section), today);
  if (isNotConvicted(facts)) {
    const left = stays
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1);
    return left === undefined ? undefined : { how: 'not-convicted', on: left };
  }
  const end = facts.registry?.['sentence-end'];
  const isPlaced = facts.sentences.some(({ placement }) => placement !== undefined);
  // After a revocation the registry's day may be that of the detention before it.
  if (end === undefined || end >= today || isPlaced || facts.revocation !== undefined) return undefined;
  return { how: 'sentence-end', on: end };
}

/** The day they left, where the decision says it: later than the judgment, which has to be final first. */
function releaseDay(section: SectionView | undefined, { id }: Grant): IsoDay | undefined {
  const decision = listOf(section, 'decision').find((each) => each.id === id);
  const on = read('legal', 'decision', decision, 'release')?.on;
  return on !== undefined && isCalendarDay(on) ? on : undefined;
}

const staysIn = (section: SectionView | undefined): readonly { readonly until?: IsoDay }[] =>
  listOf(section, 'stay').flatMap((entity) => {
    const stay = read('legal', 'stay', entity, 'stay');
    if (stay === undefined) return [];
    return [stay.until !== undefined && isCalendarDay(stay.until) ? { until: stay.until } : {}];
  });

/** The newest grant of a release up to a day, unless they were detained again after it. */
export function releasedBy(section: SectionView | undefined, today: IsoDay): Grant | undefined {
  const grant = grantsIn(section).find(({ modality, on }) => releases.includes(modality) && on <= today);
  const again = listOf(section, 'revocation').flatMap(
    (entity) => read('legal', 'revocation', entity, 'revocation')?.detainedSince ?? [],
  );
  return grant === undefined || again.some((day) => day >= grant.on) ? undefined : grant;
}
