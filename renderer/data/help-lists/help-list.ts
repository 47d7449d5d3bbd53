/**
 * Lists that go from Flemish help to detainees to the prison, with exactly the columns of article 15/1 of the decree of 8 March 2013:
 * who takes part (who, where in the prison, the offer), and for training who was there, so that the allowance is paid. Nothing has a place
 * for a reason, for content, or for an absence elsewhere.
 */
import { fold } from '../../../shared/directory/fold.ts';
import type { Language } from '../../../shared/language.ts';
import type { Grounds } from '../../../shared/law/index.ts';
import { stateRead } from '../../../shared/law/index.ts';
import { writeCsv } from '../../workers/tables/csv.ts';

export const helpListSource: Grounds = {
  act: 'flemish-help',
  article: '15/1',
  read: stateRead('flemish-help'),
  // A later change of the decree was announced and not seen.
  mark: 'text-older',
};

export const helpLists = ['participants', 'attendance'] as const;
export type HelpList = (typeof helpLists)[number];

const columnsOf = {
  participants: ['surname', 'firstName', 'birth', 'whereInPrison', 'offer', 'offerOn'],
  attendance: ['surname', 'firstName', 'birth', 'offer', 'offerOn', 'present'],
} as const satisfies Record<HelpList, readonly string[]>;

type Column = (typeof columnsOf)[HelpList][number];

const titles: Readonly<Record<Column, Readonly<Record<Language, string>>>> = {
  surname: { nl: 'Naam', fr: 'Nom', de: 'Name', en: 'Surname' },
  firstName: { nl: 'Voornaam', fr: 'Prénom', de: 'Vorname', en: 'First name' },
  birth: { nl: 'Geboortedatum', fr: 'Date de naissance', de: 'Geburtsdatum', en: 'Date of birth' },
  whereInPrison: {
    nl: 'Verblijf in de gevangenis',
    fr: 'Séjour dans la prison',
    de: 'Aufenthalt im Gefängnis',
    en: 'Place in the prison',
  },
  offer: { nl: 'Aanbod', fr: 'Offre', de: 'Angebot', en: 'Offer' },
  offerOn: { nl: 'Dag van het aanbod', fr: 'Jour de l’offre', de: 'Tag des Angebots', en: 'Day of the offer' },
  present: { nl: 'Aanwezig', fr: 'Présent', de: 'Anwesend', en: 'Present' },
};
const yes: Readonly<Record<Language, string>> = { nl: 'ja', fr: 'oui', de: 'ja', en: 'yes' };
const no: Readonly<Record<Language, string>> = { nl: 'nee', fr: 'non', de: 'nein', en: 'no' };

export interface Participant {
  readonly surname: string;
  readonly firstName: string;
  /** ISO date. */
  readonly birth: string;
  readonly whereInPrison: string;
  readonly present: boolean;
}

export interface Offer {
  readonly name: string;
  /** ISO date. */
  readonly on: string;
}

export const columnTitles = (kind: HelpList, language: Language): readonly string[] =>
  columnsOf[kind].map((column) => titles[column][language]);

/** By surname and first name, so that the order says nothing. */
export function helpListRows(
  kind: HelpList,
  offer: Offer,
  people: readonly Participant[],
  language: Language,
): readonly (readonly string[])[] {
  const sorted = [...people].sort((a, b) =>
    `${a.surname} ${a.firstName}`.localeCompare(`${b.surname} ${b.firstName}`, language),
  );
  return [
    columnTitles(kind, language),
    ...sorted.map((person) => columnsOf[kind].map((column) => cellOf(column, person, offer, language))),
  ];
}

function cellOf(column: Column, person: Participant, offer: Offer, language: Language): string {
  switch (column) {
    case 'offer':
      return offer.name.trim();
    case 'offerOn':
      return offer.on;
    case 'present':
      return person.present ? yes[language] : no[language];
    case 'surname':
    case 'firstName':
    case 'birth':
    case 'whereInPrison':
      return person[column].trim();
  }
}

export const helpListCsv = (...list: Parameters<typeof helpListRows>): string => writeCsv(helpListRows(...list));

const known = (column: Column): ReadonlySet<string> => new Set(Object.values(titles[column]).map(fold));
const own = new Map<string, Column>(
  Object.values(columnsOf)
    .flat()
    .flatMap((column) => [...known(column)].map((title) => [title, column] as const)),
);

/**
 * Columns of a list that comes in which the decree does not let through; empty where it is no such list: what names an offer and where
 * somebody stays or whether they were there is one.
 */
export function foreignColumns(given: readonly string[]): readonly string[] {
  const columns = given.map((title) => own.get(fold(title)));
  const isHelpList = columns.includes('offer') && (columns.includes('whereInPrison') || columns.includes('present'));
  if (!isHelpList) return [];
  const kind: HelpList = columns.includes('present') ? 'attendance' : 'participants';
  const allowed: readonly string[] = columnsOf[kind];
  return given.filter((title, at) => title.trim() !== '' && !allowed.includes(columns[at] ?? ''));
}
