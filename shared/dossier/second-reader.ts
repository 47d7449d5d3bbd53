/** A date entered by hand counts as read twice once another person said what they think of the very day that stands there. */
import { read } from './read.ts';
import { isConfirmed, type Author, type EntityView } from './view.ts';

export type Reading =
  | { readonly state: 'not-read' }
  | { readonly state: 'confirms' | 'disagrees'; readonly by: Author; readonly text: string };

/** Undefined where there is nothing to read: no date, or one of the registry. */
export function readingOf(entity: EntityView | undefined): Reading | undefined {
  const date = read('legal', 'legal-date', entity, 'date');
  if (date === undefined || date.source !== 'by-hand') return undefined;
  const second = read('legal', 'legal-date', entity, 'second');
  const [written, spoken] = [entity?.units['date']?.versions[0]?.author, entity?.units['second']?.versions[0]?.author];
  const isAnother = spoken !== undefined && written !== undefined && areTwoPeople(written, spoken);
  if (second === undefined || !isAnother || second.of !== date.value) return { state: 'not-read' };
  return { state: second.answer, by: spoken, text: second.text ?? '' };
}

/**
 * Two people, as far as it is shown here (by the chain of their keys, never by what a card says). Who wrote may be anybody but me
 * where it is I who read it: no key of mine signed it.
 */
const areTwoPeople = (written: Author, spoken: Author): boolean =>
  written.person !== spoken.person && isConfirmed(spoken) && (isConfirmed(written) || spoken.shown === 'mine');

/** Whoever wrote the date is not its second reader. */
export const mayReadSecond = (entity: EntityView, person: string): boolean =>
  readingOf(entity) !== undefined && entity.units['date']?.versions[0]?.author.person !== person;
