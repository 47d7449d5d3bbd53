/** One kind of everyday contact note: who writes it, when it can occur, and the sentences it is made of. */
import type { Domain, Note } from '../../dossier/entities.ts';

export interface Theme {
  readonly by: readonly string[];
  readonly kind: Note['kind'];
  readonly domain?: Domain;
  /** First and last day, relative to set-up, on which such a note makes sense. */
  readonly from?: number;
  readonly until?: number;
  readonly opening: readonly string[];
  readonly middle: readonly string[];
  readonly closing: readonly string[];
}
