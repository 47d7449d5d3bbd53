/**
 * While what stands in a form is being filed (its button says so), it is not filed a second time, and a dialog takes no more
 * text: it closes once the text is filed, and what was typed after that moment would go with it unseen. A field that stays, such
 * as the note's, goes on taking text: what is typed in it since is kept apart from what is being filed.
 */
import { useEffect } from 'react';

/** What a button shows that is at work. */
const atWork = '[data-loading]';

/** Whether something in there is being filed. */
export const isBeingFiled = (around: ParentNode): boolean => around.querySelector(atWork) !== null;

export function useFiledOnce(): void {
  useEffect(() => {
    const stop = (event: Event): void => {
      const around = concerns(event);
      if (around === null || !isBeingFiled(around)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('submit', stop, { capture: true });
    window.addEventListener('beforeinput', stop, { capture: true });
    return () => {
      window.removeEventListener('submit', stop, { capture: true });
      window.removeEventListener('beforeinput', stop, { capture: true });
    };
  }, []);
}

function concerns({ type, target }: Event): Element | null {
  if (!(target instanceof Element)) return null;
  return type === 'submit' ? target : target.closest('[data-dialog], [role="dialog"]');
}
