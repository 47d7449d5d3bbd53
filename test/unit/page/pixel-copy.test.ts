/** A copy made of pixels: what it is written of, and where rectangles lie (shared/dossier/SPEC.md, SC1-SC2, SC8). */
import { describe, expect, test } from 'vitest';
import {
  areaBetween,
  areaByKey,
  begun,
  isDrawn,
  noMarks,
  pixelsOf,
  turnPage,
  type Marks,
} from '../../../renderer/fields/copies/areas.ts';
import { picturesPdf } from '../../../renderer/fields/copies/pictures-pdf.ts';

const jpeg = new Uint8Array([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('SC1: a PDF of pictures', () => {
  const made = text(
    picturesPdf([
      { jpeg, width: 1654, height: 2339 },
      { jpeg, width: 2339, height: 1654 },
    ]),
  );

  test('every object lies where the table says', () => {
    const start = Number(/startxref\n(\d+)\n/.exec(made)?.[1]);
    expect(made.slice(start, start + 4)).toBe('xref');
    const offsets = [...made.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(8);
    for (const [at, offset] of offsets.entries()) expect(made.slice(offset)).toMatch(new RegExp(`^${at + 1} 0 obj\n`));
  });

  test('it holds pages and pictures, and no word, script, attachment, date or name', () => {
    expect(made.match(/\/DCTDecode/g)).toHaveLength(2);
    expect(made).toContain('/MediaBox [0 0 595.41 842.00]');
    expect(made).toContain('/MediaBox [0 0 842.00 595.41]');
    for (const other of [
      'Info',
      'Metadata',
      'Font',
      'JavaScript',
      'OpenAction',
      'EmbeddedFile',
      'Annots',
      'AcroForm',
      '/ID',
    ])
      expect(made).not.toContain(other);
  });
});

describe('SC2: rectangles', () => {
  test('are the same wherever the hand began, and stay on the page', () => {
    const area = { left: 0.25, top: 0.5, width: 0.5, height: 0.25 };
    expect(areaBetween({ x: 0.25, y: 0.5 }, { x: 0.75, y: 0.75 })).toEqual(area);
    expect(areaBetween({ x: 0.75, y: 0.75 }, { x: 0.25, y: 0.5 })).toEqual(area);
    expect(areaBetween({ x: -1, y: -1 }, { x: 2, y: 2 })).toEqual({ left: 0, top: 0, width: 1, height: 1 });
    expect(isDrawn(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.6 }))).toBe(false);
  });

  test('cover whole pixels, never fewer than were drawn', () => {
    const page = { width: 1000, height: 1000 };
    expect(pixelsOf({ left: 0.1004, top: 0.2, width: 0.1002, height: 0.1 }, page)).toEqual({
      x: 100,
      y: 200,
      width: 101,
      height: 101,
    });
    expect(pixelsOf({ left: 0, top: 0, width: 1, height: 1 }, page)).toEqual({ x: 0, y: 0, width: 1000, height: 1000 });
  });

  test('move by arrows, are sized with Shift, and do not leave the page', () => {
    expect(areaByKey(begun, 'ArrowLeft', false)?.left).toBeCloseTo(0.34);
    expect(areaByKey(begun, 'ArrowRight', true)?.width).toBeCloseTo(0.31);
    let area = begun;
    for (let times = 0; times < 200; times += 1) area = areaByKey(area, 'ArrowDown', false) ?? area;
    expect(area.top + area.height).toBeCloseTo(1);
    for (let times = 0; times < 200; times += 1) area = areaByKey(area, 'ArrowLeft', true) ?? area;
    expect(area.width).toBeCloseTo(0.01);
    expect(areaByKey(begun, 'Enter', false)).toBeUndefined();
  });
});

describe('SC8: a page is turned', () => {
  const area = { left: 0.125, top: 0.25, width: 0.5, height: 0.125 };
  const marks = {
    ...noMarks,
    areas: new Map([
      [1, [area]],
      [2, [area]],
    ]),
  };

  test('its rectangles turn with it, those of other pages stay', () => {
    const right = turnPage(marks, 1, 1);
    // What was above lies to the right.
    expect(right.areas.get(1)).toEqual([{ left: 0.625, top: 0.125, width: 0.125, height: 0.5 }]);
    expect(right.areas.get(2)).toEqual([area]);
    expect(right.turns.get(1)).toBe(1);
    expect(right.turns.get(2)).toBeUndefined();
    const left = turnPage(marks, 1, -1);
    expect(left.areas.get(1)).toEqual([{ left: 0.25, top: 0.375, width: 0.125, height: 0.5 }]);
    expect(left.turns.get(1)).toBe(3);
  });

  test('there and back, or all the way round, it lies as before', () => {
    expect(turnPage(turnPage(marks, 1, 1), 1, -1).areas.get(1)).toEqual([area]);
    let round: Marks = marks;
    for (let times = 0; times < 4; times += 1) round = turnPage(round, 1, 1);
    expect(round.areas.get(1)).toEqual([area]);
    expect(round.turns.get(1)).toBe(0);
  });
});
