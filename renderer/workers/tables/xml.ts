/** Just enough XML to read the parts of a workbook: no document types, no entities of its own, no depth without end. */
import { Refused } from './table.ts';

export type XmlToken =
  | { readonly is: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string };

const deepest = 64;

/**
 * Names come without their prefix. An element without content is opened and closed. Budget: a part of 64 MiB, which the archive
 * sees to; one token at a time, 64 elements deep. Each character is looked at a few times, wherever it stands.
 */
export function* tokensOf(text: string): Generator<XmlToken> {
  const xml = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  let at = 0;
  let depth = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    if (open > at) yield { is: 'text', text: unescaped(xml.slice(at, open)) };
    if (xml.startsWith('<!--', open)) {
      at = behind(xml, '-->', open);
    } else if (xml.startsWith('<![CDATA[', open)) {
      at = behind(xml, ']]>', open);
      yield { is: 'text', text: xml.slice(open + 9, at - 3) };
    } else if (xml.startsWith('<?', open)) {
      at = behind(xml, '?>', open);
    } else if (xml.startsWith('<!', open)) {
      throw new Refused('broken');
    } else {
      at = tagEnd(xml, open);
      const tag = xml.slice(open + 1, at - 1);
      if (tag.startsWith('/')) {
        depth -= 1;
        yield { is: 'close', name: localName(tag.slice(1).trim()) };
        continue;
      }
      const isEmpty = tag.endsWith('/');
      depth += isEmpty ? 0 : 1;
      if (depth > deepest) throw new Refused('broken');
      const [name = ''] = /^[^\s/]+/.exec(tag) ?? [];
      yield { is: 'open', name: localName(name), attributes: attributesOf(tag.slice(name.length)) };
      if (isEmpty) yield { is: 'close', name: localName(name) };
    }
  }
}

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Refused('broken');
  return at + mark.length;
}

/** Behind the `>` that ends a tag; one inside quotation marks does not. */
function tagEnd(xml: string, from: number): number {
  let at = from + 1;
  while (at < xml.length) {
    const sign = xml[at];
    if (sign === '>') return at + 1;
    at = sign === '"' || sign === "'" ? behind(xml, sign, at + 1) : at + 1;
  }
  throw new Refused('broken');
}

/** A name is tried from its first letter alone: from each of a million letters it would be a million times as long. */
const attribute = /(?<![^\s=/"'])([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    found.set(localName(name), unescaped(double ?? single ?? ''));
  }
  return found;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g,
    (all, hex, decimal, name) => {
      if (typeof name === 'string') return named[name] ?? all;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** Text as it stands in an element. Line ends of Windows are kept: XML would make them one. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
