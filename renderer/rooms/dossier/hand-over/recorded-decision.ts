/** The decision a justice house follows, as it stands recorded in the legal part: proposed, and written only by whoever keeps it. */
import type { IsoDay } from '../../../../shared/calendar/iso-day.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { grantsIn, type Grant } from '../../../../shared/release/index.ts';

/** As the fields of the form begin. */
export type RecordedDecision = {
  readonly court: string;
  readonly on: IsoDay;
};

/** Out for a time, on the minister's decision: nobody is handed over by one. */
const leaves: readonly Grant['modality'][] = [
  'permission-occasional',
  'permission-reintegration',
  'prison-leave',
  'interruption',
];

/** The newest one that grants more than a leave and names who took it, on a day that has come. */
export function recordedDecision(legal: SectionView | undefined, today: IsoDay): RecordedDecision | undefined {
  return grantsIn(legal).flatMap((grant) => {
    if (leaves.includes(grant.modality) || grant.on > today) return [];
    const decision = listOf(legal, 'decision').find(({ id }) => id === grant.id);
    const { by = '' } = read('legal', 'decision', decision, 'decision') ?? {};
    return by.trim() === '' ? [] : [{ court: by, on: grant.on }];
  })[0];
}
