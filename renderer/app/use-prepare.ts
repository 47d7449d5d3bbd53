/** Getting a dossier ready while one points at it or moves to it by keyboard: it then opens at once. */
import { useCallback, useRef } from 'react';
import { useVault } from './vault.tsx';

/** One at a time; of those pointed at meanwhile only the last. What the vault reads stays in the vault. */
export function usePrepare(): (dossier: string) => void {
  const vault = useVault();
  const queue = useRef<{ running: boolean; next: string | undefined; last: string | undefined }>({
    running: false,
    next: undefined,
    last: undefined,
  });
  return useCallback(
    (dossier) => {
      const { current } = queue;
      if (dossier === current.last) return;
      current.next = dossier;
      if (current.running) return;
      const run = async (): Promise<void> => {
        current.running = true;
        while (current.next !== undefined) {
          const id = current.next;
          current.next = undefined;
          current.last = id;
          await vault.prepareDossier({ id });
        }
        current.running = false;
      };
      void run();
    },
    [vault],
  );
}
