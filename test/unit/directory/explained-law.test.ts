/** What the explanations of terms say of the law is what its text says: old law in them misleads as much as a wrong day. */
import { describe, expect, it } from 'vitest';
import de from '../../../renderer/i18n/locales/de/glossary.json';
import deUnits from '../../../renderer/i18n/locales/de/units.json';
import en from '../../../renderer/i18n/locales/en/glossary.json';
import enUnits from '../../../renderer/i18n/locales/en/units.json';
import fr from '../../../renderer/i18n/locales/fr/glossary.json';
import frUnits from '../../../renderer/i18n/locales/fr/units.json';
import nl from '../../../renderer/i18n/locales/nl/glossary.json';
import nlUnits from '../../../renderer/i18n/locales/nl/units.json';
import { term } from '../../../shared/glossary/index.ts';

const about = [nl.about, fr.about, de.about, en.about];

describe('explanations of terms against the text of the Act', () => {
  it('without a right of residence nothing is closed: articles 20, 25/2 and 59 al. 3 were annulled', () => {
    for (const words of about) {
      expect(words['right-of-residence']).toContain('148/2017');
      expect(words['right-of-residence']).not.toMatch(/gesloten|fermés|verschlossen|closed/);
    }
  });

  it('an earlier correctional sentence counts from three years on, not above (article 25, § 2, d)', () => {
    const said = [nlUnits, frUnits, deUnits, enUnits].map(({ values }) => values.antecedent.correctional);
    const atLeast = [/minstens drie jaar/, /au moins trois ans/, /mindestens drei Jahren/, /at least three years/];
    for (const [at, expected] of atLeast.entries()) expect(said[at]).toMatch(expected);
  });

  it('an interruption lasts three months at most (article 15), a suspension one (article 66, § 3)', () => {
    const three = [/drie maanden/, /trois mois/, /drei Monate/, /three months/];
    const one = [/hoogstens een maand/, /un mois au plus/, /höchstens einen Monat/, /at most a month/];
    for (const [at, words] of about.entries()) {
      expect(words['interruption-of-the-sentence']).toMatch(three[at] ?? '');
      expect(words.suspension).toMatch(one[at] ?? '');
    }
  });

  it('no modality is revoked in part: whoever is revoked returns to prison (article 65)', () => {
    for (const words of about) expect(words.revocation).not.toMatch(/voor een deel|en partie|zum Teil|in part|partly/);
  });

  it('a term names the article that defines it or that it is of', () => {
    const articles = (id: string): string | undefined => term(id)?.articles;
    // 2, 1° is the minister.
    expect(articles('convicted-person')).toBe('2, 2°');
    expect(articles('right-of-residence')).toBe('25/3; 98/11; 98/13');
    expect(articles('period-of-safety')).toBe('25, § 2; 26, § 2');
    expect(articles('follow-up-report')).toBe('62, § 3');
    expect(articles('ankle-tag')).toBe('22; 64/1');
    expect(articles('timetable')).toBe('42; 98/23');
    expect(articles('short-information-report')).toBe('34; 53; 98/19');
    expect(articles('reception-environment')).toBe('8; 73');
    expect(articles('sentence-end')).toBe('20/2');
    expect(articles('prison-director')).toBe('2, 3°');
    expect(articles('public-prosecutor')).toBe('2, 5°');
    expect(articles('justice-house')).toBe('2, 8°; 62');
  });
});
