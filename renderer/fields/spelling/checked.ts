/** What is looked through in a field. */
import type { Language } from '../../../shared/language.ts';

/** A language of the field, or that nothing is marked in it. */
export type Checked = Language | 'off';
