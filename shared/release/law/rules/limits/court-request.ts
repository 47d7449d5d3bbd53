/** Limits of the procedure before the court: information, request, advice. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { detentionOrMonitoring, granted, informAtOnce, lateAdvice, releases, removalOrSurrender } from './granted.ts';
import { nothing } from './missed.ts';
import {
  askForMonitoring,
  askForRelease,
  forwardWithCopy,
  informOnMonitoring,
  informOnMonitoringBefore,
  informOnRelease,
  informOnReleaseBefore,
  informOnRemoval,
  informOnRemovalBefore,
} from './request-steps.ts';

const regimes: LimitRow['regimes'] = ['court'];

/** Who reached the time condition within six months of 19 March 2013 was not told and did not ask: article 22 of the Act of 2013. */
const afterTransition = '2013-09-20';

const prosecutorAdvice = {
  kinds: granted,
  regimes,
  from: 'advice',
  meets: 'prosecutor-advice',
  length: { count: 1, unit: 'months' },
  bound: 'at-the-latest',
  who: 'prosecutor',
} satisfies Partial<LimitRow>;

export const courtRequestLimits: readonly LimitRow[] = [
  {
    id: 'C-23-information',
    kinds: detentionOrMonitoring,
    regimes,
    ...informOnMonitoring,
    ...ground('23, § 2, al. 1', '2022-09-01', { by: ['act-2021-june', '3'] }),
    missed: informAtOnce('23, § 2'),
  },
  {
    id: 'C-23-information-2007',
    kinds: detentionOrMonitoring,
    regimes,
    ...informOnMonitoringBefore,
    ...ground('23, § 2, al. 1', '2007-02-01', {
      until: '2022-08-31',
      mark: 'from-memory',
      doubts: ['wording-not-seen'],
    }),
    missed: nothing,
  },
  {
    id: 'C-23-request',
    kinds: detentionOrMonitoring,
    regimes,
    ...askForMonitoring,
    ...ground('23, § 2, al. 2', '2022-09-01'),
  },
  {
    id: 'C-25-1-information',
    kinds: ['conditional-release'],
    regimes,
    ...informOnRelease,
    ...ground('25/1, al. 1', '2022-09-01', { by: ['act-2021-june', '4'] }),
    missed: informAtOnce('25/1'),
  },
  {
    id: 'C-25-1-information-2013',
    kinds: ['conditional-release'],
    regimes,
    ...informOnReleaseBefore,
    ...ground('25/1, al. 1', afterTransition, {
      by: ['act-2013', '5'],
      until: '2022-08-31',
      read: '2023-08-09',
      mark: 'text-older',
    }),
    missed: nothing,
  },
  {
    id: 'C-26-1-information',
    kinds: removalOrSurrender,
    regimes,
    ...informOnRemoval,
    ...ground('26/1, al. 1', '2022-09-01', { by: ['act-2021-june', '5'] }),
    missed: informAtOnce('26/1'),
  },
  {
    id: 'C-26-1-information-2013',
    kinds: removalOrSurrender,
    regimes,
    ...informOnRemovalBefore,
    ...ground('26/1, al. 1', afterTransition, {
      by: ['act-2013', '7'],
      until: '2022-08-31',
      read: '2013-03-19',
      mark: 'text-older',
    }),
    missed: nothing,
  },
  {
    id: 'C-25-1-request',
    kinds: releases,
    regimes,
    ...askForRelease,
    ...ground('25/1, al. 2; 26/1, al. 2', afterTransition, { by: ['act-2013', '5, 7'] }),
  },
  {
    id: 'C-49-registry',
    kinds: detentionOrMonitoring,
    regimes,
    ...forwardWithCopy,
    ...ground('49, § 2, al. 2', '2007-02-01'),
  },
  {
    id: 'C-50-registry',
    kinds: releases,
    regimes,
    ...forwardWithCopy,
    ...ground('50, § 1/1, al. 2', '2013-03-19', { by: ['act-2013', '13'] }),
  },
  {
    id: 'C-49-advice',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'request-forwarded',
    meets: 'advice',
    length: { count: 2, unit: 'months' },
    bound: 'at-the-latest',
    who: 'director',
    ...ground('49, § 3', '2007-02-01'),
    summary: names(
      'De directeur geeft advies binnen twee maanden na ontvangst van de kopie van het verzoek.',
      'Le directeur rend son avis dans les deux mois de la réception de la copie de la demande.',
      'Der Direktor gibt seine Stellungnahme binnen zwei Monaten nach Empfang der Abschrift des Antrags ab.',
      'The director gives an advice within two months of receiving the copy of the request.',
    ),
    missed: lateAdvice,
  },
  {
    id: 'C-50-advice',
    kinds: releases,
    regimes,
    from: 'request',
    meets: 'advice',
    length: { count: 4, unit: 'months' },
    bound: 'at-the-latest',
    who: 'director',
    ...ground('50, § 2', '2013-03-19', { by: ['act-2013', '13'] }),
    summary: names(
      'De directeur geeft advies ten laatste vier maanden na ontvangst van het schriftelijke verzoek.',
      'Le directeur rend son avis au plus tard quatre mois après la réception de la demande écrite.',
      'Der Direktor gibt seine Stellungnahme spätestens vier Monate nach Empfang des schriftlichen Antrags ab.',
      'The director gives an advice at the latest four months after receiving the written request.',
    ),
    missed: lateAdvice,
  },
  {
    id: 'C-51-advice',
    ...prosecutorAdvice,
    ...ground('51', '2013-03-19', { by: ['act-2013', '14'] }),
    summary: names(
      'Het openbaar ministerie adviseert binnen een maand na ontvangst van het advies van de directeur, met kopie aan de veroordeelde en de directeur.',
      'Le ministère public rend un avis motivé dans le mois de la réception de l’avis du directeur, avec copie au condamné et au directeur.',
      'Die Staatsanwaltschaft nimmt binnen einem Monat nach Empfang der Stellungnahme des Direktors Stellung, mit Abschrift an den Verurteilten und den Direktor.',
      'The public prosecutor’s office advises within one month of receiving the director’s advice, with a copy to the convicted person and the director.',
    ),
    missed: names(
      'Het openbaar ministerie adviseert dan schriftelijk vóór of op de zitting. De zitting wacht daar niet op.',
      'Le ministère public rend alors son avis par écrit avant ou pendant l’audience. L’audience ne l’attend pas.',
      'Die Staatsanwaltschaft nimmt dann vor oder in der Sitzung schriftlich Stellung. Die Sitzung wartet nicht darauf.',
      'The public prosecutor’s office then advises in writing before or at the hearing. The hearing does not wait for it.',
    ),
  },
  {
    id: 'C-51-advice-2007',
    ...prosecutorAdvice,
    ...ground('51', '2007-02-01', { until: '2013-03-18', mark: 'derived' }),
    summary: names(
      'Het openbaar ministerie adviseert binnen een maand na ontvangst van het advies van de directeur.',
      'Le ministère public rend un avis dans le mois de la réception de l’avis du directeur.',
      'Die Staatsanwaltschaft nimmt binnen einem Monat nach Empfang der Stellungnahme des Direktors Stellung.',
      'The public prosecutor’s office advises within one month of receiving the director’s advice.',
    ),
    missed: nothing,
  },
];
