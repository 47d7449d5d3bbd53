/** The ways a sentence can be carried out or end, as a dossier names them. */
import { choice } from './field.ts';

export const modality = choice('modality', [
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
]);
