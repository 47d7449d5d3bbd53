/** How one knows what an entry says, in words: fact, appraisal, told by somebody; "not said" where nobody did (OW4). */
import type { Language } from '../../../shared/language.ts';
import { fill, tables } from '../name-words.ts';

interface Knowing {
  readonly known?: 'fact' | 'appraisal' | 'told' | undefined;
  readonly told?: { readonly by: string } | undefined;
  readonly aboutThird?: boolean | undefined;
}

export function knowingText({ known, told, aboutThird }: Knowing, language: Language): string {
  const { phrases, values } = tables[language];
  return [
    known === undefined ? phrases.knownNotSaid : values.known[known],
    ...(told === undefined ? [] : [toldByText(told.by, language)]),
    ...(aboutThird === true ? [phrases.aboutThird] : []),
  ].join(', ');
}

/** `told by Roos Klaproos`. */
export const toldByText = (name: string, language: Language): string => fill(tables[language].phrases.toldBy, { name });
