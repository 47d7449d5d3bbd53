/** A date entered by hand counts as read twice once another person said what they think of the very day that stands there. */
import { read } from './read.ts';
import type { Author, EntityView } from './view.ts';

export type Reading =
  | { readonly state: 'not-read' }
  | { readonly state: 'confirms' | 'disagrees'; readonly by: Author; readonly text: string };

/** Undefined where there is nothing to read: no date, or one of the registry. */
export function readingOf(entity: EntityView | undefined): Reading | undefined {
  const date = read('legal', 'legal-date', entity, 'date');
  if (date === undefined || date.source !== 'by-hand') return undefined;
  const second = read('legal', 'legal-date', entity, 'second');
  const [written, spoken] = [entity?.units['date']?.versions[0]?.author, entity?.units['second']?.versions[0]?.author];
  const isAnother = spoken !== undefined && spoken.person !== written?.person;
  if (second === undefined || !isAnother || second.of !== date.value) return { state: 'not-read' };
  return { state: second.answer, by: spoken, text: second.text ?? '' };
}

/** Whoever wrote the date is not its second reader. */
export const mayReadSecond = (entity: EntityView, person: string): boolean =>
  readingOf(entity) !== undefined && entity.units['date']?.versions[0]?.author.person !== person;
