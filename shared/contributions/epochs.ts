/**
 * Which foundings count, who is a member of each epoch and with which role (SPEC.md, E1-E6). A function of the
 * contributions held and of the epochs whose keys are held; order plays no part.
 */
import { equal } from '../codec/bytes.ts';
import { toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { foundingOf } from './format.ts';
import type { Held, Place } from './held.ts';
import type { AdmitOp, FoundOp, Member } from './ops.ts';
import type { Role } from './rights.ts';

export interface Epoch {
  readonly id: Bytes;
  readonly hex: string;
  readonly founding: FoundOp;
  /** Everyone who reads, by signing key (hex): named by the founding or admitted since. */
  readonly members: ReadonlyMap<string, Member>;
  /** Hex ids of the epochs it follows, as far as they count here. */
  readonly parents: readonly string[];
}

export type FoundingStanding = 'applied' | 'waiting' | 'not-a-writer' | 'foreign-section';

export interface Epochs {
  readonly applied: ReadonlyMap<string, Epoch>;
  readonly standing: ReadonlyMap<string, FoundingStanding>;
}

/** Epochs whose key this vault holds, taken in by a person's decision or founded here: where trust in a section begins. */
export type HoldsKey = (epochHex: string) => boolean;

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
    const decided = judge(founding.held, founding.op, place, epochsAt(applied, parents), holdsKey);
    standing.set(hex, decided);
    if (decided === 'applied') {
      const members = membersOf(founding.op, admissions.get(hex) ?? []);
      applied.set(hex, { id: founding.held.contribution.id, hex, founding: founding.op, members, parents });
    }
    return decided;
  };
  for (const hex of [...foundings.keys()].sort()) decide(hex);
  return { applied, standing };
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

/** The role a seat writes with in an epoch; null when it only reads, or does not read at all. */
export function roleIn(epoch: Epoch, seatHex: string): Role | null {
  const member = epoch.members.get(seatHex);
  if (member === undefined || !member.writes) return null;
  return epoch.founding.owners.includes(member.service) ? 'owner' : 'partner';
}

/** Members named by the founding, and those let in since, until nobody more comes in. */
function membersOf(founding: FoundOp, admissions: readonly Held[]): ReadonlyMap<string, Member> {
  const members = new Map(founding.members.map((member) => [toHex(member.seat), member]));
  const open = admissions.flatMap(({ seat, contribution }) =>
    contribution.ops.flatMap((each) =>
      each?.op.op === 'admit' ? [{ by: seat, op: each.op, id: toHex(each.id) }] : [],
    ),
  );
  open.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let grew = true; grew;) {
    grew = false;
    for (const { by, op } of open) {
      const seat = toHex(op.member.seat);
      if (members.has(seat) || !mayAdmit(founding, members, by, op)) continue;
      members.set(seat, op.member);
      grew = true;
    }
  }
  return members;
}

/**
 * An owner admits colleagues of the owning services, and further seats of anyone who is a member; everyone admits
 * further seats of their own. A further seat gets no more than the person has.
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
  if (isOwner && founding.owners.includes(member.service)) return true;
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
