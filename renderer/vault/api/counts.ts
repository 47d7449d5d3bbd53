/** What the page asks about numbers without cases. */
import { reads, writes, type CallsOf } from './call.ts';
import type { Figures } from '../../../shared/counts/figures.ts';
import type { Answer } from './problems.ts';

export interface CountsApi {
  /** Newest quarter first; those of the last finished quarter are made when first asked for. */
  figures(): Answer<readonly Figures[]>;
  /** Written in the log before a file of them is saved. */
  noteFigures(input: { readonly quarter: string }): Answer<undefined>;
}

export const countsApi: CallsOf<CountsApi> = {
  figures: reads,
  noteFigures: writes,
};
