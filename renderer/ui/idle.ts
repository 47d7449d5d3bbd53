/** Locks after a time without key or pointer; says so a short while before. */
import { useEffect, useRef } from 'react';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;
/** Milliseconds between the warning and the lock. */
export const warningTime = 30_000;

export interface IdleHandlers {
  readonly onWarn: () => void;
  readonly onBack: () => void;
  readonly onIdle: () => void;
}

/** @param minutes idle time allowed. Counted on the wall clock: a laptop that slept has been idle. */
export function useIdle(minutes: number, handlers: IdleHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const limit = minutes * 60_000;
    let lastSign = Date.now();
    let warned = false;
    const noteSign = (): void => {
      if (Date.now() - lastSign >= limit) return; // woken after the limit: the check below locks
      lastSign = Date.now();
      if (warned) latest.current.onBack();
      warned = false;
    };
    const check = (): void => {
      // A clock that was put back must not keep it open until it has caught up.
      lastSign = Math.min(lastSign, Date.now());
      const idle = Date.now() - lastSign;
      if (idle >= limit) latest.current.onIdle();
      else if (idle >= limit - warningTime && !warned) {
        warned = true;
        latest.current.onWarn();
      }
    };
    const timer = setInterval(check, 1000);
    for (const sign of signs) window.addEventListener(sign, noteSign, { passive: true, capture: true });
    document.addEventListener('visibilitychange', check);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, noteSign, { capture: true });
      document.removeEventListener('visibilitychange', check);
    };
  }, [minutes]);
}
