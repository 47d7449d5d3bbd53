/** What the page asks about numbers without cases. */
import { z } from 'zod';
import { reads, writes } from './call.ts';
import type { Figures } from '../../../shared/counts/figures.ts';

export const countsApi = {
  /** Newest quarter first; those of the last finished quarter are made when first asked for. */
  figures: reads().answers<readonly Figures[]>(),
  /** Written in the log before a file of them is saved. */
  noteFigures: writes(z.object({ quarter: z.string() })).answers<undefined>(),
};
