/** Codes about what the text leaves open of a regime or of a release: why, in which article, and what to do with it. */
import { names, type Names } from '../../language.ts';
import type { LawCode } from './format/codes.ts';

const ofRegime = {
  'total-unclear': names(
    'Aan welke kant van een wettelijke grens het totaal ligt, hangt af van hoe maanden en dagen worden geteld, en dat zegt de wet niet. Vraag de griffie of de straf boven of onder die grens valt.',
    'De quel côté d’une limite légale se situe le total dépend de la façon de compter mois et jours, que la loi ne fixe pas. Demandez au greffe si la peine est au-dessus ou en dessous de cette limite.',
    'Auf welcher Seite einer gesetzlichen Grenze die Summe liegt, hängt davon ab, wie Monate und Tage gezählt werden, und das sagt das Gesetz nicht. Bitte bei der Kanzlei fragen, ob die Strafe darüber oder darunter liegt.',
    'On which side of a legal limit the total lies depends on how months and days are counted, and the Act does not say. Ask the registry whether the sentence is above or below that limit.',
  ),
  'below-six-months': names(
    'Onder zes maanden zijn de modaliteiten van de rechter nog niet in werking (artikel 109, derde lid: ten laatste op 1 juni 2030); wat intussen geldt, staat in omzendbrieven die niet gelezen zijn. Vraag de data aan de griffie.',
    'En dessous de six mois, les modalités du juge ne sont pas encore en vigueur (article 109, alinéa 3 : au plus tard le 1er juin 2030) ; ce qui vaut entre-temps figure dans des circulaires non lues. Demandez les dates au greffe.',
    'Unter sechs Monaten sind die Modalitäten des Richters noch nicht in Kraft (Artikel 109 Absatz 3: spätestens am 1. Juni 2030); was inzwischen gilt, steht in Rundschreiben, die nicht gelesen wurden. Bitte die Daten bei der Kanzlei erfragen.',
    'Below six months the judge’s modalities are not in force yet (article 109, third paragraph: at the latest on 1 June 2030); what holds meanwhile stands in circulars that were not read. Ask the registry for the dates.',
  ),
  'older-judgment': names(
    'Dit vonnis is ouder dan de regels van de strafuitvoeringsrechter (boven twee jaar: na 1 september 2022; tot twee jaar: na 1 september 2023), en die gelden dan alleen op schriftelijk verzoek. Vul in of dat verzoek er is; vraag anders de data aan de griffie.',
    'Ce jugement est antérieur aux règles du juge de l’application des peines (plus de deux ans : après le 1er septembre 2022 ; jusqu’à deux ans : après le 1er septembre 2023), qui ne valent alors que sur demande écrite. Indiquez si cette demande existe ; sinon, demandez les dates au greffe.',
    'Dieses Urteil ist älter als die Regeln des Strafvollstreckungsrichters (über zwei Jahre: nach dem 1. September 2022; bis zwei Jahre: nach dem 1. September 2023), und diese gelten dann nur auf schriftlichen Antrag. Bitte eintragen, ob es den Antrag gibt; sonst die Daten bei der Kanzlei erfragen.',
    'This judgment is older than the rules of the sentence implementation judge (over two years: after 1 September 2022; up to two years: after 1 September 2023), which then hold only on a written request. Enter whether there is one; otherwise ask the registry for the dates.',
  ),
  'judged-on-the-day': names(
    'Het vonnis is uitgesproken op de dag zelf waarop de regels van de rechter in werking traden; de wet zegt alleen “na” (artikel 16 van de wet van 29 juni 2021). Vraag de griffie welke regeling zij toepast.',
    'Le jugement a été prononcé le jour même de l’entrée en vigueur des règles du juge ; la loi dit seulement « après » (article 16 de la loi du 29 juin 2021). Demandez au greffe quel régime il applique.',
    'Das Urteil wurde genau an dem Tag verkündet, an dem die Regeln des Richters in Kraft traten; das Gesetz sagt nur „nach“ (Artikel 16 des Gesetzes vom 29. Juni 2021). Bitte bei der Kanzlei fragen, welche Regelung sie anwendet.',
    'The judgment was pronounced on the very day the judge’s rules came into force; the Act says only “after” (article 16 of the Act of 29 June 2021). Ask the registry which regime it applies.',
  ),
  'older-and-newer': names(
    'Een deel van de vonnissen is ouder en een deel nieuwer dan de regels van de rechter; wat geldt als een nieuwer vonnis bij een ouder komt, zegt artikel 16 van de wet van 29 juni 2021 niet. Vraag de data aan de griffie.',
    'Une partie des jugements est antérieure et une partie postérieure aux règles du juge ; l’article 16 de la loi du 29 juin 2021 ne dit pas ce qui vaut quand un jugement plus récent s’ajoute à un plus ancien. Demandez les dates au greffe.',
    'Ein Teil der Urteile ist älter, ein Teil neuer als die Regeln des Richters; was gilt, wenn ein neueres zu einem älteren hinzukommt, sagt Artikel 16 des Gesetzes vom 29. Juni 2021 nicht. Bitte die Daten bei der Kanzlei erfragen.',
    'Some of the judgments are older and some newer than the judge’s rules; what holds when a newer one is added to an older one, article 16 of the Act of 29 June 2021 does not say. Ask the registry for the dates.',
  ),
  'class-by-total': names(
    'Pas samen komen de straffen boven twee jaar: of het totaal van vandaag de regeling bepaalt of elke straf afzonderlijk, laat artikel 16 van de wet van 29 juni 2021 open. Hier telt het totaal; vraag de griffie welke regeling zij toepast.',
    'Ce n’est qu’ensemble que les peines dépassent deux ans : l’article 16 de la loi du 29 juin 2021 ne dit pas si le total actuel ou chaque peine détermine le régime. Le total est retenu ici ; demandez au greffe quel régime il applique.',
    'Erst zusammen liegen die Strafen über zwei Jahren: Ob die heutige Summe oder jede einzelne Strafe die Regelung bestimmt, lässt Artikel 16 des Gesetzes vom 29. Juni 2021 offen. Hier zählt die Summe; bitte bei der Kanzlei fragen, welche Regelung sie anwendet.',
    'Only together are the sentences above two years: whether the total of today or each sentence decides the regime is left open by article 16 of the Act of 29 June 2021. The total is used here; ask the registry which regime it applies.',
  ),
  'article32-changes-it': names(
    'Is het gespecialiseerde advies van artikel 32 vereist, dan geldt een andere regeling met een andere uitkomst; wie “tekenen van gewelddadig extremisme” vaststelt, zegt de wet niet. Vraag het aan de directeur en vul het antwoord in.',
    'Si l’avis spécialisé de l’article 32 est requis, un autre régime vaut, avec un autre résultat ; la loi ne dit pas qui constate des « signes d’extrémisme violent ». Demandez-le au directeur et saisissez sa réponse.',
    'Ist die spezialisierte Stellungnahme von Artikel 32 erforderlich, gilt eine andere Regelung mit einem anderen Ergebnis; wer „Anzeichen von gewalttätigem Extremismus“ feststellt, sagt das Gesetz nicht. Bitte den Direktor fragen und die Antwort eintragen.',
    'Where the specialised opinion of article 32 is required another regime holds, with another outcome; the Act does not say who finds “signs of violent extremism”. Ask the director and enter the answer.',
  ),
  'placement-without-article32': names(
    'Voor een terbeschikkingstelling bij hoogstens drie jaar, zonder het advies van artikel 32, wijzen artikel 27 naar de rechtbank en de artikelen 98/6 en 109/1 naar de noodprocedure. Vraag de data aan de griffie.',
    'Pour une mise à la disposition avec trois ans au plus, sans l’avis de l’article 32, l’article 27 désigne le tribunal et les articles 98/6 et 109/1 la procédure d’urgence. Demandez les dates au greffe.',
    'Für eine Überantwortung bei höchstens drei Jahren, ohne die Stellungnahme von Artikel 32, verweist Artikel 27 auf das Gericht, die Artikel 98/6 und 109/1 verweisen auf das Notverfahren. Bitte die Daten bei der Kanzlei erfragen.',
    'For a placing at the court’s disposal with at most three years, without the opinion of article 32, article 27 points to the court and articles 98/6 and 109/1 point to the emergency procedure. Ask the registry for the dates.',
  ),
  'placement-two-years-or-less': names(
    'Met een terbeschikkingstelling valt elke straf onmiddellijk onder de rechter (artikel 16 van de wet van 29 juni 2021), maar tot twee jaar golden diens regels pas vanaf 1 september 2023 (artikel 109). Vraag de data aan de griffie.',
    'Avec une mise à la disposition, toute peine relève immédiatement du juge (article 16 de la loi du 29 juin 2021), mais jusqu’à deux ans ses règles ne valaient qu’à partir du 1er septembre 2023 (article 109). Demandez les dates au greffe.',
    'Mit einer Überantwortung fällt jede Strafe sofort unter den Richter (Artikel 16 des Gesetzes vom 29. Juni 2021), doch bis zwei Jahre galten seine Regeln erst ab dem 1. September 2023 (Artikel 109). Bitte die Daten bei der Kanzlei erfragen.',
    'With a placing at the court’s disposal every sentence comes under the judge at once (article 16 of the Act of 29 June 2021), yet up to two years his rules held only from 1 September 2023 (article 109). Ask the registry for the dates.',
  ),
  'placement-below-six-months': names(
    'Bij een terbeschikkingstelling wijst artikel 27 naar de rechtbank; of dat ook onder zes maanden geldt, waar artikel 109 de regels van de rechter uitstelt, blijft open. Vraag de data aan de griffie.',
    'En cas de mise à la disposition, l’article 27 désigne le tribunal ; reste ouvert si cela vaut aussi en dessous de six mois, où l’article 109 reporte les règles du juge. Demandez les dates au greffe.',
    'Bei einer Überantwortung verweist Artikel 27 auf das Gericht; ob das auch unter sechs Monaten gilt, wo Artikel 109 die Regeln des Richters aufschiebt, bleibt offen. Bitte die Daten bei der Kanzlei erfragen.',
    'With a placing at the court’s disposal article 27 points to the court; whether that holds below six months too, where article 109 puts off the judge’s rules, stays open. Ask the registry for the dates.',
  ),
  'placement-new-code': names(
    'De artikelen 27, 54, 68 en 98/28 noemen alleen de terbeschikkingstelling van het Strafwetboek van 1867, niet die van de wet van 29 februari 2024. Rust ze op de nieuwe wet, vraag dan de griffie wat geldt.',
    'Les articles 27, 54, 68 et 98/28 ne citent que la mise à la disposition du Code pénal de 1867, non celle de la loi du 29 février 2024. Si elle repose sur la nouvelle loi, demandez au greffe ce qui vaut.',
    'Die Artikel 27, 54, 68 und 98/28 nennen nur die Überantwortung nach dem Strafgesetzbuch von 1867, nicht die nach dem Gesetz vom 29. Februar 2024. Beruht sie auf dem neuen Gesetz, bitte bei der Kanzlei fragen, was gilt.',
    'Articles 27, 54, 68 and 98/28 name only the placing at the court’s disposal of the Penal Code of 1867, not that of the Act of 29 February 2024. If it rests on the new Act, ask the registry what holds.',
  ),
  'last-day-of-emergency': names(
    'De noodprocedure loopt “tot 1 juni 2030” (artikel 109/1): of die dag er nog bij hoort, zegt de tekst niet. Vraag de griffie welke regels op die dag gelden.',
    'La procédure d’urgence court « jusqu’au 1er juin 2030 » (article 109/1) : le texte ne dit pas si ce jour est compris. Demandez au greffe quelles règles valent ce jour-là.',
    'Das Notverfahren läuft „bis zum 1. Juni 2030“ (Artikel 109/1): Ob dieser Tag noch dazugehört, sagt der Text nicht. Bitte bei der Kanzlei fragen, welche Regeln an diesem Tag gelten.',
    'The emergency procedure runs “until 1 June 2030” (article 109/1): whether that day still belongs to it, the text does not say. Ask the registry which rules hold on that day.',
  ),
  'older-judgment-after-2030': names(
    'Of een ouder vonnis na juni 2030 nog een schriftelijk verzoek vereist, blijft open: artikel 16 van de wet van 29 juni 2021 heeft geen einddatum. Vraag de data aan de griffie.',
    'Reste ouvert si un jugement plus ancien exige encore une demande écrite après juin 2030 : l’article 16 de la loi du 29 juin 2021 n’a pas de date de fin. Demandez les dates au greffe.',
    'Ob ein älteres Urteil nach Juni 2030 noch einen schriftlichen Antrag erfordert, bleibt offen: Artikel 16 des Gesetzes vom 29. Juni 2021 hat kein Enddatum. Bitte die Daten bei der Kanzlei erfragen.',
    'Whether an older judgment still needs a written request after June 2030 stays open: article 16 of the Act of 29 June 2021 has no last day. Ask the registry for the dates.',
  ),
  'pending-files': names(
    'Liep de procedure al op de dag waarop de regels veranderden (1 september 2023, 4 augustus 2025, juni 2030), dan kan ze de vroegere regels volgen. Vraag de griffie van de rechtbank welke regels op dit dossier worden toegepast.',
    'Si la procédure était déjà en cours le jour où les règles ont changé (1er septembre 2023, 4 août 2025, juin 2030), elle peut suivre les règles antérieures. Demandez au greffe du tribunal lesquelles s’appliquent à ce dossier.',
    'Lief das Verfahren schon an dem Tag, an dem sich die Regeln änderten (1. September 2023, 4. August 2025, Juni 2030), kann es den früheren Regeln folgen. Bitte bei der Kanzlei des Gerichts fragen, welche für diese Akte gelten.',
    'If the procedure was already running on the day the rules changed (1 September 2023, 4 August 2025, June 2030), it may follow the earlier rules. Ask the registry of the court which ones are applied to this file.',
  ),
} satisfies Readonly<Partial<Record<LawCode, Names>>>;

