/** The vault's answers about extracts, and consents that are taken back. */
import type { Answering } from '../../core/gate/answering.ts';
import type { extractsApi } from '../../api/extracts.ts';
import { planExtract, sendExtract } from './making.ts';
import { withdrawExtract, withdrawParts } from './withdrawing.ts';

export const extractCalls: Answering<typeof extractsApi> = {
  planExtract,
  sendExtract,
  withdrawExtract,
  withdrawParts,
};
