/** Limits of the emergency procedure up to the director’s advice, and the suspension by law that a positive one brings. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { detentionOrMonitoring, informAtOnce, lateAdvice, releases } from './granted.ts';
import { notBefore, nothing } from './missed.ts';
import { forwardedInADay, within } from './steps.ts';
import { temporary } from './temporary.ts';

const regimes: LimitRow['regimes'] = ['emergency'];
const monitoring: LimitRow['kinds'] = ['electronic-monitoring'];
const conditionalRelease: LimitRow['kinds'] = ['conditional-release'];

const untilTheAdvice: readonly LimitRow[] = [
  {
    id: 'E-9-information',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'time-condition',
    meets: 'information',
    ...within(-3, 'months'),
    who: 'director',
    ...temporary('98/9, § 2, al. 1', '14', { doubts: ['offset-unit'] }),
    summary: names(
      'De directeur laat drie maanden vóór de tijdsvoorwaarde, of meteen als dat niet meer kan, schriftelijk weten dat beperkte detentie of elektronisch toezicht kan worden gevraagd.',
      'Trois mois avant la condition de temps, ou immédiatement si ce délai ne peut être respecté, le directeur informe par écrit que la détention limitée ou la surveillance électronique peut être demandée.',
      'Drei Monate vor der Zeitbedingung, oder sofort, wenn das nicht mehr möglich ist, teilt der Direktor schriftlich mit, dass Haftlockerung oder elektronische Überwachung beantragt werden kann.',
      'Three months before the time condition, or at once where that is no longer possible, the director informs in writing that limited detention or electronic monitoring can be asked for.',
    ),
    missed: informAtOnce('98/9, § 2'),
  },
  {
    id: 'E-9-request',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'time-condition',
    meets: 'request',
    length: { count: -3, unit: 'months' },
    bound: 'not-before',
    who: 'convicted-person',
    ...temporary('98/9, § 2, al. 2', '14', { doubts: ['offset-unit'] }),
    summary: names(
      'Vanaf drie maanden vóór de tijdsvoorwaarde kan de veroordeelde beperkte detentie of elektronisch toezicht schriftelijk vragen op de griffie van de gevangenis.',
      'Dès trois mois avant la condition de temps, la personne condamnée peut demander par écrit, au greffe de la prison, la détention limitée ou la surveillance électronique.',
      'Ab drei Monaten vor der Zeitbedingung kann der Verurteilte Haftlockerung oder elektronische Überwachung schriftlich bei der Gefängniskanzlei beantragen.',
      'From three months before the time condition the convicted person may ask in writing, at the prison registry, for limited detention or electronic monitoring.',
    ),
    missed: notBefore,
  },
  {
    id: 'E-14-registry',
    kinds: detentionOrMonitoring,
    regimes,
    ...forwardedInADay,
    ...temporary('98/14, § 2, al. 2', '20'),
  },
  {
    id: 'E-13-residence',
    kinds: monitoring,
    regimes,
    from: 'residence-notification',
    meets: 'residence-advice',
    ...within(10, 'days'),
    who: 'aliens-office',
    ...temporary('98/13, al. 4', '19'),
    summary: names(
      'Heeft de veroordeelde geen verblijfsrecht, dan zegt de Dienst Vreemdelingenzaken binnen tien dagen na de melding door de directeur of hij onmiddellijk kan worden verwijderd of overgebracht.',
      'Si la personne condamnée n’a pas de droit de séjour, l’Office des étrangers indique dans les dix jours de la notification par le directeur si elle peut être immédiatement éloignée ou transférée.',
      'Hat der Verurteilte kein Aufenthaltsrecht, teilt das Ausländeramt binnen zehn Tagen nach der Meldung des Direktors mit, ob er sofort entfernt oder überführt werden kann.',
      'Where the convicted person has no right of residence, the Aliens Office says within ten days of the director’s notification whether an immediate removal or transfer is possible.',
    ),
    missed: names(
      'De wet zegt niet wat volgt. Zonder advies dat onmiddellijke verwijdering uitsluit, kan het elektronisch toezicht niet worden toegekend: vraag het na bij de directeur.',
      'La loi ne dit pas ce qui suit. Sans avis excluant un éloignement immédiat, la surveillance électronique ne peut être accordée : renseignez-vous auprès du directeur.',
      'Das Gesetz sagt nicht, was folgt. Ohne eine Stellungnahme, die eine sofortige Entfernung ausschließt, kann die elektronische Überwachung nicht gewährt werden: bitte beim Direktor nachfragen.',
      'The law does not say what follows. Without an advice that rules out immediate removal, electronic monitoring cannot be granted: ask the director.',
    ),
  },
  {
    id: 'E-14-advice',
    kinds: detentionOrMonitoring,
    regimes,
    from: 'request-forwarded',
    meets: 'advice',
    ...within(1, 'months'),
    who: 'director',
    ...temporary('98/14, § 3', '20'),
    summary: names(
      'De directeur geeft zijn advies binnen een maand nadat hij de kopie van het verzoek ontving.',
      'Le directeur rend son avis dans le mois de la réception de la copie de la demande.',
      'Der Direktor gibt seine Stellungnahme binnen eines Monats nach Erhalt der Kopie des Antrags ab.',
      'The director gives the advice within a month of receiving the copy of the request.',
    ),
    missed: lateAdvice,
  },
  {
    id: 'E-15-advice',
    kinds: releases,
    regimes,
    from: 'time-condition',
    meets: 'advice',
    ...within(-2, 'months'),
    who: 'director',
    ...temporary('98/15, al. 2', '21', { doubts: ['offset-unit'] }),
    summary: names(
      'De directeur geeft uit eigen beweging advies, ten laatste twee maanden vóór de tijdsvoorwaarde of onmiddellijk als dat niet meer kan. De veroordeelde hoeft niets te vragen.',
      'Le directeur rend son avis d’office, au plus tard deux mois avant la condition de temps, ou immédiatement si ce délai ne peut être respecté. La personne condamnée n’a rien à demander.',
      'Der Direktor nimmt von Amts wegen Stellung, spätestens zwei Monate vor der Zeitbedingung oder sofort, wenn das nicht mehr möglich ist. Der Verurteilte muss nichts beantragen.',
      'The director advises without being asked, at the latest two months before the time condition, or at once where that is no longer possible. The convicted person need not ask for anything.',
    ),
    missed: names(
      'De directeur adviseert dan onmiddellijk (artikel 98/15). De wet verbindt er geen gevolg aan: vraag hem schriftelijk waar het advies blijft.',
      'Le directeur rend alors son avis immédiatement (article 98/15). La loi n’y attache aucun effet : demandez-lui par écrit où en est l’avis.',
      'Der Direktor nimmt dann sofort Stellung (Artikel 98/15). Das Gesetz knüpft daran keine Folge: bitte schriftlich nach der Stellungnahme fragen.',
      'The director then advises at once (article 98/15). The law attaches nothing to it: ask in writing where the advice is.',
    ),
  },
];

const suspendedByLaw: readonly LimitRow[] = [
  {
    id: 'E-17-suspension',
    kinds: [...monitoring, ...conditionalRelease],
    regimes,
    from: 'advice',
    meets: 'suspension',
    bound: 'at-once',
    who: 'prison-registry',
    onlyIf: { advice: 'positive' },
    ...temporary('98/17, al. 1', '23'),
    summary: names(
      'Stelt de directeur elektronisch toezicht voor, of voorwaardelijke invrijheidstelling voor wie in de gevangenis zit, dan is de straf van rechtswege geschorst zodra ook de tijdsvoorwaarde vervuld is, één keer per modaliteit. De griffie van de gevangenis meldt dat onmiddellijk.',
      'Si le directeur propose la surveillance électronique, ou la libération conditionnelle de qui subit sa peine en prison, la peine est suspendue de plein droit dès que la condition de temps est aussi remplie, une seule fois par modalité. Le greffe de la prison en informe immédiatement.',
      'Schlägt der Direktor elektronische Überwachung vor, oder bedingte Freilassung für jemanden im Gefängnis, so ist die Strafe von Rechts wegen ausgesetzt, sobald auch die Zeitbedingung erfüllt ist, einmal je Modalität. Die Gefängniskanzlei meldet das sofort.',
      'Where the director proposes electronic monitoring, or conditional release for somebody in prison, the sentence is suspended by law once the time condition is met as well, once for each modality. The prison registry reports it at once.',
    ),
    missed: names(
      'De schorsing komt er van rechtswege, ook zonder die melding. Vraag de griffie van de gevangenis waarom iemand nog binnen is.',
      'La suspension a lieu de plein droit, même sans cette communication. Demandez au greffe de la prison pourquoi la personne est encore détenue.',
      'Die Aussetzung tritt von Rechts wegen ein, auch ohne diese Meldung. Bitte bei der Gefängniskanzlei fragen, warum jemand noch in Haft ist.',
      'The suspension comes by law, even without that report. Ask the prison registry why the person is still inside.',
    ),
  },
  {
    id: 'E-17-incarceration',
    kinds: [...monitoring, ...conditionalRelease],
    regimes,
    from: 'incarceration',
    meets: 'suspension-end',
    bound: 'at-once',
    who: 'prosecutor',
    onlyIf: { advice: 'positive' },
    ...temporary('98/17, al. 3', '23'),
    summary: names(
      'Beveelt het parket tijdens de schorsing de opsluiting, wegens ernstig gevaar voor anderen of om vlucht te voorkomen, dan eindigt de schorsing meteen. Veroordeelde, rechter en directeur vernemen het onverwijld.',
      'Si, pendant la suspension, le parquet ordonne l’incarcération pour danger grave pour des tiers ou risque de soustraction, la suspension prend fin aussitôt. La personne condamnée, le juge et le directeur en sont informés sans délai.',
      'Ordnet die Staatsanwaltschaft während der Aussetzung die Inhaftierung an, wegen ernster Gefahr für Dritte oder Fluchtgefahr, endet die Aussetzung sofort. Verurteilter, Richter und Direktor erfahren es unverzüglich.',
      'Where the prosecutor orders incarceration during the suspension, for serious danger to others or a risk of absconding, the suspension ends at once. Convicted person, judge and director are told without delay.',
    ),
    missed: nothing,
  },
  {
    id: 'E-17-end',
    kinds: [...monitoring, ...conditionalRelease],
    regimes,
    from: 'final',
    meets: 'suspension-end',
    bound: 'at-once',
    who: 'judge',
    onlyIf: { advice: 'positive' },
    ...temporary('98/17, al. 2', '23'),
    summary: names(
      'De schorsing eindigt van rechtswege op de dag waarop het vonnis in kracht van gewijsde is gegaan; na een toekenning van elektronisch toezicht pas bij de plaatsing van de enkelband.',
      'La suspension prend fin de plein droit le jour où le jugement est passé en force de chose jugée ; après un octroi de surveillance électronique, au moment du placement effectif seulement.',
      'Die Aussetzung endet von Rechts wegen an dem Tag, an dem das Urteil rechtskräftig ist; nach einer Gewährung elektronischer Überwachung erst mit dem Anlegen der Fußfessel.',
      'The suspension ends by law on the day the judgment is final; after a grant of electronic monitoring only when the tag is fitted.',
    ),
    missed: nothing,
  },
  {
    id: 'E-17-fitting',
    kinds: monitoring,
    regimes,
    from: 'fitting',
    meets: 'suspension-end',
    bound: 'at-once',
    who: 'justice-house',
    onlyIf: { advice: 'positive' },
    ...temporary('98/17, al. 2', '23'),
    summary: names(
      'Is elektronisch toezicht toegekend, dan eindigt de schorsing bij de effectieve plaatsing onder toezicht. De geschorste dagen schuiven het einde van de straf op.',
      'Si la surveillance électronique est octroyée, la suspension prend fin au moment du placement effectif. Les jours suspendus reportent la fin de la peine.',
      'Ist die elektronische Überwachung gewährt, endet die Aussetzung mit ihrem tatsächlichen Beginn. Die ausgesetzten Tage verschieben das Strafende.',
      'Where electronic monitoring is granted, the suspension ends when it actually starts. The suspended days move the end of the sentence.',
    ),
    missed: nothing,
  },
];

export const emergencyLimits: readonly LimitRow[] = [...untilTheAdvice, ...suspendedByLaw];
