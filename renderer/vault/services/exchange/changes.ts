/** What comes with a file beside what stands here: one row for each thing a person sees changed (SPEC.md, R12). */
import { encode } from '../../../../shared/codec/cbor.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { restoresInForce } from '../../../../shared/contributions/entity.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { EntityView, Said, SectionView, Version } from '../../../../shared/dossier/view.ts';
import type { IncomingChange } from '../../api/exchange.ts';

/** @param log the section as it would stand, `after` as a reader sees it */
export function changesBetween(
  before: SectionView | null,
  after: SectionView | null,
  log: SectionLog,
): readonly IncomingChange[] {
  if (after === null) return [];
  const here = new Map(before?.entities.map((each) => [`${each.type}/${each.id}`, each]));
  const entities = after.entities.flatMap((entity) => {
    const mine = here.get(`${entity.type}/${entity.id}`);
    return [...entityState(log, mine, entity), ...unitChanges(after, mine, entity)];
  });
  const known = new Set(before?.notes.map((each) => each.op));
  const notes = after.notes
    .filter((each) => !known.has(each.op))
    .map((each) => ({
      section: after.kind,
      type: 'note',
      entity: each.op,
      what: 'note' as const,
      isNewEntity: true,
      theirs: { value: each.note, author: each.author, at: each.at },
    }));
  return [...entities, ...notes];
}

function entityState(log: SectionLog, mine: EntityView | undefined, entity: EntityView): readonly IncomingChange[] {
  const place = { section: log.kind(), type: entity.type, entity: entity.id, isNewEntity: false };
  const removedBefore = new Set(mine?.takenOut.map(({ op }) => op));
  const [removal] = [...entity.takenOut].sort(
    (a, b) => Number(removedBefore.has(a.op)) - Number(removedBefore.has(b.op)),
  );
  // Also where it comes back with nothing in it: no removal that stood here ends without a word.
  if (removal === undefined)
    return broughtBackIn(log, mine).map((sides) => ({ ...place, what: 'brought-back', ...sides }));
  if (mine?.state === entity.state) return [];
  return [{ ...place, what: entity.state === 'taken-out' ? 'taken-out' : 'differs', theirs: reasoned(removal) }];
}

/** The first removal of those that stood here which a restore names, with that restore: one brought back earlier ended another. */
function broughtBackIn(
  log: SectionLog,
  mine: EntityView | undefined,
): readonly Required<Pick<IncomingChange, 'mine' | 'theirs'>>[] {
  if (mine === undefined || mine.takenOut.length === 0) return [];
  const restores = restoresInForce(log.entityOps(mine.type, mine.id));
  const ended = mine.takenOut.flatMap((removal) => {
    const back = restores.find(({ sees }) => sees.includes(removal.op));
    const reason = back?.op.op === 'restore' ? back.op.reason : undefined;
    return back === undefined
      ? []
      : [{ mine: reasoned(removal), theirs: reasoned({ value: reason, author: back.author, at: back.at }) }];
  });
  return ended.slice(0, 1);
}

const reasoned = ({ value = '', author, at }: Said): IncomingChange['theirs'] => ({ value, author, at });

function unitChanges(after: SectionView, mine: EntityView | undefined, entity: EntityView): readonly IncomingChange[] {
  if (entity.state === 'taken-out') return [];
  return Object.entries(entity.units).flatMap(([unit, { versions }]) => {
    const old = mine?.units[unit]?.versions ?? [];
    const ids = new Set(old.flatMap((each) => [each.op, ...each.same]));
    const fresh = versions.filter((each) => !ids.has(each.op) && !each.same.some((id) => ids.has(id)));
    if (fresh.length === 0) return [];
    // Of several that stood, one that goes: what stays is there to see.
    const stays = new Set(versions.map(({ value }) => inBytes(value)));
    const beside = old.find(({ value }) => !stays.has(inBytes(value))) ?? old[0];
    return fresh.map((version) => ({
      section: after.kind,
      type: entity.type,
      entity: entity.id,
      unit,
      what: what(old, versions),
      isNewEntity: mine === undefined,
      ...(beside && { mine: side(beside) }),
      theirs: side(version),
    }));
  });
}

/** The same for the same value (C5 of the contributions). */
export const inBytes = (value: unknown): string => toHex(encode(value));

const what = (old: readonly Version[], now: readonly Version[]): IncomingChange['what'] =>
  old.length === 0 && now.length === 1 ? 'new' : now.length > 1 ? 'differs' : 'changed';

const side = ({ value, author, at }: Version) => ({ value, author, at });
