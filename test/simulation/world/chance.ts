/**
 * Where all keys, nonces and salts of a story come from. Every step begins a stream of its own, so that a story with one
 * step left out keeps the bytes of the others.
 */
import { Random } from './random.ts';

let current = new Random('before any story');
let isReal = false;

export function beginBytes(seed: string): void {
  current = new Random(seed);
}

export const someBytes = (length: number): Uint8Array<ArrayBuffer> => current.bytes(length);

/** Whether this story is told with libsodium and age instead of the quick stand-ins. */
export const withRealCryptography = (): boolean => isReal;

export function tellWithReal(yes: boolean): void {
  isReal = yes;
}
