/** What more a worker may want to know of an entry: its parts, and which of them this work meets. By the id of the entry. */
import { names, type Names } from '../language.ts';
import { planNotes } from './notes-plans.ts';

const systems: Readonly<Record<string, Names>> = {
  'explained:ntf': names(
    'Onder voorzitterschap van OCAD; politie, Crisiscentrum en Dienst Vreemdelingenzaken zitten er naast de regeringen. Ze beheert het plan en volgt het op.',
    'Présidée par l’OCAM ; la police, le Centre de crise et l’Office des étrangers y siègent à côté des gouvernements. Elle gère le plan et en assure le suivi.',
    'Unter Vorsitz des OCAD; Polizei, Krisenzentrum und Ausländeramt gehören ihr neben den Regierungen an. Sie verwaltet den Plan und verfolgt ihn.',
    'Chaired by CUTA; police, Crisis Centre and Immigration Office sit in it beside the governments. It administers the plan and follows it up.',
  ),
  'explained:ltf': names(
    'Ze heeft een strategisch en een operationeel deel en is verbonden met lokale besturen en preventiediensten. Wie uit een oorlogsgebied terugkeerde, wordt daar opgevolgd, buiten deze toepassing.',
    'Elle a un volet stratégique et un volet opérationnel et est reliée aux autorités locales et aux services de prévention. Qui est revenu d’une zone de guerre y est suivi, hors de cette application.',
    'Sie hat einen strategischen und einen operativen Teil und ist mit örtlichen Behörden und Präventionsdiensten verbunden. Wer aus einem Kriegsgebiet zurückkam, wird dort begleitet, außerhalb dieser Anwendung.',
    'It has a strategic and an operational part and is linked to local authorities and prevention services. Who returned from a war area is followed there, outside this application.',
  ),
  'explained:ter-databank': names(
    'Ze kwam in de plaats van de dynamische databank over Foreign Terrorist Fighters, die lokaal geraadpleegd kon worden.',
    'Elle a remplacé la banque de données dynamique sur les Foreign Terrorist Fighters, consultable au niveau local.',
    'Sie trat an die Stelle der dynamischen Datenbank über Foreign Terrorist Fighters, die vor Ort abgefragt werden konnte.',
    'It took the place of the dynamic databank on Foreign Terrorist Fighters, which could be consulted locally.',
  ),
  'explained:jib': names(
    'Een elektronisch document met personen en groepen die bij voorrang gevolgd werden.',
    'Un document électronique reprenant les personnes et groupes suivis en priorité.',
    'Ein elektronisches Dokument mit Personen und Gruppen, die vorrangig verfolgt wurden.',
    'An electronic document of people and groups who were followed with priority.',
  ),
  'explained:mayor': names(
    'Zijn bevelen gelden voor één persoon of voor iedereen, wanneer de openbare veiligheid in het geding is. De federale politie kan hij vorderen als de lokale tekortschiet; een voorstelling verbieden kan bij racistische, radicale of extremistische uitingen.',
    'Ses ordres valent pour une personne ou pour tous, quand la sécurité publique est en jeu. Il peut requérir la police fédérale si la police locale ne suffit pas, et interdire un spectacle en cas d’expressions racistes, radicales ou extrémistes.',
    'Seine Anordnungen gelten für eine Person oder für alle, wenn die öffentliche Sicherheit berührt ist. Die föderale Polizei kann er anfordern, wenn die lokale nicht ausreicht; eine Aufführung kann er bei rassistischen, radikalen oder extremistischen Äußerungen verbieten.',
    'Orders are of individual or general scope, where public security is at stake. Federal police may be commandeered where local police are too few; a performance may be prohibited where racist, radical or extremist ideas are expressed.',
  ),
};

