/** What the ledger of consent says to sending (shared/disclosure/SPEC.md, D13-D18): whether a consent stands, and until when. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { consentsIn, holderOf, standingFor, type Standing } from '../../../../shared/disclosure/consent.ts';
import type { ConsentTopic } from '../../../../shared/dossier/units/consent.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { openSectionOf, type VaultContext } from '../../core/context/context.ts';
import { dayHere } from '../../core/clock/days.ts';

/** The consent that stands for sending this to someone, from the holder's own section; null for whatever reason there is none. */
export async function standingConsent(
  context: VaultContext,
  dossier: string,
  asked: { readonly topic: ConsentTopic; readonly item?: string; readonly inWriting?: true },
  card: SeatCard,
): Promise<Standing | null> {
  const section = await openSectionOf(context, dossier, holderOf(asked.topic));
  const view = section?.log.asRead() ?? undefined;
  const receiver = { person: toBase64url(card.person), service: card.service };
  return standingFor(consentsIn(view), { ...asked, receiver, today: dayHere(context.session) });
}
