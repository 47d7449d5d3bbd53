/** The question a jurist has to answer before a code can go. Codes about what was typed have none. */
import { names, type Names } from '../../language.ts';
import type { LawCode } from './format/codes.ts';

const q = names;
const totals = q(
  'Hoe worden meer straffen samengeteld en in welke orde uitgevoerd, met elk hun breuk of minimum?',
  'Comment additionne-t-on plusieurs peines et dans quel ordre s’exécutent-elles, chacune avec sa fraction ou son minimum ?',
  'Wie werden mehrere Strafen zusammengezählt und in welcher Reihenfolge vollstreckt, jede mit ihrem Bruchteil oder Mindestmaß?',
  'How are several sentences added up and in which order carried out, each with its fraction or minimum?',
);
const recidivism = q(
  'Wat zegt artikel 25 over wettelijke herhaling na arrest 15/2018 en de wet van 2019?',
  'Que dit l’article 25 de la récidive légale après l’arrêt 15/2018 et la loi de 2019 ?',
  'Was sagt Artikel 25 zum gesetzlichen Rückfall nach dem Urteil 15/2018 und dem Gesetz von 2019?',
  'What does article 25 say of legal recidivism after judgment 15/2018 and the statute of 2019?',
);
const emergency = q(
  'Wat is de dag van inwerkingtreding en het einde van de noodwet van juli 2025, en wie sluit ze uit?',
  'Quels sont le jour d’entrée en vigueur et la fin de la loi d’urgence de juillet 2025, et qui exclut-elle ?',
  'Was sind Tag des Inkrafttretens und Ende des Notgesetzes vom Juli 2025, und wen schließt es aus?',
  'What are the day of coming into force and the end of the Emergency Act of July 2025, and whom does it exclude?',
);
const older = q(
  'Welke regels golden tot drie jaar voor vonnissen van vóór de regeling van 2022 en 2023, en onder zes maanden?',
  'Quelles règles valaient jusqu’à trois ans pour les jugements antérieurs au régime de 2022 et 2023, et en dessous de six mois ?',
  'Welche Regeln galten bis drei Jahre für Urteile vor der Regelung von 2022 und 2023, und unter sechs Monaten?',
  'Which rules held up to three years for judgments before the regime of 2022 and 2023, and below six months?',
);
const extended = q(
  'Bestaat het verlengd penitentiair verlof nog, sinds en tot wanneer, en vanaf welke datum kan het?',
  'Le congé pénitentiaire prolongé existe-t-il encore, depuis et jusqu’à quand, et à partir de quelle date ?',
  'Gibt es den verlängerten Hafturlaub noch, seit und bis wann, und ab welchem Datum?',
  'Does extended prison leave still exist, since and until when, and from which date is it open?',
);

