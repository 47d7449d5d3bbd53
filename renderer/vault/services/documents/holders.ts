/** Who else has a document, as far as is known here. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { attachmentsIn } from '../../core/writing/named-files.ts';
import { isTrusted } from '../trust/trust-records.ts';

/** Sections of a dossier that name a document now. */
export async function naming(
  { session, sections }: VaultContext,
  dossier: string,
  document: string,
): Promise<readonly { readonly section: OpenSection; readonly file: Attachment }[]> {
  const found: { section: OpenSection; file: Attachment }[] = [];
  for (const { hex } of sectionsOf(session, dossier)) {
    const section = await sections.open(hex);
    const view = section?.log.asRead();
    const file = view && attachmentsIn([view]).find(({ id }) => id === document);
    if (section && file) found.push({ section, file });
  }
  return found;
}

/** Verified people elsewhere who read a section that names the document. */
export async function holdersOf(
  context: VaultContext,
  dossier: string,
  document: string,
): Promise<readonly { readonly person: string; readonly name: string }[]> {
  const { session } = context;
  const realm = realmOfDossier(session, dossier);
  const holders = new Map<string, string>();
  for (const { section } of realm === null ? [] : await naming(context, dossier, document)) {
    for (const member of section.log.members()) {
      const person = toBase64url(member.person);
      const found = personElsewhere(session, realm ?? 'real', person);
      if (found && isTrusted(found.known)) holders.set(person, found.card.name);
    }
  }
  return [...holders].map(([person, name]) => ({ person, name }));
}
