/** Shapes that every format needs, for zod. */
import { z } from 'zod';
import { lastMoment } from './moment.ts';

export const someBytes = z.instanceof(Uint8Array<ArrayBuffer>);
export const bytesOf = (length: number) => someBytes.refine((bytes) => bytes.length === length);
export const bytes16 = bytesOf(16);
export const bytes32 = bytesOf(32);
export const bytes64 = bytesOf(64);
/** A counter or a size. */
export const count = z.number().int().nonnegative();

/** Milliseconds since 1970, up to the end of the year 9999 (K8 of the codec). */
export const moment = count.max(lastMoment);
