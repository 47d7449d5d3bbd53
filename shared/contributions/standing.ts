/**
 * Whether a contribution counts, waits or is set aside, and why (SPEC.md, C10, E5-E8, E14). What waits ends by itself; what
 * is set aside needs a person. Neither is ever dropped.
 */
import { equal } from '../codec/bytes.ts';
import { toHex } from '../codec/hex.ts';
import { Ancestry } from './ancestry.ts';
import { Knowledge, type Coverage } from './knowledge.ts';
import { epochsOf, followersOf, mayAdmit } from './epochs.ts';
import { roleIn, type Epoch, type Epochs, type HoldsKey, type IsBeginning } from './epoch.ts';
import type { FoundingsSay } from './omissions.ts';
import { foundingOf, type NewerContribution, type ShownOp } from './format.ts';
import type { Held, Place } from './held.ts';
import type { AdoptOp, Member, Shown } from './ops.ts';
import type { AuthorBook, QuarantineReason, Standing, WaitingReason } from './judged.ts';
import { speaksForOwn } from './on-behalf.ts';
import { mayWriteOp } from './rights.ts';
import { showsOf } from './shown.ts';
import { Speaking } from './speaking.ts';

const waiting = (reason: WaitingReason): Standing => ({ is: 'waiting', reason });
const aside = (reason: QuarantineReason): Standing => ({ is: 'quarantined', reason });

/** What one seat shows of a contribution in one epoch (hex), however often it adopts it. */
interface Adoption {
  readonly epoch: string;
  readonly seat: string;
  readonly shows: Set<number>;
}

/** Hex contribution id -> position -> foundings (hex) that restate it, those behind others after them. */
type Showing = ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;

/** All contributions of a section judged together. */
export class Judgement {
  readonly epochs: Epochs;
  readonly #place: Place;
  readonly #authors: AuthorBook;
  /** Operations shown by foundings and adoptions that count: hex contribution id -> positions. */
  readonly #restated = new Map<string, Set<number>>();
  /** Adoptions that count: hex contribution id -> who shows which positions of it, and where. */
  readonly #adoptions = new Map<string, Map<string, Adoption>>();
  readonly knowledge: Knowledge;
  readonly ancestry: Ancestry;
  readonly #speaking: Speaking;
  /** Hex epoch id -> foundings that follow it, with what they knew. */
  readonly #followers = new Map<string, readonly (readonly [Epoch, Coverage])[]>();

  /** @param held by hex id; what is added to it later has to pass `goesOnWith` */
  constructor(
    held: ReadonlyMap<string, Held>,
    place: Place,
    authors: AuthorBook,
    holdsKey: HoldsKey,
    isBeginning?: IsBeginning,
  ) {
    const all = [...held.values()];
    this.#place = place;
    this.#authors = authors;
    this.epochs = epochsOf(all, place, holdsKey, isBeginning);
    this.ancestry = new Ancestry(this.epochs.applied);
    this.knowledge = new Knowledge(this.epochs.applied, this.ancestry);
    this.#speaking = new Speaking(this.epochs.applied, this.ancestry, this.knowledge);
    for (const epoch of this.epochs.applied.values()) {
      this.#show(epoch.founding.restates);
    }
    this.#adoptAll(all.filter(({ contribution }) => contribution.ops.some((each) => each?.op.op === 'adopt')));
  }

