/** What a paper is, and the sheet all papers share: letterhead, title, footer, signature lines. */
import type { LeftFile } from '../../../shared/disclosure/heard.ts';
import type { FileLanguage } from '../../../shared/dossier/entities.ts';
import { read, single } from '../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import type { LawPack } from '../../../shared/release/index.ts';
import type { Language } from '../../../shared/language.ts';
import { addressLine, directory, type PostalAddress } from '../../../shared/directory/index.ts';
import { regimeOf, shortRegime } from '../../../shared/directory/regime.ts';
import { fill, functionName, longDate, placeName } from '../../i18n/name-words.ts';
import { type Lookup } from '../../i18n/units/unit-words.ts';
import type { DossierView, Profile } from '../../vault/api.ts';
import { line, own, type Block } from './blocks.ts';
import { html } from './html.ts';
import { markup } from './markup.ts';
import { penFor, type Pen, type Say } from './pen.ts';
import { paperFonts } from './fonts.ts';
import { landscapeStyle, paperStyle } from './style.ts';
import type { PaperWords } from './words.ts';

export const paperKinds = [
  'request',
  'plan',
  'pathway',
  'report',
  'adviceCover',
  'filePieces',
  'fileCover',
  'silenceGrant',
  'lateAdvice',
  'inquiryRequest',
  'inquiry',
  'followUp',
  'guidanceReport',
  'handOver',
  'sentenceEnd',
  'ownCopy',
  'personDates',
  'everything',
  'supportSheet',
  'referralForm',
  'invitation',
  'minutes',
  'rightReceipt',
  'rightAnswer',
  'rightForwarded',
  'ownDecision',
  'correctionNotice',
  'heard',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a person's own copy leaves out unless they ask for it. */
export const askedFor = ['offence', 'health', 'others'] as const;
export type AskedFor = (typeof askedFor)[number];

export interface PaperRequest {
  readonly view: DossierView;
  readonly language: Language;
  /** Printed beside the first: headings and fixed phrases only. */
  readonly second?: Language | undefined;
  /** ISO date on which the paper is made. */
  readonly today: string;
  readonly by: Profile;
  readonly to?: string | undefined;
  /** The entry of the directory that `to` names, where nobody typed another name: its address stands below (shared/disclosure/SPEC.md, D73). */
  readonly toService?: string | undefined;
  /** Where a service is written to; by the directory alone where not said. */
  readonly addressOf?: ((service: string) => PostalAddress | undefined) | undefined;
  /** What stands below the name of the service, a line each; nothing where not said. */
  readonly head?: readonly string[] | undefined;
  /** Which one to print (inquiry, request), where there are several. */
  readonly entity?: string | undefined;
  /** Contacts a person chose to put on the sheet as somebody to call, by entity id. */
  readonly calls?: readonly string[] | undefined;
  /** What the person asked to have on their own copy. */
  readonly asked?: readonly AskedFor[] | undefined;
  /** Files that left from here, for the person's list of who heard what. */
  readonly left?: readonly LeftFile[] | undefined;
  /** The law packs dates are computed from; those of this version where none are said. */
  readonly packs?: readonly LawPack[] | undefined;
  /** How the dossier stood at an earlier version of this paper: what changed since is added. */
  readonly before?: { readonly view: DossierView; readonly on: string } | undefined;
}

export interface Paper {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Text at the foot of every page, beside the page number. */
  readonly footer: string;
  /** On its side. */
  readonly landscape?: true;
}

/** What goes to the printer. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  /** Markup inside of the page, fully escaped. */
  readonly body: string;
  readonly footer: string;
  readonly landscape?: true | undefined;
}

/** The section of a kind; where there are several (two services' own), the one the reader may write. */
export function sectionOf(view: DossierView, kind: SectionKind): SectionView | undefined {
  const all = view.sections.filter((section) => section.kind === kind);
  return all.find((section) => section.canWrite) ?? all[0];
}

export const fileLanguageOf = (view: DossierView): FileLanguage | undefined =>
  read('identity', 'person', single(sectionOf(view, 'identity'), 'person'), 'fileLanguage')?.language;

/** What other entities are called: goals by their words, steps by what they are. */
export const lookupIn =
  (view: DossierView): Lookup =>
  (kind, id) => {
    const entity = single(sectionOf(view, kind), id);
    return read('plan', 'goal', entity, 'words')?.text ?? read('plan', 'step', entity, 'what')?.text;
  };

