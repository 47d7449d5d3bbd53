/** The number at the foot of a paper: the same for its PDF and its Word file, another as soon as a word of it is another. */
import { toHex } from '../../../shared/codec/hex.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import type { Paper } from './paper.ts';

/** Hexadecimal digits that are shown: 128 bits of SHA-256, in groups of four. */
const shown = 32;

/** SHA-256 over the paper's content: `3f2a 91bc …`. */
export async function fingerprintOf({ language, title, blocks, footer }: Paper): Promise<string> {
  const content = utf8(JSON.stringify({ language, title, footer, blocks }));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return (toHex(hash).slice(0, shown).match(/.{4}/g) ?? []).join(' ');
}
