/** Safety measure for the protection of society: appeal and appeal in cassation. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { nothing } from './missed.ts';
import { ofAct, safetyKinds as kinds, toldInAWorkingDay } from './safety-measure.ts';
import { within } from './steps.ts';

const working = { doubts: ['working-day-undefined'] } as const;

const tooLate = names(
  'Wat later komt, wordt niet ontvangen. Vraag tijdig een advocaat.',
  'Ce qui vient plus tard n’est pas recevable. Consultez un avocat à temps.',
  'Was später kommt, ist unzulässig. Rechtzeitig einen Anwalt fragen.',
  'What comes later is not received. See a lawyer in time.',
);

const noMoreAppeal = names(
  'Daarna is het vonnis in kracht van gewijsde. Het is al uitvoerbaar, ook als er hoger beroep is.',
  'Ensuite le jugement est passé en force de chose jugée. Il est déjà exécutoire, même en cas d’appel.',
  'Danach ist das Urteil rechtskräftig. Vollstreckbar ist es schon, auch bei Berufung.',
  'After it the judgment is final. It is enforceable already, even if there is an appeal.',
);

const appeal: readonly LimitRow[] = [
  {
    id: 'S-14-appeal-person',
    kinds,
    from: 'decision-told',
    meets: 'ordinary-appeal',
    ...within(15, 'days'),
    who: 'convicted-person',
    ...ofAct('14, § 2'),
    summary: names(
      'De veroordeelde kan hoger beroep instellen binnen vijftien dagen na de kennisgeving, op de griffie van de strafuitvoeringsrechtbank.',
      'Le condamné peut interjeter appel dans les quinze jours de la notification, au greffe du tribunal de l’application des peines.',
      'Der Verurteilte kann binnen fünfzehn Tagen nach der Mitteilung Berufung einlegen, in der Kanzlei des Strafvollstreckungsgerichts.',
      'The convicted person may appeal within fifteen days of being told, at the registry of the sentence implementation court.',
    ),
    missed: noMoreAppeal,
  },
  {
    id: 'S-14-appeal-prosecutor',
    kinds,
    from: 'decision',
    meets: 'ordinary-appeal',
    ...within(15, 'days'),
    who: 'prosecutor',
    ...ofAct('14, § 2'),
    summary: names(
      'Het openbaar ministerie kan hoger beroep instellen binnen vijftien dagen na het vonnis.',
      'Le ministère public peut interjeter appel dans les quinze jours du jugement.',
      'Die Staatsanwaltschaft kann binnen fünfzehn Tagen nach dem Urteil Berufung einlegen.',
      'The prosecutor may appeal within fifteen days of the judgment.',
    ),
    missed: noMoreAppeal,
  },
  {
    id: 'S-15-ruling',
    kinds,
    from: 'ordinary-appeal',
    meets: 'appeal-ruling',
    ...within(15, 'days'),
    who: 'court-of-appeal',
    ...ofAct('15, § 4'),
    summary: names(
      'Het hof van beroep beslist ten laatste vijftien dagen na het hoger beroep. Het dossier ligt minstens vier dagen vóór de zitting ter inzage.',
      'La cour d’appel statue au plus tard quinze jours après l’appel. Le dossier est consultable au moins quatre jours avant l’audience.',
      'Der Appellationshof entscheidet spätestens fünfzehn Tage nach der Berufung. Die Akte liegt mindestens vier Tage vor der Sitzung aus.',
      'The court of appeal rules at the latest fifteen days after the appeal. The file is open at least four days before the hearing.',
    ),
    missed: nothing,
  },
  {
    id: 'S-15-told',
    kinds,
    from: 'appeal-ruling',
    meets: 'decision-told',
    ...within(1, 'working-days'),
    who: 'court-registry',
    ...ofAct('15, § 5', working),
    summary: toldInAWorkingDay,
    missed: nothing,
  },
];

const cassation: readonly LimitRow[] = [
  {
    id: 'S-28-appeal-prosecutor',
    kinds,
    from: 'decision',
    meets: 'appeal',
    ...within(5, 'days'),
    who: 'prosecutor',
    ...ofAct('28, § 1'),
    summary: names(
      'Het openbaar ministerie kan cassatieberoep instellen binnen vijf dagen na de uitspraak, in de zaken die artikel 27 noemt.',
      'Le ministère public peut se pourvoir en cassation dans les cinq jours du prononcé, dans les cas que cite l’article 27.',
      'Die Staatsanwaltschaft kann binnen fünf Tagen nach der Verkündung Kassationsbeschwerde einlegen, in den Sachen des Artikels 27.',
      'The prosecutor may appeal in cassation within five days of the pronouncement, in the cases that article 27 names.',
    ),
    missed: tooLate,
  },
  {
    id: 'S-28-appeal-person',
    kinds,
    from: 'decision',
    meets: 'appeal',
    ...within(5, 'days'),
    who: 'convicted-person',
    ...ofAct('28, § 1'),
    summary: names(
      'De advocaat van de veroordeelde kan cassatieberoep instellen binnen vijf dagen na de uitspraak, in de zaken die artikel 27 noemt. Dat gebeurt op de griffie van de strafuitvoeringsrechtbank.',
      'L’avocat du condamné peut se pourvoir en cassation dans les cinq jours du prononcé, dans les cas que cite l’article 27, au greffe du tribunal de l’application des peines.',
      'Der Anwalt des Verurteilten kann binnen fünf Tagen nach der Verkündung Kassationsbeschwerde einlegen, in den Sachen des Artikels 27, in der Kanzlei des Strafvollstreckungsgerichts.',
      'The convicted person’s lawyer may appeal in cassation within five days of the pronouncement, in the cases that article 27 names, at the registry of the sentence implementation court.',
    ),
    missed: tooLate,
  },
  {
    id: 'S-28-brief',
    kinds,
    from: 'appeal',
    meets: 'appeal-brief',
    ...within(5, 'days'),
    who: 'convicted-person',
    ...ofAct('28, § 1'),
    summary: names(
      'De memorie moet ten laatste de vijfde dag na het cassatieberoep op de griffie van het Hof van Cassatie zijn.',
      'Le mémoire doit parvenir au greffe de la Cour de cassation au plus tard le cinquième jour après le pourvoi.',
      'Die Kassationsschrift muss spätestens am fünften Tag nach der Beschwerde in der Kanzlei des Kassationshofes sein.',
      'The brief must reach the registry of the Court of Cassation by the fifth day after the appeal.',
    ),
    missed: tooLate,
  },
  {
    id: 'S-28-file',
    kinds,
    from: 'appeal',
    meets: 'appeal-file',
    ...within(48, 'hours'),
    who: 'court-registry',
    ...ofAct('28, § 2'),
    summary: names(
      'De griffie stuurt het dossier binnen 48 uur na het cassatieberoep naar het Hof van Cassatie.',
      'Le greffe transmet le dossier à la Cour de cassation dans les 48 heures du pourvoi.',
      'Die Kanzlei übermittelt die Akte binnen 48 Stunden nach der Beschwerde dem Kassationshof.',
      'The registry sends the file to the Court of Cassation within 48 hours of the appeal.',
    ),
    missed: nothing,
  },
  {
    id: 'S-28-ruling',
    kinds,
    from: 'appeal',
    meets: 'cassation-ruling',
    ...within(30, 'days'),
    who: 'court-of-cassation',
    ...ofAct('28, § 3'),
    summary: names(
      'Het Hof van Cassatie beslist binnen dertig dagen na het cassatieberoep. Intussen is de uitvoering geschorst.',
      'La Cour de cassation statue dans les trente jours du pourvoi. L’exécution est suspendue entre-temps.',
      'Der Kassationshof entscheidet binnen dreißig Tagen nach der Beschwerde. Inzwischen ist die Ausführung ausgesetzt.',
      'The Court of Cassation rules within thirty days of the appeal. Execution is suspended meanwhile.',
    ),
    missed: nothing,
  },
  {
    id: 'S-29-decision',
    kinds,
    from: 'quashing',
    meets: 'decision',
    ...within(14, 'days'),
    who: 'chamber',
    ...ofAct('29'),
    summary: names(
      'Na vernietiging beslist een anders samengestelde kamer binnen veertien dagen na het arrest. Intussen is de uitvoering geschorst.',
      'Après cassation avec renvoi, une chambre autrement composée statue dans les quatorze jours de l’arrêt. L’exécution est suspendue entre-temps.',
      'Nach einer Kassation mit Verweisung entscheidet eine anders besetzte Kammer binnen vierzehn Tagen nach dem Entscheid. Inzwischen ist die Ausführung ausgesetzt.',
      'After quashing a differently composed chamber decides within fourteen days of the ruling. Execution is suspended meanwhile.',
    ),
    missed: nothing,
  },
];

export const safetyAppealLimits: readonly LimitRow[] = [...appeal, ...cassation];
