/** The vault's answers about who of this computer reads a dossier. */
import type { DossiersApi } from '../../api/dossiers.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import { removeReader } from './readers.ts';
import { shareWithColleague } from './sharing.ts';

export const sharingCalls = (withContext: WithContext): Pick<DossiersApi, 'shareWithColleague' | 'removeReader'> => ({
  shareWithColleague: (input) => withContext((context) => shareWithColleague(context, input)),
  removeReader: (input) => withContext((context) => removeReader(context, input)),
});
