/** All of a dossier, out in open formats (shared/export/SPEC.md). */
import { z } from 'zod';
import { attachment } from '../../../shared/dossier/entities.ts';
import type { WholeDossier } from '../../../shared/export/whole.ts';
import { reads, writes } from './call.ts';
import { openingMotive, paperMotive } from './motive.ts';

export const exportApi = {
  /** Those that are not on one's own list, and of which nobody said yet why they are opened: they leave with a word on that alone. */
  exportAsks: reads(z.object({ dossiers: z.array(z.string()) })).answers<readonly string[]>(),
  /** Everything of a dossier I may read; that it leaves, why and to whom is in the access log before this answers. */
  exportDossier: writes(
    z.object({ dossier: z.string(), goes: paperMotive.exactOptional(), motive: openingMotive.exactOptional() }),
  ).answers<WholeDossier>(),
  /** Writes a document of a dossier that was answered since unlocking into the file of the export that was begun last. */
  exportDocument: writes(z.object({ handle: z.string(), dossier: z.string(), attachment }), {
    turn: 'own',
  }).answers<undefined>(),
};
