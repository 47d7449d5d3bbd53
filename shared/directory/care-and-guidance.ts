/** Care, learning, guidance, victim services, mediation and local support. */
import { names, type Names } from '../language.ts';
import { all, flemish, french, german, service } from './services.ts';
import type { DirectoryEntry } from './types.ts';

const care: readonly DirectoryEntry[] = [
  service(
    'mental-health-centre',
    { kind: 'health-service', level: 'region', languages: all, aliases: ['CGG', 'SSM', 'BTZ'] },
    names(
      'Centrum geestelijke gezondheidszorg (CGG)',
      'Service de santé mentale (SSM)',
      'Beratungs- und Therapiezentrum',
      'Community mental health centre',
    ),
    names(
      'Ambulante psychologische en psychiatrische zorg; laat weten of er een intake is, niet wat er gezegd wordt.',
      'Soins psychologiques et psychiatriques ambulatoires ; fait savoir s’il y a un premier rendez-vous, pas ce qui s’y dit.',
      'Ambulante psychologische und psychiatrische Versorgung; teilt mit, ob ein Erstgespräch stattfindet, nicht dessen Inhalt.',
      'Outpatient psychological and psychiatric care; says whether there is an intake, not what is said there.',
    ),
  ),
  service(
    'addiction-care',
    { kind: 'health-service', level: 'region', languages: all },
    names('Verslavingszorg', 'Service d’aide en assuétudes', 'Suchthilfe', 'Addiction care'),
    names(
      'Begeleiding en behandeling bij middelengebruik, ambulant of residentieel.',
      'Accompagnement et traitement des assuétudes, en ambulatoire ou en résidentiel.',
      'Begleitung und Behandlung bei Suchtmittelkonsum, ambulant oder stationär.',
      'Support and treatment for substance use, outpatient or residential.',
    ),
  ),
  service(
    'family-doctor',
    { kind: 'health-service', level: 'region', languages: all },
    names(
      'Huisarts of wijkgezondheidscentrum',
      'Médecin traitant ou maison médicale',
      'Hausarzt oder Gesundheitszentrum',
      'Family doctor or community health centre',
    ),
    names(
      'Neemt de medische zorg over na de vrijlating.',
      'Reprend les soins médicaux après la libération.',
      'Übernimmt die medizinische Versorgung nach der Freilassung.',
      'Takes over medical care after release.',
    ),
  ),
  service(
    'health-insurance-fund',
    { kind: 'health-service', level: 'federal', languages: all, aliases: ['mutualiteit', 'mutuelle', 'ziekenfonds'] },
    names('Ziekenfonds', 'Mutualité', 'Krankenkasse', 'Health insurance fund'),
    names(
      'Brengt de ziekteverzekering weer in orde vóór de vrijlating.',
      'Remet l’assurance maladie en ordre avant la libération.',
      'Bringt die Krankenversicherung vor der Freilassung wieder in Ordnung.',
      'Puts health insurance back in order before release.',
    ),
  ),
];

const learning: readonly DirectoryEntry[] = [
  service(
    'adult-education',
    { kind: 'learning-service', level: 'flemish', languages: all },
    names(
      'Onderwijs en vorming in detentie',
      'Enseignement et formation en détention',
      'Unterricht und Ausbildung in der Haft',
      'Education and training in detention',
    ),
    names(
      'Lessen in de gevangenis en doorverwijzing naar onderwijs buiten; een bevoegdheid van de Gemeenschappen.',
      'Cours en prison et orientation vers l’enseignement à l’extérieur ; compétence des Communautés.',
      'Unterricht im Gefängnis und Vermittlung in Schulen draußen; Zuständigkeit der Gemeinschaften.',
      'Classes in prison and referral to education outside; a competence of the Communities.',
    ),
  ),
  service(
    'culture-and-sport',
    { kind: 'learning-service', level: 'flemish', languages: all },
    names(
      'Cultuur en sport in detentie',
      'Culture et sport en détention',
      'Kultur und Sport in der Haft',
      'Culture and sport in detention',
    ),
    names(
      'Activiteiten in de gevangenis en een brug naar verenigingen buiten.',
      'Activités en prison et lien avec les associations à l’extérieur.',
      'Aktivitäten im Gefängnis und Verbindung zu Vereinen draußen.',
      'Activities in prison and a link to associations outside.',
    ),
  ),
  service(
    'bruxelles-formation',
    {
      kind: 'learning-service',
      level: 'brussels',
      languages: ['fr'],
      territory: { kind: 'region', region: 'brussels' },
      aliases: ['Bruxelles Formation'],
    },
    names(
      'Bruxelles Formation (beroepsopleiding in het Frans)',
      'Bruxelles Formation (formation professionnelle)',
      'Bruxelles Formation (Berufsausbildung auf Französisch)',
      'Bruxelles Formation (vocational training in French)',
    ),
    names(
      'Beroepsopleiding in het Frans in Brussel; krijgt alleen praktische gegevens.',
      'Formation professionnelle en français à Bruxelles ; ne reçoit que des données pratiques.',
      'Berufsausbildung auf Französisch in Brüssel; erhält nur praktische Angaben.',
      'Vocational training in French in Brussels; receives practical data only.',
    ),
  ),
];

