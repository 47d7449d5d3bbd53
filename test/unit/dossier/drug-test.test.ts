/** A result of the test of article 109/1 has no place in a dossier; who writes of one is told so (shared/disclosure/SPEC.md, D63). */
import { describe, expect, it } from 'vitest';
import { namesDrugTest } from '../../../shared/dossier/drug-test.ts';
import { entities } from '../../../shared/dossier/entities.ts';

describe('D63 the test of article 109/1', () => {
  it.each([
    'Hij werd positief getest op cannabis.',
    'Drugtest van gisteren: positief',
    'uitslag-urinetest-12-03.pdf',
    'Speekseltest afgenomen',
    'Test salivaire positif',
    'Le test d’urine est positif',
    'contrôle urinaire du 3 mars',
    'dépistage de drogues',
    'Drogentest positiv',
    'Speicheltest',
    'He tested positive.',
    'a urine test',
    'art. 109/1',
  ])('is noticed by its words in four languages: %s', (text) => expect(namesDrugTest(text)).toBe(true));

  it.each([
    'Hij wil stoppen met drugs en vraagt hulp bij het CAW.',
    'Elle demande un suivi pour sa consommation de drogues.',
    'Een positief gesprek over werk.',
    'Rijtest op 3 maart, talentest Nederlands.',
    'Contrôle technique de la voiture',
    'Er sucht eine Drogenberatung.',
    'Job interview went positive for him',
    '',
  ])('other words are left alone, of help too: %s', (text) => expect(namesDrugTest(text)).toBe(false));

  it('nothing of a dossier has a type, unit or name of a field for it', () => {
    const all: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> = entities;
    const called = Object.entries(all).flatMap(([section, types]) =>
      Object.entries(types).flatMap(([type, units]) =>
        Object.keys(units).map((unit) => `${section} ${type.replaceAll('-', ' ')} ${unit.replaceAll('-', ' ')}`),
      ),
    );
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter((name) => namesDrugTest(name) || /drug|toxic|substance|urine|saliva/i.test(name))).toEqual([]);
  });
});
