/** What every part of the vault works in: an unlocked seat and its sections; and what of a dossier lies in them. */
import { mayWrite } from '../../../../shared/contributions/rights.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import type { Realm } from '../../api/places.ts';
import { readersIn } from '../sections/authors-in.ts';
import type { OpenSection, Sections } from '../sections/sections.ts';
import { realmOf, type Session } from '../session/session.ts';
import { sectionsOf } from '../sections/beginnings.ts';

export interface VaultContext {
  readonly session: Session;
  readonly sections: Sections;
}

/** How much a dossier holds for me now; kept when I look at it. */
export const contributionCount = ({ session, sections }: VaultContext, id: string): number =>
  sectionsOf(session, id).reduce((sum, { hex }) => sum + (sections.fragments().get(hex)?.count ?? 0), 0);

export const realmOfDossier = (session: Session, dossier: string): Realm | null => {
  const first = sectionsOf(session, dossier)[0];
  return first ? realmOf(first.key.realm) : null;
};

/** The section of a kind; where a dossier has several (each service has its own notes), the one I write. */
export async function openSectionOf(
  context: VaultContext,
  dossier: string,
  kind: SectionKind,
): Promise<OpenSection | null> {
  const found = sectionsOf(context.session, dossier).filter((each) => each.key.kind === kind);
  let first: OpenSection | null = null;
  for (const { hex, key } of found) {
    const section = await context.sections.open(hex);
    if (section && (found.length === 1 || canWrite(context.session, section, realmOf(key.realm)))) return section;
    first ??= section;
  }
  return first;
}

/** A section as I see it now; null when nothing of it counts here. */
export const viewSection = (session: Session, section: OpenSection, realm: Realm): SectionView | null =>
  section.log.view({ canWrite: canWrite(session, section, realm), readers: readersIn(session, section.log) });

export function canWrite(session: Session, section: OpenSection, realm: Realm): boolean {
  if (session.isReadOnly) return false;
  const role = section.log.roleOf(session.identity(realm).sign.publicKey);
  const op = section.key.kind === 'notes' ? 'note' : 'put';
  return role !== null && mayWrite(section.key.kind, role, op);
}
