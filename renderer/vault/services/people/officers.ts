/** The officers of a service: who they are, what they hold of whom, and how one of them answers (SPEC.md, O1-O6). */
import { fromBase64url, toBase64url } from '../../../../shared/codec/base64url.ts';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { encode } from '../../../../shared/codec/cbor.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { decodeCard, type SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { WayInProof } from '../../api/places.ts';
import { housemateOf, personElsewhere } from '../trust/correspondents.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import { officersSlots, passphraseSlots, type OfficersSlot } from '../../core/keys/key-file.ts';
import type { SeatSecret } from '../../core/keys/seat.ts';
import type { Session } from '../../core/session/session.ts';
import { pad, unpad } from '../../core/sealing/padding.ts';
import { isTrusted } from '../trust/trust-records.ts';
import type { RecoveryRequestView } from '../../api/people.ts';
import { approvalBytes } from '../../core/people/log.ts';
import { changePeople } from '../household/membership.ts';
import { personAt } from '../../core/people/people.ts';
import type { ServiceOfficers } from '../../core/people/here.ts';
import { answerForService, readServiceRequest } from './service-answers.ts';
import { keepServiceKeyInOrder } from './service-key.ts';
import {
  answerFile,
  isForService,
  phoneCode,
  readRequestFile,
  readShare,
  signShare,
  type OfficerShare,
  type ReadRequest,
  type RecoveryRequest,
} from './recovery-files.ts';
import { split } from './shares.ts';
import { isKnownWell } from '../trust/trusted.ts';
import { proved } from './proof.ts';

export const packageAd = (vault: Bytes, slot: Bytes, seat: Bytes): Bytes =>
  concat([utf8('passerelle/recovery-package/1\n'), vault, slot, seat]);

/** Three verified people for real work become the officers of my service. */
export async function setOfficers(
  session: Session,
  persons: readonly string[],
): Promise<Result<undefined, VaultProblem>> {
  const mine = session.household && personAt(session.household, session.secret.seat);
  if (!mine) return fail({ code: 'people-broken' });
  const officers = persons.flatMap((person) => cardOf(session, person) ?? []);
  if (officers.length !== 3 || new Set(persons).size !== 3) return fail({ code: 'not-verified' });
  const changed = await changePeople(session, [{ act: { do: 'officers', service: mine.card.service, officers } }]);
  const kept = changed.ok ? await keepServiceKeyInOrder(session) : changed;
  return kept.ok ? logAccess(session, { what: 'officers-named' }) : kept;
}

/** The card of a person whose number was compared, or of a colleague of this computer; never my own. */
export function cardOf(session: Session, person: string): Bytes | null {
  const id = fromBase64url(person);
  if (!id || equal(id, session.identity('real').person)) return null;
  const mate = housemateOf(session, 'real', person);
  if (mate) return mate.real;
  const known = personElsewhere(session, 'real', person)?.known;
  return known && isTrusted(known) ? known.card : null;
}

/** Seals my decryption key so that any two of my service's officers can open it. Replaces what earlier ones held. */
export async function allowOfficers(
  deps: EntryDeps,
  session: Session,
  proof: WayInProof,
): Promise<Result<undefined, VaultProblem>> {
  const proving = await proved(deps, session, proof);
  if (!proving.ok) return proving;
  const mine = session.household && personAt(session.household, session.secret.seat);
  const set = mine && session.household?.officers.get(mine.card.service)?.at(-1);
  if (!set || session.isPeopleBroken) return fail({ code: 'not-allowed' });
  const slot = slotFor(session, session.secret, set);
  const isMyOld = (id: unknown): boolean =>
    officersSlots(session.file).some((each) => equal(each.seat, session.secret.seat) && each.id === id);
  const written = await session.changeKeyFile((file) => ({
    ...file,
    slots: [...file.slots.filter((each) => !isMyOld(each['id'])), slot],
  }));
  if (!written.ok) return written;
  return logAccess(session, { what: 'officers-agreed' }, [['officers-agreed', set.at]]);
}

/** The same for other keys of my seat, where I agreed to the officers of today; null where I did not. */
export function officersSlotFor(session: Session, secret: SeatSecret): OfficersSlot | null {
  const mine = session.household && personAt(session.household, secret.seat);
  const set = mine && session.household?.officers.get(mine.card.service)?.at(-1);
  return set && session.records.get('officers-agreed') === set.at ? slotFor(session, secret, set) : null;
}

