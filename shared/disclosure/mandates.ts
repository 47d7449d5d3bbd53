/**
 * Who orders a social inquiry or short information report, under which articles (SPEC.md, D42-D45). The psychosocial service is none
 * of them: it prepares, and the order of one of these releases. What is proposed may be typed over: an order may name another article.
 */
import { z } from 'zod';
import { isCalendarDay } from '../calendar/day.ts';
import { languages, type Language } from '../language.ts';
import { cite, shortCitation, type Grounds } from '../law/index.ts';
import { articleText, orderingAuthorities, type OrderingAuthority } from '../dossier/units/inquiry.ts';

/** Articles that let an authority order an inquiry, the most usual first. */
export const orderArticles = {
  director: [
    cite('external', '8, al. 3'),
    cite('external', '98/14, § 2, al. 3'),
    cite('external', '98/15, al. 3'),
    cite('protection', '17, § 2'),
  ],
  'sentence-judge': [
    cite('external', '34, § 2'),
    cite('external', '35, § 2'),
    cite('external', '98/19, al. 2'),
    cite('external', '90, § 2'),
  ],
  'sentence-court': [cite('external', '53')],
  prosecutor: [
    cite('external', '33, § 2'),
    cite('external', '35, § 3'),
    cite('external', '53'),
    cite('external', '88, § 4'),
  ],
  'investigating-judge': [cite('remand', '35, § 1', 'text-older')],
  'head-of-care': [cite('protection', '17, § 2')],
  'protection-chamber': [cite('protection', '21')],
  // Known from the opening of the decree alone, which names the minister or delegate beside prosecutor and director.
  minister: [cite('decree-2007-inquiry', '1', 'from-memory')],
} as const satisfies Readonly<Record<OrderingAuthority, readonly [Grounds, ...Grounds[]]>>;

/** Where the director has to ask for an inquiry, unless it is useless in the case at hand. */
export const askedUnlessUseless: readonly Grounds[] = [
  cite('external', '98/14, § 2, al. 3'),
  cite('external', '98/15, al. 3'),
];

export const isOrderingAuthority = (word: string): word is OrderingAuthority =>
  orderingAuthorities.some((each) => each === word);

/** The articles of an authority as they are offered while one is typed; of all authorities, where none is chosen. */
export function articlesOffered(authority: string, language: Language): readonly string[] {
  const rows: readonly (readonly Grounds[])[] = isOrderingAuthority(authority)
    ? [orderArticles[authority]]
    : Object.values(orderArticles);
  return [...new Set(rows.flat().map((row) => shortCitation(row, language)))];
}

/** The article of the table that a text names, in whichever language it was taken over; undefined for another one. */
export function articleNamed(authority: OrderingAuthority, text: string): Grounds | undefined {
  const rows: readonly Grounds[] = orderArticles[authority];
  return rows.find((row) => languages.some((language) => shortCitation(row, language) === text));
}

/** As it was typed, or where it is known in the reader's language. */
export function articleInWords(authority: OrderingAuthority, text: string, language: Language): string {
  const known = articleNamed(authority, text);
  return known === undefined ? text : shortCitation(known, language);
}

/** What a file that asks for an inquiry carries of the order it rests on. */
export const mandate = z.strictObject({
  authority: z.enum(orderingAuthorities),
  article: articleText,
  on: z.string().refine(isCalendarDay),
});
export type Mandate = z.infer<typeof mandate>;
