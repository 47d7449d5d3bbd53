/** Placement at the court's disposal, during deprivation of liberty: leave, outings, and breach of what was granted. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import {
  arrestDecided,
  arrestReported,
  backAfterSuspension,
  breachDecided,
  breachFile,
  decisionFifteenDays,
  decisionTold,
  fileFourDays,
  forwardedInADay,
  heardInFifteenDays,
  measureTold,
  measureToVictim,
  summonsTenDays,
  suspendedOneMonth,
  victimTold,
  within,
} from './steps.ts';

const kinds: LimitRow['kinds'] = ['placement-leave'];
const begins = '2012-01-01';
const court = { who: 'court' } as const;

const leave: readonly LimitRow[] = [
  {
    id: 'B-95-10-information',
    kinds: ['placement'],
    from: 'deprivation-start',
    meets: 'information',
    bound: 'at-once',
    who: 'director',
    ...ground('95/10', begins),
    summary: names(
      'Bij het begin van de vrijheidsbeneming informeert de directeur schriftelijk over wat mogelijk is: uitgaansvergunning, verlof, beperkte detentie, elektronisch toezicht.',
      'Au début de la privation de liberté, le directeur informe par écrit de ce qui est possible : permission de sortie, congé, détention limitée, surveillance électronique.',
      'Zu Beginn der Freiheitsentziehung informiert der Direktor schriftlich über das Mögliche: Ausgangserlaubnis, Hafturlaub, Haftlockerung, elektronische Überwachung.',
      'When deprivation of liberty begins, the director informs in writing of what is possible: outing, leave, limited detention, electronic monitoring.',
    ),
    missed: names(
      'Een verzoek kan ook zonder die informatie.',
      'Une demande reste possible sans cette information.',
      'Ein Antrag ist auch ohne diese Information möglich.',
      'A request is possible without that information too.',
    ),
  },
  { id: 'B-95-12-forward', kinds, ...forwardedInADay, ...ground('95/12, § 1', begins) },
  {
    id: 'B-95-12-leave-advice',
    kinds,
    from: 'request',
    meets: 'advice',
    ...within(2, 'months'),
    who: 'director',
    ...ground('95/12, § 2, al. 1', begins),
    summary: names(
      'Over een verzoek om verlof adviseert de directeur binnen twee maanden na ontvangst.',
      'Sur une demande de congé, le directeur rend son avis dans les deux mois de la réception.',
      'Zu einem Antrag auf Hafturlaub nimmt der Direktor binnen zwei Monaten nach Eingang Stellung.',
      'On a request for leave the director advises within two months of receiving it.',
    ),
    missed: names(
      'De veroordeelde kan de voorzitter van de rechtbank van eerste aanleg schriftelijk vragen het advies onder dwangsom te bevelen.',
      'Le condamné peut demander par écrit au président du tribunal de première instance d’ordonner l’avis sous astreinte.',
      'Der Verurteilte kann den Präsidenten des Gerichts Erster Instanz schriftlich bitten, die Stellungnahme unter Zwangsgeld anzuordnen.',
      'The person may ask the president of the court of first instance in writing to order the advice under penalty payment.',
    ),
  },
  {
    id: 'B-95-12-outing-advice',
    kinds,
    from: 'request',
    meets: 'advice',
    bound: 'at-once',
    who: 'director',
    ...ground('95/12, § 2, al. 3', begins),
    summary: names(
      'Over een verzoek om een uitgaansvergunning adviseert de directeur onverwijld.',
      'Sur une demande de permission de sortie, le directeur rend son avis sans délai.',
      'Zu einem Antrag auf Ausgangserlaubnis nimmt der Direktor unverzüglich Stellung.',
      'On a request for an outing the director advises without delay.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-12-president',
    kinds,
    from: 'late-advice-request',
    meets: 'president-ruling',
    ...within(5, 'days'),
    who: 'president',
    ...ground('95/12, § 3', begins),
    summary: names(
      'De voorzitter van de rechtbank van eerste aanleg beslist binnen vijf dagen na ontvangst van het verzoek over het late advies. Er is geen beroep.',
      'Le président du tribunal de première instance statue sur l’avis tardif dans les cinq jours de la réception de la demande. Il n’y a pas de recours.',
      'Der Präsident des Gerichts Erster Instanz entscheidet binnen fünf Tagen nach Eingang des Antrags über die verspätete Stellungnahme. Es gibt kein Rechtsmittel.',
      'The president of the court of first instance rules on the late advice within five days of receiving the request. There is no appeal.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-13-prosecutor',
    kinds,
    from: 'advice',
    meets: 'prosecutor-advice',
    ...within(7, 'days'),
    who: 'prosecutor',
    ...ground('95/13, § 1', begins),
    summary: names(
      'Over verlof of uitgang adviseert het openbaar ministerie binnen zeven dagen na ontvangst van het advies van de directeur.',
      'Sur un congé ou une sortie, le ministère public rend son avis dans les sept jours de la réception de l’avis du directeur.',
      'Zu Hafturlaub oder Ausgang nimmt die Staatsanwaltschaft binnen sieben Tagen nach Eingang der Stellungnahme des Direktors Stellung.',
      'On leave or an outing the prosecutor advises within seven days of receiving the director’s advice.',
    ),
    missed: nothing,
  },
  {
    id: 'B-95-13-hearing',
    kinds,
    from: 'advice',
    meets: 'hearing',
    ...within(1, 'months'),
    ...court,
    ...ground('95/13, § 2', begins),
    summary: names(
      'Een zitting over verlof of uitgang is er als de rechtbank ze nuttig acht of de veroordeelde ze vraagt, ten laatste een maand na ontvangst van het advies van de directeur.',
      'Une audience sur un congé ou une sortie a lieu si le tribunal l’estime utile ou si le condamné la demande, au plus tard un mois après la réception de l’avis du directeur.',
      'Eine Sitzung über Hafturlaub oder Ausgang findet statt, wenn das Gericht sie für nützlich hält oder der Verurteilte sie verlangt, spätestens einen Monat nach Eingang der Stellungnahme des Direktors.',
      'A hearing on leave or an outing is held if the court finds it useful or the person asks, at the latest a month after the director’s advice was received.',
    ),
    missed: nothing,
  },
  { id: 'B-95-13-file', kinds, ...fileFourDays, who: 'prison-registry', ...ground('95/13, § 2', begins) },
  {
    id: 'B-95-14-decision',
    kinds,
    from: 'advice',
    meets: 'decision',
    ...within(14, 'days'),
    ...court,
    ...ground('95/14, § 1', begins),
    summary: names(
      'Zonder zitting beslist de rechtbank over verlof of uitgang binnen veertien dagen na ontvangst van het advies van de directeur.',
      'Sans audience, le tribunal statue sur le congé ou la sortie dans les quatorze jours de la réception de l’avis du directeur.',
      'Ohne Sitzung entscheidet das Gericht über Hafturlaub oder Ausgang binnen vierzehn Tagen nach Eingang der Stellungnahme des Direktors.',
      'Without a hearing the court decides on leave or an outing within fourteen days of receiving the director’s advice.',
    ),
    missed: nothing,
  },
  { id: 'B-95-14-decision-heard', kinds, ...decisionFifteenDays, ...court, ...ground('95/14, § 1', begins) },
  { id: 'B-95-14-told', kinds, ...decisionTold, ...ground('95/14, § 4', begins) },
  {
    id: 'B-95-14-victim',
    kinds,
    ...victimTold,
    from: 'grant',
    ...ground('95/14, § 4', '2014-01-01'),
    summary: names(
      'Het slachtoffer verneemt de toekenning van een eerste verlof en zijn voorwaarden zo snel mogelijk, ten laatste binnen 24 uur.',
      'La victime est informée de l’octroi d’un premier congé et de ses conditions au plus vite, dans les 24 heures au plus tard.',
      'Das Opfer erfährt die Gewährung eines ersten Hafturlaubs und die Bedingungen in seinem Interesse so schnell wie möglich, spätestens binnen 24 Stunden.',
      'The victim is told of the grant of a first leave and of her conditions as soon as possible, within 24 hours at the latest.',
    ),
  },
  {
    id: 'B-95-15-request',
    kinds,
    from: 'refusal',
    meets: 'new-request',
    length: { count: 3, unit: 'months' },
    bound: 'not-before',
    who: 'convicted-person',
    ...ground('95/15', begins),
    summary: names(
      'Na een weigering van verlof of uitgang kan een nieuw verzoek ten vroegste drie maanden na de beslissing.',
      'Après un refus de congé ou de sortie, une nouvelle demande est possible au plus tôt trois mois après la décision.',
      'Nach der Ablehnung von Hafturlaub oder Ausgang ist ein neuer Antrag frühestens drei Monate nach der Entscheidung möglich.',
      'After a refusal of leave or an outing a new request is possible at the earliest three months after the decision.',
    ),
    missed: names(
      'Op gemotiveerd advies van de directeur kan het vroeger.',
      'Un avis motivé du directeur peut réduire ce délai.',
      'Auf begründete Stellungnahme des Direktors ist es früher möglich.',
      'On the director’s reasoned advice it may be earlier.',
    ),
  },
];

/** Breach of leave or outings (95/16), of limited detention or monitoring (95/20), and of supervised release (95/27). */
const onBreach: LimitRow['kinds'] = ['placement', 'placement-leave'];
const all = '95/16, § 4; 95/20; 95/27, § 3';
const since2016 = { by: ['act-2016', '189'] } as const;
/** Of supervised release the wording was not read: the row is that of the two others. */
const both = '95/16, § 4; 95/20';
const until2016 = { until: '2016-02-28', mark: 'text-older', read: '2023-08-09' } as const;
const arrested = { kinds: onBreach, ...arrestDecided, ...court };
const working = ['working-day-undefined'] as const;
const suspended = { by: ['act-2016', '185'] } as const;

