/** The vault's answers about extracts, and consents that are taken back. */
import type { ExtractsApi } from '../../api/extracts.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import { planExtract, sendExtract } from './making.ts';
import { withdrawExtract, withdrawParts } from './withdrawing.ts';

export const extractCalls = (withContext: WithContext): ExtractsApi => ({
  planExtract: (request) => withContext((context) => planExtract(context, request)),
  sendExtract: (request) => withContext((context) => sendExtract(context, request)),
  withdrawExtract: (input) => withContext((context) => withdrawExtract(context, input)),
  withdrawParts: (input) => withContext((context) => withdrawParts(context, input)),
});
