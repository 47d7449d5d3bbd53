/** Reading personal approaches: when one may start, and which belong to a consultation (SPEC.md, P43). */
import { isClosed } from './consultation-of.ts';
import { listOf, read } from './read.ts';
import type { EntityView, SectionView } from './view.ts';

/** Once the consultation took place and its minutes are closed. */
export function mayStart(consultation: EntityView, today: string): boolean {
  const frame = read('consultation', 'consultation', consultation, 'frame');
  return frame !== undefined && frame.on <= today && isClosed(consultation);
}

export const approachesOf = (section: SectionView, consultation: string): readonly EntityView[] =>
  listOf(section, 'approach').filter(
    (entity) => read('consultation', 'approach', entity, 'agreed')?.consultation === consultation,
  );
