/** Codes about what the law excludes or does not know: why there is no date, and which way remains. */
import { names, type Names } from '../../language.ts';
import type { LawCode } from './format/codes.ts';

export const excludedWords = {
  'no-limit-in-act': names(
    'De wet geeft voor de volgende stap van dit verzoek geen termijn. Vraag schriftelijk waar het dossier staat.',
    'La loi ne fixe pas de délai pour la prochaine étape de cette demande. Demandez par écrit où en est le dossier.',
    'Das Gesetz nennt für den nächsten Schritt dieses Antrags keine Frist. Bitte schriftlich nach dem Stand fragen.',
    'The law sets no time limit for the next step of this request. Ask in writing where the file stands.',
  ),
  'no-rule': names(
    'Op die dag bestond daarvoor, voor zover gelezen, geen regel. Vraag het bij twijfel aan de griffie.',
    'Ce jour-là, aucune règle n’existait à ce sujet, pour autant qu’on ait pu lire. En cas de doute, demandez au greffe.',
    'An diesem Tag gab es dafür, soweit gelesen, keine Regel. Im Zweifel bitte bei der Kanzlei fragen.',
    'On that day there was no rule for it, as far as was read. Ask the registry when in doubt.',
  ),
  'no-end': names(
    'Een levenslange straf heeft geen strafeinde om vanaf te rekenen. Reken hier niet op een datum.',
    'Une peine à perpétuité n’a pas de fin à partir de laquelle compter. N’attendez pas de date ici.',
    'Eine lebenslange Strafe hat kein Ende, von dem aus gerechnet werden kann. Hier ist kein Datum zu erwarten.',
    'A life sentence has no end to count from. Expect no date here.',
  ),
  'no-date-in-act': names(
    'Voor deze straf kent de wet geen toelaatbaarheidsdatum: de administratie kent toe volgens omzendbrieven, en die zijn niet gelezen. Vraag de datum aan de griffie.',
    'Pour cette peine, la loi ne connaît pas de date d’admissibilité : l’administration octroie selon des circulaires, qui n’ont pas été lues. Demandez la date au greffe.',
    'Für diese Strafe kennt das Gesetz kein Zulässigkeitsdatum: Die Verwaltung gewährt nach Rundschreiben, und die wurden nicht gelesen. Bitte das Datum bei der Kanzlei erfragen.',
    'For this sentence the Act knows no admissibility date: the administration grants by circulars, and those were not read. Ask the registry for the date.',
  ),
  'on-remand-too': names(
    'Deze persoon zit ook in voorlopige hechtenis. De vervroegde invrijheidstelling is alleen voor wie uitsluitend straffen uitzit die in kracht van gewijsde zijn (artikel 98/28, § 1). Eindigt de voorlopige hechtenis, pas dan de hoedanigheid van de persoon aan.',
    'Cette personne est aussi en détention préventive. La libération anticipée n’est ouverte qu’à qui n’exécute que des peines passées en force de chose jugée (article 98/28, § 1er). Si la détention préventive prend fin, corrigez la qualité de la personne.',
    'Diese Person ist auch in Untersuchungshaft. Die vorzeitige Freilassung gibt es nur, wenn ausschließlich rechtskräftige Strafen vollstreckt werden (Artikel 98/28 § 1). Endet die Untersuchungshaft, bitte die Eigenschaft der Person ändern.',
    'This person is on remand as well. Early release is for those who execute final sentences alone (article 98/28 § 1). Once the remand ends, change the capacity in which the person is held.',
  ),
  'judgment-not-final': names(
    'Er is een vonnis dat nog niet in kracht van gewijsde is. Zit de persoon daarvoor ook vast, dan kan de vervroegde invrijheidstelling niet (artikel 98/28, § 1). Vraag het aan de griffie.',
    'Un jugement n’est pas encore passé en force de chose jugée. Si la personne est aussi détenue pour cette affaire, la libération anticipée n’est pas possible (article 98/28, § 1er). Demandez au greffe.',
    'Ein Urteil ist noch nicht rechtskräftig. Wird die Person auch dafür festgehalten, ist die vorzeitige Freilassung nicht möglich (Artikel 98/28 § 1). Bitte bei der Kanzlei fragen.',
    'A judgment is not final yet. Where the person is held for it as well, early release is not possible (article 98/28 § 1). Ask the registry.',
  ),
  'above-ten-years': names(
    'Boven tien jaar in totaal kan dit niet; precies tien jaar kan nog. De andere modaliteiten blijven.',
    'Au-delà de dix ans au total, ce n’est pas possible ; dix ans exactement restent admis. Les autres modalités demeurent.',
    'Über zehn Jahren insgesamt ist dies nicht möglich; genau zehn Jahre gehen noch. Die anderen Modalitäten bleiben.',
    'Above ten years in total this is not possible; exactly ten years still is. The other modalities remain.',
  ),
  'placement-excludes': names(
    'Met een terbeschikkingstelling van de strafuitvoeringsrechtbank kan dit niet. De andere modaliteiten blijven.',
    'Ce n’est pas possible avec une mise à la disposition du tribunal de l’application des peines. Les autres modalités demeurent.',
    'Bei einer Überantwortung an das Strafvollstreckungsgericht ist dies nicht möglich. Die anderen Modalitäten bleiben.',
    'With a placing at the court’s disposal this is not possible. The other modalities remain.',
  ),
  'right-of-residence': names(
    'Dit is er alleen voor wie geen recht op verblijf heeft; hier is een recht op verblijf ingevuld. Kijk na of dat klopt.',
    'Cette voie n’existe que sans droit de séjour ; or un droit de séjour est saisi. Vérifiez si c’est exact.',
    'Dies gibt es nur ohne Aufenthaltsrecht; eingetragen ist ein Aufenthaltsrecht. Bitte prüfen, ob das stimmt.',
    'This is there only for people without a right of residence; a right of residence is entered. Check whether that is right.',
  ),
  'no-right-of-residence': names(
    'Zonder recht op verblijf kan dit niet. Kijk na of de ingevulde verblijfssituatie klopt.',
    'Ce n’est pas possible sans droit de séjour. Vérifiez si la situation de séjour saisie est exacte.',
    'Ohne Aufenthaltsrecht ist dies nicht möglich. Bitte prüfen, ob die eingetragene Aufenthaltslage stimmt.',
    'Without a right of residence this is not possible. Check whether the residence entered is right.',
  ),
  'early-release-over': names(
    'De voorwaarden zijn pas vervuld na de laatste dag van de maatregel (31 augustus 2023 voor die van 2022, 31 december 2026 voor die van 2025). Volg de gewone routes; hun data staan hierbij.',
    'Les conditions ne sont remplies qu’après le dernier jour de la mesure (31 août 2023 pour celle de 2022, 31 décembre 2026 pour celle de 2025). Suivez les voies ordinaires ; leurs dates figurent ici aussi.',
    'Die Bedingungen sind erst nach dem letzten Tag der Maßnahme erfüllt (31. August 2023 bei der von 2022, 31. Dezember 2026 bei der von 2025). Bitte die gewöhnlichen Wege gehen; ihre Daten stehen daneben.',
    'The conditions are met only after the last day of the measure (31 August 2023 for that of 2022, 31 December 2026 for that of 2025). Follow the ordinary routes; their dates stand beside it.',
  ),
  'early-release-not-in-force': names(
    'Op die dag is geen maatregel van vervroegde invrijheidstelling in werking die gelezen is; een besluit dat er een verlengt, is niet gevonden. Volg de gewone routes en vraag het bij twijfel aan de griffie.',
    'Ce jour-là, aucune mesure de libération anticipée qui ait été lue n’est en vigueur ; aucun arrêté de prolongation n’a été trouvé. Suivez les voies ordinaires et, en cas de doute, demandez au greffe.',
    'An diesem Tag ist keine gelesene Maßnahme der vorzeitigen Freilassung in Kraft; ein Erlass, der eine verlängert, wurde nicht gefunden. Bitte die gewöhnlichen Wege gehen und im Zweifel bei der Kanzlei fragen.',
    'On that day no measure of early release that was read is in force; no decree that extends one was found. Follow the ordinary routes and ask the registry when in doubt.',
  ),
} satisfies Readonly<Partial<Record<LawCode, Names>>>;
