/**
 * Markup that cannot be broken out of: every text put into it is escaped; only markup made here passes unescaped.
 */
import { cleanText } from './clean.ts';

/** Line breaks and indentation of the source are no content: after a tag and before a closing one they vanish. */
const withoutLayout = (source: string): string =>
  source
    .replace(/>\s*\n\s*/g, '>')
    .replace(/\s*\n\s*(?=<\/)/g, '')
    .replace(/\s*\n\s*/g, ' ');

/** Finished markup. Made only by `html` below, so a plain string can never pass for it. */
export class Html {
  readonly #source: string;
  private constructor(source: string) {
    this.#source = source;
  }
  static of(strings: readonly string[], parts: readonly Part[]): Html {
    return new Html(strings.map((string, at) => withoutLayout(string) + render(parts[at])).join(''));
  }
  toString(): string {
    return this.#source;
  }
}

export type Part = Html | string | number | undefined | readonly Part[];

/** `html\`<p>${text}</p>\``: texts are escaped, nested markup and lists of it are kept. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => Html.of(strings.raw, parts);

export const nothing = html``;

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return part.map(render).join('');
}

const entitiesOf: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text and attribute values alike. */
export const escapeText = (text: string): string =>
  cleanText(text).replace(/[&<>"'`]/g, (character) => entitiesOf[character] ?? character);
