/** A view of the vault in the words of the oracle, and where two of them differ. */
import { toHex } from '../../../shared/codec/hex.ts';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import type { SectionView, Version } from '../../../shared/dossier/view.ts';
import { must } from '../../../shared/result.ts';
import type { Standing } from '../oracle/view.ts';

const idsOf = (version: Version): string => [version.op, ...version.same].sort().join(' ');

export const sectionOf = (view: SectionView): string => toHex(must(fromBase64url(view.id), 'a section id'));

export function asSeen(view: SectionView): Standing {
  const entities = view.entities.map((entity) => {
    const units = Object.entries(entity.units);
    const shown = {
      state: entity.state,
      takenOut: entity.takenOut.map((each) => each.op).sort(),
      units: Object.fromEntries(units.map(([unit, { versions }]) => [unit, versions.map(idsOf).sort()])),
      readOnly: units.filter(([, { readOnly }]) => readOnly).map(([unit]) => unit),
    };
    return [`${entity.type}/${entity.id}`, shown] as const;
  });
  return {
    epoch: view.epoch,
    entities: Object.fromEntries(entities.sort(([a], [b]) => (a < b ? -1 : 1))),
    notes: view.notes.map((each) => each.op).sort(),
    readers: view.readers.map((each) => each.seat).sort(),
    waiting: view.waiting,
    aside: view.quarantined,
    newer: view.newer ?? 0,
    missingFrom: view.missingFrom,
  };
}

const short = (value: unknown): string =>
  JSON.stringify(value, null, 1)?.replaceAll(/[0-9a-f]{64}/g, (id) => id.slice(0, 8)) ?? 'nothing';

/** The first place in which two values differ, in words; null when they are equal. */
export function differ(one: unknown, other: unknown, at = ''): string | null {
  if (Object.is(one, other)) return null;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return `${at}: ${short(one)} against ${short(other)}`;
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  if (Array.isArray(one) && left.size !== right.size) return `${at}: ${short(one)} against ${short(other)}`;
  for (const key of [...new Set([...left.keys(), ...right.keys()])].sort()) {
    const found = differ(left.get(key), right.get(key), `${at}/${key}`);
    if (found !== null) return found;
  }
  return null;
}
