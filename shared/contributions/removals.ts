/**
 * Foundings by people who were taken out beside them (SPEC.md, E14). Such a founding waits like late work: it joins nothing,
 * restates nothing and lets nobody in, until an owner of the epoch that took its founder out adopts it, or founds behind both.
 * Of two who took each other out, the one whose epoch was taken in here first has its key and counts; where both keys are held,
 * neither counts until a person has decided.
 */
import { toHex } from '../codec/hex.ts';
import { Ancestry } from './ancestry.ts';
import { Knowledge } from './knowledge.ts';
import { roleIn, type Admission, type Disputed, type Epoch, type HoldsKey } from './epoch.ts';
import type { ShownOp } from './format.ts';
import type { Held } from './held.ts';
import { Speaking } from './speaking.ts';

/** Epochs that wait for adoption, with those that took their founders out. By hex id. */
export function disputedIn(
  counting: ReadonlyMap<string, Epoch>,
  held: readonly Held[],
  holdsKey: HoldsKey,
): ReadonlyMap<string, Disputed> {
  const ancestry = new Ancestry(counting);
  const removals = removalsIn(counting, ancestry, holdsKey);
  // Most sections have nothing beside each other.
  if (removals.length === 0) return new Map();
  return new Hearing(counting, ancestry, held, removals).disputed();
}

/** Epochs that took ownership from somebody, where their key is held: what nobody took in here takes nobody out. */
function removalsIn(counting: ReadonlyMap<string, Epoch>, ancestry: Ancestry, holdsKey: HoldsKey): readonly Epoch[] {
  if (ancestry.leaves().length < 2 && ![...counting.values()].some(({ parents }) => parents.length > 1)) return [];
  return [...counting.values()].filter((epoch) => {
    const lost = epoch.parents.some((parent) => {
      const before = counting.get(parent);
      return before !== undefined && [...before.members.keys()].some((seat) => losesIn(before, epoch, seat));
    });
    return lost && holdsKey(epoch.hex);
  });
}

/** They owned before, and do not any more: taken out, no longer writing, or of a service that owns no longer. */
const losesIn = (before: Epoch, epoch: Epoch, seat: string): boolean =>
  roleIn(before, seat) === 'owner' && roleIn(epoch, seat) !== 'owner';

type Verdict = 'counts' | 'waits';

class Hearing {
  readonly #counting: ReadonlyMap<string, Epoch>;
  readonly #ancestry: Ancestry;
  readonly #knowledge: Knowledge;
  readonly #speaking: Speaking;
  readonly #byId: ReadonlyMap<string, Held>;
  readonly #adoptions: readonly Held[];
  /** Hex epoch -> hex epochs beside it that took its founder out. */
  readonly #against = new Map<string, readonly string[]>();

  constructor(
    counting: ReadonlyMap<string, Epoch>,
    ancestry: Ancestry,
    held: readonly Held[],
    removals: readonly Epoch[],
  ) {
    this.#counting = counting;
    this.#ancestry = ancestry;
    this.#knowledge = new Knowledge(counting, ancestry);
    this.#speaking = new Speaking(counting, ancestry, this.#knowledge);
    this.#byId = new Map(held.map((each) => [each.id, each]));
    this.#adoptions = held.filter(
      ({ signatureGood, contribution }) => signatureGood && contribution.ops.some((each) => each?.op.op === 'adopt'),
    );
    for (const epoch of counting.values()) {
      const against = removals.filter((removal) => this.#areBeside(removal, epoch) && this.#tookOut(removal, epoch));
      if (against.length > 0) this.#against.set(epoch.hex, against.map(({ hex }) => hex).sort());
    }
  }

