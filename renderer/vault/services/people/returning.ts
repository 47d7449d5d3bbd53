/** Someone two officers let back in signs with a new key: whoever shares dossiers with them lets the new place write again. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { must, ok, type Result } from '../../../../shared/result.ts';
import { decodeCard, type SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keep } from '../../core/writing/writing.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { LocalUser } from '../../core/keys/key-file.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { realmOf, type Session } from '../../core/session/session.ts';
import { admissions, keysToGive, neverGiven, referAll } from '../sharing/sharing.ts';
import { personAt } from '../../core/people/people.ts';
import type { PersonHere } from '../../core/people/here.ts';

interface Returned {
  readonly before: LocalUser;
  readonly now: PersonHere;
}

const doneKey = ({ now }: Returned): string => `let-in/${toHex(now.seat)}`;

/** People in a new place whom I did not let in again yet; never myself. */
function returned(session: Session): readonly Returned[] {
  const { household, secret } = session;
  return (household?.former ?? []).flatMap((before) => {
    const now = before.next && household && personAt(household, before.next);
    if (!now || equal(now.seat, secret.seat)) return [];
    return session.records.get(doneKey({ before, now })) === true ? [] : [{ before, now }];
  });
}

export const toLetIn = (session: Session): readonly string[] => returned(session).map(({ now }) => now.card.name);

/** Lets them write in every section I own and in which they wrote before; answers how many. */
export async function letBackIn(context: VaultContext): Promise<Result<number, VaultProblem>> {
  const { session, sections } = context;
  let count = 0;
  for (const each of returned(session)) {
    const logged = await logAccess(session, { what: 'shared-again' });
    if (!logged.ok) return logged;
    for (const hex of session.keys.sections()) {
      const section = await sections.open(hex);
      const letIn = section ? await letInto(context, section, each) : ok(false);
      if (!letIn.ok) return letIn;
      count += letIn.value ? 1 : 0;
    }
    const noted = await session.records.put([[doneKey(each), true]]);
    if (!noted.ok) return noted;
  }
  return ok(count);
}

async function letInto(
  context: VaultContext,
  section: OpenSection,
  { before, now }: Returned,
): Promise<Result<boolean, VaultProblem>> {
  const { session } = context;
  const realm = realmOf(section.key.realm);
  const card = cardIn(session, now, realm);
  const old = toHex(cardIn(session, before, realm).signKey);
  const wrote = section.log.members().some((member) => toHex(member.seat) === old && member.writes);
  const mine = section.log.roleOf(session.identity(realm).sign.publicKey);
  const admitted = admissions(context, realm, [section], card);
  if (!wrote || mine !== 'owner' || neverGiven.includes(section.key.kind) || admitted.length === 0) return ok(false);
  // What was written since the officers helped came under keys the new place may not hold.
  const referred = await referAll(session, [section], now);
  const keys = keysToGive(session, section.hex, section.key.section);
  const given = referred.ok ? await session.giveKeys(keys, now) : referred;
  const kept = given.ok ? await keep(context, admitted) : given;
  return kept.ok ? ok(true) : kept;
}

function cardIn(session: Session, mate: LocalUser, realm: Realm): SeatCard {
  const card = decodeCard(session.crypto, mate[realm]);
  return must(card.ok ? card.value : null, 'a card in the log of people');
}
