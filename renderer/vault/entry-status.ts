/** Whether this computer is new or locked, and who may unlock it: the page asks this by itself, before the vault has started. */
export { entryStatus } from './services/unlock/entry-status.ts';
