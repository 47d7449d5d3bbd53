/** Names of what a calendar has lines for, of ways of counting and of regimes. */
import { names, type Names } from '../../language.ts';
import { modalities } from '../terms/modalities.ts';
import type { Convention } from './count.ts';
import type { LawKind } from './format/pack.ts';
import type { RegimeStep } from './regime.ts';

/** Whatever a row of the room can be of: a line of the calendar, leave asked for while a placing deprives of liberty, or its lifting. */
export type NamedKind = LawKind | 'placement-leave' | 'placement-lifting';

const own: Readonly<Partial<Record<NamedKind, Names>>> = {
  placement: names(
    'terbeschikkingstelling van de strafuitvoeringsrechtbank',
    'mise à la disposition du tribunal de l’application des peines',
    'Überantwortung an das Strafvollstreckungsgericht',
    'placing at the court’s disposal',
  ),
  'placement-leave': names(
    'uitgang of verlof tijdens de terbeschikkingstelling',
    'permission de sortie ou congé pendant la mise à la disposition',
    'Ausgang oder Hafturlaub während der Überantwortung',
    'outing or leave during the placing at the court’s disposal',
  ),
  'placement-lifting': names(
    'opheffing van de terbeschikkingstelling',
    'levée de la mise à la disposition',
    'Aufhebung der Überantwortung',
    'lifting of the placing at the court’s disposal',
  ),
  'sentence-end': names('strafeinde', 'fin de peine', 'Strafende', 'sentence end'),
};
const unnamed = names('', '', '', '');

export const kindName = (kind: NamedKind): Names =>
  own[kind] ?? modalities.find(({ id }) => id === kind)?.names ?? unnamed;

export const regimeNames: Readonly<Record<RegimeStep['regime'], Names>> = {
  court: names(
    'strafuitvoeringsrechtbank',
    'tribunal de l’application des peines',
    'Strafvollstreckungsgericht',
    'sentence implementation court',
  ),
  judge: names(
    'strafuitvoeringsrechter, gewone procedure',
    'juge de l’application des peines, procédure ordinaire',
    'Strafvollstreckungsrichter, gewöhnliches Verfahren',
    'sentence implementation judge, ordinary procedure',
  ),
  emergency: names(
    'strafuitvoeringsrechter, noodprocedure',
    'juge de l’application des peines, procédure d’urgence',
    'Strafvollstreckungsrichter, Notverfahren',
    'sentence implementation judge, emergency procedure',
  ),
  administration: names(
    'administratie, volgens omzendbrief',
    'administration, par circulaire',
    'Verwaltung, nach Rundschreiben',
    'administration, by circular',
  ),
  none: names('nog niet te zeggen', 'pas encore déterminable', 'noch nicht zu sagen', 'cannot be told yet'),
};

export const conventionNames: Readonly<Record<Convention, Names>> = {
  calendar: names('kalender', 'calendrier', 'Kalender', 'calendar'),
  statutory: names(
    'maanden van 30 en jaren van 365 dagen',
    'mois de 30 et années de 365 jours',
    'Monate von 30 und Jahre von 365 Tagen',
    'months of 30 and years of 365 days',
  ),
};

/** Where each way of counting comes from. */
export const conventionGrounds: Readonly<Record<Convention, Names>> = {
  calendar: names(
    'Kalender: maanden en jaren van datum tot datum, een derde van een maand is tien dagen. Niet in de wet; afgeleid.',
    'Calendrier : mois et années de date à date, un tiers de mois vaut dix jours. Pas dans la loi ; déduit.',
    'Kalender: Monate und Jahre von Datum zu Datum, ein Drittel eines Monats sind zehn Tage. Nicht im Gesetz; abgeleitet.',
    'Calendar: months and years from date to date, a third of a month is ten days. Not in the Act; derived.',
  ),
  statutory: names(
    'Maanden van 30 dagen (artikel 25 van het Strafwetboek van 1867), jaren van 365 (artikel 41, § 2 van dat van 2024, sinds 1 september 2026); breuken naar boven. Of het jaar van 365 dagen oudere straffen beheerst, is open.',
    'Mois de 30 jours (article 25 du Code pénal de 1867), années de 365 (article 41, § 2 de celui de 2024, depuis le 1er septembre 2026) ; fractions arrondies vers le haut. La question de l’année de 365 jours pour les peines antérieures reste ouverte.',
    'Monate von 30 Tagen (Artikel 25 des Strafgesetzbuchs von 1867), Jahre von 365 (Artikel 41 § 2 dessen von 2024, seit 1. September 2026); Brüche aufgerundet. Ob das Jahr von 365 Tagen ältere Strafen beherrscht, ist offen.',
    'Months of 30 days (article 25 of the Penal Code of 1867), years of 365 (article 41, § 2 of that of 2024, since 1 September 2026); fractions rounded up. Whether the year of 365 days governs older sentences is open.',
  ),
};

export const mayBeExcluded = names(
  'Kan uitgesloten zijn op een grond die deze toepassing niet bijhoudt: vraag het aan de griffie.',
  'Peut être exclu pour un motif que cette application ne détient pas : demandez au greffe.',
  'Kann aus einem Grund ausgeschlossen sein, den diese Anwendung nicht führt: Bitte bei der Kanzlei fragen.',
  'May be excluded on a ground this application does not hold: ask the registry.',
);
