/** What the network is doing, asked again whenever the shell says that something moved. */
import { useCallback, useEffect, useState } from 'react';
import type { NetworkStatus } from '../../../shared/bridge/contract.ts';
import { onShellEvent } from '../../data/shell-client.ts';
import { useShell } from '../../data/vault.tsx';

export interface NetworkView {
  /** Undefined until the shell answered. */
  readonly status: NetworkStatus | undefined;
  readonly stop: (name?: string) => void;
  readonly goOn: (name?: string) => void;
  readonly askAgain: () => void;
}

export function useNetwork(): NetworkView {
  const shell = useShell();
  const [status, setStatus] = useState<NetworkStatus>();
  const askAgain = useCallback(() => {
    void shell('network.status', undefined).then((found) => {
      if (found.ok) setStatus(found.value);
    });
  }, [shell]);
  useEffect(() => {
    askAgain();
    return onShellEvent(window.passerelle, ({ type }) => {
      if (type === 'network-changed') askAgain();
    });
  }, [askAgain]);
  return {
    status,
    stop: (name) => void shell('network.stop', name === undefined ? {} : { name }),
    goOn: (name) => void shell('network.go', name === undefined ? {} : { name }),
    askAgain,
  };
}

/** How far something is, in whole percent. */
export const percentOf = ({
  bytes = 0,
  size = 0,
}: {
  readonly bytes?: number | undefined;
  readonly size?: number | undefined;
}): number => (size === 0 ? 0 : Math.floor((Math.min(bytes, size) / size) * 100));
