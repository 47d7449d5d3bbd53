/** Files that say a consent does not stand any more: that counts as soon as it is known, nobody has to agree. */
import { wantedIn } from '../documents/asking.ts';
import { withdrawnBy } from '../dossiers/withdrawals.ts';
import type { PurposeEntry } from '../exchange/purposes.ts';
import { takeSections } from '../exchange/taking-in.ts';

export const withdrawal: PurposeEntry = {
  reads: async (context, bundle) => [...(await wantedIn(context, bundle)), ...(await withdrawnBy(context, bundle))],
  isAnswered: true,
  applies: takeSections,
};
