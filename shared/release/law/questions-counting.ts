/** Questions for a jurist about counting, time limits and the wording itself. */
import { names, type Names } from '../../language.ts';
import type { LawCode } from './format/codes.ts';

export const countingQuestions = {
  'wording-not-seen': names(
    'Hoe luidde dit artikel in de periode waarover het hier gaat?',
    'Que disait cet article pendant la période dont il s’agit ici ?',
    'Wie lautete dieser Artikel in dem Zeitraum, um den es hier geht?',
    'What did this article say in the period concerned here?',
  ),
  'year-of-365': names(
    'Geldt een jaar van 365 dagen (artikel 41, § 2 van het Strafwetboek van 2024) ook voor straffen die vóór 1 september 2026 zijn uitgesproken?',
    'L’année de 365 jours (article 41, § 2 du Code pénal de 2024) vaut-elle aussi pour les peines prononcées avant le 1er septembre 2026 ?',
    'Gilt das Jahr von 365 Tagen (Artikel 41 § 2 des Strafgesetzbuchs von 2024) auch für Strafen, die vor dem 1. September 2026 verhängt wurden?',
    'Does the year of 365 days (article 41 § 2 of the Penal Code of 2024) also govern sentences pronounced before 1 September 2026?',
  ),
  'month-convention': names(
    'Tellen griffies kalendermaanden, maanden van dertig dagen, of dagen; hoe ronden ze breuken af, en vóór of na de aftrek?',
    'Les greffes comptent-ils en mois civils, en mois de trente jours ou en jours ; comment arrondissent-ils les fractions, et avant ou après la déduction ?',
    'Zählen die Kanzleien Kalendermonate, Monate von dreißig Tagen oder Tage; wie runden sie Bruchteile, und vor oder nach dem Abzug?',
    'Do registries count calendar months, months of thirty days, or days; how do they round fractions, and before or after the deduction?',
  ),
  'offset-unit': names(
    'Zijn maanden vóór een andere datum kalendermaanden of maanden van dertig dagen (artikelen 4, 7, 9/3, 20/1, 23 en 98/9)?',
    'Les mois qui précèdent une autre date sont-ils des mois civils ou de trente jours (articles 4, 7, 9/3, 20/1, 23 et 98/9) ?',
    'Sind Monate vor einem anderen Datum Kalendermonate oder Monate von dreißig Tagen (Artikel 4, 7, 9/3, 20/1, 23 und 98/9)?',
    'Are months before another date those of the calendar or of thirty days (articles 4, 7, 9/3, 20/1, 23 and 98/9)?',
  ),
  'order-of-sentences': names(
    'In welke orde worden verschillende straffen uitgevoerd, en verandert die orde een datum?',
    'Dans quel ordre plusieurs peines s’exécutent-elles, et cet ordre change-t-il une date ?',
    'In welcher Reihenfolge werden mehrere Strafen vollstreckt, und ändert diese Reihenfolge ein Datum?',
    'In which order are several sentences carried out, and does that order change a date?',
  ),
  'end-not-free': names(
    'Op welke dag begint de terbeschikkingstelling hier: bij het strafeinde of bij het einde van de proeftijd (artikelen 71 en 95/2)?',
    'Quel jour débute ici la mise à la disposition : à la fin de la peine ou à la fin du délai d’épreuve (articles 71 et 95/2) ?',
    'An welchem Tag beginnt hier die Überantwortung: mit dem Strafende oder mit dem Ende der Probezeit (Artikel 71 und 95/2)?',
    'On which day does the placing at the court’s disposal begin here: at the sentence end or at the end of the probation period (articles 71 and 95/2)?',
  ),
  'area-ban-two-procedures': names(
    'Gelden voor de inkorting van een gebiedsverbod naast artikel 95/1 ook de termijnen van de artikelen 33, 34 en 45 (rechter) en 51 en 52 (rechtbank), en welke gaat voor?',
    'Les délais des articles 33, 34 et 45 (juge) et 51 et 52 (tribunal) valent-ils, à côté de l’article 95/1, pour la réduction d’une interdiction de zone, et lequel prime ?',
    'Gelten für die Kürzung eines Gebietsverbots neben Artikel 95/1 auch die Fristen der Artikel 33, 34 und 45 (Richter) sowie 51 und 52 (Gericht), und welche geht vor?',
    'Do the limits of articles 33, 34 and 45 (judge) and 51 and 52 (court) hold for the reduction of an area ban beside article 95/1, and which one prevails?',
  ),
  'court-of-area-ban': names(
    'Wie beslist over het inkorten van een woon-, plaats- of contactverbod: de rechtbank (artikel 49/1; artikelen 50 en 189 van het Strafwetboek van 2024) of de rechter (artikelen 29/1 en 95/1)? En volgens welke procedure voor een contactverbod, dat artikel 26/1 niet noemt?',
    'Qui décide de réduire une interdiction de résidence, de lieu ou de contact : le tribunal (article 49/1 ; articles 50 et 189 du Code pénal de 2024) ou le juge (articles 29/1 et 95/1) ? Et selon quelle procédure pour une interdiction de contact, que l’article 26/1 ne cite pas ?',
    'Wer entscheidet über die Kürzung eines Wohn-, Orts- oder Kontaktverbots: das Gericht (Artikel 49/1; Artikel 50 und 189 des Strafgesetzbuches von 2024) oder der Richter (Artikel 29/1 und 95/1)? Und nach welchem Verfahren bei einem Kontaktverbot, das Artikel 26/1 nicht nennt?',
    'Who decides on reducing a ban on residence, place or contact: the court (article 49/1; articles 50 and 189 of the Penal Code of 2024) or the judge (articles 29/1 and 95/1)? And by which procedure for a ban on contact, which article 26/1 does not name?',
  ),
  'working-day-undefined': names(
    'Wat is een werkdag buiten artikel 10, § 2: telt de zaterdag mee, en de brugdagen van het openbaar ambt?',
    'Qu’est-ce qu’un jour ouvrable en dehors de l’article 10, § 2 : le samedi compte-t-il, et les jours de pont de la fonction publique ?',
    'Was ist ein Werktag außerhalb von Artikel 10 § 2: Zählt der Samstag mit, und zählen die Brückentage des öffentlichen Dienstes?',
    'What is a working day outside article 10 § 2: does Saturday count, and do the bridge days of the civil service?',
  ),
  'civil-service-days': names(
    'Welke dagen van dat jaar zijn geen werkdag volgens artikel 10, § 2bis en artikel 14 van het koninklijk besluit van 19 november 1998?',
    'Quels jours de cette année ne sont pas ouvrables selon l’article 10, § 2bis et l’article 14 de l’arrêté royal du 19 novembre 1998 ?',
    'Welche Tage dieses Jahres sind nach Artikel 10 § 2bis und Artikel 14 des Königlichen Erlasses vom 19. November 1998 keine Werktage?',
    'Which days of that year are no working days under article 10 § 2bis and article 14 of the Royal Decree of 19 November 1998?',
  ),
  'counting-of-limits': names(
    'Gelden de artikelen 52 tot 54 van het Gerechtelijk Wetboek voor de termijnen van de wet van 17 mei 2006?',
    'Les articles 52 à 54 du Code judiciaire régissent-ils les délais de la loi du 17 mai 2006 ?',
    'Gelten die Artikel 52 bis 54 des Gerichtsgesetzbuchs für die Fristen des Gesetzes vom 17. Mai 2006?',
    'Do articles 52 to 54 of the Judicial Code govern the limits of the Act of 17 May 2006?',
  ),
  'limit-without-sanction': names(
    'Wat kan iemand doen als deze termijn zonder gevolg verstrijkt?',
    'Que peut-on faire quand ce délai expire sans effet ?',
    'Was kann man tun, wenn diese Frist folgenlos verstreicht?',
    'What can be done when this limit passes without effect?',
  ),
  'six-months-from-what': names(
    'Lopen de zes maanden van artikel 62, § 3 vanaf het vorige verslag, de laatste dag ervoor, of de toekenning?',
    'Les six mois de l’article 62, § 3 courent-ils dès le rapport précédent, dès son dernier jour ou dès l’octroi ?',
    'Laufen die sechs Monate von Artikel 62 § 3 ab dem vorigen Bericht, ab dessen letztem Tag oder ab der Gewährung?',
    'Do the six months of article 62 § 3 run from the report before, from its last day, or from the grant?',
  ),
  'acts-before-2026': names(
    'Is herroeping volgens artikel 64/1 ook verplicht voor feiten van vóór 16 januari 2026?',
    'La révocation de l’article 64/1 est-elle aussi obligatoire pour des faits antérieurs au 16 janvier 2026 ?',
    'Ist der Widerruf nach Artikel 64/1 auch für Taten vor dem 16. Januar 2026 verpflichtend?',
    'Is revocation under article 64/1 mandatory for acts before 16 January 2026 too?',
  ),
  'placement-suspension': names(
    'Gelden de artikelen 66, 67 en 68, §§ 5 tot 8 bij de invrijheidstelling onder toezicht: hoe lang duurt een schorsing, wanneer kan een nieuw verzoek en wie licht het slachtoffer in (artikel 95/27)?',
    'Les articles 66, 67 et 68, §§ 5 à 8 valent-ils pour la libération sous surveillance : combien de temps dure une suspension, quand une nouvelle demande est-elle possible et qui informe la victime (article 95/27) ?',
    'Gelten die Artikel 66, 67 und 68 §§ 5 bis 8 bei der Freilassung unter Aufsicht: Wie lange dauert eine Aussetzung, wann ist ein neuer Antrag möglich, und wer benachrichtigt das Opfer (Artikel 95/27)?',
    'Do articles 66, 67 and 68 §§ 5 to 8 hold for supervised release: how long does a suspension last, when is a new request possible and who tells the victim (article 95/27)?',
  ),
  'offence-numbers': names(
    'Welke nummers van het Strafwetboek van 2024 komen in de plaats van die in de lijsten van de wet, en welke lijst geldt voor oudere veroordelingen?',
    'Quels numéros du Code pénal de 2024 remplacent ceux des listes de la loi, et quelle liste vaut pour les condamnations antérieures ?',
    'Welche Nummern des Strafgesetzbuchs von 2024 treten an die Stelle derer in den Listen des Gesetzes, und welche Liste gilt für ältere Verurteilungen?',
    'Which numbers of the Penal Code of 2024 take the place of those in the lists of the Act, and which list holds for older convictions?',
  ),
  'admissibility-contested': names(
    'Wat volgt er als de rechter de toelaatbaarheidsdatum betwist (artikel 98/20)?',
    'Que se passe-t-il si le juge conteste la date d’admissibilité (article 98/20) ?',
    'Was folgt, wenn der Richter das Zulässigkeitsdatum bestreitet (Artikel 98/20)?',
    'What follows where the judge contests the admissibility date (article 98/20)?',
  ),
  'time-outside-and-new-sentence': names(
    'Telt de tijd in voorwaardelijke invrijheidstelling mee als er een nieuwe straf bijkomt (artikelen 61/1 en 67/1)?',
    'Le temps passé en libération conditionnelle compte-t-il lorsqu’une nouvelle peine s’ajoute (articles 61/1 et 67/1) ?',
    'Zählt die Zeit in bedingter Freilassung, wenn eine neue Strafe hinzukommt (Artikel 61/1 und 67/1)?',
    'Does time on conditional release count when a new sentence is added (articles 61/1 and 67/1)?',
  ),
  'probation-of-before': names(
    'Geldt het minimum van één jaar van artikel 71 ook voor een proeftijd die op 10 december 2021 al liep?',
    'Le minimum d’un an de l’article 71 vaut-il aussi pour un délai d’épreuve en cours le 10 décembre 2021 ?',
    'Gilt das Minimum von einem Jahr in Artikel 71 auch für eine Probezeit, die am 10. Dezember 2021 lief?',
    'Does the minimum of one year of article 71 hold for a probation period that ran on 10 December 2021 too?',
  ),
  'inquiry-by-director': names(
    'Kan de directeur vóór de rechtbank een maatschappelijke enquête bevelen, op grond van een koninklijk besluit?',
    'Le directeur peut-il ordonner une enquête sociale devant le tribunal, en vertu d’un arrêté royal ?',
    'Kann der Direktor vor dem Gericht aufgrund eines Königlichen Erlasses eine Sozialuntersuchung anordnen?',
    'Can the director order a social inquiry before the court, by a royal decree?',
  ),
  'unseen-after-april-2026': names(
    'Is na begin april 2026 iets bekendgemaakt dat deze regel verandert?',
    'Un texte publié après le début d’avril 2026 modifie-t-il cette règle ?',
    'Wurde nach Anfang April 2026 etwas veröffentlicht, das diese Regel ändert?',
    'Was anything published after early April 2026 that changes this rule?',
  ),
} satisfies Readonly<Partial<Record<LawCode, Names>>>;
