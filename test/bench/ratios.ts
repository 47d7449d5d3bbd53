/** Figures beside a yardstick of the same run, and of the large vault beside the usual one: what another machine can be judged by. */
import type { Figures } from './figures.ts';

const ratios = {
  'search.native': ['search.vault.p95', 'native.search.p95'],
  'searchall.native': ['searchall.ms', 'native.scan.ms'],
  'open.native': ['open.vault.ms', 'native.read.ms'],
  'accept.ratio': ['accept10k.ms', 'raw.verify'],
  'file.ratio': ['file.ms', 'save.ms'],
  'unlock.growth': ['large.unlock.ms', 'unlock.ms'],
} as const;

/** Those of which both figures were measured. */
export function setRatios(figures: Figures): void {
  for (const [name, [of, beside]] of Object.entries(ratios)) {
    const [value, yardstick] = [figures.get(of), figures.get(beside)];
    if (value !== undefined && yardstick !== undefined) figures.set(name, value / yardstick);
  }
}
