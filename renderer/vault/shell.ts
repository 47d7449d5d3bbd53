/** The door's way to the shell: the first screen asks it before the vault has started. */
export { shellCalls, type ShellCalls } from './core/shell/shell.ts';
