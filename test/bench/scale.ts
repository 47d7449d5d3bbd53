/** The same on ten times the vault: by how much each thing a person waits for grows. */
import { must } from '../../shared/result.ts';
import type { Figures } from './figures.ts';
import { copyOf } from './prepare.ts';
import { Session } from './session.ts';

/** Medians, and what is read or done once: a few slow samples say nothing about growth. */
const compared = [
  'unlock.ms',
  'reading.ms',
  'search.ms',
  'searchall.ms',
  'open.ms',
  'save.ms',
  'lock.ms',
  'rebuild.ms',
];

/**
 * `small` and `large`: figures of the same names; `beside`: those of the small vault that were measured once more right before
 * and after the large one. What happens once takes a fourth longer or less on a shared machine, minutes later.
 */
export function measureScale(figures: Figures, small: Figures, large: Figures, beside: Figures): void {
  const ratios = compared.map((name) => {
    const ratio = must(large.get(name), name) / must(beside.get(name) ?? small.get(name), name);
    figures.set(`scale.${name.replace('.ms', '')}`, ratio);
    return ratio;
  });
  figures.set('scale.ratio', Math.max(...ratios));
  figures.set('heap.mb', must(large.get('heap.mb'), 'heap.mb'));
}

/** Milliseconds until all of a settled vault is read for the search. */
export async function readingOf(settled: string): Promise<number> {
  const session = await Session.start(await copyOf(settled, 'read-aside'));
  await session.unlock();
  await session.quiet();
  const ms = await session.untilSearchable();
  await session.close();
  return ms;
}
