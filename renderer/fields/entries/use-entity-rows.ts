/** Entities of one type as rows: those in the dossier and those a person has begun, in one order. */
import { listOf } from '../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import type { UnitPlace } from '../unit-place.ts';
import { usePending, type Begun } from '../use-pending.ts';

export interface EntityRow {
  readonly id: string;
  /** Absent while it is only begun. */
  readonly entity: EntityView | undefined;
  /** Begun just now: it gets the cursor. */
  readonly fresh: boolean;
  readonly onLeftEmpty: () => void;
}

/** As they were written, or by a text of their value (a day). What is begun stands above what is newest, else below. */
export interface RowOrder<V> {
  readonly text?: (value: V) => string;
  readonly newestFirst?: true;
}

export interface EntityRows {
  readonly rows: readonly EntityRow[];
  begin(): void;
}

export interface RowsOf<V> {
  readonly section: SectionView;
  /** Where the unit that is written first stands. */
  readonly place: (id: string) => UnitPlace<V>;
  readonly order?: RowOrder<V>;
  /** Whether it belongs here, by the value or the draft of that unit. */
  readonly belongs?: (value: unknown) => boolean;
}

export function useEntityRows<V>({ section, place, order, belongs = () => true }: RowsOf<V>): EntityRows {
  const { type, unit } = place('');
  const pending = usePending(section.kind, type, unit, section);
  const known = sorted(
    listOf(section, type).filter(({ units }) => belongs(units[unit]?.versions[0]?.value)),
    place(''),
    order,
  );
  const row = (id: string, entity?: EntityView): EntityRow => ({
    id,
    entity,
    fresh: pending.newest === id,
    onLeftEmpty: () => pending.forget(id),
  });
  const begun = pending.begun
    .filter(({ draft }: Begun) => draft === undefined || belongs(draft))
    .map(({ id }) => row(id));
  const there = known.map((entity) => row(entity.id, entity));
  return {
    rows: order?.newestFirst === true ? [...begun, ...there] : [...there, ...begun],
    begin: () => void pending.begin(),
  };
}

function sorted<V>(
  entities: readonly EntityView[],
  place: UnitPlace<V>,
  { text, newestFirst }: RowOrder<V> = {},
): readonly EntityView[] {
  if (text === undefined) return newestFirst === true ? [...entities].reverse() : entities;
  const textOf = (entity: EntityView): string => {
    const value = place.parse(entity.units[place.unit]?.versions[0]?.value);
    return value === undefined ? '' : text(value);
  };
  const turn = newestFirst === true ? -1 : 1;
  return [...entities].sort((a, b) => turn * textOf(a).localeCompare(textOf(b)));
}
