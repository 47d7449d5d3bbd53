/** What is drawn of a plan at first: what fits on the screen. The rest follows right after, below what one sees. */
import { usePainted } from '../../../ui/painted.ts';

/** Heights in CSS pixels, rather too small than too large: what is seen must not be left out. */
const aboveGoals = 360;
const goalHead = 110;
/** The cells of a step stand below each other where there is little room beside each other. */
const stepRow = { wide: 48, narrow: 84 } as const;
const wideFrom = 1500;
/** The same where nothing stands beside the steps. */
const wideFromFolded = 1100;

export interface FirstGoals<T> {
  readonly shown: readonly { readonly row: T; readonly steps: number }[];
  /** Nothing is left out: what stands below the goals may follow. */
  readonly isAll: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const everything: Size = { width: Infinity, height: Infinity };

/**
 * @param rows goals with the number of their steps, as they stand below each other
 * @param size of the window, in CSS pixels
 */
export function goalsWithin<T extends { readonly steps: number }>(
  rows: readonly T[],
  { width, height }: Size,
): FirstGoals<T> {
  const shown: { row: T; steps: number }[] = [];
  const step = width < wideFrom ? stepRow.narrow : stepRow.wide;
  let left = height - aboveGoals;
  for (const row of rows) {
    if (left <= 0) break;
    left -= goalHead;
    const steps = Math.min(row.steps, Math.max(1, Math.ceil(left / step)));
    shown.push({ row, steps });
    left -= steps * step;
  }
  return { shown, isAll: height === Infinity };
}

/** What is to be filled: the window in the first drawing, then as much as there is. At once where somebody looks for one step. */
export const useSizeToFill = (isAllAtOnce: boolean, isFolded: boolean): Size =>
  usePainted(isAllAtOnce) ? everything : { width: widthToFill(isFolded), height: window.innerHeight };

const widthToFill = (isFolded: boolean): number =>
  isFolded && window.innerWidth >= wideFromFolded ? wideFrom : window.innerWidth;
