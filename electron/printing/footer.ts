const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that cannot become markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** The foot of every printed page: a line of text on the left, page and number of pages on the right. */
export function footerTemplate(text: string): string {
  const style = 'font: 8pt sans-serif; color: #444; width: 100%; padding: 0 15mm; display: flex; gap: 8mm;';
  return (
    `<div style="${style}"><span style="flex: 1">${escapeHtml(text)}</span>` +
    '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'
  );
}
