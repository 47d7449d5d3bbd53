/** Mandates of a justice house before there is a judgment: monitoring during remand, and release on conditions. */
import { names, type Names } from '../../../../language.ts';
import { ground } from '../grounds.ts';
import type { LawText } from './law-text.ts';

/** `mandate`: of which mandate it is said; both where left out. */
export interface RemandText extends LawText {
  readonly mandate?: 'monitoring' | 'conditions';
}

const remand = { act: 'remand', mark: 'text-older' } as const;
const any: Pick<LawText, 'kinds'> = { kinds: [] };

export const remandTexts: readonly RemandText[] = [
  {
    id: 'D-16-monitoring',
    mandate: 'monitoring',
    ...any,
    ...ground('16, § 1; 16, § 5', '2014-01-01', remand),
    text: names(
      'De onderzoeksrechter beslist of de hechtenis in de gevangenis of onder elektronisch toezicht verloopt, op het adres dat het bevel noemt.',
      'Le juge d’instruction décide si la détention s’exécute en prison ou sous surveillance électronique, à l’adresse indiquée au mandat.',
      'Der Untersuchungsrichter entscheidet, ob die Haft im Gefängnis oder unter elektronischer Überwachung vollzogen wird, an der im Haftbefehl genannten Adresse.',
      'The investigating judge decides whether remand is served in prison or under monitoring, at the address the warrant names.',
    ),
  },
  {
    id: 'D-20-bans',
    mandate: 'monitoring',
    ...any,
    ...ground('20, § 3bis', '2014-01-01', remand),
    text: names(
      'Verboden op bezoek, brieven, telefoon of elektronische berichten staan in het aanhoudingsbevel, met de personen of instanties bij naam. Neem ze over zoals ze daar staan.',
      'Les interdictions de visite, de correspondance et de communication téléphonique ou électronique figurent dans le mandat d’arrêt, qui nomme les personnes ou instances. Reprenez-les telles quelles.',
      'Verbote von Besuch, Post, Telefon oder elektronischen Nachrichten stehen im Haftbefehl, der die Personen oder Stellen einzeln nennt. Bitte wörtlich übernehmen.',
      'Bans on visits, mail, telephone or electronic messages stand in the warrant, which names the persons or bodies. Take them over as they stand there.',
    ),
  },
  {
    id: 'D-24-prison',
    mandate: 'monitoring',
    ...any,
    ...ground('24bis, § 1', '2014-01-01', remand),
    text: names(
      'De onderzoeksrechter kan op elk ogenblik beslissen dat de hechtenis in de gevangenis verdergaat: bij niet verschijnen, bij het niet naleven van de instructies of van een verbod, bij nieuwe en ernstige omstandigheden en, sinds 3 juni 2019, als het toezicht technisch niet meer kan. Daartegen staat geen rechtsmiddel open.',
      'Le juge d’instruction peut décider à tout moment que la détention s’exécute en prison : défaut de se présenter, non-respect des instructions ou d’une interdiction, circonstances nouvelles et graves et, depuis le 3 juin 2019, impossibilité technique. Sans recours.',
      'Der Untersuchungsrichter kann jederzeit beschließen, dass die Haft im Gefängnis vollzogen wird: bei Nichterscheinen, wenn Weisungen oder ein Verbot nicht beachtet werden, bei neuen und schwerwiegenden Umständen und seit 3. Juni 2019 bei technischer Unmöglichkeit. Dagegen gibt es kein Rechtsmittel.',
      'The investigating judge may decide at any time that the remand goes on in prison: failure to appear, instructions or a ban not kept, new and serious circumstances and, since 3 June 2019, technical impossibility. There is no appeal.',
    ),
  },
  {
    id: 'D-24-five-days',
    mandate: 'monitoring',
    ...any,
    ...ground('24bis, § 4', '2019-06-03', remand),
    text: names(
      'Gaat iemand op bevel van de procureur des Konings terug naar de gevangenis, dan hoort de onderzoeksrechter hem met zijn advocaat en beslist binnen vijf werkdagen of het toezicht verdergaat.',
      'Si l’inculpé réintègre la prison sur ordre du procureur du Roi, le juge d’instruction l’entend avec son avocat et statue dans les cinq jours ouvrables sur la poursuite de la surveillance.',
      'Kehrt jemand auf Anordnung des Prokurators des Königs ins Gefängnis zurück, hört der Untersuchungsrichter ihn mit seinem Anwalt an und entscheidet binnen fünf Werktagen, ob die Überwachung fortgesetzt wird.',
      'If somebody goes back to prison on the order of the public prosecutor, the investigating judge hears them with their lawyer and decides within five working days whether the monitoring goes on.',
    ),
  },
  {
    id: 'D-35-term',
    mandate: 'conditions',
    ...any,
    ...ground('35, § 1, al. 1; 36, § 1, al. 2', '2005-06-26', remand),
    text: names(
      'Voorwaarden gelden voor de tijd die de rechter bepaalt, hoogstens drie maanden; een nieuwe beslissing kan ze verlengen.',
      'Les conditions valent pour le temps fixé par le juge, trois mois au plus ; une nouvelle décision peut les prolonger.',
      'Bedingungen gelten für die vom Richter bestimmte Zeit, höchstens drei Monate; eine neue Entscheidung kann sie verlängern.',
      'Conditions hold for the time the judge fixes, at most three months; a new decision can prolong them.',
    ),
  },
  {
    id: 'D-36-closed',
    mandate: 'conditions',
    ...any,
    ...ground('36, § 2', '2024-02-05', remand),
    text: names(
      'Bij de regeling van de rechtspleging beslist de raadkamer of de voorwaarden blijven gelden, dan tot een beslissing ten gronde kracht van gewijsde heeft. Nieuwe voorwaarden kan ze niet opleggen.',
      'Lors du règlement de la procédure, la chambre du conseil décide si les conditions sont maintenues, alors jusqu’à ce qu’une décision sur le fond ait acquis l’autorité de la chose jugée. Elle ne peut en imposer de nouvelles.',
      'Bei der Regelung des Verfahrens entscheidet die Ratskammer, ob die Bedingungen bestehen bleiben, dann bis in der Sache rechtskräftig entschieden ist. Neue kann sie nicht auferlegen.',
      'When the inquiry is closed the council chamber decides whether the conditions go on, then until a judgment on the merits is final. It cannot set new ones.',
    ),
  },
  {
    id: 'D-35-treatment',
    mandate: 'conditions',
    ...any,
    ...ground('35, § 6', '2001-04-01', remand),
    text: names(
      'Wie een opgelegde begeleiding of behandeling geeft, brengt verslag uit binnen een maand na de vrijlating en daarna minstens om de twee maanden, op vijf punten. Stopt ze, dan moet dat gemeld worden.',
      'Qui assure une guidance ou un traitement imposé fait rapport dans le mois de la libération, puis au moins tous les deux mois, sur cinq points. Une interruption doit être signalée.',
      'Wer eine auferlegte Begleitung oder Behandlung leistet, berichtet binnen einem Monat nach der Freilassung und danach mindestens alle zwei Monate zu fünf Punkten. Ein Abbruch ist zu melden.',
      'Whoever gives an imposed guidance or treatment reports within a month of the release and then at least every two months, on five points. An interruption must be reported.',
    ),
  },
];

