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
  const texts = nodes.filter(({ nodeType, nodeValue }) => nodeType === textNode && nodeValue.trim() !== '');
  let count = 0;
  for (const { nodeId, nodeValue } of texts) {
    // What was drawn anew meanwhile is not there any more.
    const drawn = await session.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => null);
    if (drawn !== null) count += 1;
    for (const { familyName, isCustomFont } of drawn?.fonts ?? [])
      if (!isCustomFont && !found.has(familyName)) found.set(familyName, nodeValue.trim().slice(0, 60));
  }
  await session.detach();
  if (count === 0) throw new Error('No words stand on this screen.');
  return [...found].map(([family, words]) => `${family}: ${words}`);
}

const textNode = 3;

/** Fonts a PDF carries and names, without the mark of the letters it took of them. @param bytes as the application's runtime writes it */
export function fontsOfPdf(bytes: Buffer): readonly string[] {
  const names = [...bytes.toString('latin1').matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => name);
  return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')))].sort();
}
