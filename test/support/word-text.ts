/** What somebody reads in a Word file: its text in order, and what stands at the foot of every page. */
import { must } from '../../shared/result.ts';
import { unzipText } from './zip.ts';

export interface WordText {
  readonly text: string;
  readonly foot: string;
}

export function wordText(bytes: Uint8Array): WordText {
  const files = unzipText(bytes);
  return {
    text: textIn(must(files.get('word/document.xml'), 'document')),
    foot: textIn(must(files.get('word/footer1.xml'), 'foot')),
  };
}

/** Pieces of text in order, unescaped. */
export const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