const services: Readonly<Record<string, Names>> = {
  'service:dg-epi': names(
    'Deel van de federale justitie, die het actieplan van 2015 voor de gevangenissen opstelde.',
    'Fait partie de la justice fédérale, qui a rédigé le plan d’action de 2015 pour les prisons.',
    'Teil der föderalen Justiz, die den Aktionsplan von 2015 für die Gefängnisse erstellte.',
    'Part of the federal Ministry of Justice, which issued the action plan of 2015 for prisons.',
  ),
  'service:livc-r': names(
    'Ingevoerd als mogelijkheid door de omzendbrief van 21 augustus 2015; een wetsontwerp wilde er een in elke gemeente; vandaag geldt de wet van 30 juli 2018. De partners spreken vooraf af hoe ze samenwerken en wat ze uitwisselen. Signalen worden er door anderen gebracht, niet van hieruit.',
    'Introduite comme possibilité par la circulaire du 21 août 2015 ; un projet de loi en voulait une dans chaque commune ; aujourd’hui s’applique la loi du 30 juillet 2018. Les partenaires conviennent d’avance de leur coopération et de ce qu’ils échangent. Les signaux y viennent d’autres, pas d’ici.',
    'Als Möglichkeit eingeführt durch das Rundschreiben vom 21. August 2015; ein Gesetzentwurf wollte eine in jeder Gemeinde; heute gilt das Gesetz vom 30. Juli 2018. Die Partner vereinbaren vorab ihre Zusammenarbeit und was sie austauschen. Hinweise kommen von anderen, nicht von hier.',
    'Introduced as a possibility by the circular of 21 August 2015; a bill wanted one in every municipality; today the act of 30 July 2018 governs it. Its partners make a cooperation agreement beforehand: how they work together and what they exchange. Signals are brought there by others, not from here.',
  ),
  'service:flemish-disengagement': names(
    'Begonnen met twee consulenten van Welzijn: individuele trajecten, raad aan andere diensten en mee het beleid maken.',
    'Au départ deux consultants de l’Aide sociale : parcours individuels, conseil aux autres services et participation à la politique.',
    'Anfangs zwei Berater des Ressorts Wohlfahrt: individuelle Wege, Rat für andere Dienste und Mitarbeit an der Politik.',
    'Began with two consultants of the welfare department: individual pathways, professional advice to other services, and a share in making policy.',
  ),
  'service:mobile-team': names(
    'Ontmoet de lokale diensten, bekijkt ter plaatse wat er speelt en geeft raad over het oprichten van een LIVC-R of een vorming voor het personeel.',
    'Rencontre les services locaux, examine le contexte sur place et conseille sur la création d’une CSIL-R ou une formation du personnel.',
    'Trifft die Dienste vor Ort, sieht sich die Lage an und berät zur Gründung einer LIVC-R oder zu einer Schulung des Personals.',
    'Meets the local actors, looks at the context on the ground and advises on setting up a LISC or on training the personnel.',
  ),
  'service:bounce-support-office': names(
    'Bedoeld als vroege preventie, liefst voor er iets misgaat: jongeren en hun omgeving leren omgaan met wat op hen afkomt.',
    'Conçu comme prévention précoce, de préférence avant toute difficulté : aider les jeunes et leur entourage à faire face.',
    'Als frühe Vorbeugung gedacht, am besten bevor etwas schiefgeht: Junge Menschen und ihr Umfeld lernen, mit Schwierigkeiten umzugehen.',
    'Meant as prevention at an early stage, best before anything goes wrong: young people and their entourage learn to deal with what they meet.',
  ),
  'service:coppra': names(
    'Een Europees project van 11 lidstaten, begonnen in 2010 tijdens het Belgische voorzitterschap van de EU: politiemensen op het terrein leren vroeg tekens herkennen. Zulke tekens worden hier niet genoteerd.',
    'Un projet européen de 11 États membres, lancé en 2010 sous la présidence belge de l’UE : les policiers de terrain apprennent à reconnaître tôt des signes. De tels signes ne sont pas notés ici.',
    'Ein europäisches Projekt von 11 Mitgliedstaaten, 2010 unter belgischem EU-Vorsitz begonnen: Polizeikräfte im Einsatz lernen, Anzeichen früh zu erkennen. Solche Anzeichen werden hier nicht notiert.',
    'A European project of 11 member states, begun in 2010 under the Belgian presidency of the EU: frontline police learn to notice signs early. Such signs are not noted here.',
  ),
  'service:coppra-light': names(
    'Gemaakt uit de ervaring van de politie met CoPPRa: alle kanten van het onderwerp, ook het herkennen van tekens.',
    'Issu de l’expérience de la police avec CoPPRa : tous les aspects du sujet, y compris la reconnaissance de signes.',
    'Entstanden aus der Erfahrung der Polizei mit CoPPRa: alle Seiten des Themas, auch das Erkennen von Anzeichen.',
    'Made from what the police learned in CoPPRa: all aspects of the subject, recognising signs among them.',
  ),
  'service:vvsg': names(
    'Concrete hulpmiddelen voor een eigen lokaal beleid; gemeenten zijn vaak het eerste aanspreekpunt.',
    'Des outils concrets pour une politique locale ; les communes sont souvent le premier point de contact.',
    'Konkrete Werkzeuge für eine eigene örtliche Politik; Gemeinden sind oft die erste Anlaufstelle.',
    'Concrete tools for a local policy of one’s own; municipalities are often the first contact point.',
  ),
  'service:radix-training': names(
    'Gemaakt door de stad Antwerpen om partners één taal en vertrouwen te geven en te zien op welke levensdomeinen hulp nodig is. Het schat geen veiligheid in. De bespreking van levensdomeinen hier heeft eigen woorden.',
    'Conçu par la ville d’Anvers pour donner aux partenaires un langage commun et de la confiance, et voir dans quels domaines de vie aider. Il n’évalue pas la sécurité. L’examen des domaines de vie a ici ses propres mots.',
    'Von der Stadt Antwerpen entwickelt, um Partnern eine gemeinsame Sprache und Vertrauen zu geben und zu sehen, in welchen Lebensbereichen Hilfe nötig ist. Es schätzt keine Sicherheit ein. Die Besprechung der Lebensbereiche hat hier eigene Worte.',
    'Developed by the City of Antwerp to give partners the same language and trust, and to see in which areas of life help is needed. It does not estimate security. The review of life domains here has words of its own.',
  ),
  'service:crea': names(
    'RAR coördineert, informeert eerstelijnswerkers, versterkt kennis en werkt samen met gelijkaardige netwerken.',
    'Le RAR coordonne, sensibilise les intervenants de première ligne, renforce l’expertise et coopère avec des réseaux semblables.',
    'RAR koordiniert, sensibilisiert Fachkräfte vor Ort, stärkt Fachwissen und arbeitet mit ähnlichen Netzwerken zusammen.',
    'RAR coordinates, raises awareness among first-line workers, strengthens expertise and cooperates with similar structures.',
  ),
};

const notes: Readonly<Record<string, Names>> = { ...systems, ...services, ...planNotes };

/** Nothing, or what more there is to say of the entry with this id. */
export function noteOf(id: string): { readonly note: Names } | undefined {
  const note = notes[id];
  return note === undefined ? undefined : { note };
}
export const notedIds: readonly string[] = Object.keys(notes);
