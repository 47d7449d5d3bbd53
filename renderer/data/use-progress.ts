import { useEffect, useState } from 'react';
import { useVault } from './vault.tsx';

/** How far the copy being made or put back is. */
export function useProgress(): { readonly step: string; readonly share: number } {
  const vault = useVault();
  const [progress, setProgress] = useState({ step: '', share: 0 });
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.type === 'progress') setProgress({ step: event.step, share: event.share });
      }),
    [vault],
  );
  return progress;
}
