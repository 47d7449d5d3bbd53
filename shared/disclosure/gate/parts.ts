/** What a case consultation may hold, as parts a basis opens or closes; each unit of the section belongs to one of them. */
import type { EntityTypeOf, UnitsOf } from '../../dossier/entities.ts';

export const parts = [
  /** The basis itself, and until when something of the section is kept. */
  'basis',
  'authorisation',
  'preparation',
  'own-rules',
  'invitation',
  'non-participation',
  /** Day and end. */
  'frame',
  'participants',
  'representative',
  'controllers',
  'common-file',
  'common-file-longer',
  'agenda',
  'positions',
  /** Who does what by when. */
  'tasks',
  /** A task or an agreed support that becomes steps of the plan, which go to others for other purposes. */
  'to-plan',
  /** Minutes that were signed by those who took part. */
  'minutes',
  'own-record',
  'own-note',
  'notes-longer',
  'limited-rights',
  'agreed-to-tell',
  /** What a participant receives of it. */
  'extract',
] as const;
export type Part = (typeof parts)[number];

type Held = {
  readonly [E in EntityTypeOf<'consultation'>]: { readonly [U in keyof UnitsOf<'consultation', E> & string]: Part };
};

/** A unit without a part does not compile. */
const partOfUnit: Held = {
  consultation: {
    basis: 'basis',
    authorisation: 'authorisation',
    preparation: 'preparation',
    'own-rules': 'own-rules',
    invitation: 'invitation',
    'common-file': 'common-file',
    'common-file-longer': 'common-file-longer',
    representative: 'representative',
    controllers: 'controllers',
    'notes-longer': 'notes-longer',
    frame: 'frame',
    participants: 'participants',
    agenda: 'agenda',
    positions: 'positions',
    decisions: 'tasks',
    closed: 'frame',
    scan: 'minutes',
  },
  position: { position: 'positions' },
  decision: { decision: 'tasks', planned: 'to-plan' },
  signature: { signed: 'minutes' },
  approach: { agreed: 'tasks', started: 'to-plan' },
  'own-record': { record: 'own-record', planned: 'own-record' },
  'own-note': { note: 'own-note' },
  'limited-right': { limited: 'limited-rights' },
  'agreed-to-tell': { tell: 'agreed-to-tell' },
  'non-participation': { report: 'non-participation' },
  keeping: { until: 'basis' },
};

/** Undefined for what this version does not know. */
export function partOf(type: string, unit: string): Part | undefined {
  const types: Readonly<Record<string, Readonly<Record<string, Part>>>> = partOfUnit;
  const units = Object.hasOwn(types, type) ? types[type] : undefined;
  return units !== undefined && Object.hasOwn(units, unit) ? units[unit] : undefined;
}
