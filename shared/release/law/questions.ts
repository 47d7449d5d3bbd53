/** The question a jurist has to answer before a code can go: one for each code about what the text leaves open. */
import { names, type Names } from '../../language.ts';
import type { LawCode } from './format/codes.ts';
import { countingQuestions } from './questions-counting.ts';

const ofRegime = {
  'total-unclear': names(
    'Hoe tellen maanden en dagen bij de grenzen van zes maanden, twee, drie, tien en dertig jaar: zijn 36 maanden en enkele dagen meer dan drie jaar?',
    'Comment compter mois et jours aux limites de six mois et de deux, trois, dix et trente ans : 36 mois et quelques jours dépassent-ils trois ans ?',
    'Wie zählen Monate und Tage bei den Grenzen von sechs Monaten und von zwei, drei, zehn und dreißig Jahren: Sind 36 Monate und einige Tage mehr als drei Jahre?',
    'How do months and days count at the limits of six months and of two, three, ten and thirty years: are 36 months and some days more than three years?',
  ),
  'below-six-months': names(
    'Welke omzendbrieven gelden onder zes maanden tot artikel 109, derde lid in werking treedt, en welke data volgen eruit?',
    'Quelles circulaires s’appliquent en dessous de six mois jusqu’à l’entrée en vigueur prévue à l’article 109, alinéa 3, et quelles dates en découlent ?',
    'Welche Rundschreiben gelten unter sechs Monaten bis zum Inkrafttreten nach Artikel 109 Absatz 3, und welche Daten folgen daraus?',
    'Which circulars hold below six months until the coming into force under article 109, third paragraph, and which dates follow from them?',
  ),
  'older-judgment': names(
    'Welke omzendbrieven gelden tot drie jaar voor oudere vonnissen zonder schriftelijk verzoek (artikel 16 van de wet van 29 juni 2021), en welke data volgen eruit?',
    'Quelles circulaires s’appliquent jusqu’à trois ans aux jugements antérieurs sans demande écrite (article 16 de la loi du 29 juin 2021), et quelles dates en découlent ?',
    'Welche Rundschreiben gelten bis drei Jahre für ältere Urteile ohne schriftlichen Antrag (Artikel 16 des Gesetzes vom 29. Juni 2021), und welche Daten folgen daraus?',
    'Which circulars hold up to three years for older judgments without a written request (article 16 of the Act of 29 June 2021), and which dates follow from them?',
  ),
  'judged-on-the-day': names(
    'Valt een vonnis van 1 september 2022 of 1 september 2023 zelf onder “na de inwerkingtreding” in artikel 16 van de wet van 29 juni 2021?',
    'Un jugement du 1er septembre 2022 ou du 1er septembre 2023 même est-il prononcé « après » l’entrée en vigueur au sens de l’article 16 de la loi du 29 juin 2021 ?',
    'Ist ein Urteil vom 1. September 2022 oder 1. September 2023 selbst „nach“ dem Inkrafttreten im Sinne von Artikel 16 des Gesetzes vom 29. Juni 2021 verkündet?',
    'Is a judgment of 1 September 2022 or 1 September 2023 itself pronounced “after” the coming into force in the sense of article 16 of the Act of 29 June 2021?',
  ),
  'older-and-newer': names(
    'Welke regeling geldt als bij een lopende oudere straf een vonnis van na de inwerkingtreding komt (artikel 16 van de wet van 29 juni 2021)?',
    'Quel régime s’applique quand un jugement postérieur à l’entrée en vigueur s’ajoute à une peine antérieure en cours (article 16 de la loi du 29 juin 2021) ?',
    'Welche Regelung gilt, wenn zu einer laufenden älteren Strafe ein Urteil von nach dem Inkrafttreten hinzukommt (Artikel 16 des Gesetzes vom 29. Juni 2021)?',
    'Which regime holds when a judgment from after the coming into force is added to an older sentence that is running (article 16 of the Act of 29 June 2021)?',
  ),
  'class-by-total': names(
    'Bepaalt het totaal van vandaag of elke straf afzonderlijk of iemand tot de klasse boven of tot twee jaar hoort (artikel 16 van de wet van 29 juni 2021)?',
    'Est-ce le total actuel ou chaque peine qui détermine la classe, au-dessus ou jusqu’à deux ans (article 16 de la loi du 29 juin 2021) ?',
    'Bestimmt die heutige Summe oder jede einzelne Strafe, ob jemand zur Klasse über oder bis zwei Jahre gehört (Artikel 16 des Gesetzes vom 29. Juni 2021)?',
    'Does the total of today or each sentence decide whether someone belongs to the class above or up to two years (article 16 of the Act of 29 June 2021)?',
  ),
  'article32-changes-it': names(
    'Wie stelt, en op welk ogenblik, vast dat het advies van artikel 32 vereist is, in het bijzonder bij tekenen van gewelddadig extremisme?',
    'Qui constate, et à quel moment, que l’avis de l’article 32 est requis, en particulier en cas de signes d’extrémisme violent ?',
    'Wer stellt wann fest, dass die Stellungnahme von Artikel 32 erforderlich ist, insbesondere bei Anzeichen von gewalttätigem Extremismus?',
    'Who finds, and at which moment, that the opinion of article 32 is required, in particular with signs of violent extremism?',
  ),
  'placement-without-article32': names(
    'Is bij een terbeschikkingstelling tot drie jaar zonder het advies van artikel 32 de rechtbank bevoegd (artikel 27) of geldt de noodprocedure (artikelen 98/6 en 109/1), en met welke tijdsvoorwaarde?',
    'Pour une mise à la disposition jusqu’à trois ans sans l’avis de l’article 32, le tribunal est-il compétent (article 27) ou la procédure d’urgence vaut-elle (articles 98/6 et 109/1), et avec quelle condition de temps ?',
    'Ist bei einer Überantwortung bis drei Jahre ohne die Stellungnahme von Artikel 32 das Gericht zuständig (Artikel 27) oder gilt das Notverfahren (Artikel 98/6 und 109/1), und mit welcher Zeitbedingung?',
    'For a placing at the court’s disposal up to three years without the opinion of article 32, is the court competent (article 27) or does the emergency procedure hold (articles 98/6 and 109/1), and with which time condition?',
  ),
  'placement-two-years-or-less': names(
    'Wie was tussen 1 september 2022 en 31 augustus 2023 bevoegd bij een terbeschikkingstelling met hoogstens twee jaar (artikel 16, derde lid van de wet van 29 juni 2021 tegenover artikel 109)?',
    'Qui était compétent entre le 1er septembre 2022 et le 31 août 2023 pour une mise à la disposition avec deux ans au plus (article 16, alinéa 3 de la loi du 29 juin 2021, face à l’article 109) ?',
    'Wer war zwischen dem 1. September 2022 und dem 31. August 2023 bei einer Überantwortung mit höchstens zwei Jahren zuständig (Artikel 16 Absatz 3 des Gesetzes vom 29. Juni 2021 gegenüber Artikel 109)?',
    'Who was competent between 1 September 2022 and 31 August 2023 for a placing at the court’s disposal with at most two years (article 16, third paragraph of the Act of 29 June 2021 against article 109)?',
  ),
  'placement-below-six-months': names(
    'Geldt artikel 27, tweede lid ook bij een terbeschikkingstelling onder zes maanden, of stelt artikel 109, derde lid dat uit?',
    'L’article 27, alinéa 2 vaut-il aussi pour une mise à la disposition en dessous de six mois, ou l’article 109, alinéa 3 le reporte-t-il ?',
    'Gilt Artikel 27 Absatz 2 auch bei einer Überantwortung unter sechs Monaten, oder schiebt Artikel 109 Absatz 3 das auf?',
    'Does article 27, second paragraph hold for a placing at the court’s disposal below six months too, or does article 109, third paragraph put it off?',
  ),
  'placement-new-code': names(
    'Omvat artikel 27, tweede lid, en de uitsluiting van artikel 98/28, ook de terbeschikkingstelling van de wet van 29 februari 2024?',
    'L’article 27, alinéa 2, et l’exclusion de l’article 98/28 comprennent-ils aussi la mise à la disposition de la loi du 29 février 2024 ?',
    'Umfassen Artikel 27 Absatz 2 und der Ausschluss von Artikel 98/28 auch die Überantwortung nach dem Gesetz vom 29. Februar 2024?',
    'Do article 27, second paragraph, and the exclusion of article 98/28 also cover the placing at the court’s disposal of the Act of 29 February 2024?',
  ),
  'last-day-of-emergency': names(
    'Is 1 juni 2030 de laatste dag van de noodprocedure of de eerste zonder (artikelen 109 en 109/1)?',
    'Le 1er juin 2030 est-il le dernier jour de la procédure d’urgence ou le premier sans elle (articles 109 et 109/1) ?',
    'Ist der 1. Juni 2030 der letzte Tag des Notverfahrens oder der erste ohne es (Artikel 109 und 109/1)?',
    'Is 1 June 2030 the last day of the emergency procedure or the first without it (articles 109 and 109/1)?',
  ),
  'older-judgment-after-2030': names(
    'Blijft voor oudere vonnissen na juni 2030 een schriftelijk verzoek nodig (artikel 16 van de wet van 29 juni 2021)?',
    'Une demande écrite reste-t-elle nécessaire après juin 2030 pour les jugements antérieurs (article 16 de la loi du 29 juin 2021) ?',
    'Bleibt für ältere Urteile nach Juni 2030 ein schriftlicher Antrag nötig (Artikel 16 des Gesetzes vom 29. Juni 2021)?',
    'Does a written request remain necessary after June 2030 for older judgments (article 16 of the Act of 29 June 2021)?',
  ),
  'pending-files': names(
    'Welke procedure volgt een dossier dat op 1 september 2023, 4 augustus 2025 of in juni 2030 al liep (artikel 48 van de wet van 31 juli 2023, artikel 40 van de wet van 18 juli 2025), en waar staat de overgang voor 2030?',
    'Quelle procédure suit un dossier déjà en cours le 1er septembre 2023, le 4 août 2025 ou en juin 2030 (article 48 de la loi du 31 juillet 2023, article 40 de la loi du 18 juillet 2025), et où se trouve la transition pour 2030 ?',
    'Welchem Verfahren folgt eine Akte, die am 1. September 2023, am 4. August 2025 oder im Juni 2030 schon lief (Artikel 48 des Gesetzes vom 31. Juli 2023, Artikel 40 des Gesetzes vom 18. Juli 2025), und wo steht der Übergang für 2030?',
    'Which procedure does a file follow that was already running on 1 September 2023, on 4 August 2025 or in June 2030 (article 48 of the Act of 31 July 2023, article 40 of the Act of 18 July 2025), and where does the transition for 2030 stand?',
  ),
} satisfies Readonly<Partial<Record<LawCode, Names>>>;

