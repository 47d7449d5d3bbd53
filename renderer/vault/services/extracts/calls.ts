/** The vault's answers about extracts, and consents that are taken back. */
import type { Answering } from '../../core/gate/answering.ts';
import type { extractsApi } from '../../api/extracts.ts';
import { openingFirst, saidWhy, type OwnList } from '../dossiers/motive.ts';
import { planExtract, sendExtract } from './making.ts';
import { withdrawExtract, withdrawParts } from './withdrawing.ts';

export const extractCalls = (own: OwnList): Answering<typeof extractsApi> => ({
  // It shows the fields there are to choose from, as opening the dossier does.
  planExtract: openingFirst(own, planExtract),
  sendExtract: saidWhy(own, sendExtract),
  withdrawExtract: saidWhy(own, withdrawExtract),
  withdrawParts: saidWhy(own, withdrawParts),
});
