/** Whether a text for the book of a service names somebody of the caseload (shared/service-book/SPEC.md, SB1). */
import { fold } from '../../../../shared/directory/fold.ts';
import type { BookEntry } from '../../../../shared/service-book/book.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, nameOf } from '../../core/context/projections.ts';

export function namesSomeone(context: VaultContext, realm: Realm, entry: BookEntry): boolean {
  const said = ` ${textsOf(entry).map(fold).join(' / ')} `;
  return dossiersIn(context, realm).some((dossier) => {
    const { surname, firstName } = nameOf(dossier);
    const [last, first] = [fold(surname), fold(firstName)];
    if (last === '' || first === '') return false;
    return said.includes(` ${first} ${last} `) || said.includes(` ${last} ${first} `);
  });
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
