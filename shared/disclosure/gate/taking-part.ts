/** Which bases a service can take part on, by who answers for it. */
import { directory } from '../../directory/index.ts';
import type { StoredBasis } from '../../dossier/units/consultation-basis.ts';
import { bases, basisKeys, type BasisKey, type Taker } from './bases.ts';

/** Undefined for a service that is not known here: nothing is closed to it for being what it is. */
export function takerOf(service: string): Taker | undefined {
  const level = directory.find(service)?.level;
  if (level === undefined) return undefined;
  if (level === 'federal' || level === 'flemish' || level === 'french') return level;
  return level === 'municipality' ? 'local' : 'other';
}

/** Bases that can be chosen by somebody of this service; those that close are among them, so that they can be told. */
export function basesFor(service: string): readonly BasisKey[] {
  const taker = takerOf(service);
  return basisKeys.filter((key) => taker === undefined || bases[key].takers.includes(taker));
}

export const isForService = (basis: StoredBasis, service: string): boolean => basesFor(service).includes(basis);
