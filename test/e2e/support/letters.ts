/** Which fonts draw what is on a screen, or stand in a PDF. */
import type { Page } from '@playwright/test';

/**
 * Fonts of this computer that draw something of a page, each with the words it first drew. None is used for letters that bundled fonts
 * hold (renderer/ui/fonts.css, renderer/papers/model/fonts.ts).
 */
export async function systemFontsOn(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const found = new Map<string, string>();
  const seen = seenOn(page);
  const looks = looksOf(nodes);
  const texts = nodes.filter(({ nodeType, nodeValue }) => nodeType === textNode && nodeValue.trim() !== '');
  if (texts.length === 0) throw new Error('No words stand on this screen.');
  for (const { nodeId, nodeValue, parentId = 0 } of texts) {
    const words = nodeValue.split(/\s+/).map((word) => `${word} ${looks(parentId)}`);
    if (words.every((word) => seen.has(word))) continue;
    // What was drawn anew meanwhile is not there any more.
    const drawn = await session.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => null);
    const fonts = drawn?.fonts ?? [];
    for (const { familyName, isCustomFont } of fonts)
      if (!isCustomFont && !found.has(familyName)) found.set(familyName, nodeValue.trim().slice(0, 60));
    if (fonts.length > 0 && fonts.every(({ isCustomFont }) => isCustomFont)) for (const word of words) seen.add(word);
  }
  await session.detach();
  if (seen.size === 0 && found.size === 0) throw new Error('No words stand on this screen.');
  return [...found].map(([family, words]) => `${family}: ${words}`);
}

const textNode = 3;

/**
 * Words that bundled fonts drew, each with how it looks: drawn again they are drawn so again. The driver takes about a
 * millisecond for each text it is asked about, of which sixteen papers have many thousands.
 */
const seenOn = (page: Page): Set<string> => {
  const seen = seenOnPages.get(page) ?? new Set();
  seenOnPages.set(page, seen);
  return seen;
};
const seenOnPages = new WeakMap<Page, Set<string>>();

interface Drawn {
  readonly nodeId: number;
  readonly parentId?: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
}

/** What says how a text looks: the elements around it, by their names and by what styles go by. */
function looksOf(nodes: readonly Drawn[]): (id: number) => string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const known = new Map<number, string>();
  const looks = (id: number): string => {
    const node = byId.get(id);
    if (node === undefined) return '';
    const found = known.get(id) ?? `${looks(node.parentId ?? 0)}/${node.nodeName}${styledBy(node.attributes ?? [])}`;
    known.set(id, found);
    return found;
  };
  return looks;
}

/** @param attributes names and values in turn */
const styledBy = (attributes: readonly string[]): string =>
  attributes
    .flatMap((name, at) => (at % 2 === 1 || tells.test(name) ? [] : [`${name}=${attributes[at + 1] ?? ''}`]))
    .join('|');

/** Attributes that tell one element from the next, which no style of ours goes by. */
const tells = /^(?:id|href|for|src|name|value|title|aria-.+)$/;

/** Fonts a PDF carries and names, without the mark of the letters it took of them. @param bytes as the application's runtime writes it */
export function fontsOfPdf(bytes: Buffer): readonly string[] {
  const names = [...bytes.toString('latin1').matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => name);
  return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')))].sort();
}
