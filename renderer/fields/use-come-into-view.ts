/** Brings something into view, and the keyboard to it, when the address names it. */
import { useEffect, type RefObject } from 'react';

export function useComeIntoView(
  element: RefObject<HTMLElement | null>,
  shown: boolean,
  block: ScrollLogicalPosition = 'center',
): void {
  useEffect(() => {
    if (!shown) return undefined;
    // After the frame has put the room back to its top.
    const frame = requestAnimationFrame(() => {
      element.current?.scrollIntoView({ block });
      element.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [element, shown, block]);
}
