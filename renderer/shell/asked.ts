/** Asks the shell as this is read: imported before all that takes a while to read. */
import { askFirst } from './first-calls.ts';

export const bridge = askFirst(window.passerelle);
