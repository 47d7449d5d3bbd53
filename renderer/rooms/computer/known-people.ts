/** People this computer knows well enough to name them for an office, and how each is written in a list. */
import { useAnswer } from '../../data/use-answer.ts';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import type { Correspondent } from '../../vault/api.ts';

export function useKnownPeople(): readonly Correspondent[] {
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  if (asked.state !== 'ready') return [];
  return asked.value.filter(({ trust }) => ['verified', 'listed', 'this-computer'].includes(trust));
}

export function usePersonLine(): (person: Pick<Correspondent, 'name' | 'function' | 'service'>) => string {
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  return ({ name, function: fn, service }) => `${name}, ${functionName(fn)}, ${serviceName(service)}`;
}
