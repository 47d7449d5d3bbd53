/**
 * What came in, tried beside what stands here before a person decides (SPEC.md, R1-R9): would it count, does it say of
 * itself what it is, and does it leave alone what it has no business with.
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle, ReadSection } from '../../../../shared/bundle/read.ts';
import {
  claimsNewer,
  decodeContribution,
  decodeNewer,
  foundingOf,
  verifySignature,
  type Contribution,
  type NewerContribution,
} from '../../../../shared/contributions/format.ts';
import { keyCommitment } from '../../../../shared/contributions/founding.ts';
import { tryKeys } from '../../../../shared/contributions/keys-that-come.ts';
import { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { goesBeyond } from '../../../../shared/disclosure/arrived.ts';
import { groundOf } from '../../../../shared/disclosure/extracts.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { ExtractKind } from '../../../../shared/dossier/units/extract.ts';
import { ok } from '../../../../shared/result.ts';
import type { AuthorBook } from '../../../../shared/contributions/judged.ts';
import type { IncomingProblem } from '../../api/problems.ts';
import type { Realm } from '../../api/places.ts';
import { checkedBefore, rememberChecked } from '../exchanged/checked-last.ts';
import { allSectionsOf, isOfFounder, singleKinds, sectionsOf } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { epochOf } from './epoch-that-comes.ts';
import type { DryRun } from './opened.ts';
import type { Exchanging } from './purposes.ts';
import { authorsIn } from '../../core/sections/authors-in.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import { isOver } from '../../core/clock/over.ts';
import { openUntil } from '../../core/projections/open-until.ts';

export async function dryRunsOf(
  context: VaultContext,
  realm: Realm,
  bundle: ReadBundle,
  authors: AuthorBook,
): Promise<readonly DryRun[]> {
  const trials: DryRun[] = [];
  for (const came of bundle.sections) {
    const here = await context.sections.open(toHex(came.section));
    const trial = tried(context.session, realm, came, here, authors);
    trials.push({ ...trial, isKeptOut: await keptOut(context, realm, trial) });
  }
  rememberChecked(
    context.session,
    trials.flatMap(({ decoded }) => [...decoded.values()]),
  );
  return trials;
}

/** Only what nobody else could have begun keeps out what comes: who sent something first keeps nobody away (R6, R9). */
async function keptOut(context: VaultContext, realm: Realm, trial: Tried): Promise<DryRun['isKeptOut']> {
  const { came, here, log } = trial;
  if (here !== null || isOfFounder(context.session, log)) return false;
  for (const { hex, key } of allSectionsOf(context.session, toBase64url(came.dossier))) {
    const isOtherRealm = !equal(key.realm, realmId(realm));
    if (!isOtherRealm && (key.kind !== came.kind || !singleKinds.includes(key.kind))) continue;
    const section = await context.sections.open(hex);
    if (section && isOfFounder(context.session, section.log)) return isOtherRealm ? 'other-realm' : 'beside';
  }
  return false;
}

type Tried = Omit<DryRun, 'isKeptOut'>;

/** People as they would be known with the cards that came along: none of these is believed further than after accepting. */
export function authorsWith(session: Session, bundle: ReadBundle, along: readonly Bytes[]): AuthorBook {
  const cards = session.cards.copy();
  const { realm, from } = bundle.manifest;
  for (const bytes of [...along, from.card]) cards.introduce(bytes, realm);
  return authorsIn({ cards }, realm);
}

function tried(
  session: Session,
  realm: Realm,
  came: ReadSection,
  here: OpenSection | null,
  authors: AuthorBook,
): Tried {
  const { section, dossier, kind } = came;
  const epoch = toHex(came.epoch);
  const held = session.keys.of(toHex(section));
  // Where the section is new here, trust in it begins with the epoch the sender hands over.
  const brought = new Set(here === null ? [epoch] : []);
  const holdsKey = (hex: string): boolean => held.has(hex) || brought.has(hex);
  const log = here
    ? here.log.copy(authors, holdsKey)
    : new SectionLog({ section, dossier, kind, realm: realmId(realm) }, authors, holdsKey);
  let sound = here === null || (equal(here.key.dossier, dossier) && here.key.kind === kind);
  let newerFirst = false;
  let ofTrial = false;
  let unsigned = 0;
  const fine = new Map<Bytes, Contribution>();
  for (const [at, bytes] of came.parts.entries()) {
    const known = checkedBefore(session, came.contributions[at], bytes);
    const decoded = known ? ok(known) : decodeContribution(session.crypto, bytes);
    const newer = decoded.ok ? null : decodeNewer(session.crypto, bytes);
    const place = decoded.ok ? decoded.value.head : newer;
    ofTrial ||= !decoded.ok && decoded.problem === 'trial-version';
    if (place === null && claimsNewer(bytes)) {
      unsigned += 1;
      continue;
    }
    sound &&= place !== null && equal(place.section, section);
    if (newer) newerFirst ||= log.addNewer(newer) && isTooMuch(log, newer);
    newerFirst ||= place?.epoch === null && (newer !== null || isUnread(decoded));
    if (!decoded.ok) continue;
    const good = known !== null || verifySignature(session.crypto, decoded.value);
    sound &&= good;
    if (good) fine.set(bytes, decoded.value);
    log.add(decoded.value, good);
  }
  const fresh = came.keys.map((each) => toHex(each.epoch)).filter((hex) => !holdsKey(hex));
  tryKeys(log, brought, fresh, here === null);
  return { came, here, log, decoded: fine, newerFirst, ofTrial, unsigned, sound };
}

