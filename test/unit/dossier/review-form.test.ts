/** Forms of the life-domain review: data that a service adds to, never a scale. */
import { describe, expect, it } from 'vitest';
import { inLanguage, readReviewForm, reviewDomains } from '../../../shared/dossier/review/form.ts';
import { lifeDomains } from '../../../shared/dossier/review/life-domains.ts';
import { languages } from '../../../shared/language.ts';

const own = {
  passerelle: 'review-questions',
  format: 1,
  form: 'mijn-dienst',
  version: '2',
  title: { nl: 'Onze vragen' },
  questions: [{ id: 'sleutel', domain: 'housing', text: { nl: 'Wie heeft een sleutel?' } }],
};
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('what Passerelle brings', () => {
  it('is a form like any other, asks about every domain, in four languages', () => {
    expect(readReviewForm(bytesOf(lifeDomains))).toEqual({ ok: true, value: lifeDomains });
    expect(new Set(lifeDomains.questions.map(({ domain }) => domain))).toEqual(new Set(reviewDomains));
    for (const { text } of lifeDomains.questions) {
      expect(new Set(languages.map((language) => text[language])).size).toBe(languages.length);
    }
  });
});

describe("a service's own questions", () => {
  it('are read, and shown in the language there is', () => {
    const form = readReviewForm(bytesOf(own));
    expect(form.ok && form.value.form).toBe('mijn-dienst');
    expect(form.ok && inLanguage(form.value.title, 'fr')).toBe('Onze vragen');
  });

  it.each([
    ['a scale', { ...own, questions: [{ ...own.questions[0], scale: 5 }] }],
    ['an unknown domain', { ...own, questions: [{ ...own.questions[0], domain: 'danger' }] }],
    ['no words', { ...own, questions: [{ ...own.questions[0], text: {} }] }],
    ['one id twice', { ...own, questions: [own.questions[0], own.questions[0]] }],
    ['no question', { ...own, questions: [] }],
    ['another kind of file', { ...own, passerelle: 'law-pack' }],
    ['a list', [own]],
  ])('are refused with %s', (_, value) => {
    expect(readReviewForm(bytesOf(value))).toEqual({ ok: false, problem: 'bad-form' });
  });

  it('are refused when they are no JSON, no UTF-8, or too large; a newer format is said to be newer', () => {
    expect(readReviewForm(new TextEncoder().encode('{')).ok).toBe(false);
    expect(readReviewForm(new Uint8Array([0xff, 0xfe, 0x7b])).ok).toBe(false);
    expect(readReviewForm(new Uint8Array(262_145)).ok).toBe(false);
    expect(readReviewForm(bytesOf({ ...own, format: 2, more: true }))).toEqual({ ok: false, problem: 'newer-form' });
  });
});