/** Reports of a mandate, by length: counted from what is recorded of it. */
export interface MandateLimit extends RemandText {
  readonly what: 'report' | 'treatment-report';
  readonly from: 'until' | 'release' | 'closing';
  readonly length: { readonly count: number; readonly unit: 'days' | 'months' };
  /** It comes back after as long again. */
  readonly again?: { readonly count: number; readonly unit: 'months' };
}

export const mandateLimits: readonly MandateLimit[] = [
  {
    id: 'D-38-report',
    mandate: 'conditions',
    what: 'report',
    from: 'until',
    length: { count: -15, unit: 'days' },
    ...any,
    ...ground('38, § 1', '2024-02-05', remand),
    text: names(
      'Tijdens het onderzoek brengt het justitiehuis verslag uit, minstens vijftien dagen voor de termijn eindigt, met een kopie aan het parket.',
      'Pendant l’instruction, la maison de justice fait rapport quinze jours au moins avant la fin du terme, avec copie au parquet.',
      'Während der Untersuchung berichtet das Justizhaus mindestens fünfzehn Tage vor Ende der Frist, mit Kopie an die Staatsanwaltschaft.',
      'During the inquiry the justice house reports at least fifteen days before the term ends, with a copy to the prosecutor.',
    ),
  },
  {
    id: 'D-38-report-closed',
    mandate: 'conditions',
    what: 'report',
    from: 'closing',
    length: { count: 6, unit: 'months' },
    again: { count: 6, unit: 'months' },
    ...any,
    ...ground('38, § 1', '2024-02-05', remand),
    text: names(
      'Is het onderzoek afgesloten, dan volgt een verslag als het gevraagd wordt en minstens om de zes maanden.',
      'Une fois l’instruction close, un rapport suit sur demande et au moins tous les six mois.',
      'Ist die Untersuchung abgeschlossen, folgt ein Bericht auf Anfrage und mindestens alle sechs Monate.',
      'Once the inquiry is closed, a report follows when asked for and at least every six months.',
    ),
  },
  {
    id: 'D-35-report',
    mandate: 'conditions',
    what: 'treatment-report',
    from: 'release',
    length: { count: 1, unit: 'months' },
    again: { count: 2, unit: 'months' },
    ...any,
    ...ground('35, § 6', '2001-04-01', remand),
    text: names(
      'Bij een opgelegde begeleiding of behandeling: een verslag binnen een maand na de vrijlating, daarna minstens om de twee maanden.',
      'En cas de guidance ou de traitement imposé : un rapport dans le mois de la libération, puis au moins tous les deux mois.',
      'Bei auferlegter Begleitung oder Behandlung: ein Bericht binnen einem Monat nach der Freilassung, danach mindestens alle zwei Monate.',
      'With an imposed guidance or treatment: a report within a month of the release, then at least every two months.',
    ),
  },
];

