/** Where one unit of a dossier stands, and how its values are read. */
import type { EntityTypeOf, UnitsOf, UnitValue } from '../../shared/dossier/entities.ts';
import { parseUnit } from '../../shared/dossier/read.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { UnitView, Version } from '../../shared/dossier/view.ts';
import type { Change } from '../vault/api.ts';

export interface UnitPlace<V> {
  readonly section: SectionKind;
  readonly type: string;
  readonly entity: string;
  readonly unit: string;
  /** Undefined when the value does not fit (a newer or broken writer). */
  readonly parse: (value: unknown) => V | undefined;
}

export function unitPlace<S extends SectionKind, E extends EntityTypeOf<S>, U extends keyof UnitsOf<S, E> & string>(
  section: S,
  type: E,
  entity: string,
  unit: U,
): UnitPlace<UnitValue<S, E, U>> {
  return { section, type, entity, unit, parse: (value) => parseUnit(section, type, unit, value) };
}

/** Name of the draft of a unit, the same on every visit. */
export const draftPlace = (place: UnitPlace<unknown>): string =>
  `${place.section}/${place.type}/${place.entity}/${place.unit}`;

/** Every op a person sees when these versions are on screen: what an edit or a settlement names. */
export const opsOf = (versions: readonly Version[]): readonly string[] =>
  versions.flatMap((version) => [version.op, ...version.same.filter((op) => op !== version.op)]);

export const opsSeen = (unit: UnitView | undefined): readonly string[] => opsOf(unit?.versions ?? []);

export function put<V>(place: UnitPlace<V>, value: V, sees: readonly string[]): Change {
  const { section, type, entity, unit } = place;
  return { do: 'put', section, type, entity, unit, value, sees };
}

export function settle<V>(place: UnitPlace<V>, value: V, sees: readonly string[]): Change {
  const { section, type, entity, unit } = place;
  return { do: 'settle', section, type, entity, unit, value, sees };
}

/** A fresh entity id: 16 random bytes in hex. */
export function newEntityId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Settles two versions: the value chosen or written anew, naming every version that was on screen. */
export const settlement = <V>(place: UnitPlace<V>, value: V, versions: readonly Version[]): Change =>
  settle(place, value, opsOf(versions));
