/**
 * The same bytes stand on many disks and in many files of a story. What is read from them follows from them alone, so it is
 * worked out once and given to everybody. With the real cryptography everybody reads for themselves.
 */
import { withRealCryptography } from './chance.ts';

const known: Map<string, unknown>[] = [];

/** A story begins: what was read in another one would only take room. */
export function forgetWhatWasRead(): void {
  for (const each of known) each.clear();
}

/** `read` must depend on nothing but the bytes (and on the cryptography, which is one for a whole story). */
export function readOnce<T>(read: (bytes: Uint8Array) => T): (bytes: Uint8Array) => T {
  const before = new Map<string, T>();
  known.push(before);
  return (bytes) => {
    if (withRealCryptography()) return read(bytes);
    const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const found = before.get(name);
    if (found !== undefined) return found;
    const now = read(bytes);
    before.set(name, now);
    return now;
  };
}
