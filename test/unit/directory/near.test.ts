/** Mistyped words: found in the directory and the glossary where nothing fits as it stands. */
import { describe, expect, test } from 'vitest';
import { findTerms } from '../../../renderer/rooms/help/find-terms.ts';
import { directory } from '../../../shared/directory/index.ts';
import { isNear, isNearIn } from '../../../shared/directory/near.ts';

describe('a word is near', () => {
  test.each([
    ['justtiehuis', 'justitiehuis', 'one other'],
    ['justiehuis', 'justitiehuis', 'two fewer'],
    ['gevangenisse', 'gevangenis', 'two more'],
    ['gevagnenis', 'gevangenis', 'two exchanged'],
    ['gevagn', 'gevangenis', 'a beginning with one slip'],
  ])('%s for %s: %s', (typed, word) => {
    expect(isNear(typed, word)).toBe(true);
  });

  test.each([
    ['gnt', 'gent', 'too short to have a slip'],
    ['9001', '9000', 'a number is another number'],
    ['brugge', 'gentbrugge', 'not the beginning'],
    ['xxxangen', 'gevangenis', 'more than is forgiven'],
    ['antwerpen', 'ant', 'far more than there is'],
  ])('%s is not %s: %s', (typed, word) => {
    expect(isNear(typed, word)).toBe(false);
  });

  test('each word that is typed, in any order', () => {
    expect(isNearIn('dosier nieuw', 'nieuw dossier')).toBe(true);
    expect(isNearIn('dosier oud', 'nieuw dossier')).toBe(false);
  });
});

describe('the directory', () => {
  const ids = (text: string, language: 'nl' | 'fr' = 'nl') => directory.search(text, language).map(({ id }) => id);

  test('forgives a slip in a place or a service', () => {
    expect(ids('gevangenis dendermode')).toContain('prison:dendermonde');
    expect(ids('mnos prisn', 'fr')).toContain('prison:mons');
    expect(ids('Oudenarde')).toContain('municipality:45035');
  });

  test('takes what fits as it stands before anything near', () => {
    // Near to it are Lo and others that nobody meant.
    const found = directory.search('Lokeren', 'nl').map(({ names }) => Object.values(names).join(' '));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((names) => !names.includes('Lokeren'))).toEqual([]);
  });

  test('has nothing for what is near to nothing', () => {
    expect(ids('qwxyzqwxyz')).toEqual([]);
    expect(ids('gent qwxyzqwxyz')).toEqual([]);
  });
});

test('the glossary forgives a slip, and lists all of it where nothing is typed', () => {
  const found = findTerms('elektronsich toezicht').map(({ names }) => names.nl.toLowerCase());
  expect(found.some((name) => name.includes('elektronisch toezicht'))).toBe(true);
  expect(findTerms('elektronisch toezicht').length).toBeGreaterThan(0);
  expect(findTerms('  ').length).toBeGreaterThan(50);
  expect(findTerms('qwxyzqwxyz')).toEqual([]);
});
