/**
 * Forty questions of a privacy officer, a psychologist bound by secrecy and a justice assistant: each is answered by words of a screen or
 * paper in every language, and by the article beside them.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { officerPaper } from '../../../renderer/papers/officer/builders.ts';
import { pageOf } from '../../../renderer/papers/model/paper.ts';
import { consentRests } from '../../../shared/directory/regime.ts';
import { bases, basisKeys } from '../../../shared/disclosure/gate/bases.ts';
import { closedBy, grounds, isGround, isReason } from '../../../shared/disclosure/grounds.ts';
import { protocolQuestion, protocolRests } from '../../../shared/disclosure/protocol.ts';
import { retentionProposals } from '../../../shared/disclosure/retention.ts';
import { saidBeside } from '../../../shared/disclosure/said-beside.ts';
import { rightsTexts } from '../../../shared/disclosure/rights.ts';
import { drugTestArticle } from '../../../shared/dossier/drug-test.ts';
import { orderingAuthorities } from '../../../shared/dossier/units/inquiry.ts';
import { registeredElsewhere } from '../../../shared/dossier/registered-elsewhere.ts';
import { languages, semicolon, type Language, type Names } from '../../../shared/language.ts';
import { citation, type Grounds } from '../../../shared/law/index.ts';
import { equipmentTexts, packs } from '../../../shared/release/index.ts';
import { remandTexts } from '../../../shared/release/law/rules/after-grant/index.ts';
import { must } from '../../../shared/result.ts';
import { officerPapers } from '../../../shared/service-book/officer-papers.ts';
import { textOf } from '../papers/reading.ts';

const question = z.strictObject({
  who: z.enum(['privacy-officer', 'psychologist', 'justice-assistant']),
  asks: z.string().min(10),
  where: z.string().min(3),
  /** `namespace:key` of a text of the screen, or the row that says it. */
  says: z.string(),
  /** The row whose article stands beside it; `text`: it stands in the words. */
  rests: z.string(),
  article: z.string().min(1),
});
const questions = z
  .array(question)
  .parse(JSON.parse(readFileSync(new URL('../../fixtures/questions/forty.json', import.meta.url), 'utf8')));

/** German writes no comma before a paragraph in running text. */
const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll(', §', ' §');
const rest = (path: string): string => path.slice(path.indexOf('/') + 1);
const lawRow = (id: string) =>
  must(
    [...equipmentTexts, ...remandTexts].find((each) => each.id === id),
    id,
  );
const limit = (id: string) =>
  must(
    packs.flatMap((pack) => pack.limits).findLast((each) => each.id === id),
    id,
  );
const right = (id: string) =>
  must(
    rightsTexts.find((each) => each.id === id),
    id,
  );
const proposal = (key: string) =>
  must(
    retentionProposals.find((each) => each.key === key),
    key,
  );

/** Words of the screen, looked up as the application does. */
function said(says: string, language: Language): string {
  const row = namesOf(says);
  if (row !== undefined) return row[language];
  const [namespace = '', key = ''] = says.split(':');
  const file: unknown = JSON.parse(
    readFileSync(new URL(`../../../renderer/i18n/locales/${language}/${namespace}.json`, import.meta.url), 'utf8'),
  );
  const found = key
    .split('.')
    .reduce<unknown>(
      (part, each) => (typeof part === 'object' && part !== null ? Reflect.get(part, each) : undefined),
      file,
    );
  return typeof found === 'string' ? found : '';
}

function namesOf(says: string): Names | undefined {
  if (says === 'protocol-question') return protocolQuestion;
  if (says.startsWith('right/')) return right(rest(says)).text;
  if (says.startsWith('law/')) return lawRow(rest(says)).text;
  if (says.startsWith('limit/')) return limit(rest(says)).summary;
  if (says.startsWith('retention-question/')) return proposal(rest(says)).question;
  return says.startsWith('retention-longest/') ? proposal(rest(says)).longest?.on : undefined;
}

const isSaidBeside = (id: string): id is keyof typeof saidBeside => id in saidBeside;

function rowsOf(rests: string): readonly Grounds[] {
  const id = rest(rests);
  if (rests === 'consent') return [consentRests];
  if (rests.startsWith('ground/') && isGround(id)) return grounds[id].rests;
  if (rests.startsWith('reason/') && isReason(id)) return [closedBy[id] ?? []].flat();
  if (rests.startsWith('right/')) return [right(id)];
  if (rests.startsWith('law/')) return [lawRow(id)];
  if (rests.startsWith('limit/')) return [limit(id)];
  if (rests.startsWith('retention/')) return proposal(id).rests;
  if (rests === 'protocol/open') return [protocolRests.open];
  if (rests === 'drug-test') return [drugTestArticle];
  if (rests === 'registered') return Object.values(registeredElsewhere);
  if (rests.startsWith('said/') && isSaidBeside(id)) return saidBeside[id];
  const basis = basisKeys.find((each) => each === id);
  return basis === undefined ? [] : [...bases[basis].rests, ...[bases[basis].closes ?? []].flat()];
}

const paperText = (kind: string, language: Language): string =>
  textOf(
    pageOf(
      officerPaper(
        must(
          officerPapers.find((each) => each === kind),
          kind,
        ),
        {
          language,
          today: '2026-12-01',
          now: Date.parse('2026-12-01T11:00:00Z'),
          by: { name: 'Lien Zonnebloem', function: 'psd-coordinator', service: 'psd:gent' },
          realm: 'real',
          book: [],
          periods: [],
          readers: [],
        },
      ),
    ).body,
  );

describe('forty questions, each answered from the screen with its article', () => {
  it('are forty, of three readers, each once', () => {
    expect(questions).toHaveLength(40);
    expect(new Set(questions.map(({ asks }) => asks)).size).toBe(40);
    expect(new Set(questions.map(({ who }) => who)).size).toBe(3);
  });

  it.each(questions)('$who: $asks', ({ says, rests, article }) => {
    const words = languages.map((language) => said(says, language));
    for (const each of words) expect(each.length).toBeGreaterThan(15);
    expect(new Set(words).size).toBe(4);
    for (const [at, language] of languages.entries()) {
      const beside = rests.startsWith('paper/')
        ? paperText(rest(rests), language)
        : rests === 'text'
          ? (words[at] ?? '')
          : rowsOf(rests)
              .map((row) => citation(row, language))
              .join(' · ');
      expect(spaced(beside)).toContain(spaced(article.replaceAll('; ', semicolon(language))));
    }
  });

  it('who may order an inquiry is said by name, and that the psychosocial service may not', () => {
    const named = z.object({ values: z.object({ inquiryAuthority: z.record(z.string(), z.string()) }) });
    const never = {
      nl: /nooit een psychosociale dienst/,
      fr: /jamais un service psychosocial/,
      de: /nie ein psychosozialer Dienst/,
      en: /never a psychosocial service/,
    };
    for (const language of languages) {
      const file = named.parse(
        JSON.parse(
          readFileSync(new URL(`../../../renderer/i18n/locales/${language}/units.json`, import.meta.url), 'utf8'),
        ),
      );
      const words = said('disclosure:next.no-mandate', language);
      for (const authority of orderingAuthorities) expect(words).toContain(file.values.inquiryAuthority[authority]);
      expect(words).toMatch(never[language]);
    }
  });
});
