/**
 * What the whole application takes of memory a minute after a stretch of work: all of its processes, what they share counted once
 * (PSS, as Linux tells it).
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../generate/random.ts';
import type { Figures } from './figures.ts';
import type { Prepared } from './prepare.ts';
import type { Session } from './session.ts';

const searches = 100;
const openings = 50;
/** Until what is left behind has been collected, in ms. */
const settled = 60_000;
const words = ['waarborg', 'zus', 'garantie', 'justitiehuis', 'lettre', 'Mechelen', 'merel', 'médiation', 'werkgever'];

export async function measureHeldMemory(figures: Figures, session: Session, { dossiers }: Prepared): Promise<void> {
  const random = new Random(dossiers.length);
  const some = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);
  await session.times(
    'search',
    some(searches, () => ({ query: random.pick(words), limit: 30 })),
  );
  await session.times(
    'openDossier',
    some(openings, () => ({ id: random.pick(dossiers) })),
  );
  await wait(settled);
  const shares = await Promise.all((await session.pids()).map(shareOf));
  figures.set('memory.mb', shares.reduce((sum, kib) => sum + kib, 0) / 1024);
}

/** KiB. */
async function shareOf(pid: number): Promise<number> {
  const told = /^Pss:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'));
  if (told?.[1] === undefined) throw new Error('the system does not say how much memory a process takes');
  return Number(told[1]);
}
