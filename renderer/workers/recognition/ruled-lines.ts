/**
 * The ruled lines of a table, taken off a page before it is read: Tesseract leaves out rows that stand between lines, and a
 * registry slip is a table.
 */
import type { Grey } from './grey.ts';

/** Darker than this is ink. */
const ink = 160;
/** A dark run is a line from this share of the page on: longer than any letter is wide or high. */
const [shareAcross, shareDown] = [1 / 16, 1 / 30];

/** A way through the pixels: along rows, or down columns. */
interface Way {
  readonly runs: number;
  readonly length: number;
  /** From one run to the next, and from one pixel of it to the next. */
  readonly between: number;
  readonly step: number;
  readonly least: number;
}

/** Makes long straight lines white, in place; twice through all pixels. */
export function withoutRuledLines(page: Grey): Grey {
  const { width, height, pixels } = page;
  const lines = new Uint8Array(pixels.length);
  const across = { runs: height, length: width, between: width, step: 1, least: Math.ceil(width * shareAcross) };
  const down = { runs: width, length: height, between: 1, step: width, least: Math.ceil(height * shareDown) };
  for (const way of [across, down]) markLines(pixels, lines, way);
  for (let at = 0; at < lines.length; at += 1) if (lines[at] === 1) wipeAround(page, at);
  return page;
}

function markLines(pixels: Uint8Array, lines: Uint8Array, { runs, length, between, step, least }: Way): void {
  for (let run = 0; run < runs; run += 1) {
    const start = run * between;
    let dark = 0;
    for (let at = 0; at <= length; at += 1) {
      if (at < length && (pixels[start + at * step] ?? ink) < ink) {
        dark += 1;
        continue;
      }
      if (dark >= least) for (let back = 1; back <= dark; back += 1) lines[start + (at - back) * step] = 1;
      dark = 0;
    }
  }
}

/** A line fades out at its edges: the pixels next to it go with it. */
function wipeAround({ width, pixels }: Grey, at: number): void {
  for (const row of [at - width, at, at + width])
    for (let beside = Math.max(0, row - 1); beside <= row + 1 && beside < pixels.length; beside += 1)
      pixels[beside] = 255;
}
