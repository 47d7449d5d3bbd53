/** The vault's answers about extracts, and consents that are taken back. */
import type { Answering } from '../../core/gate/answering.ts';
import type { extractsApi } from '../../api/extracts.ts';
import { saidWhy, type OwnList } from '../dossiers/motive.ts';
import { planExtract, sendExtract } from './making.ts';
import { withdrawExtract, withdrawParts } from './withdrawing.ts';

export const extractCalls = (own: OwnList): Answering<typeof extractsApi> => ({
  // It shows the fields there are to choose from, as opening the dossier does.
  planExtract: saidWhy(own, planExtract),
  sendExtract,
  withdrawExtract,
  withdrawParts,
});
