/** The same on ten times the vault: by how much each thing a person waits for grows. */
import { must } from '../../shared/result.ts';
import type { Figures } from './figures.ts';

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
 * and after the large one. A shared machine is a fourth faster or slower from one quarter of an hour to the next.
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
