/**
 * Letters of papers: Source Serif 4 (SIL Open Font License 1.1). They lie where both the page and the printer of the shell find them
 * (electron/printing), so that a paper is the same on every machine, on screen and on paper.
 */

/** Parts of the font by the letters they hold, as the package cuts them. */
const parts: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF',
  vietnamese: 'U+1EA0-1EF1',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  'cyrillic-ext': 'U+0460-052F, U+1C80-1C8A, U+20B4, U+2DE0-2DFF, U+A640-A69F, U+FE2E-FE2F',
  greek: 'U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF',
};

/** Arabic letters, of Noto Naskh (SIL Open Font License 1.1). */
const arabic =
  'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC';

const face = (file: string, weight: number, style: string, letters: string): string =>
  `@font-face { font-family: 'Source Serif 4'; font-style: ${style}; font-weight: ${weight}; font-display: block; ` +
  `src: url('/fonts/${file}-${weight}-${style}.woff2') format('woff2'); unicode-range: ${letters}; }`;

/** One file for each weight: of a variable font a PDF holds drawings instead of letters. */
const weights = [400, 600];

/** Declared at the root of a document: a tree of its own finds them there. */
export const paperFonts = weights
  .flatMap((weight) => [
    ...Object.entries(parts).flatMap(([part, letters]) =>
      ['normal', 'italic'].map((style) => face(`source-serif-4-${part}`, weight, style, letters)),
    ),
    face('noto-naskh-arabic-arabic', weight, 'normal', arabic),
  ])
  .join('\n');
