/**
 * The foot of every printed page: a line of text on the left, page and number of pages on the right. A newer runtime draws it in the
 * margin of the page itself, in the letters of the paper; an older one only from a document that reaches no font but the system's.
 */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that cannot become markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Text as a string of a style sheet: all but letters and digits by their numbers. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;

/** From this version of Chromium on the margins of a page can hold something. */
const firstWithMargins = 131;

/** @param chrome its version, `130.0.6723.152` */
export const drawsMargins = (chrome: string): boolean => Number.parseInt(chrome, 10) >= firstWithMargins;

/** A style sheet for the document that is printed. */
export function footerStyle(text: string): string {
  const look = "font: 8pt 'Source Serif 4', serif; color: #444; vertical-align: top; padding-top: 6mm;";
  return (
    `<style>@page { @bottom-left { ${look} content: ${cssString(text)}; } ` +
    `@bottom-right { ${look} content: counter(page) " / " counter(pages); } }</style>`
  );
}

/** A document that is drawn at the foot of each page. */
export function footerTemplate(text: string): string {
  const style = 'font: 8pt sans-serif; color: #444; width: 100%; padding: 0 15mm; display: flex; gap: 8mm;';
  return (
    `<div style="${style}"><span style="flex: 1">${escapeHtml(text)}</span>` +
    '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'
  );
}
