/** The ways a sentence can be carried out or end, as a dossier names them. */
import { choice } from './field.ts';

const modalities = [
  'permission-occasional',
  'permission-reintegration',
  'prison-leave',
  'transition-house',
  'interruption',
  'limited-detention',
  'electronic-monitoring',
  'conditional-release',
  'provisional-release-removal',
  'provisional-release-surrender',
  'removal-by-minister',
  'medical-release',
  'early-release',
  'area-ban-reduction',
] as const;

export const modality = choice('modality', modalities);

/** What a court decides of a placing at its disposal: release under supervision or deprivation of liberty, and the end of it. */
export const placingDecisions = ['supervised-release', 'placement-lifting'] as const;

/** What a decision is on: whatever is asked for, and what is decided of a placing. */
export const decidedOn = choice('modality', [...modalities, ...placingDecisions]);

/**
 * What a person asks for: beside the ways a sentence is carried out, leave or an outing while a placing deprives of liberty (article 95/11),
 * and the lifting of it (article 95/29).
 */
export const askedFor = choice('modality', [...modalities, 'placement-leave', 'placement-lifting']);

/** What a step without a request can be of: placing at the court’s disposal has steps, and nobody asks for it. */
export const stepOf = choice('modality', [...modalities, 'placement']);
