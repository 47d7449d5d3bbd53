/** Services that one's own service added, and where they are offered (SPEC.md, SB6, SB7). */
import type { Answer, Question } from '../directory/competence/index.ts';
import { ofKind, type BookEntry, type BookValue, type EntryOf } from './book.ts';

export type LocalService = BookValue<'service'>;

const mandateMissing: readonly Answer['refusal'][] = ['no-mandate-after-sentence-end', 'no-mandate-on-remand'];

export function localFor(
  entries: readonly BookEntry[],
  { need, municipality }: Question,
  { refusal }: Answer,
): readonly EntryOf<'service'>[] {
  if (mandateMissing.includes(refusal)) return [];
  return ofKind(entries, 'service').filter(({ value }) => {
    const isThere = value.municipalities.length === 0 || value.municipalities.some((id) => id === municipality);
    return isThere && value.needs.some((each) => each === need);
  });
}
