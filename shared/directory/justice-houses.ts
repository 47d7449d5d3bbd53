/** The 28 justice houses and the centres for electronic monitoring. Towns from memory. */
import { names, type Names } from '../language.ts';
import { frenchOf, places, type PlaceKey } from './places.ts';
import { fromMemory, type DirectoryEntry } from './types.ts';

const flemishTowns: readonly PlaceKey[] = [
  'antwerpen',
  'brugge',
  'dendermonde',
  'gent',
  'hasselt',
  'ieper',
  'kortrijk',
  'leuven',
  'mechelen',
  'oudenaarde',
  'tongeren',
  'turnhout',
  'veurne',
];
const frenchTowns: readonly PlaceKey[] = [
  'arlon',
  'charleroi',
  'dinant',
  'huy',
  'liege',
  'marche',
  'mons',
  'namur',
  'neufchateau',
  'nivelles',
  'tournai',
  'verviers',
];

const does = names(
  'Voert de maatschappelijke enquête uit, begeleidt wie onder voorwaarden vrijkomt en verslaat aan de opdrachtgever.',
  'Réalise l’enquête sociale, accompagne la personne libérée sous conditions et fait rapport à l’autorité mandante.',
  'Führt die Sozialuntersuchung durch, begleitet bedingt Freigelassene und berichtet der auftraggebenden Behörde.',
  'Carries out the social inquiry, supervises people released on conditions and reports to the mandating authority.',
);

const houseNames = (place: Names): Names =>
  names(
    `Justitiehuis ${place.nl}`,
    `Maison de justice ${frenchOf(place.fr)}`,
    `Justizhaus ${place.de}`,
    `${place.en} justice house`,
  );

function house(
  slug: string,
  town: Names,
  community: 'flemish' | 'french' | 'german',
  title: Names = houseNames(town),
): DirectoryEntry {
  return {
    id: `justice-house:${slug}`,
    kind: 'justice-house',
    names: title,
    aliases: community === 'german' ? ['Strafgefangenenbetreuung'] : [],
    level: community,
    languages: community === 'flemish' ? ['nl'] : community === 'french' ? ['fr'] : ['de', 'fr'],
    territory: { kind: 'judicial-division', town },
    does,
    source: fromMemory,
    lastVerified: null,
    operating: 'open',
  };
}

const slugs: Partial<Record<PlaceKey, string>> = { marche: 'marche-en-famenne' };
const slugOf = (place: PlaceKey): string => slugs[place] ?? place;

export const justiceHouses: readonly DirectoryEntry[] = [
  ...flemishTowns.map((place) => house(slugOf(place), places[place], 'flemish')),
  house(
    'brussel',
    places.brussel,
    'flemish',
    names(
      'Justitiehuis Brussel (Nederlandstalig)',
      'Maison de justice de Bruxelles (néerlandophone)',
      'Justizhaus Brüssel (niederländischsprachig)',
      'Brussels justice house (Dutch-speaking)',
    ),
  ),
  ...frenchTowns.map((place) => house(slugOf(place), places[place], 'french')),
  house(
    'bruxelles',
    places.brussel,
    'french',
    names(
      'Justitiehuis Brussel (Franstalig)',
      'Maison de justice de Bruxelles (francophone)',
      'Justizhaus Brüssel (französischsprachig)',
      'Brussels justice house (French-speaking)',
    ),
  ),
  house('eupen', places.eupen, 'german'),
];

const monitoringDoes = names(
  'Plaatst de enkelband en volgt het uurrooster technisch op.',
  'Pose le bracelet électronique et contrôle techniquement l’horaire.',
  'Legt die elektronische Fußfessel an und überwacht technisch den Stundenplan.',
  'Fits the ankle tag and follows the timetable technically.',
);

function monitoring(
  slug: string,
  community: 'flemish' | 'french' | 'german',
  title: Names,
  alias: string,
): DirectoryEntry {
  return {
    id: `service:${slug}`,
    kind: 'monitoring-centre',
    names: title,
    aliases: [alias],
    level: community,
    languages: community === 'flemish' ? ['nl'] : community === 'french' ? ['fr'] : ['de'],
    territory: { kind: 'community', community },
    does: monitoringDoes,
    source: 'maisonsdejustice-4618; vlaanderen-bd; from memory: German Community',
    lastVerified: null,
    operating: 'open',
  };
}

export const monitoringCentres: readonly DirectoryEntry[] = [
  monitoring(
    'vcet',
    'flemish',
    names(
      'Vlaams Centrum Elektronisch Toezicht (VCET)',
      'Centre flamand de surveillance électronique (VCET)',
      'Flämisches Zentrum für elektronische Überwachung (VCET)',
      'Flemish electronic monitoring centre (VCET)',
    ),
    'VCET',
  ),
  monitoring(
    'cnse',
    'french',
    names(
      'Nationaal centrum voor elektronisch toezicht, Franse Gemeenschap (CNSE)',
      'Centre national de surveillance électronique (CNSE)',
      'Nationales Zentrum für elektronische Überwachung, Französische Gemeinschaft (CNSE)',
      'National electronic monitoring centre, French Community (CNSE)',
    ),
    'CNSE',
  ),
  monitoring(
    'zeue',
    'german',
    names(
      'Centrum voor elektronisch toezicht, Duitstalige Gemeenschap (ZEÜ)',
      'Centre de surveillance électronique, Communauté germanophone (ZEÜ)',
      'Zentrum für elektronische Überwachung (ZEÜ)',
      'Electronic monitoring centre, German-speaking Community (ZEÜ)',
    ),
    'ZEÜ',
  ),
];
