/** Services that take part in a release without belonging to one prison or justice house. */
import { names, type Names } from '../language.ts';
import { noteOf } from './notes.ts';
import {
  fromMemory,
  type DirectoryEntry,
  type EntryKind,
  type Level,
  type ServiceLanguage,
  type Territory,
} from './types.ts';

interface ServiceFacts {
  readonly kind: EntryKind;
  readonly level: Level;
  readonly languages: readonly ServiceLanguage[];
  readonly territory?: Territory;
  readonly aliases?: readonly string[];
  readonly source?: string;
}

const service = (slug: string, facts: ServiceFacts, title: Names, does: Names): DirectoryEntry => ({
  id: `service:${slug}`,
  kind: facts.kind,
  names: title,
  aliases: facts.aliases ?? [],
  level: facts.level,
  languages: facts.languages,
  territory: facts.territory ?? { kind: 'country' },
  does,
  source: facts.source ?? fromMemory,
  lastVerified: null,
  operating: 'open',
  ...noteOf(`service:${slug}`),
});

const all: readonly ServiceLanguage[] = ['nl', 'fr', 'de'];
const flemish: Territory = { kind: 'community', community: 'flemish' };
const french: Territory = { kind: 'community', community: 'french' };
const german: Territory = { kind: 'community', community: 'german' };

const administrations: readonly DirectoryEntry[] = [
  service(
    'dgd',
    {
      kind: 'prison-administration',
      level: 'federal',
      languages: all,
      aliases: ['DDB', 'DGD'],
      source: 'droitsquotidiens-conges',
    },
    names(
      'Directie Detentiebeheer (DDB)',
      'Direction Gestion de la détention (DGD)',
      'Direktion Haftverwaltung (DGD)',
      'Detention Management Directorate (DGD)',
    ),
    names(
      'Beslist namens de minister over uitgaansvergunning, penitentiair verlof en strafonderbreking.',
      'Décide au nom du ministre des permissions de sortie, congés pénitentiaires et interruptions de peine.',
      'Entscheidet im Namen des Ministers über Ausgangserlaubnis, Hafturlaub und Unterbrechung der Strafvollstreckung.',
      'Decides for the minister on permission to leave, prison leave and interruption of the sentence.',
    ),
  ),
  service(
    'dg-epi',
    {
      kind: 'prison-administration',
      level: 'federal',
      languages: all,
      aliases: ['DG EPI'],
      source: 'geens-policy; seed',
    },
    names(
      'DG Penitentiaire Inrichtingen (DG EPI)',
      'DG Établissements pénitentiaires (DG EPI)',
      'GD Strafanstalten (DG EPI)',
      'Prison administration (DG EPI)',
    ),
    names(
      'Bestuurt de gevangenissen en beslist over plaatsing en overplaatsing.',
      'Administre les prisons et décide du placement et des transferts.',
      'Verwaltet die Gefängnisse und entscheidet über Unterbringung und Verlegung.',
      'Runs the prisons and decides on placement and transfer.',
    ),
  ),
  service(
    'public-prosecutor',
    { kind: 'prosecution', level: 'federal', languages: all, source: 'maisonsdejustice-4637' },
    names(
      'Openbaar ministerie bij de strafuitvoeringsrechtbank',
      'Ministère public près le tribunal de l’application des peines',
      'Staatsanwaltschaft beim Strafvollstreckungsgericht',
      'Public prosecutor’s office at the sentence implementation court',
    ),
    names(
      'Geeft advies aan de rechtbank en laat de beslissing uitvoeren.',
      'Rend un avis au tribunal et fait exécuter la décision.',
      'Gibt dem Gericht eine Stellungnahme ab und lässt die Entscheidung vollstrecken.',
      'Advises the court and has the decision carried out.',
    ),
  ),
  service(
    'ajh',
    {
      kind: 'justice-administration',
      level: 'flemish',
      languages: ['nl'],
      territory: flemish,
      source: 'etaamb-vl-2019',
    },
    names(
      'Agentschap Justitie en Handhaving',
      'Agence flamande Justice et Maintien',
      'Flämische Agentur für Justiz und Rechtsdurchsetzung',
      'Flemish Agency for Justice and Enforcement',
    ),
    names(
      'Bestuurt de justitiehuizen van de Vlaamse Gemeenschap en het VCET.',
      'Administre les maisons de justice de la Communauté flamande et le VCET.',
      'Verwaltet die Justizhäuser der Flämischen Gemeinschaft und das VCET.',
      'Runs the justice houses of the Flemish Community and the VCET.',
    ),
  ),
  service(
    'agmj',
    {
      kind: 'justice-administration',
      level: 'french',
      languages: ['fr'],
      territory: french,
      aliases: ['AGMJ'],
      source: 'etaamb-code-fwb',
    },
    names(
      'Algemene administratie van de justitiehuizen, Franse Gemeenschap (AGMJ)',
      'Administration générale des Maisons de justice (AGMJ)',
      'Generalverwaltung der Justizhäuser, Französische Gemeinschaft (AGMJ)',
      'General administration of justice houses, French Community (AGMJ)',
    ),
    names(
      'Bestuurt de justitiehuizen van de Franse Gemeenschap, het CNSE en CAPREV.',
      'Administre les maisons de justice de la Communauté française, le CNSE et le CAPREV.',
      'Verwaltet die Justizhäuser der Französischen Gemeinschaft, das CNSE und CAPREV.',
      'Runs the justice houses of the French Community, the CNSE and CAPREV.',
    ),
  ),
];

