/** Hears of what changed in one dossier, or in any where none is named. Returns how to hear no more. */
import type { VaultClient } from '../vault/client.ts';

export const hearChanges = (
  vault: Pick<VaultClient, 'onEvent'>,
  dossier: string | undefined,
  hear: () => void,
): (() => void) =>
  vault.onEvent((event) => {
    if (event.type !== 'changed') return;
    if (dossier === undefined || event.dossier === undefined || event.dossier === dossier) hear();
  });