/** What has no place in a mandate before judgment, and why. */
export interface Closed extends LawText {
  readonly what: Names;
}

const innocent = { act: 'basic', mark: 'text-older' } as const;

export const closedInRemand: readonly Closed[] = [
  {
    id: 'D-closed-offence',
    what: names(
      'Een doel over de feiten',
      'Un objectif portant sur les faits',
      'Ein Ziel zu den Taten',
      'A goal about the offence',
    ),
    ...any,
    ...ground('10-13', '2007-01-15', innocent),
    text: names(
      'Wie niet veroordeeld is, geldt als onschuldig. Hulp en praktische stappen kunnen wel.',
      'Qui n’est pas condamné est présumé innocent. L’aide et les démarches pratiques restent possibles.',
      'Wer nicht verurteilt ist, gilt als unschuldig. Hilfe und praktische Schritte sind möglich.',
      'Who is not convicted is presumed innocent. Help and practical steps are possible.',
    ),
  },
  {
    id: 'D-closed-plan',
    what: names('Een detentieplan', 'Un plan de détention', 'Ein Haftplan', 'A detention plan'),
    ...any,
    ...ground('35; 38', '2019-04-29', innocent),
    text: names(
      'Onderzoek en detentieplan bestaan alleen voor veroordeelden.',
      'L’enquête et le plan de détention n’existent que pour les condamnés.',
      'Untersuchung und Haftplan gibt es nur für Verurteilte.',
      'The inquiry and the detention plan exist for convicted persons alone.',
    ),
  },
  {
    id: 'D-closed-attitude',
    what: names(
      'De houding tegenover de feiten of de slachtoffers',
      'L’attitude à l’égard des faits ou des victimes',
      'Die Haltung zu den Taten oder den Opfern',
      'The attitude towards the offence or the victims',
    ),
    ...any,
    ...ground('10-13', '2007-01-15', innocent),
    text: names(
      'Er is nog geen uitspraak over de feiten: er valt niets over te noteren.',
      'Les faits ne sont pas encore jugés : il n’y a rien à en noter.',
      'Über die Taten ist noch nicht geurteilt: es gibt dazu nichts zu vermerken.',
      'The acts are not judged yet: there is nothing to record of them.',
    ),
  },
];
