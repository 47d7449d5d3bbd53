/** The day offered for the answer to an inquiry, from the first way out that is written down. */
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { addDays } from '../../../../shared/release/index.ts';

/** So long before somebody may come out the answer is of use: a habit, to be changed in the field. */
const daysBefore = 60;
/** Nobody answers sooner than that. */
const shortest = 14;

/** Empty where no way out is written, or all of them are past. */
export function offeredDay(legal: SectionView | undefined, today: string): string {
  const ways = listOf(legal, 'legal-date').flatMap((entity) => {
    const date = read('legal', 'legal-date', entity, 'date');
    return date === undefined || date.kind === 'detention-start' || date.value <= today ? [] : [date.value];
  });
  const first = [...ways].sort()[0];
  if (first === undefined) return '';
  const [offered, soonest] = [addDays(first, -daysBefore), addDays(today, shortest)];
  return offered > soonest ? offered : soonest;
}
