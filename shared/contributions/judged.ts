/** What becomes of a contribution here, and by whom it is: the answers of standing.ts. */
import type { Author } from '../dossier/view.ts';
import type { Member } from './ops.ts';

/**
 * People as known here: by their seat's signing key (hex), and as the section names that seat, where it does. Null: the card has
 * not arrived yet.
 */
export type AuthorBook = (signKeyHex: string, member?: Member) => Author | null;

/**
 * `author`: their card is not here. `founding`: the epoch it belongs to is not here. `adoption`: late work of someone
 * who writes no longer, or work of an epoch that somebody founded who had been taken out. `newer`: a newer version founded
 * its epoch.
 */
export type WaitingReason = 'author' | 'founding' | 'adoption' | 'newer';
export type QuarantineReason = 'bad-signature' | 'foreign-section' | 'not-a-writer' | 'not-allowed';
export type Standing =
  | { readonly is: 'applied'; readonly author: Author; readonly shows: ReadonlySet<number> | 'all' }
  | { readonly is: 'waiting'; readonly reason: WaitingReason }
  | { readonly is: 'quarantined'; readonly reason: QuarantineReason };
