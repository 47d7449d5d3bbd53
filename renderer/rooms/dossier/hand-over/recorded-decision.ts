/** The decision a justice house follows, as it stands recorded in the legal part: proposed, and written only by whoever keeps it. */
import type { IsoDay } from '../../../../shared/calendar/iso-day.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';

/** As the fields of the form begin. */
export type RecordedDecision = {
  readonly court: string;
  readonly on: IsoDay;
};

/** The newest one that grants and names who took it, on a day that has come. */
export function recordedDecision(legal: SectionView | undefined, today: IsoDay): RecordedDecision | undefined {
  const granted = listOf(legal, 'decision').flatMap((entity) => {
    const decision = read('legal', 'decision', entity, 'decision');
    const { outcome, by = '', on } = decision ?? {};
    return outcome === 'granted' && by.trim() !== '' && on !== undefined && on <= today ? [{ court: by, on }] : [];
  });
  return granted.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0];
}
