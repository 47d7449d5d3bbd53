/** Interruption of the sentence for grave family reasons, and the minister’s release for removal near the end of the sentence. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import { within } from './steps.ts';

const interruption: LimitRow['kinds'] = ['interruption'];
const removal: LimitRow['kinds'] = ['removal-by-minister'];

/** From here on victims are told within twenty-four hours. */
const victimsInADay = '2014-01-01';
const returnRuled = '2016-02-29';

const interruptionRows: readonly LimitRow[] = [
  {
    id: 'M-17-decision',
    kinds: interruption,
    from: 'request',
    meets: 'decision',
    ...within(14, 'days'),
    who: 'minister',
    ...ground('17, § 2, al. 1; 18', actBegins),
    summary: names(
      'De minister (Directie Detentiebeheer) beslist over de strafonderbreking, of over een verlenging, binnen veertien dagen na ontvangst van het verzoek. Dat zijn kalenderdagen.',
      'Le ministre (Direction Gestion de la détention) décide de l’interruption, ou de sa prolongation, dans les quatorze jours de la réception de la demande. Ce sont des jours calendrier.',
      'Der Minister (Direktion Haftverwaltung) entscheidet über die Unterbrechung oder ihre Verlängerung binnen vierzehn Tagen nach Eingang des Antrags. Das sind Kalendertage.',
      'The minister (Detention Management Directorate) decides on the interruption, or on its extension, within fourteen days of receiving the request. These are calendar days.',
    ),
    missed: names(
      'Zwijgen geldt hier niet als toekenning. Vraag schriftelijk waar het dossier staat.',
      'Ici, le silence ne vaut pas octroi. Demandez par écrit où en est le dossier.',
      'Schweigen gilt hier nicht als Gewährung. Bitte schriftlich nach dem Stand fragen.',
      'Silence does not count as a grant here. Ask in writing where the file stands.',
    ),
  },
  {
    id: 'M-17-told',
    kinds: interruption,
    from: 'decision',
    meets: 'decision-told',
    ...within(24, 'hours'),
    who: 'minister',
    ...ground('17, § 2, al. 1, 3', actBegins),
    summary: names(
      'De beslissing wordt binnen vierentwintig uur schriftelijk meegedeeld aan de veroordeelde, het openbaar ministerie en de directeur; een toekenning ook aan de procureur des Konings van de plaats.',
      'La décision est communiquée par écrit dans les vingt-quatre heures à la personne condamnée, au ministère public et au directeur ; un octroi l’est aussi au procureur du Roi du lieu.',
      'Die Entscheidung wird binnen vierundzwanzig Stunden schriftlich dem Verurteilten, der Staatsanwaltschaft und dem Direktor mitgeteilt; eine Gewährung auch dem Prokurator des Königs des Ortes.',
      'The decision is told in writing within twenty-four hours to the convicted person, the public prosecutor’s office and the director; a grant also to the public prosecutor of the place.',
    ),
    missed: nothing,
  },
  {
    id: 'M-17-victim',
    kinds: interruption,
    from: 'grant',
    meets: 'victim-told',
    ...within(24, 'hours'),
    who: 'minister',
    ...ground('17, § 2, al. 2', victimsInADay),
    summary: names(
      'Het slachtoffer verneemt de toekenning van een strafonderbreking binnen vierentwintig uur, met het snelste schriftelijke middel.',
      'La victime est informée de l’octroi d’une interruption dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide.',
      'Das Opfer erfährt von der Gewährung einer Unterbrechung binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg.',
      'The victim is told of the grant of an interruption within twenty-four hours, by the fastest written means.',
    ),
    missed: nothing,
  },
  {
    // The Act gives the longest duration, not the day it runs from: the grant is the earliest.
    id: 'M-15-return',
    kinds: interruption,
    from: 'grant',
    meets: 'return',
    ...within(3, 'months'),
    who: 'convicted-person',
    ...ground('15, § 1; 17, § 3; 18', actBegins, { mark: 'derived' }),
    summary: names(
      'De beslissing bepaalt hoe lang de onderbreking duurt: hoogstens drie maanden, met mogelijke verlenging. De straf staat intussen stil.',
      'La décision fixe la durée de l’interruption : trois mois au plus, avec prolongation possible. La peine ne court pas pendant ce temps.',
      'Die Entscheidung legt die Dauer der Unterbrechung fest: höchstens drei Monate, mit möglicher Verlängerung. Die Strafe läuft in dieser Zeit nicht.',
      'The decision fixes how long the interruption lasts: at most three months, with an extension possible. The sentence stands still meanwhile.',
    ),
    missed: names(
      'Een verlenging volgt dezelfde procedure: vraag ze op tijd en schriftelijk. De duur in de beslissing telt.',
      'Une prolongation suit la même procédure : demandez-la à temps et par écrit. C’est la durée fixée par la décision qui compte.',
      'Eine Verlängerung folgt demselben Verfahren: bitte rechtzeitig und schriftlich beantragen. Es zählt die in der Entscheidung festgelegte Dauer.',
      'An extension follows the same procedure: ask for it in time and in writing. The duration in the decision is what counts.',
    ),
  },
  {
    id: 'M-19-decision',
    kinds: interruption,
    from: 'arrest',
    meets: 'measure',
    ...within(7, 'days'),
    who: 'minister',
    ...ground('19, al. 2', actBegins),
    summary: names(
      'Na een voorlopige aanhouding beslist de minister (Directie Detentiebeheer) binnen zeven dagen of de onderbreking doorloopt.',
      'Après une arrestation provisoire, le ministre (Direction Gestion de la détention) décide dans les sept jours de la poursuite de l’interruption.',
      'Nach einer vorläufigen Festnahme entscheidet der Minister (Direktion Haftverwaltung) binnen sieben Tagen, ob die Unterbrechung weiterläuft.',
      'After a provisional arrest the minister (Detention Management Directorate) decides within seven days whether the interruption goes on.',
    ),
    missed: nothing,
  },
  {
    id: 'M-19-told',
    kinds: interruption,
    from: 'measure',
    meets: 'decision-told',
    ...within(24, 'hours'),
    who: 'minister',
    ...ground('19, al. 2', victimsInADay),
    summary: names(
      'De beslissing na de aanhouding wordt binnen vierentwintig uur schriftelijk meegedeeld aan de veroordeelde, het openbaar ministerie en de directeur.',
      'La décision prise après l’arrestation est communiquée par écrit dans les vingt-quatre heures à la personne condamnée, au ministère public et au directeur.',
      'Die Entscheidung nach der Festnahme wird binnen vierundzwanzig Stunden schriftlich dem Verurteilten, der Staatsanwaltschaft und dem Direktor mitgeteilt.',
      'The decision after the arrest is told in writing within twenty-four hours to the convicted person, the public prosecutor’s office and the director.',
    ),
    missed: nothing,
  },
  {
    id: 'M-19-victim',
    kinds: interruption,
    from: 'measure',
    meets: 'victim-told',
    ...within(24, 'hours'),
    who: 'minister',
    ...ground('19, al. 2', victimsInADay),
    summary: names(
      'Het slachtoffer verneemt de beslissing na de aanhouding binnen vierentwintig uur, met het snelste schriftelijke middel.',
      'La victime est informée de la décision prise après l’arrestation dans les vingt-quatre heures, par le moyen de communication écrit le plus rapide.',
      'Das Opfer erfährt die Entscheidung nach der Festnahme binnen vierundzwanzig Stunden auf dem schnellsten schriftlichen Weg.',
      'The victim is told the decision after the arrest within twenty-four hours, by the fastest written means.',
    ),
    missed: nothing,
  },
];

