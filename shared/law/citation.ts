/** Where a rule stands, in words: article, act, the state that was read, what brought it, and how it is known. */
import { names, semicolon, type Language, type Names } from '../language.ts';
import { dayInWords } from './day-words.ts';
import { acts, type ActKey } from './acts.ts';
import type { Mark } from './mark.ts';

/** What every row of a pack says of where it comes from. */
export interface Grounds {
  readonly act: ActKey;
  readonly article: string;
  readonly read: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly by?: { readonly act: ActKey; readonly article: string } | undefined;
  readonly mark: Mark;
}

export const actName = (key: ActKey, language: Language): string => acts[key].names[language];

/** Acts, named one after another by their keys; what has no key comes back as it is written. */
export const lawSourceText = (source: string, language: Language): string =>
  source
    .split('; ')
    .map((key) => (isActKey(key) ? actName(key, language) : key))
    .join(semicolon(language));

const isActKey = (key: string): key is ActKey => key in acts;

const word = {
  article: names('artikel', 'article', 'Artikel', 'article'),
  stateRead: names('gelezen toestand', 'état lu', 'gelesener Stand', 'state read'),
  notRead: names('niet gelezen', 'non lu', 'nicht gelesen', 'not read'),
  since: names('sinds', 'depuis le', 'seit', 'since'),
  until: names('tot en met', 'jusqu’au', 'bis einschließlich', 'until and including'),
  by: names('gewijzigd door', 'modifié par', 'geändert durch', 'amended by'),
} as const;

/** Several articles stand with semicolons. */
const listed = (article: string, language: Language): string => article.replaceAll('; ', semicolon(language));

export const articleText = (article: string, language: Language): string =>
  `${word.article[language]} ${listed(article, language)}`;

/** What is known without an article: a whole text, or one that nobody read. */
const withoutArticle = '–';

/**
 * "Article 25, § 2, a), Act of 17 May 2006; state read 4 August 2025; since 1 February 2007; text of the law". Of what stands in no
 * text only that it is practice or doctrine: a state or a mark would make it look like one.
 */
export function citation(row: Grounds, language: Language): string {
  if (row.act === 'practice' || row.act === 'doctrine') return capital(actName(row.act, language));
  const day = (on: string): string => dayInWords(on)[language];
  // Of what is known from memory this wording was not read, in whatever state the act was.
  const isRead = 'state' in acts[row.act] && row.mark !== 'from-memory';
  const place = row.article === withoutArticle ? [] : [articleText(row.article, language)];
  return [
    capital([...place, actName(row.act, language)].join(', ')),
    isRead ? `${word.stateRead[language]} ${day(row.read)}` : word.notRead[language],
    ...(row.since === undefined ? [] : [`${word.since[language]} ${day(row.since)}`]),
    ...(row.until === undefined ? [] : [`${word.until[language]} ${day(row.until)}`]),
    ...(row.by === undefined
      ? []
      : [`${word.by[language]} ${actName(row.by.act, language)}, ${articleText(row.by.article, language)}`]),
    markNames[row.mark][language],
  ].join(semicolon(language));
}

/** The short one, for a line: "art. 25, § 2, a)", with the act where it is another. */
export const shortCitation = ({ act, article }: Pick<Grounds, 'act' | 'article'>, language: Language): string =>
  act === 'external'
    ? `art. ${listed(article, language)}`
    : `art. ${listed(article, language)}, ${actName(act, language)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How a rule is known. */
export const markNames: Readonly<Record<Mark, Names>> = {
  text: names('wettekst', 'texte légal', 'Gesetzestext', 'text of the law'),
  'text-older': names(
    'wettekst, oudere toestand',
    'texte légal, état antérieur',
    'Gesetzestext, älterer Stand',
    'text of the law, older state',
  ),
  derived: names('afgeleid', 'par déduction', 'abgeleitet', 'derived'),
  doubt: names(
    'de tekst laat het open',
    'le texte laisse la question ouverte',
    'der Text lässt es offen',
    'the text leaves it open',
  ),
  'from-memory': names('uit het geheugen', 'de mémoire', 'aus dem Gedächtnis', 'from memory'),
};

const order: readonly Mark[] = ['from-memory', 'doubt', 'text-older', 'derived', 'text'];

/** The least sure of all that something stands on. */
export const leastSure = (marks: readonly Mark[]): Mark => order.find((mark) => marks.includes(mark)) ?? 'text';
