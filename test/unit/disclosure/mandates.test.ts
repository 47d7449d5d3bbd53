/** Who orders an inquiry, under which articles (SPEC.md, D42-D44). */
import { dayInBelgium } from '../../../shared/calendar/day-in-belgium.ts';
import { describe, expect, it } from 'vitest';
import {
  articleInWords,
  articleNamed,
  articlesOffered,
  askedUnlessUseless,
  isOrderingAuthority,
  mandate,
  orderArticles,
} from '../../../shared/disclosure/mandates.ts';
import { inquiryUnits, orderingAuthorities } from '../../../shared/dossier/units/inquiry.ts';
import { languages } from '../../../shared/language.ts';
import { acts } from '../../../shared/law/index.ts';
import { mandateOf } from '../../../shared/disclosure/mandate-of.ts';
import { order } from '../../support/orders.ts';
import { entity, section } from '../../support/views.ts';

describe('D42 who orders an inquiry', () => {
  it('each authority names articles of texts that were read; the minister alone is known from memory', () => {
    for (const authority of orderingAuthorities)
      for (const row of orderArticles[authority]) {
        const isRead = 'state' in acts[row.act];
        expect(isRead || authority === 'minister').toBe(true);
        expect(row.mark === 'from-memory').toBe(authority === 'minister');
      }
  });

  it('neither the service that prepares nor the one that carries out is among them', () => {
    for (const word of ['psd', 'psd-social-worker', 'justice-house', 'justice-assistant', 'counsellor'])
      expect(isOrderingAuthority(word)).toBe(false);
  });

  it('offers the articles of the authority, of all where none is chosen, and knows them again in each language', () => {
    expect(articlesOffered('sentence-court', 'nl')).toEqual(['art. 53']);
    expect(articlesOffered('', 'nl').length).toBeGreaterThan(8);
    for (const language of languages) {
      const [offered = ''] = articlesOffered('investigating-judge', language);
      expect(articleNamed('investigating-judge', offered)?.act).toBe('remand');
      expect(articleInWords('investigating-judge', offered, 'fr')).toBe(
        articlesOffered('investigating-judge', 'fr')[0],
      );
    }
    expect(articleNamed('director', 'art. 999')).toBeUndefined();
    expect(articleInWords('director', 'art. 999', 'nl')).toBe('art. 999');
  });

  it('the director has to ask in the emergency procedure, unless it is useless', () => {
    expect(askedUnlessUseless.map(({ article }) => article)).toEqual(['98/14, § 2, al. 3', '98/15, al. 3']);
  });
});

describe('D43 the order of a request', () => {
  const plan = (units: Readonly<Record<string, readonly unknown[]>>) =>
    section('plan', [entity('i', 'inquiry', units)]);
  const { authority, on, article } = order;

  it('is the one that is written, whole, once, and of an inquiry that is not useless', () => {
    expect(mandateOf(plan({ ordered: [order] }), on)).toEqual({ authority, on, article });
    expect(mandateOf(undefined, on)).toBe('no-mandate');
    expect(mandateOf(plan({ question: [{ text: 'Kan dat?' }] }), on)).toBe('no-mandate');
    expect(mandateOf(plan({ ordered: [{ ...order, article: ' ' }] }), on)).toBe('no-mandate');
    expect(mandateOf(plan({ ordered: [order], useless: [{ because: 'Hij woont er.', on }] }), on)).toBe('no-mandate');
  });

  it('is of the newest inquiry that waits for an answer, and of no other', () => {
    const answered = { ordered: [order], answer: [{ text: 'Ja.', view: 'Graag.', on }] };
    const useless = { ordered: [order], useless: [{ because: 'Hij woont er.', on }] };
    const of = (...all: readonly (readonly [string, Readonly<Record<string, readonly unknown[]>>])[]) =>
      mandateOf(
        section(
          'plan',
          all.map(([id, units]) => entity(id, 'inquiry', units)),
        ),
        on,
      );
    expect(of(['a', answered])).toBe('no-mandate');
    expect(of(['a', answered], ['b', useless])).toBe('no-mandate');
    const court = { ...order, authority: 'sentence-court' };
    expect(of(['a', answered], ['b', { ordered: [court] }])).toMatchObject({ authority: 'sentence-court' });
    expect(of(['a', { ordered: [court] }], ['b', answered])).toMatchObject({ authority: 'sentence-court' });
    const gone = { ...entity('a', 'inquiry', { ordered: [order] }), state: 'taken-out-and-changed' as const };
    expect(mandateOf(section('plan', [gone]), on)).toBe('no-mandate');
  });

  it('is of a day that has come, under an article that can be seen', () => {
    expect(mandateOf(plan({ ordered: [order] }), '2025-11-30')).toBe('no-mandate');
    for (const article of ['\u200b', ' \u00ad\u2060 ', ''])
      expect(mandateOf(plan({ ordered: [{ ...order, article }] }), on)).toBe('no-mandate');
    expect(inquiryUnits.ordered.safeParse({ ...order, article: '\u200b' }).success).toBe(false);
    expect(mandate.safeParse({ authority, on, article: '\u200b' }).success).toBe(false);
  });

  it('in two versions is none, and a report without its question goes nowhere', () => {
    expect(mandateOf(plan({ ordered: [order, { ...order, authority: 'prosecutor' }] }), on)).toBe('two-versions');
    const report = { ...order, kind: 'information-report' };
    expect(mandateOf(plan({ ordered: [report] }), on)).toBe('no-question');
    expect(mandateOf(plan({ ordered: [report], question: [{ text: 'Is de kamer vrij?' }] }), on)).toEqual({
      authority,
      on,
      article,
    });
  });
});

it('D44 no field of an inquiry is for what the person is like', () => {
  expect(Object.keys(inquiryUnits).sort()).toEqual(
    [
      ...['address', 'answer', 'host', 'hostInformed', 'neededBy', 'onPaper', 'ordered', 'question'],
      ...['roomFrom', 'useless', 'visit'],
    ].sort(),
  );
});

it.each([
  ['2026-11-30T22:30:00Z', '2026-11-30'],
  ['2026-11-30T23:30:00Z', '2026-12-01'],
  ['9999-12-31T23:59:59Z', '9999-12-31'],
])('D43, B22 what was made at %s was made on %s, and no order is of a day after that', (made, day) => {
  expect(dayInBelgium(Date.parse(made))).toBe(day);
});
