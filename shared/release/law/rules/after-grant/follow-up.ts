/** What the service follows after a grant, and what a report of it has to say. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { detentionOrMonitoring, granted, releases } from '../limits/granted.ts';
import type { LawText } from './law-text.ts';

const since2021 = { by: ['act-2021-november', '80'] } as const;
const medical: LimitRow['kinds'] = ['medical-release'];
/** Released under supervision. */
const placing: LimitRow['kinds'] = ['placement'];

const specialFollowed = names(
  'Het justitiehuis volgt de bijzondere voorwaarden. De algemene voorwaarden controleert het openbaar ministerie.',
  'La maison de justice suit les conditions particulières. Le contrôle des conditions générales revient au ministère public.',
  'Das Justizhaus begleitet die besonderen Bedingungen. Die allgemeinen Bedingungen kontrolliert die Staatsanwaltschaft.',
  'The justice house follows the special conditions. The general conditions are checked by the prosecutor.',
);
const nothingFollowed = names(
  'Zonder bijzondere voorwaarden volgt het justitiehuis deze vrijlating niet op en brengt het geen verslag uit.',
  'Sans conditions particulières, la maison de justice ne suit pas cette libération et ne fait pas de rapport.',
  'Ohne besondere Bedingungen begleitet das Justizhaus diese Freilassung nicht und erstattet keinen Bericht.',
  'Without special conditions the justice house does not follow this release, and gives no report.',
);

/** `what`: part of the decision that the service follows; `nothing`: where no part is. */
export interface Followed extends LawText {
  readonly what: 'programme' | 'special' | 'all' | 'nothing';
}

export const followed: readonly Followed[] = [
  {
    id: 'F-62-1-programme',
    what: 'programme',
    kinds: detentionOrMonitoring,
    ...ground('62, § 1, 1°', '2021-12-10', since2021),
    text: names(
      'Het justitiehuis volgt programma en concrete inhoud van de beperkte detentie of het elektronisch toezicht.',
      'La maison de justice suit le programme et le contenu concret de la détention limitée ou de la surveillance électronique.',
      'Das Justizhaus begleitet Programm und konkreten Inhalt der Haftlockerung oder der elektronischen Überwachung.',
      'The justice house follows programme and content of the limited detention or the electronic monitoring.',
    ),
  },
  {
    id: 'F-62-1-special',
    what: 'special',
    kinds: granted,
    ...ground('62, § 1, 2°', '2021-12-10', since2021),
    text: specialFollowed,
  },
  {
    id: 'F-62-1-nothing',
    what: 'nothing',
    kinds: releases,
    ...ground('62, § 1', '2021-12-10', { ...since2021, mark: 'derived' }),
    text: nothingFollowed,
  },
  {
    id: 'F-95-26-special',
    what: 'special',
    kinds: placing,
    ...ground('95/26; 62, § 1, 2°', '2021-12-10', since2021),
    text: specialFollowed,
  },
  {
    id: 'F-95-26-nothing',
    what: 'nothing',
    kinds: placing,
    ...ground('95/26; 62, § 1', '2021-12-10', { ...since2021, mark: 'derived' }),
    text: nothingFollowed,
  },
  {
    id: 'F-75-1-all',
    what: 'all',
    kinds: medical,
    ...ground('75/1, § 1', '2016-02-29', { by: ['act-2016', '172'] }),
    text: names(
      'Bij een vrijlating om medische redenen volgt het justitiehuis alle voorwaarden.',
      'En cas de libération pour raisons médicales, la maison de justice suit toutes les conditions.',
      'Bei einer Freilassung aus medizinischen Gründen begleitet das Justizhaus alle Bedingungen.',
      'With a release for medical reasons the justice house follows all conditions.',
    ),
  },
];

