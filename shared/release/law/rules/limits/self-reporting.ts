/** Limits for those who reported at the prison by themselves and asked at once: their sentence stood still meanwhile. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { detentionOrMonitoring, judgeBegins, judgeGoesOn, releases } from './granted.ts';
import { nothing } from './missed.ts';

const regimes: LimitRow['regimes'] = ['judge'];
/** It was never there for article 32; since the day after, the ordinary procedure serves nobody else. */
const lastDay = '2025-08-03';

export const selfReportingLimits: readonly LimitRow[] = [
  {
    id: 'J-29-2-1-registry',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'request',
    meets: 'request-forwarded',
    length: { count: 24, unit: 'hours' },
    bound: 'at-the-latest',
    who: 'prison-registry',
    ...ground('29, § 2/1, al. 1', judgeBegins, { by: ['act-2021-june', '6'], until: lastDay }),
    summary: names(
      'Wie zich spontaan aanbood en meteen een verzoek indient: de griffie van de gevangenis stuurt verzoek en opsluitingsfiche binnen 24 uur naar de griffie van de rechtbank en geeft het openbaar ministerie een kopie.',
      'Pour qui s’est présenté spontanément et introduit aussitôt sa demande : le greffe de la prison transmet la demande et la fiche d’écrou dans les 24 heures au greffe du tribunal et en remet une copie au ministère public.',
      'Wer sich selbst gestellt hat und sofort einen Antrag einreicht: Die Kanzlei des Gefängnisses leitet Antrag und Haftkarte binnen 24 Stunden an die Kanzlei des Gerichts weiter und gibt der Staatsanwaltschaft eine Abschrift.',
      'For a person who reported voluntarily and asks at once: the prison registry sends request and admission sheet to the registry of the court within 24 hours, with a copy to the public prosecutor’s office.',
    ),
    missed: nothing,
  },
  {
    id: 'J-29-2-1-file',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'request',
    meets: 'file-received',
    length: { count: 15, unit: 'working-days' },
    bound: 'at-the-latest',
    who: 'convicted-person',
    ...ground('29, § 2/1, al. 3', judgeBegins, {
      by: ['act-2021-june', '6'],
      until: lastDay,
      doubts: ['working-day-undefined'],
    }),
    summary: names(
      'Wie zich spontaan aanbood, dient binnen vijftien werkdagen na het verzoek een eigen dossier in bij de griffie van de strafuitvoeringsrechtbank. De straf is intussen geschorst.',
      'Qui s’est présenté spontanément dépose son dossier au greffe du tribunal de l’application des peines dans les quinze jours ouvrables de la demande. La peine est suspendue entre-temps.',
      'Wer sich selbst gestellt hat, reicht binnen fünfzehn Werktagen nach dem Antrag seine Akte bei der Kanzlei des Strafvollstreckungsgerichts ein. Die Strafe ist inzwischen ausgesetzt.',
      'A person who reported voluntarily hands in a file at the registry of the court within fifteen working days of the request. The sentence is suspended meanwhile.',
    ),
    missed: names(
      'De termijnen voor advies en beslissing lopen dan zonder dat dossier. Dien het alsnog zo snel mogelijk in.',
      'Les délais d’avis et de décision courent alors sans ce dossier. Déposez-le encore au plus vite.',
      'Die Fristen für Stellungnahme und Entscheidung laufen dann ohne diese Akte. Bitte sie so schnell wie möglich nachreichen.',
      'The limits for advice and decision then run without that file. Hand it in as soon as possible.',
    ),
  },
  {
    id: 'J-33-self-reported',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'file-due',
    meets: 'prosecutor-advice',
    length: { count: 10, unit: 'working-days' },
    bound: 'at-the-latest',
    who: 'prosecutor',
    ...ground('33, § 1', judgeBegins, {
      by: ['act-2021-june', '10'],
      until: lastDay,
      doubts: ['working-day-undefined'],
    }),
    summary: names(
      'Wie zich spontaan aanbood: het openbaar ministerie adviseert, als het dat nuttig vindt, binnen tien werkdagen nadat de termijn voor het eigen dossier verstreken is.',
      'Pour qui s’est présenté spontanément : le ministère public rend, s’il l’estime utile, un avis dans les dix jours ouvrables de l’expiration du délai de dépôt du dossier.',
      'Wer sich selbst gestellt hat: Die Staatsanwaltschaft nimmt, wenn sie es für nützlich hält, binnen zehn Werktagen nach Ablauf der Frist für die eigene Akte Stellung.',
      'For a person who reported voluntarily: where it finds it useful, the public prosecutor’s office advises within ten working days after the limit for the own file has run out.',
    ),
    missed: judgeGoesOn,
  },
  {
    id: 'J-33-monitored',
    kinds: releases,
    regimes,
    from: 'request',
    meets: 'prosecutor-advice',
    length: { count: 10, unit: 'working-days' },
    bound: 'at-the-latest',
    who: 'prosecutor',
    ...ground('33, § 1; 30, § 3', judgeBegins, {
      by: ['act-2021-june', '10'],
      until: lastDay,
      doubts: ['working-day-undefined'],
    }),
    summary: names(
      'Wie onder elektronisch toezicht staat na zich spontaan te hebben aangeboden, vraagt invrijheidstelling bij de griffie van de rechtbank. Het openbaar ministerie adviseert, als het dat nuttig vindt, binnen tien werkdagen na dat verzoek.',
      'Qui est sous surveillance électronique après s’être présenté spontanément demande sa libération au greffe du tribunal. Le ministère public rend, s’il l’estime utile, un avis dans les dix jours ouvrables de cette demande.',
      'Wer unter elektronischer Überwachung steht, nachdem er sich selbst gestellt hat, beantragt die Freilassung bei der Kanzlei des Gerichts. Die Staatsanwaltschaft nimmt, wenn sie es für nützlich hält, binnen zehn Werktagen nach diesem Antrag Stellung.',
      'A person under electronic monitoring after reporting voluntarily asks for release at the registry of the court. Where it finds it useful, the public prosecutor’s office advises within ten working days of that request.',
    ),
    missed: judgeGoesOn,
  },
  {
    id: 'J-34-self-reported',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'file-due',
    meets: 'decision',
    length: { count: 1, unit: 'months' },
    bound: 'at-the-latest',
    who: 'judge',
    ...ground('34, § 1', judgeBegins, { by: ['act-2021-june', '11'], until: lastDay }),
    summary: names(
      'Wie zich spontaan aanbood: de strafuitvoeringsrechter beslist binnen een maand nadat de termijn voor het eigen dossier verstreken is.',
      'Pour qui s’est présenté spontanément : le juge de l’application des peines statue dans le mois de l’expiration du délai de dépôt du dossier.',
      'Wer sich selbst gestellt hat: Der Strafvollstreckungsrichter entscheidet binnen einem Monat nach Ablauf der Frist für die eigene Akte.',
      'For a person who reported voluntarily: the judge decides within one month after the limit for the own file has run out.',
    ),
    missed: names(
      'De wet verbindt er niets aan. De straf blijft geschorst tot het vonnis in kracht van gewijsde is of het elektronisch toezicht begint.',
      'La loi n’y attache rien. La peine reste suspendue jusqu’à ce que le jugement soit passé en force de chose jugée ou que la surveillance électronique commence.',
      'Das Gesetz knüpft daran nichts. Die Strafe bleibt ausgesetzt, bis das Urteil rechtskräftig ist oder die elektronische Überwachung beginnt.',
      'The law attaches nothing to it. The sentence stays suspended until the judgment is final or electronic monitoring begins.',
    ),
  },
  {
    id: 'J-34-monitored',
    kinds: releases,
    regimes,
    from: 'request',
    meets: 'decision',
    length: { count: 1, unit: 'months' },
    bound: 'at-the-latest',
    who: 'judge',
    ...ground('34, § 1; 30, § 3', judgeBegins, { by: ['act-2021-june', '11'], until: lastDay }),
    summary: names(
      'Wie onder elektronisch toezicht staat na zich spontaan te hebben aangeboden: de strafuitvoeringsrechter beslist binnen een maand na het verzoek om invrijheidstelling.',
      'Pour qui est sous surveillance électronique après s’être présenté spontanément : le juge de l’application des peines statue dans le mois de la demande de libération.',
      'Wer unter elektronischer Überwachung steht, nachdem er sich selbst gestellt hat: Der Strafvollstreckungsrichter entscheidet binnen einem Monat nach dem Antrag auf Freilassung.',
      'For a person under electronic monitoring after reporting voluntarily: the judge decides within one month of the request for release.',
    ),
    missed: nothing,
  },
  {
    id: 'J-43-2-1-decision',
    kinds: ['prison-leave'],
    regimes,
    from: 'leave-request',
    meets: 'decision',
    length: { count: 1, unit: 'months' },
    bound: 'at-the-latest',
    who: 'judge',
    ...ground('43, § 2/1, al. 2', judgeBegins, { by: ['act-2021-june', '12'], until: lastDay }),
    summary: names(
      'Wie zich spontaan aanbood, vraagt penitentiair verlof bij de griffie van de rechtbank. De strafuitvoeringsrechter beslist binnen een maand na dat verzoek.',
      'Qui s’est présenté spontanément demande le congé pénitentiaire au greffe du tribunal. Le juge de l’application des peines statue dans le mois de cette demande.',
      'Wer sich selbst gestellt hat, beantragt Hafturlaub bei der Kanzlei des Gerichts. Der Strafvollstreckungsrichter entscheidet binnen einem Monat nach diesem Antrag.',
      'A person who reported voluntarily asks for prison leave at the registry of the court. The judge decides within one month of that request.',
    ),
    missed: nothing,
  },
];