const breach: readonly LimitRow[] = [
  {
    id: 'B-95-16-hearing',
    kinds: onBreach,
    ...heardInFifteenDays,
    ...court,
    ...ground(`${all}; 68, § 1`, '2016-02-29', since2016),
  },
  {
    id: 'B-95-16-hearing-2012',
    kinds: onBreach,
    ...heardInFifteenDays,
    ...court,
    ...ground(`${both}; 68, § 1`, begins, until2016),
  },
  { id: 'B-95-16-summons', kinds: onBreach, ...summonsTenDays, ...ground(`${all}; 68, § 1`, '2016-02-29', since2016) },
  { id: 'B-95-16-summons-2012', kinds: onBreach, ...summonsTenDays, ...ground(`${both}; 68, § 1`, begins, until2016) },
  { id: 'B-95-16-file', kinds: onBreach, ...breachFile, ...ground(`${all}; 68, § 2`, '2016-02-29', since2016) },
  { id: 'B-95-16-file-2012', kinds: onBreach, ...breachFile, ...ground(`${both}; 68, § 2`, begins, until2016) },
  {
    id: 'B-95-16-decision',
    kinds: onBreach,
    ...breachDecided,
    ...court,
    ...ground(`${all}; 68, § 4`, '2016-02-29', since2016),
  },
  {
    id: 'B-95-16-decision-2012',
    kinds: onBreach,
    ...breachDecided,
    ...court,
    ...ground(`${both}; 68, § 4`, begins, until2016),
  },
  {
    id: 'B-95-16-told',
    kinds: onBreach,
    ...measureTold,
    after: 'seisin',
    ...ground('95/16, § 5; 95/20; 68, § 6', begins),
  },
  {
    id: 'B-95-16-victim',
    kinds: onBreach,
    ...measureToVictim,
    ...ground('95/16, § 5; 95/20; 68, § 6', '2014-01-01', { doubts: ['placement-suspension'] }),
    summary: names(
      'Wordt verlof, beperkte detentie of elektronisch toezicht herroepen of geschorst, dan verneemt het slachtoffer dat ten laatste binnen 24 uur. Voor de invrijheidstelling onder toezicht zegt de wet het niet.',
      'Si un congé, une détention limitée ou une surveillance électronique est révoqué ou suspendu, la victime en est informée dans les 24 heures au plus tard. Pour la libération sous surveillance, la loi ne le dit pas.',
      'Wird Hafturlaub, Haftlockerung oder elektronische Überwachung widerrufen oder ausgesetzt, erfährt das Opfer dies spätestens binnen 24 Stunden. Für die Freilassung unter Aufsicht sagt das Gesetz es nicht.',
      'When leave, limited detention or monitoring is revoked or suspended, the victim is told within 24 hours at the latest. For supervised release the law does not say so.',
    ),
  },
  {
    id: 'B-95-16-prison',
    kinds: onBreach,
    ...backAfterSuspension,
    ...ground('95/16, § 2; 95/20; 66, § 2', '2016-02-29', suspended),
  },
  {
    id: 'B-95-16-suspension',
    kinds: onBreach,
    ...suspendedOneMonth,
    ...court,
    ...ground('95/16, § 2; 95/20; 66, § 3', '2016-02-29', suspended),
  },
  {
    id: 'B-95-17-reported',
    kinds: onBreach,
    ...arrestReported,
    ...ground('95/17, § 1; 95/20; 95/27, § 3; 70', begins),
  },
  {
    id: 'B-95-17-decision',
    ...arrested,
    ...ground('95/17, § 2; 95/20; 95/27, § 3; 70', '2016-02-29', { ...since2016, doubts: working }),
  },
  { id: 'B-95-17-decision-2012', ...arrested, ...ground('95/17, § 2', begins, { ...until2016, doubts: working }) },
  { id: 'B-95-17-told', kinds: onBreach, ...measureTold, after: 'arrest', ...ground('95/17, § 2', begins) },
];

export const placementDeprivationLimits: readonly LimitRow[] = [...leave, ...breach];
