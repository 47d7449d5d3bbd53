/**
 * What would disappear or stop counting with a file (SPEC.md, R12): everything that stands here, stands no longer with what came,
 * and was replaced by nothing that a person sees among the changes. It is listed in words, and taking the file in answers to
 * exactly that list.
 */
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { currentPuts, retiresInForce, unitsOf, type EntityOp } from '../../../../shared/contributions/entity.ts';
import type { Folded } from '../../../../shared/contributions/fold.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Crypto } from '../../../../shared/crypto/crypto.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import type { IncomingGone, IncomingReport } from '../../api/exchange.ts';
import type { DryRun } from './opened.ts';

/** In a report only where something goes. `seen`: names the list, for the answer. */
export function goingIn(crypto: Crypto, trials: readonly DryRun[], authors: AuthorOf): Pick<IncomingReport, 'going'> {
  const ids: string[] = [];
  const what: IncomingGone[] = [];
  for (const { here, log } of trials) {
    if (here === null || isSameAudience(here.log, log)) continue;
    for (const [id, gone] of goneFrom(here.log, log, authors)) {
      ids.push(id);
      what.push(gone);
    }
  }
  if (what.length === 0) return {};
  return { going: { what, seen: toHex(crypto.hash(utf8(ids.sort().join('\n')), 16)) } };
}

type AuthorOf = (seatHex: string) => Author | null;

/** Where no epoch came and none waits that counted, nothing can go but by being replaced. */
function isSameAudience(before: SectionLog, after: SectionLog): boolean {
  const old = new Set(before.epochs().map(({ hex }) => hex));
  const now = after.epochs();
  return now.length === old.size && now.every(({ hex }) => old.has(hex));
}

function goneFrom(
  before: SectionLog,
  after: SectionLog,
  authors: AuthorOf,
): readonly (readonly [string, IncomingGone])[] {
  const section = before.kind();
  const by = byWhom(before, after, authors);
  const now = after.fold();
  const gone: (readonly [string, IncomingGone])[] = [];
  for (const [key, { type, id, ops }] of before.fold().entities) {
    const left = now.entities.get(key)?.ops ?? [];
    for (const { id: op, op: said, author, at } of goneOf(ops, left)) {
      const place = { section, type, entity: id, author, at, ...by };
      if (said.op === 'put' || said.op === 'settle')
        gone.push([op, { ...place, what: 'value', unit: said.unit, value: said.value }]);
      else gone.push([op, { ...place, what: 'removal' }]);
    }
  }
  return [...gone, ...notesGone(before.fold(), now).map(([op, each]) => [op, { ...each, section, ...by }] as const)];
}

/** Who opened the part anew in the file, and when by their clock. */
function byWhom(before: SectionLog, after: SectionLog, authors: AuthorOf): Pick<IncomingGone, 'by' | 'byAt'> {
  const known = new Set(before.epochs().map(({ hex }) => hex));
  const newest = after.leaves().find(({ hex }) => !known.has(hex));
  const founding = newest && after.held().get(newest.hex);
  const by = newest && authors(newest.author);
  return { ...(by && { by }), ...(founding && { byAt: founding.contribution.head.at }) };
}

/** Values and removals of one entity that stood and stand no longer. */
function goneOf(before: readonly EntityOp[], after: readonly EntityOp[]): readonly EntityOp[] {
  const standing = [...unitsOf(before).flatMap((unit) => currentPuts(before, unit)), ...retiresInForce(before)];
  const named = new Set(after.flatMap(({ sees }) => sees));
  const removals = retiresInForce(after);
  const stands = new Set([...unitsOf(after).flatMap((unit) => currentPuts(after, unit)), ...removals].map(idOf));
  const old = new Set(before.map(idOf));
  // A person sees these among the changes: another value in its place, or that the whole was taken out.
  const isShown = ({ op }: EntityOp): boolean =>
    removals.some(({ id }) => !old.has(id)) ||
    ('unit' in op && op.unit !== undefined && currentPuts(after, op.unit).some(({ id }) => !old.has(id)));
  return standing.filter((each) => !stands.has(each.id) && !named.has(each.id) && !isShown(each));
}

const idOf = ({ id }: EntityOp): string => id;

function notesGone(
  before: Folded,
  after: Folded,
): readonly (readonly [string, Pick<IncomingGone, 'what' | 'type' | 'entity' | 'value' | 'author' | 'at'>])[] {
  const stays = new Set(after.notes.map(({ op }) => op));
  return before.notes
    .filter(({ op }) => !stays.has(op))
    .map(({ op, note, author, at }) => [op, { what: 'note', type: 'note', entity: op, value: note, author, at }]);
}
