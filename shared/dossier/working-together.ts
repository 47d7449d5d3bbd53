/** Until when it stands how to work with the person of this dossier (SPEC.md, HW3). */
import { addCalendarMonths, addDays } from '../calendar/day.ts';

/** Its only entity in a dossier. */
export const workingTogether = 'working-together';

const months = 12;

/** The last day on which it is shown. @param writtenOn the day of its last version, ISO */
export const lastDayOf = (writtenOn: string): string => addCalendarMonths(writtenOn, months);

/**
 * Also what is dated ahead, by more than the clocks of two computers differ: otherwise a wrong clock, or somebody who lies about the day,
 * would have it stand for as long as they like.
 * @param today ISO date
 */
export const hasEnded = (writtenOn: string, today: string): boolean =>
  today > lastDayOf(writtenOn) || writtenOn > addDays(today, 1);
