/** Someone leaves this computer: what that means, the one write that does it, and what remains to be done after. */
import { fromBase64url, toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { hiddenKinds } from '../../../../shared/dossier/sections.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { decodeCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { WayInProof } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import { isPracticeTag, openEntry } from '../../core/keys/entries.ts';
import type { KeyFile } from '../../core/keys/key-file.ts';
import { renewed } from '../../core/session/renewal.ts';
import { mayFoundNext } from '../sharing/founding.ts';
import { removeMembers } from '../sharing/readers.ts';
import { realmOf, type Session } from '../../core/session/session.ts';
import { shareWithColleague } from '../sharing/sharing.ts';
import type { RemovalPlan } from '../../api/people.ts';
import { formerToTakeOut, tookOut } from './household.ts';
import { changePeople } from '../household/membership.ts';
import { personAt } from '../../core/people/people.ts';
import { proved } from './proof.ts';

/** Counts by the tags everybody of this computer sees: whose dossiers, and nothing of what is in them. */
export function removalPlan(session: Session, seat: string): Result<RemovalPlan, VaultProblem> {
  const leaving = fromBase64url(seat);
  if (!leaving || !session.household || !personAt(session.household, leaving)) return fail({ code: 'not-found' });
  const theirs = new Set<string>();
  const others = new Set<string>();
  let isIncomplete = false;
  const people = new Set(session.people.map((each) => toHex(each.seat)));
  for (const entry of session.file.entries) {
    if (!people.has(toHex(entry.seat))) continue;
    const opened = openEntry(session.crypto, session.vault, session.erasureKey, entry);
    const isTheirs = equal(entry.seat, leaving);
    if (!opened) isIncomplete ||= isTheirs;
    else if (!isPracticeTag(opened.tags.dossier)) (isTheirs ? theirs : others).add(toHex(opened.tags.dossier));
  }
  const alone = [...theirs].filter((each) => !others.has(each)).length;
  return ok({ alone, shared: theirs.size - alone, isIncomplete });
}

/**
 * Closes someone's place: their slots, keys and letters go, and the log says who did it. The erasure key and the key of the
 * storage are renewed, so that an older copy of the file opens nothing that is written from then on. All in one write.
 */
export async function removePerson(
  deps: EntryDeps,
  session: Session,
  input: { readonly seat: string; readonly proof: WayInProof },
): Promise<Result<undefined, VaultProblem>> {
  const leaving = fromBase64url(input.seat);
  if (!leaving) return fail({ code: 'not-found' });
  const proof = await proved(deps, session, input.proof);
  if (!proof.ok) return proof;
  const logged = await logAccess(session, { what: 'person-removed' });
  if (!logged.ok) return logged;
  const fresh = session.crypto.random(32);
  const acts = [{ act: { do: 'remove' as const, seat: leaving } }];
  const isTheirs = ({ seat }: { readonly seat: Bytes }): boolean => equal(seat, leaving);
  // They may keep a key file of before: what comes after lies under a key that it does not hold (K15).
  const storageKeys = session.atRest.next();
  return changePeople(session, acts, (file) => withoutSeat(session, file, isTheirs, fresh), {
    erasureKey: fresh,
    storageKeys,
  });
}

function withoutSeat(
  session: Session,
  file: KeyFile,
  isTheirs: (each: { readonly seat: Bytes }) => boolean,
  erasureKey: Bytes,
): KeyFile {
  const stays = <T extends { readonly seat: Bytes }>(each: T): boolean => !isTheirs(each);
  const left: KeyFile = {
    ...file,
    slots: file.slots.filter(({ seat }) => !(seat instanceof Uint8Array && isTheirs({ seat: new Uint8Array(seat) }))),
    erasure: file.erasure.filter(stays),
    emergency: file.emergency.filter(stays),
    letters: file.letters.filter(stays),
    apart: file.apart.filter(stays),
    documents: file.documents.filter(stays),
    given: file.given.filter((each) => stays(each) && !isTheirs({ seat: each.from })),
  };
  return renewed(session, left, erasureKey, isTheirs);
}

/** Founds the next epoch of every section I own in which someone who left still stands among the readers. */
export async function takeOutFormer(context: VaultContext): Promise<Result<number, VaultProblem>> {
  const { session, sections } = context;
  const former = formerToTakeOut(session);
  const keys = new Set(
    former.flatMap(({ real, practice }) =>
      [real, practice].flatMap((bytes) => {
        const card = decodeCard(session.crypto, bytes);
        return card.ok ? [toHex(card.value.signKey)] : [];
      }),
    ),
  );
  let count = 0;
  for (const hex of session.keys.sections()) {
    const section = await sections.open(hex);
    const realm = section && realmOf(section.key.realm);
    if (!section || !realm || !mayFoundNext(session, realm, section.log)) continue;
    if (!section.log.members().some((member) => keys.has(toHex(member.seat)))) continue;
    const removed = await removeMembers(context, realm, section, (member) => keys.has(toHex(member.seat)));
    if (!removed.ok) return removed;
    count += 1;
  }
  const noted = await session.records.put(tookOut(former));
  return noted.ok ? ok(count) : noted;
}

/** Before leaving: a colleague of the same service gets every part of my dossiers that may be shared. */
export async function shareAll(context: VaultContext, person: string): Promise<Result<number, VaultProblem>> {
  const { session, sections } = context;
  const dossiers = new Set<string>();
  for (const hex of session.keys.sections()) {
    const section = await sections.open(hex);
    if (!section || realmOf(section.key.realm) !== 'real' || hiddenKinds.includes(section.key.kind)) continue;
    if (section.log.roleOf(session.identity('real').sign.publicKey) !== 'owner') continue;
    const dossier = toBase64url(section.key.dossier);
    const shared = await shareWithColleague(context, { dossier, section: section.key.kind, person });
    if (!shared.ok && shared.problem.code !== 'not-allowed') return shared;
    if (shared.ok) dossiers.add(dossier);
  }
  return ok(dossiers.size);
}
