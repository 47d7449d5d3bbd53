/**
 * The contributions of one section as this machine holds them, sorted into applied, waiting and quarantined, and the
 * view folded from the applied ones. Same contributions and same directory give the same view in any order (C1).
 */
import { fromHex, toHex } from '../codec/hex.ts';
import { toBase64url } from '../codec/base64url.ts';
import { equal } from '../codec/bytes.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { note as noteSchema } from '../dossier/entities.ts';
import type { SectionKind } from '../dossier/sections.ts';
import { must } from '../result.ts';
import type { Author, EntityView, NoteView, SectionView } from '../dossier/view.ts';
import { currentOps, currentPuts, entityView, type EntityOp } from './entity.ts';
import { foundingOf, type Contribution, type FoundOp, type ShownOp } from './format.ts';
import { mayWrite, type Role } from './rights.ts';

/** People as known here: by their seat's signing key (hex). Null: the card has not arrived yet. */
export type AuthorBook = (signKeyHex: string) => Author | null;

export type WaitingReason = 'author' | 'founding';
export type QuarantineReason = 'bad-signature' | 'foreign-section' | 'not-a-writer' | 'not-allowed';
export type Standing =
  | { readonly is: 'applied'; readonly author: Author }
  | { readonly is: 'waiting'; readonly reason: WaitingReason }
  | { readonly is: 'quarantined'; readonly reason: QuarantineReason };

interface Held {
  readonly contribution: Contribution;
  readonly signatureGood: boolean;
}

export interface Epoch {
  readonly id: Bytes;
  readonly founding: FoundOp;
}

export class SectionLog {
  readonly #section: Bytes;
  readonly #held = new Map<string, Held>();
  readonly #foundings = new Map<string, Epoch>();
  readonly #restated = new Set<string>();
  #authors: AuthorBook;
  #folded: Folded | null = null;

  constructor(section: Bytes, authors: AuthorBook) {
    this.#section = section;
    this.#authors = authors;
  }

  get size(): number {
    return this.#held.size;
  }

  /** Adds a decoded contribution; a fuller copy replaces a redacted one. True when anything is new. */
  add(contribution: Contribution, signatureGood: boolean): boolean {
    const key = toHex(contribution.id);
    const known = this.#held.get(key);
    if (known && shown(known.contribution) >= shown(contribution) && (known.signatureGood || !signatureGood))
      return false;
    this.#held.set(key, { contribution, signatureGood });
    const founding = foundingOf(contribution);
    if (founding && signatureGood) {
      this.#foundings.set(key, { id: contribution.id, founding });
      for (const restated of founding.restates) this.#restated.add(toHex(restated.id));
    }
    this.#folded = null;
    return true;
  }

  has(id: Bytes): boolean {
    return this.#held.has(toHex(id));
  }

  /** Cards arrived or changed: what waited may now apply. */
  authorsChanged(authors: AuthorBook): void {
    this.#authors = authors;
    this.#folded = null;
  }

