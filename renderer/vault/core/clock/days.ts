/** Days as they are called on this machine. */
import type { Session } from '../session/session.ts';
import { latestMoment } from './seen.ts';

/** The day as of the latest moment seen here: a clock that is put back revives no consent. */
export const dayHere = (session: Session): string => localDay(latestMoment(session));

/** The calendar day on this machine. */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => part.toString().padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last moment of a calendar day on this machine. */
export const lastMomentOf = (day: string): number => new Date(`${day}T23:59:59.999`).getTime();
