/**
 * What a dossier holds: entity types per section and their units, each declared once in `units/`.
 *
 * A *unit* is a field, or several fields that only make sense together (a period, an address): it is written, replaced
 * and, where two people wrote it apart, settled as a whole (C4). A unit's grouping never changes after release.
 * Free text is a scalar (C9). Nothing here can express a threat level, a score, a label or a ranking of a person;
 * a test walks these schemas (design: "Never").
 */
import { z } from 'zod';
import type { SectionKind } from './sections.ts';
import { conditionLineUnits } from './units/after-release.ts';
import { assessmentEntities, followUpUnits } from './units/assessment.ts';
import { consentUnits } from './units/consent.ts';
import { consultationEntities } from './units/consultation.ts';
import { originalUnits } from './units/copies.ts';
import { extractEntities } from './units/extract.ts';
import { unit, unitTraits, type SensitiveKind } from './units/field.ts';
import { guidanceReportUnits } from './units/guidance-report.ts';
import { identityEntities } from './units/identity.ts';
import { known, namedAs } from './units/knowing.ts';
import { legalEntities } from './units/legal.ts';
import { necessity } from './units/necessity.ts';
import { noteFollowUp, noteFollowUpUnits } from './units/note-follow-up.ts';
import { ownDecisionUnits } from './units/own-decision.ts';
import { domain, planEntities, sensitiveDomains } from './units/plan.ts';
import { rightsEntities } from './units/rights.ts';
import { datedText, isoDate, keeping, line, oneText, text } from './units/shapes.ts';
import { supportSheetUnits } from './units/support-sheet.ts';

export { closingWhy, type ClosingWhy } from './units/identity.ts';
export { registryDateKind } from './units/legal.ts';
export { modality } from './units/modality.ts';
export { actor, type Actor } from './units/actor.ts';
export { domain, type Domain } from './units/plan.ts';
export {
  attachment,
  fileLanguage,
  isoDate,
  maxText,
  stepStatus,
  type Attachment,
  type FileLanguage,
  type StepStatus,
} from './units/shapes.ts';

/** A text of a day, with how one knows it. */
const knownText = (sensitive: SensitiveKind) =>
  unit({ ...datedText.shape, known: known.optional() }, { sensitive: () => sensitive });

export const entities = {
  identity: identityEntities,
  legal: legalEntities,
  plan: planEntities,
  assessment: assessmentEntities,
  guidance: {
    meeting: { meeting: knownText('beliefs') },
    report: guidanceReportUnits,
    'own-decision': ownDecisionUnits,
    consent: consentUnits,
    necessity,
    keeping,
  },
  help: {
    item: {
      item: unit(
        { ...datedText.shape, domain: domain.optional(), known: known.optional() },
        { sensitive: (fields) => sensitiveDomains.get(fields.get('domain')) },
      ),
    },
    'own-decision': ownDecisionUnits,
    consent: consentUnits,
    necessity,
    keeping,
  },
  victims: { 'victim-condition': { condition: oneText }, keeping },
  health: {
    statement: { fitness: knownText('health') },
    'own-decision': ownDecisionUnits,
    consent: consentUnits,
    necessity,
    keeping,
  },
  consultation: consultationEntities,
  notes: {
    consent: consentUnits,
    'support-sheet': supportSheetUnits,
    'follow-up': followUpUnits,
    'condition-line': conditionLineUnits,
    original: originalUnits,
    [noteFollowUp]: noteFollowUpUnits,
    ...rightsEntities,
    keeping,
  },
  extract: extractEntities,
} as const satisfies Record<SectionKind, Record<string, Record<string, z.ZodType>>>;

/** How a contact went where it did not go as meant: what became of it, because of whom, why. */
const noteOutcome = z.object({
  how: z.enum(['late', 'moved', 'cut-short', 'came-without-talk', 'did-not-come']),
  because: z.enum(['person', 'service', 'prison', 'other']).optional(),
  why: line.optional(),
});
export type NoteOutcome = z.infer<typeof noteOutcome>;

/** A note is appended and never edited; `corrects` names the note it puts right. Every section may hold notes. */
export const note = z.object({
  text,
  on: isoDate,
  kind: z.enum(['conversation', 'phone', 'visit', 'observation', 'correction', 'other']),
  present: line.optional(),
  domain: domain.optional(),
  /** Absent: it went as meant, or is no contact. */
  outcome: noteOutcome.optional(),
  corrects: z.string().max(64).optional(),
  /** The entity that says on which day to come back to it, where that was said as it was written. */
  followUp: z.string().max(64).optional(),
  /** How one knows it; absent in notes of before, and where nobody said. */
  known: known.optional(),
  /** Who told it, in which capacity, and the day on which they heard what it is for. */
  told: z.object({ by: line, as: namedAs.optional(), purposeOn: isoDate.optional() }).optional(),
  aboutThird: z.literal(true).optional(),
});
export type Note = z.infer<typeof note>;

export type EntityTypes = typeof entities;
export type EntityTypeOf<S extends SectionKind> = keyof EntityTypes[S] & string;
export type UnitsOf<S extends SectionKind, E extends EntityTypeOf<S>> = EntityTypes[S][E];
export type UnitValue<S extends SectionKind, E extends EntityTypeOf<S>, U extends keyof UnitsOf<S, E>> =
  UnitsOf<S, E>[U] extends z.ZodType<infer V> ? V : never;

/** The schema of one unit, or undefined where this version does not know it (C8: kept, passed on, read-only). */
export function unitSchema(section: SectionKind, type: string, unit: string): z.ZodType | undefined {
  const types: Record<string, Record<string, z.ZodType>> = entities[section];
  // Own properties only: type and unit come from others, and `constructor` is no unit.
  const units = Object.hasOwn(types, type) ? types[type] : undefined;
  return units !== undefined && Object.hasOwn(units, unit) ? units[unit] : undefined;
}

/** Units the lists of all dossiers read, by entity type: the rest stays in the section. */
export const listedUnits: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values<Record<string, Record<string, z.ZodType>>>(entities).flatMap((types) =>
    Object.entries(types).flatMap(([type, units]) => {
      const listed = Object.keys(units).filter((name) => {
        const schema = units[name];
        return schema !== undefined && unitTraits(schema)?.listed === true;
      });
      return listed.length === 0 ? [] : [[type, listed] as const];
    }),
  ),
);
