/** What the examples are made of: lengths, sentences, and the facts around them. */
import type { LawFacts, Length, Sentence } from '../../../shared/release/index.ts';

export const months = (count: number, days = 0): Length => ({ months: count, days });
export const years = (count: number, more: Partial<Length> = {}): Length => ({
  years: count,
  months: 0,
  days: 0,
  ...more,
});

export const sentence = (imposed: Length | 'life', more: Partial<Sentence> = {}): Sentence => ({
  imposed,
  judgedOn: '2023-12-01',
  recidivism: false,
  ...more,
});
export const life = (more: Partial<Sentence> = {}): Sentence =>
  sentence('life', { judgedOn: '2018-06-01', finalOn: '2018-07-01', antecedent: 'none', ...more });

export const facts = (more: Partial<LawFacts> & Pick<LawFacts, 'sentences'>): LawFacts => ({
  asOf: '2026-11-29',
  detainedSince: '2024-01-15',
  ...more,
});

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
