import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directory,
  displayName,
  fold,
  functionsOf,
  hasWords,
  isVerified,
  nameOf,
  workerFunction,
  workerFunctions,
  type DirectoryEntry,
} from '../../../shared/directory/index.ts';
import { frenchOf } from '../../../shared/directory/places.ts';
import { entryKinds } from '../../../shared/directory/types.ts';
import { languages } from '../../../shared/language.ts';
import { must } from '../../../shared/result.ts';

const entry = (id: string): DirectoryEntry => must(directory.find(id), id);
const ids = (found: readonly DirectoryEntry[]): readonly string[] => found.map((one) => one.id);
const open = (kind: (typeof entryKinds)[number]): readonly DirectoryEntry[] =>
  directory.list(kind).filter((one) => one.operating === 'open');

describe('every entry', () => {
  it('has a name in four languages, a unique id of the expected shape, and a source', () => {
    expect(new Set(ids(directory.entries)).size).toBe(directory.entries.length);
    const incomplete = directory.entries.filter(
      (one) =>
        languages.some((language) => one.names[language].trim() === '') ||
        !/^[a-z-]+:[a-z0-9-]+$/.test(one.id) ||
        one.source === '' ||
        one.languages.length === 0 ||
        one.territory === undefined,
    );
    expect(ids(incomplete)).toEqual([]);
  });

  it('names its sources in words a person can look up', () => {
    const unnamed = directory.entries.map(({ source }) => source).filter((source) => !hasWords(source));
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it('is unverified until a service confirms it', () => {
    expect(directory.entries.filter(isVerified)).toEqual([]);
  });

  it('belongs to a kind that has at least one entry', () => {
    expect(entryKinds.filter((kind) => directory.list(kind).length === 0)).toEqual([]);
  });

  it('has sentences in four languages where it has any', () => {
    const partial = directory.entries.filter((one) =>
      [one.does, one.note, one.whyNothingGoesThere].some(
        (text) => text !== undefined && new Set(languages.map((language) => text[language])).size < 4,
      ),
    );
    expect(ids(partial)).toEqual([]);
  });
});

describe('municipalities', () => {
  const all = directory.list('municipality');
  const territory = (id: string) => {
    const found = entry(id).territory;
    if (found?.kind !== 'municipality') throw new Error(`${id} is no municipality`);
    return found;
  };

  it('are the 565 of 2025, each with a social welfare centre', () => {
    expect(all.length).toBe(565);
    expect(directory.list('local-welfare').length).toBe(565 + 1);
    for (const one of all) expect(directory.find(one.id.replace('municipality', 'local-welfare'))).toBeDefined();
  });

  it('are divided by region and language as the country is', () => {
    const count = (test: (one: DirectoryEntry) => boolean): number => all.filter(test).length;
    const region = (wanted: string) =>
      count((one) => one.territory?.kind === 'municipality' && one.territory.region === wanted);
    expect([region('flanders'), region('wallonia'), region('brussels')]).toEqual([285, 261, 19]);
    expect(count((one) => one.languages.includes('de'))).toBe(9);
    expect(count((one) => one.languages.length === 2)).toBe(19);
    expect(count((one) => one.territory?.kind === 'municipality' && one.territory.facilities !== undefined)).toBe(27);
  });

  it('took in the municipalities that merged on 1 January 2025', () => {
    expect(entry('municipality:46030').names.nl).toBe('Beveren-Kruibeke-Zwijndrecht');
    expect(territory('municipality:46030').province?.nl).toBe('Oost-Vlaanderen');
    expect(territory('municipality:11002').formerly).toEqual(['Borsbeek']);
    expect(ids(directory.search('Borgloon', 'nl', { kinds: ['municipality'] }))).toEqual(['municipality:73111']);
    expect(directory.find('municipality:73009')).toBeUndefined();
  });

  it('know province, community, facilities and postal code', () => {
    expect(territory('municipality:44021')).toMatchObject({ postalCode: '9000', communities: ['flemish'] });
    expect(territory('municipality:73109').facilities).toBe('fr');
    expect(territory('municipality:63023')).toMatchObject({
      communities: ['german'],
      region: 'wallonia',
      facilities: 'fr',
    });
    expect(territory('municipality:21004')).toMatchObject({ communities: ['flemish', 'french'] });
    expect(territory('municipality:21004').province).toBeUndefined();
  });

  it('are named as each language names them', () => {
    expect(displayName(entry('municipality:44021'), 'en')).toBe('Ghent');
    expect(displayName(entry('municipality:62063'), 'de')).toBe('Lüttich');
    expect(displayName(entry('municipality:21009'), 'nl')).toBe('Elsene (Ixelles)');
    expect(displayName(entry('municipality:21009'), 'fr')).toBe('Ixelles (Elsene)');
    expect(displayName(entry('municipality:21004'), 'de')).toBe('Brüssel');
    expect(displayName(entry('municipality:63067'), 'de')).toBe('Sankt Vith');
    expect(nameOf('local-welfare:11002', 'fr')).toBe('CPAS d’Anvers');
    expect(nameOf('municipality:00000', 'fr')).toBe('municipality:00000');
  });
});

describe('prisons, justice houses, courts', () => {
  it('are the 33 prisons that are open and three kept for histories', () => {
    expect(open('prison').length).toBe(33);
    expect(ids(directory.list('prison').filter((one) => one.operating === 'closed'))).toEqual([
      'prison:forest',
      'prison:saint-gilles',
      'prison:tongeren',
    ]);
    for (const prison of directory.list('prison')) {
      expect(directory.find(prison.id.replace('prison:', 'psd:'))?.languages).toEqual(prison.languages);
    }
  });

  it('are the 28 justice houses: 14 Flemish, 13 French, 1 German-speaking', () => {
    const houses = directory.list('justice-house');
    const at = (level: string): number => houses.filter((one) => one.level === level).length;
    expect([houses.length, at('flemish'), at('french'), at('german')]).toEqual([28, 14, 13, 1]);
  });

  it('answer to the ids dossiers use', () => {
    const stored = [
      'prison:gent',
      'prison:mons',
      'prison:haren',
      'prison:lantin',
      'prison:leuven-centraal',
      'psd:gent',
      'justice-house:namur',
      'justice-house:eupen',
      'court:surb-gent',
      'service:vdab',
      'service:dgd',
    ];
    expect(stored.filter((id) => directory.find(id) === undefined)).toEqual([]);
    expect(displayName(entry('prison:antwerpen'), 'fr')).toBe('Prison d’Anvers');
    expect(displayName(entry('prison:gent'), 'en')).toBe('Ghent prison');
  });

  it('link French place names as French does', () => {
    expect(['Anvers', 'Gand', 'Huy', 'Ypres', 'Le Roeulx', 'Les Bons Villers', 'Eghezée'].map(frenchOf)).toEqual([
      'd’Anvers',
      'de Gand',
      'de Huy',
      'd’Ypres',
      'du Roeulx',
      'des Bons Villers',
      'd’Eghezée',
    ]);
  });
});

describe('search', () => {
  it('needs neither accents nor the right language nor the order of words', () => {
    expect(ids(directory.search('liege', 'nl'))).toContain('justice-house:liege');
    expect(ids(directory.search('LUIK', 'fr'))).toContain('municipality:62063');
    expect(ids(directory.search('gent gevangenis', 'nl'))[0]).toBe('prison:gent');
    expect(ids(directory.search('9000', 'nl', { kinds: ['municipality'] }))).toEqual(['municipality:44021']);
    expect(ids(directory.search('SPS Mons', 'fr'))).toContain('psd:mons');
    expect(directory.search('   ', 'nl')).toEqual([]);
  });

  it('puts the exact name first and what closed last', () => {
    expect(directory.search('Gent', 'nl')[0]?.id).toBe('municipality:44021');
    const tongeren = directory.search('gevangenis', 'nl', { limit: 100 });
    expect(tongeren.at(-1)?.operating).toBe('closed');
    expect(
      directory.search('gevangenis', 'nl', { limit: 100, withClosed: false }).some((one) => one.operating === 'closed'),
    ).toBe(false);
  });

  it('finds every entry by its own name in every language', () => {
    fc.assert(
      fc.property(fc.constantFrom(...directory.entries), fc.constantFrom(...languages), (one, language) => {
        const found = directory.search(one.names[language], language, { kinds: [one.kind], limit: 1000 });
        expect(ids(found)).toContain(one.id);
      }),
      { numRuns: 200 },
    );
  });

  it('folds text once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
    expect(fold('D’Étoile-Maanlicht')).toBe('d etoile maanlicht');
  });
});

describe('systems that are only explained', () => {
  it('say why nothing goes there, and nothing else does', () => {
    const explaining = directory.entries.filter((one) => one.whyNothingGoesThere !== undefined);
    expect(ids(explaining)).toEqual(ids(directory.list('explained')));
    expect(ids(explaining)).toEqual(
      expect.arrayContaining(['explained:ntf', 'explained:ltf', 'explained:ter-databank', 'explained:jib']),
    );
  });

  it('are not offered as an addressee', () => {
    expect(ids(directory.search('taskforce', 'nl'))).toEqual([]);
    expect(ids(directory.search('taskforce', 'nl', { withExplained: true }))).toContain('explained:ntf');
    for (const worker of workerFunctions) expect(worker.kinds).not.toContain('explained');
  });
});

describe('worker functions', () => {
  it('have names in four languages and a kind of service', () => {
    const incomplete = workerFunctions.filter(
      (worker) => worker.kinds.length === 0 || languages.some((language) => worker.names[language].trim() === ''),
    );
    expect(incomplete).toEqual([]);
    expect(workerFunction('justice-assistant')?.names.nl).toBe('justitieassistent');
    expect(workerFunction('unheard-of')).toBeUndefined();
    expect(workerFunction('toString')).toBeUndefined();
  });

  it('are offered by the service: a prison has a director, a justice house its assistants', () => {
    const offered = (kind: (typeof entryKinds)[number]) => functionsOf(kind).map((worker) => worker.id);
    expect(offered('prison')).toEqual(expect.arrayContaining(['psd-social-worker', 'director', 'registry-clerk']));
    expect(offered('prison')).not.toContain('justice-assistant');
    expect(offered('justice-house')).toEqual(expect.arrayContaining(['justice-assistant', 'secretary']));
    expect(offered('justice-house')).not.toContain('director');
  });
});

describe('no word that rates or labels a person', () => {
  const forbidden =
    /threat|menace|dreiging|bedrohung|\brisk|risque|risico|\bscore|percent|ranking|jihad|islam|extremist|terrorist|fighter|\blabel|niveau \d|level \d/i;
  const wordsOf = (one: DirectoryEntry): string =>
    [one.names, one.does, one.note].flatMap((text) => (text ? Object.values(text) : [])).join(' ');

  it('in services, places and functions', () => {
    // Proper names of what exists outside: an explained system, and the full name of one service.
    const properNames = new Set(['service:caprev']);
    const own = directory.entries.filter((one) => one.kind !== 'explained' && !properNames.has(one.id));
    expect(ids(own.filter((one) => forbidden.test(wordsOf(one))))).toEqual([]);
    expect(workerFunctions.filter((worker) => forbidden.test(Object.values(worker.names).join(' ')))).toEqual([]);
  });

  it('the list of such words catches each of them', () => {
    expect(forbidden.test(wordsOf(entry('explained:ocad')))).toBe(true);
  });
});
