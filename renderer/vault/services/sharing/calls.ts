/** The vault's answers about who of this computer reads a dossier. */
import type { Answering } from '../../core/gate/answering.ts';
import type { VaultCalls } from '../../api/calls.ts';
import { removeReader } from './readers.ts';
import { shareWithColleague } from './sharing.ts';

export const sharingCalls: Answering<Pick<VaultCalls, 'shareWithColleague' | 'removeReader'>> = {
  shareWithColleague,
  removeReader,
};
