/** The next epoch of a section here: signed, with its key, and kept before anything is sealed under it. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { encode } from '../../../../shared/codec/cbor.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { roleIn, type Epoch } from '../../../../shared/contributions/epoch.ts';
import {
  keyCommitment,
  nextFounding,
  type Audience,
  type NextEpoch,
} from '../../../../shared/contributions/founding.ts';
import { contributionCap, redact, type Contribution } from '../../../../shared/contributions/format.ts';
import { together } from '../../../../shared/contributions/joining.ts';
import { mayFound } from '../../../../shared/contributions/may-found.ts';
import { decodeOp, type FoundOp } from '../../../../shared/contributions/ops.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { must, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keep, signFounding } from '../../core/writing/writing.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { refer } from '../../core/writing/references.ts';
import { filesEverIn } from '../../core/writing/named-files.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { seenWith } from '../../core/context/seen.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { isOver, membersNow } from '../../core/clock/over.ts';

export interface FoundedNext {
  readonly contribution: Contribution;
  readonly key: SectionKey;
}

export interface AudienceNow extends Audience {
  readonly parents: readonly Epoch[];
}

/**
 * Who owns and reads now, as the next founding begins from it: by the first of the newest epochs in which I own on, and where there is
 * one after which my founding counts by the first such, without those whose time is over. My own may be over in another beside it,
 * and behind that one I would hold the key of what I do not read (SPEC.md, U5).
 */
export function audienceNow(session: Session, realm: Realm, log: SectionLog): AudienceNow {
  const { publicKey } = session.identity(realm).sign;
  const after = (from: Epoch): AudienceNow => ({
    parents: together(log, publicKey, from),
    owners: from.founding.owners,
    members: membersNow(session, [...from.members.values()]),
  });
  const mine = ownedOn(session, realm, log).map(after);
  const counting = mine.length > 1 ? mine.find((next) => mayFound(log, publicKey, next)) : undefined;
  return counting ?? mine[0] ?? after(must(log.epoch() ?? undefined, 'a founded section'));
}

/** The newest epochs in which I own on. */
function ownedOn(session: Session, realm: Realm, log: SectionLog): readonly Epoch[] {
  const seat = toHex(session.identity(realm).sign.publicKey);
  return log
    .leaves()
    .filter(
      (leaf) => log.holdsKey(leaf) && roleIn(leaf, seat) === 'owner' && !isOver(session, leaf.members.get(seat)?.until),
    );
}

/**
 * Whether I own the section on, and the next epoch I found counts: beside one that takes me out it would wait, and change nothing
 * (E14); behind one in which my time is over I would hold the key of what I do not read (SPEC.md, U5).
 */
export function mayFoundNext(session: Session, realm: Realm, log: SectionLog): boolean {
  const { publicKey } = session.identity(realm).sign;
  const ownsOn = log.roleOf(publicKey) === 'owner' && ownedOn(session, realm, log).length > 0;
  return ownsOn && mayFound(log, publicKey, audienceNow(session, realm, log));
}

/** Room for the head and signature around a founding's operation. */
const aroundOp = 1_024;

/** The next epoch of a section with a new key. Changes nothing yet. Null when nobody would read it: it says more than the format takes. */
export function foundNext(
  session: Session,
  realm: Realm,
  { log, key: { section, dossier, kind } }: OpenSection,
  next: NextEpoch & { readonly parents: readonly Epoch[] },
): FoundedNext | null {
  const { crypto } = session;
  const key = crypto.random(32);
  const epoch = { salt: crypto.random(16), commitment: keyCommitment(crypto, key) };
  const op = nextFounding(log, epoch, next);
  const bytes = encode(op);
  if (bytes.length > contributionCap - aroundOp || decodeOp(bytes)?.op !== 'found') return null;
  const contribution = signFounding(session, realm, section, op);
  return { contribution, key: { dossier, section, kind, realm: realmId(realm), epoch: contribution.id, key } };
}

/** The next epoch with the same readers: it restates what stands and nothing that was replaced. Null where it is not mine to found, or too large. */
export const foundAnew = (session: Session, realm: Realm, section: OpenSection): FoundedNext | null =>
  mayFoundNext(session, realm, section.log)
    ? foundNext(session, realm, section, { ...audienceNow(session, realm, section.log), reason: 'compaction' })
    : null;

/** Keeps the key for me and those of this computer who read on, then the founding and what only it opens to them. */
export async function keepEpoch(
  context: VaultContext,
  realm: Realm,
  section: OpenSection,
  { contribution, key }: FoundedNext,
): Promise<Result<undefined, VaultProblem>> {
  const op = contribution.ops[0]?.op;
  const founding = op?.op === 'found' ? op : null;
  const mates = context.session.localUsersAmong(realm, founding?.members ?? []);
  const seats = mates.map(({ seat }) => seat);
  const referred = await refer(context.session, [{ files: filesEverIn(section), seats }]);
  if (!referred.ok) return referred;
  const held = await context.session.keepKeys([key], mates);
  if (!held.ok) return held;
  const isShared = mates.some((mate) => !equal(mate.seat, context.session.secret.seat));
  const carried = founding !== null && isShared ? carriedFor(section, founding) : [];
  const changes = seenWith(context, toBase64url(section.key.dossier), 1);
  const along = { frames: context.session.records.frames(changes), changes };
  return keep(context, [{ section, contributions: [contribution, ...carried], key }], along);
}

/** What the founding restates, under the new key too: which earlier ones a colleague holds is not known here. */
const carriedFor = ({ log }: OpenSection, founding: FoundOp): readonly Contribution[] =>
  founding.restates.flatMap(({ id, shows }) => {
    const made = log.held().get(toHex(id))?.contribution;
    return made === undefined ? [] : [{ ...made, bytes: redact(made, shows) }];
  });
