import { describe, expect, it } from 'vitest';
import { abbreviation, glossary, shortTerm, term } from '../../../shared/glossary/index.ts';
import { languages } from '../../../shared/language.ts';
import { must } from '../../../shared/result.ts';

describe('the glossary', () => {
  it('has rows 1 to 110, each once, with a unique slug and four languages', () => {
    expect(glossary.map((entry) => entry.number)).toEqual(Array.from({ length: 110 }, (_, at) => at + 1));
    expect(new Set(glossary.map((entry) => entry.id)).size).toBe(110);
    for (const entry of glossary) {
      expect(entry.id).toMatch(/^[a-z][a-z0-9-]*$/);
      for (const language of languages) {
        expect(shortTerm(entry, language), `${entry.id} ${language}`).not.toBe('');
        expect(entry.names[language]).not.toMatch(/[°'|]/);
      }
    }
  });

  it('keeps what was seen apart from what is from memory', () => {
    expect(glossary.filter((entry) => entry.status === 'M').length).toBe(16);
    expect(glossary.filter((entry) => entry.germanSeen).length).toBe(19);
    expect(term('prison-leave')).toMatchObject({ number: 5, status: 'S', germanSeen: true });
    expect(term('limited-detention')?.germanSeen).toBe(false);
  });

  it('gives the word to use and its abbreviation', () => {
    const leave = must(term('permission-to-leave'), 'term');
    expect(languages.map((language) => shortTerm(leave, language))).toEqual([
      'uitgaansvergunning',
      'permission de sortie',
      'Ausgangserlaubnis',
      'permission to leave',
    ]);
    expect(abbreviation(leave, 'nl')).toBe('UV');
    expect(abbreviation(leave, 'en')).toBeUndefined();
    expect(abbreviation(must(term('electronic-monitoring-centre'), 'term'), 'de')).toBe('ZEÜ');
  });

  it('marks the words of security systems as explained only', () => {
    const explained = glossary.filter((entry) => entry.explainsOnly).map((entry) => entry.id);
    expect(explained).toContain('common-databank');
    expect(explained).toContain('hate-propagandist');
    expect(explained).not.toContain('local-integral-security-cell');
  });
});
