/** The emergency procedure from the judgment on: the notice, the start, leave, and the next chance after a refusal. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { dateOfNewRequest, detentionOrMonitoring, granted, releases, victimAsks } from './granted.ts';
import { nothing } from './missed.ts';
import { victimTold, within } from './steps.ts';
import { temporary } from './temporary.ts';

const regimes: LimitRow['regimes'] = ['emergency'];
const conditionalRelease: LimitRow['kinds'] = ['conditional-release'];
const removal: LimitRow['kinds'] = ['provisional-release-removal'];

const setFree = names(
  'Gebeurt in die tijd geen verwijdering of overbrenging, dan wordt de veroordeelde vrijgelaten.',
  'Sans éloignement ni transfert dans ce délai, la personne condamnée est remise en liberté.',
  'Erfolgt in dieser Zeit keine Entfernung oder Überführung, wird der Verurteilte freigelassen.',
  'Without removal or transfer in that time, the convicted person is set free.',
);

export const emergencyAfterLimits: readonly LimitRow[] = [
  {
    id: 'E-26-notice',
    kinds: granted,
    regimes,
    from: 'decision',
    meets: 'decision-told',
    ...within(24, 'hours'),
    who: 'court-registry',
    ...temporary('98/26, § 1, al. 1, 3', '33'),
    summary: names(
      'Het vonnis gaat binnen vierentwintig uur aangetekend naar de veroordeelde en schriftelijk naar het openbaar ministerie en de directeur. Wie geschorst is, verneemt het in die tijd ook met het snelste schriftelijke middel.',
      'Le jugement est notifié dans les vingt-quatre heures, par envoi recommandé à la personne condamnée et par écrit au ministère public et au directeur. Qui bénéficie d’une suspension en est aussi informé dans ce délai par le moyen écrit le plus rapide.',
      'Das Urteil geht binnen vierundzwanzig Stunden per Einschreiben an den Verurteilten und schriftlich an die Staatsanwaltschaft und den Direktor. Wessen Strafe ausgesetzt ist, erfährt es in dieser Zeit auch auf dem schnellsten schriftlichen Weg.',
      'The judgment goes within twenty-four hours by registered post to the convicted person and in writing to the public prosecutor’s office and the director. Whose sentence is suspended is told in that time by the fastest written means as well.',
    ),
    missed: nothing,
  },
  {
    id: 'E-26-victim',
    kinds: granted,
    regimes,
    ...victimTold,
    missed: victimAsks,
    ...temporary('98/26, § 1, al. 2', '33'),
  },
  {
    id: 'E-20-start',
    kinds: [...detentionOrMonitoring, ...conditionalRelease],
    regimes,
    from: 'final',
    meets: 'enforceable',
    bound: 'at-once',
    who: 'judge',
    ...temporary('98/20, al. 2', '27'),
    summary: names(
      'De toekenning wordt uitgevoerd vanaf de dag waarop het vonnis in kracht van gewijsde is, maar niet vóór de tijdsvoorwaarde vervuld is.',
      'L’octroi est exécutoire dès le jour où le jugement est passé en force de chose jugée, mais pas avant que la condition de temps soit remplie.',
      'Die Gewährung ist ab dem Tag vollstreckbar, an dem das Urteil rechtskräftig ist, jedoch nicht, bevor die Zeitbedingung erfüllt ist.',
      'The grant is enforceable from the day the judgment is final, but not before the time condition is met.',
    ),
    missed: nothing,
  },
  {
    id: 'E-20-time',
    kinds: [...detentionOrMonitoring, ...conditionalRelease, ...removal],
    regimes,
    from: 'time-condition',
    meets: 'enforceable',
    length: { count: 0, unit: 'days' },
    bound: 'not-before',
    who: 'judge',
    ...temporary('98/20, al. 2, 4', '27'),
    summary: names(
      'Een toekenning van vóór de tijdsvoorwaarde wordt pas uitgevoerd vanaf de dag waarop die vervuld is.',
      'Un octroi antérieur à la condition de temps n’est exécutoire qu’à partir du jour où elle est remplie.',
      'Eine Gewährung vor der Zeitbedingung ist erst ab dem Tag vollstreckbar, an dem diese erfüllt ist.',
      'A grant from before the time condition is enforceable only from the day that condition is met.',
    ),
    missed: names(
      'Vóór die dag begint de modaliteit niet.',
      'La modalité ne commence pas avant ce jour.',
      'Vor diesem Tag beginnt die Modalität nicht.',
      'The modality does not start before that day.',
    ),
  },
  {
    id: 'E-20-removal-start',
    kinds: removal,
    regimes,
    from: 'final',
    meets: 'enforceable',
    bound: 'not-before',
    who: 'judge',
    ...temporary('98/20, al. 4', '27'),
    summary: names(
      'De toekenning wordt uitgevoerd bij de effectieve verwijdering of de overbrenging, ten vroegste op de dag waarop het vonnis in kracht van gewijsde is.',
      'L’octroi devient exécutoire au moment de l’éloignement effectif ou du transfert, au plus tôt le jour où le jugement est passé en force de chose jugée.',
      'Die Gewährung wird bei der tatsächlichen Entfernung oder der Überführung vollstreckbar, frühestens an dem Tag, an dem das Urteil rechtskräftig ist.',
      'The grant becomes enforceable at the actual removal or the transfer, at the earliest on the day the judgment is final.',
    ),
    missed: names(
      'Vóór die dag begint de modaliteit niet.',
      'La modalité ne commence pas avant ce jour.',
      'Vor diesem Tag beginnt die Modalität nicht.',
      'The modality does not start before that day.',
    ),
  },
  {
    // By the letter it ends then even where the judgment became final later.
    id: 'E-20-removal-third',
    kinds: removal,
    regimes,
    onlyIf: { thirdServedAtGrant: false },
    from: 'one-third',
    meets: 'enforceable',
    ...within(20, 'days'),
    who: 'aliens-office',
    ...temporary('98/20, al. 4', '27', { doubts: ['enforceable-until'] }),
    summary: names(
      'Verwijdering of overbrenging volgt ten laatste twintig dagen nadat een derde van de straf is ondergaan.',
      'L’éloignement ou le transfert intervient au plus tard vingt jours après qu’un tiers de la peine a été subi.',
      'Entfernung oder Überführung erfolgt spätestens zwanzig Tage, nachdem ein Drittel der Strafe verbüßt ist.',
      'Removal or transfer comes at the latest twenty days after a third of the sentence is served.',
    ),
    missed: setFree,
  },
  {
    id: 'E-20-removal-final',
    kinds: removal,
    regimes,
    onlyIf: { thirdServedAtGrant: true },
    from: 'final',
    meets: 'enforceable',
    ...within(20, 'days'),
    who: 'aliens-office',
    ...temporary('98/20, al. 4', '27', { doubts: ['enforceable-until'] }),
    summary: names(
      'Was bij de toekenning al een derde van de straf ondergaan, dan volgt verwijdering of overbrenging ten laatste twintig dagen nadat het vonnis in kracht van gewijsde is.',
      'Si un tiers de la peine était déjà subi au moment de l’octroi, l’éloignement ou le transfert intervient au plus tard vingt jours après que le jugement est passé en force de chose jugée.',
      'War bei der Gewährung bereits ein Drittel der Strafe verbüßt, erfolgt Entfernung oder Überführung spätestens zwanzig Tage, nachdem das Urteil rechtskräftig ist.',
      'Where a third of the sentence was already served at the grant, removal or transfer comes at the latest twenty days after the judgment is final.',
    ),
    missed: setFree,
  },
  {
    id: 'E-24-leave',
    kinds: ['prison-leave'],
    regimes,
    after: 'leave-request',
    from: 'leave-request',
    meets: 'decision',
    ...within(1, 'months'),
    who: 'judge',
    ...temporary('98/24, § 2, al. 2', '31'),
    summary: names(
      'Vraagt wie beperkte detentie of elektronisch toezicht heeft, penitentiair verlof op de griffie van de strafuitvoeringsrechtbank, dan beslist de rechter binnen een maand na dat verzoek.',
      'Si une personne en détention limitée ou sous surveillance électronique demande un congé pénitentiaire au greffe du tribunal de l’application des peines, le juge statue dans le mois de cette demande.',
      'Beantragt jemand in Haftlockerung oder unter elektronischer Überwachung Hafturlaub bei der Kanzlei des Strafvollstreckungsgerichts, entscheidet der Richter binnen eines Monats nach diesem Antrag.',
      'Where somebody in limited detention or under electronic monitoring asks for prison leave at the registry of the sentence implementation court, the judge decides within a month of that request.',
    ),
    missed: nothing,
  },
  {
    id: 'E-25-new-request',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'refusal',
    meets: 'new-request',
    length: { count: 2, unit: 'months' },
    bound: 'fixed-by-decision',
    who: 'judge',
    ...temporary('98/25, al. 1-2', '32'),
    summary: names(
      'Bij een weigering noemt het vonnis de dag vanaf wanneer een nieuw verzoek kan: ten hoogste twee maanden na het vonnis.',
      'En cas de refus, le jugement fixe le jour dès lequel une nouvelle demande est possible : deux mois au plus après le jugement.',
      'Bei einer Ablehnung nennt das Urteil den Tag, ab dem ein neuer Antrag möglich ist: höchstens zwei Monate nach dem Urteil.',
      'On refusal the judgment names the day from which a new request can be made: at most two months after the judgment.',
    ),
    missed: dateOfNewRequest,
  },
  {
    id: 'E-25-new-advice',
    kinds: releases,
    regimes,
    from: 'refusal',
    meets: 'advice',
    length: { count: 2, unit: 'months' },
    bound: 'fixed-by-decision',
    who: 'director',
    ...temporary('98/25, al. 1-2', '32'),
    summary: names(
      'Bij een weigering noemt het vonnis de dag waarop de directeur een nieuw advies moet geven: ten hoogste twee maanden na het vonnis.',
      'En cas de refus, le jugement fixe le jour auquel le directeur doit rendre un nouvel avis : deux mois au plus après le jugement.',
      'Bei einer Ablehnung nennt das Urteil den Tag, an dem der Direktor erneut Stellung nehmen muss: höchstens zwei Monate nach dem Urteil.',
      'On refusal the judgment names the day on which the director must advise again: at most two months after the judgment.',
    ),
    missed: names(
      'De wet verbindt er geen gevolg aan. Vraag de directeur schriftelijk waar het nieuwe advies blijft.',
      'La loi n’y attache aucun effet. Demandez par écrit au directeur où en est le nouvel avis.',
      'Das Gesetz knüpft daran keine Folge. Bitte den Direktor schriftlich nach der neuen Stellungnahme fragen.',
      'The law attaches nothing to it. Ask the director in writing where the new advice is.',
    ),
  },
];
