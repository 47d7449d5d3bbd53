/** The demo pretends to be on another day. */
import { sayDateIsRight } from '../journeys/date.ts';
import type { Desk } from '../journeys/desk.ts';
import { unlock, type Worker } from '../journeys/start.ts';

/** The same desk so many days from today. */
export async function reopenOn(desk: Desk, days: number, worker: Worker): Promise<void> {
  await desk.close();
  await desk.reopen({ PASSERELLE_NOW: new Date(Date.now() + days * 86_400_000).toISOString() });
  await unlock(desk, worker);
  await desk.page.getByRole('navigation').first().waitFor();
}

/** The same after more than a month: the computer asks which date is right, and a person says it. */
export async function reopenMonthsLater(desk: Desk, days: number, worker: Worker): Promise<void> {
  await reopenOn(desk, days, worker);
  await sayDateIsRight(desk);
}
