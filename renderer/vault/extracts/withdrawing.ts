/**
 * A consent that was taken back: a small file names the extract, and nothing more. There is no place in it for a reason, so none
 * can travel (shared/disclosure/SPEC.md, D27).
 */
import { z } from 'zod';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { bytes16 } from '../../../shared/codec/shapes.ts';
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { logAccess } from '../access.ts';
import type { OutgoingItem, VaultProblem } from '../api.ts';
import { realmOfDossier, type Workshop } from '../dossiers.ts';
import { personElsewhere } from '../correspondents.ts';
import { recipientFor } from '../hybrid.ts';
import { post } from '../posting.ts';
import { outgoingItem } from '../sending.ts';
import { personText } from '../session.ts';
import { withdrawnKey } from './view.ts';

export async function withdrawExtract(
  shop: Workshop,
  { dossier, extract }: { readonly dossier: string; readonly extract: string },
): Promise<Result<OutgoingItem, VaultProblem>> {
  const { session } = shop;
  const realm = realmOfDossier(session, dossier);
  const id = fromBase64url(extract);
  const section = id && (await shop.sections.open(toHex(id)));
  if (realm === null || !section || section.key.kind !== 'extract') return fail({ code: 'unknown-dossier' });
  const { sign } = session.identity(realm);
  const reader = section.log.members().find(({ seat }) => !equal(seat, sign.publicKey));
  if (section.log.roleOf(sign.publicKey) !== 'owner' || reader === undefined) return fail({ code: 'not-allowed' });
  const to = personElsewhere(session, realm, personText(reader.person));
  if (to === null) return fail({ code: 'not-verified' });
  if (to.known.standing === 'key-changed') return fail({ code: 'key-changed' });
  const sealable = recipientFor(session, realm, to.card);
  if (!sealable.ok) return sealable;
  const logged = await logAccess(session, { what: 'sent-withdrawal', dossier });
  if (!logged.ok) return logged;
  const noted = await session.records.put([
    [withdrawnKey(section.hex), { seat: toHex(sign.publicKey), at: session.now() }],
  ]);
  if (!noted.ok) return noted;
  const posted = await post(session, realm, {
    purpose: 'withdrawal',
    message: '',
    to: to.card,
    dossier: section.key.dossier,
    sections: [],
    attachments: [],
    cards: [],
    withdraws: [section.key.section],
  });
  if (!posted.ok) return posted;
  session.notify({ type: 'changed', dossier });
  return ok(outgoingItem(posted.value));
}

const note = z.object({ withdraws: z.array(bytes16).max(100) });

/** What a verified sender says was taken back, as records; it counts where they write for the service that made the extract. */
export function withdrawnBy({ note: told, from, manifest }: ReadBundle): readonly (readonly [string, unknown])[] {
  const parsed = note.safeParse(told);
  if (!parsed.success) return [];
  const record = { seat: toHex(from.signKey), at: manifest.madeAt };
  return parsed.data.withdraws.map((section) => [withdrawnKey(toHex(section)), record] as const);
}
