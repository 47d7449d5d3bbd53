/** Why a call could not be answered: codes the page translates, never a path, key or name. */
import type { Grounds } from '../../../shared/law/index.ts';
import type { ShellProblem } from '../../../shared/bridge/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { PublicationProblem } from './refusals.ts';
import type { ListProblem } from './refusals.ts';

export type VaultProblem =
  | { readonly code: ShellProblem }
  | { readonly code: 'wrong-passphrase' }
  /** A passphrase and a key together do not open a place: which of them is wrong cannot be told. */
  | { readonly code: 'wrong-with-key' }
  /** Neither recovery words nor key holders would let in whoever loses their key. */
  | { readonly code: 'recovery-first' }
  | { readonly code: 'locked' }
  | { readonly code: 'damaged-keys' }
  /** A version of before this format made what lies here: it is not opened. */
  | { readonly code: 'trial-version' }
  /** No room for another way in, or for more keys: nothing was changed. */
  | { readonly code: 'too-many-ways' }
  | { readonly code: 'keys-full' }
  /** There is work here, and no copy of the keys. */
  | { readonly code: 'keys-missing' }
  /** Recovery words: not sixteen; not in the list; one of them mistyped; or right, but of no place on this computer. */
  | { readonly code: 'word-count'; readonly count: number }
  | { readonly code: 'unknown-words'; readonly words: string }
  | { readonly code: 'words-mistyped' }
  | { readonly code: 'words-open-nothing' }
  /** The list of people of this computer is not in order: nobody is added or removed until it was put right. */
  | { readonly code: 'people-broken' }
  /** It hangs on which date is right, and nobody has said so yet. */
  | { readonly code: 'date-in-question' }
  /** Opening in an emergency: no dossier of that name and birth date can be opened so; or I read it anyway. */
  | { readonly code: 'not-found-here' }
  | { readonly code: 'already-reads' }
  /** Recovery: the answers so far do not open the place; an answer belongs to another request. */
  | { readonly code: 'answers-missing' }
  | { readonly code: 'other-request' }
  /** Answers of two key holders about different people. */
  | { readonly code: 'other-place' }
  | { readonly code: 'bad-file' }
  | { readonly code: 'newer-version' }
  | { readonly code: 'not-allowed' }
  /** Somebody inspects: it is not for them, and nothing is changed. Their time is over: the place is locked. */
  | { readonly code: 'inspection' }
  | { readonly code: 'inspection-over' }
  | { readonly code: 'unknown-dossier' }
  /** Put together: a dossier with itself; more than are one person's. Nothing was changed. */
  | { readonly code: 'same-dossier' }
  | { readonly code: 'too-many-together'; readonly count: number }
  /** The value does not fit its field (too long, impossible date). Nothing was changed. */
  | { readonly code: 'does-not-fit'; readonly field: string }
  /** The basis of a case consultation does not allow it, by this article. Nothing was changed. */
  | { readonly code: 'basis-closed'; readonly closes: Grounds }
  /** What was recorded of a consultation is told to who carries the dossier alone, by this article. Nothing was shared. */
  | { readonly code: 'case-manager-only'; readonly closes: Grounds }
  /** Sensitive data, and nobody has said yet why this part needs them. */
  | { readonly code: 'necessity-missing' }
  /** A hand-over to a justice house names no decision it follows. */
  | { readonly code: 'decision-missing' }
  /** Two versions stand here: a person chooses first (C6). */
  | { readonly code: 'two-versions' }
  /** A part of a document is missing or damaged here; parts count from 1. */
  | { readonly code: 'damaged-part'; readonly name: string; readonly part: number; readonly parts: number }
  /** More stands in a task than was shown. Nothing was changed. */
  | { readonly code: 'look-again' }
  /** It was erased on this computer. */
  | { readonly code: 'erased-document' }
  /** Not on one's own list, or handed on to somebody: nothing is shown or goes before a motive is said. */
  | { readonly code: 'motive-needed' }
  | { readonly code: 'not-verified' }
  | { readonly code: 'key-changed' }
  /** The realm seals to hybrid recipients, and none is known of them: their card file brings it. */
  | { readonly code: 'hybrid-missing'; readonly name: string }
  /** Questions for the review: not such a file; or of a newer version. */
  | { readonly code: 'bad-form' }
  | { readonly code: 'newer-form' }
  /** The book of a service: not such a file; a text names somebody of the caseload; points of the visit are open. */
  | { readonly code: 'bad-book' }
  | { readonly code: 'names-someone' }
  | { readonly code: 'points-open' }
  /** Periods of a service: not such a file; of another service; not later than what is held; by someone not known well enough. */
  | { readonly code: 'bad-periods' }
  | { readonly code: 'other-service-periods' }
  | { readonly code: 'older-periods' }
  | { readonly code: 'unknown-setter' }
  /** It was set for the whole service, which does not leave this open. */
  | { readonly code: 'service-sets-period' }
  | { readonly code: 'bad-card' }
  | { readonly code: 'own-card' }
  | { readonly code: 'not-a-connection' }
  | { readonly code: 'other-realm' }
  /** The officers of the realm took back that they answer for this key. */
  | { readonly code: 'revoked' }
  /** It came as a code, and was not read from one here. */
  | { readonly code: 'not-scanned' }
  | ListProblem
  | PublicationProblem
  | IncomingProblem
  | BackupProblem;

