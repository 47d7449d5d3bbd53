/** How tall the head of the room is, for what sticks below it: `--head-height` on the element around the head. */
import { useCallback, useState, type CSSProperties, type RefCallback } from 'react';

/** Heads are mostly of one height: begun with that of the last one, nothing below has to be styled anew. */
let lastHeight = '9rem';

export interface HeadHeight {
  /** For the element around the head. */
  readonly style: CSSProperties;
  /** For the head. */
  readonly ref: RefCallback<HTMLElement>;
}

/** Kept by the browser alone: a state of the page would have the whole room drawn once more, after it is seen first. */
export function useHeadHeight(): HeadHeight {
  const [style] = useState<CSSProperties & Record<'--head-height', string>>(() => ({ '--head-height': lastHeight }));
  const ref = useCallback((head: HTMLElement | null) => {
    if (head === null) return undefined;
    const sizes = new ResizeObserver(([entry]) => {
      const height = `${entry?.contentRect.height ?? 0}px`;
      if (height === head.parentElement?.style.getPropertyValue('--head-height')) return;
      lastHeight = height;
      head.parentElement?.style.setProperty('--head-height', height);
    });
    sizes.observe(head);
    return () => sizes.disconnect();
  }, []);
  return { style, ref };
}
