/** Shapes that every format needs, for zod. */
import { z } from 'zod';

export const someBytes = z.instanceof(Uint8Array<ArrayBuffer>);
export const bytesOf = (length: number) => someBytes.refine((bytes) => bytes.length === length);
export const bytes16 = bytesOf(16);
export const bytes32 = bytesOf(32);
export const bytes64 = bytesOf(64);
/** A counter, a size, or milliseconds since 1970. */
export const count = z.number().int().nonnegative();
