/** The first unlocking of a day: after a day on which it was worked with, and after one on which it was not. */
import { addWorkingDays } from '../../shared/release/index.ts';
import { median, type Figures } from './figures.ts';
import { Session } from './session.ts';

const days = 5;
/** So many working days go by without anybody looking. */
const away = 5;

/** @param profile a copy of a settled vault, for this alone: its clock runs ahead of the real one afterwards */
export async function measureFirstOfDay(figures: Figures, profile: string): Promise<void> {
  let today = new Date().toISOString().slice(0, 10);
  const unlock = async (daysLater: number): Promise<number> => {
    today = addWorkingDays(today, daysLater);
    const session = await Session.start(profile, { PASSERELLE_NOW: `${today}T09:00:00Z` });
    const { total, derive } = await session.unlock();
    // What is done while nobody asks for anything is done by then.
    await session.call('health');
    await session.close();
    return total - derive;
  };
  const [after, anew]: [number[], number[]] = [[], []];
  for (let day = 0; day < days; day += 1) {
    anew.push(await unlock(away));
    after.push(await unlock(1));
  }
  figures.set('unlock.day.ms', median(after));
  figures.set('unlock.anew.ms', median(anew));
}