const removalRows: readonly LimitRow[] = [
  {
    id: 'M-20-1-return',
    kinds: removal,
    from: 'release',
    meets: 'arrest',
    ...within(2, 'years'),
    who: 'public-prosecutor',
    ...ground('20/1, al. 2', returnRuled, { by: ['act-2016', '149'] }),
    summary: names(
      'Wie binnen twee jaar na de vrijlating door de minister zonder de vereiste papieren terugkomt, kan door de procureur des Konings voorlopig worden aangehouden.',
      'Qui revient dans les deux ans de sa libération par le ministre sans les documents requis peut être arrêté provisoirement par le procureur du Roi.',
      'Wer binnen zwei Jahren nach der Freilassung durch den Minister ohne die erforderlichen Papiere zurückkehrt, kann vom Prokurator des Königs vorläufig festgenommen werden.',
      'Who comes back within two years of the minister’s release without the papers required can be provisionally arrested by the public prosecutor of the place.',
    ),
    missed: names(
      'Na twee jaar is een terugkeer geen grond meer voor deze aanhouding.',
      'Après deux ans, un retour n’est plus un motif de cette arrestation.',
      'Nach zwei Jahren ist eine Rückkehr kein Grund mehr für diese Festnahme.',
      'After two years a return is no longer a ground for this arrest.',
    ),
  },
  {
    id: 'M-20-1-decision',
    kinds: removal,
    from: 'arrest',
    meets: 'measure',
    ...within(7, 'days'),
    who: 'minister',
    ...ground('20/1, al. 3', returnRuled, { by: ['act-2016', '149'] }),
    summary: names(
      'Na de aanhouding beslist de minister (Directie Detentiebeheer) binnen zeven dagen over de uitvoering van de rest van de straf.',
      'Après l’arrestation, le ministre (Direction Gestion de la détention) décide dans les sept jours de l’exécution de la partie restante de la peine.',
      'Nach der Festnahme entscheidet der Minister (Direktion Haftverwaltung) binnen sieben Tagen über die Vollstreckung des restlichen Teils der Strafe.',
      'After the arrest the minister (Detention Management Directorate) decides within seven days on executing the rest of the sentence.',
    ),
    missed: nothing,
  },
  {
    id: 'M-20-1-told',
    kinds: removal,
    from: 'measure',
    meets: 'decision-told',
    ...within(1, 'working-days'),
    who: 'minister',
    ...ground('20/1, al. 3', returnRuled, { by: ['act-2016', '149'], doubts: ['working-day-undefined'] }),
    summary: names(
      'Die beslissing wordt binnen één werkdag schriftelijk meegedeeld aan de veroordeelde, de procureur des Konings en de directeur.',
      'Cette décision est communiquée par écrit dans un délai d’un jour ouvrable à la personne condamnée, au procureur du Roi et au directeur.',
      'Diese Entscheidung wird binnen eines Werktags schriftlich dem Verurteilten, dem Prokurator des Königs und dem Direktor mitgeteilt.',
      'That decision is told in writing within one working day to the convicted person, the public prosecutor of the place and the director.',
    ),
    missed: nothing,
  },
];

export const ministerInterruptionLimits: readonly LimitRow[] = [...interruptionRows, ...removalRows];