  #areBeside(one: Epoch, other: Epoch): boolean {
    return !this.#ancestry.leadsTo(one.hex, other.hex) && !this.#ancestry.leadsTo(other.hex, one.hex);
  }

  /** The founder, or whoever let them in without the one who took out having heard of it. */
  #tookOut(removal: Epoch, { author, parents }: Epoch): boolean {
    if (this.#loses(removal, author)) return true;
    return parents.some((hex) => {
      const parent = this.#counting.get(hex);
      return parent !== undefined && this.#behind(removal, parent, author).some((seat) => this.#loses(removal, seat));
    });
  }

  #loses(removal: Epoch, seat: string): boolean {
    return removal.parents.some((hex) => {
      const parent = this.#counting.get(hex);
      return parent !== undefined && losesIn(parent, removal, seat) && this.#knewOf(removal, parent, seat);
    });
  }

  /** Seats on whose word one reads that the founder of `removal` never heard of: who let it in, and the person's others. */
  #behind(removal: Epoch, { members, letIn }: Epoch, seat: string): readonly string[] {
    const found = new Set([seat]);
    for (const each of found) {
      const admission = letIn.get(each);
      if (admission === undefined || this.#heardOf(removal, admission, each)) continue;
      found.add(admission.by);
      const person = members.get(each)?.person;
      for (const [other, member] of members)
        if (person !== undefined && toHex(member.person) === toHex(person) && !this.#stays(removal, other))
          found.add(other);
    }
    found.delete(seat);
    return [...found];
  }

  /** Another seat of theirs owns on: then it was a seat that was taken out, and not the person. */
  #stays(removal: Epoch, seat: string): boolean {
    return roleIn(removal, seat) === 'owner';
  }

  #knewOf(removal: Epoch, { letIn }: Epoch, seat: string): boolean {
    const admission = letIn.get(seat);
    return admission === undefined || this.#knows(removal, admission.id);
  }

  /** Its founder names the seat, or held its admission; what only those named whom it takes out nobody has heard of (E8). */
  #heardOf(removal: Epoch, { id }: Admission, seat: string): boolean {
    if (removal.founding.members.some((member) => toHex(member.seat) === seat)) return true;
    const ops = this.#byId.get(id)?.contribution.ops ?? [];
    const isOf = (op: ShownOp['op'] | undefined): boolean => op?.op === 'admit' && toHex(op.member.seat) === seat;
    return (
      this.#knows(removal, id) &&
      ops.some((each, position) => isOf(each?.op) && this.#speaking.speaksFor(removal, id, position))
    );
  }

  #knows({ hex }: Epoch, id: string): boolean {
    const held = this.#byId.get(id);
    return held !== undefined && this.#knowledge.of(hex).knows(held);
  }

  disputed(): ReadonlyMap<string, Disputed> {
    let released: ReadonlySet<string> = new Set();
    // What releases an epoch may itself wait; each round frees at least one more, or it ends.
    for (let round = 0; round <= this.#counting.size; round += 1) {
      const verdicts = this.#verdicts(released);
      const now = this.#releasedUnder(verdicts);
      if (now.size === released.size && [...now].every((each) => released.has(each)))
        return this.#waiting(verdicts, now);
      released = now;
    }
    return this.#waiting(this.#verdicts(new Set()), new Set());
  }

  #openAgainst(hex: string, released: ReadonlySet<string>): readonly string[] {
    return (this.#against.get(hex) ?? []).filter((by) => !released.has(`${by} ${hex}`));
  }

  /** From those nobody speaks against: what they took out waits, and what only a waiting one took out counts. */
  #verdicts(released: ReadonlySet<string>): ReadonlyMap<string, Verdict> {
    const verdicts = new Map<string, Verdict>();
    for (let grew = true; grew;) {
      grew = false;
      for (const { hex, parents } of this.#counting.values()) {
        if (verdicts.has(hex)) continue;
        const against = this.#openAgainst(hex, released).map((by) => verdicts.get(by));
        const before = parents.map((parent) => verdicts.get(parent));
        const waits = against.includes('counts') || before.includes('waits');
        const counts = against.every((each) => each === 'waits') && before.every((each) => each === 'counts');
        if (!waits && !counts) continue;
        verdicts.set(hex, waits ? 'waits' : 'counts');
        grew = true;
      }
    }
    return verdicts;
  }

  /** `<epoch that took out> <epoch>` for each that an owner there has adopted, or has founded behind. */
  #releasedUnder(verdicts: ReadonlyMap<string, Verdict>): ReadonlySet<string> {
    const released = new Set<string>();
    for (const [hex, against] of this.#against)
      for (const by of against)
        if (this.#isAdopted(hex, by, verdicts) || this.#isFoundedBehind(hex, by, verdicts))
          released.add(`${by} ${hex}`);
    return released;
  }

  #isAdopted(hex: string, by: string, verdicts: ReadonlyMap<string, Verdict>): boolean {
    return this.#adoptions.some((held) => {
      const epoch = this.#counting.get(held.epoch ?? '');
      if (epoch === undefined || verdicts.get(epoch.hex) !== 'counts') return false;
      if (roleIn(epoch, held.seat) !== 'owner' || !this.#mayDecide(by, epoch, held.seat, verdicts)) return false;
      return adoptedAt(held, hex).some((position) => !this.#isLate(held, position, epoch, verdicts));
    });
  }

  /** Behind the epoch that took out; where that one waits itself, whoever owns in it decides from where they stand. */
  #mayDecide(by: string, epoch: Epoch, seat: string, verdicts: ReadonlyMap<string, Verdict>): boolean {
    if (this.#ancestry.leadsTo(by, epoch.hex)) return true;
    const removal = this.#counting.get(by);
    return verdicts.get(by) !== 'counts' && removal !== undefined && roleIn(removal, seat) === 'owner';
  }

  /** Written by somebody whom a later epoch took out, and unknown there, or nobody speaks for it (E8). */
  #isLate(held: Held, position: number, epoch: Epoch, verdicts: ReadonlyMap<string, Verdict>): boolean {
    const asking = this.#speaking.asking(held.seat, held.id, position);
    return [...this.#counting.values()].some((later) => {
      if (verdicts.get(later.hex) !== 'counts' || !this.#ancestry.before(later.hex).has(epoch.hex)) return false;
      if (roleIn(later, held.seat) !== null) return false;
      if (!this.#knowledge.of(later.hex).knows(held)) return true;
      return asking.has(later) && !this.#speaking.speaksFor(later, held.id, position);
    });
  }

  #isFoundedBehind(hex: string, by: string, verdicts: ReadonlyMap<string, Verdict>): boolean {
    return [...this.#counting.values()].some((later) => {
      const before = this.#ancestry.before(later.hex);
      if (!before.has(hex) || !before.has(by)) return false;
      return (this.#against.get(later.hex) ?? []).every((other) => verdicts.get(other) === 'waits');
    });
  }

  #waiting(verdicts: ReadonlyMap<string, Verdict>, released: ReadonlySet<string>): ReadonlyMap<string, Disputed> {
    const waiting = [...this.#counting.values()].filter(({ hex }) => verdicts.get(hex) !== 'counts');
    return new Map(waiting.map((epoch) => [epoch.hex, { epoch, by: this.#openAgainst(epoch.hex, released) }] as const));
  }
}

/** Where it shows the founding of an epoch (hex): positions of its operations. */
const adoptedAt = ({ contribution }: Held, hex: string): readonly number[] =>
  contribution.ops.flatMap((each, position) =>
    each?.op.op === 'adopt' && each.op.adopts.some(({ id, shows }) => toHex(id) === hex && shows.includes(0))
      ? [position]
      : [],
  );
