/**
 * Which justice house serves a municipality. That houses follow the judicial divisions is from memory (places list). Which division it is
 * follows from the annex to the Judicial Code: its cantons as the Act of 25 March 1999 drew them, and the districts they formed (article 4).
 */
import type { MunicipalTerritory, ServiceLanguage } from '../types.ts';

/** Dutch name of the arrondissement -> house of the language of the area. Brussels and its rim: by language, below. */
const byArrondissement: Readonly<Record<string, string>> = {
  Antwerpen: 'antwerpen',
  Mechelen: 'mechelen',
  Turnhout: 'turnhout',
  Leuven: 'leuven',
  Nijvel: 'nivelles',
  Brugge: 'brugge',
  Oostende: 'brugge',
  Tielt: 'brugge',
  Diksmuide: 'veurne',
  Veurne: 'veurne',
  Ieper: 'ieper',
  Kortrijk: 'kortrijk',
  Roeselare: 'kortrijk',
  Gent: 'gent',
  Eeklo: 'gent',
  Aalst: 'dendermonde',
  Dendermonde: 'dendermonde',
  'Sint-Niklaas': 'dendermonde',
  Oudenaarde: 'oudenaarde',
  Hasselt: 'hasselt',
  Maaseik: 'tongeren',
  Tongeren: 'tongeren',
  Aat: 'tournai',
  'Doornik-Moeskroen': 'tournai',
  Charleroi: 'charleroi',
  Thuin: 'charleroi',
  Bergen: 'mons',
  Zinnik: 'mons',
  Hoei: 'huy',
  Luik: 'liege',
  Borgworm: 'liege',
  Verviers: 'verviers',
  Aarlen: 'arlon',
  Virton: 'arlon',
  Bastenaken: 'neufchateau',
  Neufchâteau: 'neufchateau',
  'Marche-en-Famenne': 'marche-en-famenne',
  Dinant: 'dinant',
  Philippeville: 'dinant',
  Namen: 'namur',
};

const sameHouse = (house: string, codes: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.map((code) => [code, house]));

/** By code: where the canton lies in another division than the rest of the arrondissement. */
const otherDivision: Readonly<Record<string, string>> = {
  // Geraardsbergen, Herzele, Sint-Lievens-Houtem, Zottegem
  ...sameHouse('oudenaarde', ['41018', '41027', '41063', '41081']),
  // As, Genk, Zutendaal
  ...sameHouse('tongeren', ['71002', '71016', '71067']),
  // Lommel, Peer, Hamont-Achel, Hechtel-Eksel, Houthalen-Helchteren, Pelt
  ...sameHouse('hasselt', ['72020', '72030', '72037', '72038', '72039', '72043']),
  // Lichtervelde
  ...sameHouse('brugge', ['36011']),
  // Moorslede, Staden
  ...sameHouse('ieper', ['36012', '36019']),
  // Dentergem, Oostrozebeke, Wielsbeke
  ...sameHouse('kortrijk', ['37002', '37010', '37017']),
  // Houffalize, Vielsalm, Gouvy
  ...sameHouse('marche-en-famenne', ['82014', '82032', '82037']),
  // Comblain-au-Pont, Braives, Hannut, Lincent, Saint-Georges-sur-Meuse, Wasseiges
  ...sameHouse('huy', ['62026', '64015', '64034', '64047', '64065', '64075']),
  // Brugelette, Chièvres, Enghien, Silly
  ...sameHouse('mons', ['51012', '51014', '51067', '51068']),
  // Seneffe, Manage
  ...sameHouse('charleroi', ['55085', '55086']),
};

/** House of the other language for the municipalities with facilities, by the house of their own area. */
const acrossTheBorder: Readonly<Record<string, Partial<Record<ServiceLanguage, string>>>> = {
  ieper: { fr: 'tournai' },
  kortrijk: { fr: 'tournai' },
  oudenaarde: { fr: 'tournai' },
  tongeren: { fr: 'liege' },
  tournai: { nl: 'kortrijk' },
  mons: { nl: 'brussel' },
  verviers: { de: 'eupen' },
  eupen: { fr: 'verviers' },
};

const brusselsHouses: Partial<Record<ServiceLanguage, string>> = { nl: 'brussel', fr: 'bruxelles' };

/**
 * Slugs of the justice houses that may serve someone who lives there; two where the language of the file decides and is
 * not known.
 */
export function housesOf(territory: MunicipalTerritory, fileLanguage: ServiceLanguage | null): readonly string[] {
  if (territory.arrondissement.nl === 'Brussel-Hoofdstad') return byLanguage(brusselsHouses, fileLanguage);
  if (territory.arrondissement.nl === 'Halle-Vilvoorde') {
    if (territory.facilities === undefined) return ['brussel'];
    return byLanguage(brusselsHouses, fileLanguage);
  }
  const own = ownHouseOf(territory);
  if (own === undefined) return [];
  const other = territory.facilities === undefined ? undefined : acrossTheBorder[own]?.[territory.facilities];
  if (other === undefined) return [own];
  if (fileLanguage === null) return [own, other];
  return [fileLanguage === territory.facilities ? other : own];
}

/** House of the language of the area; none in Brussels and its rim. */
export const ownHouseOf = (territory: MunicipalTerritory): string | undefined =>
  territory.communities[0] === 'german'
    ? 'eupen'
    : (otherDivision[territory.nis] ?? byArrondissement[territory.arrondissement.nl]);

function byLanguage(
  houses: Partial<Record<ServiceLanguage, string>>,
  language: ServiceLanguage | null,
): readonly string[] {
  const chosen = language === null ? undefined : houses[language];
  return chosen === undefined ? Object.values(houses) : [chosen];
}
