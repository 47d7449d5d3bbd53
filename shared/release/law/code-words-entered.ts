/** Codes about what was entered, or not: what to enter, and from where. */
import { names, type Names } from '../../language.ts';
import type { LawCode } from './format/codes.ts';

export const enteredWords = {
  'impossible-input': names(
    'Een van de gegevens kan niet: een dag die niet bestaat, een einde vóór het begin, of meer uitstel dan straf. Kijk de invoer na.',
    'Une des données est impossible : un jour qui n’existe pas, une fin avant le début, ou plus de sursis que de peine. Vérifiez la saisie.',
    'Eine Angabe ist unmöglich: ein Tag, den es nicht gibt, ein Ende vor dem Anfang oder mehr Aufschub als Strafe. Bitte die Eingabe prüfen.',
    'One of the facts cannot be: a day that does not exist, an end before its beginning, or more suspended than imposed. Check what was entered.',
  ),
  interned: names(
    'Deze persoon is geïnterneerd. De wet op de internering heeft een eigen kamer en een eigen dossier: hier wordt geen datum berekend.',
    'Cette personne est internée. La loi sur l’internement prévoit sa propre chambre et son propre dossier : aucune date n’est calculée ici.',
    'Diese Person ist interniert. Das Gesetz über die Internierung hat eine eigene Kammer und eine eigene Akte: hier wird kein Datum berechnet.',
    'This person is interned. The Act on internment has its own chamber and its own file: no date is computed here.',
  ),
  'not-convicted': names(
    'Deze persoon is niet veroordeeld. De wet van 17 mei 2006 geldt voor wie tot een vrijheidsstraf veroordeeld is bij een beslissing die in kracht van gewijsde is (artikel 2, 2°): er is niets te vragen en er is geen datum. Komt er een veroordeling, vul dan het vonnis en de hoedanigheid van de persoon in.',
    'Cette personne n’est pas condamnée. La loi du 17 mai 2006 vise les personnes condamnées à une peine privative de liberté par une décision passée en force de chose jugée (article 2, 2°) : rien ne peut être demandé et il n’y a pas de date. En cas de condamnation, saisissez le jugement et la qualité de la personne.',
    'Diese Person ist nicht verurteilt. Das Gesetz vom 17. Mai 2006 gilt für Personen, die durch eine rechtskräftige Entscheidung zu einer Freiheitsstrafe verurteilt sind (Artikel 2 Nr. 2): Nichts kann beantragt werden, und es gibt kein Datum. Bei einer Verurteilung bitte das Urteil und die Eigenschaft der Person eintragen.',
    'This person is not convicted. The Act of 17 May 2006 is for people sentenced to deprivation of liberty by a decision that is final (article 2, 2°): nothing can be asked for and there is no date. Should there be a conviction, enter the judgment and in which capacity the person is held.',
  ),
  'no-pack': names(
    'Voor die dag is geen regelgeving opgenomen. Vraag de data aan de griffie.',
    'Aucune règle n’est reprise pour ce jour. Demandez les dates au greffe.',
    'Für diesen Tag sind keine Regeln aufgenommen. Bitte die Daten bei der Kanzlei erfragen.',
    'No rules are held for that day. Ask the registry for the dates.',
  ),
  'no-sentence': names(
    'Er is nog geen straf ingevuld. Neem ze over van de opsluitingsfiche.',
    'Aucune peine n’est encore saisie. Reprenez-la de la fiche d’écrou.',
    'Es ist noch keine Strafe eingetragen. Bitte vom Haftschein übernehmen.',
    'No sentence is entered yet. Take it from the registry slip.',
  ),
  'start-unknown': names(
    'Het begin van de detentie is niet ingevuld. Neem de dag over van de opsluitingsfiche.',
    'Le début de la détention n’est pas saisi. Reprenez le jour de la fiche d’écrou.',
    'Der Beginn der Haft ist nicht eingetragen. Bitte den Tag vom Haftschein übernehmen.',
    'The start of the detention is not entered. Take the day from the registry slip.',
  ),
  'judgment-date-unknown': names(
    'Welke regels gelden, hangt af van de dag waarop het vonnis is uitgesproken. Vul die dag in.',
    'Les règles applicables dépendent du jour où le jugement a été prononcé. Indiquez ce jour.',
    'Welche Regeln gelten, hängt von dem Tag ab, an dem das Urteil verkündet wurde. Bitte diesen Tag eintragen.',
    'Which rules hold depends on the day the judgment was pronounced. Enter that day.',
  ),
  'final-date-unknown': names(
    'Bij dertig jaar en bij levenslang telt of het vonnis vóór of na 19 maart 2013 in kracht van gewijsde ging. Vul die dag in.',
    'À trente ans et à perpétuité, il importe de savoir si le jugement est passé en force de chose jugée avant ou après le 19 mars 2013. Indiquez ce jour.',
    'Bei dreißig Jahren und bei lebenslänglich zählt, ob das Urteil vor oder nach dem 19. März 2013 rechtskräftig wurde. Bitte den Tag der Rechtskraft eintragen.',
    'At thirty years and for life it matters whether the judgment became final before or after 19 March 2013. Enter the day it became final.',
  ),
  'deduction-overlaps': names(
    'Een afgetrokken periode valt samen met de detentie zelf of met een andere afgetrokken periode: ze zou dubbel tellen. Verbeter de periode.',
    'Une période déduite recouvre la détention même ou une autre période déduite : elle compterait double. Corrigez-la.',
    'Ein abgezogener Zeitraum fällt mit der Haft selbst oder einem anderen abgezogenen Zeitraum zusammen: Er würde doppelt zählen. Bitte den Zeitraum berichtigen.',
    'A deducted period falls together with the detention itself or with another deducted period: it would count twice. Correct it.',
  ),
  'interruption-effect': names(
    'Of de dagen van een onderbreking of schorsing als uitgezeten tellen, is niet ingevuld. Een strafonderbreking schorst de uitvoering (artikel 15); vraag het aan de griffie en vul haar antwoord in.',
    'Il n’est pas indiqué si les jours d’une interruption ou d’une suspension comptent comme purgés. Une interruption suspend l’exécution (article 15) ; demandez au greffe et saisissez sa réponse.',
    'Ob die Tage einer Unterbrechung oder Aussetzung als verbüßt zählen, ist nicht eingetragen. Eine Unterbrechung setzt die Vollstreckung aus (Artikel 15); bitte bei der Kanzlei erfragen und ihre Antwort eintragen.',
    'Whether the days of an interruption or suspension count as served is not entered. An interruption suspends the execution (article 15); ask the registry and enter its answer.',
  ),
  'recidivism-not-entered': names(
    'Boven drie jaar hangt de datum af van wettelijke herhaling. Vul in of het vonnis ze uitdrukkelijk vaststelt; leid ze nooit zelf af.',
    'Au-delà de trois ans, la date dépend de la récidive légale. Indiquez si le jugement l’établit expressément ; ne la déduisez jamais.',
    'Über drei Jahren hängt das Datum vom gesetzlichen Rückfall ab. Bitte eintragen, ob das Urteil ihn ausdrücklich feststellt; nie selbst ableiten.',
    'Above three years the date depends on legal recidivism. Enter whether the judgment expressly establishes it; never deduce it.',
  ),
  'antecedents-not-entered': names(
    'Bij dertig jaar en bij levenslang hangt de datum (na 15, 19 of 23 jaar) af van de vroegere straffen die de motieven van het vonnis vermelden. Vul in wat daar staat; leid het nooit zelf af.',
    'À trente ans et à perpétuité, la date (après 15, 19 ou 23 ans) dépend des peines antérieures que mentionnent les motifs du jugement. Indiquez ce qui y figure ; ne le déduisez jamais.',
    'Bei dreißig Jahren und bei lebenslänglich hängt das Datum (nach 15, 19 oder 23 Jahren) von den früheren Strafen ab, die in den Gründen des Urteils stehen. Bitte eintragen, was dort steht; nie selbst ableiten.',
    'At thirty years and for life the date (after 15, 19 or 23 years) depends on the earlier sentences that the reasons of the judgment state. Enter what stands there; never deduce it.',
  ),
  'article32-not-entered': names(
    'Of het gespecialiseerde advies van artikel 32 vereist is (seksuele misdrijven, terrorisme, tekenen van gewelddadig extremisme), is niet ingevuld. Vraag het aan de directeur en vul het antwoord in; leid het nooit zelf af.',
    'Il n’est pas indiqué si l’avis spécialisé de l’article 32 est requis (infractions à caractère sexuel, terrorisme, signes d’extrémisme violent). Demandez-le au directeur et saisissez sa réponse ; ne le déduisez jamais.',
    'Ob die spezialisierte Stellungnahme von Artikel 32 erforderlich ist (Sexualstraftaten, Terrorismus, Anzeichen von gewalttätigem Extremismus), ist nicht eingetragen. Bitte den Direktor fragen und die Antwort eintragen; nie selbst ableiten.',
    'Whether the specialised opinion of article 32 is required (sexual offences, terrorism, signs of violent extremism) is not entered. Ask the director and enter the answer; never deduce it.',
  ),
  'residence-not-entered': names(
    'Of dit kan, hangt af van het recht op verblijf, en dat is niet ingevuld. Vul in wat de Dienst Vreemdelingenzaken meedeelde.',
    'Cette possibilité dépend du droit de séjour, qui n’est pas saisi. Indiquez ce que l’Office des étrangers a communiqué.',
    'Ob dies möglich ist, hängt vom Aufenthaltsrecht ab, und das ist nicht eingetragen. Bitte eintragen, was das Ausländeramt mitgeteilt hat.',
    'Whether this is possible depends on the right of residence, which is not entered. Enter what the Aliens Office said.',
  ),
  'code-not-entered': names(
    'Welk Strafwetboek het vonnis toepast, dat van 1867 of dat van 2024, is niet ingevuld. Neem het over uit het vonnis.',
    'Le Code pénal que le jugement applique, celui de 1867 ou celui de 2024, n’est pas saisi. Reprenez-le du jugement.',
    'Welches Strafgesetzbuch das Urteil anwendet, das von 1867 oder das von 2024, ist nicht eingetragen. Bitte aus dem Urteil übernehmen.',
    'Which Penal Code the judgment applies, that of 1867 or that of 2024, is not entered. Take it from the judgment.',
  ),
  'after-revocation': names(
    'Na een herroeping legt het vonnis vast welk deel van de straf nog rest en vanaf wanneer een nieuw verzoek kan (artikel 68, § 5); dat wordt hier niet berekend. Vraag de datum aan de griffie.',
    'Après une révocation, le jugement fixe la partie de la peine restant à subir et la date d’une nouvelle demande (article 68, § 5) ; rien n’est calculé ici. Demandez la date au greffe.',
    'Nach einem Widerruf legt das Urteil fest, welcher Teil der Strafe noch zu verbüßen ist und ab wann ein neuer Antrag möglich ist (Artikel 68 § 5); das wird hier nicht berechnet. Bitte das Datum bei der Kanzlei erfragen.',
    'After a revocation the judgment fixes the part still to be served and from when a new request is possible (article 68 § 5); that is not computed here. Ask the registry for the date.',
  ),
  'safety-too-long': names(
    'Een beveiligingsperiode duurt hoogstens 25 jaar; hier is meer ingevuld. Kijk het vonnis na.',
    'Une période de sûreté dure 25 ans au plus ; la durée saisie est plus longue. Vérifiez le jugement.',
    'Eine Sicherheitsperiode dauert höchstens 25 Jahre; eingetragen ist mehr. Bitte das Urteil prüfen.',
    'A period of safety lasts at most 25 years; more is entered. Check the judgment.',
  ),
  'safety-too-short': names(
    'Een beveiligingsperiode in jaren duurt altijd meer dan 15 jaar; hier is minder ingevuld. Kijk het vonnis na.',
    'Une période de sûreté fixée en années dépasse toujours 15 ans ; la durée saisie est plus courte. Vérifiez le jugement.',
    'Eine Sicherheitsperiode in Jahren dauert immer mehr als 15 Jahre; eingetragen ist weniger. Bitte das Urteil prüfen.',
    'A period of safety in years is always more than 15 years; what is entered is not. Check the judgment.',
  ),
  'safety-too-early': names(
    'Een beveiligingsperiode bestaat sinds 21 januari 2018, en dit vonnis is ouder. Kijk het vonnis en zijn dag na.',
    'La période de sûreté existe depuis le 21 janvier 2018, et ce jugement est plus ancien. Vérifiez le jugement et sa date.',
    'Die Sicherheitsperiode gibt es seit dem 21. Januar 2018, und dieses Urteil ist älter. Bitte das Urteil und seinen Tag prüfen.',
    'The period of safety exists since 21 January 2018, and this judgment is older. Check the judgment and its day.',
  ),
  'safety-not-here': names(
    'Deze beveiligingsperiode past niet bij deze straf: twee derde kan alleen boven drie en onder dertig jaar, een aantal jaren alleen vanaf dertig jaar of bij levenslang. Kijk het vonnis na.',
    'Cette période de sûreté ne convient pas à cette peine : les deux tiers ne valent qu’au-dessus de trois et en dessous de trente ans, un nombre d’années qu’à partir de trente ans ou à perpétuité. Vérifiez le jugement.',
    'Diese Sicherheitsperiode passt nicht zu dieser Strafe: Zwei Drittel gibt es nur über drei und unter dreißig Jahren, eine Zahl von Jahren nur ab dreißig Jahren oder bei lebenslänglich. Bitte das Urteil prüfen.',
    'This period of safety does not fit this sentence: two thirds is only for over three and under thirty years, a number of years only for thirty years or more or for life. Check the judgment.',
  ),
  'years-or-months': names(
    'De straf is ingevuld als een totaal in maanden. Noemt het vonnis jaren, dan telt een jaar 365 dagen (artikel 41, § 2 van het Strafwetboek van 2024; of dat ook oudere straffen beheerst, is open); noemt het maanden, dan telt een maand 30 dagen (artikel 25 van het Strafwetboek van 1867). Vul de straf in zoals het vonnis ze schrijft.',
    'La peine est saisie comme un total en mois. Si le jugement parle d’années, une année compte 365 jours (article 41, § 2 du Code pénal de 2024 ; la question des peines antérieures reste ouverte) ; s’il parle de mois, un mois compte 30 jours (article 25 du Code pénal de 1867). Saisissez la peine telle que le jugement l’écrit.',
    'Die Strafe ist als Summe in Monaten eingetragen. Nennt das Urteil Jahre, zählt ein Jahr 365 Tage (Artikel 41 § 2 des Strafgesetzbuchs von 2024; ob das auch für ältere Strafen gilt, ist offen); nennt es Monate, zählt ein Monat 30 Tage (Artikel 25 des Strafgesetzbuchs von 1867). Bitte die Strafe so eintragen, wie das Urteil sie schreibt.',
    'The sentence is entered as a total of months. Where the judgment says years, a year is 365 days (article 41, § 2 of the Penal Code of 2024; whether it governs older sentences is open); where it says months, a month is 30 days (article 25 of the Penal Code of 1867). Enter the sentence as the judgment writes it.',
  ),
  'criminal-or-correctional': names(
    'Tot een totaal van vijf jaar geldt de kortere termijn alleen voor correctionele straffen (artikelen 57, 68, § 5 en 71). Of deze straf van vijf jaar of meer een criminele straf is (opsluiting of hechtenis) of een correctionele (gevangenisstraf), is niet ingevuld: beide staan er. Kijk het vonnis na.',
    'Jusqu’à un total de cinq ans, le délai le plus court ne vaut que pour des peines correctionnelles (articles 57, 68, § 5 et 71). Il n’est pas saisi si cette peine de cinq ans ou plus est criminelle (réclusion ou détention) ou correctionnelle (emprisonnement) : les deux sont montrés. Vérifiez le jugement.',
    'Bis zu einer Summe von fünf Jahren gilt die kürzere Frist nur für korrektionale Strafen (Artikel 57, 68 § 5 und 71). Ob diese Strafe von fünf Jahren oder mehr eine Kriminalstrafe ist (Zuchthaus oder Haft) oder eine korrektionale (Gefängnis), ist nicht eingetragen: Beides wird gezeigt. Bitte das Urteil prüfen.',
    'Up to a total of five years the shorter limit is for correctional sentences alone (articles 57, 68 § 5 and 71). Whether this sentence of five years or more is a criminal one (réclusion or détention) or a correctional one (emprisonnement) is not entered: both stand here. Check the judgment.',
  ),
  'placement-not-ordered': names(
    'Geen van de ingevulde vonnissen beveelt een terbeschikkingstelling. Doet een vonnis dat wel, vul ze dan daar in.',
    'Aucun des jugements saisis n’ordonne de mise à la disposition. Si un jugement le fait, saisissez-la là.',
    'Keines der eingetragenen Urteile ordnet eine Überantwortung an. Tut ein Urteil dies doch, bitte dort eintragen.',
    'None of the judgments entered orders a placing at the court’s disposal. If one does, enter it there.',
  ),
  'placement-length-not-entered': names(
    'De duur van de terbeschikkingstelling is niet ingevuld: zonder die duur is er geen einddatum. Neem ze over uit het vonnis.',
    'La durée de la mise à la disposition n’est pas saisie : sans elle, il n’y a pas de date de fin. Reprenez-la du jugement.',
    'Die Dauer der Überantwortung ist nicht eingetragen: Ohne sie gibt es kein Enddatum. Bitte aus dem Urteil übernehmen.',
    'The length of the placing at the court’s disposal is not entered: without it there is no last day. Take it from the judgment.',
  ),
} satisfies Readonly<Partial<Record<LawCode, Names>>>;
