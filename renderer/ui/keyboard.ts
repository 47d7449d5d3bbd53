/** Listening to the keys of shortcuts.ts, for every room. */
import { useEffect, useRef } from 'react';
import { isDialogOpen } from './dialog.tsx';
import { isShortcut, type Shortcut } from './shortcuts.ts';

export { isMac, isShortcut, isTyping, shortcuts, type Area, type Shortcut } from './shortcuts.ts';

/**
 * Listens to a shortcut on the whole page while the component is shown. Not for single letters. What is typed in a dialog
 * would be gone elsewhere: there only the lock listens.
 */
export function useShortcut(shortcut: Shortcut, onPress: () => void): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isShortcut(event, shortcut)) return;
      event.preventDefault();
      if (shortcut === 'lock' || !isDialogOpen()) latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcut]);
}
