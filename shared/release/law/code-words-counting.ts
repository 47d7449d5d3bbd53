/** Codes about what the text leaves open of counting, of time limits and of its own wording. */
import { names, type Names } from '../../language.ts';
import type { LawCode } from './format/codes.ts';

export const countingWords = {
  'wording-not-seen': names(
    'De tekst zoals hij toen luidde, is niet gelezen; de regel is afgeleid uit een andere staat van het artikel. Vraag de griffie om bevestiging.',
    'Le texte tel qu’il était alors n’a pas été lu ; la règle est tirée d’un autre état de l’article. Demandez confirmation au greffe.',
    'Der Text in der damaligen Fassung wurde nicht gelesen; die Regel ist aus einem anderen Stand des Artikels abgeleitet. Bitte bei der Kanzlei eine Bestätigung einholen.',
    'The text as it then stood was not read; the rule is derived from another state of the article. Ask the registry to confirm.',
  ),
  'year-of-365': names(
    'Dat een jaar 365 dagen telt, staat pas in artikel 41, § 2 van het Strafwetboek van 2024; of het ook voor oudere straffen geldt, blijft open. Beide dagen staan er; vraag de griffie welke zij aanhoudt.',
    'Qu’une année compte 365 jours ne figure qu’à l’article 41, § 2 du Code pénal de 2024 ; reste ouvert si cela vaut aussi pour les peines antérieures. Les deux jours sont montrés ; demandez au greffe lequel il retient.',
    'Dass ein Jahr 365 Tage zählt, steht erst in Artikel 41 § 2 des Strafgesetzbuchs von 2024; ob es auch für ältere Strafen gilt, bleibt offen. Beide Tage werden gezeigt; bitte bei der Kanzlei fragen, welchen sie anwendet.',
    'That a year is 365 days stands only in article 41 § 2 of the Penal Code of 2024; whether it governs older sentences too stays open. Both days are shown; ask the registry which one it keeps to.',
  ),
  'month-convention': names(
    'Een maand gevangenisstraf is 30 dagen (artikel 25 van het Strafwetboek van 1867), maar hoe de griffie telt en breuken afrondt, is niet bevestigd. Beide dagen staan er; de datum van de griffie gaat voor.',
    'Un mois d’emprisonnement vaut 30 jours (article 25 du Code pénal de 1867), mais la façon dont le greffe compte et arrondit les fractions n’est pas confirmée. Les deux jours sont montrés ; la date du greffe prévaut.',
    'Ein Monat Gefängnis ist 30 Tage (Artikel 25 des Strafgesetzbuchs von 1867), doch wie die Kanzlei zählt und Bruchteile rundet, ist nicht bestätigt. Beide Tage werden gezeigt; das Datum der Kanzlei geht vor.',
    'A month of imprisonment is 30 days (article 25 of the Penal Code of 1867), but how the registry counts and rounds fractions is not confirmed. Both days are shown; the registry’s date prevails.',
  ),
  'offset-unit': names(
    'Of maanden vóór een andere datum kalendermaanden zijn of 30 dagen tellen, zegt de wet niet (artikelen 4, 7, 9/3, 20/1, 23). Hier zijn het kalendermaanden: reken op enkele dagen speling en vraag de griffie haar datum.',
    'La loi ne dit pas si les mois avant une autre date sont des mois civils ou de 30 jours (articles 4, 7, 9/3, 20/1, 23). Ce sont ici des mois civils : gardez quelques jours de marge et demandez sa date au greffe.',
    'Ob Monate vor einem anderen Datum Kalendermonate sind oder 30 Tage zählen, sagt das Gesetz nicht (Artikel 4, 7, 9/3, 20/1, 23). Hier sind es Kalendermonate: bitte einige Tage Spielraum lassen und die Kanzlei nach ihrem Datum fragen.',
    'Whether months before another date are those of the calendar or 30 days each, the Act does not say (articles 4, 7, 9/3, 20/1, 23). They are calendar months here: leave some days of room and ask the registry for its date.',
  ),
  'order-of-sentences': names(
    'Verschillende straffen zijn samengeteld; in welke orde ze worden uitgevoerd, zeggen de gelezen artikelen niet. Vraag de griffie haar datum.',
    'Plusieurs peines ont été additionnées ; les articles lus ne disent pas dans quel ordre elles s’exécutent. Demandez sa date au greffe.',
    'Mehrere Strafen wurden zusammengezählt; in welcher Reihenfolge sie vollstreckt werden, sagen die gelesenen Artikel nicht. Bitte die Kanzlei nach ihrem Datum fragen.',
    'Several sentences were added up; in which order they are carried out, the articles read do not say. Ask the registry for its date.',
  ),
  'end-not-free': names(
    'Na het strafeinde begint de terbeschikkingstelling: de rechtbank kiest vóór die dag tussen vrijheidsbeneming en invrijheidstelling onder toezicht (artikel 95/2). Lees dit niet als een vrijlating.',
    'Après la fin de peine commence la mise à la disposition : avant ce jour, le tribunal choisit entre privation de liberté et libération sous surveillance (article 95/2). N’y voyez pas une libération.',
    'Nach dem Strafende beginnt die Überantwortung: Das Gericht wählt vor diesem Tag zwischen Freiheitsentziehung und Freilassung unter Aufsicht (Artikel 95/2). Bitte nicht als Freilassung lesen.',
    'After the sentence end the placing at the court’s disposal begins: before that day the court chooses between deprivation of liberty and supervised release (article 95/2). Do not read this as a release.',
  ),
  'area-ban-two-procedures': names(
    'Voor het inkorten van een gebiedsverbod staan twee procedures in de wet: termijnen voor advies en beslissing (artikelen 33, 34, 45, 51 en 52) en een eigen zitting (artikel 95/1). Hoe ze samengaan, staat er niet. Houd de vroegste dag aan en vraag de griffie van de rechtbank welke termijn zij volgt.',
    'Pour réduire une interdiction de zone, la loi contient deux procédures : des délais d’avis et de décision (articles 33, 34, 45, 51 et 52) et une audience propre (article 95/1). Elle ne dit pas comment elles se combinent. Retenez le jour le plus proche et demandez au greffe du tribunal quel délai il suit.',
    'Für die Kürzung eines Gebietsverbots stehen zwei Verfahren im Gesetz: Fristen für Stellungnahme und Entscheidung (Artikel 33, 34, 45, 51 und 52) und eine eigene Sitzung (Artikel 95/1). Wie sie zusammengehen, steht dort nicht. Bitte vom frühesten Tag ausgehen und bei der Kanzlei des Gerichts fragen, welcher Frist sie folgt.',
    'For reducing an area ban the law has two procedures: limits for advice and decision (articles 33, 34, 45, 51 and 52) and a hearing of its own (article 95/1). How they go together is not written. Keep to the earliest day and ask the registry of the court which limit it follows.',
  ),
  'court-of-area-ban': names(
    'Wie over het inkorten van een gebiedsverbod beslist, blijft open: boven drie jaar noemt artikel 49/1 de rechtbank en artikel 95/1 de rechter. De artikelen 50 en 189 van het Strafwetboek van 2024 noemen sinds 1 september 2026 altijd de rechtbank, ook voor een contactverbod. Vraag de griffie van de rechtbank waar het verzoek hoort.',
    'Qui décide de réduire une interdiction de zone reste ouvert : au-delà de trois ans, l’article 49/1 cite le tribunal et l’article 95/1 le juge. Depuis le 1er septembre 2026, les articles 50 et 189 du Code pénal de 2024 citent toujours le tribunal, aussi pour une interdiction de contact. Demandez au greffe du tribunal où introduire la demande.',
    'Wer über die Kürzung eines Gebietsverbots entscheidet, bleibt offen: Über drei Jahren nennt Artikel 49/1 das Gericht und Artikel 95/1 den Richter. Die Artikel 50 und 189 des Strafgesetzbuches von 2024 nennen seit dem 1. September 2026 immer das Gericht, auch für ein Kontaktverbot. Bitte bei der Kanzlei des Gerichts fragen, wohin der Antrag gehört.',
    'Who decides on reducing an area ban stays open: above three years article 49/1 names the court and article 95/1 the judge. Since 1 September 2026 articles 50 and 189 of the Penal Code of 2024 always name the court, for a ban on contact as well. Ask the registry of the court where the request belongs.',
  ),
  'working-day-undefined': names(
    'De wet bepaalt hier niet wat een werkdag is; artikel 10, § 2bis doet dat sinds 5 februari 2024 alleen voor artikel 10, § 2. Hier tellen maandag tot vrijdag zonder wettelijke feestdagen: houd die dag aan.',
    'La loi ne définit pas ici le jour ouvrable ; l’article 10, § 2bis ne le fait, depuis le 5 février 2024, que pour l’article 10, § 2. Comptent ici le lundi au vendredi, hors jours fériés légaux : tenez-vous-en à ce jour.',
    'Das Gesetz bestimmt hier nicht, was ein Werktag ist; Artikel 10 § 2bis tut dies seit dem 5. Februar 2024 nur für Artikel 10 § 2. Hier zählen Montag bis Freitag ohne gesetzliche Feiertage: bitte diesen Tag einhalten.',
    'The Act does not say here what a working day is; article 10 § 2bis does so, since 5 February 2024, only for article 10 § 2. Monday to Friday without legal holidays count here: keep to that day.',
  ),
  'civil-service-days': names(
    'De verlofdagen van het federaal openbaar ambt voor dat jaar zijn niet opgenomen (artikel 10, § 2bis): de termijn kan later eindigen. Vraag de lijst aan de Directie Detentiebeheer.',
    'Les jours de congé de la fonction publique fédérale pour cette année ne sont pas repris (article 10, § 2bis) : le délai peut finir plus tard. Demandez la liste à la Direction Gestion de la détention.',
    'Die freien Tage des föderalen öffentlichen Dienstes für dieses Jahr sind nicht aufgenommen (Artikel 10 § 2bis): Die Frist kann später enden. Bitte die Liste bei der Direktion Haftverwaltung erfragen.',
    'The days off of the federal civil service for that year are not held (article 10 § 2bis): the limit may end later. Ask the Detention Management Directorate for the list.',
  ),
  'counting-of-limits': names(
    'Hoe een termijn telt, zegt de wet niet; ook of het Gerechtelijk Wetboek (artikelen 52 tot 54) geldt, blijft open. De vroegste en de laatste dag staan er: wie iets moet doen houdt de vroegste aan, wie op de kracht van gewijsde wacht de laatste.',
    'La loi ne dit pas comment compter un délai ; reste aussi ouvert si le Code judiciaire (articles 52 à 54) s’applique. Le premier et le dernier jour possibles sont montrés : qui doit agir s’en tient au premier, qui attend un jugement passé en force de chose jugée au dernier.',
    'Wie eine Frist zählt, sagt das Gesetz nicht; auch ob das Gerichtsgesetzbuch (Artikel 52 bis 54) gilt, bleibt offen. Der früheste und der späteste Tag werden gezeigt: Wer handeln muss, hält den frühesten ein, wer auf ein rechtskräftiges Urteil wartet, den spätesten.',
    'The Act does not say how a limit is counted; whether the Judicial Code (articles 52 to 54) applies stays open too. The earliest and the latest day are shown: who has to act keeps to the earliest, who waits for a final judgment to the latest.',
  ),
  'limit-without-sanction': names(
    'De wet verbindt geen gevolg aan het verstrijken van deze termijn. Vraag schriftelijk waar het dossier staat.',
    'La loi n’attache aucun effet à l’expiration de ce délai. Demandez par écrit où en est le dossier.',
    'Das Gesetz knüpft keine Folge an das Verstreichen dieser Frist. Bitte schriftlich nach dem Stand der Akte fragen.',
    'The law attaches nothing to the passing of this limit. Ask in writing where the file stands.',
  ),
  'six-months-from-what': names(
    'Of de zes maanden voor het volgende verslag lopen vanaf het vorige verslag of vanaf de toekenning, zegt artikel 62, § 3 niet. Beide dagen staan er: wie iets moet doen houdt de vroegste aan, wie op de kracht van gewijsde wacht de laatste.',
    'L’article 62, § 3 ne dit pas si les six mois du rapport suivant courent dès le rapport précédent ou dès l’octroi. Les deux jours sont montrés : qui doit agir s’en tient au premier, qui attend un jugement passé en force de chose jugée au dernier.',
    'Ob die sechs Monate für den nächsten Bericht ab dem vorigen Bericht oder ab der Gewährung laufen, sagt Artikel 62 § 3 nicht. Beide Tage werden gezeigt: Wer handeln muss, hält den frühesten ein, wer auf ein rechtskräftiges Urteil wartet, den spätesten.',
    'Whether the six months for the next report run from the report before or from the grant, article 62 § 3 does not say. Both days are shown: who has to act keeps to the earliest, who waits for a final judgment to the latest.',
  ),
  'acts-before-2026': names(
    'Sinds 16 januari 2026 moet elektronisch toezicht worden herroepen bij opzettelijke schade aan de apparatuur (artikel 64/1); of dat ook voor feiten van vóór die dag geldt, is niet geregeld. Vraag het aan een jurist.',
    'Depuis le 16 janvier 2026, la surveillance électronique doit être révoquée en cas de dégradation volontaire du matériel (article 64/1) ; rien ne règle les faits antérieurs à ce jour. Demandez à un juriste.',
    'Seit dem 16. Januar 2026 muss die elektronische Überwachung bei vorsätzlicher Beschädigung der Geräte widerrufen werden (Artikel 64/1); ob das auch für frühere Taten gilt, ist nicht geregelt. Bitte einen Juristen fragen.',
    'Since 16 January 2026 electronic monitoring must be revoked when the equipment is deliberately damaged (article 64/1); whether that holds for earlier acts is not settled. Ask a jurist.',
  ),
  'placement-suspension': names(
    'Hoe lang een schorsing van de invrijheidstelling onder toezicht duurt, wanneer een nieuw verzoek kan en of het slachtoffer bericht krijgt, zegt artikel 95/27 niet. Vraag het aan de griffie van de rechtbank.',
    'L’article 95/27 ne dit pas combien de temps dure une suspension de la libération sous surveillance, quand une nouvelle demande est possible ni si la victime est informée. Demandez au greffe du tribunal.',
    'Wie lange eine Aussetzung der Freilassung unter Aufsicht dauert, wann ein neuer Antrag möglich ist und ob das Opfer benachrichtigt wird, sagt Artikel 95/27 nicht. Bitte bei der Kanzlei des Gerichts fragen.',
    'How long a suspension of supervised release lasts, when a new request is possible and whether the victim is told, article 95/27 does not say. Ask the registry of the court.',
  ),
  'offence-numbers': names(
    'Lijsten van misdrijven in de wet (onder meer de artikelen 28/1, 47/1, 98/19 en 98/28) noemen nummers van het Strafwetboek van 1867; sinds 1 september 2026 geldt dat van 2024. Leg bij een vonnis volgens het nieuwe wetboek de lijst voor aan een jurist.',
    'Des listes d’infractions de la loi (notamment les articles 28/1, 47/1, 98/19 et 98/28) citent des numéros du Code pénal de 1867 ; depuis le 1er septembre 2026, celui de 2024 est en vigueur. Pour un jugement selon le nouveau code, soumettez la liste à un juriste.',
    'Listen von Straftaten im Gesetz (unter anderem die Artikel 28/1, 47/1, 98/19 und 98/28) nennen Nummern des Strafgesetzbuchs von 1867; seit dem 1. September 2026 gilt das von 2024. Bei einem Urteil nach dem neuen Gesetzbuch die Liste bitte einem Juristen vorlegen.',
    'Lists of offences in the Act (among them articles 28/1, 47/1, 98/19 and 98/28) cite numbers of the Penal Code of 1867; since 1 September 2026 that of 2024 is in force. For a judgment under the new code, put the list to a jurist.',
  ),
  'admissibility-contested': names(
    'Betwist de rechter de toelaatbaarheidsdatum, dan zegt artikel 98/20 niet wat volgt. Vraag de griffie vooraf of haar datum vaststaat.',
    'Si le juge conteste la date d’admissibilité, l’article 98/20 ne dit pas ce qui suit. Demandez d’abord au greffe si sa date est certaine.',
    'Bestreitet der Richter das Zulässigkeitsdatum, sagt Artikel 98/20 nicht, was folgt. Bitte vorab bei der Kanzlei fragen, ob ihr Datum feststeht.',
    'Where the judge contests the admissibility date, article 98/20 does not say what follows. Ask the registry beforehand whether its date is certain.',
  ),
  'time-outside-and-new-sentence': names(
    'Of de tijd die iemand al voorwaardelijk vrij was, meetelt als er een nieuwe straf bijkomt, zegt de wet niet. Vraag de griffie hoe zij rekent.',
    'La loi ne dit pas si le temps déjà passé en libération conditionnelle compte lorsqu’une nouvelle peine s’ajoute. Demandez au greffe comment il compte.',
    'Ob die bereits in bedingter Freilassung verbrachte Zeit zählt, wenn eine neue Strafe hinzukommt, sagt das Gesetz nicht. Bitte bei der Kanzlei fragen, wie sie rechnet.',
    'Whether the time already spent on conditional release counts when a new sentence is added, the law does not say. Ask the registry how it counts.',
  ),
  'probation-of-before': names(
    'Of het minimum van één jaar, dat sinds 10 december 2021 geldt, ook een proeftijd inkort die toen al liep, zegt de wet niet. Lees de proeftijd in het vonnis.',
    'La loi ne dit pas si le minimum d’un an, en vigueur depuis le 10 décembre 2021, raccourcit aussi un délai d’épreuve alors en cours. Lisez le délai dans le jugement.',
    'Ob das Minimum von einem Jahr, das seit dem 10. Dezember 2021 gilt, auch eine damals laufende Probezeit verkürzt, sagt das Gesetz nicht. Bitte die Probezeit im Urteil lesen.',
    'Whether the minimum of one year, in force since 10 December 2021, also shortens a probation period that ran then, the law does not say. Read the period in the judgment.',
  ),
  'inquiry-by-director': names(
    'De wet laat de rechtbank en het openbaar ministerie een onderzoek vragen, niet de directeur. Of een koninklijk besluit hem dat toestaat, is niet gelezen.',
    'La loi permet au tribunal et au ministère public de demander une enquête, pas au directeur. Si un arrêté royal le lui permet, cela n’a pas été lu.',
    'Das Gesetz erlaubt dem Gericht und der Staatsanwaltschaft, um eine Untersuchung zu ersuchen, nicht dem Direktor. Ob ein Königlicher Erlass es ihm erlaubt, wurde nicht gelesen.',
    'The law lets the court and the prosecutor ask for an inquiry, not the director. Whether a royal decree lets the director was not read.',
  ),
  'unseen-after-april-2026': names(
    'Wat na begin april 2026 is bekendgemaakt, is niet gezien. Vraag de griffie of de regel intussen veranderd is.',
    'Rien de ce qui a été publié après le début d’avril 2026 n’a été vu. Demandez au greffe si la règle a changé depuis.',
    'Was nach Anfang April 2026 veröffentlicht wurde, wurde nicht gesehen. Bitte bei der Kanzlei fragen, ob sich die Regel inzwischen geändert hat.',
    'Nothing published after early April 2026 was seen. Ask the registry whether the rule has changed since.',
  ),
} satisfies Readonly<Partial<Record<LawCode, Names>>>;
