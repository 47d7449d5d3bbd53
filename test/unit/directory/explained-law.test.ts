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
import { citation, type ActKey, type Grounds } from '../../../shared/law/index.ts';
import { otherActs } from '../../../shared/glossary/data/other-acts.ts';
import { isFromMemory } from '../../../shared/glossary/explained.ts';
import { must } from '../../../shared/result.ts';
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
    const articles = (id: string): string | undefined => term(id)?.law.find(({ act }) => act === 'external')?.article;
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

describe('terms of the Penal Codes, of remand and of secrecy', () => {
  const grounds = (id: string, act: ActKey): Grounds =>
    must(
      must(term(id), id).law.find((each) => each.act === act),
      `${id} rests on nothing of ${act}`,
    );

  it('stand with their own act, article, state read and mark, each of them a term that is explained', () => {
    for (const [id, law] of Object.entries(otherActs)) {
      expect(must(term(id), id).law).toEqual(expect.arrayContaining([...law]));
      expect(Object.keys(en.about)).toContain(id);
      // One line for each act on the screen.
      expect(new Set(must(term(id), id).law.map(({ act }) => act)).size).toBe(must(term(id), id).law.length);
    }
    expect(grounds('professional-secrecy', 'penal-code-1867')).toMatchObject({ article: '458', read: '2026-01-19' });
    expect(grounds('professional-secrecy', 'penal-code-2024-ii').article).toBe('352-353');
    expect(grounds('case-consultation', 'penal-code-1867').article).toBe('458ter');
    expect(grounds('case-consultation', 'penal-code-2024-ii').article).toBe('353, § 2');
    expect(grounds('pre-trial-detention', 'remand').article).toBe('16, § 1');
    expect(grounds('pre-trial-detention', 'penal-code-2024').article).toBe('41, § 3');
    expect(grounds('suspended-sentence', 'penal-code-2024').article).toBe('65');
    expect(grounds('contact-ban', 'penal-code-2024').article).toBe('50');
    expect(grounds('court-disposal', 'penal-code-2024-act').article).toBe('36-37');
    expect(grounds('court-disposal', 'external').article).toBe('95/2-95/30');
  });

  it('say in words which state was read, and that a later one was not seen', () => {
    expect(citation(grounds('professional-secrecy', 'penal-code-2024-ii'), 'en')).toBe(
      'Article 352-353, Penal Code of 2024, book II; state read 26 February 2026; text of the law, older state',
    );
    expect(citation(grounds('pre-trial-detention', 'remand'), 'nl')).toBe(
      'Artikel 16, § 1, wet van 20 juli 1990 (voorlopige hechtenis); gelezen toestand 27 juni 2024; wettekst, oudere toestand',
    );
  });

  it('an annulled article and a ground that may have gone are open questions, in each language', () => {
    expect(grounds('recidivism', 'penal-code-2024')).toMatchObject({ article: '60', mark: 'doubt' });
    for (const words of about) {
      expect(words.recidivism).toContain('14/2026');
      expect(words['case-consultation']).toMatch(/decreet|décret|Dekret|decree/);
    }
  });

  it('shared secrecy stands in no article, and stays unconfirmed', () => {
    const shared = must(term('shared-professional-secrecy'), 'term');
    expect(isFromMemory(shared)).toBe(true);
    expect(shared.law.map(({ act }) => act)).toEqual(['doctrine', 'penal-code-2024-ii']);
  });
});

describe('terms of other acts name their article', () => {
  const articleOf = (id: string, act: ActKey): string | undefined =>
    term(id)?.law.find((each) => each.act === act)?.article;

  it('detention plan, right of access and local cell', () => {
    expect(articleOf('detention-plan', 'basic')).toBe('35; 38');
    expect(articleOf('right-of-access', 'data-protection')).toBe('38');
    expect(articleOf('local-integral-security-cell', 'local-cells')).toBe('2-4');
  });

  it('recidivism by military and foreign courts, and time on remand that is deducted', () => {
    expect(articleOf('recidivism', 'penal-code-1867')).toBe('54-57bis');
    expect(articleOf('pre-trial-detention', 'penal-code-1867')).toBe('30');
  });
});
