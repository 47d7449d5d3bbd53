/** What I write into a dossier: sections that I found, contributions that I sign, and how they are kept. */
import { toHex } from '../../../../shared/codec/hex.ts';
import { firstFounding, keyCommitment } from '../../../../shared/contributions/founding.ts';
import { signContribution, type Contribution } from '../../../../shared/contributions/format.ts';
import { makeOrigin } from '../../../../shared/contributions/origin.ts';
import type { Member, Op } from '../../../../shared/contributions/ops.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { AccessFrames } from '../access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { filesNamed, refer, seatsReading } from './references.ts';
import type { SectionKey } from '../keys/section-key.ts';
import { framesUnder } from '../sections/section-frames.ts';
import type { OpenSection } from '../sections/sections.ts';
import { mark, runOf } from './incarnation.ts';
import { realmId, type Session } from '../session/session.ts';
import { metaRow } from './meta.ts';
import type { VaultContext } from '../context/context.ts';

/** Me as a member of a section. */
export function memberOf(session: Session, realm: Realm): Member {
  const { person, sign } = session.identity(realm);
  return { person, seat: sign.publicKey, service: session.me(realm).service, writes: true };
}

export interface Founded {
  readonly key: SectionKey;
  readonly contribution: Contribution;
}

/** Founds a section with me as its first writer and reader; `others` read it from the beginning. */
export function foundSection(
  session: Session,
  realm: Realm,
  dossier: Bytes,
  kind: SectionKind,
  others: readonly Member[] = [],
  /** With which its id was made, where I begin the dossier with it. */
  dossierSalt?: Bytes,
): Founded {
  const { crypto } = session;
  const me = memberOf(session, realm);
  const place = { dossier, realm: realmId(realm), kind };
  const key = crypto.random(32);
  const section = crypto.random(16);
  const { sign } = session.identity(realm);
  const origin = dossierSalt && makeOrigin(crypto, sign, { ...place, section }, dossierSalt);
  const epoch = { salt: crypto.random(16), commitment: keyCommitment(crypto, key), origin };
  const op = firstFounding(place, epoch, { owners: [me.service], members: [me, ...others] });
  const contribution = signFounding(session, realm, section, op);
  return { key: { ...place, section, epoch: contribution.id, key }, contribution };
}

/**
 * A founding starts a run of its own: it must not leave a gap in the author's run for readers who never saw the rest.
 */
export function signFounding(session: Session, realm: Realm, section: Bytes, op: Op): Contribution {
  const head = { section, epoch: null, seq: 0, prev: null, at: session.now(), run: mark(session) };
  return signContribution(session.crypto, session.identity(realm).sign, head, [op]);
}

/** Signs operations as my next contribution to a section. */
export function nextContribution(
  session: Session,
  section: OpenSection,
  realm: Realm,
  ops: readonly Op[],
  log: SectionLog = section.log,
): Contribution {
  const { sign } = session.identity(realm);
  const run = runOf(session, section.key.section);
  const last = log.lastOf(toHex(sign.publicKey), run ?? undefined);
  const head = {
    section: section.key.section,
    epoch: writtenIn(session, section, log),
    seq: last ? last.head.seq + 1 : 0,
    prev: last ? last.id : null,
    at: session.now(),
    run: last ? last.head.actor.run : (run ?? session.crypto.random(16)),
  };
  return signContribution(session.crypto, sign, head, ops);
}

/** The newest epoch of the log, unless its key is not here: then what I write is late, and comes along later. */
function writtenIn(session: Session, section: OpenSection, log: SectionLog): Bytes {
  const newest = log.epoch();
  return newest && session.keys.of(section.hex).has(newest.hex) ? newest.id : section.key.epoch;
}

/**
 * Journal first, then the store: the only way contributions of mine come into a dossier. `along`: what else is appended with
 * them; what it changes of my records is taken over in the same write.
 */
export async function keep(
  context: VaultContext,
  work: readonly {
    readonly section: OpenSection;
    readonly contributions: readonly Contribution[];
    readonly cards?: readonly Bytes[];
    /** The key they are sealed under; without it that of the section's newest epoch. */
    readonly key?: SectionKey;
  }[],
  along: Partial<AccessFrames> = {},
): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = context;
  const naming = work.map(({ section, contributions }) => {
    const files = filesNamed(contributions);
    return { files, seats: files.length > 0 ? seatsReading(session, section) : [] };
  });
  const referred = await refer(session, naming);
  if (!referred.ok) return referred;
  const contents = work.map((each) => ({
    hex: each.section.hex,
    key: each.key ?? each.section.key,
    content: { contributions: each.contributions.map((one) => one.bytes), cards: [...(each.cards ?? [])] },
    checked: each.contributions.map((one) => toHex(one.id)),
  }));
  const frames = contents.flatMap((each) => framesUnder(session, each.content, each.key));
  const appended = await session.append([...frames, ...(along.frames ?? [])]);
  if (!appended.ok) return appended;
  session.notify({ type: 'saved', at: session.now() });
  const records = session.records.takeOver(along.changes ?? []);
  // Frames that changed no record are taken over by whoever asked for them; until then the store has not taken in all.
  const isAll = (along.frames ?? []).length === 0 || along.changes !== undefined;
  // It is on the disk: nobody waits for the copy as well.
  await sections.takenOver(contents, [...records, ...(isAll ? [metaRow(session)] : [])]);
  return ok(undefined);
}
