/** The field's glossary: 110 terms in Dutch, French, German and English. */
import type { Language } from '../language.ts';
import { decidersTerms } from './data/deciders.ts';
import { fieldTerms } from './data/field.ts';
import { planTerms } from './data/plan.ts';
import { releaseTerms } from './data/release.ts';
import { secrecyTerms } from './data/secrecy.ts';
import type { Term } from './data/types.ts';

export const glossary: readonly Term[] = [
  ...releaseTerms,
  ...decidersTerms,
  ...planTerms,
  ...fieldTerms,
  ...secrecyTerms,
];

const byId = new Map(glossary.map((term) => [term.id, term]));

/** The term with this slug, or undefined. */
export const term = (id: string): Term | undefined => byId.get(id);

/** The first variant without its abbreviation: `uitgaansvergunning (UV)` -> `uitgaansvergunning`. */
export function shortTerm(of: Term, language: Language): string {
  const first = of.names[language].split(/ \/ |; /)[0] ?? '';
  return first.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
}

/** The abbreviation in brackets, where the language has one: `uitgaansvergunning (UV)` -> `UV`. */
export const abbreviation = (of: Term, language: Language): string | undefined =>
  /\((\p{Lu}[\p{L} .:&-]*)\)/u.exec(of.names[language])?.[1];

export type { Term } from './data/types.ts';
