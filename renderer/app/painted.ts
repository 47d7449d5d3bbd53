/** Whether what was drawn first has been seen: what lies below the screen waits for that, and holds nothing up. */
import { startTransition, useEffect, useState } from 'react';

/** False in the first drawing, true once that has been painted; true from the beginning where everything is wanted at once. */
export function usePainted(isAllAtOnce: boolean): boolean {
  const [isPainted, setPainted] = useState(isAllAtOnce);
  useEffect(() => {
    // At the second frame the first has been painted.
    let second = 0;
    const first = requestAnimationFrame(() => {
      second = requestAnimationFrame(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(first);
      cancelAnimationFrame(second);
    };
  }, []);
  return isPainted || isAllAtOnce;
}
