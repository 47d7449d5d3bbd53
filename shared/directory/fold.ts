/**
 * Folds text for searching: no accents, no case, ligatures opened, punctuation and apostrophes as spaces.
 * `fold("Sint-Niklaas") === fold("sint niklaas")`; `fold("Liège") === "liege"`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