/** Points of the report of the service. */
export const reportPoints: readonly LawText[] = [
  {
    id: 'F-62-3-programme',
    kinds: detentionOrMonitoring,
    ...ground('62, § 3, al. 1, 1°', '2021-12-10', since2021),
    text: names(
      'Programma en concrete inhoud, en in welke mate die worden nageleefd.',
      'Le programme et son contenu concret, et la mesure dans laquelle ils sont respectés.',
      'Programm und konkreter Inhalt, und inwieweit sie eingehalten werden.',
      'Programme and content, and how far they are kept.',
    ),
  },
  {
    id: 'F-62-3-conditions',
    kinds: [],
    ...ground('62, § 3, al. 1, 2°', '2021-12-10', since2021),
    text: names(
      'Alle bijzondere voorwaarden, elk met de mate waarin ze wordt nageleefd.',
      'Toutes les conditions particulières, chacune avec la mesure dans laquelle elle est respectée.',
      'Alle besonderen Bedingungen, jede mit dem Maß, in dem sie eingehalten wird.',
      'All special conditions, each with how far it is kept.',
    ),
  },
  {
    id: 'F-62-3-information',
    kinds: [],
    ...ground('62, § 3, al. 1', '2021-12-10', since2021),
    text: names(
      'Wat het justitiehuis weet over de veroordeelde en van belang is voor de rechter of de rechtbank.',
      'Ce que la maison de justice sait du condamné et qui est pertinent pour le juge ou le tribunal.',
      'Was das Justizhaus über den Verurteilten weiß und für den Richter oder das Gericht von Belang ist.',
      'What the justice house knows of the convicted person and matters to the judge or court.',
    ),
  },
  {
    id: 'F-62-3-measures',
    kinds: [],
    ...ground('62, § 3, al. 2', '2021-12-10', since2021),
    text: names(
      'Maatregelen die het justitiehuis nodig vindt, als die er zijn.',
      'Les mesures que la maison de justice juge nécessaires, s’il y en a.',
      'Maßnahmen, die das Justizhaus für nötig hält, falls es welche gibt.',
      'Measures the justice house finds necessary, where there are any.',
    ),
  },
  {
    id: 'F-62-3-copy',
    kinds: [],
    ...ground('62, § 3, al. 3', '2021-12-10', since2021),
    text: names(
      'Het openbaar ministerie krijgt een kopie van elk verslag.',
      'Le ministère public reçoit copie de chaque rapport.',
      'Die Staatsanwaltschaft erhält eine Kopie jedes Berichts.',
      'The prosecutor receives a copy of every report.',
    ),
  },
];

export const treatmentPointKeys = ['attendance', 'absence', 'stopped', 'difficulties', 'thirdParties'] as const;
export type TreatmentPoint = (typeof treatmentPointKeys)[number];

const treatment = ground('62, § 4, al. 3', '2007-02-01');

/** One more where the report goes to a Flemish justice house: where possible, when guidance was refused or stopped. */
export const flemishTreatmentPoint: LawText & { readonly point: 'alternative' } = {
  id: 'F-flemish-11-alternative',
  point: 'alternative',
  kinds: [],
  ...ground('11, § 2, al. 2, 6°', '2022-05-28', { act: 'flemish-justice-houses' }),
  text: names(
    'Als de begeleiding of behandeling werd geweigerd of stopgezet: een richtinggevend alternatief, als dat kan.',
    'En cas de refus ou de cessation de la guidance ou du traitement : une alternative directrice, si possible.',
    'Wurde die Begleitung oder Behandlung verweigert oder beendet: eine richtungweisende Alternative, wenn möglich.',
    'Where guidance or treatment was refused or stopped: an alternative that gives direction, if possible.',
  ),
};

/** Points of the report of who gives guidance or treatment: these and no others. */
export const treatmentPoints: readonly (LawText & { readonly point: TreatmentPoint })[] = [
  {
    id: 'F-62-4-attendance',
    point: 'attendance',
    kinds: [],
    ...treatment,
    text: names(
      'Op welke voorgestelde afspraken de persoon er was.',
      'À quelles consultations proposées la personne était présente.',
      'An welchen angebotenen Terminen die Person teilnahm.',
      'Which of the appointments offered the person attended.',
    ),
  },
  {
    id: 'F-62-4-absence',
    point: 'absence',
    kinds: [],
    ...treatment,
    text: names(
      'Ongewettigde afwezigheden.',
      'Les absences injustifiées.',
      'Unentschuldigtes Fehlen.',
      'Unjustified absences.',
    ),
  },
  {
    id: 'F-62-4-stopped',
    point: 'stopped',
    kinds: [],
    ...treatment,
    text: names(
      'Of de persoon de begeleiding of behandeling eenzijdig stopzette.',
      'Si la personne a mis fin unilatéralement à la guidance ou au traitement.',
      'Ob die Person die Begleitung oder Behandlung einseitig beendet hat.',
      'Whether the person stopped the guidance or treatment unilaterally.',
    ),
  },
  {
    id: 'F-62-4-difficulties',
    point: 'difficulties',
    kinds: [],
    ...treatment,
    text: names(
      'Moeilijkheden bij de uitvoering ervan.',
      'Les difficultés survenues dans leur mise en œuvre.',
      'Schwierigkeiten bei der Durchführung.',
      'Difficulties in carrying it out.',
    ),
  },
  {
    id: 'F-62-4-third-parties',
    point: 'thirdParties',
    kinds: [],
    ...treatment,
    text: names(
      'Situaties met een ernstig risico voor derden.',
      'Les situations comportant un risque sérieux pour des tiers.',
      'Situationen mit einem ernsten Risiko für Dritte.',
      'Situations of serious risk for third parties.',
    ),
  },
];
