/**
 * Which foundings count, who is a member of each epoch and with which role (SPEC.md, E1-E6, E14-E16). A function of the
 * contributions held and of the epochs whose keys are held; order plays no part.
 */
import { equal } from '../codec/bytes.ts';
import { toHex } from '../codec/hex.ts';
import { roleIn, type Admission, type Disputed, type Epoch, type HoldsKey } from './epoch.ts';
import { foundingOf } from './format.ts';
import type { Held, Place } from './held.ts';
import type { AdmitOp, FoundOp, Member } from './ops.ts';
import { disputedIn } from './removals.ts';

export { roleIn, type Disputed, type Epoch, type HoldsKey };

/** `adoption`: somebody who was taken out beside it founded it, or something before it (E14). */
export type FoundingStanding = 'applied' | 'waiting' | 'adoption' | 'not-a-writer' | 'foreign-section';

export interface Epochs {
  readonly applied: ReadonlyMap<string, Epoch>;
  readonly standing: ReadonlyMap<string, FoundingStanding>;
  /** Epochs that wait for adoption, by hex id. */
  readonly disputed: ReadonlyMap<string, Disputed>;
}

export function epochsOf(all: readonly Held[], place: Place, holdsKey: HoldsKey): Epochs {
  const good = all.filter((held) => held.signatureGood && equal(held.contribution.head.section, place.section));
  const foundings = new Map<string, { readonly held: Held; readonly op: FoundOp }>();
  const admissions = new Map<string, Held[]>();
  for (const held of good) {
    const op = foundingOf(held.contribution);
    if (op) foundings.set(held.id, { held, op });
    if (held.epoch === null || !held.contribution.ops.some((each) => each?.op.op === 'admit')) continue;
    admissions.set(held.epoch, [...(admissions.get(held.epoch) ?? []), held]);
  }
  const applied = new Map<string, Epoch>();
  const standing = new Map<string, FoundingStanding>();
  // Ids are hashes of what they name, so parents never form a circle.
  const decide = (hex: string): FoundingStanding => {
    const known = standing.get(hex);
    const founding = foundings.get(hex);
    if (known !== undefined) return known;
    if (founding === undefined) return 'waiting';
    const parents = founding.op.parents.map(toHex).filter((parent) => decide(parent) === 'applied');
    const before = epochsAt(applied, parents);
    const decided = judge(founding.held, founding.op, place, before, holdsKey);
    standing.set(hex, decided);
    if (decided === 'applied') {
      const { seat: author, contribution } = founding.held;
      const named = noLongerThan(before, author, founding.op.members);
      const readers = readersOf(founding.op, named, admissions.get(hex) ?? []);
      applied.set(hex, { id: contribution.id, hex, founding: founding.op, parents, author, ...readers });
    }
    return decided;
  };
  for (const hex of [...foundings.keys()].sort()) decide(hex);
  const disputed = disputedIn(applied, all, holdsKey);
  for (const hex of disputed.keys()) {
    applied.delete(hex);
    standing.set(hex, 'adoption');
  }
  return { applied, standing, disputed };
}

const epochsAt = (applied: ReadonlyMap<string, Epoch>, ids: readonly string[]): readonly Epoch[] =>
  ids.flatMap((id) => applied.get(id) ?? []);

/** An owner of every parent that counts here founds; without such a parent it counts where its key was taken in. */
function judge(held: Held, op: FoundOp, place: Place, parents: readonly Epoch[], holdsKey: HoldsKey): FoundingStanding {
  const fits = equal(op.dossier, place.dossier) && equal(op.realm, place.realm) && op.kind === place.kind;
  if (!fits) return 'foreign-section';
  if (parents.length === 0) return holdsKey(held.id) ? 'applied' : 'waiting';
  return parents.every((parent) => roleIn(parent, held.seat) === 'owner') ? 'applied' : 'not-a-writer';
}

const endOf = (member: Member | undefined): number => member?.until ?? Number.POSITIVE_INFINITY;

