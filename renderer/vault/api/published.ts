/** What keepers of a list publish for everybody in it, as the page sees it: why something is not taken in, and what was not. */
import { reads } from './call.ts';
import type { PublicationRefusal } from './refusals.ts';
import type { PublishedKind } from '../../../shared/trust/published/published.ts';

export interface RefusedPublication {
  readonly why: PublicationRefusal;
  readonly at: number;
  readonly from: string;
  /** Absent where it could not be read so far. */
  readonly kind?: PublishedKind;
  readonly number?: number;
}

export const publishedApi = {
  /** What came along with files and was not taken in, newest first. */
  refusedPublications: reads().answers<readonly RefusedPublication[]>(),
};
