/** Time limits counted a second time: the plain day, and the latest where the Judicial Code governs. */
import { addDays, addMonths, last, weekday } from './naive-days.ts';

export interface NaiveLength {
  readonly count: number;
  readonly unit: 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years';
}

/** Sunday after the first full moon of spring, as the church counts it (Meeus). */
function easter(year: number): string {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const moon = (19 * golden + skipped + 15) % 30;
  const isLate = Math.floor((golden + 11 * moon) / 319);
  const sunday = (2 * (century % 4) + 2 * Math.floor(rest / 4) - (rest % 4) - moon + isLate + 32) % 7;
  const month = Math.floor((moon - isLate + sunday + 90) / 25);
  const day = (moon - isLate + sunday + month + 19) % 32;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isHoliday(day: string): boolean {
  const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
  if (fixed.includes(day.slice(5))) return true;
  const sunday = easter(Number(day.slice(0, 4)));
  // Easter Monday, Ascension, Whit Monday.
  return [1, 39, 50].some((after) => addDays(sunday, after) === day);
}

const isWorking = (day: string): boolean => weekday(day) < 6 && !isHoliday(day);

/** By the plain way; then, for what has to be done at the latest, from date to the eve of the date, on to a working day. */
export function limitDays(
  from: string,
  { count, unit }: NaiveLength,
  isLatest: boolean,
  isFinality = false,
): readonly [plain: string, latest: string] {
  if (unit === 'working-days') {
    let day = from;
    for (let left = Math.abs(count); left > 0;) {
      day = addDays(day, count < 0 ? -1 : 1);
      if (isWorking(day)) left -= 1;
    }
    return [day, day];
  }
  const plainly = (start: string): string => {
    if (unit === 'months' || unit === 'years') return addMonths(start, unit === 'years' ? count * 12 : count);
    return addDays(start, unit === 'weeks' ? count * 7 : unit === 'days' ? count : Math.ceil(count / 24));
  };
  const plain = plainly(from);
  // The day after the last day of an appeal, wherever that one moves.
  if (isFinality) {
    let appeal = addDays(plain, -1);
    while (!isWorking(appeal)) appeal = addDays(appeal, 1);
    return [plain, addDays(appeal, 1)];
  }
  if (!isLatest || count <= 0 || unit === 'hours') return [plain, plain];
  let latest = unit === 'months' || unit === 'years' ? last(plain, addDays(plainly(addDays(from, 1)), -1)) : plain;
  while (!isWorking(latest)) latest = addDays(latest, 1);
  return [plain, latest];
}
