/** Which text of the law speaks of what was not kept, on the day it happened. */
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import {
  equipmentTexts,
  holdsOn,
  isCalendarDay,
  revocationGrounds,
  type LawText,
} from '../../../../shared/release/index.ts';

type Breach = UnitValue<'legal', 'breach', 'breach'>;

const grounds: Readonly<Partial<Record<NonNullable<Breach['what']>, readonly string[]>>> = {
  condition: ['R-64-3'],
  programme: ['R-64-6'],
  summons: ['R-64-4'],
  address: ['R-64-5'],
  'new-facts': ['R-64-1'],
};

/** Said beside it, never concluded from it: whether to bring the case is the prosecutor's to decide. */
export function textsOfBreach({ what, on }: Breach): readonly LawText[] {
  if (what === undefined || !isCalendarDay(on)) return [];
  if (what === 'equipment') return equipmentTexts.filter((row) => holdsOn(row, on));
  const ids = grounds[what] ?? [];
  return revocationGrounds.filter((row) => ids.includes(row.id) && holdsOn(row, on));
}
