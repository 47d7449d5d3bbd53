/** What the script engine of the page is told about memory. */
import { app } from 'electron';

/**
 * Once many objects from one place in the code have stayed, the engine makes all later ones from there among the old, where
 * only the long round of collecting garbage finds them. What unlocking reads stays, and what is read for the search after it
 * comes from the same places and goes at once: with thousands of dossiers that took an eighth of the time of reading.
 */
export function beginAmongTheYoung(): void {
  const given = app.commandLine.getSwitchValue('js-flags');
  app.commandLine.appendSwitch('js-flags', `${given} --no-allocation-site-pretenuring`.trim());
}
