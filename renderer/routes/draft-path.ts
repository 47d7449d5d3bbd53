/** Where a text stands that was being typed: the address of its field, or of the form it is part of. */
import { sectionKind } from '../../shared/dossier/sections.ts';
import type { Draft } from '../vault/api.ts';
import { dossierPath, paths, personPath, tabOfSection, type DossierTab } from './paths.ts';

export interface DraftPath {
  readonly path: string;
  /** What stands there. */
  readonly is: DossierTab | 'person' | 'new-dossier';
}

/** What is asked of a justice house, and what goes to another service, stands apart from the rest of a plan. */
const inNetwork: readonly (string | undefined)[] = ['inquiry', 'hand-over', 'responsible'];

/** Undefined for a text of another version of this application, whose place is not known here. */
export function draftPath({ place, dossier }: Pick<Draft, 'place' | 'dossier'>): DraftPath | undefined {
  if (dossier === undefined) return place === 'new-dossier' ? { path: paths.newDossier, is: 'new-dossier' } : undefined;
  if (place.startsWith('note/')) return { path: dossierPath(dossier, { tab: 'notes', isNew: true }), is: 'notes' };
  const [first, type, entity] = place.split('/');
  const section = sectionKind.safeParse(first);
  if (!section.success || entity === undefined) return undefined;
  if (inNetwork.includes(type)) return { path: dossierPath(dossier, { tab: 'network', entity }), is: 'network' };
  if (section.data === 'identity' || type === 'sleeping-place') return { path: personPath(dossier), is: 'person' };
  const tab = tabOfSection(section.data);
  return { path: dossierPath(dossier, { tab, entity }), is: tab };
}
