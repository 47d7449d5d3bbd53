/** What becomes of a computer's files: kept, copied, cut off in the midst of something, full. */
import { dirname } from 'node:path';
import { must } from '../../../shared/result.ts';
import { endedAfter, powerCuts, RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import type { Random } from '../../simulation/world/random.ts';

/** The same files, all of them down on the disk: nothing of how they came there is remembered. */
export async function broughtDown(files: RecordedFiles): Promise<RecordedFiles> {
  const fresh = new RecordedFiles();
  fresh.notesSites = false;
  const folders = new Set<string>(['/']);
  for (const path of files.paths()) {
    if (path === '/') continue;
    const content = files.contentAt(path);
    folders.add(dirname(path));
    if (content === null) {
      await fresh.makeDirectory(path);
      folders.add(path);
      continue;
    }
    const file = await fresh.open(path, 'create');
    await file.write(0, content);
    await file.sync();
    await file.close();
  }
  for (const folder of folders) await fresh.syncDirectory(folder);
  return fresh;
}

/** How a computer went off, and what of its browser store is left. */
export const endings = ['the process ended', 'the power went'] as const;
export type Ending = (typeof endings)[number];

/** What lies on the disk when all ended after so many of its steps. */
export function leftAfter(files: RecordedFiles, steps: number, ending: Ending, random: Random): RecordedFiles {
  if (ending === 'the process ended') return endedAfter(files.steps, steps);
  const states: RecordedFiles[] = [];
  for (const state of powerCuts(files.steps, steps)) {
    states.push(state);
    // Of the many that are possible, any of the first ones: they differ in the last few steps.
    if (states.length === 40) break;
  }
  return must(random.pickOr(states), 'a state');
}

/** A disk that takes nothing more, until somebody makes room. */
export function fill(files: RecordedFiles, after: number): void {
  let left = after;
  files.failure = (operation) => {
    if (operation !== 'write' && operation !== 'open') return null;
    if (operation === 'open') return null;
    left -= 1;
    return left < 0 ? 'ENOSPC' : null;
  };
}

export function makeRoom(files: RecordedFiles): void {
  files.failure = () => null;
}
