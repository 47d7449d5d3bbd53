/**
 * What a sitting may show (SPEC.md, D34): a screen everybody at the table reads holds what each of them may be given afterwards,
 * and nothing else. It is cut from the same table of fields as the extract of a consultation.
 */
import { consultationOf } from '../dossier/consultation-of.ts';
import type { EntityView, SectionView } from '../dossier/view.ts';
import { extracts } from './extracts.ts';
import { closedNow, decidingOf } from './gate/gate.ts';
import { partOf, type Part } from './gate/parts.ts';

/** The sections cut down to one consultation: its fields, and those of the person that go along with it. */
export function sittingOf(sections: readonly SectionView[], consultation: string): readonly SectionView[] {
  const { fields, from } = extracts.consultation;
  const held = sections.find(({ kind }) => kind === from);
  const deciding = decidingOf(held?.entities.find(({ id, type }) => id === consultation && type === 'consultation'));
  const isOpen = (part: Part | undefined): boolean => part !== undefined && closedNow(deciding, part) === undefined;
  return sections
    .filter(({ kind }) => kind === 'identity' || kind === from)
    .map((section) => ({
      ...section,
      notes: [],
      entities: section.entities
        .filter((entity) => section.kind === 'identity' || consultationOf(entity) === consultation)
        .map((entity) => withFields(entity, unitsOf(section, entity)))
        .filter(({ units }) => Object.keys(units).length > 0),
    }));

  function unitsOf(section: SectionView, entity: EntityView): readonly string[] {
    const units = fields.filter((each) => each.section === section.kind && each.type === entity.type);
    const open =
      section.kind === from ? units.filter(({ type, unit }) => isOpen('extract') && isOpen(partOf(type, unit))) : units;
    return open.map(({ unit }) => unit);
  }
}

const withFields = (entity: EntityView, fields: readonly string[]): EntityView => ({
  ...entity,
  units: Object.fromEntries(Object.entries(entity.units).filter(([unit]) => fields.includes(unit))),
});
