/** Why a list of people, or what its keepers publish, is not taken in. */
import type { DirectoryProblem } from '../../../shared/trust/directory/directory.ts';
import type { DraftProblem } from '../../../shared/trust/directory/drafting.ts';
import type { SuccessionProblem } from '../../../shared/trust/directory/succession.ts';

/** The reason kept with a file that did not go because its receiver was revoked; the page words it. */
export const revokedReason = 'receiver-revoked';

/** Why a list is not taken in. */
export type ListRefusal = DirectoryProblem | SuccessionProblem;

export type ListProblem =
  | { readonly code: `list-${ListRefusal}` }
  | { readonly code: `draft-${DraftProblem}` }
  /** A first list counts once the number of its officers was compared. */
  | { readonly code: 'list-not-compared' }
  | { readonly code: 'no-list' }
  | { readonly code: 'no-draft' }
  /** Not an officer's file, or of another kind of them. */
  | { readonly code: 'not-an-officer-file' }
  | { readonly code: 'wrong-officer-passphrase' };

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
  'withdrawn-form',
  'number-taken',
] as const;
export type PublicationRefusal = (typeof refusalsOfPublications)[number];

export type PublicationProblem =
  | { readonly code: `published-${PublicationRefusal}` }
  /** Something to sign that is no text of its kind, nor one that has signatures. */
  | { readonly code: 'not-a-pack' };
