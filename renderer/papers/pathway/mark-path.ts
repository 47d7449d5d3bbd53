/** A sign for where a date comes from: a stamp for the registry, a dot by hand, a diamond computed. */
import type { DateStatus } from '../../../shared/release/index.ts';

/** @param x,y its middle, in pixels. */
export function markPath(status: DateStatus, x: number, y: number): string {
  if (status === 'registry') return `M${x - 5} ${y - 5}h10v10h-10z`;
  if (status === 'by-hand') return `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`;
  return `M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`;
}