  /** Of the few epochs something was written in. */
  #followersOf(hex: string): readonly (readonly [Epoch, Coverage])[] {
    const known = this.#followers.get(hex);
    if (known !== undefined) return known;
    const followers = followersOf(this.epochs, hex).map((each) => [each, this.knowledge.of(each.hex)] as const);
    this.#followers.set(hex, followers);
    return followers;
  }

  #show(shown: readonly Shown[]): void {
    for (const { id, shows } of shown) {
      const hex = toHex(id);
      const positions = this.#restated.get(hex) ?? new Set<number>();
      for (const position of shows) positions.add(position);
      this.#restated.set(hex, positions);
    }
  }

  /**
   * What adopts may itself wait for adoption: what is adopted is asked again, in the places that are shown, so that time follows
   * what is adopted.
   */
  #adoptAll(adopting: readonly Held[]): void {
    const grounds = new Map(adopting.map((held) => [held.id, { held, ground: this.#groundOf(held) }]));
    const counting = new Set<ShownOp>();
    const open = adopting.map((held): readonly [string, Iterable<number>] => [held.id, held.contribution.ops.keys()]);
    for (const [id, positions] of open) {
      const found = grounds.get(id);
      if (found === undefined) continue;
      for (const position of positions) {
        const each = found.held.contribution.ops[position];
        if (each?.op.op !== 'adopt' || counting.has(each) || !this.#counts(found.held, position, found.ground))
          continue;
        counting.add(each);
        this.#show(each.op.adopts);
        this.#adopt(found.held, each.op.adopts);
        for (const [adopted, shows] of showsOf(each.op.adopts)) if (grounds.has(adopted)) open.push([adopted, shows]);
      }
    }
  }

  /** On what operations of some work would count: the rights of its author, or as far as others show them; null: on nothing. */
  #groundOf(held: Held): 'rights' | 'shown' | null {
    const { epoch, seat, signatureGood, contribution } = held;
    if (epoch === null || !signatureGood || !equal(contribution.head.section, this.#place.section)) return null;
    if (this.#authors(seat, this.#memberOf(held)) === null) return null;
    return this.#byRights(held, epoch) === 'all' ? 'rights' : 'shown';
  }

  #counts(held: Held, position: number, ground: 'rights' | 'shown' | null): boolean {
    if (ground === null || (ground === 'shown' && this.#restated.get(held.id)?.has(position) !== true)) return false;
    return !this.isUnspoken(held, position);
  }

  /** Operations that adopt and count, with their places. */
  adopting(held: Held): readonly (readonly [number, AdoptOp])[] {
    const adopts = held.contribution.ops.flatMap((each, at) =>
      each?.op.op === 'adopt' ? [[at, each.op] as const] : [],
    );
    // Hardly any of thousands adopts something.
    if (adopts.length === 0) return [];
    const ground = this.#groundOf(held);
    return adopts.filter(([position]) => this.#counts(held, position, ground));
  }

  #adopt({ epoch, seat }: Held, adopts: readonly Shown[]): void {
    for (const { id, shows } of adopts) {
      const hex = toHex(id);
      const all = this.#adoptions.get(hex) ?? new Map<string, Adoption>();
      const key = `${epoch} ${seat}`;
      const adoption = all.get(key) ?? { epoch: epoch ?? '', seat, shows: new Set<number>() };
      for (const position of shows) adoption.shows.add(position);
      this.#adoptions.set(hex, all.set(key, adoption));
    }
  }

  /**
   * Whether nobody speaks for an operation of somebody who was taken out (E8): it does not count, but for what somebody saw of it
   * who wrote what counts.
   */
  isUnspoken(held: Held, position: number, among: (epochHex: string) => boolean = () => true): boolean {
    const { epoch } = held;
    if (epoch === null) return false;
    const isHere = this.epochs.applied.has(epoch);
    return [...this.#speaking.asking(held.seat, held.id, position)].some(
      (removal) =>
        among(removal.hex) &&
        (!isHere || this.ancestry.before(removal.hex).has(epoch)) &&
        !this.#speaking.speaksFor(removal, held.id, position) &&
        !this.#isShownSince(removal, held.id, position),
    );
  }

  /**
   * By a founding that is not before the one that takes out, or by an adoption of somebody it does not take out, who owns where they
   * adopt: whoever is taken out may have shown an adoption of anybody. Where the one that takes out held it, that one speaks for it,
   * and nobody asks here.
   */
  #isShownSince(removal: Epoch, id: string, position: number): boolean {
    const before = this.ancestry.before(removal.hex);
    const isAdopted = [...(this.#adoptions.get(id)?.values() ?? [])].some(
      ({ epoch, seat, shows }) =>
        shows.has(position) &&
        this.#owns(epoch, seat) &&
        !(before.has(epoch) && this.#speaking.takesOut(removal, seat)),
    );
    if (isAdopted) return true;
    return this.knowledge.heldBy(id, position).some((hex) => {
      if (before.has(hex)) return false;
      const founding = this.epochs.applied.get(hex)?.founding;
      return founding !== undefined && showsOf(founding.restates).get(id)?.includes(position) === true;
    });
  }

  #owns(epochHex: string, seat: string): boolean {
    const epoch = this.epochs.applied.get(epochHex);
    return epoch !== undefined && roleIn(epoch, seat) === 'owner';
  }

  /**
   * What foundings say of operations (SPEC.md, E10). `among`: the foundings that are asked, by hex id.
   */
  foundingsSay(among: (epochHex: string) => boolean = () => true): FoundingsSay {
    let shown: Showing | undefined;
    const showing = (held: Held): ReadonlyMap<number, readonly string[]> | undefined =>
      (shown ??= this.#showing(among)).get(held.id);
    const omitting = new Map<string, (position: number) => readonly string[]>();
    return {
      omitting: (held) => {
        const known = omitting.get(held.id) ?? this.#omitting(held, among, showing);
        omitting.set(held.id, known);
        return known;
      },
      showing: (held, position) => showing(held)?.get(position) ?? [],
      isUnspoken: (held, position) => this.isUnspoken(held, position, among),
    };
  }

  #showing(among: (epochHex: string) => boolean): Showing {
    const showing = new Map<string, Map<number, string[]>>();
    for (const { hex, founding } of this.epochs.applied.values()) {
      if (!among(hex)) continue;
      for (const [id, shows] of showsOf(founding.restates)) {
        const positions = showing.get(id) ?? new Map<number, string[]>();
        showing.set(id, positions);
        for (const position of shows) {
          const known = positions.get(position);
          if (known === undefined) positions.set(position, [hex]);
          else known.push(hex);
        }
      }
    }
    return showing;
  }

  /** Of most positions it is the same list: of all those that nothing shows again. */
  #omitting(
    held: Held,
    among: (epochHex: string) => boolean,
    showing: (held: Held) => ReadonlyMap<number, readonly string[]> | undefined,
  ): (position: number) => readonly string[] {
    const knew = this.knowledge.knowing(held).filter(among).sort();
    // Of hardly any work of an epoch that goes on: what foundings show is not looked up then.
    if (knew.length === 0) return () => knew;
    const shown = showing(held);
    const adopted = [...(this.#adoptions.get(held.id)?.values() ?? [])].filter(
      ({ epoch, seat }) => among(epoch) && this.#owns(epoch, seat),
    );
    return (position) => {
      const adopting = adopted.flatMap(({ epoch, shows }) => (shows.has(position) ? [epoch] : []));
      const again = [...adopting, ...(shown?.get(position) ?? [])];
      if (again.length === 0) return knew;
      const last = this.#lastOf(again);
      return knew.filter((hex) => !last.some((epoch) => this.ancestry.leadsTo(hex, epoch)));
    };
  }

  /** Those of these epochs (hex) behind which none of the others is; what is behind others comes after them. */
  #lastOf(epochs: readonly string[]): readonly string[] {
    const last: string[] = [];
    for (const epoch of epochs.toReversed())
      if (!last.some((later) => this.ancestry.leadsTo(epoch, later))) last.push(epoch);
    return last;
  }

  /**
   * Whether everything is judged as before once this has come: it founds nothing, lets nobody in and adopts nothing, and no
   * founding names it. `held` must hold it by now.
   */
  goesOnWith({ id, epoch, contribution }: Held): boolean {
    if (epoch === null || this.knowledge.isNamed(id)) return false;
    return !contribution.ops.some((each) => each?.op.op === 'admit' || each?.op.op === 'adopt');
  }

  /** What the founding of an epoch that counts knew. */
  knownTo(epochHex: string): Coverage {
    if (!this.epochs.applied.has(epochHex)) throw new Error('an epoch that does not count knew nothing');
    return this.knowledge.of(epochHex);
  }

  /** Whether work that cannot be read here comes from someone who may write where it says it was written (C8). */
  takesNewer({ id, section, epoch, author }: NewerContribution): boolean {
    if (!equal(section, this.#place.section)) return false;
    const hex = toHex(id);
    if (this.#restated.has(hex)) return true;
    const home = epoch === null ? undefined : this.epochs.applied.get(toHex(epoch));
    if (home === undefined) return false;
    const seat = toHex(author);
    const isLate = this.#followersOf(home.hex).some(([follower]) => roleIn(follower, seat) === null);
    return roleIn(home, seat) !== null && !isLate;
  }

  of(held: Held): Standing {
    if (!held.signatureGood) return aside('bad-signature');
    if (!equal(held.contribution.head.section, this.#place.section)) return aside('foreign-section');
    const shows = held.epoch === null ? this.#founding(held) : this.#work(held, held.epoch);
    if (typeof shows !== 'string' && 'is' in shows) return shows;
    const author = this.#authors(held.seat, this.#memberOf(held));
    return author === null ? waiting('author') : { is: 'applied', author, shows };
  }

  /** As the section names who signed: in the epoch it is of, else in any that counts. Undefined: in none. */
  #memberOf({ seat, epoch, contribution }: Held): Member | undefined {
    const founded = epoch === null ? foundingOf(contribution)?.members : undefined;
    if (founded !== undefined) return founded.find((each) => toHex(each.seat) === seat);
    const own = epoch === null ? undefined : this.epochs.applied.get(epoch)?.members.get(seat);
    if (own !== undefined) return own;
    for (const each of this.epochs.applied.values()) {
      const member = each.members.get(seat);
      if (member !== undefined) return member;
    }
    return undefined;
  }

  #founding(held: Held): Standing | 'all' {
    const standing = this.epochs.standing.get(held.id);
    if (standing === undefined) return waiting(held.contribution.ops[0]?.op.op === 'unknown' ? 'newer' : 'founding');
    // One that waits for adoption is well signed and was its author's to make; what waits is all that would follow from it.
    if (standing === 'applied' || standing === 'adoption') return 'all';
    return standing === 'waiting' ? waiting('founding') : aside(standing);
  }

  /** By the rights of its own epoch, or because an owner restated or adopted it: then only what they showed. */
  #work(held: Held, epochHex: string): Standing | ReadonlySet<number> | 'all' {
    const own = this.#byRights(held, epochHex);
    if (own === 'all') return 'all';
    // Whoever adopts may name positions it does not have.
    const shown = [...(this.#restated.get(held.id) ?? [])].filter((each) => each < held.contribution.ops.length);
    if (shown.length === 0) return own;
    const spoken = shown.filter((position) => !this.isUnspoken(held, position));
    return spoken.length > 0 ? new Set(spoken) : waiting('adoption');
  }

  #byRights(held: Held, epochHex: string): Standing | 'all' {
    const epoch = this.epochs.applied.get(epochHex);
    if (epoch === undefined) {
      const founding = this.epochs.standing.get(epochHex);
      if (founding === 'not-a-writer' || founding === 'foreign-section') return aside(founding);
      return waiting(founding === 'adoption' ? 'adoption' : 'founding');
    }
    const role = roleIn(epoch, held.seat);
    const member = epoch.members.get(held.seat);
    if (role === null || member === undefined) return aside('not-a-writer');
    const { kind } = epoch.founding;
    const allowed = held.contribution.ops.every((each) => {
      if (each === null) return true;
      if (each.op.op === 'admit') return mayAdmit(epoch.founding, epoch.members, held.seat, each.op);
      return mayWriteOp(kind, role, each.op) && speaksForOwn(kind, role, member, each.op);
    });
    if (!allowed) return aside('not-allowed');
    return this.isLateWithout(held, epochHex) ? waiting('adoption') : 'all';
  }

  /** Late for an epoch whose founding no longer lets the author write. */
  private isLateWithout(held: Held, epochHex: string): boolean {
    return this.#followersOf(epochHex).some(
      ([follower, coverage]) => roleIn(follower, held.seat) === null && !coverage.knows(held),
    );
  }
}
