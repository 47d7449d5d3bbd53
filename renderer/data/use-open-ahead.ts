/** Clicks on the rows of a list that lead to a dossier. */
import { useCallback, useEffect, useRef, type MouseEvent } from 'react';
import { useGo } from '../routes/address.ts';
import { openAhead } from './prefetch-dossier.ts';
import { focusRoom } from '../ui/room-id.ts';
import { useVault } from './vault.tsx';

/** Takes over a click on a link to a dossier, in the capturing phase, and follows the link once the dossier is there. */
export function useOpenAhead(): (dossier: string, click: MouseEvent) => void {
  const vault = useVault();
  const goTo = useGo();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useCallback(
    (id, click) => {
      const link = click.target instanceof Element ? click.target.closest('a')?.getAttribute('href') : undefined;
      if (link === null || link === undefined) return;
      const to = link.replace(/^#/, '');
      // Whoever went elsewhere meanwhile stays there. Everything is there to be drawn: nothing is gained by drawing in steps.
      const go = (): void => {
        if (!isHere.current) return;
        focusRoom();
        void goTo(to, { flushSync: true });
      };
      if (openAhead(vault, { id, to }, click, go)) click.preventDefault();
    },
    [vault, goTo],
  );
}
