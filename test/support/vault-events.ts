/** The events of a vault client, told by a test. */
import type { VaultEvent } from '../../renderer/vault/api.ts';

type Listener = (event: VaultEvent) => void;

export function vaultEvents() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    onEvent: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (): void => {
      for (const listener of listeners) listener({ type: 'changed' });
    },
  };
}
