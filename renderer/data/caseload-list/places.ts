/** Prisons and houses by what lists call them. */
import { directory, displayName, fold } from '../../../shared/directory/index.ts';
import { languages, type Language } from '../../../shared/language.ts';

const placeEntries = () => directory.list('prison', 'detention-house', 'transition-house');

interface Known {
  /** Full names, folded, to ids: only those that mean one place. */
  readonly exact: ReadonlyMap<string, string>;
  /** Short forms, folded, likewise. */
  readonly loose: ReadonlyMap<string, string>;
}

let known: Known | undefined;

function knownPlaces(): Known {
  const exact = new Map<string, Set<string>>();
  const loose = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, name: string, id: string): void => {
    map.set(name, (map.get(name) ?? new Set()).add(id));
  };
  for (const entry of placeEntries()) {
    for (const language of languages) note(exact, fold(displayName(entry, language)), entry.id);
    for (const alias of entry.aliases) note(loose, fold(alias), entry.id);
    const { territory, kind } = entry;
    // A town means its prison.
    if (territory?.kind === 'place' && kind === 'prison')
      for (const language of languages) note(loose, fold(territory.town[language]), entry.id);
  }
  known = { exact: single(exact), loose: single(loose) };
  return known;
}

const single = (map: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> =>
  new Map([...map].flatMap(([name, ids]) => (ids.size === 1 ? [...ids].map((id) => [name, id] as const) : [])));

/** A place by its name in any of the four languages, a short form or its town; undefined where that means none, or several. */
export function placeOf(text: string): string | undefined {
  const { exact, loose } = known ?? knownPlaces();
  const name = fold(text);
  return exact.get(name) ?? loose.get(name) ?? loose.get(name.replace(before, ''));
}

const before =
  /^(gevangenis|penitentiair complex|hulpgevangenis|prison|etablissement penitentiaire|gefangnis|justizvollzugsanstalt) ((van|te|de|of|in) )?/;

/** A place by its very name in one language; undefined where another bears it too. */
function placeNamed(name: string, language: Language): string | undefined {
  const found = placeEntries().filter((entry) => displayName(entry, language) === name);
  return found.length === 1 ? found[0]?.id : undefined;
}

/** What a list calls a place; its id where the name means another one too. */
export function placeText(id: string, language: Language): string {
  const entry = directory.find(id);
  const name = entry === undefined ? id : displayName(entry, language);
  return placeNamed(name, language) === id ? name : id;
}

/** The place `placeText` wrote so; undefined for a place that was typed. */
export const placeWritten = (text: string, language: Language): string | undefined =>
  placeNamed(text, language) ??
  (directory.find(text) !== undefined && placeText(text, language) === text ? text : undefined);
