/** The file that says what was put right or erased here (shared/disclosure/SPEC.md, D50). */
import { fromBase64url } from '../../../../shared/codec/base64url.ts';
import { must, ok, type Result } from '../../../../shared/result.ts';
import type { OutgoingItem } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Session } from '../../core/session/session.ts';
import type { Correction } from '../dossiers/corrections.ts';
import { outgoingItem, sentMotive } from '../exchange/sending.ts';
import { post } from '../post/posting.ts';
import { reachable } from '../trust/reachable.ts';

/** As many places as one holds. */
export const mostPlaces = 100;

export interface Notice {
  readonly dossier: string;
  readonly corrects: readonly Correction[];
  /** Records that say who was told what, once it is ready. */
  readonly told: (at: number) => readonly (readonly [string, unknown])[];
}

/** Makes it ready for one person elsewhere whose key is trusted; nothing leaves before it is put out like every file. */
export async function sendNotice(
  session: Session,
  realm: Realm,
  person: string,
  { dossier, corrects, told }: Notice,
): Promise<Result<OutgoingItem, VaultProblem>> {
  const found = reachable(session, realm, person);
  if (!found.ok) return found;
  const to = found.value;
  const logged = await logAccess(session, { what: 'sent-correction', dossier, ...sentMotive('correction', to.card) });
  if (!logged.ok) return logged;
  const posted = await post(session, realm, {
    purpose: 'correction',
    message: '',
    to: to.card,
    dossier: must(fromBase64url(dossier), 'dossier id'),
    sections: [],
    attachments: [],
    cards: [],
    corrects,
  });
  if (!posted.ok) return posted;
  const kept = await session.records.put(told(session.now()));
  if (!kept.ok) return kept;
  session.notify({ type: 'changed', dossier });
  return ok(outgoingItem(posted.value));
}
