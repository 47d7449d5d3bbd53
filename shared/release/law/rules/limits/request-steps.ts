/** Steps of a request that judge and court share: information before it, the first day for it, its way to the court. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { notBefore, nothing } from './missed.ts';

export const informOnMonitoring = {
  from: 'time-condition',
  meets: 'information',
  length: { count: -4, unit: 'months' },
  bound: 'at-the-latest',
  who: 'director',
  summary: names(
    'De directeur laat vier maanden vóór de tijdsvoorwaarde, of onmiddellijk als die termijn niet haalbaar is, schriftelijk weten dat beperkte detentie of elektronisch toezicht kan worden gevraagd.',
    'Quatre mois avant la condition de temps, ou immédiatement si ce délai ne peut être respecté, le directeur informe par écrit que la détention limitée ou la surveillance électronique peut être demandée.',
    'Vier Monate vor der Zeitbedingung, oder sofort, wenn diese Frist nicht eingehalten werden kann, teilt der Direktor schriftlich mit, dass Haftlockerung oder elektronische Überwachung beantragt werden kann.',
    'Four months before the time condition, or at once where that is not possible, the director informs in writing that limited detention or electronic monitoring can be asked for.',
  ),
} satisfies Partial<LimitRow>;

/** As it stood until 31 August 2022: without "at once". */
export const informOnMonitoringBefore = {
  ...informOnMonitoring,
  summary: names(
    'De directeur laat vier maanden vóór de tijdsvoorwaarde schriftelijk weten dat beperkte detentie of elektronisch toezicht kan worden gevraagd.',
    'Quatre mois avant la condition de temps, le directeur informe par écrit que la détention limitée ou la surveillance électronique peut être demandée.',
    'Vier Monate vor der Zeitbedingung teilt der Direktor schriftlich mit, dass Haftlockerung oder elektronische Überwachung beantragt werden kann.',
    'Four months before the time condition the director informs in writing that limited detention or electronic monitoring can be asked for.',
  ),
} satisfies Partial<LimitRow>;

export const informOnRelease = {
  from: 'time-condition',
  meets: 'information',
  length: { count: -6, unit: 'months' },
  bound: 'at-the-latest',
  who: 'director',
  summary: names(
    'De directeur laat zes maanden vóór de tijdsvoorwaarde, of onmiddellijk als die termijn niet haalbaar is, schriftelijk weten dat voorwaardelijke invrijheidstelling kan worden gevraagd.',
    'Six mois avant la condition de temps, ou immédiatement si ce délai ne peut être respecté, le directeur informe par écrit que la libération conditionnelle peut être demandée.',
    'Sechs Monate vor der Zeitbedingung, oder sofort, wenn diese Frist nicht eingehalten werden kann, teilt der Direktor schriftlich mit, dass die bedingte Freilassung beantragt werden kann.',
    'Six months before the time condition, or at once where that is not possible, the director informs in writing that conditional release can be asked for.',
  ),
} satisfies Partial<LimitRow>;

/** As it stood until 31 August 2022: without "at once". */
export const informOnReleaseBefore = {
  ...informOnRelease,
  summary: names(
    'De directeur laat zes maanden vóór de tijdsvoorwaarde schriftelijk weten dat voorwaardelijke invrijheidstelling kan worden gevraagd.',
    'Six mois avant la condition de temps, le directeur informe par écrit que la libération conditionnelle peut être demandée.',
    'Sechs Monate vor der Zeitbedingung teilt der Direktor schriftlich mit, dass die bedingte Freilassung beantragt werden kann.',
    'Six months before the time condition the director informs in writing that conditional release can be asked for.',
  ),
} satisfies Partial<LimitRow>;

