/**
 * What would disappear or stop counting with a file (SPEC.md, R12): everything that stands here, stands no longer with what came,
 * and was replaced by nothing that a person sees among the changes. It is listed in words, and taking the file in answers to
 * exactly that list.
 */
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { EntityOp } from '../../../../shared/contributions/entity.ts';
import type { Folded } from '../../../../shared/contributions/fold.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Crypto } from '../../../../shared/crypto/crypto.ts';
import type { Author, EntityView, Said, Version } from '../../../../shared/dossier/view.ts';
import { must } from '../../../../shared/result.ts';
import type { IncomingChange, IncomingGone, IncomingReport } from '../../api/exchange.ts';
import { inBytes } from './changes.ts';
import type { DryRun } from './opened.ts';

/**
 * In a report only where something goes. `seen`: names the list, for the answer.
 * @param changes what the report shows as changed
 */
export function goingIn(
  crypto: Crypto,
  trials: readonly DryRun[],
  authors: AuthorOf,
  changes: readonly IncomingChange[],
): Pick<IncomingReport, 'going'> {
  const ids: string[] = [];
  const what: IncomingGone[] = [];
  const isShown = shownIn(changes);
  for (const { here, log } of trials) {
    if (here === null) continue;
    for (const [id, gone] of goneFrom(here.log, log, authors, isShown)) {
      ids.push(id);
      what.push(gone);
    }
  }
  if (what.length === 0) return {};
  return { going: { what, seen: toHex(crypto.hash(utf8(ids.sort().join('\n')), 16)) } };
}

type AuthorOf = (seatHex: string) => Author | null;

/** What a row of the changes shows as standing here until now: by whom, when and what. */
type Shown = (place: Pick<IncomingChange, 'section' | 'type' | 'entity' | 'unit'>, was: Said) => boolean;

function shownIn(changes: readonly IncomingChange[]): Shown {
  const nameOf = (
    { section, type, entity, unit = '' }: Pick<IncomingChange, 'section' | 'type' | 'entity' | 'unit'>,
    { value = '', author, at }: Said,
  ): string => [section, type, entity, unit, author.seat, at, inBytes(value)].join('/');
  const shown = new Set(changes.flatMap((each) => (each.mine === undefined ? [] : [nameOf(each, each.mine)])));
  return (place, was) => shown.has(nameOf(place, was));
}

function goneFrom(
  before: SectionLog,
  after: SectionLog,
  authors: AuthorOf,
  isShown: Shown,
): readonly (readonly [string, IncomingGone])[] {
  const section = before.kind();
  const by = byWhom(before, after, authors);
  const now = after.fold();
  const gone: (readonly [string, IncomingGone])[] = [];
  for (const [key, { type, id, ops }] of before.fold().entities) {
    const left = now.entities.get(key)?.ops ?? [];
    // What nothing came to is shared with what stood before.
    if (left === ops) continue;
    const place = { section, type, entity: id };
    const byOf = replacing(ops, left);
    for (const { unit, was } of goneOf(must(before.entity(type, id), 'an entity'), after.entity(type, id))) {
      if (isShown({ ...place, ...(unit !== undefined && { unit }) }, was)) continue;
      const { op, value, author, at } = was;
      const said = { ...place, author, at, ...(byOf(op) ?? by) };
      if (unit === undefined) gone.push([op, { ...said, what: 'removal' }]);
      else gone.push([op, { ...said, what: 'value', unit, value }]);
    }
  }
  return [...gone, ...notesGone(before.fold(), now).map(([op, each]) => [op, { ...each, section, ...by }] as const)];
}

/**
 * Who wrote instead of something, of those whose writing came: the first by their clock that names it, or that ended what had taken it
 * out here before.
 */
function replacing(before: readonly EntityOp[], after: readonly EntityOp[]): (id: string) => GoneBy | undefined {
  const here = new Set(before.map(({ id }) => id));
  const naming = new Map<string, EntityOp[]>();
  for (const entry of [...after].sort((a, b) => a.at - b.at))
    for (const id of entry.sees) {
      const known = naming.get(id);
      if (known === undefined) naming.set(id, [entry]);
      else known.push(entry);
    }
  return (id) => {
    const open = new Set([id]);
    for (const each of open)
      for (const entry of naming.get(each) ?? []) {
        if (!here.has(entry.id)) return { by: entry.author, byAt: entry.at, how: 'change' };
        open.add(entry.id);
      }
    return undefined;
  };
}

type GoneBy = Pick<IncomingGone, 'by' | 'byAt' | 'how'>;

/** Who opened the part anew in the file, and when by their clock. */
function byWhom(before: SectionLog, after: SectionLog, authors: AuthorOf): GoneBy {
  const known = new Set(before.epochs().map(({ hex }) => hex));
  const newest = after.leaves().find(({ hex }) => !known.has(hex));
  const founding = newest && after.held().get(newest.hex);
  const by = newest && authors(newest.author);
  return { ...(by && { by, how: 'readers' as const }), ...(founding && { byAt: founding.contribution.head.at }) };
}

/** What a person reads of an entity and would read no longer: values that nothing says any more (C5), and removals. */
function goneOf(
  before: EntityView,
  after: EntityView | undefined,
): readonly { readonly unit?: string; readonly was: Version }[] {
  const values = Object.entries(before.units).flatMap(([unit, { versions }]) => {
    const stays = new Set(after?.units[unit]?.versions.map(({ value }) => inBytes(value)));
    return versions.filter(({ value }) => !stays.has(inBytes(value))).map((was) => ({ unit, was }));
  });
  const inForce = new Set(after?.takenOut.map(({ op }) => op));
  return [...values, ...before.takenOut.filter(({ op }) => !inForce.has(op)).map((was) => ({ was }))];
}

function notesGone(
  before: Folded,
  after: Folded,
): readonly (readonly [string, Pick<IncomingGone, 'what' | 'type' | 'entity' | 'value' | 'author' | 'at'>])[] {
  const stays = new Set(after.notes.map(({ op }) => op));
  return before.notes
    .filter(({ op }) => !stays.has(op))
    .map(({ op, note, author, at }) => [op, { what: 'note', type: 'note', entity: op, value: note, author, at }]);
}
