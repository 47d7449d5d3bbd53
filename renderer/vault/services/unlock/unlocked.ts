/** What is at hand while somebody is in, beside their seat and its sections. */
import type { Exchanging } from '../exchange/purposes.ts';
import type { SearchIndex } from '../search/search.ts';

export interface Unlocked extends Exchanging {
  readonly index: SearchIndex;
  /** Dossiers whose open differences were shown since unlocking. */
  readonly differencesSeen: Set<string>;
  /** Dossiers of which the small pictures of documents were shown since unlocking. */
  readonly glanced: Set<string>;
}