const legalAid: readonly DirectoryEntry[] = [
  service(
    'first-line-legal-aid',
    {
      kind: 'legal-aid',
      level: 'flemish',
      languages: all,
      aliases: ['eerstelijnsbijstand', 'aide juridique de première ligne', 'CAJ'],
    },
    names(
      'Juridische eerstelijnsbijstand',
      'Aide juridique de première ligne',
      'Juristischer Beistand der ersten Linie',
      'First-line legal aid',
    ),
    names(
      'Eerste gratis juridisch advies en doorverwijzing, ook over verblijf; een bevoegdheid van de Gemeenschappen.',
      'Premier conseil juridique gratuit et orientation, aussi en droit de séjour ; compétence des Communautés.',
      'Erste kostenlose Rechtsauskunft und Weitervermittlung, auch zum Aufenthalt; Zuständigkeit der Gemeinschaften.',
      'First legal advice free of charge and referral, also on residence; a competence of the Communities.',
    ),
  ),
  service(
    'legal-aid-bureau',
    { kind: 'legal-aid', level: 'federal', languages: all, aliases: ['BJB', 'BAJ', 'pro deo'] },
    names(
      'Bureau voor juridische bijstand (BJB)',
      'Bureau d’aide juridique (BAJ)',
      'Büro für juristischen Beistand',
      'Bureau for legal aid',
    ),
    names(
      'Wijst bij de balie een advocaat aan, geheel of gedeeltelijk kosteloos.',
      'Désigne, auprès du barreau, un avocat totalement ou partiellement gratuit.',
      'Bestellt bei der Anwaltschaft einen ganz oder teilweise kostenlosen Rechtsanwalt.',
      'Appoints a lawyer at the bar, free of charge wholly or in part.',
    ),
  ),
];

const guidance: readonly DirectoryEntry[] = [
  service(
    'caprev',
    {
      kind: 'guidance-service',
      level: 'french',
      languages: ['fr'],
      territory: french,
      aliases: ['CAPREV'],
      source: 'justice-en-ligne-caprev; police-be-5304',
    },
    names(
      'CAPREV (begeleiding van personen, Franse Gemeenschap)',
      'CAPREV (Centre d’aide et de prise en charge de toute personne concernée par les extrémismes et radicalismes violents)',
      'CAPREV (Begleitzentrum der Französischen Gemeinschaft)',
      'CAPREV (support centre of the French Community)',
    ),
    names(
      'Begeleidt mensen en families, op vrijwillige basis of op mandaat; vertrouwelijk.',
      'Accompagne des personnes et des familles, sur base volontaire ou sur mandat ; confidentiel.',
      'Begleitet Menschen und Familien, freiwillig oder im Auftrag; vertraulich.',
      'Supports people and families, voluntarily or on a mandate; confidential.',
    ),
  ),
  service(
    'flemish-disengagement',
    {
      kind: 'guidance-service',
      level: 'flemish',
      languages: ['nl'],
      territory: flemish,
      source: 'vrt-2018-06; standaard-2017; seed; de-pelecijn-2018',
    },
    names(
      'Vlaamse consulenten individuele trajecten',
      'Consultants flamands pour parcours individuels',
      'Flämische Berater für individuelle Begleitung',
      'Flemish consultants for individual pathways',
    ),
    names(
      'Begeleiden individuele trajecten in en na detentie, vertrekkend van wat iemand nodig heeft.',
      'Accompagnent des parcours individuels pendant et après la détention, à partir des besoins de la personne.',
      'Begleiten individuelle Wege während und nach der Haft, ausgehend von dem, was jemand braucht.',
      'Guide individual pathways during and after detention, starting from what someone needs.',
    ),
  ),
];

const victimNames = (nl: string, fr: string, de: string, en: string): Names =>
  names(
    `Slachtofferonthaal, ${nl}`,
    `Service d’accueil des victimes, ${fr}`,
    `Opferbetreuung, ${de}`,
    `Victim support, ${en}`,
  );
