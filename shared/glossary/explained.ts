/** Which explanations of terms (renderer/i18n/locales, namespace `glossary`) hold something nobody could confirm yet. */
import type { Term } from './data/types.ts';

/** Of terms that were seen in a source: what is said of them is in part from memory, or sources differ. */
const inPart: ReadonlySet<string> = new Set([
  // What each of the two knows.
  'assessor',
]);

export const isFromMemory = ({ id, status }: Term): boolean => status === 'M' || inPart.has(id);
