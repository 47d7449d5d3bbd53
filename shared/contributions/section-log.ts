/**
 * The contributions of one section as this machine holds them, sorted into what counts, waits and is set aside, and the
 * view folded from what counts. Same contributions and same cards give the same view in any order (C1).
 */
import { toBase64url } from '../codec/base64url.ts';
import { fromHex, toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { Author, EntityView, SectionView } from '../dossier/view.ts';
import { must } from '../result.ts';
import { currentPuts, entityView, namedByRetire, type EntityOp } from './entity.ts';
import type { Ancestry } from './ancestry.ts';
import type { Coverage, Knowledge } from './knowledge.ts';
import { roleIn, type Disputed, type Epoch, type HoldsKey, type IsBeginning } from './epoch.ts';
import { entityKey, fold, foldOn, reuseViews, viewsIn, type Folded } from './fold.ts';
import { united, type Contribution, type NewerContribution } from './format.ts';
import { hold, type Held, type Place } from './held.ts';
import { lacksPredecessor, missingFrom } from './missing.ts';
import type { FoundingsSay } from './omissions.ts';
import type { AdoptOp, Member } from './ops.ts';
import type { Role } from './rights.ts';
import { Judgement } from './standing.ts';
import type { AuthorBook, Standing } from './judged.ts';

export class SectionLog {
  readonly place: Place;
  readonly #held = new Map<string, Held>();
  readonly #newer = new Map<string, NewerContribution>();
  readonly #holdsKey: HoldsKey;
  readonly #isBeginning: IsBeginning | undefined;
  #authors: AuthorBook;
  #judgement: Judgement | null = null;
  #folded: Folded | null = null;
  /** What came since that view was folded and changed nothing of what stood. */
  #since: Held[] = [];
  /** The view before something was added: what did not change of it need not be made again. */
  #before: Folded | null = null;
  #missing: readonly string[] | null = null;
  #lastAt = 0;

  constructor(place: Place, authors: AuthorBook, holdsKey: HoldsKey, isBeginning?: IsBeginning) {
    this.place = place;
    this.#authors = authors;
    this.#holdsKey = holdsKey;
    this.#isBeginning = isBeginning;
  }

  /** The same contributions under other eyes: with more cards, or as if another key were held. */
  copy(authors: AuthorBook = this.#authors, holdsKey: HoldsKey = this.#holdsKey): SectionLog {
    const other = new SectionLog(this.place, authors, holdsKey, this.#isBeginning);
    for (const [id, held] of this.#held) other.#held.set(id, held);
    other.#lastAt = this.#lastAt;
    for (const [id, newer] of this.#newer) other.#newer.set(id, newer);
    return other;
  }

  get size(): number {
    return this.#held.size + this.#newer.size;
  }

  /** Adds a decoded contribution; copies that show different operations are united. True when anything is new. */
  add(contribution: Contribution, signatureGood: boolean): boolean {
    const key = toHex(contribution.id);
    const known = this.#held.get(key);
    if (known === undefined || (signatureGood && !known.signatureGood)) {
      this.#keep(hold(contribution, signatureGood));
      return true;
    }
    if (known.signatureGood && !signatureGood) return false;
    const both = united(known.contribution, contribution);
    if (both === known.contribution) return false;
    this.#keep({ ...known, contribution: both });
    return true;
  }

  #keep(held: Held): void {
    const isNew = !this.#held.has(held.id);
    this.#held.set(held.id, held);
    this.#lastAt = Math.max(this.#lastAt, held.contribution.head.at);
    if (isNew && this.#judgement?.goesOnWith(held) === true) {
      this.#since.push(held);
      if (this.#missing !== null && (this.#missing.length > 0 || lacksPredecessor(this.#held, held)))
        this.#missing = null;
      return;
    }
    const before = this.#folded ?? this.#before;
    this.changed();
    this.#before = before;
  }

  /** Keeps what a newer version wrote. True when it is new. */
  addNewer(newer: NewerContribution): boolean {
    const key = toHex(newer.id);
    if (this.#newer.has(key)) return false;
    this.#newer.set(key, newer);
    return true;
  }

  has(id: Bytes): boolean {
    return this.#held.has(toHex(id)) || this.#newer.has(toHex(id));
  }

  /** Keys came: an epoch may count now that did not. */
  changed(): void {
    this.#judgement = null;
    this.#folded = null;
    this.#since = [];
    this.#before = null;
    this.#missing = null;
  }

  /** Cards arrived or changed: what waited may now apply. */
  authorsChanged(authors: AuthorBook): void {
    this.#authors = authors;
    this.changed();
  }

  contributions(): readonly Contribution[] {
    return [...this.#held.values()].map((held) => held.contribution);
  }

  /** The latest moment their authors' clocks showed (ms since 1970), 0 without any; it never goes back. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** Held contributions whose signature is good and that belong here, applied or not, with their standing. */
  judged(): readonly (readonly [Held, Standing])[] {
    const judgement = this.#judge();
    return [...this.#held.values()].map((held) => [held, judgement.of(held)] as const);
  }

  held(): ReadonlyMap<string, Held> {
    return this.#held;
  }

  /**
   * The last contribution of a seat (hex) that is not set aside, of one `run` or of any: what it writes next goes on there. Of
   * equally long runs the smaller id, on every computer.
   */
  lastOf(seat: string, run?: Bytes): Contribution | null {
    const wanted = run && `${seat}/${toHex(run)}`;
    const isOf = (held: Held): boolean => held.seat === seat && (wanted === undefined || held.run === wanted);
    const counts = (held: Held): boolean => this.#judge().of(held).is !== 'quarantined';
    const last = longest(this.#held.values(), isOf);
    if (last === null || counts(last)) return last?.contribution ?? null;
    return longest(this.#held.values(), (held) => isOf(held) && counts(held))?.contribution ?? null;
  }

  /** What newer versions wrote, of those who may write where they say they did: it is kept, counted and passed on (C8). */
  newer(): readonly NewerContribution[] {
    if (this.#newer.size === 0) return [];
    const judgement = this.#judge();
    return [...this.#newer.values()].filter((newer) => judgement.takesNewer(newer));
  }

  /** How much that cannot be read yet is held of one author (hex): contributions, and bytes. */
  unreadableOf(author: string): { readonly count: number; readonly bytes: number } {
    const theirs = [...this.#newer.values()].filter((newer) => toHex(newer.author) === author);
    return { count: theirs.length, bytes: theirs.reduce((sum, { bytes }) => sum + bytes.length, 0) };
  }

  #judge(): Judgement {
    this.#judgement ??= new Judgement(this.#held, this.place, this.#authors, this.#holdsKey, this.#isBeginning);
    return this.#judgement;
  }

  /** The same without some contributions (hex ids). */
  without(ids: ReadonlySet<string>): SectionLog {
    const other = this.copy();
    for (const id of ids) {
      other.#held.delete(id);
      other.#newer.delete(id);
    }
    return other;
  }

  /** The newest epoch that counts here: what is written now is written in it. */
  epoch(): Epoch | null {
    return this.leaves()[0] ?? null;
  }

  /** Epochs that no other follows: those whose key is held first, then by id. */
  leaves(): readonly Epoch[] {
    const held = (epoch: Epoch): number => Number(this.#holdsKey(epoch.hex));
    return [...this.ancestry().leaves()].sort((a, b) => held(b) - held(a));
  }

  ancestry(): Ancestry {
    return this.#judge().ancestry;
  }

  /** What the founding of an epoch that counts knew (E7). */
  knownTo(epoch: Epoch): Coverage {
    return this.#judge().knownTo(epoch.hex);
  }

  /** What the foundings among these say of operations they knew (E10). */
  foundingsSay(among: (epochHex: string) => boolean): FoundingsSay {
    return this.#judge().foundingsSay(among);
  }

  /** Operations of a contribution that adopt and count, with their places. */
  adopting(held: Held): readonly (readonly [number, AdoptOp])[] {
    return this.#judge().adopting(held);
  }

  /** Epochs that wait for adoption, since somebody who was taken out founded them (E14). By hex id. */
  disputed(): ReadonlyMap<string, Disputed> {
    return this.#judge().epochs.disputed;
  }

  knowledge(): Knowledge {
    return this.#judge().knowledge;
  }

  holdsKey(epoch: Epoch): boolean {
    return this.#holdsKey(epoch.hex);
  }

  /** Every epoch that counts here. */
  epochs(): readonly Epoch[] {
    return [...this.#judge().epochs.applied.values()];
  }

  /** Whether an epoch (hex) is shown to be what the section began with (E18). */
  isBegun(epoch: string): boolean {
    const held = this.#held.get(epoch);
    return held !== undefined && this.#isBeginning?.(held.contribution) === true;
  }

  kind(): SectionKind {
    return this.place.kind;
  }

  standing(contribution: Contribution): Standing {
    const held = this.#held.get(toHex(contribution.id)) ?? hold(contribution, false);
    return this.#judge().of(held);
  }

  /** The role a seat would write with in the newest epoch, or null when it may not. */
  roleOf(signKey: Bytes): Role | null {
    const epoch = this.epoch();
    return epoch ? roleIn(epoch, toHex(signKey)) : null;
  }

  /** Who reads the newest epoch. */
  members(): readonly Member[] {
    return [...(this.epoch()?.members.values() ?? [])];
  }

  fold(): Folded {
    const judgement = this.#judge();
    if (this.#folded !== null && this.#since.length === 0) return this.#folded;
    const standingOf = (held: Held): Standing => judgement.of(held);
    const say = judgement.foundingsSay();
    const before = this.#folded ?? this.#before;
    const grown = this.#folded && foldOn(this.#folded, this.#since, standingOf, say);
    this.#folded = grown ?? fold([...this.#held.values()], standingOf, say);
    if (grown === null && before !== null) reuseViews(this.#folded, before);
    this.#since = [];
    this.#before = null;
    return this.#folded;
  }

  /** As it would stand, did somebody speak for everything of those who were taken out (E8). */
  foldedAsSpoken(): Folded {
    const judgement = this.#judge();
    const say = { ...judgement.foundingsSay(), isUnspoken: () => false };
    return fold([...this.#held.values()], (held) => judgement.of(held), say);
  }

  /** Ops of one entity, for writing what a person saw. */
  entityOps(type: string, entity: string): readonly EntityOp[] {
    return this.fold().entities.get(entityKey(type, entity))?.ops ?? [];
  }

  /** One entity as a reader sees it now. */
  entity(type: string, id: string): EntityView | undefined {
    const folded = this.fold().entities.get(entityKey(type, id));
    return folded && (folded.view ??= entityView(this.place.kind, folded.type, folded.id, folded.ops));
  }

  /** What stands in the unit now, as op ids. */
  currentOf(type: string, entity: string, unit: string): readonly Bytes[] {
    return currentPuts(this.entityOps(type, entity), unit).map((entry) => must(fromHex(entry.id), 'an op id'));
  }

  /** Everything visible of an entity now, as op ids: what a retire names. */
  allCurrentOf(type: string, entity: string): readonly Bytes[] {
    return namedByRetire(this.entityOps(type, entity)).map((entry) => must(fromHex(entry.id), 'an op id'));
  }

  /** The same for whoever only reads it here: nobody is named, and nothing can be written. */
  asRead(): SectionView | null {
    return this.view({ canWrite: false, readers: [] });
  }

  view(options: { readonly canWrite: boolean; readonly readers: readonly Author[] }): SectionView | null {
    const epoch = this.epoch();
    if (epoch === null) return null;
    const folded = this.fold();
    const newer = this.newer().length;
    return {
      id: toBase64url(this.place.section),
      kind: this.place.kind,
      epoch: epoch.hex,
      entities: viewsIn(this.place.kind, folded),
      notes: folded.notes,
      readers: options.readers,
      owners: epoch.founding.owners,
      canWrite: options.canWrite,
      waiting: folded.waiting,
      quarantined: folded.quarantined + this.#newer.size - newer,
      newer: folded.unread.size + newer,
      missingFrom: this.#missingFrom(),
    };
  }

  #missingFrom(): readonly string[] {
    const judgement = this.#judge();
    this.#missing ??= missingFrom(this.#held, judgement.knowledge, judgement.epochs, this.#authors, (held) =>
      judgement.of(held),
    );
    return this.#missing;
  }
}

function longest(all: Iterable<Held>, isWanted: (held: Held) => boolean): Held | null {
  let last: Held | null = null;
  for (const held of all) if (isWanted(held) && (last === null || follows(held, last))) last = held;
  return last;
}

const follows = (next: Held, last: Held): boolean => {
  const [one, other] = [next.contribution.head.seq, last.contribution.head.seq];
  return one === other ? next.id < last.id : one > other;
};
