/** The vault's answers about who of this computer reads a dossier. */
import type { Answering } from '../../core/gate/answering.ts';
import type { VaultCalls } from '../../api/calls.ts';
import { saidWhy, type OwnList } from '../dossiers/motive.ts';
import { removeReader } from './readers.ts';
import { shareWithColleague } from './sharing.ts';

export const sharingCalls = (own: OwnList): Answering<Pick<VaultCalls, 'shareWithColleague' | 'removeReader'>> => ({
  shareWithColleague: saidWhy(own, shareWithColleague),
  // Shows nothing, and a task asks for it where somebody left.
  removeReader,
});
