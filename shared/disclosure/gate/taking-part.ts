/** Which bases a service can take part on, by who answers for it. */
import { directory, type DirectoryEntry } from '../../directory/index.ts';
import type { StoredBasis } from '../../dossier/units/consultation-basis.ts';
import { bases, basisKeys, type BasisKey, type Taker } from './bases.ts';

/** Undefined for a service that is not known here: nothing is closed to it for being what it is. */
export function takerOf(service: string): Taker | undefined {
  const entry = directory.find(service);
  if (entry === undefined) return undefined;
  const { level } = entry;
  if (level === 'federal' || level === 'flemish' || level === 'french') return level;
  return level === 'municipality' && !isOutsideFlanders(entry) ? 'local' : 'other';
}

/** The Flemish decrees speak of authorities of Flanders: a municipality of another region takes part on none of them (D37). */
const isOutsideFlanders = ({ territory }: DirectoryEntry): boolean =>
  territory?.kind === 'municipality' && territory.region !== 'flanders';

/** Bases that can be chosen by somebody of this service; those that close are among them, so that they can be told. */
export function basesFor(service: string): readonly BasisKey[] {
  const taker = takerOf(service);
  return basisKeys.filter((key) => taker === undefined || bases[key].takers.includes(taker));
}

export const isForService = (basis: StoredBasis, service: string): boolean => basesFor(service).includes(basis);
