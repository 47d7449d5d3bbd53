/**
 * Where a room stands. The router's own hooks draw a room anew whenever the address changes at all; a room that is drawn before
 * it is gone to has an address of its own until then, and nothing of it is drawn again when that becomes the real one.
 */
import { createContext, useContext, useMemo } from 'react';
import type { NavigateFunction } from 'react-router';

export interface Address {
  /** The part of the room, as far as the address names one. */
  readonly part: string | undefined;
  readonly query: URLSearchParams;
}

const AddressContext = createContext<Address | null>(null);
export const AddressProvider = AddressContext.Provider;

export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (address === null) throw new Error('outside of a room with an address');
  return address;
}

/** @param to `/<room>/<id>/<part>?<query>` */
export const useAddressOf = (to: string): Address =>
  useMemo(() => {
    const [path = '', query = ''] = to.split('?');
    return { part: path.split('/')[3], query: new URLSearchParams(query) };
  }, [to]);

const GoContext = createContext<NavigateFunction | null>(null);
export const GoProvider = GoContext.Provider;

/** Goes elsewhere; unlike the router's own, whoever uses it is not drawn again each time one has gone. */
export function useGo(): NavigateFunction {
  const go = useContext(GoContext);
  if (go === null) throw new Error('outside of the frame');
  return go;
}
