/** How often somebody opened a file with the application since this page began, locked or not. */
import { useSyncExternalStore } from 'react';

let openings = 0;
const listeners = new Set<() => void>();

export function noteFileOpened(): void {
  openings += 1;
  for (const listener of listeners) listener();
}

/** Grows with each file. */
export const useFilesOpened = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => openings,
  );
