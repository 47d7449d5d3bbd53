/** Placement at the court's disposal, first decision: deprivation of liberty or supervised release, before the main sentence ends. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import {
  decisionFourteenDays,
  decisionTold,
  fileFourDays,
  fileTwoDays,
  incompatibilityDecided,
  victimTold,
  within,
  type Step,
} from './steps.ts';

const kinds: LimitRow['kinds'] = ['placement'];

/** First day of the title on placement. */
const begins = '2012-01-01';

export const adviceLateByProsecutor = names(
  'Is het advies laat, dan geeft het openbaar ministerie het schriftelijk vóór of tijdens de zitting.',
  'Si l’avis tarde, le ministère public le rend par écrit avant ou pendant l’audience.',
  'Ist die Stellungnahme verspätet, gibt die Staatsanwaltschaft sie schriftlich vor oder in der Sitzung ab.',
  'If the advice is late, the prosecutor gives it in writing before or at the hearing.',
);

const prosecutorInAMonth: Step = {
  from: 'advice',
  meets: 'prosecutor-advice',
  ...within(1, 'months'),
  who: 'prosecutor',
  summary: names(
    'Het openbaar ministerie geeft zijn gemotiveerd advies binnen een maand na ontvangst van het advies van de directeur.',
    'Le ministère public rend son avis motivé dans le mois de la réception de l’avis du directeur.',
    'Die Staatsanwaltschaft gibt ihre begründete Stellungnahme binnen einem Monat nach Eingang derjenigen des Direktors ab.',
    'The prosecutor gives a reasoned advice within a month of receiving the director’s advice.',
  ),
  missed: adviceLateByProsecutor,
};

const unfitBeforeStart: Step = {
  from: 'incompatibility',
  meets: 'incompatibility-hearing',
  ...within(7, 'days'),
  who: 'court',
  summary: names(
    'Past een toestand vóór de uitvoering niet bij de voorwaarden, dan verschijnt de veroordeelde binnen zeven dagen na die vaststelling. De oproeping schorst de uitvoering.',
    'Si une situation est incompatible avec les conditions avant l’exécution, le condamné comparaît dans les sept jours de la constatation. La convocation suspend l’exécution.',
    'Ist eine Lage vor der Ausführung mit den Bedingungen unvereinbar, erscheint der Verurteilte binnen sieben Tagen nach der Feststellung. Die Ladung setzt die Ausführung aus.',
    'If before execution a situation does not fit the conditions, the person appears within seven days of that finding. The summons halts the execution.',
  ),
  missed: nothing,
};

/** Grants before their start, of any kind that placement knows: one article each, one procedure. */
const beforeStart = '95/9; 95/19; 95/24, § 2; 61';

const advices: readonly LimitRow[] = [
  {
    id: 'B-95-3-advice',
    kinds,
    from: 'main-sentence-end',
    meets: 'advice',
    ...within(-4, 'months'),
    who: 'director',
    ...ground('95/3, § 1', begins),
    summary: names(
      'Is de veroordeelde gedetineerd, dan geeft de directeur ten laatste vier maanden vóór het einde van de hoofdstraf advies: vrijheidsbeneming of invrijheidstelling onder toezicht.',
      'Si le condamné est détenu, le directeur rend au plus tard quatre mois avant l’expiration de la peine principale un avis : privation de liberté ou libération sous surveillance.',
      'Ist der Verurteilte inhaftiert, gibt der Direktor spätestens vier Monate vor Ablauf der Hauptstrafe eine Stellungnahme ab: Freiheitsentziehung oder Freilassung unter Aufsicht.',
      'If the person is detained, the director advises at the latest four months before the main sentence ends: deprivation of liberty or supervised release.',
    ),
    missed: nothing,
  },
  { id: 'B-95-4-prosecutor', kinds, ...prosecutorInAMonth, ...ground('95/4; 95/18, § 2; 95/22', begins) },
  {
    id: 'B-95-4-not-detained',
    kinds,
    from: 'final-release',
    meets: 'prosecutor-advice',
    ...within(-4, 'months'),
    who: 'prosecutor',
    ...ground('95/4', begins),
    summary: names(
      'Is de veroordeelde niet gedetineerd, dan geeft het openbaar ministerie ten laatste vier maanden vóór de definitieve invrijheidstelling advies.',
      'Si le condamné n’est pas détenu, le ministère public rend son avis au plus tard quatre mois avant la libération définitive.',
      'Ist der Verurteilte nicht inhaftiert, gibt die Staatsanwaltschaft spätestens vier Monate vor der endgültigen Freilassung ihre Stellungnahme ab.',
      'If the person is not detained, the prosecutor advises at the latest four months before the final release.',
    ),
    missed: adviceLateByProsecutor,
  },
  {
    id: 'B-95-4-suspended-sentence',
    kinds,
    from: 'suspended-sentence-end',
    meets: 'prosecutor-advice',
    ...within(-4, 'months'),
    who: 'prosecutor',
    ...ground('95/4', '2014-05-24'),
    summary: names(
      'Was er uitstel voor de hoofdstraf, dan geeft het openbaar ministerie ten laatste vier maanden vóór het einde van de termijn van uitstel advies.',
      'Si la peine principale était assortie d’un sursis, le ministère public rend son avis au plus tard quatre mois avant la fin du délai de sursis.',
      'War die Hauptstrafe aufgeschoben, gibt die Staatsanwaltschaft spätestens vier Monate vor dem Ende der Aufschubfrist ihre Stellungnahme ab.',
      'If the main sentence was suspended, the prosecutor advises at the latest four months before the suspension term ends.',
    ),
    missed: adviceLateByProsecutor,
  },
  {
    id: 'B-95-4-return',
    kinds,
    from: 'return-to-belgium',
    meets: 'prosecutor-advice',
    ...within(1, 'months'),
    who: 'prosecutor',
    ...ground('95/4', begins),
    summary: names(
      'Keert iemand na een verwijdering terug en is de proeftijd voorbij, dan geeft het openbaar ministerie binnen een maand na de terugkeer advies.',
      'Si la personne éloignée revient après la fin du délai d’épreuve, le ministère public rend son avis dans le mois du retour.',
      'Kehrt jemand nach einer Entfernung zurück und ist die Probezeit abgelaufen, gibt die Staatsanwaltschaft binnen einem Monat nach der Rückkehr ihre Stellungnahme ab.',
      'If someone who was removed returns after the probation period ended, the prosecutor advises within a month of the return.',
    ),
    missed: adviceLateByProsecutor,
  },
];

