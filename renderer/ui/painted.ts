/** Whether what was drawn first has been seen: what lies below the screen waits for that, and holds nothing up. */
import { startTransition, useEffect, useState } from 'react';

/** Calls once what has been drawn is painted: at the second frame. Returns how to give it up. */
export function oncePainted(work: () => void): () => void {
  let second = 0;
  const first = requestAnimationFrame(() => {
    second = requestAnimationFrame(work);
  });
  return () => {
    cancelAnimationFrame(first);
    cancelAnimationFrame(second);
  };
}

/** False in the first drawing, true once that has been painted; true from the beginning where everything is wanted at once. */
export function usePainted(isAllAtOnce: boolean): boolean {
  const [isPainted, setPainted] = useState(isAllAtOnce);
  useEffect(() => oncePainted(() => startTransition(() => setPainted(true))), []);
  return isPainted || isAllAtOnce;
}

export interface Filling {
  /** What stands above the list, in CSS pixels, rather too little than too much. */
  readonly above: number;
  /** Height of one thing in it, in CSS pixels, likewise. */
  readonly each: number;
}

/** Of a list what fills the window in the first drawing, and all of it once that has been painted. */
export function useFilling<T>(all: readonly T[], { above, each }: Filling): readonly T[] {
  const isPainted = usePainted(false);
  return isPainted ? all : all.slice(0, fillingOf(window.innerHeight, { above, each }));
}

/** How many fill a window of this height; one where there is no room at all. */
export const fillingOf = (height: number, { above, each }: Filling): number =>
  Math.max(1, Math.ceil((height - above) / each));
