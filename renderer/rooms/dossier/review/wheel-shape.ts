/** Where things stand on the picture of two moments: equal segments, two rings, a mark for each statement. */

/** Radii of the rings, in units of the picture: the earlier moment inside, the later outside. */
export const rings = [
  [60, 150],
  [150, 240],
] as const;
const labelRadius = 256;

/** Degrees clockwise from the top. */
const at = (degrees: number, radius: number): { x: number; y: number } => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
};

const round = (value: number): number => Math.round(value * 100) / 100;

const width = (segments: number): number => 360 / segments;

/** Outline of a segment from the innermost to the outermost radius, as an SVG path. */
export function segmentPath(index: number, segments: number): string {
  const [from, to] = [index * width(segments), (index + 1) * width(segments)];
  const [inner, outer] = [rings[0][0], rings[1][1]];
  const [a, b, c, d] = [at(from, inner), at(from, outer), at(to, outer), at(to, inner)];
  return `M${a.x} ${a.y}L${b.x} ${b.y}A${outer} ${outer} 0 0 1 ${c.x} ${c.y}L${d.x} ${d.y}A${inner} ${inner} 0 0 0 ${a.x} ${a.y}Z`;
}

/** Room one mark needs, and the space between it and the edge of its segment. */
const cell = 20;
const margin = 16;

/**
 * Places for marks inside one ring of a segment, from its inner edge outwards; the more there are, the closer they stand.
 * @returns centres, as many as `count`
 */
export function markPlaces(
  index: number,
  segments: number,
  ring: 0 | 1,
  count: number,
): readonly { x: number; y: number }[] {
  const [inner, outer] = rings[ring];
  for (let size = cell; size > 1; size -= 1) {
    const places = rowsOf(index, segments, inner, outer, size);
    if (places.length >= count) return places.slice(0, count);
  }
  return [];
}

function rowsOf(
  index: number,
  segments: number,
  inner: number,
  outer: number,
  size: number,
): readonly { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  const middle = (index + 0.5) * width(segments);
  for (let radius = inner + margin; radius <= outer - margin; radius += size) {
    const arc = ((width(segments) * Math.PI) / 180) * radius - 2 * margin;
    const inRow = Math.max(1, Math.floor(arc / size) + 1);
    const step = ((size / radius) * 180) / Math.PI;
    for (let each = 0; each < inRow; each += 1) places.push(at(middle + (each - (inRow - 1) / 2) * step, radius));
  }
  return places;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export function labelPlace(index: number, segments: number): LabelPlace {
  const middle = (index + 0.5) * width(segments);
  const { x, y } = at(middle, labelRadius);
  return { x, y, anchor: Math.abs(x) < 40 ? 'middle' : x > 0 ? 'start' : 'end' };
}

/** A name in at most two lines, broken where they are most alike in length. */
export function inTwoLines(name: string): readonly string[] {
  const words = name.split(' ');
  if (name.length < 14 || words.length < 2) return [name];
  const breaks = words.slice(1).map((_, at_) => [words.slice(0, at_ + 1).join(' '), words.slice(at_ + 1).join(' ')]);
  return breaks.reduce((best, next) => (longest(next) < longest(best) ? next : best));
}

const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length));
