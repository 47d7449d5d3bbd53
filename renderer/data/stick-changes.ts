/** How often a stick was plugged in or taken out since this page began, locked or not. */
import { useSyncExternalStore } from 'react';

let changes = 0;
const listeners = new Set<() => void>();

export function noteStickChange(): void {
  changes += 1;
  for (const listener of listeners) listener();
}

/** Grows with each change. */
export const useStickChanges = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => changes,
  );
