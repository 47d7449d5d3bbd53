/** What is typed and cannot be read is never filed as something else: the keyboard goes to it, where it says what is wrong. */
import { useEffect } from 'react';

/** Marks a field whose text cannot be read, as long as that is so. */
export const unreadable = 'data-unreadable';

/** Whether something in there cannot be read; the keyboard is in it then. */
export function stopsAtUnreadable(around: ParentNode): boolean {
  const field = around.querySelector<HTMLElement>(`[${unreadable}]`);
  field?.focus();
  return field !== null;
}

/** For a button, or a bar of them, that files without being in a form: it stops at what cannot be read, as sending off a form does. */
export const filing = { 'data-filing': '' };

/** Nothing is filed over the head of what cannot be read: no form is sent off, and no such button pressed. */
export function useNothingUnreadableFiled(): void {
  useEffect(() => {
    const stop = (event: Event): void => {
      const around = filedFrom(event);
      if (around === null || !stopsAtUnreadable(around)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('submit', stop, { capture: true });
    window.addEventListener('click', stop, { capture: true });
    return () => {
      window.removeEventListener('submit', stop, { capture: true });
      window.removeEventListener('click', stop, { capture: true });
    };
  }, []);
}

function filedFrom({ type, target }: Event): Element | null {
  if (!(target instanceof Element)) return null;
  if (type === 'submit') return target;
  return target.closest('[data-filing]')?.closest('[role="dialog"], main') ?? null;
}
