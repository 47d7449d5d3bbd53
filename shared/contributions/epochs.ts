/**
 * Which foundings count, who is a member of each epoch and with which role (SPEC.md, E1-E6, E14-E16). A function of the
 * contributions held and of the epochs whose keys are held; order plays no part.
 */
import { equal } from '../codec/bytes.ts';
import { toHex } from '../codec/hex.ts';
import { Ancestry } from './ancestry.ts';
import {
  roleIn,
  type Epochs,
  type FoundingStanding,
  type Admission,
  type Epoch,
  type HoldsKey,
  type IsBeginning,
} from './epoch.ts';
import { foundingOf } from './format.ts';
import type { Held, Place } from './held.ts';
import { mostMembers, type AdmitOp, type FoundOp, type Member } from './ops.ts';
import { disputedIn } from './removals.ts';

/** @param isBeginning on which founding trust in the section rests, where several have nothing before them (E18) */
export function epochsOf(
  all: readonly Held[],
  place: Place,
  holdsKey: HoldsKey,
  isBeginning: IsBeginning = () => false,
): Epochs {
  const foreign = new Set<string>();
  // Behind one that does not count another may have nothing before it any more.
  for (;;) {
    const found = epochsWithout(foreign, all, place, holdsKey);
    const more = foreignIn(found.applied, all, isBeginning);
    if (more.length === 0) return withDisputed(found, all, holdsKey);
    for (const hex of more) foreign.add(hex);
  }
}

/**
 * Epochs with nothing before them, beside one the section is known to begin with, founded by somebody who owns neither in that one
 * nor in what follows it (E18). A key proves nothing: everybody who can give keys can make one.
 */
function foreignIn(
  applied: ReadonlyMap<string, Epoch>,
  all: readonly Held[],
  isBeginning: IsBeginning,
): readonly string[] {
  const roots = [...applied.values()].filter(({ parents }) => parents.length === 0);
  if (roots.length < 2) return [];
  const wanted = new Set(roots.map(({ hex }) => hex));
  const founded = all.filter(({ id, signatureGood }) => signatureGood && wanted.has(id));
  const trusted = new Set(founded.flatMap(({ id, contribution }) => (isBeginning(contribution) ? [id] : [])));
  if (trusted.size === 0) return [];
  const ancestry = new Ancestry(applied);
  const isBehind = ({ hex }: Epoch): boolean => [...trusted].some((each) => ancestry.leadsTo(each, hex));
  for (let grew = true; grew;) {
    grew = false;
    for (const { hex, author } of roots) {
      if (trusted.has(hex)) continue;
      if (![...applied.values()].some((each) => roleIn(each, author) === 'owner' && isBehind(each))) continue;
      trusted.add(hex);
      grew = true;
    }
  }
  return [...wanted].filter((hex) => !trusted.has(hex));
}

type Found = Omit<Epochs, 'disputed'> & {
  readonly applied: Map<string, Epoch>;
  readonly standing: Map<string, FoundingStanding>;
};

function withDisputed({ applied, standing }: Found, all: readonly Held[], holdsKey: HoldsKey): Epochs {
  const disputed = disputedIn(applied, all, holdsKey);
  for (const hex of disputed.keys()) {
    applied.delete(hex);
    standing.set(hex, 'adoption');
  }
  return { applied, standing, disputed };
}

function epochsWithout(foreign: ReadonlySet<string>, all: readonly Held[], place: Place, holdsKey: HoldsKey): Found {
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
  const settle = (hex: string, { held, op }: { readonly held: Held; readonly op: FoundOp }): void => {
    const parents = op.parents.map(toHex).filter((parent) => standing.get(parent) === 'applied');
    const before = epochsAt(applied, parents);
    const decided = judge(held, op, place, before, (id) => holdsKey(id) && !foreign.has(id));
    standing.set(hex, decided);
    if (decided !== 'applied') return;
    const named = noLongerThan(before, held.seat, op.members);
    const readers = readersOf(op, named, admissions.get(hex) ?? []);
    applied.set(hex, { id: held.contribution.id, hex, founding: op, parents, author: held.seat, ...readers });
  };
  // What comes before is settled first, however long the way. Ids are hashes of what they name, so parents never form a circle.
  const open = [...foundings.keys()].sort().reverse();
  for (let hex = open.at(-1); hex !== undefined; hex = open.at(-1)) {
    const founding = standing.has(hex) ? undefined : foundings.get(hex);
    const before = founding?.op.parents.map(toHex).filter((each) => foundings.has(each) && !standing.has(each)) ?? [];
    if (before.length > 0) {
      open.push(...before);
      continue;
    }
    if (founding !== undefined) settle(hex, founding);
    open.pop();
  }
  return { applied, standing };
}

const epochsAt = (applied: ReadonlyMap<string, Epoch>, ids: readonly string[]): readonly Epoch[] =>
  ids.flatMap((id) => applied.get(id) ?? []);

/**
 * An owner of every parent that counts here founds; without such a parent it counts where its key was taken in, and its founder
 * stands among those who own in it.
 */
function judge(held: Held, op: FoundOp, place: Place, parents: readonly Epoch[], holdsKey: HoldsKey): FoundingStanding {
  const fits = equal(op.dossier, place.dossier) && equal(op.realm, place.realm) && op.kind === place.kind;
  if (!fits) return 'foreign-section';
  if (parents.length === 0) {
    const isOwner = op.members.some(
      (each) => toHex(each.seat) === held.seat && each.writes && op.owners.includes(each.service),
    );
    if (!isOwner) return 'not-a-writer';
    return holdsKey(held.id) ? 'applied' : 'waiting';
  }
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
  const members = new Map<string, Member>();
  // Somebody named twice stays as first named.
  for (const member of named) if (!members.has(toHex(member.seat))) members.set(toHex(member.seat), member);
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
      // The next founding has to name them all.
      if (members.size >= mostMembers) break;
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
