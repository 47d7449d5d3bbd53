/** Limits of the ordinary procedure before the judge, up to three years: information, request, advice. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import {
  detentionOrMonitoring,
  granted,
  informAtOnce,
  judgeBegins,
  judgeGoesOn,
  lateAdvice,
  releases,
  removalOrSurrender,
} from './granted.ts';
import {
  askForMonitoring,
  askForRelease,
  forwardWithCopy,
  informOnMonitoring,
  informOnRelease,
  informOnRemoval,
} from './request-steps.ts';

const regimes: LimitRow['regimes'] = ['judge'];

export const judgeLimits: readonly LimitRow[] = [
  {
    id: 'J-23-information',
    kinds: detentionOrMonitoring,
    regimes,
    ...informOnMonitoring,
    ...ground('23, § 2, al. 1', judgeBegins, { by: ['act-2021-june', '3'] }),
    missed: informAtOnce('23, § 2'),
  },
  {
    id: 'J-23-request',
    kinds: detentionOrMonitoring,
    regimes,
    ...askForMonitoring,
    ...ground('23, § 2, al. 2', judgeBegins),
  },
  {
    id: 'J-25-1-information',
    kinds: ['conditional-release'],
    regimes,
    ...informOnRelease,
    ...ground('25/1, al. 1', judgeBegins, { by: ['act-2021-june', '4'] }),
    missed: informAtOnce('25/1'),
  },
  {
    id: 'J-26-1-information',
    kinds: removalOrSurrender,
    regimes,
    ...informOnRemoval,
    ...ground('26/1, al. 1', judgeBegins, { by: ['act-2021-june', '5'] }),
    missed: informAtOnce('26/1'),
  },
  {
    id: 'J-25-1-request',
    kinds: releases,
    regimes,
    ...askForRelease,
    ...ground('25/1, al. 2; 26/1, al. 2', judgeBegins),
  },
  {
    id: 'J-29-registry',
    kinds: detentionOrMonitoring,
    regimes,
    ...forwardWithCopy,
    ...ground('29, § 2, al. 2', judgeBegins, { by: ['act-2021-june', '6'] }),
  },
  {
    id: 'J-29-advice',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'request-forwarded',
    meets: 'advice',
    length: { count: 1, unit: 'months' },
    bound: 'at-the-latest',
    who: 'director',
    ...ground('29, § 3', judgeBegins, { by: ['act-2021-june', '6'] }),
    summary: names(
      'De directeur geeft advies binnen een maand na ontvangst van de kopie van het verzoek.',
      'Le directeur rend son avis dans le mois de la réception de la copie de la demande.',
      'Der Direktor gibt seine Stellungnahme binnen einem Monat nach Empfang der Abschrift des Antrags ab.',
      'The director gives an advice within one month of receiving the copy of the request.',
    ),
    missed: lateAdvice,
  },
  {
    id: 'J-30-registry',
    kinds: releases,
    regimes,
    ...forwardWithCopy,
    ...ground('30, § 1/1, al. 2', judgeBegins, { by: ['act-2013', '8'] }),
  },
  {
    id: 'J-30-advice',
    kinds: releases,
    regimes,
    from: 'request',
    meets: 'advice',
    length: { count: 1, unit: 'months' },
    bound: 'at-the-latest',
    who: 'director',
    ...ground('30, § 2', judgeBegins, { by: ['act-2019-may', '6'] }),
    summary: names(
      'De directeur geeft advies binnen een maand na ontvangst van het schriftelijke verzoek.',
      'Le directeur rend son avis dans le mois de la réception de la demande écrite.',
      'Der Direktor gibt seine Stellungnahme binnen einem Monat nach Empfang des schriftlichen Antrags ab.',
      'The director gives an advice within one month of receiving the written request.',
    ),
    missed: lateAdvice,
  },
  {
    id: 'J-33-advice',
    kinds: granted,
    regimes,
    from: 'advice',
    meets: 'prosecutor-advice',
    length: { count: 10, unit: 'working-days' },
    bound: 'at-the-latest',
    who: 'prosecutor',
    ...ground('33, § 1', judgeBegins, { by: ['act-2021-june', '10'], doubts: ['working-day-undefined'] }),
    summary: names(
      'Het openbaar ministerie adviseert, als het dat nuttig vindt, binnen tien werkdagen na ontvangst van de kopie van het advies van de directeur.',
      'Le ministère public rend, s’il l’estime utile, un avis dans les dix jours ouvrables de la réception de la copie de l’avis du directeur.',
      'Die Staatsanwaltschaft nimmt, wenn sie es für nützlich hält, binnen zehn Werktagen nach Empfang der Abschrift der Stellungnahme des Direktors Stellung.',
      'Where it finds it useful, the public prosecutor’s office advises within ten working days of receiving the copy of the director’s advice.',
    ),
    missed: judgeGoesOn,
  },
];
