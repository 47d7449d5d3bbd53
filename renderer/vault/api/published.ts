/** What keepers of a list publish for everybody in it, as the page sees it: why something is not taken in, and what was not. */
import { reads, type CallsOf } from './call.ts';
import type { PublishedKind } from '../../../shared/trust/published/published.ts';
import type { Answer } from './problems.ts';

/** Each has its own sentence and next step. */
export const refusalsOfPublications = [
  'not-a-publication',
  'damaged',
  'newer-version',
  'too-few-signatures',
  'not-by-keepers',
  'other-realm',
  'other-list',
  'no-list',
  'broken-content',
  'number-taken',
] as const;
export type PublicationRefusal = (typeof refusalsOfPublications)[number];

export type PublicationProblem =
  | { readonly code: `published-${PublicationRefusal}` }
  /** Something to sign that is no text of its kind, nor one that has signatures. */
  | { readonly code: 'not-a-pack' };

export interface RefusedPublication {
  readonly why: PublicationRefusal;
  readonly at: number;
  readonly from: string;
  /** Absent where it could not be read so far. */
  readonly kind?: PublishedKind;
  readonly number?: number;
}

export interface PublishedApi {
  /** What came along with files and was not taken in, newest first. */
  refusedPublications(): Answer<readonly RefusedPublication[]>;
}

export const publishedApi: CallsOf<PublishedApi> = {
  refusedPublications: reads,
};
