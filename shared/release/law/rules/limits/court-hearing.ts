/** Limits of the procedure before the court: hearing, adjournment, judgment, notice. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { cassationRunsOn, fileNotOpen, granted, victimAsks } from './granted.ts';
import { nothing } from './missed.ts';

const regimes: LimitRow['regimes'] = ['court'];

const adjournment = {
  kinds: granted,
  regimes,
  from: 'adjournment',
  meets: 'hearing',
  length: { count: 2, unit: 'months' },
  bound: 'at-the-latest',
  who: 'court',
  summary: names(
    'De strafuitvoeringsrechtbank mag de zaak één keer uitstellen, tot een zitting binnen twee maanden.',
    'Le tribunal de l’application des peines peut remettre l’affaire une seule fois, à une audience dans les deux mois.',
    'Das Strafvollstreckungsgericht darf die Sache einmal vertagen, auf eine Sitzung binnen zwei Monaten.',
    'The court may adjourn the case once, to a hearing within two months.',
  ),
  missed: names(
    'De wet verbindt er niets aan. Een tweede uitstel kent de wet niet; vraag de griffie van de rechtbank naar de zittingsdag.',
    'La loi n’y attache rien. Elle ne connaît pas de seconde remise ; demandez la date d’audience au greffe du tribunal.',
    'Das Gesetz knüpft daran nichts. Eine zweite Vertagung kennt es nicht; bitte bei der Kanzlei des Gerichts nach dem Sitzungstag fragen.',
    'The law attaches nothing to it. It knows no second adjournment; ask the registry of the court for the day of the hearing.',
  ),
} satisfies Partial<LimitRow>;

const notice = {
  kinds: granted,
  regimes,
  from: 'decision',
  meets: 'decision-told',
  length: { count: 24, unit: 'hours' },
  bound: 'at-the-latest',
  who: 'court-registry',
  missed: cassationRunsOn,
} satisfies Partial<LimitRow>;

export const courtHearingLimits: readonly LimitRow[] = [
  {
    id: 'C-52-first-hearing',
    kinds: granted,
    regimes,
    from: 'prosecutor-advice',
    meets: 'hearing',
    bound: 'at-once',
    who: 'court',
    ...ground('52, § 1, al. 1', '2007-02-01'),
    summary: names(
      'De zaak komt op de eerste nuttige zitting na ontvangst van het advies van het openbaar ministerie.',
      'L’affaire est examinée à la première audience utile après la réception de l’avis du ministère public.',
      'Die Sache kommt in der ersten dienlichen Sitzung nach Empfang der Stellungnahme der Staatsanwaltschaft zur Behandlung.',
      'The case comes up at the first useful hearing after the advice of the public prosecutor’s office is received.',
    ),
    missed: nothing,
  },
  {
    id: 'C-52-hearing',
    kinds: granted,
    regimes,
    from: 'request',
    meets: 'hearing',
    length: { count: 6, unit: 'months' },
    bound: 'at-the-latest',
    who: 'court',
    ...ground('52, § 1, al. 1', '2013-03-19', { by: ['act-2013', '15'] }),
    summary: names(
      'De zitting heeft plaats ten laatste zes maanden na de indiening van het verzoek. Een maatschappelijke enquête moet daarbinnen klaar zijn.',
      'L’audience a lieu au plus tard six mois après le dépôt de la demande. Une enquête sociale doit être prête dans ce délai.',
      'Die Sitzung findet spätestens sechs Monate nach Einreichung des Antrags statt. Eine Sozialuntersuchung muss bis dahin fertig sein.',
      'The hearing takes place at the latest six months after the request was lodged. A social inquiry has to be ready within that time.',
    ),
    missed: names(
      'De wet verbindt er niets aan. Vraag de griffie van de rechtbank naar de zittingsdag.',
      'La loi n’y attache rien. Demandez la date d’audience au greffe du tribunal.',
      'Das Gesetz knüpft daran nichts. Bitte bei der Kanzlei des Gerichts nach dem Sitzungstag fragen.',
      'The law attaches nothing to it. Ask the registry of the court for the day of the hearing.',
    ),
  },
  {
    id: 'C-52-file',
    kinds: granted,
    regimes,
    from: 'hearing',
    meets: 'file-open',
    length: { count: -4, unit: 'days' },
    bound: 'at-the-latest',
    who: 'prison-registry',
    ...ground('52, § 2', '2007-02-01'),
    summary: names(
      'Het dossier ligt ten minste vier dagen vóór de zitting ter inzage op de griffie van de gevangenis. De veroordeelde kan een kopie vragen.',
      'Le dossier est à disposition au greffe de la prison au moins quatre jours avant l’audience. Le condamné peut en demander une copie.',
      'Die Akte liegt mindestens vier Tage vor der Sitzung in der Kanzlei des Gefängnisses zur Einsicht. Der Verurteilte kann eine Abschrift verlangen.',
      'The file is open at the prison registry at least four days before the hearing. The convicted person may ask for a copy.',
    ),
    missed: fileNotOpen,
  },
  {
    id: 'C-53-adjournment',
    ...adjournment,
    ...ground('53, al. 10', '2022-09-01', { by: ['act-2019-may', '15'] }),
  },
  {
    id: 'C-53-adjournment-2007',
    ...adjournment,
    ...ground('53, al. 5; 37', '2007-02-01', { until: '2022-08-31', read: '2023-08-09', mark: 'text-older' }),
  },
  {
    id: 'C-54-decision',
    kinds: granted,
    regimes,
    from: 'deliberation',
    meets: 'decision',
    length: { count: 14, unit: 'days' },
    bound: 'at-the-latest',
    who: 'court',
    onlyIf: { placementAndThirty: false },
    ...ground('54, § 1, al. 1', '2007-02-01'),
    summary: names(
      'De strafuitvoeringsrechtbank beslist binnen veertien dagen nadat de zaak in beraad is genomen.',
      'Le tribunal de l’application des peines rend sa décision dans les quatorze jours de la mise en délibéré.',
      'Das Strafvollstreckungsgericht entscheidet binnen vierzehn Tagen, nachdem die Sache zur Beratung gestellt worden ist.',
      'The court decides within fourteen days of the case being taken into deliberation.',
    ),
    missed: nothing,
  },
  {
    id: 'C-58-notice',
    ...notice,
    ...ground('58, § 1, al. 1', '2023-09-01', { by: ['act-2023', '20'] }),
    summary: names(
      'De griffie zendt het vonnis binnen 24 uur aangetekend aan de veroordeelde en meldt het schriftelijk aan het openbaar ministerie en, bij detentie, aan de directeur.',
      'Le greffe notifie le jugement dans les 24 heures par envoi recommandé au condamné et le communique par écrit au ministère public et, en cas de détention, au directeur.',
      'Die Kanzlei stellt dem Verurteilten das Urteil binnen 24 Stunden per Einschreiben zu und teilt es der Staatsanwaltschaft und, bei Inhaftierung, dem Direktor schriftlich mit.',
      'The registry sends the judgment to the convicted person by registered post within 24 hours and tells the public prosecutor’s office and, for a detained person, the director in writing.',
    ),
  },
  {
    id: 'C-58-notice-2007',
    ...notice,
    ...ground('58, § 1, al. 1', '2007-02-01', { until: '2023-08-31', read: '2023-08-09', mark: 'derived' }),
    summary: names(
      'De griffie brengt het vonnis binnen 24 uur ter kennis van de veroordeelde, het openbaar ministerie en, bij detentie, de directeur.',
      'Le greffe notifie le jugement dans les 24 heures au condamné et le communique au ministère public et, en cas de détention, au directeur.',
      'Die Kanzlei teilt das Urteil binnen 24 Stunden dem Verurteilten, der Staatsanwaltschaft und, bei Inhaftierung, dem Direktor mit.',
      'The registry tells the judgment to the convicted person, the public prosecutor’s office and, for a detained person, the director within 24 hours.',
    ),
  },
  {
    id: 'C-58-victim',
    kinds: granted,
    regimes,
    from: 'decision',
    meets: 'victim-told',
    length: { count: 24, unit: 'hours' },
    bound: 'at-the-latest',
    who: 'court-registry',
    ...ground('58, § 1, al. 2', '2014-01-01'),
    summary: names(
      'Het slachtoffer verneemt het vonnis en de voorwaarden in zijn belang zo snel mogelijk en binnen 24 uur, via het snelste schriftelijke communicatiemiddel. Dat geldt ook voor een weigering.',
      'La victime est informée du jugement et des conditions fixées dans son intérêt le plus vite possible et dans les 24 heures, par le moyen écrit le plus rapide. Cela vaut aussi pour un refus.',
      'Das Opfer erfährt das Urteil und die Bedingungen in seinem Interesse so schnell wie möglich und binnen 24 Stunden auf dem schnellsten schriftlichen Weg. Das gilt auch bei einer Ablehnung.',
      'The victim learns of the judgment and of the conditions in their interest as soon as possible and within 24 hours, by the fastest written means. That holds for a refusal too.',
    ),
    missed: victimAsks,
  },
];
