/** Who reads a section: taking a reader out founds its next epoch without them, with what counts now. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { Member } from '../../../../shared/contributions/ops.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { DossierView } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import { viewDossier } from '../dossiers/view-dossier.ts';
import { realmId } from '../../core/session/session.ts';
import { asMember } from '../../core/sections/authors-in.ts';
import { audienceNow, foundNext, keepEpoch, mayFoundNext, type AudienceNow } from './founding.ts';
import type { OpenSection } from '../../core/sections/sections.ts';

/** Takes a person out of everything of this kind that I own: they keep what they read, and get nothing written from now on. */
export async function removeReader(
  context: VaultContext,
  input: { readonly dossier: string; readonly section: SectionKind; readonly person: string },
): Promise<Result<DossierView, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, input.dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  if (input.person === toBase64url(session.identity(realm).person)) return fail({ code: 'not-allowed' });
  const sections = await ownedOf(context, realm, input.dossier, input.section);
  const isThem = (member: Member): boolean => asMember(session, member, realmId(realm)).person === input.person;
  const theirs = sections.filter(({ log }) => audienceNow(session, realm, log).members.some(isThem));
  if (theirs.length === 0) return fail({ code: 'not-allowed' });
  const logged = await logAccess(session, { what: 'removed-reader', dossier: input.dossier });
  if (!logged.ok) return logged;
  for (const section of theirs) {
    const removed = await removeMembers(context, realm, section, isThem);
    if (!removed.ok) return removed;
  }
  session.notify({ type: 'changed', dossier: input.dossier });
  return viewDossier(context, input.dossier);
}

async function ownedOf(
  context: VaultContext,
  realm: Realm,
  dossier: string,
  kind: SectionKind,
): Promise<readonly OpenSection[]> {
  const owned: OpenSection[] = [];
  for (const { hex, key } of sectionsOf(context.session, dossier)) {
    const section = key.kind === kind ? await context.sections.open(hex) : null;
    if (section && mayFoundNext(context.session, realm, section.log)) owned.push(section);
  }
  return owned;
}

/** Founds the next epoch of a section I own without some of its readers. */
export async function removeMembers(
  context: VaultContext,
  realm: Realm,
  section: OpenSection,
  leaves: (member: Member) => boolean,
): Promise<Result<undefined, VaultProblem>> {
  if (!mayFoundNext(context.session, realm, section.log)) return fail({ code: 'not-allowed' });
  const audience = without(audienceNow(context.session, realm, section.log), leaves);
  const founded = foundNext(context.session, realm, section, { ...audience, reason: 'removal' });
  return founded ? keepEpoch(context, realm, section, founded) : fail({ code: 'too-large' });
}

/** A service owns on as long as someone of it writes: nobody else could bring its people back in. */
function without({ owners, members, parents }: AudienceNow, leaves: (member: Member) => boolean): AudienceNow {
  const left = members.filter((member) => !leaves(member));
  const writing = new Set(left.filter((member) => member.writes).map((member) => member.service));
  return { parents, owners: owners.filter((service) => writing.has(service)), members: left };
}
