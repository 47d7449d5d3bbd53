/**
 * Procedure rules R1 to R10 as data: what is due, from when, under which article, from which source, how sure.
 * Numbers, validity and gaps are explained in SPEC.md. Source keys are those of SPEC.md's list of sources.
 */
import { names, type Names } from '../language.ts';
import type { ModalityId } from './modalities.ts';

export type RuleId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10';

export type DeadlineKind =
  | 'director-advice'
  | 'minister-decision'
  | 'minister-decision-extended'
  | 'new-request'
  | 'written-information';

/** How the rule is known. `press` includes law-firm notes and private legal-information pages. */
export type Confidence = 'text' | 'official-page' | 'press' | 'from-memory';

/** `older-text`: a source that later laws may have overtaken. `unconfirmed`: no source; shown with that word. */
export type Standing = 'sourced' | 'older-text' | 'unconfirmed';

export type StartEvent = 'request' | 'advice' | 'refusal' | 'opening';

export interface Rule {
  readonly id: RuleId;
  readonly what: DeadlineKind;
  /** Who has to act, or may act. */
  readonly who: 'director' | 'minister' | 'convicted-person';
  readonly bound: 'at-the-latest' | 'not-before';
  /** Absent: the date is fixed by the decision and entered by hand. */
  readonly term?: { readonly unit: 'months' | 'working-days'; readonly count: number } | undefined;
  readonly start: StartEvent;
  readonly modalities: readonly ModalityId[];
  /** Executable total: `up-to-3` years (36 months) or `above-3`; absent where it makes no difference. */
  readonly total?: 'up-to-3' | 'above-3' | undefined;
  /** Articles of the Act of 17 May 2006, where the source names them. */
  readonly article?: string | undefined;
  readonly source: string;
  readonly confidence: Confidence;
  readonly standing: Standing;
  readonly explanation: Names;
}

const ministerial: readonly ModalityId[] = ['permission-occasional', 'permission-reintegration', 'prison-leave'];
const detentionOutside: readonly ModalityId[] = ['limited-detention', 'electronic-monitoring'];
const beforeCourt: readonly ModalityId[] = [...detentionOutside, 'conditional-release'];

