/** Files that say an entry was put right or erased: that counts as soon as it is known, nobody has to agree. */
import { wantedIn } from '../documents/asking.ts';
import { correctedBy } from '../dossiers/corrections.ts';
import type { PurposeEntry } from '../exchange/purposes.ts';
import { takeSections } from '../exchange/taking-in.ts';

export const correction: PurposeEntry = {
  reads: async (context, bundle) => [...(await wantedIn(context, bundle)), ...(await correctedBy(context, bundle))],
  isAnswered: true,
  applies: takeSections,
};
