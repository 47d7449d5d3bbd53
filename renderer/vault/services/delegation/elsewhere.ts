/**
 * A deputy at another computer (SPEC.md, I6): each dossier goes in a file of its own, for the purpose `stand-in`, open until the
 * last day. They accept or refuse it there; when the carrier is back, a file tells them.
 */
import { objections } from '../../../../shared/disclosure/matrix.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import type { Realm } from '../../api/places.ts';
import type { SendRequest } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { decide } from '../exchange/deciding.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { outgoing, send } from '../exchange/sending.ts';
import { personText } from '../../core/session/session.ts';
import { isTrusted } from '../trust/trust-records.ts';
import type { Answers } from '../../api/delegation.ts';

/** Somebody of my service who works at another computer and was verified, or stands in the list of the realm. */
export function colleagueElsewhere({ session }: VaultContext, realm: Realm, person: string): SeatCard | null {
  const found = personElsewhere(session, realm, person);
  const isColleague = found !== null && found.card.service === session.me(realm).service;
  return isColleague && isTrusted(found.known) ? found.card : null;
}

interface Asking {
  readonly card: SeatCard;
  /** Open to them up to this moment (milliseconds since 1970). */
  readonly until: number;
  /** Names them as deputy in these dossiers. */
  readonly write: (dossiers: readonly string[]) => Promise<Result<undefined, VaultProblem>>;
}

/** Names the deputy and makes the files ready; a dossier I may not give, for one of another service, is left as it is. */
export async function sendToDeputy(
  context: VaultContext,
  realm: Realm,
  dossiers: readonly string[],
  { card, until, write }: Asking,
): Promise<Result<undefined, VaultProblem>> {
  for (const dossier of dossiers) {
    const asked: SendRequest = {
      dossier,
      purpose: 'stand-in',
      to: personText(card.person),
      sections: [],
      message: '',
      until,
    };
    const { lines } = await decide(context, realm, asked, card);
    const sections = lines.filter(({ allowed }) => allowed).map(({ section }) => section);
    if (objections(lines, sections).missing.length > 0) continue;
    const written = await write([dossier]);
    const sent = written.ok ? await send(context, { ...asked, sections }) : written;
    if (!sent.ok) return sent;
  }
  return ok(undefined);
}

/** Those at other computers learn by a file that the carrier is back; those here see it at once. */
export async function tellDeputies(
  context: VaultContext,
  realm: Realm,
  deputies: ReadonlyMap<string, string>,
): Promise<Result<undefined, VaultProblem>> {
  for (const [dossier, to] of deputies) {
    if (colleagueElsewhere(context, realm, to) === null) continue;
    const sent = await send(context, { dossier, purpose: 'update', to, sections: ['identity'], message: '' });
    if (!sent.ok) return sent;
  }
  return ok(undefined);
}

/** What they answered to the last file of each dossier; undefined where none went. */
export function answersOf(
  { session }: VaultContext,
  realm: Realm,
  person: string,
  dossiers: readonly string[],
): Answers | undefined {
  const files = outgoing(session, realm).filter((item) => item.purpose === 'stand-in' && item.person === person);
  const last = dossiers.flatMap((id) => files.find(({ dossier }) => dossier === id) ?? []);
  if (last.length === 0) return undefined;
  const count = (state: string): number => last.filter((item) => item.state === state).length;
  const [accepted, refused] = [count('accepted'), count('refused')];
  return { accepted, refused, waiting: last.length - accepted - refused };
}
