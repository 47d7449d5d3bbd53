/** The vault client, the shell and who I am, for every room: `useVault()`, `useShell()`, `useMe()`. */
import { createContext, useContext } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/bridge/contract.ts';
import type { Me } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';

/** Typed calls to the shell; answers are decoded with the contract's schema. */
export type Shell = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

export interface Services {
  readonly vault: VaultClient;
  readonly shell: Shell;
}

export const ServicesContext = createContext<Services | null>(null);
export const MeContext = createContext<Me | null>(null);

function services(value: Services | null): Services {
  if (value === null) throw new Error('outside of the application frame');
  return value;
}

export const useServices = (): Services => services(useContext(ServicesContext));
export const useVault = (): VaultClient => services(useContext(ServicesContext)).vault;
export const useShell = (): Shell => services(useContext(ServicesContext)).shell;
/** The unlocked person. Only used below the unlocked frame. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('nobody is unlocked');
  return me;
}
