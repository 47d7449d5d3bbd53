/**
 * What an S3 listing says, read without building a tree: our names hold no character that XML writes differently, so
 * whatever is written differently is not ours. Nothing is expanded but the five characters of a token.
 */

export interface Listing {
  readonly objects: readonly { readonly key: string; readonly size: number; readonly tag: string }[];
  readonly prefixes: readonly string[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#34': '"',
  '#39': "'",
};

/**
 * Null when it is no listing. Budget: 4 MiB of text, which the transport sees to (`listingCap`); as much again for what stands
 * in it. Each block is cut out once and searched three times.
 */
export function readListing(xml: string): Listing | null {
  if (!/<ListBucketResult[\s>]/.test(xml)) return null;
  const objects = blocks(xml, 'Contents').flatMap((block) => {
    const size = textOf(block, 'Size');
    const key = textOf(block, 'Key');
    if (key === null || size === null || !/^\d{1,15}$/.test(size)) return [];
    return [{ key, size: Number(size), tag: textOf(block, 'ETag') ?? '' }];
  });
  const prefixes = blocks(xml, 'CommonPrefixes').flatMap((block) => textOf(block, 'Prefix') ?? []);
  const token = textOf(xml, 'NextContinuationToken');
  const goesOn = textOf(xml, 'IsTruncated') === 'true' && token !== null;
  return { objects, prefixes, next: goesOn ? plain(token) : null };
}

/** The code of an error answer (`NoSuchBucket`), or ''. Budget: 65,536 characters, which the storage sees to (`errorCap`). */
export const errorCode = (xml: string): string => /^[A-Za-z]{1,64}$/.exec(textOf(xml, 'Code') ?? '')?.[0] ?? '';

function blocks(xml: string, name: string): string[] {
  const found: string[] = [];
  const [open, close] = [`<${name}>`, `</${name}>`];
  for (let at = xml.indexOf(open); at !== -1; at = xml.indexOf(open, at)) {
    const end = xml.indexOf(close, at);
    if (end === -1) break;
    found.push(xml.slice(at + open.length, end));
    at = end;
  }
  return found;
}

function textOf(xml: string, name: string): string | null {
  const open = `<${name}>`;
  const at = xml.indexOf(open);
  if (at === -1) return null;
  const text = xml.slice(at + open.length, xml.indexOf('<', at + open.length));
  return text === '' ? null : text;
}

const plain = (text: string): string => text.replaceAll(/&(#?\w{1,4});/g, (all, name: string) => entities[name] ?? all);