const victimDoes = names(
  'Informeert slachtoffers over de strafuitvoering en helpt hen gehoord te worden.',
  'Informe les victimes de l’exécution de la peine et les aide à être entendues.',
  'Informiert Opfer über die Strafvollstreckung und hilft ihnen, angehört zu werden.',
  'Informs victims about the execution of the sentence and helps them to be heard.',
);

const victims: readonly DirectoryEntry[] = [
  service(
    'victims-nl',
    { kind: 'victim-service', level: 'flemish', languages: ['nl'], territory: flemish },
    victimNames('Vlaamse Gemeenschap', 'Communauté flamande', 'Flämische Gemeinschaft', 'Flemish Community'),
    victimDoes,
  ),
  service(
    'victims-fr',
    { kind: 'victim-service', level: 'french', languages: ['fr'], territory: french },
    victimNames('Franse Gemeenschap', 'Communauté française', 'Französische Gemeinschaft', 'French Community'),
    victimDoes,
  ),
  service(
    'victims-de',
    { kind: 'victim-service', level: 'german', languages: ['de'], territory: german, source: 'justizhaus' },
    victimNames(
      'Duitstalige Gemeenschap',
      'Communauté germanophone',
      'Deutschsprachige Gemeinschaft',
      'German-speaking Community',
    ),
    victimDoes,
  ),
  service(
    'mediation-nl',
    { kind: 'mediation-service', level: 'flemish', languages: ['nl'], territory: flemish, aliases: ['Moderator'] },
    names(
      'Bemiddeling tussen slachtoffer en dader (Moderator)',
      'Médiation auteur-victime, Flandre (Moderator)',
      'Täter-Opfer-Ausgleich, Flandern (Moderator)',
      'Victim-offender mediation, Flanders (Moderator)',
    ),
    mediationDoes(),
  ),
  service(
    'mediation-fr',
    { kind: 'mediation-service', level: 'french', languages: ['fr', 'de'], territory: french, aliases: ['Médiante'] },
    names(
      'Bemiddeling tussen slachtoffer en dader, Franse Gemeenschap (Médiante)',
      'Médiation auteur-victime (Médiante)',
      'Täter-Opfer-Ausgleich, Französische Gemeinschaft (Médiante)',
      'Victim-offender mediation, French Community (Médiante)',
    ),
    mediationDoes(),
  ),
];

function mediationDoes(): Names {
  return names(
    'Brengt slachtoffer en dader vertrouwelijk in gesprek, als beiden dat willen.',
    'Met en dialogue, de façon confidentielle, victime et auteur qui le souhaitent.',
    'Bringt Opfer und Täter vertraulich ins Gespräch, wenn beide es wünschen.',
    'Brings victim and offender into a confidential talk if both wish it.',
  );
}

const local: readonly DirectoryEntry[] = [
  service(
    'livc-r',
    {
      kind: 'consultation',
      level: 'municipality',
      languages: all,
      aliases: ['LIVC-R', 'CSIL-R', 'LISC'],
      source: 'vlex-2018; vvsg-livc; etaamb-fwb-livc; seed',
    },
    names(
      'Lokale integrale veiligheidscel (LIVC-R)',
      'Cellule de sécurité intégrale locale (CSIL-R)',
      'Lokale integrale Sicherheitszelle (LIVC-R)',
      'Local integral security cell (LISC)',
    ),
    names(
      'Sociaal casusoverleg in de gemeente over één persoon, onder de burgemeester; krijgt alleen een uittreksel per vergadering.',
      'Concertation sociale de cas dans la commune autour d’une personne, sous le bourgmestre ; ne reçoit qu’un extrait par réunion.',
      'Soziale Fallbesprechung in der Gemeinde über eine Person, unter dem Bürgermeister; erhält nur einen Auszug je Sitzung.',
      'Social case consultation in the municipality about one person, under the mayor; receives one extract per meeting only.',
    ),
  ),
  service(
    'local-prevention',
    { kind: 'local-support', level: 'municipality', languages: all, source: 'seed' },
    names(
      'Preventiedienst van de gemeente',
      'Service de prévention de la commune',
      'Präventionsdienst der Gemeinde',
      'Municipal prevention service',
    ),
    names(
      'Bereidt samen met de PSD de overgang van de gevangenis naar de samenleving voor; neemt nooit een dossier over.',
      'Prépare avec le SPS le passage de la prison à la société ; ne reprend jamais un dossier.',
      'Bereitet mit dem PSD den Übergang vom Gefängnis in die Gesellschaft vor; übernimmt nie eine Akte.',
      'Prepares with the psychosocial service the step from prison into society; never takes over a dossier.',
    ),
  ),
];

export const careAndGuidance: readonly DirectoryEntry[] = [
  ...care,
  ...learning,
  ...legalAid,
  ...guidance,
  ...victims,
  ...local,
];