const ofRelease = {
  'recidivism-practice': names(
    'Naar de letter van artikel 25, § 2, b) geldt twee derde; in juni 2018 zei het gevangeniswezen dat het voor de toelaatbaarheid niet meer naar herhaling kijkt en naar een derde herrekende. Beide dagen staan er; de datum van de griffie gaat voor.',
    'À la lettre de l’article 25, § 2, b), les deux tiers s’appliquent ; en juin 2018, l’administration pénitentiaire a dit ne plus tenir compte de la récidive pour l’admissibilité et avoir recalculé à un tiers. Les deux jours sont montrés ; la date du greffe prévaut.',
    'Nach dem Wortlaut von Artikel 25 § 2 Buchstabe b) gelten zwei Drittel; im Juni 2018 teilte die Gefängnisverwaltung mit, dass sie für die Zulässigkeit nicht mehr auf den Rückfall achtet und auf ein Drittel umgerechnet hat. Beide Tage werden gezeigt; das Datum der Kanzlei geht vor.',
    'By the letter of article 25 § 2 b) two thirds holds; in June 2018 the prison service said that it no longer looks at recidivism for admissibility and recalculated to one third. Both days are shown; the registry’s date prevails.',
  ),
  'recidivism-mixed': names(
    'Herhaling is vastgesteld voor de ene straf en niet voor de andere: naar de letter van artikel 25, § 2, b) geldt twee derde voor alle straffen, een omzendbrief telde het alleen voor die met herhaling. Beide dagen staan er; vraag de griffie welke zij aanhoudt.',
    'La récidive est établie pour une peine et non pour l’autre : à la lettre de l’article 25, § 2, b), les deux tiers s’appliquent à toutes les peines, une circulaire ne les comptait que pour celles avec récidive. Les deux jours sont montrés ; demandez au greffe lequel il retient.',
    'Rückfall ist für eine Strafe festgestellt und für die andere nicht: Nach dem Wortlaut von Artikel 25 § 2 Buchstabe b) gelten zwei Drittel für alle Strafen, ein Rundschreiben zählte sie nur für die mit Rückfall. Beide Tage werden gezeigt; bitte bei der Kanzlei fragen, welchen sie anwendet.',
    'Recidivism is established for one sentence and not for the other: by the letter of article 25 § 2 b) two thirds holds for all sentences, a circular counted it only for those with recidivism. Both days are shown; ask the registry which one it keeps to.',
  ),
  'above-thirty': names(
    'Artikel 25, § 2, c) spreekt van dertig jaar of levenslang; voor een straf daartussen kan een derde, twee derde of 15 jaar gelden. Vraag de datum aan de griffie.',
    'L’article 25, § 2, c) parle de trente ans ou de la perpétuité ; pour une peine intermédiaire, un tiers, deux tiers ou 15 ans peuvent valoir. Demandez la date au greffe.',
    'Artikel 25 § 2 Buchstabe c) spricht von dreißig Jahren oder lebenslänglich; für eine Strafe dazwischen können ein Drittel, zwei Drittel oder 15 Jahre gelten. Bitte das Datum bei der Kanzlei erfragen.',
    'Article 25 § 2 c) speaks of thirty years or life; for a sentence in between one third, two thirds or 15 years may hold. Ask the registry for the date.',
  ),
  'thirty-with-others': names(
    'Hoe een straf van dertig jaar of levenslang samen met andere straffen telt, zegt artikel 25, § 2 niet. Vraag de data aan de griffie.',
    'L’article 25, § 2 ne dit pas comment une peine de trente ans ou à perpétuité se compte avec d’autres peines. Demandez les dates au greffe.',
    'Wie eine Strafe von dreißig Jahren oder lebenslänglich zusammen mit anderen Strafen zählt, sagt Artikel 25 § 2 nicht. Bitte die Daten bei der Kanzlei erfragen.',
    'How a sentence of thirty years or life counts together with other sentences, article 25 § 2 does not say. Ask the registry for the dates.',
  ),
  'sum-of-thirty': names(
    'Pas samen komen de straffen op dertig jaar of meer, en artikel 25, § 2, c) spreekt van één straf: de datum volgt daarom de breuk, met de andere lezing ernaast. Vraag de griffie welke letter zij toepast.',
    'Ce n’est qu’ensemble que les peines atteignent trente ans ou plus, et l’article 25, § 2, c) parle d’une seule peine : la date suit donc la fraction, avec l’autre lecture à côté. Demandez au greffe quelle lettre il applique.',
    'Erst zusammen erreichen die Strafen dreißig Jahre oder mehr, und Artikel 25 § 2 Buchstabe c) spricht von einer Strafe: Das Datum folgt deshalb dem Bruchteil, mit der anderen Lesart daneben. Bitte bei der Kanzlei fragen, welchen Buchstaben sie anwendet.',
    'Only together do the sentences reach thirty years or more, and article 25 § 2 c) speaks of one sentence: the date therefore follows the fraction, with the other reading beside it. Ask the registry which letter it applies.',
  ),
  'final-before-2013': names(
    'Voor levenslang dat vóór 19 maart 2013 in kracht van gewijsde ging, geldt de oude letter c) van artikel 25, § 2, en die tekst is niet gelezen. Vraag de datum aan de griffie.',
    'Pour une perpétuité passée en force de chose jugée avant le 19 mars 2013, l’ancienne lettre c) de l’article 25, § 2 vaut, et ce texte n’a pas été lu. Demandez la date au greffe.',
    'Für lebenslänglich, rechtskräftig vor dem 19. März 2013, gilt der alte Buchstabe c) von Artikel 25 § 2, und dieser Text wurde nicht gelesen. Bitte das Datum bei der Kanzlei erfragen.',
    'For a life sentence that became final before 19 March 2013 the old letter c) of article 25 § 2 holds, and that text was not read. Ask the registry for the date.',
  ),
  'final-on-2013-day': names(
    'Het vonnis ging op 19 maart 2013 zelf in kracht van gewijsde, en de overgangsregel zegt alleen “na” en “vóór” (artikel 21 van de wet van 17 maart 2013). Vraag de datum aan de griffie.',
    'Le jugement est passé en force de chose jugée le 19 mars 2013 même, et la règle transitoire ne dit que « après » et « avant » (article 21 de la loi du 17 mars 2013). Demandez la date au greffe.',
    'Das Urteil wurde am 19. März 2013 selbst rechtskräftig, und die Übergangsregel sagt nur „nach“ und „vor“ (Artikel 21 des Gesetzes vom 17. März 2013). Bitte das Datum bei der Kanzlei erfragen.',
    'The judgment became final on 19 March 2013 itself, and the transitional rule says only “after” and “before” (article 21 of the Act of 17 March 2013). Ask the registry for the date.',
  ),
  'thirty-before-2013': names(
    'Het vonnis van dertig jaar of meer ging vóór 19 maart 2013 in kracht van gewijsde. De oude letter c) van artikel 25, § 2 is niet gelezen; uit wat ze verving, volgt dat ze alleen over levenslang ging. De datum volgt daarom de breuk. Vraag de griffie of zij zo telt.',
    'Le jugement de trente ans ou plus est passé en force de chose jugée avant le 19 mars 2013. L’ancienne lettre c) de l’article 25, § 2 n’a pas été lue ; ce qui l’a remplacée montre qu’elle ne visait que la perpétuité. La date suit donc la fraction. Demandez au greffe s’il compte ainsi.',
    'Das Urteil über dreißig Jahre oder mehr wurde vor dem 19. März 2013 rechtskräftig. Der alte Buchstabe c) von Artikel 25 § 2 wurde nicht gelesen; aus dem, was ihn ersetzte, folgt, dass er nur lebenslänglich betraf. Das Datum folgt deshalb dem Bruchteil. Bitte bei der Kanzlei fragen, ob sie so zählt.',
    'The judgment of thirty years or more became final before 19 March 2013. The old letter c) of article 25 § 2 was not read; from what replaced it follows that it was about life alone. The date therefore follows the fraction. Ask the registry whether it counts so.',
  ),
  'safety-with-others': names(
    'Een beveiligingsperiode geldt voor de straf waarbij ze is uitgesproken; hoe andere straffen daarnaast tellen, zegt de wet niet. Vraag de data aan de griffie.',
    'Une période de sûreté vaut pour la peine qu’elle accompagne ; la loi ne dit pas comment d’autres peines comptent à côté. Demandez les dates au greffe.',
    'Eine Sicherheitsperiode gilt für die Strafe, zu der sie ausgesprochen wurde; wie andere Strafen daneben zählen, sagt das Gesetz nicht. Bitte die Daten bei der Kanzlei erfragen.',
    'A period of safety holds for the sentence it was stated with; how other sentences count beside it the law does not say. Ask the registry for the dates.',
  ),
  'safety-and-antecedent': names(
    'Of een beveiligingsperiode ook in de plaats komt van 19 of 23 jaar (artikel 25, § 2, d) en e)), blijft open. Beide dagen staan er; vraag de griffie welke zij aanhoudt.',
    'Reste ouvert si une période de sûreté remplace aussi les 19 ou 23 ans (article 25, § 2, d) et e)). Les deux jours sont montrés ; demandez au greffe lequel il retient.',
    'Ob eine Sicherheitsperiode auch an die Stelle von 19 oder 23 Jahren tritt (Artikel 25 § 2 Buchstaben d) und e)), bleibt offen. Beide Tage werden gezeigt; bitte bei der Kanzlei fragen, welchen sie anwendet.',
    'Whether a period of safety also takes the place of 19 or 23 years (article 25 § 2 d) and e)) stays open. Both days are shown; ask the registry which one it keeps to.',
  ),
  'criminal-in-new-code': names(
    'De artikelen 25, 57, 68 en 71 spreken van correctionele en criminele straffen, en het Strafwetboek van 2024 kent die woorden niet meer. Vraag de griffie wat geldt en leg het voor aan een jurist.',
    'Les articles 25, 57, 68 et 71 parlent de peines correctionnelles et criminelles, termes que le Code pénal de 2024 ne connaît plus. Demandez au greffe ce qui vaut et consultez un juriste.',
    'Die Artikel 25, 57, 68 und 71 sprechen von Korrektional- und Kriminalstrafen, und das Strafgesetzbuch von 2024 kennt diese Wörter nicht mehr. Bitte bei der Kanzlei fragen, was gilt, und einen Juristen fragen.',
    'Articles 25, 57, 68 and 71 speak of correctional and criminal sentences, words the Penal Code of 2024 no longer knows. Ask the registry what holds and ask a jurist.',
  ),
  'surrender-title': names(
    'Overlevering vereist een uitvoerbare titel (artikelen 25/3, § 2, en 98/12); of die er is, wordt hier niet bijgehouden. Kijk het na bij de griffie.',
    'La remise suppose un titre exécutoire (articles 25/3, § 2, et 98/12) ; cette donnée n’est pas tenue ici. Vérifiez auprès du greffe.',
    'Die Übergabe setzt einen vollstreckbaren Titel voraus (Artikel 25/3 § 2 und 98/12); ob es ihn gibt, wird hier nicht geführt. Bitte bei der Kanzlei nachfragen.',
    'Surrender needs an enforceable title (articles 25/3 § 2 and 98/12); whether there is one is not held here. Check with the registry.',
  ),
  'suspended-parts-in-total': names(
    'Of bij de grens van tien jaar ook delen met uitstel meetellen, zegt artikel 98/28 niet; hier telt alleen het uitvoerbare deel. Ligt het totaal met uitstel boven tien jaar, vraag het dan aan de directeur.',
    'L’article 98/28 ne dit pas si les parties avec sursis comptent pour la limite de dix ans ; seule la partie à exécuter compte ici. Si le total avec sursis dépasse dix ans, demandez au directeur.',
    'Ob bei der Grenze von zehn Jahren auch Teile mit Aufschub mitzählen, sagt Artikel 98/28 nicht; hier zählt nur der zu vollstreckende Teil. Liegt die Summe mit Aufschub über zehn Jahren, bitte den Direktor fragen.',
    'Whether suspended parts count for the limit of ten years, article 98/28 does not say; only the part to be executed counts here. If the total with suspended parts is above ten years, ask the director.',
  ),
  'suspended-parts-above-five': names(
    'Of bij de grens van vijf jaar ook delen met uitstel meetellen, zeggen de artikelen 57, 68, § 5 en 71 niet. Met die delen ligt het totaal boven vijf jaar, zonder niet: beide staan er. Vraag het aan de griffie van de strafuitvoeringsrechtbank.',
    'Les articles 57, 68, § 5 et 71 ne disent pas si les parties avec sursis comptent pour la limite de cinq ans. Avec elles, le total dépasse cinq ans ; sans elles, non : les deux sont montrés. Demandez au greffe du tribunal de l’application des peines.',
    'Ob bei der Grenze von fünf Jahren auch Teile mit Aufschub mitzählen, sagen die Artikel 57, 68 § 5 und 71 nicht. Mit diesen Teilen liegt die Summe über fünf Jahren, ohne sie nicht: Beides wird gezeigt. Bitte bei der Kanzlei des Strafvollstreckungsgerichts fragen.',
    'Whether suspended parts count for the limit of five years, articles 57, 68 § 5 and 71 do not say. With them the total is above five years, without them it is not: both stand here. Ask the registry of the court.',
  ),
  'between-thirty-and-life': names(
    'Een straf van meer dan dertig jaar die niet levenslang is, noemt artikel 71 niet: het derde lid (vijf tot tien jaar) zondert dertig jaar uit, het vierde (tien jaar) spreekt van dertig jaar of levenslang, en de woorden van 2016 erover zijn vernietigd (arrest 148/2017). Beide staan er: lees de proeftijd in het vonnis.',
    'L’article 71 ne nomme pas une peine de plus de trente ans qui n’est pas à perpétuité : l’alinéa 3 (cinq à dix ans) excepte trente ans, l’alinéa 4 (dix ans) parle de trente ans ou de la perpétuité, et les mots de 2016 à ce sujet sont annulés (arrêt 148/2017). Les deux sont montrés : lisez le délai d’épreuve dans le jugement.',
    'Eine Strafe von mehr als dreißig Jahren, die nicht lebenslang ist, nennt Artikel 71 nicht: Absatz 3 (fünf bis zehn Jahre) nimmt dreißig Jahre aus, Absatz 4 (zehn Jahre) spricht von dreißig Jahren oder lebenslang, und die Worte von 2016 dazu sind für nichtig erklärt (Entscheid 148/2017). Beides wird gezeigt: Bitte die Probezeit im Urteil lesen.',
    'Article 71 does not name a sentence above thirty years that is not for life: its third paragraph (five to ten years) excepts thirty years, its fourth (ten years) speaks of thirty years or life, and the words of 2016 on it were annulled (judgment 148/2017). Both stand here: read the probation period in the judgment.',
  ),
  'early-release-to-confirm': names(
    'De laatste dag is 31 december 2026; een verlenging is niet gevonden, wat niet bewijst dat er geen is. De gewone routes blijven en niets gaat vanzelf over: vraag de griffie om bevestiging en bereid de gewone route voor.',
    'Le dernier jour est le 31 décembre 2026 ; aucune prolongation n’a été trouvée, ce qui ne prouve pas qu’il n’y en ait pas. Les voies ordinaires demeurent et rien ne bascule de soi-même : demandez confirmation au greffe et préparez la voie ordinaire.',
    'Der letzte Tag ist der 31. Dezember 2026; eine Verlängerung wurde nicht gefunden, was nicht beweist, dass es keine gibt. Die gewöhnlichen Wege bleiben, und nichts stellt sich von selbst um: bitte bei der Kanzlei eine Bestätigung einholen und den gewöhnlichen Weg vorbereiten.',
    'The last day is 31 December 2026; no extension was found, which is no proof that there is none. The ordinary routes remain and nothing switches by itself: ask the registry to confirm and prepare the ordinary route.',
  ),
  'early-release-lists': names(
    'De maatregel geldt ook niet voor wie voor bepaalde feiten gestraft is of door OCAD wordt opgevolgd (artikel 98/28); dat wordt hier niet bijgehouden. Vraag de directeur of een uitsluiting geldt.',
    'La mesure exclut aussi qui est condamné pour certains faits ou suivi par l’OCAM (article 98/28) ; ces données ne sont pas tenues ici. Demandez au directeur si une exclusion s’applique.',
    'Die Maßnahme schließt auch aus, wer für bestimmte Taten verurteilt ist oder in der Datenbank des Koordinierungsorgans für die Bedrohungsanalyse geführt wird (Artikel 98/28); das wird hier nicht festgehalten. Bitte den Direktor fragen, ob ein Ausschluss gilt.',
    'The measure also excludes people sentenced for certain offences or followed by CUTA (article 98/28); that is not held here. Ask the director whether an exclusion applies.',
  ),
  'enforceable-until': names(
    'De laatste dag ligt twintig dagen na de tijdsvoorwaarde (artikel 60, vijfde lid) of, in de noodprocedure, na een derde van de straf (artikel 98/20); ging het vonnis pas later in kracht van gewijsde, dan kunnen die dagen vanaf dan lopen. Vraag de griffie welke dag zij aanhoudt.',
    'Le dernier jour se situe vingt jours après la condition de temps (article 60, alinéa 5) ou, en procédure d’urgence, après un tiers de la peine (article 98/20) ; si le jugement n’est passé en force de chose jugée que plus tard, ces jours peuvent courir dès ce moment. Demandez au greffe quel jour il retient.',
    'Der letzte Tag liegt zwanzig Tage nach der Zeitbedingung (Artikel 60 Absatz 5) oder, im Notverfahren, nach einem Drittel der Strafe (Artikel 98/20); wurde das Urteil erst später rechtskräftig, können diese Tage ab dann laufen. Bitte bei der Kanzlei fragen, welchen Tag sie anwendet.',
    'The last day lies twenty days after the time condition (article 60, fifth paragraph) or, in the emergency procedure, after one third of the sentence (article 98/20); if the judgment became final only later, those days may run from then. Ask the registry which day it keeps to.',
  ),
  'monitoring-without-residence': names(
    'Zonder recht op verblijf kan dit alleen als de Dienst Vreemdelingenzaken geen onmiddellijke verwijdering of overbrenging ziet; wat volgt als zijn advies uitblijft, zegt artikel 98/13 niet. Vraag de directeur of het advies er is.',
    'Sans droit de séjour, ce n’est possible que si l’Office des étrangers ne prévoit ni éloignement ni transfert immédiat ; l’article 98/13 ne dit pas ce qui suit si son avis manque. Demandez au directeur si l’avis est là.',
    'Ohne Aufenthaltsrecht ist dies nur möglich, wenn das Ausländeramt keine sofortige Entfernung oder Überführung vorsieht; was folgt, wenn seine Stellungnahme ausbleibt, sagt Artikel 98/13 nicht. Bitte den Direktor fragen, ob sie vorliegt.',
    'Without a right of residence this is possible only where the Aliens Office sees no immediate removal or transfer; what follows if its advice does not come, article 98/13 does not say. Ask the director whether the advice is there.',
  ),
  'permission-after-refusal': names(
    'Artikel 4, § 3 spreekt van de twee jaar vóór de toelaatbaarheidsdatum; of het daarna nog kan, bijvoorbeeld na een weigering, staat er niet. Vraag het aan de Directie Detentiebeheer.',
    'L’article 4, § 3 parle des deux années qui précèdent la date d’admissibilité ; il ne dit pas si c’est encore possible ensuite, par exemple après un refus. Demandez à la Direction Gestion de la détention.',
    'Artikel 4 § 3 spricht von den zwei Jahren vor dem Zulässigkeitsdatum; ob es danach noch möglich ist, etwa nach einer Ablehnung, steht dort nicht. Bitte bei der Direktion Haftverwaltung fragen.',
    'Article 4 § 3 speaks of the two years before the admissibility date; whether it is possible after that, for instance after a refusal, it does not say. Ask the Detention Management Directorate.',
  ),
  'leave-quarter': names(
    'Of een kwartaal een kalenderkwartaal is of drie maanden vanaf het eerste verlof, zegt artikel 6 niet. Vraag de directeur hoe het verlof wordt gespreid.',
    'L’article 6 ne dit pas si un trimestre est un trimestre civil ou trois mois à partir du premier congé. Demandez au directeur comment les congés sont répartis.',
    'Ob ein Quartal ein Kalenderquartal ist oder drei Monate ab dem ersten Hafturlaub, sagt Artikel 6 nicht. Bitte den Direktor fragen, wie der Hafturlaub verteilt wird.',
    'Whether a quarter is one of the calendar or three months from the first leave, article 6 does not say. Ask the director how leave is spread.',
  ),
  'leave-quarter-of-change': names(
    'Of in het kwartaal dat op 1 september 2022 liep drie of vier keer 36 uur gold, is niet geregeld (artikel 6). Vraag het, als het nog telt, aan de Directie Detentiebeheer.',
    'Rien ne règle si le trimestre en cours le 1er septembre 2022 donnait droit à trois ou à quatre fois 36 heures (article 6). Si cela compte encore, demandez à la Direction Gestion de la détention.',
    'Ob in dem Quartal, das am 1. September 2022 lief, drei- oder viermal 36 Stunden galten, ist nicht geregelt (Artikel 6). Bitte, wenn es noch zählt, bei der Direktion Haftverwaltung fragen.',
    'Whether three or four times 36 hours held in the quarter running on 1 September 2022 is not settled (article 6). If it still matters, ask the Detention Management Directorate.',
  ),
} satisfies Readonly<Partial<Record<LawCode, Names>>>;

export const openWords = { ...ofRegime, ...ofRelease };
