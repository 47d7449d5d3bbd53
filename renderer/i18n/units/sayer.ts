/** What a unit's words are made with: its value, the language, and what other entities are called. */
import type { Attachment, EntityTypeOf, UnitsOf, UnitValue } from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Language } from '../../../shared/language.ts';
import { fill, locales, longDate, placeName, type Words } from '../name-words.ts';

/** Finds what another entity of the same dossier is called; undefined where it is not there. */
export type Lookup = (section: SectionKind, entity: string) => string | undefined;

export interface Context {
  readonly language: Language;
  readonly words: Words;
  readonly lookup: Lookup;
}

export type Formatters = {
  readonly [S in SectionKind]: {
    readonly [E in EntityTypeOf<S>]: {
      readonly [U in keyof UnitsOf<S, E> & string]: (value: UnitValue<S, E, U>, context: Context) => string;
    };
  };
};

export const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== '').join(', ');
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== '').join('\n');

export const text = (value: { readonly text: string }): string => value.text;
export const onDate = (value: { readonly on: string }, { language }: Context): string => longDate(value.on, language);
export const datedText = (value: { readonly text: string; readonly on: string }, { language }: Context): string =>
  paragraphs(longDate(value.on, language), value.text);
export const fileWords = ({ file }: { readonly file: Attachment }): string => file.name;
export const yesNo = (value: boolean, { words }: Context): string => words.values.yesNo[value ? 'yes' : 'no'];
export const place = (id: string | undefined, language: Language): string | undefined =>
  id === undefined ? undefined : placeName(id, language);
export const phrase = (
  context: Context,
  name: keyof Words['phrases'],
  parts: Record<string, string | number>,
): string => fill(context.words.phrases[name], parts);
export const since = (context: Context, on: string | undefined): string | undefined =>
  on === undefined ? undefined : phrase(context, 'since', { date: longDate(on, context.language) });
export const onOptional = (context: Context, on: string | undefined): string | undefined =>
  on === undefined ? undefined : phrase(context, 'on', { date: longDate(on, context.language) });

export function period(
  { from, until }: { readonly from: string; readonly until?: string | undefined },
  c: Context,
): string {
  const start = longDate(from, c.language);
  if (until === undefined) return phrase(c, 'periodOpen', { from: start });
  return phrase(c, 'period', { from: start, until: longDate(until, c.language) });
}

export const keeping: Formatters['notes']['keeping'] = {
  until: ({ until, reason }, c) => join(phrase(c, 'until', { date: longDate(until, c.language) }), reason),
};

/** A language by its code where we know it, else as somebody typed it. */
export function languageName(code: string, { words, language }: Context): string {
  if (code === 'nl' || code === 'fr' || code === 'de' || code === 'en') return words.values.language[code];
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language', fallback: 'none' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const issued: Formatters['assessment']['report']['issued'] = (value, c) =>
  phrase(c, 'issuedTo', {
    date: longDate(value.on, c.language),
    to: value.to,
    languages: value.languages.map((code) => c.words.values.language[code]).join(', '),
  });