/** Most that is kept of one person in one section while it cannot be read: with more, the application is updated first (F7). */
const unreadCap = { contributions: 500, bytes: 2_097_152 };

function isTooMuch(log: SectionLog, { author }: NewerContribution): boolean {
  const { count, bytes } = log.unreadableOf(toHex(author));
  return count > unreadCap.contributions || bytes > unreadCap.bytes;
}

const isUnread = (decoded: ReturnType<typeof decodeContribution>): boolean =>
  decoded.ok && decoded.value.ops[0]?.op.op === 'unknown';

/** A section in it was open to me until a day that is over (U3). */
export const isNoLongerOpen = (session: Session, realm: Realm, trials: readonly DryRun[]): boolean =>
  trials.some(({ log }) => isOver(session, openUntil(log, session.identity(realm).sign.publicKey)));

/** Why it cannot be taken in, or null. `me` and `sender` by signing key. */
export function objectionTo(
  { session, purposes }: Exchanging,
  realm: Realm,
  bundle: ReadBundle,
  trials: readonly DryRun[],
): IncomingProblem | null {
  const { dossier, purpose } = bundle.manifest;
  const known = dossier ? sectionsOf(session, toBase64url(dossier.id)) : [];
  // Whoever sent practice work under an id first does not keep the real dossier away.
  if (realm === 'practice' && known.some(({ key }) => !equal(key.realm, realmId(realm))))
    return { code: 'other-realm' };
  if (trials.some((trial) => trial.ofTrial)) return { code: 'trial-version-file' };
  if (trials.some((trial) => !trial.sound)) return { code: 'damaged-file' };
  if (trials.some((trial) => trial.newerFirst)) return { code: 'newer-version-file' };
  const disputed = trials.filter(awaitsDecision);
  if (disputed.some(lacksKey)) return { code: 'earlier-missing' };
  if (!disputed.every((trial) => isWhole(session, realm, bundle, trial))) return { code: 'damaged-file' };
  const decided = trials.filter((trial) => !disputed.includes(trial));
  const waiting = decided.filter(lacksEarlier);
  const others = decided.filter((trial) => !waiting.includes(trial));
  const readsSome =
    trials.length > waiting.length || waiting.some((trial) => bringsBeside(session, realm, bundle, trial));
  const canWait = readsSome && waiting.every((trial) => isWhole(session, realm, bundle, trial));
  if (waiting.length > 0 && !canWait) return { code: 'earlier-missing' };
  if (!others.every((trial) => isFounded(session, realm, bundle, trial))) return { code: 'damaged-file' };
  if (trials.some(({ isKeptOut }) => isKeptOut === 'other-realm')) return { code: 'other-realm' };
  if (trials.some(({ isKeptOut }) => isKeptOut === 'beside')) return { code: 'beyond-purpose' };
  if (singleKinds.some((kind) => trials.filter(({ came }) => came.kind === kind).length > 1))
    return { code: 'beyond-purpose' };
  const mine = session.identity(realm).sign.publicKey;
  if (trials.some(({ log, came }) => came.kind === 'extract' && !isExtractFor(session, realm, log)))
    return { code: 'beyond-purpose' };
  const { fits } = purposes[purpose];
  return fits === undefined || fits(trials, mine) ? null : { code: 'beyond-purpose' };
}

/**
 * Its epoch, or one on the way there, was founded by a file that is not here, or another one whose key comes: the sender
 * thought it was. Or its key is not here.
 */
export function lacksEarlier(trial: DryRun): boolean {
  const { came, log } = trial;
  if (came.keys.some(({ epoch }) => !log.held().has(toHex(epoch)))) return true;
  if (lacksKey(trial)) return true;
  const counts = new Set(log.epochs().map((epoch) => epoch.hex));
  // Each once: epochs that follow several others would be walked along every path.
  const waiting = new Set([toHex(came.epoch)]);
  for (const epoch of waiting) {
    if (counts.has(epoch)) continue;
    const op = log.held().get(epoch)?.contribution.ops[0]?.op;
    if (op?.op !== 'found') return true;
    for (const parent of op.parents) waiting.add(toHex(parent));
  }
  return false;
}

/**
 * Its epoch is new here, and its key comes from somebody else: the sender follows it without, as what they had a key of waits there
 * (E14).
 */
function lacksKey(trial: DryRun): boolean {
  const { came, log } = trial;
  const own = epochOf(trial);
  if (own === undefined || bringsKey(came)) return false;
  return trial.here === null || (!log.holdsKey(own) && !stoodHere(trial));
}

