import { extensionsOf, type FileKind } from './kinds.ts';

const longest = 100;
// Names and characters that some system refuses; control characters included.
// eslint-disable-next-line no-control-regex
const refusedCharacters = /[\u0000-\u001f\u007f"*/:<>?\\|]/g;
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** A proposed file name that every system takes, ending in the extension of its kind. */
export function tidyFileName(suggested: string, kind: FileKind): string {
  const extension = `.${extensionsOf[kind][0]}`;
  const given = suggested.toLowerCase().endsWith(extension) ? suggested.slice(0, -extension.length) : suggested;
  const tidy = given
    .normalize('NFC')
    .replace(refusedCharacters, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = tidy === '' || reserved.test(tidy) ? 'passerelle' : tidy;
  return `${stem}${extension}`;
}
