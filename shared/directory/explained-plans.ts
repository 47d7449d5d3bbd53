/** Plans, platforms and offices around the subject: explained for reading, as the systems in explained.ts are. */
import { names, type Names } from '../language.ts';
import { explained } from './explained.ts';
import { fromMemory, type DirectoryEntry } from './types.ts';

const noOneToSendTo = names(
  'Het is een kader, geen dienst: er is niemand om iets naartoe te sturen.',
  'C’est un cadre, pas un service : il n’y a personne à qui envoyer quoi que ce soit.',
  'Es ist ein Rahmen, kein Dienst: Es gibt niemanden, dem man etwas senden könnte.',
  'It is a framework, not a service: there is nobody to send anything to.',
);
const policyOnly = names(
  'Daar gaat het over beleid, niet over personen. Er is hier geen formulier, uitvoer of adres voor.',
  'On y traite de politique, pas de personnes. Il n’existe ici ni formulaire, ni exportation, ni destinataire.',
  'Dort geht es um Politik, nicht um Personen. Hier gibt es dafür weder Formular noch Ausgabe noch Empfänger.',
  'It deals with policy, not people. There is no form, export or addressee for it here.',
);
const prisonOnly = names(
  'Plaatsing, regime en beveiliging zijn een zaak van de gevangenisadministratie; deze toepassing houdt er niets van bij.',
  'Le placement, le régime et la sécurité relèvent de l’administration pénitentiaire ; cette application n’en garde rien.',
  'Unterbringung, Regime und Sicherheit sind Sache der Gefängnisverwaltung; diese Anwendung hält davon nichts fest.',
  'Placement, regime and security are a matter for the prison administration; this application keeps nothing of them.',
);
const ownChannels = names(
  'Ze werkt met eigen wettelijke kanalen. Een sociaal plan is daar geen bron voor.',
  'Il travaille avec ses propres canaux légaux. Un plan social n’en est pas une source.',
  'Dort gelten eigene gesetzliche Wege. Ein sozialer Plan ist dafür keine Quelle.',
  'It works through its own legal channels. A social plan is not a source for it.',
);

const same = (name: string): Names => names(name, name, name, name);

