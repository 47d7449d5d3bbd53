/** Who is meant by a typed text: the person, people known here, services of the directory and those one's own service added. */
import { directory, displayName, fold } from '../../shared/directory/index.ts';
import type { Actor } from '../../shared/dossier/entities.ts';
import type { Language } from '../../shared/language.ts';
import type { BookEntry } from '../../shared/service-book/book.ts';
import { localNamed } from '../../shared/service-book/local.ts';
import { functionName, placeName } from '../i18n/name-words.ts';
import type { Who } from './author.tsx';

export interface ActorChoice {
  readonly key: string;
  readonly actor: Actor;
  /** What tells it apart: function and service, or where it is from. */
  readonly about: string;
}

export interface Known extends Who {
  readonly person: string;
}

export interface ActorsKnown {
  readonly detainee: string;
  readonly people: readonly Known[];
  /** The book of one's own service. */
  readonly book: readonly BookEntry[];
  readonly language: Language;
  readonly words: Readonly<Record<'detainee' | 'service' | 'own' | 'unverified', string>>;
}

/**
 * Who is meant where nobody was chosen from the list: whoever is called so, or the one person known here one of whose names that
 * is. Undefined: it stays as it was typed.
 */
export function meantBy(typed: string, offered: readonly ActorChoice[]): Actor | undefined {
  const folded = fold(typed.trim());
  if (folded === '') return undefined;
  const known = offered.filter(({ key }) => key !== 'free').map(({ actor }) => actor);
  const exact = known.find(({ name }) => fold(name) === folded);
  if (exact !== undefined) return exact;
  const bearers = known.filter(
    ({ kind, name }) => (kind === 'person' || kind === 'detainee') && ` ${fold(name)} `.includes(` ${folded} `),
  );
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** @returns choices for what is being typed, best first; a name nobody knows comes last as "add, unverified". */
export function actorChoices(typed: string, known: ActorsKnown): readonly ActorChoice[] {
  const { words, language } = known;
  const text = typed.trim();
  const folded = fold(text);
  const matches = ({ actor, about }: ActorChoice): boolean =>
    folded === '' || folded.split(' ').every((word) => ` ${fold(`${actor.name} ${about}`)}`.includes(` ${word}`));
  const self: ActorChoice = {
    key: 'detainee',
    actor: { kind: 'detainee', name: known.detainee },
    about: words.detainee,
  };
  const people = known.people.map((who): ActorChoice => {
    const about = [functionName(who.function, language), placeName(who.service, language)].join(', ');
    return { key: who.person, actor: { kind: 'person', id: who.person, name: who.name }, about };
  });
  const services = directory.search(text, language, { limit: 8, withClosed: false }).map((entry): ActorChoice => ({
    key: entry.id,
    actor: { kind: 'directory', id: entry.id, name: displayName(entry, language) },
    about: words.service,
  }));
  // No entry of the directory: it stands there by its name alone (shared/service-book/SPEC.md, SB6).
  const own = localNamed(known.book, text, language).map(({ id, value }): ActorChoice => ({
    key: `own:${id}`,
    actor: { kind: 'free', name: value.name },
    about: words.own,
  }));
  const found = [...[self, ...people].filter(matches), ...services, ...own];
  const exact = found.some(({ actor }) => fold(actor.name) === folded);
  if (text === '' || exact) return found;
  return [...found, { key: 'free', actor: { kind: 'free', name: text }, about: words.unverified }];
}
