/** Whether a wing and cell still stand: they are of a place, and end where somebody stays elsewhere (SPEC.md, RN4). */
import type { UnitValue } from './entities.ts';

type Place = UnitValue<'identity', 'person', 'place'>;
type Cell = UnitValue<'identity', 'person', 'cell'>;

/** Whether there is a place a cell can be of. */
export const hasPlace = (place: Place | undefined): place is Place =>
  place !== undefined && (place.at !== undefined || (place.text ?? '').trim() !== '');

/** A cell of before stands no longer, nor does one of which nobody knows where the person stays now. */
export function standsIn(cell: Cell, place: Place | undefined): boolean {
  if (!hasPlace(place)) return false;
  if (cell.at !== undefined || place.at !== undefined) return cell.at === place.at;
  return (cell.text ?? '').trim() === (place.text ?? '').trim();
}
