/** Which justice house serves a municipality. From memory: houses follow the judicial divisions (places list). */
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

/**
 * By code: the judicial division of these is not that of their arrondissement. From memory, and only those known to differ; every
 * answer that rests on it says so.
 */
const otherDivision: Readonly<Record<string, string>> = {
  // Geraardsbergen, Herzele, Sint-Lievens-Houtem, Zottegem
  ...Object.fromEntries(['41018', '41027', '41063', '41081'].map((code) => [code, 'oudenaarde'])),
  // As, Genk, Zutendaal
  ...Object.fromEntries(['71002', '71016', '71067'].map((code) => [code, 'tongeren'])),
  // Hamont-Achel, Houthalen-Helchteren, Lommel, Pelt
  ...Object.fromEntries(['72020', '72037', '72039', '72043'].map((code) => [code, 'hasselt'])),
  // Vielsalm
  '82032': 'marche-en-famenne',
  // Hannut
  '64034': 'huy',
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
  const own =
    territory.communities[0] === 'german'
      ? 'eupen'
      : (otherDivision[territory.nis] ?? byArrondissement[territory.arrondissement.nl]);
  if (own === undefined) return [];
  const other = territory.facilities === undefined ? undefined : acrossTheBorder[own]?.[territory.facilities];
  if (other === undefined) return [own];
  if (fileLanguage === null) return [own, other];
  return [fileLanguage === territory.facilities ? other : own];
}

function byLanguage(
  houses: Partial<Record<ServiceLanguage, string>>,
  language: ServiceLanguage | null,
): readonly string[] {
  const chosen = language === null ? undefined : houses[language];
  return chosen === undefined ? Object.values(houses) : [chosen];
}