function slotFor(session: Session, secret: SeatSecret, set: ServiceOfficers): OfficersSlot {
  const { crypto, vault, file } = session;
  const { seat, real, box: boxPair } = secret;
  const id = crypto.random(16);
  const key = crypto.random(32);
  const label = passphraseSlots(file).find((each) => equal(each.seat, seat))?.label ?? '';
  const opened = {
    format: 'passerelle/recovery-package',
    version: 1,
    seat,
    wrap: real.wrap,
    // Left out where there is none.
    box: boxPair,
  };
  const held = split(crypto, key);
  const shares = set.cards.map(({ card }, at) => {
    const shared = held[at] ?? [];
    const head = { format: 'passerelle/recovery-share' as const, version: 1 as const, vault, slot: id, seat };
    const share: OfficerShare = { ...head, card: session.identity('real').card, label, shares: shared };
    return crypto.wrap(pad(signShare(crypto, share, real.sign.secretKey)), card.wrapKey);
  });
  const box = crypto.seal(pad(encode(opened)), packageAd(vault, id, seat), key);
  return { kind: 'officers', id, seat, label, box, shares };
}

interface ForMe {
  readonly share: OfficerShare;
  readonly card: SeatCard;
}

interface Request {
  readonly request: RecoveryRequest;
  readonly hash: Bytes;
  /** The places of it of which I hold a share, signed by whose place it is. */
  readonly forMe: readonly [ForMe, ...ForMe[]];
}

function readForMe(session: Session, read: ReadRequest): Result<Request, VaultProblem> {
  const { vault, places } = read.request;
  const opened = places.flatMap(({ slot, shares }) => {
    const mine = shareIn(session, shares);
    return mine ? [{ ...mine, fits: equal(mine.share.vault, vault) && equal(mine.share.slot, slot) }] : [];
  });
  const [first, ...others] = opened.filter((each) => each.fits);
  if (first) return ok({ ...read, forMe: [first, ...others] });
  return fail({ code: opened.length > 0 ? 'bad-file' : 'not-for-me' });
}

function shareIn(session: Session, boxes: readonly Bytes[]): ForMe | null {
  const { crypto, secret } = session;
  for (const box of boxes) {
    const padded = crypto.unwrap(box, secret.real.wrap);
    const share = padded && readShare(crypto, unpad(padded), (card) => decoded(session, card)?.signKey ?? null);
    const card = share && decoded(session, share.card);
    if (card) return { share, card };
  }
  return null;
}

function decoded(session: Session, bytes: Bytes): SeatCard | null {
  const card = decodeCard(session.crypto, bytes);
  return card.ok ? card.value : null;
}

export function readRecoveryRequest(session: Session, bytes: Uint8Array): Result<RecoveryRequestView, VaultProblem> {
  const file = readRequestFile(session.crypto, bytes);
  if (file === null) return fail({ code: 'bad-file' });
  if (isForService(file)) return readServiceRequest(session, file);
  const read = readForMe(session, file);
  if (!read.ok) return read;
  const { forMe, hash, request } = read.value;
  return ok({
    code: phoneCode(hash),
    at: request.at,
    places: forMe.map(({ card, share }) => ({
      id: toBase64url(share.slot),
      name: card.name,
      function: card.function,
      service: card.service,
      label: share.label,
      trust: isKnownWell(session, card) ? 'verified' : 'unknown',
    })),
  });
}

/** My answer about one of the places asked for: my word, signed, and my shares for the new place alone. */
export async function answerRecovery(
  session: Session,
  input: { readonly bytes: Uint8Array; readonly place: string },
): Promise<Result<Bytes, VaultProblem>> {
  const file = readRequestFile(session.crypto, input.bytes);
  if (file === null) return fail({ code: 'bad-file' });
  if (isForService(file)) return answerForService(session, file, input.place);
  const read = readForMe(session, file);
  if (!read.ok) return read;
  const { crypto, secret } = session;
  const { hash, request, forMe } = read.value;
  const asked = forMe.find(({ share }) => toBase64url(share.slot) === input.place);
  if (!asked) return fail({ code: 'not-found' });
  const logged = await logAccess(session, { what: 'recovery-answered' });
  if (!logged.ok) return logged;
  const said = approvalBytes(crypto, request.vault, asked.share.seat, hash, request);
  return ok(
    answerFile({
      format: 'passerelle/recovery-answer',
      version: 1,
      request: hash,
      officer: secret.real.sign.publicKey,
      approval: crypto.sign(said, secret.real.sign.secretKey),
      box: crypto.wrap(pad(encode(asked.share.shares)), request.wrapKey),
    }),
  );
}
