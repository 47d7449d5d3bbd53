/**
 * An icon of Tabler's draws each of its strokes as an element of its own: one in seven of the elements of a plan. They all look
 * the same (no fill, one colour, one width), so one path holds them.
 */
import type { Plugin } from 'vite';

export const onePathIcons = (): Plugin => ({
  name: 'one-path-icons',
  transform: (code, file) =>
    /@tabler[\\/]icons-react[\\/]dist[\\/]esm[\\/]icons[\\/]\w+\.mjs$/.test(file)
      ? { code: withOnePath(code), map: null }
      : null,
});

type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

/** The module of an icon with its strokes in one path; as it was where they are not alike (filled icons overlap themselves). */
export function withOnePath(code: string): string {
  const written = /const __iconNode = (?<nodes>\[.*\]);/.exec(code)?.groups?.['nodes'];
  if (written === undefined || !code.includes('createReactComponent("outline"')) return code;
  const nodes = JSON.parse(written) as IconNode;
  const isStroke = ([tag, { d, key, ...others }]: IconNode[number]): boolean =>
    tag === 'path' && d !== undefined && key !== undefined && Object.keys(others).length === 0;
  if (!nodes.every(isStroke)) return code;
  const d = nodes.map(([, { d: stroke = '' }]) => absoluteStart(stroke)).join('');
  return code.replace(written, () => JSON.stringify([['path', { d, key: 'svg-0' }]]));
}

const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const start = new RegExp(String.raw`^\s*m\s*(?<x>${number})[\s,]*(?<y>${number})[\s,]*(?<more>[-+.\d])?`);

/** A path begins at a point of the picture even where it says `m`; behind another path, only `M` means that. */
export function absoluteStart(d: string): string {
  const found = start.exec(d);
  if (found?.groups === undefined) return d;
  const { x, y, more } = found.groups;
  // Points right behind the first are relative lines.
  return more === undefined
    ? `M${x} ${y}${d.slice(found[0].length)}`
    : `M${x} ${y}l${d.slice(found[0].length - more.length)}`;
}
