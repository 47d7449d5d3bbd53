/** Dossiers of one person, put together by a person for this seat alone (SPEC.md, OP1-OP6). */
import { z } from 'zod';
import { writes } from './call.ts';
import type { DossierView } from './dossiers.ts';

const inDossier = z.object({ dossier: z.string() });

export const onePersonApi = {
  /** Says that both are one person's. `main`: the one of them that names the person in lists. Nothing is written in either. */
  putTogether: writes(z.object({ dossier: z.string(), with: z.string(), main: z.string() })).answers<DossierView>(),
  /** This one names the person from now on. */
  nameFromHere: writes(inDossier).answers<DossierView>(),
  /** This one stands alone again, as it did before. */
  separate: writes(inDossier).answers<DossierView>(),
  /** It was read that others of the person do not open here any more. */
  knowGone: writes(inDossier).answers<DossierView>(),
};
