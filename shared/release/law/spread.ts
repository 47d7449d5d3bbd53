/** The first and the last of the days by the two ways of counting. */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { later, sooner, type Dates } from './count.ts';

export const spread = ({ calendar, statutory }: Dates): { readonly earliest: IsoDay; readonly latest: IsoDay } => ({
  earliest: sooner(calendar, statutory),
  latest: later(calendar, statutory),
});