export const questions: Readonly<Partial<Record<LawCode, Names>>> = {
  'below-six-months': older,
  'older-judgment': older,
  'circular-rows': older,
  'no-pack': q(
    'Welke regels golden vóór 12 januari 2015?',
    'Quelles règles valaient avant le 12 janvier 2015 ?',
    'Welche Regeln galten vor dem 12. Januar 2015?',
    'Which rules held before 12 January 2015?',
  ),
  'total-unclear': q(
    'Hoeveel dagen telt een maand bij de grenzen van zes maanden, drie en tien jaar?',
    'Combien de jours compte un mois pour les limites de six mois, trois et dix ans ?',
    'Wie viele Tage zählt ein Monat bei den Grenzen von sechs Monaten, drei und zehn Jahren?',
    'How many days is a month at the limits of six months, three and ten years?',
  ),
  'interruption-effect': q(
    'Lopen de dagen van een strafonderbreking mee (artikelen 15 tot 19)?',
    'Les jours d’une interruption comptent-ils (articles 15 à 19) ?',
    'Zählen die Tage einer Unterbrechung mit (Artikel 15 bis 19)?',
    'Do the days of an interruption count (articles 15 to 19)?',
  ),
  'recidivism-mixed': totals,
  'thirty-with-others': totals,
  'safety-with-others': totals,
  'order-of-sentences': totals,
  'recidivism-changed': recidivism,
  'recidivism-up-to-3-years': recidivism,
  'judged-in-2013': q(
    'Vanaf welke dag in 2013, en voor welke vonnissen, gelden de minima van 15, 19 en 23 jaar?',
    'À partir de quel jour de 2013, et pour quels jugements, valent les minima de 15, 19 et 23 ans ?',
    'Ab welchem Tag 2013 und für welche Urteile gelten die Mindestzeiten von 15, 19 und 23 Jahren?',
    'From which day in 2013, and for which judgments, do the minimums of 15, 19 and 23 years hold?',
  ),
  'safety-too-long': q(
    'Wat is het hoogste van een beveiligingsperiode, en wanneer trad de wet van 21 december 2017 in werking?',
    'Quel est le maximum d’une période de sûreté, et quand la loi du 21 décembre 2017 est-elle entrée en vigueur ?',
    'Was ist das Höchste einer Sicherheitsperiode, und wann trat das Gesetz vom 21. Dezember 2017 in Kraft?',
    'What is the most a period of safety may be, and when did the Act of 21 December 2017 come into force?',
  ),
  'safety-too-early': q(
    'Voor welke vonnissen geldt de wet van 21 december 2017?',
    'Pour quels jugements vaut la loi du 21 décembre 2017 ?',
    'Für welche Urteile gilt das Gesetz vom 21. Dezember 2017?',
    'For which judgments does the Act of 21 December 2017 hold?',
  ),
  'after-revocation': q(
    'Vanaf wanneer staan de modaliteiten na een herroeping opnieuw open (artikelen 64 en volgende)?',
    'À partir de quand les modalités sont-elles de nouveau ouvertes après une révocation ?',
    'Ab wann stehen die Modalitäten nach einem Widerruf wieder offen?',
    'From when are the modalities open again after a revocation?',
  ),
  'from-memory': q(
    'Klopt deze regel met de geconsolideerde wet van 17 mei 2006 (artikelen 4 § 3 en 26)?',
    'Cette règle correspond-elle à la loi consolidée du 17 mai 2006 (articles 4, § 3, et 26) ?',
    'Entspricht diese Regel dem konsolidierten Gesetz vom 17. Mai 2006 (Artikel 4 § 3 und 26)?',
    'Does this rule agree with the consolidated Act of 17 May 2006 (articles 4 §3 and 26)?',
  ),
  'transition-house-reference': q(
    'Lopen de achttien maanden van artikel 9/1 tot de datum van voorwaardelijke invrijheidstelling of tot het strafeinde?',
    'Les dix-huit mois de l’article 9/1 courent-ils jusqu’à la date de libération conditionnelle ou jusqu’à la fin de peine ?',
    'Laufen die achtzehn Monate von Artikel 9/1 bis zum Datum der bedingten Freilassung oder bis zum Strafende?',
    'Do the eighteen months of article 9/1 run to the conditional-release date or to the sentence end?',
  ),
  'extended-leave-no-date': extended,
  'extended-leave-ended': extended,
  'early-release-unknown': q(
    'Tot wanneer gold de vervroegde invrijheidstelling van 2022, en wat kwam in haar plaats?',
    'Jusqu’à quand la libération anticipée de 2022 a-t-elle valu, et qu’est-ce qui l’a remplacée ?',
    'Bis wann galt die vorzeitige Freilassung von 2022, und was trat an ihre Stelle?',
    'Until when did the early release of 2022 hold, and what replaced it?',
  ),
  'early-release-before-2022': q(
    'Tot wanneer gold het koninklijk besluit nr. 3 van 9 april 2020?',
    'Jusqu’à quand l’arrêté royal n° 3 du 9 avril 2020 a-t-il valu ?',
    'Bis wann galt der Königliche Erlass Nr. 3 vom 9. April 2020?',
    'Until when did Royal Decree no. 3 of 9 April 2020 hold?',
  ),
  'early-release-day-unknown': emergency,
  'early-release-law-ends': emergency,
  'monitoring-since-2025': emergency,
  'leave-amount': q(
    'Hoe vaak 36 uur per kwartaal: drie of vier (artikelen 6 tot 9)?',
    'Combien de fois 36 heures par trimestre : trois ou quatre (articles 6 à 9) ?',
    'Wie oft 36 Stunden im Quartal: drei- oder viermal (Artikel 6 bis 9)?',
    'How often 36 hours a quarter: three or four times (articles 6 to 9)?',
  ),
  'detention-hours': q(
    'Twaalf of zestien uur per dag bij beperkte detentie?',
    'Douze ou seize heures par jour en détention limitée ?',
    'Zwölf oder sechzehn Stunden am Tag bei Haftlockerung?',
    'Twelve or sixteen hours a day in limited detention?',
  ),
  'month-convention': q(
    'Tellen griffies kalendermaanden, maanden van dertig dagen, of dagen; hoe ronden ze af, en vóór of na de aftrek?',
    'Les greffes comptent-ils en mois civils, en mois de trente jours ou en jours ; comment arrondissent-ils, avant ou après la déduction ?',
    'Zählen Kanzleien Kalendermonate, Monate von dreißig Tagen oder Tage; wie runden sie, vor oder nach dem Abzug?',
    'Do registries count calendar months, months of thirty days, or days; how do they round, before or after the deduction?',
  ),
};