export const informOnRemoval = {
  from: 'time-condition',
  meets: 'information',
  length: { count: -6, unit: 'months' },
  bound: 'at-the-latest',
  who: 'director',
  summary: names(
    'De directeur laat zes maanden vóór de tijdsvoorwaarde, of onmiddellijk als die termijn niet haalbaar is, schriftelijk weten dat voorlopige invrijheidstelling voor verwijdering of overlevering kan worden gevraagd.',
    'Six mois avant la condition de temps, ou immédiatement si ce délai ne peut être respecté, le directeur informe par écrit que la libération provisoire en vue de l’éloignement ou de la remise peut être demandée.',
    'Sechs Monate vor der Zeitbedingung, oder sofort, wenn diese Frist nicht eingehalten werden kann, teilt der Direktor schriftlich mit, dass die vorläufige Freilassung zur Entfernung oder Übergabe beantragt werden kann.',
    'Six months before the time condition, or at once where that is not possible, the director informs in writing that provisional release for removal or surrender can be asked for.',
  ),
} satisfies Partial<LimitRow>;

/** As it stood until 31 August 2022: without "at once". */
export const informOnRemovalBefore = {
  ...informOnRemoval,
  summary: names(
    'De directeur laat zes maanden vóór de tijdsvoorwaarde schriftelijk weten dat voorlopige invrijheidstelling voor verwijdering of overlevering kan worden gevraagd.',
    'Six mois avant la condition de temps, le directeur informe par écrit que la libération provisoire en vue de l’éloignement ou de la remise peut être demandée.',
    'Sechs Monate vor der Zeitbedingung teilt der Direktor schriftlich mit, dass die vorläufige Freilassung zur Entfernung oder Übergabe beantragt werden kann.',
    'Six months before the time condition the director informs in writing that provisional release for removal or surrender can be asked for.',
  ),
} satisfies Partial<LimitRow>;

export const askForMonitoring = {
  from: 'time-condition',
  meets: 'request',
  length: { count: -4, unit: 'months' },
  bound: 'not-before',
  who: 'convicted-person',
  summary: names(
    'Vanaf vier maanden vóór de tijdsvoorwaarde kan de veroordeelde beperkte detentie of elektronisch toezicht schriftelijk vragen.',
    'Dès quatre mois avant la condition de temps, le condamné peut demander par écrit la détention limitée ou la surveillance électronique.',
    'Ab vier Monaten vor der Zeitbedingung kann der Verurteilte Haftlockerung oder elektronische Überwachung schriftlich beantragen.',
    'From four months before the time condition the convicted person may ask in writing for limited detention or electronic monitoring.',
  ),
  missed: notBefore,
} satisfies Partial<LimitRow>;

export const askForRelease = {
  from: 'time-condition',
  meets: 'request',
  length: { count: -6, unit: 'months' },
  bound: 'not-before',
  who: 'convicted-person',
  summary: names(
    'Vanaf zes maanden vóór de tijdsvoorwaarde kan de veroordeelde de invrijheidstelling schriftelijk vragen.',
    'Dès six mois avant la condition de temps, le condamné peut demander par écrit la libération.',
    'Ab sechs Monaten vor der Zeitbedingung kann der Verurteilte die Freilassung schriftlich beantragen.',
    'From six months before the time condition the convicted person may ask for release in writing.',
  ),
  missed: notBefore,
} satisfies Partial<LimitRow>;

export const forwardWithCopy = {
  from: 'request',
  meets: 'request-forwarded',
  length: { count: 24, unit: 'hours' },
  bound: 'at-the-latest',
  who: 'prison-registry',
  summary: names(
    'De griffie van de gevangenis stuurt het verzoek binnen 24 uur naar de griffie van de strafuitvoeringsrechtbank en geeft de directeur een kopie.',
    'Le greffe de la prison transmet la demande dans les 24 heures au greffe du tribunal de l’application des peines et en remet une copie au directeur.',
    'Die Kanzlei des Gefängnisses leitet den Antrag binnen 24 Stunden an die Kanzlei des Strafvollstreckungsgerichts weiter und gibt dem Direktor eine Abschrift.',
    'The prison registry sends the request to the registry of the court within 24 hours and gives the director a copy.',
  ),
  missed: nothing,
} satisfies Partial<LimitRow>;
