/**
 * What a list of people may hold: the columns, what they are called in four languages, and what else people call them.
 * There is no column for a threat level, a belief, a risk or a security status of a person, and none can be added by a file:
 * what is not here goes into a note or is left out, and either is said.
 */
import { registryDateKind } from '../../../shared/dossier/entities.ts';
import { names, type Names } from '../../../shared/language.ts';
import type { RegistryDateKind } from '../../../shared/release/index.ts';

export const dateKinds = registryDateKind.options;

/** Columns that are written, in their order. */
export const exportedFields = [
  'surname',
  'firstName',
  'birth',
  'birthPlace',
  'place',
  'fileLanguage',
  'personLanguage',
  'interpreter',
  'plainLanguage',
  'route',
  'months',
  'sentence',
  'datesFrom',
  ...dateKinds,
] as const;
export type ExportedField = (typeof exportedFields)[number];

/** Columns that can be read: also surname and first name in one, and number of the registry and cell, which no list gives out. */
export const fields = ['fullName', 'registryNumber', 'cell', ...exportedFields] as const;
export type Field = (typeof fields)[number];

export const isDateField = (field: Field): field is RegistryDateKind => dateKinds.some((kind) => kind === field);

export const fieldNames: Readonly<Record<Field, Names>> = {
  fullName: names('Naam en voornaam', 'Nom et prénom', 'Name und Vorname', 'Surname and first name'),
  registryNumber: names('Opsluitingsnummer', 'Numéro d’écrou', 'Haftnummer', 'Prison registry number'),
  cell: names('Cel', 'Cellule', 'Zelle', 'Cell'),
  surname: names('Naam', 'Nom', 'Name', 'Surname'),
  firstName: names('Voornaam', 'Prénom', 'Vorname', 'First name'),
  birth: names('Geboortedatum', 'Date de naissance', 'Geburtsdatum', 'Date of birth'),
  birthPlace: names('Geboorteplaats', 'Lieu de naissance', 'Geburtsort', 'Place of birth'),
  place: names('Gevangenis', 'Prison', 'Gefängnis', 'Prison'),
  fileLanguage: names('Taal dossier', 'Langue du dossier', 'Sprache der Akte', 'File language'),
  personLanguage: names('Taal van de persoon', 'Langue de la personne', 'Sprache der Person', 'Language of the person'),
  interpreter: names('Tolk nodig', 'Interprète nécessaire', 'Dolmetscher nötig', 'Interpreter needed'),
  plainLanguage: names('Eenvoudige taal', 'Langage simple', 'Einfache Sprache', 'Plain language'),
  route: names('Procedure', 'Procédure', 'Verfahren', 'Route'),
  months: names('Uitvoerbaar, in maanden', 'Exécutoire, en mois', 'Vollstreckbar, in Monaten', 'Executable, in months'),
  sentence: names('Uitvoerbare straf', 'Peine exécutoire', 'Vollstreckbare Strafe', 'Executable sentence'),
  datesFrom: names('Bron van de data', 'Source des dates', 'Quelle der Daten', 'Source of the dates'),
  'detention-start': names('Begin detentie', 'Début de détention', 'Haftbeginn', 'Start of detention'),
  'permission-reintegration': names(
    'Uitgaansvergunning',
    'Permission de sortie',
    'Ausgangserlaubnis',
    'Permission to leave',
  ),
  'transition-house': names('Transitiehuis', 'Maison de transition', 'Übergangshaus', 'Transition house'),
  'prison-leave': names('Penitentiair verlof', 'Congé pénitentiaire', 'Hafturlaub', 'Prison leave'),
  'limited-detention': names('Beperkte detentie', 'Détention limitée', 'Haftlockerung', 'Limited detention'),
  'electronic-monitoring': names(
    'Elektronisch toezicht',
    'Surveillance électronique',
    'Elektronische Überwachung',
    'Electronic monitoring',
  ),
  'conditional-release': names(
    'Voorwaardelijke invrijheidstelling',
    'Libération conditionnelle',
    'Bedingte Freilassung',
    'Conditional release',
  ),
  'provisional-release-removal': names(
    'Voorlopige invrijheidstelling (verwijdering)',
    'Libération provisoire (éloignement)',
    'Vorläufige Freilassung (Entfernung)',
    'Provisional release (removal)',
  ),
  'early-release': names(
    'Vervroegde invrijheidstelling',
    'Libération anticipée',
    'Vorzeitige Freilassung',
    'Early release',
  ),
  'sentence-end': names('Strafeinde', 'Fin de peine', 'Strafende', 'Sentence end'),
  other: names('Andere datum', 'Autre date', 'Anderes Datum', 'Other date'),
};

