/** Limits of prison leave during limited detention or electronic monitoring: judge or court decides on it. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { tooEarlyToDecide } from './granted.ts';
import { nothing } from './missed.ts';

/** The minister’s leave has no regime: rows with one are those of judge or court. */
const shared = {
  kinds: ['prison-leave'],
  regimes: ['court', 'judge'],
  after: 'leave-request',
} satisfies Partial<LimitRow>;

export const leaveBesideLimits: readonly LimitRow[] = [
  {
    id: 'C-43-registry',
    ...shared,
    from: 'leave-request',
    meets: 'request-forwarded',
    length: { count: 1, unit: 'working-days' },
    bound: 'at-the-latest',
    who: 'prison-registry',
    ...ground('43, § 2, al. 2; 56', '2016-02-29', { by: ['act-2016', '157'], doubts: ['working-day-undefined'] }),
    summary: names(
      'Penitentiair verlof tijdens beperkte detentie of elektronisch toezicht: de griffie van de gevangenis stuurt het verzoek binnen één werkdag naar de griffie van de strafuitvoeringsrechtbank.',
      'Congé pénitentiaire pendant la détention limitée ou la surveillance électronique : le greffe de la prison transmet la demande dans le jour ouvrable au greffe du tribunal de l’application des peines.',
      'Hafturlaub während Haftlockerung oder elektronischer Überwachung: Die Kanzlei des Gefängnisses leitet den Antrag binnen einem Werktag an die Kanzlei des Strafvollstreckungsgerichts weiter.',
      'Prison leave during limited detention or electronic monitoring: the prison registry sends the request to the registry of the court within one working day.',
    ),
    missed: nothing,
  },
  {
    id: 'C-43-advice',
    ...shared,
    from: 'leave-request',
    meets: 'advice',
    length: { count: 6, unit: 'weeks' },
    bound: 'at-the-latest',
    who: 'director',
    ...ground('43, § 2, al. 3; 56', '2016-02-29', { by: ['act-2016', '157'] }),
    summary: names(
      'De directeur adviseert over het verlofadres binnen zes weken na ontvangst van het verzoek. Een maatschappelijke enquête moet daarbinnen klaar zijn.',
      'Le directeur rend un avis sur l’adresse de congé dans les six semaines de la réception de la demande. Une enquête sociale doit être prête dans ce délai.',
      'Der Direktor nimmt binnen sechs Wochen nach Empfang des Antrags zur Urlaubsadresse Stellung. Eine Sozialuntersuchung muss bis dahin fertig sein.',
      'The director advises on the leave address within six weeks of receiving the request. A social inquiry has to be ready within that time.',
    ),
    missed: nothing,
  },
  {
    id: 'C-43-prosecutor',
    ...shared,
    from: 'advice',
    meets: 'prosecutor-advice',
    length: { count: 10, unit: 'working-days' },
    bound: 'at-the-latest',
    who: 'prosecutor',
    ...ground('43, § 2, al. 5; 56', '2022-09-01', { by: ['act-2021-june', '12'], doubts: ['working-day-undefined'] }),
    summary: names(
      'Het openbaar ministerie adviseert over het verlof, als het dat nuttig vindt, binnen tien werkdagen na ontvangst van de kopie van het advies van de directeur.',
      'Le ministère public rend, s’il l’estime utile, un avis sur le congé dans les dix jours ouvrables de la réception de la copie de l’avis du directeur.',
      'Die Staatsanwaltschaft nimmt, wenn sie es für nützlich hält, binnen zehn Werktagen nach Empfang der Abschrift der Stellungnahme des Direktors zum Urlaub Stellung.',
      'Where it finds it useful, the public prosecutor’s office advises on the leave within ten working days of receiving the copy of the director’s advice.',
    ),
    missed: names(
      'De beslissing kan daarna zonder het advies vallen.',
      'La décision peut ensuite être prise sans cet avis.',
      'Die Entscheidung kann danach ohne die Stellungnahme ergehen.',
      'The decision may then be taken without the advice.',
    ),
  },
  {
    id: 'C-43-decision',
    ...shared,
    from: 'advice',
    meets: 'decision',
    length: { count: 1, unit: 'months' },
    bound: 'at-the-latest',
    who: 'judge-or-court',
    ...ground('43, § 2, al. 6; 56', '2022-09-01', { by: ['act-2021-june', '12'] }),
    summary: names(
      'De beslissing over het verlof valt binnen een maand na ontvangst van het advies van de directeur: ten minste vier keer 36 uur per kwartaal, elk kwartaal van rechtswege verlengd.',
      'La décision sur le congé tombe dans le mois de la réception de l’avis du directeur : au moins quatre fois 36 heures par trimestre, renouvelées de plein droit chaque trimestre.',
      'Die Entscheidung über den Urlaub ergeht binnen einem Monat nach Empfang der Stellungnahme des Direktors: mindestens viermal 36 Stunden pro Quartal, jedes Quartal von Rechts wegen verlängert.',
      'Leave is decided within one month of receiving the director’s advice: at least four times 36 hours a quarter, renewed by law each quarter.',
    ),
    missed: nothing,
  },
  {
    id: 'C-43-not-before',
    ...shared,
    from: 'prosecutor-advice',
    meets: 'decision',
    bound: 'not-before',
    who: 'judge-or-court',
    ...ground('43, § 2, al. 6; 56', '2022-09-01', { by: ['act-2021-june', '12'] }),
    summary: names(
      'Over het verlof wordt niet beslist vóór het advies van het openbaar ministerie binnen is of de termijn daarvoor verstreken is.',
      'Il n’est pas statué sur le congé avant la réception de l’avis du ministère public ou avant l’expiration du délai de cet avis.',
      'Über den Urlaub wird nicht entschieden, bevor die Stellungnahme der Staatsanwaltschaft vorliegt oder die Frist dafür abgelaufen ist.',
      'Leave is not decided before the advice of the public prosecutor’s office is in, or its limit has run out.',
    ),
    missed: tooEarlyToDecide,
  },
  {
    id: 'C-43-notice',
    ...shared,
    from: 'decision',
    meets: 'decision-told',
    length: { count: 24, unit: 'hours' },
    bound: 'at-the-latest',
    who: 'court-registry',
    ...ground('43, § 4; 46, § 1', '2016-02-29', { by: ['act-2016', '157'] }),
    summary: names(
      'De griffie meldt de beslissing over het verlof binnen 24 uur aan de veroordeelde, het openbaar ministerie en de directeur.',
      'Le greffe communique la décision sur le congé dans les 24 heures au condamné, au ministère public et au directeur.',
      'Die Kanzlei teilt die Entscheidung über den Urlaub binnen 24 Stunden dem Verurteilten, der Staatsanwaltschaft und dem Direktor mit.',
      'The registry tells the decision on leave to the convicted person, the public prosecutor’s office and the director within 24 hours.',
    ),
    missed: nothing,
  },
  {
    id: 'C-43-victim',
    ...shared,
    from: 'decision',
    meets: 'victim-told',
    length: { count: 24, unit: 'hours' },
    bound: 'at-the-latest',
    who: 'court-registry',
    ...ground('43, § 4; 46, § 1, al. 2', '2016-02-29', { by: ['act-2016', '157'] }),
    summary: names(
      'Het slachtoffer verneemt de beslissing over het verlof zo snel mogelijk en binnen 24 uur, via het snelste schriftelijke communicatiemiddel.',
      'La victime est informée de la décision sur le congé le plus vite possible et dans les 24 heures, par le moyen écrit le plus rapide.',
      'Das Opfer erfährt die Entscheidung über den Urlaub so schnell wie möglich und binnen 24 Stunden auf dem schnellsten schriftlichen Weg.',
      'The victim learns of the decision on leave as soon as possible and within 24 hours, by the fastest written means.',
    ),
    missed: nothing,
  },
];
