/** Whether somebody leaves without follow-up, and when, as far as the reader may know. */
import { isLeaving } from '../../../../../shared/dossier/sentence-end.ts';
import { listOf, read, single } from '../../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useSection } from '../../../../fields/dossier-context.tsx';

export interface Leaving {
  readonly isOn: boolean;
  readonly on: string | undefined;
}

export function useLeaving(plan: SectionView): Leaving {
  const legal = useSection('legal');
  const route = read('legal', 'situation', single(legal, 'situation'), 'route')?.route;
  const ends = listOf(legal, 'legal-date').flatMap((entity) => {
    const date = read('legal', 'legal-date', entity, 'date');
    return date?.kind === 'sentence-end' ? [date.value] : [];
  });
  const [on] = ends;
  const isBegun = plan.entities.some(
    ({ type, state }) => (type === 'aftercare' || type === 'first-hours') && state === 'present',
  );
  return { isOn: isBegun || isLeaving(route, on, todayIso()), on };
}
