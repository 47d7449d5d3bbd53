/** How one knows what an entry says, in words: fact, appraisal, told by somebody; "not said" where nobody did (OW4). */
import type { NamedAs } from '../../../shared/dossier/units/knowing.ts';
import type { Language } from '../../../shared/language.ts';
import { fill, tables } from '../name-words.ts';

interface Knowing {
  readonly known?: 'fact' | 'appraisal' | 'told' | undefined;
  readonly told?: { readonly by: string; readonly as?: NamedAs | undefined } | undefined;
  readonly aboutThird?: boolean | undefined;
}

export function knowingText({ known, told, aboutThird }: Knowing, language: Language): string {
  const { phrases, values } = tables[language];
  return [
    known === undefined ? phrases.knownNotSaid : values.known[known],
    ...(told === undefined
      ? []
      : [[toldByText(told.by, language), capacityText(told.as, language)].filter(isSaid).join(' ')]),
    ...(aboutThird === true ? [phrases.aboutThird] : []),
  ].join(', ');
}

const isSaid = (text: string): boolean => text !== '';

/** `(relative)`; nothing where nobody said. */
const capacityText = (as: NamedAs | undefined, language: Language): string =>
  as === undefined ? '' : `(${tables[language].values.namedAs[as]})`;

/** `told by Roos Klaproos`. */
export const toldByText = (name: string, language: Language): string => fill(tables[language].phrases.toldBy, { name });
