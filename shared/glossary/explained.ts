/** Which explanations of terms (renderer/i18n/locales, namespace `glossary`) hold something nobody could confirm yet. */
import type { Term } from './data/types.ts';

/** Of terms that were seen in a source: what is said of them is in part from memory, or sources differ. */
const inPart: ReadonlySet<string> = new Set([
  // Its ground, and that the time does not count.
  'interruption-of-the-sentence',
  // What each of the two knows.
  'assessor',
  // Of 2025 only the outline is known.
  'early-release',
]);

export const isFromMemory = ({ id, status }: Term): boolean => status === 'M' || inPart.has(id);
