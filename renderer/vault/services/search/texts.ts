/** Texts of one section and one month as they lie together: folded once, put into blocks and kept without being read anew. */
import { must } from '../../../../shared/result.ts';
import type { Hit } from '../../api/dossiers.ts';
import { hitKinds } from './crossing.ts';
import { between, foldTexts, isWide, startsOf, unpack, joined, type Folded } from './packing.ts';

/** A text that can be found. */
export interface Item {
  readonly kind: Hit['kind'];
  readonly text: string;
  readonly entity?: string;
  /** ISO date. */
  readonly on?: string;
}

export interface Texts extends Folded {
  /** The place of each among `hitKinds`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** ISO dates, each once; '' for none. */
  readonly days: readonly string[];
  /** The place of each among `days`. */
  readonly on: Uint16Array<ArrayBuffer>;
  /** Ids of entities, one behind the other. */
  readonly entities: string;
  readonly entityStarts: Uint32Array<ArrayBuffer>;
}

/** A text as it is kept: letters and accents in one piece, and without what stands between texts. */
export const cleaned = (text: string): string => text.normalize('NFC').replaceAll(between, ' ');

/** Letters that lie together: what they are kept in stays below what the browser store puts into a file of its own. */
const most = 24_576;

/** Those whose letters take two bytes lie apart: all others beside them would, too. */
export function textsOf(items: readonly Item[]): readonly Texts[] {
  const clean = items.map((item) => ({ ...item, text: cleaned(item.text) }));
  return [false, true].flatMap((wide) => {
    const some = clean.filter(({ text }) => isWide(text) === wide);
    return inParts(some, wide ? most / 2 : most).map((part) => textsAlike(part, wide));
  });
}

function inParts(items: readonly Item[], letters: number): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const last = parts.at(-1);
    if (last === undefined || size + item.text.length > letters) {
      parts.push([item]);
      size = item.text.length;
    } else {
      last.push(item);
      size += item.text.length;
    }
  }
  return parts;
}

function textsAlike(items: readonly Item[], wide: boolean): Texts {
  const days = [...new Set(items.map(({ on = '' }) => on))];
  return {
    ...foldTexts(
      items.map(({ text }) => text),
      wide,
    ),
    kinds: Uint8Array.from(items, ({ kind }) => hitKinds.indexOf(kind)),
    days,
    on: Uint16Array.from(items, ({ on = '' }) => days.indexOf(on)),
    entities: items.map(({ entity = '' }) => entity).join(''),
    entityStarts: startsOf(items.map(({ entity = '' }) => entity.length)),
  };
}

/** What they were made of. */
export function itemsIn(texts: Texts): readonly Item[] {
  const packed = joined([texts], texts.wide);
  const { starts, kinds, days, on, entities, entityStarts } = texts;
  return Array.from(kinds, (kind, item): Item => {
    const text = unpack({ packed, item, from: starts[item] ?? 0, to: (starts[item + 1] ?? 0) - 1 });
    const entity = entities.slice(entityStarts[item], entityStarts[item + 1]);
    const day = days[on[item] ?? 0] ?? '';
    const of = must(hitKinds[kind], 'the kind of a text');
    return { kind: of, text, ...(entity !== '' && { entity }), ...(day !== '' && { on: day }) };
  });
}
