/** What a lawyer has to answer before a ground is sure: the texts were read and leave it open. Shown beside the ground, never decided. */
import { names, type Names } from '../language.ts';
import { gateQuestions } from './gate/questions.ts';

export const disclosureQuestions = {
  'hand-over-elsewhere': names(
    'Het Vlaamse decreet over de justitiehuizen laat hen inlichtingen inwinnen bij andere actoren. Staat voor de Franse en de Duitstalige Gemeenschap hetzelfde in een tekst?',
    'Le décret flamand sur les maisons de justice leur permet de recueillir des informations auprès d’autres acteurs. Un texte dit-il la même chose pour les Communautés française et germanophone ?',
    'Das flämische Dekret über die Justizhäuser lässt sie Auskünfte bei anderen Akteuren einholen. Steht für die Französische und die Deutschsprachige Gemeinschaft dasselbe in einem Text?',
    'The Flemish decree on justice houses lets them collect information from other actors. Does a text say the same for the French and the German-speaking Community?',
  ),
  'victim-data-in-prison': names(
    'Op welke tekst rust de kennis van slachtoffergerichte voorwaarden bij de psychosociale dienst, nu de bepaling over slachtoffergegevens in het beheersysteem is opgeheven?',
    'Sur quel texte le service psychosocial peut-il connaître les conditions orientées vers la victime, la disposition sur les données des victimes dans le système de gestion étant abrogée ?',
    'Auf welchem Text beruht die Kenntnis opferbezogener Bedingungen beim psychosozialen Dienst, nachdem die Bestimmung über Opferdaten im Verwaltungssystem aufgehoben ist?',
    'On which text does the psychosocial service know victim-oriented conditions, now that the provision on victims’ data in the management system is repealed?',
  ),
  'one-controller': names(
    'Is het doorgeven van de ene gevangenis aan de andere een toegang binnen één verwerkingsverantwoordelijke, of een mededeling die een eigen grond vraagt?',
    'Le passage d’une prison à l’autre est-il un accès au sein d’un seul responsable du traitement ou une communication qui demande un fondement propre ?',
    'Ist die Weitergabe von einem Gefängnis an das andere ein Zugang innerhalb eines Verantwortlichen oder eine Mitteilung, die eine eigene Grundlage braucht?',
    'Is passing work from one prison to another an access within one controller, or a communication that needs a ground of its own?',
  ),
  'access-list': names(
    'Staat de vervanger op de lijst van personen met toegang tot gevoelige en strafrechtelijke gegevens die de verwerkingsverantwoordelijke bijhoudt?',
    'Le remplaçant figure-t-il sur la liste des personnes ayant accès aux données sensibles et pénales que tient le responsable du traitement ?',
    'Steht die Vertretung auf der Liste der Personen mit Zugang zu sensiblen und strafrechtlichen Daten, die der Verantwortliche führt?',
    'Is the deputy on the list of persons with access to sensitive and criminal data that the controller keeps?',
  ),
  'prison-to-help': names(
    'Op welke grond geeft de gevangenis gegevens aan een hulpdienst? Toestemming is onder titel 2 geen grond; het recht op hulp (basiswet 103) is gelezen, een tekst over de uitwisseling niet gevonden.',
    'Sur quelle base la prison communique-t-elle des données à un service d’aide ? Le consentement n’est pas une base sous le titre 2 ; le droit à l’aide (loi de principes, 103) a été lu, aucun texte sur l’échange n’a été trouvé.',
    'Auf welcher Grundlage gibt das Gefängnis Daten an einen Hilfsdienst? Einwilligung ist unter Titel 2 keine Grundlage; das Recht auf Hilfe (Grundsatzgesetz, 103) wurde gelesen, ein Text über den Austausch nicht gefunden.',
    'On which ground does the prison pass data to a help service? Consent is no ground under Title 2; the right to help (Prison Act, 103) was read, a text on the exchange was not found.',
  ),
  'contact-between-services': names(
    'Op welke grond geeft de psychosociale dienst aan een andere psychosociale dienst of een justitiehuis wat in het contact met iemand helpt? Toestemming is onder titel 2 geen grond, en geen tekst die gelezen werd noemt het.',
    'Sur quelle base le service psychosocial communique-t-il à un autre service psychosocial ou à une maison de justice ce qui aide dans le contact avec quelqu’un ? Le consentement n’est pas une base sous le titre 2, et aucun texte lu n’en parle.',
    'Auf welcher Grundlage gibt der psychosoziale Dienst einem anderen psychosozialen Dienst oder einem Justizhaus weiter, was im Kontakt mit jemandem hilft? Einwilligung ist unter Titel 2 keine Grundlage, und kein gelesener Text nennt es.',
    'On which ground does the psychosocial service tell another one, or a justice house, what helps in contact with somebody? Consent is no ground under Title 2, and no text that was read names it.',
  ),
  'fitness-beyond-director': names(
    'De wet laat de arts de directeur inlichten met het akkoord van de gedetineerde. Mag dezelfde verklaring met dat akkoord ook naar anderen?',
    'La loi permet au médecin d’informer le directeur avec l’accord du détenu. La même attestation peut-elle, avec cet accord, aller à d’autres ?',
    'Das Gesetz lässt den Arzt den Direktor mit Zustimmung des Inhaftierten informieren. Darf dieselbe Bescheinigung mit dieser Zustimmung auch an andere gehen?',
    'The law lets the doctor inform the director with the detainee’s agreement. May the same statement, with that agreement, go to others too?',
  ),
  'shared-secrecy': names(
    'Gedeeld beroepsgeheim staat in geen tekst die gelezen werd. Onder welke voorwaarden houdt het stand naast artikel 352 van het Strafwetboek?',
    'Le secret professionnel partagé ne figure dans aucun texte lu. À quelles conditions tient-il à côté de l’article 352 du Code pénal ?',
    'Das geteilte Berufsgeheimnis steht in keinem gelesenen Text. Unter welchen Bedingungen hält es neben Artikel 352 des Strafgesetzbuchs stand?',
    'Shared professional secrecy stands in no text that was read. Under which conditions does it hold beside article 352 of the Penal Code?',
  ),
  ...gateQuestions,
} as const satisfies Readonly<Record<string, Names>>;

export type DisclosureQuestion = keyof typeof disclosureQuestions;
