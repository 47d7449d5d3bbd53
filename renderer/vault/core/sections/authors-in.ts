/** Who writes and reads in a section, as it is known here (SPEC.md, X11). */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { AuthorBook } from '../../../../shared/contributions/judged.ts';
import type { Member } from '../../../../shared/contributions/ops.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import { newPersonId } from '../../../../shared/trust/seat-card.ts';
import type { Session } from '../session/session.ts';

/** @param realm of the section: a card of the other one counts for nothing in it (T1) */
export const authorsIn =
  ({ cards }: Pick<Session, 'cards'>, realm: Bytes): AuthorBook =>
  (signKey, member) =>
    cards.author(signKey, member, realm);

/** A member as they are known here; one whose card is not here has no name, and is a reader all the same. */
export const asMember = ({ cards, crypto }: Session, member: Member, realm: Bytes): Author =>
  cards.author(toHex(member.seat), member, realm) ?? {
    seat: toHex(member.seat),
    person: toBase64url(newPersonId(crypto, member.seat)),
    name: '',
    function: '',
    service: member.service,
    shown: 'unconfirmed',
  };

export const readersIn = (session: Session, log: SectionLog): readonly Author[] =>
  log.members().map((member) => asMember(session, member, log.place.realm));
