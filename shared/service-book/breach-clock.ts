/** The clock of a breach: 72 hours from its discovery, and whether the persons have to be told (Act of 30 July 2018, articles 61, 62). */
import type { Breach } from './data-protection.ts';

const hour = 3_600_000;
/** Article 61, § 1. */
export const hoursToNotify = 72;

const momentOf = (day: string, at: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return new Date(year, month - 1, date, hours, minutes).getTime();
};

/** Until when the authority is to be told, by the clock of this computer. */
export const notifyUntil = ({ discoveredOn, discoveredAt }: Pick<Breach, 'discoveredOn' | 'discoveredAt'>): number =>
  momentOf(discoveredOn, discoveredAt) + hoursToNotify * hour;

export type BreachState = 'running' | 'over' | 'in-time' | 'late';

/** Whether the 72 hours run, are over without a notice, or were kept. */
export function breachState(it: Breach, now: number): BreachState {
  const until = notifyUntil(it);
  if (it.notifiedOn === undefined) return now <= until ? 'running' : 'over';
  return momentOf(it.notifiedOn, it.notifiedAt ?? '00:00') <= until ? 'in-time' : 'late';
}

/** Article 62, § 3, 1°: nobody who was not let in can read it. An authority may see it otherwise (§ 4). */
export const needNotTellPersons = ({ unreadable }: Pick<Breach, 'unreadable'>): boolean => unreadable === 'yes';

export const hoursLeft = (it: Breach, now: number): number => Math.max(0, Math.floor((notifyUntil(it) - now) / hour));
