/** While it is shown, the keyboard stays in this screen: the rest of the page is inert and its shortcuts are silent. */
import { useEffect, useRef, type RefObject } from 'react';
import { isShortcut } from '../../../ui/keyboard.ts';

/** Editing keys that stay useful while typing. */
const editing = [
  'a',
  'c',
  'v',
  'x',
  'z',
  'y',
  'enter',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'backspace',
  'delete',
  'home',
  'end',
];

export function useKeyboardKept(): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = document.getElementById('root');
    page?.setAttribute('inert', '');
    screen.current?.focus();
    const keep = (event: KeyboardEvent): void => {
      // Locking is always allowed: it hides everything.
      if (isShortcut(event, 'lock')) return;
      const combination =
        event.ctrlKey || event.metaKey || (event.altKey && event.key !== 'ArrowDown' && event.key.length > 1);
      const allowed = !combination || editing.includes(event.key.toLowerCase());
      if (allowed && !/^F\d+$/.test(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', keep, { capture: true });
    return () => {
      page?.removeAttribute('inert');
      window.removeEventListener('keydown', keep, { capture: true });
    };
  }, []);
  return screen;
}
