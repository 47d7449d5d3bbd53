/** The keyboard goes along to another room, and the room begins at its top. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { searchWindow } from '../data/searching.ts';

/**
 * After going to another room, the keyboard is in it; before anybody sees it, so that nothing moves under a finger.
 * A window opened while the room was on its way keeps it: somebody types there.
 */
export function useRoomFocus(room: RefObject<HTMLElement | null>, pathname: string): void {
  const isScrolled = useRef(false);
  useEffect(() => {
    const main = room.current;
    const scrolled = (): void => {
      isScrolled.current = main !== null && main.scrollTop > 0;
    };
    main?.addEventListener('scroll', scrolled, { passive: true });
    return () => main?.removeEventListener('scroll', scrolled);
  }, [room]);
  useLayoutEffect(() => {
    const main = room.current;
    const isKept = searchWindow.isOpen() || document.activeElement?.closest('main, [data-keys]') instanceof Element;
    if (!isKept) main?.focus({ preventScroll: true });
    // Asking it where it stands, or telling it, has everything placed before it is complete.
    if (isScrolled.current) main?.scrollTo({ top: 0 });
    isScrolled.current = false;
  }, [room, pathname]);
}
