/**
 * A consent that was taken back: a small file names the extract or the parts that rested on it, and nothing more. There is no
 * place in it for a reason, so none can travel (shared/disclosure/SPEC.md, D27, D30).
 */
import { fromBase64url } from '../../../../shared/codec/base64url.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { readsByConsent } from '../../../../shared/disclosure/matrix.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { OutgoingItem } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { reads } from '../exchange/deciding.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { reachable } from '../trust/reachable.ts';
import { post } from '../post/posting.ts';
import { outgoingItem, sentMotive } from '../exchange/sending.ts';
import { personText } from '../../core/session/session.ts';
import { withdrawnKey } from '../dossiers/extract-view.ts';

export async function withdrawExtract(
  context: VaultContext,
  { dossier, extract }: { readonly dossier: string; readonly extract: string },
): Promise<Result<OutgoingItem, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, dossier);
  const id = fromBase64url(extract);
  const section = id && (await context.sections.open(toHex(id)));
  if (realm === null || !section || section.key.kind !== 'extract') return fail({ code: 'unknown-dossier' });
  const { sign } = session.identity(realm);
  const reader = section.log.members().find(({ seat }) => !equal(seat, sign.publicKey));
  if (section.log.roleOf(sign.publicKey) !== 'owner' || reader === undefined) return fail({ code: 'not-allowed' });
  const mine = withdrawnKey(section.hex, toHex(sign.publicKey));
  const noted: Noted = [[mine, { at: session.now(), counts: true }]];
  return tell(context, realm, { dossier, person: personText(reader.person), withdraws: [section.key.section], noted });
}

/** Someone reads parts of a dossier by consent, and it does not stand any more (D30). */
export async function withdrawParts(
  context: VaultContext,
  { dossier, person }: { readonly dossier: string; readonly person: string },
): Promise<Result<OutgoingItem, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const to = personElsewhere(session, realm, person);
  if (to === null) return fail({ code: 'not-verified' });
  const mine = session.identity(realm).sign.publicKey;
  const withdraws: Bytes[] = [];
  for (const { hex, key } of sectionsOf(session, dossier)) {
    const section = key.kind === 'extract' ? null : await context.sections.open(hex);
    if (section?.log.roleOf(mine) === 'owner' && reads(session, realm, section, to.card)) withdraws.push(key.section);
  }
  if (withdraws.length === 0 || !readsByConsent(to.card)) return fail({ code: 'not-allowed' });
  return tell(context, realm, { dossier, person, withdraws, noted: [] });
}

type Noted = readonly (readonly [string, unknown])[];

interface Telling {
  readonly dossier: string;
  readonly person: string;
  readonly withdraws: readonly Bytes[];
  /** What is kept of it here. */
  readonly noted: Noted;
}

async function tell(
  { session }: VaultContext,
  realm: Realm,
  { dossier, person, withdraws, noted }: Telling,
): Promise<Result<OutgoingItem, VaultProblem>> {
  const found = reachable(session, realm, person);
  if (!found.ok) return found;
  const to = found.value;
  const logged = await logAccess(session, { what: 'sent-withdrawal', dossier, ...sentMotive('withdrawal', to.card) });
  if (!logged.ok) return logged;
  const kept = await session.records.put(noted);
  if (!kept.ok) return kept;
  const posted = await post(session, realm, {
    purpose: 'withdrawal',
    message: '',
    to: to.card,
    dossier: must(fromBase64url(dossier), 'dossier id'),
    sections: [],
    attachments: [],
    cards: [],
    withdraws,
  });
  if (!posted.ok) return posted;
  session.notify({ type: 'changed', dossier });
  return ok(outgoingItem(posted.value));
}
