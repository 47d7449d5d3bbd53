/** Whoever comes back to a text goes on at its end: a browser puts the caret before what a field was drawn with. */
import { useEffect, type RefObject } from 'react';

/** The first time the keyboard comes into the field, unless by a press, which says where; afterwards it is where one left it. */
export function useCaretAtEnd(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const at = field.current;
    if (at === null) return undefined;
    const over = new AbortController();
    const only = { signal: over.signal };
    at.addEventListener('pointerdown', () => over.abort(), only);
    at.addEventListener(
      'focus',
      () => {
        over.abort();
        at.setSelectionRange(at.value.length, at.value.length);
      },
      only,
    );
    return () => over.abort();
  }, [field]);
}
