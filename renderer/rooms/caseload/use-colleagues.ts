/** Colleagues of my service who work at this computer: work is given to them here; to others it goes by a file. */
import { useAnswer, type Asked } from '../../app/use-answer.ts';
import { useMe } from '../../app/vault.tsx';
import type { Correspondent } from '../../vault/api.ts';

export function useColleaguesHere(): Asked<readonly Correspondent[]> {
  const { service } = useMe();
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  if (asked.state !== 'ready') return asked;
  return {
    state: 'ready',
    value: asked.value.filter((each) => each.trust === 'this-computer' && each.service === service),
  };
}
