/** In what language the texts of a place are written, and whose names stand in them. */
import { createContext, useContext } from 'react';
import { languages, type Language } from '../../../shared/language.ts';
import { MeContext } from '../../data/vault.tsx';

export interface TextPlace {
  /** Tells places apart, so that a language chosen for a field is still chosen when one comes back. */
  readonly id: string;
  readonly language: Language;
  /** Names that are no mistakes here; asked for only while somebody writes. */
  names(): ReadonlySet<string>;
}

const nowhere: ReadonlySet<string> = new Set();
const TextPlaceContext = createContext<TextPlace | null>(null);
export const TextPlaceProvider = TextPlaceContext.Provider;

export function useTextPlace(): TextPlace {
  const me = useContext(MeContext);
  return useContext(TextPlaceContext) ?? { id: '', language: me?.language ?? 'nl', names: () => nowhere };
}

/** Undefined for a language without a dictionary: nothing is marked then. */
export const checkedLanguage = (tag: string): Language | undefined => languages.find((each) => each === tag);
