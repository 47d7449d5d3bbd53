/** Terms explained where they stand: which, in which languages, and what of it is from memory. */
import { describe, expect, it } from 'vitest';
import { termOf, termOfRoute } from '../../../renderer/rooms/dossier/legal/terms.ts';
import { termOfFunction } from '../../../renderer/rooms/dossier/network/terms.ts';
import de from '../../../renderer/i18n/locales/de/glossary.json';
import en from '../../../renderer/i18n/locales/en/glossary.json';
import fr from '../../../renderer/i18n/locales/fr/glossary.json';
import nl from '../../../renderer/i18n/locales/nl/glossary.json';
import { workerFunctions } from '../../../shared/directory/index.ts';
import { modality, registryDateKind } from '../../../shared/dossier/entities.ts';
import { isFromMemory } from '../../../shared/glossary/explained.ts';
import { glossary, term } from '../../../shared/glossary/index.ts';
import { must } from '../../../shared/result.ts';

const ids = Object.keys(en.about);

describe('explained terms', () => {
  it('are at least sixty, each a term of the glossary, in four languages, in a sentence of their own', () => {
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(ids.filter((id) => term(id) === undefined)).toEqual([]);
    for (const words of [nl, fr, de, en]) {
      const told = Object.values(words.about);
      expect(Object.keys(words.about).sort()).toEqual([...ids].sort());
      expect(new Set(told).size).toBe(told.length);
      expect(told.filter((sentence) => sentence.length < 25 || !sentence.endsWith('.'))).toEqual([]);
    }
  });

  it('what is from memory says so', () => {
    for (const id of ['assessor', 'proof-period', 'consent']) expect(isFromMemory(must(term(id), id))).toBe(true);
    // Read in the text of the law since.
    for (const id of ['prison-leave', 'interruption-of-the-sentence', 'early-release'])
      expect(isFromMemory(must(term(id), id))).toBe(false);
  });

  it('no word of security systems is explained as something kept of a person', () => {
    expect(glossary.filter(({ explainsOnly, id }) => explainsOnly && ids.includes(id))).toEqual([]);
  });

  it('every modality has its explanation, and so have dates, routes and functions that are of the field', () => {
    expect(modality.options.filter((each) => termOf(each) === undefined)).toEqual([]);
    expect(registryDateKind.options.filter((each) => termOf(each) === undefined)).toEqual(['detention-start', 'other']);
    expect(termOfRoute('court')).toBe('sentence-implementation-court');
    expect(workerFunctions.filter(({ id }) => termOfFunction(id) !== undefined).length).toBeGreaterThanOrEqual(10);
  });
});
