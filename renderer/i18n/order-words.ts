/** On whose order an inquiry is asked for, in words: authority, day, article. */
import { articleInWords, type Mandate } from '../../shared/disclosure/mandates.ts';
import type { Language } from '../../shared/language.ts';
import { longDate, tables } from './name-words.ts';

/** `sentence implementation judge`. */
export const authorityName = (authority: Mandate['authority'], language: Language): string =>
  tables[language].values.inquiryAuthority[authority];

/** `sentence implementation judge, 3 March 2027, art. 34, § 2`. */
export const orderText = ({ authority, on, article }: Mandate, language: Language): string =>
  [authorityName(authority, language), longDate(on, language), articleInWords(authority, article, language)].join(', ');
