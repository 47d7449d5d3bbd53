/**
 * Another name or function: new cards under the same keys, signed into the log of people. Another service is not for me
 * alone to say, since a service shares things on its own: I ask by letter, and somebody who speaks for it, or the keeper,
 * signs (SPEC.md, P5).
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { must, fail, ok, type Result } from '../../../../shared/result.ts';
import { decodeCard, makeCard, type SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Profile, Realm, WayInProof } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import { askedWork, type NewWork } from '../household/asked-work.ts';
import { speaksForService } from '../../core/people/circles.ts';
import { letterTo } from '../household/letters.ts';
import { changePeople } from '../household/membership.ts';
import { personAt } from '../../core/people/people.ts';
import type { People, PersonHere } from '../../core/people/here.ts';
import type { Session } from '../../core/session/session.ts';
import { proved } from './proof.ts';

export async function changeWork(session: Session, profile: Profile): Promise<Result<undefined, VaultProblem>> {
  if (profile.name.trim() === '') return fail({ code: 'does-not-fit', field: 'name' });
  const people = session.household;
  const mine = people && personAt(people, session.secret.seat);
  if (!people || !mine || session.isPeopleBroken) return fail({ code: 'people-broken' });
  const { seat } = session.secret;
  const cards = { seat, real: cardIn(session, 'real', profile), practice: cardIn(session, 'practice', profile) };
  const changed = mayDecide(people, mine, profile.service)
    ? await putDown(session, mine, cards)
    : await ask(session, people, mine, cards, profile.service);
  return changed.ok ? logAccess(session, { what: changed.value }) : changed;
}

/** Alone: while the service stays, and a keeper of whom nobody else here says they are of the new one. */
const mayDecide = ({ standing, keeper }: People, mine: PersonHere, service: string): boolean =>
  mine.card.service === service ||
  (equal(keeper, mine.seat) && !standing.some((each) => each.card.service === service));

type Said = Result<'work-changed' | 'work-asked', VaultProblem>;

/** Who leaves a service leaves its emergency key. */
async function putDown(session: Session, whom: PersonHere, { seat, real, practice }: Cards): Promise<Said> {
  const card = decodeCard(session.crypto, real);
  const leaves = !card.ok || card.value.service !== whom.card.service;
  const changed = await changePeople(session, [{ act: { do: 'card', seat, real, practice } }], (file) =>
    leaves ? { ...file, emergency: file.emergency.filter((each) => !equal(each.seat, seat)) } : file,
  );
  return changed.ok ? ok('work-changed') : changed;
}

type Cards = Omit<NewWork, 'kind'>;

async function ask(session: Session, people: People, mine: PersonHere, cards: Cards, service: string): Promise<Said> {
  const speaks = (each: PersonHere): boolean =>
    each.card.service === service ? speaksForService(people, each) : equal(each.seat, people.keeper);
  const asked = people.standing.filter((each) => each !== mine && speaks(each));
  const about = { kind: 'work' as const, ...cards };
  const sent = await session.changeKeyFile((file) => ({
    ...file,
    letters: [...file.letters, ...asked.map((each) => letterTo(session, each, about))],
  }));
  return sent.ok ? ok('work-asked') : sent;
}

/** I agree that they work for the service they name. */
export async function agreeToWork(
  deps: EntryDeps,
  session: Session,
  asked: NewWork,
  proof: WayInProof,
): Promise<Result<undefined, VaultProblem>> {
  const open = askedWork(session, asked);
  if (!open) return fail({ code: 'not-found' });
  const shown = await proved(deps, session, proof);
  if (!shown.ok) return shown;
  const changed = await putDown(session, open.person, asked);
  return changed.ok ? logAccess(session, { what: 'work-agreed' }) : changed;
}

function cardIn(session: Session, realm: Realm, { name, function: fn, service }: Profile): Bytes {
  const { sign, card } = session.identity(realm);
  const decoded = decodeCard(session.crypto, card);
  const before: SeatCard = must(decoded.ok ? decoded.value : null, 'my own card');
  const { realm: id, person, ageRecipient, wrapKey, vouch } = before;
  const keys = { realm: id, person, ageRecipient, wrapKey, ...(vouch && { vouch }) };
  // Later than the one that stands, whatever the clock says: an agreement is to the newest.
  const madeAt = Math.max(session.now(), before.madeAt + 1);
  return makeCard(session.crypto, sign, { ...keys, name, function: fn, service, madeAt });
}