const ofRelease = {
  'recidivism-practice': names(
    'Wordt artikel 25, § 2, b) nog toegepast, na de arresten van het Grondwettelijk Hof sinds 2014, de praktijk van juni 2018 en artikel 55bis van het Strafwetboek van 1867?',
    'L’article 25, § 2, b) est-il encore appliqué, après les arrêts de la Cour constitutionnelle depuis 2014, la pratique de juin 2018 et l’article 55bis du Code pénal de 1867 ?',
    'Wird Artikel 25 § 2 Buchstabe b) noch angewandt, nach den Entscheiden des Verfassungsgerichtshofs seit 2014, der Praxis vom Juni 2018 und Artikel 55bis des Strafgesetzbuchs von 1867?',
    'Is article 25 § 2 b) still applied, after the judgments of the Constitutional Court since 2014, the practice of June 2018 and article 55bis of the Penal Code of 1867?',
  ),
  'recidivism-mixed': names(
    'Geldt twee derde voor alle straffen samen of alleen voor die met herhaling, en waarop staat de grens van 14 jaar (artikel 25, § 2, b))?',
    'Les deux tiers valent-ils pour toutes les peines ensemble ou seulement pour celles avec récidive, et sur quoi porte le plafond de 14 ans (article 25, § 2, b)) ?',
    'Gelten zwei Drittel für alle Strafen zusammen oder nur für die mit Rückfall, und worauf bezieht sich die Grenze von 14 Jahren (Artikel 25 § 2 Buchstabe b))?',
    'Does two thirds hold for all sentences together or only for those with recidivism, and on what is the cap of 14 years (article 25 § 2 b))?',
  ),
  'above-thirty': names(
    'Welke letter van artikel 25, § 2 geldt boven dertig jaar na arrest 148/2017 van het Grondwettelijk Hof?',
    'Quelle lettre de l’article 25, § 2 s’applique au-delà de trente ans après l’arrêt 148/2017 de la Cour constitutionnelle ?',
    'Welcher Buchstabe von Artikel 25 § 2 gilt über dreißig Jahren nach dem Entscheid 148/2017 des Verfassungsgerichtshofs?',
    'Which letter of article 25 § 2 holds above thirty years after judgment 148/2017 of the Constitutional Court?',
  ),
  'thirty-with-others': names(
    'Hoe wordt een straf van dertig jaar of levenslang samengeteld met andere straffen, elk met hun breuk of minimum (artikel 25, § 2)?',
    'Comment additionner une peine de trente ans ou à perpétuité et d’autres peines, chacune avec sa fraction ou son minimum (article 25, § 2) ?',
    'Wie wird eine Strafe von dreißig Jahren oder lebenslänglich mit anderen Strafen zusammengezählt, jede mit ihrem Bruchteil oder Mindestmaß (Artikel 25 § 2)?',
    'How is a sentence of thirty years or life added up with other sentences, each with its fraction or minimum (article 25 § 2)?',
  ),
  'sum-of-thirty': names(
    'Geldt artikel 25, § 2, c) ook als alleen het totaal van de straffen dertig jaar bereikt?',
    'L’article 25, § 2, c) s’applique-t-il aussi quand seul le total des peines atteint trente ans ?',
    'Gilt Artikel 25 § 2 Buchstabe c) auch, wenn nur die Summe der Strafen dreißig Jahre erreicht?',
    'Does article 25 § 2 c) also hold where only the total of the sentences reaches thirty years?',
  ),
  'final-before-2013': names(
    'Hoe luidde artikel 25, § 2, c) voor levenslang vóór 19 maart 2013?',
    'Que disait l’article 25, § 2, c) de la perpétuité avant le 19 mars 2013 ?',
    'Wie lautete Artikel 25 § 2 Buchstabe c) für lebenslänglich vor dem 19. März 2013?',
    'What did article 25 § 2 c) say of life before 19 March 2013?',
  ),
  'final-on-2013-day': names(
    'Welke regel geldt voor een veroordeling die op 19 maart 2013 zelf in kracht van gewijsde ging (artikel 21 van de wet van 17 maart 2013)?',
    'Quelle règle vaut pour une condamnation passée en force de chose jugée le 19 mars 2013 même (article 21 de la loi du 17 mars 2013) ?',
    'Welche Regel gilt für eine Verurteilung, die am 19. März 2013 selbst rechtskräftig wurde (Artikel 21 des Gesetzes vom 17. März 2013)?',
    'Which rule holds for a conviction that became final on 19 March 2013 itself (article 21 of the Act of 17 March 2013)?',
  ),
  'thirty-before-2013': names(
    'Ging de oude letter c) van artikel 25, § 2 alleen over levenslang, zodat dertig jaar en meer de letters a) en b) volgen (artikel 21 van de wet van 17 maart 2013)?',
    'L’ancienne lettre c) de l’article 25, § 2 ne visait-elle que la perpétuité, de sorte que trente ans et plus suivent les lettres a) et b) (article 21 de la loi du 17 mars 2013) ?',
    'Betraf der alte Buchstabe c) von Artikel 25 § 2 nur lebenslänglich, sodass dreißig Jahre und mehr den Buchstaben a) und b) folgen (Artikel 21 des Gesetzes vom 17. März 2013)?',
    'Was the old letter c) of article 25 § 2 about life alone, so that thirty years and more follow letters a) and b) (article 21 of the Act of 17 March 2013)?',
  ),
  'safety-with-others': names(
    'Hoe telt een beveiligingsperiode samen met andere straffen (artikelen 195 en 344 van het Wetboek van Strafvordering)?',
    'Comment une période de sûreté se compte-t-elle avec d’autres peines (articles 195 et 344 du Code d’instruction criminelle) ?',
    'Wie zählt eine Sicherheitsperiode zusammen mit anderen Strafen (Artikel 195 und 344 des Strafprozessgesetzbuchs)?',
    'How does a period of safety count together with other sentences (articles 195 and 344 of the Code of Criminal Procedure)?',
  ),
  'safety-and-antecedent': names(
    'Vervangt een beveiligingsperiode ook de 19 en 23 jaar van artikel 25, § 2, d) en e)?',
    'Une période de sûreté remplace-t-elle aussi les 19 et 23 ans de l’article 25, § 2, d) et e) ?',
    'Ersetzt eine Sicherheitsperiode auch die 19 und 23 Jahre von Artikel 25 § 2 Buchstaben d) und e)?',
    'Does a period of safety also replace the 19 and 23 years of article 25 § 2 d) and e)?',
  ),
  'criminal-in-new-code': names(
    'Welke straffen van het Strafwetboek van 2024 gelden als “correctioneel” en “crimineel” in de artikelen 25, 57, 68 en 71?',
    'Quelles peines du Code pénal de 2024 valent comme « correctionnelles » et « criminelles » aux articles 25, 57, 68 et 71 ?',
    'Welche Strafen des Strafgesetzbuchs von 2024 gelten als „Korrektional-“ und „Kriminalstrafen“ in den Artikeln 25, 57, 68 und 71?',
    'Which sentences of the Penal Code of 2024 count as “correctional” and “criminal” in articles 25, 57, 68 and 71?',
  ),
  'surrender-title': names(
    'Welke titels zijn uitvoerbare titels van overlevering in de zin van de artikelen 25/3, § 2 en 98/12?',
    'Quels titres sont des titres exécutoires de remise au sens des articles 25/3, § 2 et 98/12 ?',
    'Welche Titel sind vollstreckbare Titel zur Übergabe im Sinne der Artikel 25/3 § 2 und 98/12?',
    'Which titles are enforceable titles for surrender in the sense of articles 25/3 § 2 and 98/12?',
  ),
  'suspended-parts-in-total': names(
    'Tellen delen met uitstel mee in het totaal van tien jaar van artikel 98/28?',
    'Les parties avec sursis comptent-elles dans le total de dix ans de l’article 98/28 ?',
    'Zählen Teile mit Aufschub in der Summe von zehn Jahren nach Artikel 98/28 mit?',
    'Do suspended parts count in the total of ten years of article 98/28?',
  ),
  'suspended-parts-above-five': names(
    'Tellen delen met uitstel mee in het totaal van vijf jaar van de artikelen 57, 68, § 5 en 71?',
    'Les parties avec sursis comptent-elles dans le total de cinq ans des articles 57, 68, § 5 et 71 ?',
    'Zählen Teile mit Aufschub in der Summe von fünf Jahren nach den Artikeln 57, 68 § 5 und 71 mit?',
    'Do suspended parts count in the total of five years of articles 57, 68 § 5 and 71?',
  ),
  'between-thirty-and-life': names(
    'Hoe lang is de proeftijd bij een straf van meer dan dertig jaar die niet levenslang is (artikel 71, derde en vierde lid, na arrest 148/2017)?',
    'Quelle est la durée du délai d’épreuve pour une peine de plus de trente ans qui n’est pas à perpétuité (article 71, alinéas 3 et 4, après l’arrêt 148/2017) ?',
    'Wie lang ist die Probezeit bei einer Strafe von mehr als dreißig Jahren, die nicht lebenslang ist (Artikel 71 Absätze 3 und 4, nach dem Entscheid 148/2017)?',
    'How long is the probation period with a sentence above thirty years that is not for life (article 71, third and fourth paragraphs, after judgment 148/2017)?',
  ),
  'early-release-to-confirm': names(
    'Is de maatregel van de artikelen 98/28 en 98/29 na 31 december 2026 verlengd, en wat geldt voor wie op 1 januari 2027 met die maatregel vrij is?',
    'La mesure des articles 98/28 et 98/29 est-elle prolongée après le 31 décembre 2026, et qu’en est-il des personnes en liberté à ce titre le 1er janvier 2027 ?',
    'Ist die Maßnahme der Artikel 98/28 und 98/29 über den 31. Dezember 2026 hinaus verlängert, und was gilt für die, die am 1. Januar 2027 durch sie frei sind?',
    'Is the measure of articles 98/28 and 98/29 extended beyond 31 December 2026, and what holds for people who are out under it on 1 January 2027?',
  ),
  'early-release-lists': names(
    'Welke feiten sluiten sinds 1 september 2026 uit volgens artikel 98/28, en hoe kan de dienst weten of iemand door OCAD wordt opgevolgd?',
    'Quels faits excluent depuis le 1er septembre 2026 selon l’article 98/28, et comment le service peut-il savoir si une personne est suivie par l’OCAM ?',
    'Welche Taten schließen seit dem 1. September 2026 nach Artikel 98/28 aus, und wie kann der Dienst wissen, ob jemand in der Datenbank des Koordinierungsorgans für die Bedrohungsanalyse geführt wird?',
    'Which offences exclude since 1 September 2026 under article 98/28, and how can the service know whether someone is followed by CUTA?',
  ),
  'enforceable-until': names(
    'Vanaf wanneer lopen de twintig dagen als de toekenning pas na de tijdsvoorwaarde in kracht van gewijsde gaat, en volgt daarna vrijlating, ook bij de rechtbank (artikelen 60 en 98/20)?',
    'D’où courent les vingt jours si l’octroi ne passe en force de chose jugée qu’après la condition de temps, et la mise en liberté suit-elle, également devant le tribunal (articles 60 et 98/20) ?',
    'Ab wann laufen die zwanzig Tage, wenn die Gewährung erst nach der Zeitbedingung rechtskräftig wird, und folgt danach die Freilassung, auch beim Gericht (Artikel 60 und 98/20)?',
    'From when do the twenty days run if the grant becomes final only after the time condition, and does release follow, before the court too (articles 60 and 98/20)?',
  ),
  'monitoring-without-residence': names(
    'Wat geldt als de Dienst Vreemdelingenzaken niet binnen tien dagen adviseert (artikel 98/13)?',
    'Que se passe-t-il si l’Office des étrangers ne rend pas d’avis dans les dix jours (article 98/13) ?',
    'Was gilt, wenn das Ausländeramt nicht binnen zehn Tagen Stellung nimmt (Artikel 98/13)?',
    'What holds where the Aliens Office does not advise within ten days (article 98/13)?',
  ),
  'permission-after-refusal': names(
    'Blijft de uitgaansvergunning van artikel 4, § 3 mogelijk na de toelaatbaarheidsdatum?',
    'La permission de sortie de l’article 4, § 3 reste-t-elle possible après la date d’admissibilité ?',
    'Bleibt die Ausgangserlaubnis von Artikel 4 § 3 nach dem Zulässigkeitsdatum möglich?',
    'Does the permission to leave of article 4 § 3 stay possible after the admissibility date?',
  ),
  'leave-quarter': names(
    'Is het kwartaal van artikel 6 een kalenderkwartaal of lopen de drie maanden vanaf het eerste verlof?',
    'Le trimestre de l’article 6 est-il un trimestre civil, ou les trois mois courent-ils dès le premier congé ?',
    'Ist das Quartal von Artikel 6 ein Kalenderquartal, oder laufen die drei Monate ab dem ersten Hafturlaub?',
    'Is the quarter of article 6 one of the calendar, or do the three months run from the first leave?',
  ),
  'leave-quarter-of-change': names(
    'Gold in het kwartaal dat op 1 september 2022 liep drie of vier keer 36 uur (artikel 42 van de wet van 30 juli 2022)?',
    'Le trimestre en cours le 1er septembre 2022 donnait-il droit à trois ou à quatre fois 36 heures (article 42 de la loi du 30 juillet 2022) ?',
    'Galten in dem Quartal, das am 1. September 2022 lief, drei- oder viermal 36 Stunden (Artikel 42 des Gesetzes vom 30. Juli 2022)?',
    'Did three or four times 36 hours hold in the quarter running on 1 September 2022 (article 42 of the Act of 30 July 2022)?',
  ),
} satisfies Readonly<Partial<Record<LawCode, Names>>>;

export const questions: Readonly<Partial<Record<LawCode, Names>>> = {
  ...ofRegime,
  ...ofRelease,
  ...countingQuestions,
};
