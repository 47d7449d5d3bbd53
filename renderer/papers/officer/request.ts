/** What papers for the privacy officer are made from, and the sheet they share. */
import { cardOf, type BookEntry, type BookValue } from '../../../shared/service-book/book.ts';
import { letterheadOf } from '../../../shared/service-book/letterhead.ts';
import { directory } from '../../../shared/directory/index.ts';
import { regimeOf, rulesUnder, type RegimeOfService, type Rules } from '../../../shared/directory/regime.ts';
import type { OfficerPaper } from '../../../shared/service-book/officer-papers.ts';
import { extractFlows, flowsOf, type ExtractFlow, type Flow } from '../../../shared/disclosure/flows.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { citation, type Grounds } from '../../../shared/law/index.ts';
import type { Language } from '../../../shared/language.ts';
import { fill, functionName, longDate, placeName } from '../../i18n/name-words.ts';
import type { Profile, ReaderCategory, Realm, RetentionRule } from '../../vault/api.ts';
import { line, own, type Block, type Fact, type ListItem } from '../model/blocks.ts';
import { withRegime, type Paper } from '../model/paper.ts';
import { tongue, type Tongue } from '../model/words.ts';
import { officerWords, type OfficerWords } from './words.ts';

export interface OfficerRequest {
  readonly language: Language;
  /** ISO date on which the paper is made. */
  readonly today: string;
  readonly now: number;
  readonly by: Profile;
  readonly realm: Realm;
  readonly book: readonly BookEntry[];
  readonly periods: readonly RetentionRule[];
  readonly readers: readonly ReaderCategory[];
  /** Which breach; without one the sheet is empty, to be filled in by hand. */
  readonly breach?: string | undefined;
  /** What goes out and what a dossier holds: what this version is built with, where nothing is said. */
  readonly flows?: readonly Flow[] | undefined;
  readonly given?: readonly ExtractFlow[] | undefined;
  readonly schema?: DossierSchema | undefined;
}

/** Units by section and kind of entity. */
export type DossierSchema = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** Everything a builder asks for, with its words. */
export interface Desk extends OfficerRequest {
  readonly words: OfficerWords;
  readonly said: Tongue;
  readonly flows: readonly Flow[];
  readonly given: readonly ExtractFlow[];
  readonly schema: DossierSchema;
  readonly regime: RegimeOfService | undefined;
  /** Under which rules its papers are made: those on the card, else those of the texts; both where they leave it open. */
  readonly rules: readonly Rules[];
  readonly card: BookValue<'card'> | undefined;
  readonly cite: (row: Grounds) => string;
}

export function deskOf(request: OfficerRequest): Desk {
  const regime = regimeOf(request.by.service);
  const card = cardOf(request.book, request.by.service)?.value;
  return { ...madeOf(request), regime, card, rules: rulesUnder(card?.regime ?? regime?.regime) };
}

const madeOf = (request: OfficerRequest) => ({
  ...request,
  words: officerWords(request.language),
  said: tongue(request.language),
  flows: request.flows ?? flowsOf(),
  given: request.given ?? extractFlows(),
  schema: request.schema ?? entities,
  cite: (row: Grounds) => citation(row, request.language),
});

/** The articles a paper stands on, under the rules it is made by. */
export const restsByRules = (
  { rules, cite }: Desk,
  table: Readonly<Record<Rules, readonly Grounds[]>>,
): readonly Block[] => rules.flatMap((each) => table[each].map((row) => plain(cite(row))));

export const level = ({ by }: Pick<Desk, 'by'>): string | undefined => directory.find(by.service)?.level;

/** Puts the parts of a paper under the letterhead of the service. */
export function officerSheet(desk: Desk, kind: OfficerPaper, parts: readonly (readonly Block[])[]): Paper {
  const { language, by, words, said, today, realm, book } = desk;
  const title = words.titles[kind];
  const head: Block = {
    kind: 'letterhead',
    service: [{ text: placeName(by.service, language) }],
    by: [
      ...letterheadOf(book, by.service).map(own),
      [{ text: by.name, own: true }],
      [{ text: functionName(by.function, language) }],
    ],
    about: [[{ text: fill(said.words.madeOn, { date: longDate(today, language) }) }]],
  };
  const practice: readonly Block[] = realm === 'practice' ? [line([{ text: said.words.practice }], 'practice')] : [];
  const blocks = [...practice, head, { kind: 'title' as const, spoken: spokenOf(language, title) }, ...parts.flat()];
  return { language, title, blocks, footer: withRegime(title, by.service, language) };
}

const spokenOf = (lang: Language, text: string) => ({ first: { text, lang } });

export const heading = ({ language }: Desk, text: string): Block => ({
  kind: 'heading',
  spoken: spokenOf(language, text),
});

export const sentence = ({ language }: Desk, text: string, look?: 'small' | 'note'): Block => ({
  kind: 'sentence',
  spoken: spokenOf(language, text),
  ...(look !== undefined && { look }),
});

export const plain = (text: string): Block => line([{ text }], 'value');
/** As somebody of the service wrote it. */
export const written = (text: string): Block => ({ kind: 'free', text });

export const listOf = (texts: readonly string[]): Block => ({
  kind: 'list',
  items: texts.map((text): ListItem => ({ blocks: [plain(text)] })),
});

export const fact = (label: string, value: readonly Block[]): Fact => ({ label: [{ text: label }], value });

/** A table of three columns. */
export const threeColumns = (
  heads: readonly [string, string, string],
  rows: readonly (readonly [readonly Block[], readonly Block[], readonly Block[]])[],
): Block => ({ kind: 'table', name: 'record', heads: heads.map((text) => [{ text }]), rows });