/** The same member, reading no longer than to this end. */
function until(member: Member, end: number): Member {
  return endOf(member) <= end ? member : { ...member, until: end };
}

/**
 * The members a founder names, none of them reading longer than the founder may give (E16): who has an end gives nobody more than
 * that end, or than they had before. `author`: signing key (hex) of the founder's seat.
 */
export function noLongerThan(parents: readonly Epoch[], author: string, members: readonly Member[]): readonly Member[] {
  const end = Math.min(...parents.map((parent) => endOf(parent.members.get(author))));
  if (!Number.isFinite(end)) return members;
  const own = parents.flatMap((parent) => parent.members.get(author) ?? []);
  const had = parents.flatMap((parent) => [...parent.members.values()]);
  return members.map((member) => {
    if (own.some(({ person }) => equal(person, member.person))) return until(member, end);
    const theirs = had.filter(({ person, seat }) => equal(person, member.person) || equal(seat, member.seat));
    return until(member, Math.max(end, ...theirs.map(endOf)));
  });
}

/** Members named by the founding, and those let in since, until nobody more comes in. */
function readersOf(
  founding: FoundOp,
  named: readonly Member[],
  admissions: readonly Held[],
): Pick<Epoch, 'members' | 'letIn'> {
  const members = new Map(named.map((member) => [toHex(member.seat), member]));
  const letIn = new Map<string, Admission>();
  const open = admissions.flatMap(({ id, seat, contribution }) =>
    contribution.ops.flatMap((each) =>
      each?.op.op === 'admit' ? [{ by: seat, op: each.op, id: toHex(each.id), contribution: id }] : [],
    ),
  );
  open.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let grew = true; grew;) {
    grew = false;
    for (const { by, op, contribution } of open) {
      const seat = toHex(op.member.seat);
      if (members.has(seat) || !mayAdmit(founding, members, by, op)) continue;
      members.set(seat, until(op.member, endGivenBy(named, members.get(by), op.member)));
      letIn.set(seat, { id: contribution, by });
      grew = true;
    }
  }
  return { members, letIn };
}

/** Nobody lets in for longer than they read themselves, nor a further seat for longer than the seats the founding names (E15). */
function endGivenBy(named: readonly Member[], by: Member | undefined, { person }: Member): number {
  const theirs = named.filter((each) => equal(each.person, person));
  return Math.min(endOf(by), ...theirs.map(endOf));
}

/**
 * An owner admits colleagues of the owning services, and further seats of anyone who is a member; everyone admits
 * further seats of their own. A further seat has the person's service, and gets no more than the person has.
 */
export function mayAdmit(
  founding: FoundOp,
  members: ReadonlyMap<string, Member>,
  bySeat: string,
  { member }: AdmitOp,
): boolean {
  const by = members.get(bySeat);
  if (by === undefined || !by.writes) return false;
  const isOwner = founding.owners.includes(by.service);
  const isNamed = founding.members.filter((each) => equal(each.person, member.person));
  if (isNamed.some((each) => each.service !== member.service)) return false;
  if (isNamed.length === 0 && isOwner && founding.owners.includes(member.service)) return true;
  const ofPerson = [...members.values()].filter(
    (each) => equal(each.person, member.person) && each.service === member.service,
  );
  const own = equal(by.person, member.person);
  return (isOwner || own) && ofPerson.some((each) => each.writes || !member.writes);
}

/** Every epoch that follows this one, near or far. */
export function followersOf(epochs: Epochs, hex: string): readonly Epoch[] {
  const followers = new Map<string, Epoch>();
  for (let grew = true; grew;) {
    grew = false;
    for (const epoch of epochs.applied.values()) {
      if (followers.has(epoch.hex) || !epoch.parents.some((parent) => parent === hex || followers.has(parent)))
        continue;
      followers.set(epoch.hex, epoch);
      grew = true;
    }
  }
  return [...followers.values()];
}
