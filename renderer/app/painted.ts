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
