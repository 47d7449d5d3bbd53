/** The certificate of an erasure as a file to keep or hand over (SPEC.md, Z6). */
import { writeCertificate } from '../../../../shared/access-log/certificate.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { accessHead, logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import { erasureOf } from '../../core/endings/erasures.ts';

const longest = 20_000;

/** Signed by who erased, once it is done. `text`: what the page shows; it names nobody whose dossier it was. */
export async function certificate(
  session: Session,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Result<Bytes, VaultProblem>> {
  const erasure = erasureOf(session, id);
  if (erasure === null) return fail({ code: 'not-found' });
  if (erasure.state !== 'done' || erasure.told === true) return fail({ code: 'not-allowed' });
  if (text.length > longest) return fail({ code: 'does-not-fit', field: 'certificate' });
  // It says that keys are gone from both copies: as they are now, not as they were written once.
  const gone = session.isReadOnly ? ok(undefined) : await session.keysAreOne();
  if (!gone.ok) return gone;
  const { scope, dossier, at, sections } = erasure;
  const documents = erasure.documents.filter((each) => erasure.kept?.includes(each) !== true);
  const logged = await logAccess(session, { what: 'certificate-saved', dossier });
  if (!logged.ok) return logged;
  const head = accessHead(session);
  const { card, sign } = session.identity(erasure.realm);
  return ok(
    writeCertificate(session.crypto, { card, secretKey: sign.secretKey }, text, {
      id,
      scope,
      dossier,
      parts: sections.map(({ kind }) => kind),
      documents: documents.length,
      at,
      logHead: head && toHex(head.hash),
    }),
  );
}
