/**
 * Security systems a worker hears of. They are explained so that nobody wonders, and each says why nothing goes there
 * from this application. None can be chosen as an addressee or as who does a step.
 */
import { names, type Names } from '../language.ts';
import { noteOf } from './notes.ts';
import { fromMemory, type DirectoryEntry, type Level } from './types.ts';

export const explained = (
  slug: string,
  aliases: readonly string[],
  source: string,
  title: Names,
  does: Names,
  whyNothingGoesThere: Names,
  level: Level = 'federal',
): DirectoryEntry => ({
  id: `explained:${slug}`,
  kind: 'explained',
  names: title,
  aliases,
  level,
  languages: ['nl', 'fr', 'de'],
  territory: { kind: 'country' },
  does,
  whyNothingGoesThere,
  source,
  lastVerified: null,
  operating: 'open',
  ...noteOf(`explained:${slug}`),
});

export const explainedSystems: readonly DirectoryEntry[] = [
  explained(
    'ntf',
    ['NTF'],
    'besafe-planr; seed',
    names(
      'Nationale Taskforce (NTF)',
      'Task Force nationale (NTF)',
      'Nationale Taskforce (NTF)',
      'National Task Force (NTF)',
    ),
    names(
      'Maandelijks overleg van federale diensten en deelstaten over het beleid.',
      'Réunion mensuelle des services fédéraux et des entités fédérées sur la politique à mener.',
      'Monatliche Beratung der föderalen Dienste und Gliedstaaten über die Politik.',
      'Monthly meeting of federal services and federated entities on policy.',
    ),
    names(
      'Ze bespreekt beleid en geen personen. Er is hier geen formulier, uitvoer of adres voor.',
      'Elle traite de politique, pas de personnes. Il n’existe ici ni formulaire, ni exportation, ni destinataire.',
      'Sie behandelt Politik, keine Personen. Hier gibt es dafür weder Formular noch Ausgabe noch Empfänger.',
      'It deals with policy, not people. There is no form, export or addressee for it here.',
    ),
  ),
  explained(
    'ltf',
    ['LTF', 'TFL'],
    'besafe-planr; seed',
    names('Lokale Taskforce (LTF)', 'Task Force locale (LTF)', 'Lokale Taskforce (LTF)', 'Local Task Force (LTF)'),
    names(
      'Veiligheidsoverleg van politie- en inlichtingendiensten voor een gebied; sociale diensten zijn er geen lid van.',
      'Concertation de sécurité des services de police et de renseignement pour un territoire ; les services sociaux n’en sont pas membres.',
      'Sicherheitsberatung von Polizei und Nachrichtendiensten für ein Gebiet; soziale Dienste gehören ihr nicht an.',
      'Security meeting of police and intelligence services for an area; social services are not members.',
    ),
    names(
      'Opvolging om veiligheidsredenen gebeurt buiten deze toepassing. Wat iemand aan zijn plan vertrouwt, dient zijn terugkeer en niets anders.',
      'Le suivi de sécurité se fait en dehors de cette application. Ce que la personne confie à son plan sert son retour et rien d’autre.',
      'Die Begleitung aus Sicherheitsgründen geschieht außerhalb dieser Anwendung. Was jemand seinem Plan anvertraut, dient nur seiner Rückkehr.',
      'Follow-up for security happens outside this application. What a person entrusts to the plan serves their return and nothing else.',
    ),
  ),
  explained(
    'ter-databank',
    ['T.E.R.', 'GGB', 'BDC'],
    'vlex-2024; news-2023-03; seed',
    names(
      'Gemeenschappelijke gegevensbank T.E.R.',
      'Banque de données commune T.E.R.',
      'Gemeinsame Datenbank T.E.R.',
      'Common databank T.E.R.',
    ),
    names(
      'Wettelijke databank van veiligheidsdiensten en hun partners (wet van 29 maart 2024).',
      'Banque de données légale des services de sécurité et de leurs partenaires (loi du 29 mars 2024).',
      'Gesetzliche Datenbank der Sicherheitsdienste und ihrer Partner (Gesetz vom 29. März 2024).',
      'Statutory databank of security services and their partners (Act of 29 March 2024).',
    ),
    names(
      'Een toepassing voor sociale planning is er geen bron van en voedt ze nooit. Wie er toegang toe heeft, leest ze langs eigen weg; er wordt hier niets uit overgenomen.',
      'Une application de planification sociale n’en est pas une source et ne l’alimente jamais. Qui y a accès la consulte par sa propre voie ; rien n’en est repris ici.',
      'Eine Anwendung für soziale Planung ist keine Quelle dafür und speist sie nie. Wer Zugang hat, liest sie auf eigenem Weg; hier wird nichts daraus übernommen.',
      'An application for social planning is not a source of it and never feeds it. Those with access read it by their own way; nothing is taken over from it here.',
    ),
  ),
  explained(
    'jib',
    ['JIB'],
    'seed',
    names(
      'Joint Information Box (JIB)',
      'Joint Information Box (JIB)',
      'Joint Information Box (JIB)',
      'Joint Information Box (JIB)',
    ),
    names(
      'Vroeger werkdocument van de veiligheidsdiensten; vervangen door de gemeenschappelijke gegevensbanken.',
      'Ancien document de travail des services de sécurité ; remplacé par les banques de données communes.',
      'Früheres Arbeitsdokument der Sicherheitsdienste; ersetzt durch die gemeinsamen Datenbanken.',
      'Former working document of the security services; replaced by the common databanks.',
    ),
    names(
      'Ze bestaat niet meer als zodanig en was alleen voor de veiligheidsdiensten. Niets uit deze toepassing ging of gaat erheen.',
      'Elle n’existe plus comme telle et ne servait qu’aux services de sécurité. Rien ne part d’ici vers elle.',
      'Sie besteht so nicht mehr und diente nur den Sicherheitsdiensten. Von hier ging und geht nichts dorthin.',
      'It no longer exists as such and was for the security services only. Nothing went or goes there from this application.',
    ),
  ),
  explained(
    'ocad',
    ['OCAD', 'OCAM', 'CUTA'],
    'ocad-wat',
    names(
      'Coördinatieorgaan voor de dreigingsanalyse (OCAD)',
      'Organe de coordination pour l’analyse de la menace (OCAM)',
      'Koordinierungsorgan für die Bedrohungsanalyse (OCAD)',
      'Coordination Unit for Threat Analysis (CUTA)',
    ),
    names(
      'Maakt analyses voor de overheid en beslist wie in de gemeenschappelijke gegevensbank staat.',
      'Réalise des analyses pour les autorités et décide qui figure dans la banque de données commune.',
      'Erstellt Analysen für die Behörden und entscheidet, wer in der gemeinsamen Datenbank steht.',
      'Makes analyses for the authorities and decides who is in the common databank.',
    ),
    names(
      'Deze toepassing bewaart niets van zijn beoordelingen en levert er niets voor aan. Een plan steunt op wat iemand wil en kan.',
      'Cette application ne conserve rien de ses évaluations et n’y contribue pas. Un plan repose sur ce que la personne veut et peut.',
      'Diese Anwendung bewahrt nichts von seinen Bewertungen auf und trägt nichts dazu bei. Ein Plan stützt sich auf das, was jemand will und kann.',
      'This application keeps none of its assessments and contributes nothing to them. A plan rests on what a person wants and can do.',
    ),
  ),
  explained(
    'vsse',
    ['VSSE'],
    'justice-en-ligne-caprev',
    names(
      'Veiligheid van de Staat (VSSE)',
      'Sûreté de l’État (VSSE)',
      'Staatssicherheit (VSSE)',
      'State Security (VSSE)',
    ),
    names(
      'Inlichtingendienst; wordt langs eigen kanalen op de hoogte gebracht van een vrijlating.',
      'Service de renseignement ; informé d’une libération par ses propres canaux.',
      'Nachrichtendienst; wird über eigene Kanäle von einer Freilassung unterrichtet.',
      'Intelligence service; informed of a release through its own channels.',
    ),
    names(
      'Ze heeft eigen wettelijke kanalen. Vertrouwelijke hulp en een sociaal plan horen daar niet in.',
      'Elle dispose de ses propres canaux légaux. L’aide confidentielle et le plan social n’y ont pas leur place.',
      'Sie hat eigene gesetzliche Kanäle. Vertrauliche Hilfe und ein sozialer Plan gehören nicht dorthin.',
      'It has its own legal channels. Confidential help and a social plan do not belong there.',
    ),
  ),
  explained(
    'strategy-ter',
    ['Plan R'],
    'ocad-ter; besafe-planr; seed; act-1998',
    names(
      'Strategie T.E.R. (vroeger Plan R)',
      'Stratégie T.E.R. (anciennement Plan R)',
      'Strategie T.E.R. (früher Plan R)',
      'Strategy T.E.R. (formerly Plan R)',
    ),
    names(
      'Federaal kader sinds september 2021; omvat ook preventie en re-integratie.',
      'Cadre fédéral depuis septembre 2021 ; comprend aussi la prévention et la réinsertion.',
      'Föderaler Rahmen seit September 2021; umfasst auch Prävention und Wiedereingliederung.',
      'Federal framework since September 2021; includes prevention and reintegration.',
    ),
    names(
      'Het is een kader, geen dienst: er is niemand om iets naartoe te sturen.',
      'C’est un cadre, pas un service : il n’y a personne à qui envoyer quoi que ce soit.',
      'Es ist ein Rahmen, kein Dienst: Es gibt niemanden, dem man etwas senden könnte.',
      'It is a framework, not a service: there is nobody to send anything to.',
    ),
  ),
  explained(
    'd-radex',
    ['D-Rad:Ex'],
    'geens-policy; vrt-2023-03',
    names('Afdeling D-Rad:Ex', 'Section D-Rad:Ex', 'Abteilung D-Rad:Ex', 'D-Rad:Ex section'),
    names(
      'Vroegere aparte gevangenisafdelingen (Hasselt, Ittre); in 2023 grotendeels leeg.',
      'Anciennes sections séparées (Hasselt, Ittre) ; largement vides en 2023.',
      'Frühere getrennte Gefängnisabteilungen (Hasselt, Ittre); 2023 weitgehend leer.',
      'Former separate prison sections (Hasselt, Ittre); largely empty by 2023.',
    ),
    names(
      'Plaatsing en regime zijn een zaak van de gevangenisadministratie. Deze toepassing houdt bij wáár iemand verblijft, nooit onder welk regime.',
      'Le placement et le régime relèvent de l’administration pénitentiaire. Cette application note où la personne séjourne, jamais sous quel régime.',
      'Unterbringung und Regime sind Sache der Gefängnisverwaltung. Diese Anwendung hält fest, wo jemand ist, nie unter welchem Regime.',
      'Placement and regime are a matter for the prison administration. This application records where a person stays, never under which regime.',
    ),
  ),
  explained(
    'i-belgium',
    ['i+Belgium'],
    `rtbf-10188069; ${fromMemory}`,
    names('i+Belgium', 'i+Belgium', 'i+Belgium', 'i+Belgium'),
    names(
      'Toepassing van justitie en politie waarin voorwaarden één keer worden ingevoerd en aan politie en justitiehuis gemeld.',
      'Application de la justice et de la police où les conditions sont saisies une fois et notifiées à la police et à la maison de justice.',
      'Anwendung von Justiz und Polizei, in der Bedingungen einmal eingegeben und Polizei und Justizhaus gemeldet werden.',
      'Application of justice and police in which conditions are entered once and notified to police and justice house.',
    ),
    names(
      'Gevangenis, parket of onderzoeksrechter voeren er de voorwaarden zelf in. Van hieruit vertrekt niets naar de politie.',
      'La prison, le parquet ou le juge d’instruction y saisissent eux-mêmes les conditions. Rien ne part d’ici vers la police.',
      'Gefängnis, Staatsanwaltschaft oder Untersuchungsrichter geben die Bedingungen dort selbst ein. Von hier geht nichts an die Polizei.',
      'Prison, prosecutor or investigating judge enter the conditions there themselves. Nothing goes to the police from here.',
    ),
  ),
];
