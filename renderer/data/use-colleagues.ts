/** Colleagues of my service who work at this computer: work is given to them here; to others it goes by a file. */
import { useAnswer, type QueryState } from './use-answer.ts';
import { useMe } from './vault.tsx';
import type { Correspondent } from '../vault/api.ts';

/** Colleagues of my service anywhere: those at other computers as far as they were verified, or stand in our list. */
export function useColleagues(): QueryState<readonly Correspondent[]> {
  const { service } = useMe();
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  if (asked.state !== 'ready') return asked;
  const reached: readonly Correspondent['trust'][] = ['this-computer', 'verified', 'listed'];
  return {
    state: 'ready',
    value: asked.value.filter((each) => each.service === service && reached.includes(each.trust)),
  };
}

export function useColleaguesHere(): QueryState<readonly Correspondent[]> {
  const { service } = useMe();
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  if (asked.state !== 'ready') return asked;
  return {
    state: 'ready',
    value: asked.value.filter((each) => each.trust === 'this-computer' && each.service === service),
  };
}
