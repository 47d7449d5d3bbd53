/** The municipalities of 2025 and, for each, its public social welfare centre, made from the generated list. */
import { names, type Names } from '../language.ts';
import { arrondissements, municipalityRows, type MunicipalityRow } from './data/municipalities.ts';
import { frenchOf } from './places.ts';
import type { Community, DirectoryEntry, MunicipalTerritory, Region, ServiceLanguage } from './types.ts';

const provinces: Readonly<Record<string, { readonly names: Names; readonly region: Region }>> = {
  Antwerpen: { names: names('Antwerpen', 'Anvers', 'Antwerpen', 'Antwerp'), region: 'flanders' },
  'Vlaams-Brabant': {
    names: names('Vlaams-Brabant', 'Brabant flamand', 'Flämisch-Brabant', 'Flemish Brabant'),
    region: 'flanders',
  },
  'West-Vlaanderen': {
    names: names('West-Vlaanderen', 'Flandre occidentale', 'Westflandern', 'West Flanders'),
    region: 'flanders',
  },
  'Oost-Vlaanderen': {
    names: names('Oost-Vlaanderen', 'Flandre orientale', 'Ostflandern', 'East Flanders'),
    region: 'flanders',
  },
  Limburg: { names: names('Limburg', 'Limbourg', 'Limburg', 'Limburg'), region: 'flanders' },
  'Waals-Brabant': {
    names: names('Waals-Brabant', 'Brabant wallon', 'Wallonisch-Brabant', 'Walloon Brabant'),
    region: 'wallonia',
  },
  Henegouwen: { names: names('Henegouwen', 'Hainaut', 'Hennegau', 'Hainaut'), region: 'wallonia' },
  Luik: { names: names('Luik', 'Liège', 'Lüttich', 'Liège'), region: 'wallonia' },
  Luxemburg: { names: names('Luxemburg', 'Luxembourg', 'Luxemburg', 'Luxembourg'), region: 'wallonia' },
  Namen: { names: names('Namen', 'Namur', 'Namur', 'Namur'), region: 'wallonia' },
};

/** Names German and English use where they differ from the local one. From memory. */
const german: Readonly<Record<string, string>> = {
  '12025': 'Mecheln',
  '21004': 'Brüssel',
  '24062': 'Löwen',
  '31005': 'Brügge',
  '33011': 'Ypern',
  '35013': 'Ostende',
  '62063': 'Lüttich',
  '63080': 'Weismes',
};
const english: Readonly<Record<string, string>> = {
  '11002': 'Antwerp',
  '21004': 'Brussels',
  '31005': 'Bruges',
  '33011': 'Ypres',
  '35013': 'Ostend',
  '44021': 'Ghent',
};

/** Names before the mergers of 2019, by code: they still stand in addresses. From memory. */
const before2019: Readonly<Record<string, readonly string[]>> = {
  '12041': ['Puurs', 'Sint-Amands'],
  '44083': ['Nevele'],
  '44084': ['Knesselare'],
  '44085': ['Lovendegem', 'Waarschoot', 'Zomergem'],
  '45068': ['Kruishoutem', 'Zingem'],
  '72042': ['Meeuwen-Gruitrode', 'Opglabbeek'],
  '72043': ['Neerpelt', 'Overpelt'],
};

const source = 'statbel; from memory: languages and names';

const isServiceLanguage = (text: string): text is ServiceLanguage => text === 'nl' || text === 'fr' || text === 'de';

function municipalNames([nis, nl, fr, , , language]: MunicipalityRow): Names {
  // The Dutch column carries the German name for the German-speaking area (Büllingen, Sankt Vith).
  const local = language === 'nl' || language === 'de' ? nl : fr;
  return names(nl, fr, german[nis] ?? local, english[nis] ?? local);
}

function communitiesOf(language: string): readonly Community[] {
  if (language === 'nl') return ['flemish'];
  if (language === 'fr') return ['french'];
  return language === 'de' ? ['german'] : ['flemish', 'french'];
}

function territoryOf(row: MunicipalityRow): MunicipalTerritory {
  const [nis, , , postalCode, arrondissement, language, facilities, formerly] = row;
  const place = arrondissements[arrondissement];
  if (place === undefined) throw new Error(`municipality ${nis} has no arrondissement`);
  const province = provinces[place[2]];
  return {
    kind: 'municipality',
    nis,
    postalCode,
    arrondissement: { nl: place[0], fr: place[1] },
    region: province?.region ?? 'brussels',
    communities: communitiesOf(language),
    ...(province === undefined ? {} : { province: province.names }),
    ...(isServiceLanguage(facilities) ? { facilities } : {}),
    formerly: [...(formerly === '' ? [] : formerly.split('|')), ...(before2019[nis] ?? [])],
  };
}

function municipality(row: MunicipalityRow): DirectoryEntry {
  const territory = territoryOf(row);
  return {
    id: `municipality:${row[0]}`,
    kind: 'municipality',
    names: municipalNames(row),
    aliases: [territory.postalCode, ...territory.formerly],
    level: 'municipality',
    languages: row[5].split('-').filter(isServiceLanguage),
    territory,
    source,
    lastVerified: null,
    operating: 'open',
  };
}

const welfareDoes = names(
  'Maatschappelijke dienstverlening, leefloon, hulp bij huisvesting en schulden voor wie in de gemeente woont of gaat wonen.',
  'Aide sociale, revenu d’intégration, aide au logement et aux dettes pour qui habite ou va habiter la commune.',
  'Sozialhilfe, Eingliederungseinkommen, Hilfe bei Wohnung und Schulden für alle, die in der Gemeinde wohnen oder wohnen werden.',
  'Social assistance, integration income, help with housing and debts for those who live or will live in the municipality.',
);

function localWelfare(of: DirectoryEntry): DirectoryEntry {
  return {
    ...of,
    id: of.id.replace('municipality:', 'local-welfare:'),
    kind: 'local-welfare',
    names: names(
      `OCMW ${of.names.nl}`,
      `CPAS ${frenchOf(of.names.fr)}`,
      `ÖSHZ ${of.names.de}`,
      `Public social welfare centre ${of.names.en}`,
    ),
    aliases: ['OCMW', 'CPAS', 'ÖSHZ', ...of.aliases],
    does: welfareDoes,
  };
}

export const municipalities: readonly DirectoryEntry[] = municipalityRows.map(municipality);
export const localWelfareCentres: readonly DirectoryEntry[] = municipalities.map(localWelfare);