/** The steps from the advice on are alike for the yearly review, for detention or monitoring, and for the lifting: one row for all. */
const decisions: readonly LimitRow[] = [
  {
    id: 'B-95-5-hearing',
    kinds,
    from: 'main-sentence-end',
    meets: 'hearing',
    ...within(-2, 'months'),
    who: 'court',
    ...ground('95/5, § 1', begins),
    summary: names(
      'De rechtbank behandelt de zaak ten laatste twee maanden vóór het einde van de hoofdstraf.',
      'Le tribunal examine l’affaire au plus tard deux mois avant l’expiration de la peine principale.',
      'Das Gericht behandelt die Sache spätestens zwei Monate vor Ablauf der Hauptstrafe.',
      'The court hears the case at the latest two months before the main sentence ends.',
    ),
    missed: nothing,
  },
  { id: 'B-95-5-file', kinds, ...fileFourDays, ...ground('95/5, § 2; 95/18, § 2; 95/23, § 3; 95/30, § 2', begins) },
  {
    id: 'B-95-7-decision',
    kinds,
    ...decisionFourteenDays,
    ...ground('95/7, § 1; 95/18, § 2; 95/23; 95/30, § 5', begins),
  },
  {
    id: 'B-95-7-told',
    kinds,
    ...decisionTold,
    ...ground('95/7, § 3; 95/18, § 2; 95/23; 95/30, § 6', begins),
    summary: names(
      'De griffie deelt de beslissing binnen 24 uur schriftelijk mee aan de veroordeelde en het openbaar ministerie, en aan de directeur als de veroordeelde in detentie is.',
      'Le greffe communique la décision par écrit dans les 24 heures au condamné et au ministère public, et au directeur si le condamné est en détention.',
      'Die Kanzlei teilt die Entscheidung binnen 24 Stunden schriftlich dem Verurteilten und der Staatsanwaltschaft mit, und dem Direktor, wenn der Verurteilte in Haft ist.',
      'The registry tells the decision in writing within 24 hours to the convicted person and the prosecutor, and to the director where the person is detained.',
    ),
  },
  { id: 'B-95-7-victim', kinds, ...victimTold, ...ground('95/7, § 3; 95/18, § 2; 95/23; 95/30, § 6', '2014-01-01') },
  {
    id: 'B-95-8-enforceable',
    kinds,
    from: 'main-sentence-end',
    meets: 'enforceable',
    length: { count: 0, unit: 'days' },
    bound: 'not-before',
    who: 'court',
    ...ground('95/8', begins),
    summary: names(
      'Het vonnis is uitvoerbaar op de dag dat de hoofdstraf is ondergaan, of op de dag van de definitieve invrijheidstelling. Vrijheidsbeneming is uitvoerbaar bij voorraad.',
      'Le jugement est exécutoire le jour où la peine principale est subie, ou le jour de la libération définitive. La privation de liberté est exécutoire par provision.',
      'Das Urteil ist vollstreckbar am Tag, an dem die Hauptstrafe verbüßt ist, oder am Tag der endgültigen Freilassung. Die Freiheitsentziehung ist vorläufig vollstreckbar.',
      'The judgment is enforceable on the day the main sentence has been served, or on the day of final release. Deprivation of liberty is provisionally enforceable.',
    ),
    missed: names(
      'De wet zegt niet wat geldt als er op die dag geen vonnis is. Vraag het samen met een advocaat aan de rechtbank.',
      'La loi ne dit pas ce qui vaut s’il n’y a pas de jugement ce jour-là. Demandez-le au tribunal avec un avocat.',
      'Das Gesetz sagt nicht, was gilt, wenn an diesem Tag kein Urteil vorliegt. Bitte mit einem Anwalt beim Gericht fragen.',
      'The law does not say what holds if there is no judgment on that day. Ask the court, with a lawyer.',
    ),
  },
  { id: 'B-95-9-hearing', kinds, ...unfitBeforeStart, ...ground(`${beforeStart}, § 2`, begins) },
  {
    id: 'B-95-9-file',
    kinds,
    ...fileTwoDays,
    from: 'incompatibility-hearing',
    ...ground(`${beforeStart}, § 3`, begins),
  },
  { id: 'B-95-9-decision', kinds, ...incompatibilityDecided, who: 'court', ...ground(`${beforeStart}, § 4`, begins) },
];

export const placementLimits: readonly LimitRow[] = [...advices, ...decisions];