/** Why a file that came in is not taken in; each has its own sentence and next step on screen. */
export type IncomingProblem =
  | { readonly code: 'damaged-file' }
  | { readonly code: 'not-for-me' }
  /** It opens for none of my keys, and other people work at this computer. */
  | { readonly code: 'for-colleague' }
  | { readonly code: 'unknown-sender' }
  /** The end of it is missing, and its sender is not known here. */
  | { readonly code: 'part-of-file' }
  | { readonly code: 'unverified-sender'; readonly name: string }
  /** It came first after the officers of the realm had revoked its sender. */
  | { readonly code: 'revoked-sender'; readonly name: string }
  | { readonly code: 'already-read' }
  | { readonly code: 'newer-version-file' }
  /** A trial version made it, from before the formats were fixed. */
  | { readonly code: 'trial-version-file' }
  | { readonly code: 'other-realm' }
  | { readonly code: 'beyond-purpose' }
  /** It asks for an inquiry and does not say who ordered it. */
  | { readonly code: 'no-mandate' }
  /** It brings back what was erased on this computer: a person decides. */
  | { readonly code: 'erased-here' }
  /** It builds on an earlier file that is not on this computer (any more). The sender is asked for it. */
  | { readonly code: 'earlier-missing' }
  /** The application ended while it was read, or it took longer than any file does: it is not opened by itself again. */
  | { readonly code: 'not-ended' }
  /** It is of a section that was open to me until a day that is over. */
  | { readonly code: 'no-longer-open' };

export type BackupProblem =
  /** What was written does not read back as it should: it does not count as a copy. */
  | { readonly code: 'backup-not-sound' }
  | { readonly code: 'backup-damaged' }
  | { readonly code: 'backup-foreign-file' }
  | { readonly code: 'backup-newer' }
  | { readonly code: 'backup-trial-version' }
  /** Its keep time was over, and what opens it is gone. */
  | { readonly code: 'backup-destroyed' }
  /** Restoring is only for a computer without work. */
  | { readonly code: 'not-empty' }
  /** Nobody whose work is in the copy ever let key holders help. */
  | { readonly code: 'no-key-holders' }
  /** No service named key holders on the computer of the copy, or it was made before they had a key. */
  | { readonly code: 'no-service-key' }
  /** A copy of another computer than the one the key holders were asked about. */
  | { readonly code: 'other-copy' };

export type Answer<T> = Promise<Result<T, VaultProblem>>;
