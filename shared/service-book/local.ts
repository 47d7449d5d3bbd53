/** Services that one's own service added, and where they are offered (SPEC.md, SB6-SB8). */
import type { Answer, Question } from '../directory/competence/index.ts';
import { directory, fold, nameOf, type PostalAddress } from '../directory/index.ts';
import type { Language } from '../language.ts';
import { ofKind, type BookEntry, type BookValue, type EntryOf } from './book.ts';

export type LocalService = BookValue<'service'>;

const mandateMissing: readonly Answer['refusal'][] = ['no-mandate-after-sentence-end'];

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

/** Whom a municipality has for prevention, as one's own service wrote it down for that very place (SPEC.md, SB9). */
export const contactsOf = (entries: readonly BookEntry[], municipality: string): readonly EntryOf<'service'>[] =>
  ofKind(entries, 'service').filter(
    ({ value }) =>
      value.municipalities.some((id) => id === municipality) && value.needs.some((need) => need === 'local-prevention'),
  );

/** What one's own service added of where an entry of the directory is found: of several the one of the latest day (SPEC.md, SB6). */
export const ownContactOf = (entries: readonly BookEntry[], of: string): EntryOf<'contact'> | undefined =>
  ofKind(entries, 'contact')
    .filter(({ value }) => value.of === of)
    .sort((a, b) => (latest(a) < latest(b) ? -1 : 1))
    .at(-1);

const latest = ({ value, turn, id }: EntryOf<'contact'>): string =>
  `${value.on} ${String(turn).padStart(7, '0')} ${id}`;

/** The address a letter to a service bears: one's own service's addition, which it wrote because it knew better, else the directory's. */
export const addressFor = (entries: readonly BookEntry[], of: string): PostalAddress | undefined =>
  ownContactOf(entries, of)?.value.address ?? directory.find(of)?.contact?.address;

/** As many as one looks through below the directory's. */
const mostNamed = 8;

/** Those a typed text means, by words of their name or of a place they work for (SPEC.md, SB8). */
export function localNamed(
  entries: readonly BookEntry[],
  typed: string,
  language: Language,
): readonly EntryOf<'service'>[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return ofKind(entries, 'service')
    .filter(({ value }) => {
      const said = ` ${[value.name, ...value.municipalities.map((id) => nameOf(id, language))].map(fold).join(' ')}`;
      return words.every((word) => said.includes(` ${word}`));
    })
    .slice(0, mostNamed);
}
