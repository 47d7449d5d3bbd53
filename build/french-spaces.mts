/**
 * French puts a space before : ; ? ! and inside « », at which a line must not end. Texts are written with ordinary spaces;
 * these become no-break spaces where the words of the screen are bundled. `names` in shared/language.ts does it for the rest.
 */
import type { Plugin } from 'vite';

export const frenchSpaces = (): Plugin => ({
  name: 'french-spaces',
  enforce: 'pre',
  transform: (code, file) =>
    /\/(locales\/fr\/\w+\.json|guide\/fr\.md\?raw)$/.test(file)
      ? { code: code.replaceAll(/ (?=[:;?!»])|(?<=«) /g, '\u00a0'), map: null }
      : null,
});
