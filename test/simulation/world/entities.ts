/** Stands for shared/dossier/entities.ts in the simulation: an older application knows no units of a later one. */
import * as real from '../../../shared/dossier/entities.ts';
import { isLater, olderSpeaks } from './application.ts';

export * from '../../../shared/dossier/entities.ts';

export const unitSchema: typeof real.unitSchema = (section, type, unit) =>
  olderSpeaks() && isLater(type, unit) ? undefined : real.unitSchema(section, type, unit);
