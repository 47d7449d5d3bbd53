/** The first unlocking of a day: what is due in each dossier is worked out then, and kept for the rest of the day. */
import { median, type Figures } from './figures.ts';
import { Session } from './session.ts';

const days = [1, 2, 3];
const aDay = 86_400_000;

/** @param profile a copy of a settled vault, for this alone: its clock runs ahead of the real one afterwards */
export async function measureFirstOfDay(figures: Figures, profile: string): Promise<void> {
  const apart: number[] = [];
  for (const day of days) {
    const session = await Session.start(profile, { PASSERELLE_NOW: new Date(Date.now() + day * aDay).toISOString() });
    const { total, derive } = await session.unlock();
    apart.push(total - derive);
    await session.quiet();
    await session.close();
  }
  figures.set('unlock.day.ms', median(apart));
}
