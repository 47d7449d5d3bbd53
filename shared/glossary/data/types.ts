/** One term of the field in the four languages. */
import { names, type Names } from '../../language.ts';
import { cite, type Grounds } from '../../law/index.ts';
import { otherActs } from './other-acts.ts';

export interface Term {
  /** Row in the glossary, 1-110. */
  readonly number: number;
  /** Stable slug from the English term, e.g. `prison-leave`. */
  readonly id: string;
  /** S: the concept was seen in a source in at least one language. M: from memory. */
  readonly status: 'S' | 'M';
  /** All variants, separated by ` / `, with the abbreviation in brackets. */
  readonly names: Names;
  /** The German term was seen at a German-speaking service. All other German terms wait for confirmation. */
  readonly germanSeen: boolean;
  /** Where the law speaks of it: the Act of 17 May 2006 first. Empty where no article was read. */
  readonly law: readonly Grounds[];
  /** A term of security services: explained for reading, never a value anywhere in a dossier. */
  readonly explainsOnly: boolean;
}

interface Flags {
  /** Of the Act of 17 May 2006, with their points. */
  readonly articles?: string;
  readonly germanSeen?: true;
  readonly explainsOnly?: true;
}

export const row = (
  number: number,
  id: string,
  status: Term['status'],
  nl: string,
  fr: string,
  de: string,
  en: string,
  flags: Flags = {},
): Term => ({
  number,
  id,
  status,
  names: names(nl, fr, de, en),
  germanSeen: flags.germanSeen ?? false,
  explainsOnly: flags.explainsOnly ?? false,
  law: [...(flags.articles === undefined ? [] : [cite('external', flags.articles)]), ...(otherActs[id] ?? [])],
});