const welfare: readonly DirectoryEntry[] = [
  service(
    'caw-jww',
    {
      kind: 'welfare-service',
      level: 'flemish',
      languages: ['nl'],
      territory: flemish,
      aliases: ['CAW', 'JWW', 'trajectbegeleiding'],
      source: 'caw-jww',
    },
    names(
      'Justitieel Welzijnswerk (CAW)',
      'Aide sociale aux justiciables, Flandre (CAW)',
      'Straffälligenhilfe, Flandern (CAW)',
      'Judicial welfare work, Flanders (CAW)',
    ),
    names(
      'Vrijwillige, gratis en vertrouwelijke begeleiding in en na detentie; deelt alleen wat de cliënt afspreekt.',
      'Accompagnement volontaire, gratuit et confidentiel pendant et après la détention ; ne partage que ce que la personne accepte.',
      'Freiwillige, kostenlose und vertrauliche Begleitung während und nach der Haft; gibt nur weiter, was vereinbart ist.',
      'Voluntary, free and confidential support during and after detention; shares only what the client agrees to.',
    ),
  ),
  service(
    'sad',
    {
      kind: 'welfare-service',
      level: 'french',
      languages: ['fr'],
      territory: french,
      aliases: ['SAD', 'ASD'],
      source: 'etaamb-code-fwb',
    },
    names(
      'Dienst voor hulp aan gedetineerden, Franse Gemeenschap',
      'Service d’aide aux détenus',
      'Gefangenenhilfe, Französische Gemeinschaft',
      'Aid service for detainees, French Community',
    ),
    names(
      'Vertrouwelijke sociale en psychologische hulp in detentie en bij de voorbereiding van de vrijlating.',
      'Aide sociale et psychologique confidentielle en détention et dans la préparation de la sortie.',
      'Vertrauliche soziale und psychologische Hilfe in der Haft und bei der Vorbereitung der Freilassung.',
      'Confidential social and psychological help in detention and in preparing the release.',
    ),
  ),
  service(
    'strafgefangenenbetreuung',
    { kind: 'welfare-service', level: 'german', languages: ['de'], territory: german, source: 'justizhaus' },
    names(
      'Hulp aan gedetineerden, Duitstalige Gemeenschap',
      'Aide aux détenus, Communauté germanophone',
      'Strafgefangenenbetreuung (Justizhaus)',
      'Prisoner support, German-speaking Community',
    ),
    names(
      'Begeleidt Duitstalige gedetineerden en hun familie vanuit het Justizhaus in Eupen.',
      'Accompagne les détenus germanophones et leur famille depuis le Justizhaus d’Eupen.',
      'Begleitet deutschsprachige Gefangene und ihre Familien vom Justizhaus Eupen aus.',
      'Supports German-speaking detainees and their families from the Justizhaus in Eupen.',
    ),
  ),
  service(
    'homeless-shelter',
    { kind: 'housing-service', level: 'region', languages: all, aliases: ['nachtopvang', 'abri de nuit'] },
    names(
      'Nachtopvang of crisisopvang',
      'Abri de nuit ou accueil d’urgence',
      'Notschlafstelle oder Krisenaufnahme',
      'Night shelter or emergency accommodation',
    ),
    names(
      'Een bed voor de eerste nachten wanneer er nog geen woonst is.',
      'Un lit pour les premières nuits quand il n’y a pas encore de logement.',
      'Ein Bett für die ersten Nächte, wenn noch keine Wohnung da ist.',
      'A bed for the first nights when there is no home yet.',
    ),
  ),
  service(
    'social-housing',
    { kind: 'housing-service', level: 'region', languages: all, aliases: ['SVK', 'AIS', 'woonmaatschappij'] },
    names(
      'Woonmaatschappij of sociaal verhuurkantoor',
      'Société de logement ou agence immobilière sociale',
      'Wohnungsbaugesellschaft oder soziale Immobilienagentur',
      'Social housing company or rental agency',
    ),
    names(
      'Schrijft in voor een sociale woning en verhuurt ze.',
      'Inscrit pour un logement social et le loue.',
      'Nimmt Anmeldungen für Sozialwohnungen an und vermietet sie.',
      'Registers people for social housing and lets it.',
    ),
  ),
];

