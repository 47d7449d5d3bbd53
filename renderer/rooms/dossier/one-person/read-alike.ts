/** Which dossiers of one list say the same of themselves: only their numbers tell them apart. */
import { fullName } from '../../../ui/person-name.tsx';
import type { ToldApart } from './tell-apart.tsx';

const saidOf = (dossier: ToldApart): string =>
  [fullName(dossier), dossier.birth, dossier.carriedBy, dossier.closedOn ?? ''].join('\n');

/** @returns their numbers */
export function readAlike(dossiers: readonly ToldApart[]): ReadonlySet<string> {
  const said = dossiers.map(saidOf);
  return new Set(
    dossiers.flatMap(({ id }, at) => (said.indexOf(said[at] ?? '') === said.lastIndexOf(said[at] ?? '') ? [] : [id])),
  );
}