export const penOf = ({ view, language, second }: PaperRequest): Pen => penFor(language, second, lookupIn(view));

const longestFoot = 200;

/** Puts the parts of a paper on the common sheet. */
export function sheet(request: PaperRequest, kind: PaperKind, parts: readonly (readonly Block[])[]): Paper {
  const pen = penOf(request);
  const title = pen.first.words.titles[kind satisfies keyof PaperWords['titles']];
  const blocks: readonly Block[] = [
    ...letterhead(request, pen),
    { kind: 'title', spoken: pen.spoken((t) => t.words.titles[kind]) },
    ...addressee(request, pen),
    ...parts.flat(),
  ];
  const { surname, firstName } = personName(request.view);
  const foot = [title, [surname, firstName].filter((part) => part !== '').join(', ')].filter((part) => part !== '');
  const language = pen.first.language;
  return { language, title, blocks, footer: withRegime(foot.join(' · '), request.by.service, language) };
}

/** The foot of a page says under which rules of data protection the service that made the paper works. */
export function withRegime(foot: string, service: string, language: Language): string {
  const found = regimeOf(service);
  const regime = found === undefined ? '' : ` · ${shortRegime[found.regime][language]}`;
  return foot.slice(0, longestFoot - regime.length) + regime;
}

export function personName(view: DossierView): { readonly surname: string; readonly firstName: string } {
  const person = single(sectionOf(view, 'identity'), 'person');
  return read('identity', 'person', person, 'name') ?? { surname: '', firstName: '' };
}

/** `Basiel Regenboog`, as under a signature. */
export function signedName(view: DossierView): string {
  const { surname, firstName } = personName(view);
  return `${firstName} ${surname}`.trim();
}

/** Who made it, about which file, on what day. */
export function letterhead({ by, head: below = [], view, today }: PaperRequest, pen: Pen): readonly Block[] {
  const fileLanguage = fileLanguageOf(view);
  const language =
    fileLanguage === undefined
      ? []
      : [pen.words((t) => fill(t.words.fileLanguage, { language: t.values.language[fileLanguage] }))];
  const head: Block = {
    kind: 'letterhead',
    service: pen.words((t) => placeName(by.service, t.language)),
    by: [...below.map(own), [{ text: by.name, own: true }], pen.words((t) => functionName(by.function, t.language))],
    about: [...language, pen.words((t) => fill(t.words.madeOn, { date: longDate(today, t.language) }))],
  };
  return view.realm === 'practice' ? [pen.line((t) => t.words.practice, 'practice'), head] : [head];
}

function addressee({ to, toService, addressOf = known }: PaperRequest, pen: Pen): readonly Block[] {
  if (to === undefined || to.trim() === '') return [];
  const address = toService === undefined ? undefined : addressOf(toService);
  return [
    line(
      pen.words((t) => fill(t.words.to, { to })),
      'addressee',
    ),
    ...(address === undefined ? [] : [line(own(addressLine(address)), 'addressee')]),
  ];
}

const known = (service: string): PostalAddress | undefined => directory.find(service)?.contact?.address;

/** What a paper in two languages is worth; nothing on one in one language. */
export const bilingualNote = (pen: Pen): readonly Block[] =>
  pen.second === undefined ? [] : [pen.sentence((t) => t.words.phrases.bilingual, 'note')];

/** Lines to sign on; `name` is printed under the line where it is known. */
export const signatures = (pen: Pen, signers: readonly { readonly role: Say; readonly name?: string }[]): Block => ({
  kind: 'signatures',
  boxes: signers.map(({ role, name }) => ({
    role: pen.words(role),
    name: name ?? '',
    mark: pen.words((t) => t.words.signatures.dateAndSignature),
  })),
});

export function pageOf({ language, title, blocks, footer, landscape }: Paper): Page {
  const body = html`<article class="paper" lang="${language}">${markup(blocks)}</article>`;
  return { language, title, body: body.toString(), footer, landscape };
}

/** A whole page for the printer: no script, nothing fetched but its letters. */
export function pageDocument({ language, title, body, landscape }: Page): string {
  // The sheet of styles is a constant of ours; title and body were escaped where they were made.
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${html`${title}`.toString()}</title><style>${paperFonts}${paperStyle}${landscape === true ? landscapeStyle : ''}</style></head><body>${body}</body></html>`;
}
