/** Clicks on the rows of a list that lead to a dossier. */
import { useCallback, useEffect, useRef, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { openAhead } from './open-ahead.ts';
import { useVault } from './vault.tsx';

/** Takes over a click on a link to a dossier, in the capturing phase, and follows the link once the dossier is there. */
export function useOpenAhead(): (dossier: string, click: MouseEvent) => void {
  const vault = useVault();
  const navigate = useNavigate();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useCallback(
    (dossier, click) => {
      const link = click.target instanceof Element ? click.target.closest('a')?.getAttribute('href') : undefined;
      if (link === null || link === undefined) return;
      // Whoever went elsewhere meanwhile stays there.
      const go = (): void => void (isHere.current ? navigate(link.replace(/^#/, '')) : undefined);
      if (openAhead(vault, dossier, click, go)) click.preventDefault();
    },
    [vault, navigate],
  );
}
