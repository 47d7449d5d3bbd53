import { turned, type Quarters } from '../../workers/viewer/messages.ts';

/** Rectangles a person draws over a page, in shares of its width and height, so that they lie right at any size. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** By page, from 1. */
export type Areas = ReadonlyMap<number, readonly Area[]>;

/** How far pages are turned, by page; those that lie as in the file are not among them. */
export type PageTurns = ReadonlyMap<number, Quarters>;

/** What a person did to the pages: rectangles lie on a page as it is turned. */
export interface Marks {
  readonly areas: Areas;
  readonly turns: PageTurns;
}

export const noMarks: Marks = { areas: new Map(), turns: new Map() };

/** One page a quarter further, to the right (1) or to the left (-1): what lay under a rectangle still does. */
export const turnPage = ({ areas, turns }: Marks, page: number, by: 1 | -1): Marks => ({
  areas: new Map([...areas, [page, (areas.get(page) ?? []).map((area) => areaTurned(area, by))]]),
  turns: new Map([...turns, [page, turned(turns.get(page) ?? 0, by)]]),
});

const areaTurned = ({ left, top, width, height }: Area, by: 1 | -1): Area =>
  by === 1
    ? { left: within(1 - top - height), top: left, width: height, height: width }
    : { left: top, top: within(1 - left - width), width: height, height: width };

export interface Point {
  readonly x: number;
  readonly y: number;
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Between two points, wherever the hand began. */
export function areaBetween(one: Point, other: Point): Area {
  const [left, right] = [within(Math.min(one.x, other.x)), within(Math.max(one.x, other.x))];
  const [top, bottom] = [within(Math.min(one.y, other.y)), within(Math.max(one.y, other.y))];
  return { left, top, width: right - left, height: bottom - top };
}

/** Less than this covers nothing anybody meant: a click, or a hand that shook. */
const least = 0.004;
export const isDrawn = ({ width, height }: Area): boolean => width >= least && height >= least;

/** What the key for one more begins with: in the middle, as wide as a few words. */
export const begun: Area = { left: 0.35, top: 0.47, width: 0.3, height: 0.04 };

/** What a key of the keyboard moves or widens it by. */
const step = 0.01;
const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

/** As an arrow moves it, with Shift as it widens or narrows it; undefined for any other key. It stays on the page. */
export function areaByKey(area: Area, key: string, isSized: boolean): Area | undefined {
  const by = directions[key];
  if (by === undefined) return undefined;
  if (!isSized)
    return {
      ...area,
      left: Math.min(1 - area.width, Math.max(0, area.left + by.x)),
      top: Math.min(1 - area.height, Math.max(0, area.top + by.y)),
    };
  return {
    ...area,
    width: Math.min(1 - area.left, Math.max(step, area.width + by.x)),
    height: Math.min(1 - area.top, Math.max(step, area.height + by.y)),
  };
}

export interface Pixels {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What it covers of a page in whole pixels: never less than was drawn. */
export function pixelsOf({ left, top, width, height }: Area, page: { width: number; height: number }): Pixels {
  const [x, y] = [Math.floor(left * page.width), Math.floor(top * page.height)];
  return {
    x,
    y,
    width: Math.ceil((left + width) * page.width) - x,
    height: Math.ceil((top + height) * page.height) - y,
  };
}

/** How many there are on all pages. */
export const countAreas = (areas: Areas): number => [...areas.values()].reduce((sum, { length }) => sum + length, 0);
