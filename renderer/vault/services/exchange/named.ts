/** Whom a part that came in names, as it stands here and as it would stand. */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import type { Named } from '../../core/context/projections.ts';
import type { DryRun } from './opened.ts';

export function nameIn(view: SectionView): Named {
  const person = view.entities.find(({ id }) => id === 'person' || id === 'extract');
  const name = parseUnit('identity', 'person', 'name', person?.units['name']?.versions[0]?.value);
  const birth = parseUnit('identity', 'person', 'birth', person?.units['birth']?.versions[0]?.value);
  return { surname: name?.surname ?? '', firstName: name?.firstName ?? '', birth: birth?.date ?? '' };
}

/** The section as it stands here, and as it would stand with what came in. */
export function sideBySide({ here, log }: DryRun): {
  readonly before: SectionView | null;
  readonly after: SectionView | null;
} {
  const options = { canWrite: false, readers: [] };
  return { before: here?.log.view(options) ?? null, after: log.view(options) };
}