/** What else lists call them, folded. */
export const aliases: Readonly<Record<Field, readonly string[]>> = {
  fullName: [
    'naam voornaam',
    'nom prenom',
    'name vorname',
    'volledige naam',
    'nom complet',
    'full name',
    'gedetineerde',
  ],
  registryNumber: ['griffienummer', 'nummer griffie', 'numero de greffe', 'n ecrou', 'no ecrou', 'registry number'],
  cell: ['celnummer', 'cel nr', 'numero de cellule', 'zellennummer', 'cell number', 'afdeling en cel', 'sectie en cel'],
  surname: ['achternaam', 'familienaam', 'nom de famille', 'familienname', 'nachname', 'last name', 'family name'],
  firstName: ['voornamen', 'prenoms', 'vornamen', 'first names', 'given name', 'forename', 'roepnaam'],
  birth: [
    'geboren',
    'geboren op',
    'ne le',
    'nee le',
    'ne e le',
    'geboren am',
    'born',
    'birth date',
    'birthdate',
    'dob',
    'geb datum',
    'gebdatum',
  ],
  birthPlace: ['geboren te', 'ne a', 'geboren in', 'birth place', 'birthplace', 'born in'],
  place: [
    'inrichting',
    'verblijfplaats',
    'etablissement',
    'etablissement penitentiaire',
    'anstalt',
    'establishment',
    'instelling',
  ],
  fileLanguage: [
    'dossiertaal',
    'taal van het dossier',
    'taalrol',
    'role linguistique',
    'aktensprache',
    'language of the file',
    'taal',
    'langue',
    'sprache',
    'language',
  ],
  personLanguage: ['moedertaal', 'spreekt', 'langue maternelle', 'parle', 'muttersprache', 'mother tongue', 'speaks'],
  interpreter: ['tolk', 'interprete', 'dolmetscher', 'interpreter'],
  plainLanguage: ['klare taal', 'langage clair', 'leichte sprache', 'easy language'],
  route: ['bevoegd', 'bevoegdheid', 'competence', 'zustandigkeit', 'rechter of rechtbank', 'juge ou tribunal'],
  months: ['maanden', 'mois', 'monate', 'months', 'straf in maanden', 'peine en mois', 'strafe in monaten'],
  sentence: ['straf', 'straftotaal', 'strafmaat', 'peine', 'total des peines', 'strafe', 'sentence'],
  datesFrom: ['bron', 'source', 'quelle'],
  'detention-start': [
    'aanvang detentie',
    'begin straf',
    'opsluiting',
    'datum opsluiting',
    'ecrou',
    'date d ecrou',
    'detention start',
  ],
  'permission-reintegration': ['uv', 'uitgaansvergunning re integratie', 'ps', 'permission to leave reintegration'],
  'transition-house': ['transitie', 'transition'],
  'prison-leave': ['pv', 'cp'],
  'limited-detention': ['bd', 'dl', 'datum bd'],
  'electronic-monitoring': ['et', 'se', 'datum et', 'bracelet'],
  'conditional-release': [
    'vi',
    'datum vi',
    'vi datum',
    'toelaatbaarheidsdatum vi',
    'lc',
    'date lc',
    'date d admissibilite lc',
  ],
  'provisional-release-removal': [
    'voorlopige invrijheidstelling verwijdering',
    'voorlopige invrijheidstelling',
    'lp eloignement',
    'liberation provisoire',
  ],
  'early-release': ['vervroegde vrijlating', 'date la'],
  'sentence-end': [
    'einde straf',
    'einddatum',
    'strafeinde datum',
    'fdp',
    'fin peine',
    'ende der strafe',
    'end of sentence',
  ],
  other: ['andere data', 'autres dates', 'andere daten', 'other dates'],
};

/** Words for where a date comes from. */
export const sourceNames = {
  registry: names('griffie', 'greffe', 'Kanzlei', 'registry'),
  'by-hand': names('met de hand', 'à la main', 'von Hand', 'by hand'),
} as const satisfies Record<string, Names>;
export type DateSource = keyof typeof sourceNames;

export const routeNames = {
  judge: names(
    'strafuitvoeringsrechter',
    'juge de l’application des peines',
    'Strafvollstreckungsrichter',
    'sentence implementation judge',
  ),
  court: names(
    'strafuitvoeringsrechtbank',
    'tribunal de l’application des peines',
    'Strafvollstreckungsgericht',
    'sentence implementation court',
  ),
  'sentence-end': fieldNames['sentence-end'],
  remand: names('voorlopige hechtenis', 'détention préventive', 'Untersuchungshaft', 'pre-trial detention'),
  'by-hand': names('data met de hand', 'dates à la main', 'Daten von Hand', 'dates by hand'),
} as const satisfies Record<string, Names>;
export type RouteName = keyof typeof routeNames;

/** Short forms people write for a route, folded. */
export const routeAliases: Readonly<Record<RouteName, readonly string[]>> = {
  judge: ['sur', 'jap', 'rechter', 'juge', 'richter', 'judge'],
  court: ['surb', 'tap', 'rechtbank', 'tribunal', 'gericht', 'court'],
  'sentence-end': ['einde straf'],
  remand: ['vh', 'dp', 'beklaagde', 'prevenu'],
  'by-hand': ['andere', 'autre', 'other'],
};

export const yesNames = names('ja', 'oui', 'ja', 'yes');