const work: readonly DirectoryEntry[] = (
  [
    ['vdab', 'flemish', 'flanders', ['nl'], 'VDAB', 'VDAB', 'VDAB', 'VDAB'],
    ['forem', 'region', 'wallonia', ['fr'], 'Forem', 'Le Forem', 'Forem', 'Forem'],
    ['actiris', 'brussels', 'brussels', ['nl', 'fr'], 'Actiris', 'Actiris', 'Actiris', 'Actiris'],
  ] as const
).map(([slug, level, region, languages, nl, fr, de, en]) =>
  service(
    slug,
    { kind: 'employment-service', level, languages, territory: { kind: 'region', region } },
    names(
      `${nl} (dienst voor arbeidsbemiddeling)`,
      `${fr} (service public de l’emploi)`,
      `${de} (öffentliche Arbeitsvermittlung)`,
      `${en} (public employment service)`,
    ),
    employmentDoes(),
  ),
);

function employmentDoes(): Names {
  return names(
    'Zoekt mee naar werk of opleiding; krijgt alleen praktische gegevens.',
    'Aide à trouver un emploi ou une formation ; ne reçoit que des données pratiques.',
    'Hilft bei der Suche nach Arbeit oder Ausbildung; erhält nur praktische Angaben.',
    'Helps to find work or training; receives practical data only.',
  );
}

const workGerman = service(
  'adg',
  { kind: 'employment-service', level: 'german', languages: ['de', 'fr'], territory: german, aliases: ['ADG'] },
  names(
    'Arbeitsamt der DG (dienst voor arbeidsbemiddeling)',
    'Arbeitsamt der DG (service public de l’emploi)',
    'Arbeitsamt der DG (ADG)',
    'Arbeitsamt der DG (public employment service)',
  ),
  employmentDoes(),
);

const localWelfareGeneric = service(
  'ocmw',
  { kind: 'local-welfare', level: 'municipality', languages: all, aliases: ['OCMW', 'CPAS', 'ÖSHZ'] },
  names(
    'OCMW van de woonplaats',
    'CPAS du lieu de résidence',
    'ÖSHZ des Wohnortes',
    'Public social welfare centre of the place of residence',
  ),
  names(
    'Leefloon, referentieadres, huurwaarborg en schuldbemiddeling wanneer de gemeente nog niet vaststaat.',
    'Revenu d’intégration, adresse de référence, garantie locative et médiation de dettes quand la commune n’est pas encore connue.',
    'Eingliederungseinkommen, Referenzadresse, Mietkaution und Schuldenvermittlung, solange die Gemeinde nicht feststeht.',
    'Integration income, reference address, rent deposit and debt mediation while the municipality is not settled.',
  ),
);

export const services: readonly DirectoryEntry[] = [
  ...administrations,
  ...welfare,
  localWelfareGeneric,
  ...work,
  workGerman,
];

export { service, all, flemish, french, german };