const federal: readonly DirectoryEntry[] = [
  explained(
    'plan-m',
    ['Plan M'],
    'seed',
    same('Plan M'),
    names(
      'Federaal plan van 2002 over moskeeën; later omgedoopt tot Plan R.',
      'Plan fédéral de 2002 sur les mosquées ; rebaptisé ensuite Plan R.',
      'Föderaler Plan von 2002 zu Moscheen; später in Plan R umbenannt.',
      'Federal plan of 2002 about mosques; later renamed Plan R.',
    ),
    noOneToSendTo,
  ),
  explained(
    'national-security-plan',
    [],
    'seed',
    names(
      'Nationaal veiligheidsplan',
      'Plan national de sécurité',
      'Nationaler Sicherheitsplan',
      'National Security Plan',
    ),
    names(
      'Algemeen plan van de politie, waar Plan R naast staat.',
      'Plan général de la police, à côté duquel se place le Plan R.',
      'Allgemeiner Plan der Polizei, neben dem der Plan R steht.',
      'General plan of the police, beside which Plan R stands.',
    ),
    noOneToSendTo,
  ),
  explained(
    'ntf-working-groups',
    [],
    'seed',
    names(
      'Werkgroepen van de NTF (preventie, asiel en migratie, communicatie)',
      'Groupes de travail de la NTF (prévention, asile et migration, communication)',
      'Arbeitsgruppen der NTF (Vorbeugung, Asyl und Migration, Kommunikation)',
      'Working groups of the NTF (prevention, asylum and migration, communication)',
    ),
    names(
      'Behandelen telkens één onderwerp op de verschillende niveaus van bestuur.',
      'Traitent chacun un thème aux différents niveaux de pouvoir.',
      'Behandeln je ein Thema auf den verschiedenen Ebenen.',
      'Each deal with one subject at the different levels of government.',
    ),
    policyOnly,
  ),
  explained(
    'crisis-centre',
    ['NCCN'],
    `seed; ${fromMemory}`,
    names('Nationaal Crisiscentrum', 'Centre de crise national', 'Nationales Krisenzentrum', 'National Crisis Centre'),
    names(
      'Coördineert bij noodsituaties en zit in de NTF.',
      'Coordonne en situation d’urgence et siège à la NTF.',
      'Koordiniert in Notlagen und gehört der NTF an.',
      'Coordinates in emergencies and sits in the NTF.',
    ),
    ownChannels,
  ),
  explained(
    'immigration-office',
    ['DVZ', 'OE'],
    `seed; ${fromMemory}`,
    names(
      'Dienst Vreemdelingenzaken (DVZ)',
      'Office des étrangers (OE)',
      'Ausländeramt (OE)',
      'Immigration Office (DVZ/OE)',
    ),
    names(
      'Beslist over verblijf en verwijdering; de directeur en de griffie schrijven ermee.',
      'Décide du séjour et de l’éloignement ; le directeur et le greffe correspondent avec lui.',
      'Entscheidet über Aufenthalt und Entfernung; Direktor und Kanzlei schreiben mit ihm.',
      'Decides on residence and removal; director and registry correspond with it.',
    ),
    names(
      'Vragen over verblijf gaan via de gemeente, een advocaat of de directeur. Uit een plan vertrekt niets.',
      'Les questions de séjour passent par la commune, un avocat ou le directeur. Rien ne part d’un plan.',
      'Fragen zum Aufenthalt laufen über Gemeinde, Anwalt oder den Direktor. Aus einem Plan geht nichts dorthin.',
      'Questions of residence go through the municipality, a lawyer or the director. Nothing leaves a plan.',
    ),
  ),
  explained(
    'prison-action-plan',
    [],
    'seed; prison-plan-2015',
    names(
      'Actieplan tegen radicalisering in de gevangenissen (2015)',
      'Plan d’action contre la radicalisation dans les prisons (2015)',
      'Aktionsplan gegen Radikalisierung in Gefängnissen (2015)',
      'Action Plan against radicalisation in prison (2015)',
    ),
    names(
      'Tien punten; één ervan vraagt dat PSD en preventieambtenaren de overgang samen voorbereiden. Dat doet deze toepassing.',
      'Dix points ; l’un demande que le SPS et les fonctionnaires de prévention préparent la transition ensemble. C’est ce que fait cette application.',
      'Zehn Punkte; einer verlangt, dass PSD und Präventionsbeamte den Übergang gemeinsam vorbereiten. Das tut diese Anwendung.',
      'Ten points; one asks that psychosocial service and prevention officials prepare the transition together. This application does that.',
    ),
    noOneToSendTo,
  ),
  explained(
    'unit-extremism',
    ['CelEx'],
    'seed; geens-policy; prison-plan-2015',
    names(
      'Cel Extremisme (CelEx)',
      'Cellule Extrémisme (CelEx)',
      'Zelle Extremismus (CelEx)',
      'Unit Extremism (CelEx)',
    ),
    names(
      'Coördineert sinds 2015 het actieplan binnen de gevangenisadministratie.',
      'Coordonne depuis 2015 le plan d’action au sein de l’administration pénitentiaire.',
      'Koordiniert seit 2015 den Aktionsplan in der Gefängnisverwaltung.',
      'Has coordinated the action plan within the prison administration since 2015.',
    ),
    prisonOnly,
  ),
  explained(
    'satellite-prisons',
    [],
    'seed; geens-policy; colaert-2017',
    names('Satellietgevangenissen', 'Prisons satellites', 'Satellitengefängnisse', 'Satellite prisons'),
    names(
      'Gewone gevangenissen met opgeleid personeel: Gent, Brugge, Sint-Gillis, Andenne, Lantin.',
      'Prisons ordinaires avec du personnel formé : Gand, Bruges, Saint-Gilles, Andenne, Lantin.',
      'Gewöhnliche Gefängnisse mit geschultem Personal: Gent, Brügge, Saint-Gilles, Andenne, Lantin.',
      'Ordinary prisons with trained staff: Ghent, Bruges, Saint-Gilles, Andenne, Lantin.',
    ),
    prisonOnly,
  ),
  explained(
    'general-departments',
    [],
    'seed',
    names(
      'Gewone afdelingen van de gevangenis',
      'Sections ordinaires de la prison',
      'Gewöhnliche Abteilungen des Gefängnisses',
      'General prison departments',
    ),
    names(
      'Iedereen verblijft in de eerste plaats daar; elders alleen bij verdere radicalisering of ronselen.',
      'Chacun y séjourne d’abord ; ailleurs seulement en cas de radicalisation accrue ou de recrutement.',
      'Alle sind zuerst dort; anderswo nur bei weiterer Radikalisierung oder Anwerbung.',
      'Everyone stays there first; elsewhere only in case of further radicalisation or recruiting.',
    ),
    prisonOnly,
  ),
  explained(
    'mayor',
    ['burgemeester', 'bourgmestre'],
    'seed; wordscope-cards; trait-dunion',
    names('Burgemeester', 'Bourgmestre', 'Bürgermeister', 'Mayor'),
    names(
      'Kan bevelen geven, politie en civiele bescherming inroepen, noodplannen maken, een voorstelling verbieden en een LIVC-R oprichten.',
      'Peut donner des ordres, faire appel à la police et à la protection civile, établir des plans d’urgence, interdire un spectacle et créer une CSIL-R.',
      'Kann Anordnungen erlassen, Polizei und Zivilschutz anfordern, Notfallpläne erstellen, eine Aufführung verbieten und eine LIVC-R gründen.',
      'May issue orders, call on police and civil protection, make emergency plans, prohibit a performance and set up a LISC.',
    ),
    names(
      'Openbare orde is een andere opdracht. Wie hulp nodig heeft, gaat met akkoord naar de preventiedienst of de contactpersoon van de gemeente.',
      'L’ordre public est une autre mission. Une demande d’aide va, avec accord, au service de prévention ou à la personne de contact de la commune.',
      'Öffentliche Ordnung ist eine andere Aufgabe. Wer Hilfe braucht, kommt mit Einwilligung zum Präventionsdienst oder zur Kontaktperson der Gemeinde.',
      'Public order is another task. A need for help goes, with agreement, to the prevention service or contact person of the municipality.',
    ),
    'municipality',
  ),
];

