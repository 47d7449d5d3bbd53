/** How often something of a dossier changed since a page began to look: a reason to ask anew, for what `useAnswer` does not ask. */
import { useEffect, useState } from 'react';
import { hearChanges } from './hear-changes.ts';
import { useVault } from './vault.tsx';

export function useChanges(dossier: string | undefined): number {
  const vault = useVault();
  const [changes, setChanges] = useState(0);
  useEffect(() => hearChanges(vault, dossier, () => setChanges((before) => before + 1)), [vault, dossier]);
  return changes;
}
