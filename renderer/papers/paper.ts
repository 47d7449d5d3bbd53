/** What a paper is, and the sheet all papers share: letterhead, title, footer, signature lines. */
import type { FileLanguage } from '../../shared/dossier/entities.ts';
import { read, single } from '../../shared/dossier/read.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { SectionView } from '../../shared/dossier/view.ts';
import type { Language } from '../../shared/language.ts';
import { fill, functionName, longDate, placeName, type Lookup } from '../app/unit-words.ts';
import type { DossierView, Profile } from '../vault/api.ts';
import { html, nothing, type Html, type Part } from './html.ts';
import { penFor, type Pen } from './pen.ts';
import { paperStyle } from './style.ts';
import type { PaperWords, Tongue } from './words.ts';

export const paperKinds = ['report', 'plan', 'inquiry', 'sentenceEnd', 'handOver'] as const;
export type PaperKind = (typeof paperKinds)[number];

export interface PaperRequest {
  readonly view: DossierView;
  readonly language: Language;
  /** Printed beside the first: headings and fixed phrases only. */
  readonly second?: Language | undefined;
  /** ISO date on which the paper is made. */
  readonly today: string;
  readonly by: Profile;
  readonly to?: string | undefined;
  /** The inquiry to print, where there are several. */
  readonly entity?: string | undefined;
}

export interface Paper {
  readonly language: Language;
  readonly title: string;
  /** Markup inside of the page, fully escaped. */
  readonly body: string;
  /** Text at the foot of every page, beside the page number. */
  readonly footer: string;
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

type Say = (tongue: Tongue) => string;

/** Puts the parts of a paper on the common sheet. */
export function sheet(request: PaperRequest, title: keyof PaperWords['titles'], parts: readonly Html[]): Paper {
  const pen = penOf(request);
  const name = pen.first.words.titles[title];
  const secondTitle =
    pen.second === undefined
      ? nothing
      : html`<p class="title-second" lang="${pen.second.language}">${pen.second.words.titles[title]}</p>`;
  const body = html`<article class="paper" lang="${pen.first.language}">
    ${letterhead(request, pen)}
    <h1>${name}</h1>
    ${secondTitle}${addressee(request, pen)}${parts}${bilingualNote(pen)}
  </article>`;
  const { surname, firstName } = personName(request.view);
  const footer = [name, [surname, firstName].filter((part) => part !== '').join(', ')].filter((part) => part !== '');
  return { language: pen.first.language, title: name, body: body.toString(), footer: footer.join(' · ').slice(0, 200) };
}

export function personName(view: DossierView): { readonly surname: string; readonly firstName: string } {
  const person = single(sectionOf(view, 'identity'), 'person');
  return read('identity', 'person', person, 'name') ?? { surname: '', firstName: '' };
}

function letterhead(request: PaperRequest, pen: Pen): Html {
  const { by, view, today } = request;
  const fileLanguage = fileLanguageOf(view);
  const practice =
    view.realm === 'practice' ? html`<p class="practice">${pen.words((t) => t.words.practice)}</p>` : nothing;
  const language =
    fileLanguage === undefined
      ? nothing
      : html`<div>${pen.words((t) => fill(t.words.fileLanguage, { language: t.values.language[fileLanguage] }))}</div>`;
  return html`${practice}
    <header class="letterhead">
      <div>
        <strong>${pen.words((t) => placeName(by.service, t.language))}</strong>
        <div>${by.name}</div>
        <div>${pen.words((t) => functionName(by.function, t.language))}</div>
      </div>
      <div class="right">
        ${language}
        <div>${pen.words((t) => fill(t.words.madeOn, { date: longDate(today, t.language) }))}</div>
      </div>
    </header>`;
}

function addressee({ to }: PaperRequest, pen: Pen): Html {
  if (to === undefined || to.trim() === '') return nothing;
  return html`<p class="addressee">${pen.words((t) => fill(t.words.to, { to }))}</p>`;
}

const bilingualNote = (pen: Pen): Html =>
  pen.second === undefined
    ? nothing
    : html`<div class="bilingual-note">${pen.sentence((t) => t.words.phrases.bilingual)}</div>`;

/** Lines to sign on; `name` is printed under the line where it is known. */
export function signatures(pen: Pen, signers: readonly { readonly role: Say; readonly name?: Part }[]): Html {
  const boxes = signers.map(
    ({ role, name }) =>
      html`<div class="signature">
        <div class="role">${pen.words(role)}</div>
        <div class="line"></div>
        <div class="name">${name}</div>
        <div class="mark">${pen.words((t) => t.words.signatures.dateAndSignature)}</div>
      </div>`,
  );
  return html`<div class="signatures">${boxes}</div>`;
}

/** A whole page for the printer: no script, nothing fetched. */
export function paperDocument(paper: Paper): string {
  const { language, title, body } = paper;
  // The sheet of styles is a constant of ours; title and body were escaped where they were made.
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${html`${title}`.toString()}</title><style>${paperStyle}</style></head><body>${body}</body></html>`;
}
