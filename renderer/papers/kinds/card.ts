/** My card on paper: the code to be read, who I am in words, and how the number is compared. */
import type { Language } from '../../../shared/language.ts';
import { html } from '../model/html.ts';
import type { Page } from '../model/paper.ts';

export interface CardPaperWords {
  readonly title: string;
  readonly how: string;
  readonly code: string;
}

export interface CardPaperInput {
  readonly language: Language;
  readonly words: CardPaperWords;
  readonly name: string;
  readonly work: string;
  readonly service: string;
  readonly code: { readonly path: string; readonly side: number };
}

export function cardPaper({ language, words, name, work, service, code }: CardPaperInput): Page {
  const body = html`<article class="paper" lang="${language}">
    <h1>${words.title}</h1>
    <p><strong>${name}</strong><br />${work}<br />${service}</p>
    <svg
      role="img"
      aria-label="${words.code}"
      viewBox="0 0 ${code.side} ${code.side}"
      shape-rendering="crispEdges"
      width="110mm"
      height="110mm"
    >
      <path d="${code.path}" fill="#000"></path>
    </svg>
    <p>${words.how}</p>
  </article>`;
  return { language, title: words.title, body: body.toString(), footer: words.title };
}
