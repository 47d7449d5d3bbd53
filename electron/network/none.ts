import { noNetwork, type NetworkCalls } from './calls.ts';

/** Stands in for `open.ts` in an air-gapped build: with it, no module that speaks to a network is in the bundle. */
export const openNetwork = (): NetworkCalls => noNetwork;