export const rules: Readonly<Record<RuleId, Rule>> = {
  R1: {
    id: 'R1',
    what: 'director-advice',
    who: 'director',
    bound: 'at-the-latest',
    term: { unit: 'months', count: 2 },
    start: 'request',
    modalities: ministerial,
    article: '10-11',
    source: 'droitsquotidiens-conges',
    confidence: 'press',
    standing: 'sourced',
    explanation: names(
      'De directeur geeft een gemotiveerd advies binnen twee maanden na het schriftelijke verzoek.',
      'La direction rend un avis motivé dans les deux mois de la demande écrite.',
      'Der Direktor gibt binnen zwei Monaten nach dem schriftlichen Antrag eine begründete Stellungnahme ab.',
      'The director gives a reasoned advice within two months of the written request.',
    ),
  },
  R2: {
    id: 'R2',
    what: 'minister-decision',
    who: 'minister',
    bound: 'at-the-latest',
    term: { unit: 'working-days', count: 14 },
    start: 'advice',
    modalities: ministerial,
    article: '10-11',
    source: 'droitsquotidiens-conges',
    confidence: 'press',
    standing: 'sourced',
    explanation: names(
      'De Directie Detentiebeheer beslist binnen veertien werkdagen nadat ze het advies van de directeur ontving.',
      'La Direction Gestion de la détention décide dans les quatorze jours ouvrables de la réception de l’avis de la direction.',
      'Die Direktion Haftverwaltung entscheidet binnen vierzehn Werktagen nach Eingang der Stellungnahme des Direktors.',
      'The Detention Management Directorate decides within fourteen working days of receiving the director’s advice.',
    ),
  },
  R3: {
    id: 'R3',
    what: 'minister-decision-extended',
    who: 'minister',
    bound: 'at-the-latest',
    term: { unit: 'working-days', count: 21 },
    start: 'advice',
    modalities: ministerial,
    article: '10-11',
    source: 'droitsquotidiens-conges',
    confidence: 'press',
    standing: 'sourced',
    explanation: names(
      'Vraagt de Directie Detentiebeheer meer inlichtingen, dan mag ze haar termijn één keer met zeven werkdagen verlengen.',
      'Si la Direction Gestion de la détention demande d’autres informations, elle peut prolonger une seule fois son délai de sept jours ouvrables.',
      'Fordert die Direktion Haftverwaltung weitere Auskünfte an, darf sie ihre Frist einmal um sieben Werktage verlängern.',
      'If the Detention Management Directorate asks for more information, it may extend its time once by seven working days.',
    ),
  },
  R4: {
    id: 'R4',
    what: 'new-request',
    who: 'convicted-person',
    bound: 'not-before',
    term: { unit: 'months', count: 3 },
    start: 'refusal',
    modalities: ministerial,
    article: '10-11',
    source: 'droitsquotidiens-conges',
    confidence: 'press',
    standing: 'sourced',
    explanation: names(
      'Na een weigering kan een nieuw verzoek ten vroegste drie maanden na de beslissing.',
      'Après un refus, une nouvelle demande est possible au plus tôt trois mois après la décision.',
      'Nach einer Ablehnung ist ein neuer Antrag frühestens drei Monate nach der Entscheidung möglich.',
      'After a refusal a new request is possible at the earliest three months after the decision.',
    ),
  },
  R5: {
    id: 'R5',
    what: 'written-information',
    who: 'director',
    bound: 'at-the-latest',
    term: { unit: 'months', count: -4 },
    start: 'opening',
    modalities: detentionOutside,
    total: 'above-3',
    source: 'rechtbanken-surb',
    confidence: 'official-page',
    standing: 'sourced',
    explanation: names(
      'De directeur licht de veroordeelde schriftelijk in, vier maanden vóór de datum waarop het kan worden toegestaan.',
      'La direction informe la personne condamnée par écrit quatre mois avant la date d’admissibilité.',
      'Der Direktor informiert den Verurteilten schriftlich vier Monate vor dem Zulässigkeitsdatum.',
      'The director informs the convicted person in writing four months before the admissibility date.',
    ),
  },
  R6: {
    id: 'R6',
    what: 'written-information',
    who: 'director',
    bound: 'at-the-latest',
    term: { unit: 'months', count: -6 },
    start: 'opening',
    modalities: ['conditional-release'],
    total: 'above-3',
    source: 'rechtbanken-surb',
    confidence: 'official-page',
    standing: 'sourced',
    explanation: names(
      'De directeur licht de veroordeelde schriftelijk in, zes maanden vóór aan de tijdsvoorwaarde voldaan is.',
      'La direction informe la personne condamnée par écrit six mois avant que la condition de temps soit remplie.',
      'Der Direktor informiert den Verurteilten schriftlich sechs Monate vor Erfüllung der Zeitbedingung.',
      'The director informs the convicted person in writing six months before the time condition is met.',
    ),
  },
  R7: {
    id: 'R7',
    what: 'director-advice',
    who: 'director',
    bound: 'at-the-latest',
    term: { unit: 'months', count: 2 },
    start: 'request',
    modalities: beforeCourt,
    total: 'up-to-3',
    article: '31-32',
    source: 'actualites-tap',
    confidence: 'press',
    standing: 'older-text',
    explanation: names(
      'Tot drie jaar uitvoerbare straf adviseert de directeur de strafuitvoeringsrechter binnen twee maanden na het verzoek. Tekst van 2014; latere wijzigingen zijn niet nagekeken.',
      'Jusqu’à trois ans de peine exécutoire, la direction rend son avis au juge de l’application des peines dans les deux mois de la demande. Texte de 2014 ; les modifications ultérieures n’ont pas été vérifiées.',
      'Bis zu drei Jahren vollstreckbarer Strafe nimmt der Direktor binnen zwei Monaten nach dem Antrag gegenüber dem Strafvollstreckungsrichter Stellung. Text von 2014; spätere Änderungen sind nicht geprüft.',
      'Up to three years of executable sentence the director advises the sentence implementation judge within two months of the request. Text of 2014; later changes are not checked.',
    ),
  },
  R8: {
    id: 'R8',
    what: 'director-advice',
    who: 'director',
    bound: 'at-the-latest',
    term: { unit: 'months', count: 4 },
    start: 'request',
    modalities: ['conditional-release'],
    total: 'above-3',
    source: 'rechtbanken-surb',
    confidence: 'official-page',
    standing: 'sourced',
    explanation: names(
      'Boven drie jaar uitvoerbare straf geeft de directeur een gemotiveerd advies binnen vier maanden na het schriftelijke verzoek.',
      'Au-delà de trois ans de peine exécutoire, la direction rend un avis motivé dans les quatre mois de la demande écrite.',
      'Über drei Jahren vollstreckbarer Strafe gibt der Direktor binnen vier Monaten nach dem schriftlichen Antrag eine begründete Stellungnahme ab.',
      'Above three years of executable sentence the director gives a reasoned advice within four months of the written request.',
    ),
  },
  R9: {
    id: 'R9',
    what: 'director-advice',
    who: 'director',
    bound: 'at-the-latest',
    term: { unit: 'months', count: 2 },
    start: 'request',
    modalities: detentionOutside,
    total: 'above-3',
    source: 'from memory',
    confidence: 'from-memory',
    standing: 'unconfirmed',
    explanation: names(
      'Niet bevestigd: boven drie jaar uitvoerbare straf zou de directeur binnen twee maanden na het verzoek adviseren. Vraag het na bij de griffie.',
      'Non confirmé : au-delà de trois ans de peine exécutoire, la direction rendrait son avis dans les deux mois de la demande. À vérifier auprès du greffe.',
      'Nicht bestätigt: Über drei Jahren vollstreckbarer Strafe nähme der Direktor binnen zwei Monaten nach dem Antrag Stellung. Bitte bei der Kanzlei nachfragen.',
      'Unconfirmed: above three years of executable sentence the director would advise within two months of the request. Check with the registry.',
    ),
  },
  R10: {
    id: 'R10',
    what: 'new-request',
    who: 'convicted-person',
    bound: 'not-before',
    start: 'refusal',
    modalities: beforeCourt,
    source: 'gva-2017-06; atv-2018',
    confidence: 'press',
    standing: 'sourced',
    explanation: names(
      'Weigert de rechtbank, dan bepaalt ze zelf vanaf wanneer een nieuw verzoek kan. Die datum wordt uit het vonnis overgenomen.',
      'En cas de refus, le tribunal fixe lui-même la date à partir de laquelle une nouvelle demande est possible. Elle est reprise du jugement.',
      'Lehnt das Gericht ab, legt es selbst fest, ab wann ein neuer Antrag möglich ist. Das Datum wird aus dem Urteil übernommen.',
      'When the court refuses, it fixes itself from when a new request is possible. That date is taken from the judgment.',
    ),
  },
};

export const ruleIds: readonly RuleId[] = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10'];

export const deadlineNames: Readonly<Record<DeadlineKind, Names>> = {
  'director-advice': names(
    'advies van de directeur',
    'avis de la direction',
    'Stellungnahme des Direktors',
    'director’s advice',
  ),
  'minister-decision': names(
    'beslissing van de Directie Detentiebeheer',
    'décision de la Direction Gestion de la détention',
    'Entscheidung der Direktion Haftverwaltung',
    'decision of the Detention Management Directorate',
  ),
  'minister-decision-extended': names(
    'beslissing van de Directie Detentiebeheer (verlengd)',
    'décision de la Direction Gestion de la détention (prolongée)',
    'Entscheidung der Direktion Haftverwaltung (verlängert)',
    'decision of the Detention Management Directorate (extended)',
  ),
  'new-request': names(
    'nieuw verzoek mogelijk',
    'nouvelle demande possible',
    'neuer Antrag möglich',
    'new request possible',
  ),
  'written-information': names(
    'schriftelijke inlichting door de directeur',
    'information écrite par la direction',
    'schriftliche Information durch den Direktor',
    'written information by the director',
  ),
};
