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
import type { IncomingChange, IncomingGone, IncomingReport } from '../../api/exchange.ts';
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
  const shown = new Set(changes.map(placeShown));
  for (const { here, log } of trials) {
    if (here === null) continue;
    for (const [id, gone] of goneFrom(here.log, log, authors, shown)) {
      ids.push(id);
      what.push(gone);
    }
  }
  if (what.length === 0) return {};
  return { going: { what, seen: toHex(crypto.hash(utf8(ids.sort().join('\n')), 16)) } };
}

type AuthorOf = (seatHex: string) => Author | null;

/** A row of the changes: of a value its unit, of a removal that comes or ends its kind. */
const placeShown = ({ section, type, entity, unit, what }: IncomingChange): string =>
  [section, type, entity, unit === undefined ? what : `unit ${unit}`].join('/');

function goneFrom(
  before: SectionLog,
  after: SectionLog,
  authors: AuthorOf,
  shown: ReadonlySet<string>,
): readonly (readonly [string, IncomingGone])[] {
  const section = before.kind();
  const by = byWhom(before, after, authors);
  const now = after.fold();
  const gone: (readonly [string, IncomingGone])[] = [];
  for (const [key, { type, id, ops }] of before.fold().entities) {
    const left = now.entities.get(key)?.ops ?? [];
    // What nothing came to is shared with what stood before.
    if (left === ops) continue;
    const isShown = (...rows: readonly string[]): boolean =>
      rows.some((row) => shown.has([section, type, id, row].join('/')));
    for (const entry of goneOf(ops, left, isShown)) {
      const { id: op, op: said, author, at } = entry;
      const place = { section, type, entity: id, author, at, ...(replacedBy(entry, left) ?? by) };
      if (said.op === 'put' || said.op === 'settle')
        gone.push([op, { ...place, what: 'value', unit: said.unit, value: said.value }]);
      else gone.push([op, { ...place, what: 'removal' }]);
    }
  }
  return [...gone, ...notesGone(before.fold(), now).map(([op, each]) => [op, { ...each, section, ...by }] as const)];
}

/** Who wrote instead of it, by the first that names it. */
function replacedBy({ id }: EntityOp, ops: readonly EntityOp[]): GoneBy | undefined {
  const [first] = ops.filter(({ sees }) => sees.includes(id)).sort((a, b) => a.at - b.at);
  return first && { by: first.author, byAt: first.at, how: 'change' };
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

/** Values and removals of one entity that stood and stand no longer, and of which no row of the changes speaks. */
function goneOf(
  before: readonly EntityOp[],
  after: readonly EntityOp[],
  isShown: (...rows: readonly string[]) => boolean,
): readonly EntityOp[] {
  const old = new Set(before.map(idOf));
  const removals = retiresInForce(after);
  const isRemovedAnew = removals.some(({ id }) => !old.has(id));
  const stands = new Set([...unitsOf(after).flatMap((unit) => currentPuts(after, unit)), ...removals].map(idOf));
  const values = unitsOf(before).flatMap((unit) =>
    isShown(`unit ${unit}`, 'taken-out', 'differs') ? [] : currentPuts(before, unit),
  );
  const ended = isRemovedAnew || isShown('brought-back') ? [] : retiresInForce(before);
  return [...values, ...ended].filter(({ id }) => !stands.has(id));
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
