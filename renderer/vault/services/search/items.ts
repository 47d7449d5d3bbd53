/** What can be found of a section: notes, and what people typed into its other entities. */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import type { Item } from './blocks.ts';

export function itemsOf(view: SectionView): readonly Item[] {
  const notes = view.notes.map(({ note, op }): Item => ({ kind: 'note', text: note.text, entity: op, on: note.on }));
  const entities = view.entities
    .filter((each) => each.state !== 'taken-out')
    .flatMap((each) => entityItems(view.kind, each));
  return [...notes, ...entities];
}

function entityItems(section: SectionKind, entity: EntityView): readonly Item[] {
  if (entity.type === 'person') return [];
  const kind = entity.type === 'step' ? 'step' : entity.type === 'goal' ? 'goal' : 'other';
  const due =
    section === 'plan' && entity.type === 'step'
      ? parseUnit('plan', 'step', 'due', entity.units['due']?.versions[0]?.value)
      : undefined;
  const texts = Object.values(entity.units).flatMap((unit) =>
    unit.versions.flatMap((version) => textsIn(version.value)),
  );
  return texts.map((text) => ({ kind, text, entity: entity.id, ...(due !== undefined && { on: due.on }) }));
}

/** Fields a person types freely; codes, dates and ids of the model are not searched. */
const typedFields = new Set(
  [
    'text name surname firstName relation street town findings present reason note',
    'what place trigger type court by to ground purpose names',
  ].flatMap((line) => line.split(' ')),
);

function textsIn(value: unknown, field = 'text'): readonly string[] {
  if (typeof value === 'string') return typedFields.has(field) && value.length > 1 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, field));
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, key));
}
