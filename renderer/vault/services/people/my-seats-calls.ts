/** What is done about further seats that say they are mine (SPEC.md, X13). */
import { toHex } from '../../../../shared/codec/hex.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { SeatSayingMe } from '../../api/people.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { answerAbout, answerRecord, isSeat, seatsSayingMe, type SeatAnswer } from '../trust/my-seats.ts';
import { codeOf } from '../../core/cards/look-alikes.ts';
import { mayFoundNext } from '../sharing/founding.ts';
import { removeMembers } from '../sharing/readers.ts';
import { realmId, type Session } from '../../core/session/session.ts';

type Seats = Result<readonly SeatSayingMe[], VaultProblem>;

/** Those I have not answered about, and those I said are not mine while they still read something. */
export function seatsToAnswer(context: VaultContext, realm: Realm): readonly SeatSayingMe[] {
  const { session } = context;
  return [...seatsSayingMe(session, realm)].flatMap(([seat, said]): SeatSayingMe[] => {
    const answer = answerAbout(session, seat);
    const reads = partsRead(context, realm, seat).length;
    if (answer === 'mine' || answer === 'seen' || (answer === 'not-mine' && reads === 0)) return [];
    const card = said.card && session.cards.read(said.card);
    return [
      {
        seat,
        name: card?.name ?? '',
        function: card?.function ?? '',
        service: card?.service ?? said.service ?? '',
        code: codeOf(session.crypto, seat),
        isVouchedByMe: isVouchedByMe(session, realm, seat),
        isDenied: answer === 'not-mine',
        reads,
      },
    ];
  });
}

/** A seat of mine signed for its keys. */
function isVouchedByMe(session: Session, realm: Realm, seat: string): boolean {
  const vouch = session.cards.get(seat)?.card.vouch ?? cardSaid(session, realm, seat)?.vouch;
  return vouch !== undefined && toHex(vouch.by) === toHex(session.identity(realm).sign.publicKey);
}

function cardSaid(session: Session, realm: Realm, seat: string) {
  const bytes = seatsSayingMe(session, realm).get(seat)?.card;
  return bytes === undefined ? null : session.cards.read(bytes);
}

/** Sections (hex) it reads whose readers I decide on. */
const partsRead = ({ sections }: VaultContext, realm: Realm, seat: string): readonly string[] =>
  [...sections.fragments()].flatMap(([hex, { realm: of, waits }]) =>
    of === toHex(realmId(realm)) && waits.readers.includes(seat) ? [hex] : [],
  );

export async function answerAboutSeat(
  context: VaultContext,
  realm: Realm,
  { seat, answer }: { readonly seat: string; readonly answer: SeatAnswer },
): Promise<Seats> {
  const { session, sections } = context;
  if (!isSeat(seat) || !seatsSayingMe(session, realm).has(seat)) return fail({ code: 'not-found' });
  if (answer === 'mine' && !isVouchedByMe(session, realm, seat)) return fail({ code: 'not-allowed' });
  const logged = await logAccess(session, { what: `own-seat-${answer}` }, [answerRecord(session, seat, answer)]);
  if (!logged.ok) return logged;
  await sections.authorsChanged();
  session.notify({ type: 'changed' });
  return ok(seatsToAnswer(context, realm));
}

/** The next epoch of each of them is founded without it: it keeps what it read, and gets nothing written from now on. */
export async function takeOutSeat(context: VaultContext, realm: Realm, seat: string): Promise<Seats> {
  const { session, sections } = context;
  if (!isSeat(seat) || !seatsSayingMe(session, realm).has(seat)) return fail({ code: 'not-found' });
  const logged = await logAccess(session, { what: 'own-seat-taken-out' });
  if (!logged.ok) return logged;
  for (const hex of partsRead(context, realm, seat)) {
    const section = await sections.open(hex);
    if (!section || !mayFoundNext(session, realm, section.log)) continue;
    const removed = await removeMembers(context, realm, section, (member) => toHex(member.seat) === seat);
    if (!removed.ok) return removed;
  }
  session.notify({ type: 'changed' });
  return ok(seatsToAnswer(context, realm));
}
