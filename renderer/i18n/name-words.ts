/** How names, dates and values are called in each language: what every sentence about a dossier is made of. */
import { firstOfMonth } from './first-of-month.ts';
import { nameOf, workerFunction } from '../../shared/directory/index.ts';
import type { Actor } from '../../shared/dossier/entities.ts';
import type { Author } from '../../shared/dossier/view.ts';
import type { Language } from '../../shared/language.ts';
import { eventNames, procedureEvents } from '../../shared/release/index.ts';
import de from './locales/de/units.json';
import en from './locales/en/units.json';
import fr from './locales/fr/units.json';
import nl from './locales/nl/units.json';

type Written = typeof en;
export type Words = Written & {
  /** Events of a procedure, called as the rules of law call them. */
  readonly values: { readonly procedureEvent: Readonly<Record<string, string>> };
};

const withEvents = (words: Written, language: Language): Words => ({
  ...words,
  values: {
    ...words.values,
    procedureEvent: Object.fromEntries(procedureEvents.map((event) => [event, eventNames[event][language]])),
  },
});

export const tables: Record<Language, Words> = {
  nl: withEvents(nl, 'nl'),
  fr: withEvents(fr, 'fr'),
  de: withEvents(de, 'de'),
  en: withEvents(en, 'en'),
};
export const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** Names of values one by one, for selects, badges and papers: `words.values.stepStatus.done`. */
export const unitValues = (language: Language): Words['values'] => tables[language].values;

/** Fills `{{name}}` places of a sentence. */
export function fill(sentence: string, parts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(parts[name] ?? place));
}

/** `3 March 2027`; what is not a date comes back as it was written. */
export function longDate(iso: string, language: Language): string {
  const instant = Date.parse(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(instant)) return iso;
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const said = new Intl.DateTimeFormat(locales[language], options).format(instant);
  return language === 'fr' ? firstOfMonth(said) : said;
}

/** A place or service of the directory by its id, in words. */
export const placeName = (id: string, language: Language): string => nameOf(id, language);

/** A worker's function in words; an id this version does not know comes back as it is. */
export const functionName = (id: string, language: Language): string => workerFunction(id)?.names[language] ?? id;

/** Who is named, and what is known of whether it is they. */
export type Named = Pick<Author, 'name'> & Partial<Pick<Author, 'shown' | 'code'>>;

/** A name as it may stand beside words: one that nothing shows says so, one that looks like another has digits of its key. */
export function authorName({ name, shown, code }: Named, language: Language): string {
  const { unconfirmed, noCard, withCode } = tables[language].author;
  if (shown === 'unconfirmed' && name === '') return noCard;
  const told = code === undefined ? name : fill(withCode, { name, code });
  return shown === 'unconfirmed' ? fill(unconfirmed, { name: told }) : told;
}

/** `Lien Zonnedauw, psychosocial social worker, prison of Ghent`. */
export const authorText = (author: Author, language: Language): string =>
  [authorName(author, language), functionName(author.function, language), placeName(author.service, language)]
    .filter((part) => part !== '')
    .join(', ');

/** Who does something; a directory entry by its name in this language, with the name as it was read as fallback. */
export function actorText(actor: Actor, language: Language): string {
  if (actor.kind === 'detainee') return tables[language].values.detainee;
  if (actor.kind !== 'directory' || actor.id === undefined) return actor.name;
  const known = placeName(actor.id, language);
  return known === actor.id ? actor.name : known;
}
