/** As an officer: a request to open what a service may have in a safety copy, without the person (SPEC.md, Q4, Q5). */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { encode } from '../../../../shared/codec/cbor.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { decodeCard, type SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import { pad, unpad } from '../../core/sealing/padding.ts';
import type { RecoveryRequestView } from '../../api/people.ts';
import { serviceApprovalBytes } from '../../core/people/log.ts';
import { answerFile, phoneCode, type ReadRequest, type ServiceRequest } from './recovery-files.ts';
import { readServiceShare, type ServiceShare } from './service-files.ts';
import { isKnownWell } from '../trust/trusted.ts';

interface Held {
  readonly share: ServiceShare;
  /** Who made the key: whose computer it is. */
  readonly card: SeatCard;
}

/** My shares of what is asked for, of the service that is asked for; never those of a person's place. */
function heldFor(session: Session, { request }: ReadRequest<ServiceRequest>): readonly Held[] {
  const { crypto, secret } = session;
  const cardOf = (bytes: Bytes): SeatCard | null => {
    const card = decodeCard(crypto, bytes);
    return card.ok ? card.value : null;
  };
  return request.places.flatMap(({ slot, shares }) =>
    shares.flatMap((box) => {
      const padded = crypto.unwrap(box, secret.real.wrap);
      const share = padded && readServiceShare(crypto, unpad(padded), (bytes) => cardOf(bytes)?.signKey ?? null);
      const card = share && cardOf(share.card);
      const fits = share && equal(share.vault, request.vault) && equal(share.key, slot);
      return card && fits && share.service === request.for.service ? [{ share, card }] : [];
    }),
  );
}

export function readServiceRequest(
  session: Session,
  read: ReadRequest<ServiceRequest>,
): Result<RecoveryRequestView, VaultProblem> {
  const held = heldFor(session, read);
  if (held.length === 0) return fail({ code: 'not-for-me' });
  const { at, for: forService } = read.request;
  return ok({
    code: phoneCode(read.hash),
    at,
    forService,
    places: held.map(({ share, card }) => ({
      id: toBase64url(share.key),
      name: card.name,
      function: card.function,
      service: share.service,
      label: '',
      trust: isKnownWell(session, card) ? 'verified' : 'unknown',
    })),
  });
}

/** My word on the request and its reason, signed, and my shares for the place that asks alone. In my log, with the reason. */
export async function answerForService(
  session: Session,
  read: ReadRequest<ServiceRequest>,
  place: string,
): Promise<Result<Bytes, VaultProblem>> {
  const { crypto, secret } = session;
  const { request, hash } = read;
  const asked = heldFor(session, read).find(({ share }) => toBase64url(share.key) === place);
  if (!asked) return fail({ code: 'not-found' });
  const { reason } = request.for;
  const logged = await logAccess(session, { what: 'service-opening-answered', reason });
  if (!logged.ok) return logged;
  const { sign } = secret.real;
  const { signKey, wrapKey } = request;
  const forPlace = { ...request.for, key: asked.share.key, request: hash, signKey, wrapKey };
  const said = serviceApprovalBytes(crypto, request.vault, forPlace);
  return ok(
    answerFile({
      format: 'passerelle/recovery-answer',
      version: 1,
      request: hash,
      officer: sign.publicKey,
      approval: crypto.sign(said, sign.secretKey),
      box: crypto.wrap(pad(encode(asked.share.shares)), request.wrapKey),
    }),
  );
}