const communities: readonly DirectoryEntry[] = [
  explained(
    'flemish-action-plan',
    [],
    'seed; flemish-plan-2017',
    names(
      'Vlaams actieplan ter preventie van gewelddadige radicalisering en polarisering',
      'Plan d’action flamand de prévention de la radicalisation violente et de la polarisation',
      'Flämischer Aktionsplan zur Vorbeugung gewaltsamer Radikalisierung und Polarisierung',
      'Flemish Action Plan for the prevention of violent radicalisation and polarisation',
    ),
    names(
      'Vijf lijnen: samenwerking, lokale aanpak, persoonsgerichte aanpak, kennis, middenveld.',
      'Cinq lignes : coopération, approche locale, approche personnelle, expertise, société civile.',
      'Fünf Linien: Zusammenarbeit, lokaler Ansatz, persönlicher Ansatz, Wissen, Zivilgesellschaft.',
      'Five lines: cooperation, local approach, personal approach, knowledge, civil society.',
    ),
    noOneToSendTo,
    'flemish',
  ),
  explained(
    'flemish-platform',
    [],
    'seed',
    names(
      'Vlaams Platform Radicalisering',
      'Plateforme flamande Radicalisation',
      'Flämische Plattform Radikalisierung',
      'Flemish Radicalisation Platform',
    ),
    names(
      'Netwerk van aanspreekpunten van de Vlaamse beleidsdomeinen.',
      'Réseau de points de contact des domaines politiques flamands.',
      'Netz der Anlaufstellen der flämischen Politikbereiche.',
      'Network of contact points of the Flemish policy areas.',
    ),
    policyOnly,
    'flemish',
  ),
  explained(
    'prevent-coordinators',
    [],
    'seed',
    names(
      'Netwerk van Prevent Coordinators (EU)',
      'Réseau des Prevent Coordinators (UE)',
      'Netzwerk der Prevent Coordinators (EU)',
      'Network of Prevent Coordinators (EU)',
    ),
    names(
      'Europees overleg van wie preventie coördineert.',
      'Concertation européenne des coordinateurs de la prévention.',
      'Europäischer Austausch der Vorbeugungskoordinatoren.',
      'European meeting of those who coordinate prevention.',
    ),
    policyOnly,
    'flemish',
  ),
  explained(
    'ran',
    ['RAN'],
    'seed; ran-resoc',
    same('Radicalisation Awareness Network (RAN)'),
    names(
      'Europees netwerk van praktijkmensen; zijn papers over vrijlating staan mee aan de basis van dit plan.',
      'Réseau européen de praticiens ; ses documents sur la libération inspirent aussi ce plan.',
      'Europäisches Netzwerk von Praktikern; seine Papiere zur Entlassung haben auch diesen Plan geprägt.',
      'European network of practitioners; its papers on release are among the roots of this plan.',
    ),
    policyOnly,
    'flemish',
  ),
  explained(
    'walloon-plan',
    ['WBI'],
    'seed; walloon-plan-2017; wbi-site',
    names(
      'Waals plan ter preventie van gewelddadig radicalisme',
      'Plan wallon de prévention du radicalisme violent',
      'Wallonischer Plan zur Vorbeugung von gewaltsamem Radikalismus',
      'Walloon Plan for the prevention of violent radicalism',
    ),
    names(
      'Drie lijnen: coördinatie, preventie, opsporing; met een netwerk, sociale-cohesieplannen en 500 gevormde eerstelijnswerkers.',
      'Trois lignes : coordination, prévention, détection ; avec un réseau, des plans de cohésion sociale et 500 intervenants formés.',
      'Drei Linien: Koordination, Vorbeugung, Erkennung; mit Netzwerk, Plänen für sozialen Zusammenhalt und 500 geschulten Fachkräften.',
      'Three lines: coordination, prevention, detection; with a network, Social Cohesion Plans and 500 trained first-line workers.',
    ),
    noOneToSendTo,
    'region',
  ),
  explained(
    'french-community-plan',
    [],
    'seed; fwb-plan',
    names(
      'Plan van de Franse Gemeenschap',
      'Plan de la Communauté française',
      'Plan der Französischen Gemeinschaft',
      'Plan of the French Community',
    ),
    names(
      'Drie assen: het netwerk RAR, deelname aan de nationale strategie, optreden tegen racisme en discriminatie.',
      'Trois axes : le réseau RAR, la participation à la stratégie nationale, l’action contre le racisme et la discrimination.',
      'Drei Achsen: das Netzwerk RAR, Teilnahme an der nationalen Strategie, Vorgehen gegen Rassismus und Diskriminierung.',
      'Three axes: the RAR network, taking part in the national strategy, action against racism and discrimination.',
    ),
    noOneToSendTo,
    'french',
  ),
  explained(
    'german-community-plan',
    ['Euregio', 'Maas-Rhein'],
    'seed; dg-strategy-2016',
    names(
      'Strategie van de Duitstalige Gemeenschap (2016-2020)',
      'Stratégie de la Communauté germanophone (2016-2020)',
      'Strategie der Deutschsprachigen Gemeinschaft (2016-2020)',
      'Strategy of the German-speaking Community (2016-2020)',
    ),
    names(
      'Vier pijlers: preventie, deradicalisering, samenwerking (ook in de Euregio Maas-Rijn), communicatie.',
      'Quatre piliers : prévention, déradicalisation, coopération (aussi dans l’Euregio Meuse-Rhin), communication.',
      'Vier Pfeiler: Vorbeugung, Deradikalisierung, Zusammenarbeit (auch in der Euregio Maas-Rhein), Kommunikation.',
      'Four pillars: prevention, deradicalisation, cooperation (also in the Meuse-Rhine Euregio), communication.',
    ),
    noOneToSendTo,
    'german',
  ),
  explained(
    'german-security-officer',
    [],
    'seed; dg-strategy-2016',
    names(
      'Veiligheidsofficier van de Duitstalige Gemeenschap',
      'Officier de sécurité de la Communauté germanophone',
      'Sicherheitsbeauftragter der Deutschsprachigen Gemeinschaft',
      'Security officer of the German-speaking Community',
    ),
    names(
      'Behandelt veiligheidsvragen van de regering van de Duitstalige Gemeenschap.',
      'Traite les questions de sécurité du gouvernement de la Communauté germanophone.',
      'Behandelt Sicherheitsfragen der Regierung der Deutschsprachigen Gemeinschaft.',
      'Deals with security questions of the government of the German-speaking Community.',
    ),
    ownChannels,
    'german',
  ),
];

export const explainedPlans: readonly DirectoryEntry[] = [...federal, ...communities];
