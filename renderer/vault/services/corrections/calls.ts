/** The vault's answers about entries that were put right or erased after they left. */
import type { Answering } from '../../core/gate/answering.ts';
import type { correctionsApi } from '../../api/corrections.ts';
import { saidWhy, type OwnList } from '../dossiers/motive.ts';
import { sendErased } from './erased.ts';
import { earlierReceivers, sendCorrection } from './telling.ts';

export const correctionCalls = (own: OwnList): Answering<typeof correctionsApi> => ({
  earlierReceivers: saidWhy(own, earlierReceivers),
  sendCorrection: saidWhy(own, sendCorrection),
  sendErased,
});
