/** What can be found of a section: notes, and what people typed into its other entities. */
import { z } from 'zod';
import { shownNow, shownOf } from '../../../../shared/disclosure/gate/shown.ts';
import { unitSchema } from '../../../../shared/dossier/entities.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { fieldTraits } from '../../../../shared/dossier/units/field.ts';
import { shapeOf } from '../../../../shared/dossier/units/form.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import type { Item } from './blocks.ts';

export function itemsOf(held: SectionView): readonly Item[] {
  const view = shownOf(held, shownNow(held));
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
  const texts = Object.entries(entity.units).flatMap(([name, unit]) => {
    const chosen = chosenIn(unitSchema(section, entity.type, name));
    return unit.versions.flatMap((version) => typedTexts(version.value, chosen));
  });
  return texts.map((text) => ({ kind, text, entity: entity.id, ...(due !== undefined && { on: due.on }) }));
}

/** Fields a person types freely; codes, dates and ids of the model are not searched. */
const typedFields = new Set(
  [
    'text name surname firstName relation street town findings present reason note',
    'what place trigger type court by to ground purpose names',
  ].flatMap((line) => line.split(' ')),
);

const none: ReadonlySet<string> = new Set();
const known = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** Fields that hold one of a closed list: nobody typed them, and by none of them are people found. */
function chosenIn(schema: z.ZodType | undefined): ReadonlySet<string> {
  if (schema === undefined) return none;
  const found =
    known.get(schema) ??
    new Set(Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) => (isChoice(field) ? [name] : [])));
  known.set(schema, found);
  return found;
}

function isChoice(field: z.core.$ZodType): boolean {
  const own = field instanceof z.ZodOptional ? field.unwrap() : field;
  return own instanceof z.ZodType && fieldTraits(own)?.kind === 'choice';
}

/** A field that is chosen may be called as one that is typed in another unit (`by`, `what`). */
function typedTexts(value: unknown, chosen: ReadonlySet<string>): readonly string[] {
  if (chosen.size === 0 || typeof value !== 'object' || value === null) return textsIn(value);
  return Object.entries(value).flatMap(([name, each]) => (chosen.has(name) ? [] : textsIn(each, name)));
}

function textsIn(value: unknown, field = 'text'): readonly string[] {
  if (typeof value === 'string') return typedFields.has(field) && value.length > 1 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, field));
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, key));
}