  contributions(): readonly Contribution[] {
    return [...this.#held.values()].map((held) => held.contribution);
  }

  /** The newest epoch: the founding no other held founding names as a parent; among several, the smallest id. */
  epoch(): Epoch | null {
    const parents = new Set([...this.#foundings.values()].flatMap((epoch) => epoch.founding.parents.map(toHex)));
    const leaves = [...this.#foundings.keys()].filter((id) => !parents.has(id)).sort();
    const first = leaves[0];
    return first === undefined ? null : (this.#foundings.get(first) ?? null);
  }

  epochs(): readonly Epoch[] {
    return [...this.#foundings.values()];
  }

  kind(): SectionKind | null {
    return this.epoch()?.founding.kind ?? null;
  }

  standing(contribution: Contribution): Standing {
    const held = this.#held.get(toHex(contribution.id));
    return judge(
      { contribution, signatureGood: held?.signatureGood ?? false },
      this.#section,
      this.#authors,
      this.#foundings,
      this.#restated,
    );
  }

  /** The role a seat would write with in the newest epoch, or null when it may not. */
  roleOf(author: Author, signKey: Bytes): Role | null {
    const epoch = this.epoch();
    return epoch ? roleByKey(epoch.founding, author, signKey) : null;
  }

  fold(): Folded {
    this.#folded ??= fold([...this.#held.values()], (held) =>
      judge(held, this.#section, this.#authors, this.#foundings, this.#restated),
    );
    return this.#folded;
  }

  /** Ops of one entity, for writing what a person saw. */
  entityOps(type: string, entity: string): readonly EntityOp[] {
    return this.fold().entities.get(`${type}/${entity}`)?.ops ?? [];
  }

  /** One entity as a reader sees it now. */
  entity(type: string, id: string): EntityView | undefined {
    const kind = this.kind();
    const folded = this.fold().entities.get(`${type}/${id}`);
    if (kind === null || folded === undefined) return undefined;
    return (folded.view ??= entityView(kind, folded.type, folded.id, folded.ops));
  }

  /** What stands in the unit now, as op ids. */
  currentOf(type: string, entity: string, unit: string): readonly Bytes[] {
    return currentPuts(this.entityOps(type, entity), unit).map((entry) => must(fromHex(entry.id), 'an op id'));
  }

  /** Everything visible of an entity now, as op ids: what a retire names. */
  allCurrentOf(type: string, entity: string): readonly Bytes[] {
    return currentOps(this.entityOps(type, entity)).map((entry) => must(fromHex(entry.id), 'an op id'));
  }

  view(options: { readonly canWrite: boolean; readonly readers: readonly Author[] }): SectionView | null {
    const epoch = this.epoch();
    if (epoch === null) return null;
    const kind = epoch.founding.kind;
    const folded = this.fold();
    return {
      id: toBase64url(this.#section),
      kind,
      epoch: toHex(epoch.id),
      entities: [...folded.entities.values()].map(
        (each) => (each.view ??= entityView(kind, each.type, each.id, each.ops)),
      ),
      notes: folded.notes,
      readers: options.readers,
      canWrite: options.canWrite,
      waiting: folded.waiting,
      quarantined: folded.quarantined,
      missingFrom: missingFrom(this.contributions(), this.epochs(), this.#authors),
    };
  }
}

const shown = (contribution: Contribution): number => contribution.ops.filter((op) => op !== null).length;

function judge(
  held: Held,
  section: Bytes,
  authors: AuthorBook,
  foundings: ReadonlyMap<string, Epoch>,
  restated: ReadonlySet<string>,
): Standing {
  const { contribution, signatureGood } = held;
  const { head } = contribution;
  if (!signatureGood) return { is: 'quarantined', reason: 'bad-signature' };
  if (!equal(head.section, section)) return { is: 'quarantined', reason: 'foreign-section' };
  const author = authors(toHex(head.actor.key));
  if (author === null) return { is: 'waiting', reason: 'author' };
  if (restated.has(toHex(contribution.id))) return { is: 'applied', author };
  const founding = foundingOf(contribution);
  if (founding) return judgeFounding(founding, author, foundings);
  const epoch = head.epoch === null ? undefined : foundings.get(toHex(head.epoch));
  if (epoch === undefined) return { is: 'waiting', reason: 'founding' };
  const role = roleByKey(epoch.founding, author, head.actor.key);
  if (role === null) return { is: 'quarantined', reason: 'not-a-writer' };
  const allowed = contribution.ops.every(
    (each) => each === null || each.op.op === 'unknown' || mayWrite(epoch.founding.kind, role, each.op.op),
  );
  return allowed ? { is: 'applied', author } : { is: 'quarantined', reason: 'not-allowed' };
}

/** Only a writer of an owning service founds; a parent held here must have named that service. */
function judgeFounding(founding: FoundOp, author: Author, foundings: ReadonlyMap<string, Epoch>): Standing {
  const parents = founding.parents.flatMap((id) => foundings.get(toHex(id)) ?? []);
  const ownsParents = parents.every((parent) => parent.founding.owners.includes(author.service));
  if (!founding.owners.includes(author.service) || !ownsParents) return { is: 'quarantined', reason: 'not-a-writer' };
  return { is: 'applied', author };
}

function roleByKey(founding: FoundOp, author: Author, signKey: Bytes): Role | null {
  if (founding.owners.includes(author.service)) return 'owner';
  return founding.writers.some((writer) => equal(writer.seat, signKey)) ? 'partner' : null;
}

interface FoldedEntity {
  readonly type: string;
  readonly id: string;
  readonly ops: EntityOp[];
  view?: EntityView;
}

export interface Folded {
  readonly entities: ReadonlyMap<string, FoldedEntity>;
  readonly notes: readonly NoteView[];
  readonly waiting: number;
  readonly quarantined: number;
}

function fold(all: readonly Held[], standingOf: (held: Held) => Standing): Folded {
  const entities = new Map<string, FoldedEntity>();
  const notes: NoteView[] = [];
  let waiting = 0;
  let quarantined = 0;
  for (const held of all) {
    const standing = standingOf(held);
    if (standing.is === 'waiting') waiting += 1;
    else if (standing.is === 'quarantined') quarantined += 1;
    else foldContribution(held.contribution, standing.author, entities, notes);
  }
  for (const entity of entities.values()) entity.ops.sort((a, b) => (a.id < b.id ? -1 : 1));
  notes.sort((a, b) => a.at - b.at || (a.op < b.op ? -1 : 1));
  return { entities, notes, waiting, quarantined };
}

function foldContribution(
  contribution: Contribution,
  author: Author,
  entities: Map<string, FoldedEntity>,
  notes: NoteView[],
): void {
  for (const each of contribution.ops) {
    if (each === null || each.op.op === 'found') continue;
    if (each.op.op === 'note') {
      const parsed = noteSchema.safeParse(each.op.value);
      if (parsed.success) notes.push({ op: toHex(each.id), note: parsed.data, author, at: contribution.head.at });
      continue;
    }
    const { op } = each;
    if (op.type === undefined || op.entity === undefined) continue;
    const key = `${op.type}/${op.entity}`;
    const entity = entities.get(key) ?? { type: op.type, id: op.entity, ops: [] };
    if (entity.ops.some((known) => known.id === toHex(each.id))) continue;
    entity.ops.push(entityOp({ id: each.id, op }, author, contribution));
    entities.set(key, entity);
  }
}

function entityOp(
  shownOp: { readonly id: Bytes; readonly op: Exclude<ShownOp['op'], { op: 'note' } | { op: 'found' }> },
  author: Author,
  contribution: Contribution,
): EntityOp {
  return {
    id: toHex(shownOp.id),
    op: shownOp.op,
    author,
    at: contribution.head.at,
    sees: shownOp.op.sees.map(toHex),
    contribution: toHex(contribution.id),
  };
}

/** Authors of whom an earlier contribution is missing: a gap in seq that no founding covers. */
function missingFrom(all: readonly Contribution[], epochs: readonly Epoch[], authors: AuthorBook): readonly string[] {
  const held = new Map<string, Set<number>>();
  const actorKey = (key: Bytes, run: Bytes): string => `${toHex(key)}/${toHex(run)}`;
  for (const { head } of all) {
    const key = actorKey(head.actor.key, head.actor.run);
    const seqs = held.get(key) ?? new Set<number>();
    held.set(key, seqs.add(head.seq));
  }
  const covered = new Map<string, number>();
  for (const { founding } of epochs) {
    for (const each of founding.covered) {
      const key = actorKey(each.key, each.run);
      covered.set(key, Math.max(covered.get(key) ?? -1, each.seq));
    }
  }
  const names = new Set<string>();
  for (const [key, seqs] of held) {
    const from = (covered.get(key) ?? -1) + 1;
    const gap = [...seqs].some((seq) => seq > from && !seqs.has(seq - 1));
    const noStart = seqs.size > 0 && Math.min(...seqs) > from;
    if (gap || noStart) names.add(authors(key.slice(0, 64))?.name ?? '');
  }
  return [...names];
}
