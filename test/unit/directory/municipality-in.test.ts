/** The municipality a place in an address names, and what names none. */
import { describe, expect, it } from 'vitest';
import { directory } from '../../../shared/directory/index.ts';
import { municipalityIn } from '../../../shared/directory/municipality-in.ts';

const named = (text: string): string | undefined => directory.find(municipalityIn(text) ?? '')?.names.fr;

describe('a place that is written', () => {
  it.each([
    ['9000 Gent', 'Gand'],
    ['bij zijn zus in Ghent', 'Gand'],
    ['Rue des Cerfs-Volants 28, 1030 Schaerbeek', 'Schaerbeek'],
    ['2360 Oud-Turnhout', 'Oud-Turnhout'],
    ['3390 Tielt-Winge', 'Tielt-Winge'],
    ['9000', 'Gand'],
    ['4830 Limbourg', 'Limbourg'],
    ['2275 Lille', 'Lille'],
  ])('%s is %s', (text, name) => {
    expect(named(text)).toBe(name);
  });

  it('before a merger is the municipality of today, whatever its code begins with', () => {
    expect(named('2070 Zwijndrecht')).toBe('Beveren-Kruibeke-Zwijndrecht');
    expect(['Neerpelt', '3900 Overpelt'].map(named)).toEqual(['Pelt', 'Pelt']);
    expect(named('Sint-Amands')).toBe(named('2870 Puurs'));
  });

  it('that two municipalities are called is told by its code, and without one is none', () => {
    expect([named('4420 Saint-Nicolas'), named('9100 Saint-Nicolas')]).toEqual(['Saint-Nicolas', 'Saint-Nicolas']);
    expect(municipalityIn('4420 Saint-Nicolas')).not.toBe(municipalityIn('9100 Saint-Nicolas'));
    expect(municipalityIn('Saint-Nicolas')).toBeNull();
  });

  it.each([
    '59000 Lille',
    '9320 Nieuwerkerken',
    '2861 Onze-Lieve-Vrouw-Waver',
    'Limburg',
    'provincie Limburg',
    'Bergen op Zoom',
    '6211 Maastricht',
    'tot 2000',
    'BPS 4, 4090 Armée belge',
    'sans domicile fixe',
    '',
  ])('%s names none', (text) => {
    expect(municipalityIn(text)).toBeNull();
  });

  it('is found for every municipality by each of its names, but for those two share', () => {
    const missed = directory
      .list('municipality')
      .flatMap(({ id, names, territory }) =>
        Object.values(names).flatMap((name) =>
          territory?.kind === 'municipality' && municipalityIn(`${territory.postalCode} ${name}`) !== id ? [name] : [],
        ),
      );
    expect(missed).toEqual([]);
  });
});
