/** What is asked of the directory about a need, and what it answers: services with reasons, or a refusal by name. */
import type { Grounds } from '../../law/index.ts';
import type { DirectoryEntry, ServiceLanguage } from '../types.ts';
import type { NeedId } from './needs.ts';
import type { CompetenceQuestion } from './questions.ts';
import type { Mandating, Track } from './rules.ts';

export interface Question {
  readonly need: NeedId;
  /** Directory id of the municipality the person will live in, or null. */
  readonly municipality: string | null;
  /** Language of the file, as the court set it. */
  readonly fileLanguage: ServiceLanguage | null;
  /** Language of the person, as written in the dossier. */
  readonly personLanguage?: string;
  /** Null where it is not known. */
  readonly track: Track | null;
}

export type Reason =
  | { readonly kind: 'level'; readonly level: DirectoryEntry['level'] }
  | { readonly kind: 'lives-in'; readonly municipality: string }
  | { readonly kind: 'division'; readonly municipality: string }
  /** Cantons were drawn anew, or the municipality is one of a merger: another house may serve it, or the part that is named. */
  | { readonly kind: 'canton-moved'; readonly house: string }
  | { readonly kind: 'merged'; readonly part: string; readonly house: string }
  | { readonly kind: 'everywhere' }
  /** Somebody else than who grants a release gives the mandate. */
  | { readonly kind: 'mandate'; readonly by: Mandating }
  /** The language of the file decides there. */
  | { readonly kind: 'file-language'; readonly language: ServiceLanguage }
  /** The language of the file would decide there, and is not known. */
  | { readonly kind: 'language-open' }
  /** The language of the file is none of those that decide there. */
  | { readonly kind: 'language-neither'; readonly language: ServiceLanguage }
  /** The file is in the language of another Community: it may be its service. */
  | { readonly kind: 'other-language'; readonly language: ServiceLanguage }
  | { readonly kind: 'interpreter'; readonly languages: readonly ServiceLanguage[] };

export interface Competent {
  readonly entry: DirectoryEntry;
  readonly reasons: readonly Reason[];
  /** Of the rule; a fact from memory is shown as unconfirmed. */
  readonly source: string;
  readonly isConfirmed: boolean;
  /** Articles the rule stands on, or practice. */
  readonly rests: readonly [Grounds, ...Grounds[]];
  /** What a lawyer has to answer. */
  readonly question?: CompetenceQuestion;
}

export type Refusal =
  /** Where the person will live decides, and is not known: whom to ask is said instead. */
  | 'municipality-unknown'
  /** Nobody has a mandate after sentence end; help is voluntary then. */
  | 'no-mandate-after-sentence-end'
  /** This version knows no service for it there. */
  | 'none-known';

export interface Answer {
  readonly services: readonly Competent[];
  readonly refusal: Refusal | null;
  /** Other needs to look at in its stead. */
  readonly instead: readonly NeedId[];
}
