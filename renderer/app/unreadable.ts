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

/** No form is filed over its head. */
export function useNothingUnreadableFiled(): void {
  useEffect(() => {
    const onSubmit = (event: SubmitEvent): void => {
      if (!(event.target instanceof HTMLFormElement) || !stopsAtUnreadable(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('submit', onSubmit, { capture: true });
    return () => window.removeEventListener('submit', onSubmit, { capture: true });
  }, []);
}