const bringsKey = ({ keys, epoch }: ReadSection): boolean => keys.some((each) => equal(each.epoch, epoch));

/**
 * Its epoch was known here before, with its key or without. Then what comes without its key changes nothing of who reads, and is
 * kept as what is of no epoch (R10).
 */
function stoodHere({ came, here }: DryRun): boolean {
  const epoch = toHex(came.epoch);
  return here !== null && (here.log.disputed().has(epoch) || here.log.epochs().some(({ hex }) => hex === epoch));
}

/** Its epoch waits for a person's decision: somebody founded it who had been taken out (E14 of the contributions). */
export const awaitsDecision = ({ came, log }: DryRun): boolean => log.disputed().has(toHex(came.epoch));

/**
 * Of a section known here that lacks something earlier: its founding came, and is one whatever comes before it. Such a section
 * waits and does not hold up the others: what it lacks may never come, where its sender was taken out and has not heard of it.
 */
function isWhole(session: Session, realm: Realm, bundle: ReadBundle, trial: DryRun): boolean {
  const { came, here, log } = trial;
  const held = log.held().get(toHex(came.epoch));
  const op = held?.signatureGood === true ? foundingOf(held.contribution) : undefined;
  if (here === null || !op) return false;
  const { dossier, kind } = here.key;
  if (!equal(op.dossier, dossier) || !equal(op.realm, realmId(realm)) || op.kind !== kind) return false;
  const both = [session.identity(realm).sign.publicKey, bundle.from.signKey].map(toHex);
  // Of one that waits for a decision it is known whom it let in; where something earlier lacks, only whom its founding names.
  const members =
    log.disputed().get(toHex(came.epoch))?.epoch.members ?? new Set(op.members.map(({ seat }) => toHex(seat)));
  if (!both.every((seat) => members.has(seat))) return false;
  const key = came.keys.find((each) => equal(each.epoch, came.epoch))?.key;
  const fits = key === undefined ? stoodHere(trial) : equal(keyCommitment(session.crypto, key), op.commitment);
  return fits && keysFit(session, trial);
}

/**
 * With an epoch that lacks something earlier comes work of another newest one that is read here: the sender reads both, and cannot
 * know which of them I have come to. What the first lacks may never come, where no epoch before it ever named me.
 */
function bringsBeside(
  session: Session,
  realm: Realm,
  { from }: ReadBundle,
  { came, here, log, decoded }: DryRun,
): boolean {
  const held = session.keys.of(toHex(came.section));
  const both = [session.identity(realm).sign.publicKey, from.signKey].map(toHex);
  const read = log.leaves().filter(({ hex, members }) => held.has(hex) && both.every((seat) => members.has(seat)));
  const isThere = new Set(read.map(({ hex }) => hex));
  return [...decoded.values()].some(
    ({ id, head: { epoch } }) => epoch !== null && isThere.has(toHex(epoch)) && here?.log.has(id) === false,
  );
}

/** Its epoch counts, both of us are members of it, and every key is the one its founding commits to. */
function isFounded(session: Session, realm: Realm, bundle: ReadBundle, trial: DryRun): boolean {
  const { came, here, log } = trial;
  const epoch = log.epochs().find(({ hex }) => hex === toHex(came.epoch));
  if (epoch === undefined) return false;
  const members = [session.identity(realm).sign.publicKey, bundle.from.signKey];
  if (!members.every((seat) => epoch.members.has(toHex(seat)))) return false;
  // Trust in a section that is new here begins with it.
  return (here !== null || bringsKey(came)) && keysFit(session, trial);
}

/** Each key that comes is the one its founding commits to, and the one that is held. */
function keysFit(session: Session, { came, log }: DryRun): boolean {
  const epochs = new Map(log.epochs().map((epoch) => [epoch.hex, epoch]));
  const held = session.keys.of(toHex(came.section));
  return came.keys.every(({ epoch: id, key }) => {
    const founding = epochs.get(toHex(id))?.founding;
    // One whose founding waits here is passed over; the file's own counts, as just seen.
    if (founding === undefined) return log.held().has(toHex(id));
    const mine = held.get(toHex(id))?.key;
    const fits = equal(keyCommitment(session.crypto, key), founding.commitment);
    return fits && (mine === undefined || equal(mine, key));
  });
}

/** It is of a kind my function may be given, holds what such an extract is made of, and ends (D26). */
function isExtractFor(session: Session, realm: Realm, log: SectionLog): boolean {
  if (openUntil(log, session.identity(realm).sign.publicKey) === undefined) return false;
  const entities = log.asRead()?.entities ?? [];
  const frames = log.entity('extract', 'extract')?.units['frame']?.versions ?? [];
  const kinds = frames.map(({ value }) => parseUnit('extract', 'extract', 'frame', value)?.kind);
  const isMine = (kind: ExtractKind | undefined): boolean =>
    kind !== undefined && groundOf(kind, session.me(realm)) !== undefined && !goesBeyond(kind, entities);
  return kinds.length > 0 && kinds.every(isMine);
}
