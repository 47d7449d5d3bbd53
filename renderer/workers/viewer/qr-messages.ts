/** What travels between the page and the worker that looks for a QR code in a picture. */
import { z } from 'zod';

export const toQrReader = z.object({ bytes: z.instanceof(Uint8Array<ArrayBuffer>) });
export type ToQrReader = z.infer<typeof toQrReader>;

/** Null: none was found. */
export const qrFound = z.object({ text: z.string().max(8_000).nullable() });
export type QrFound = z.infer<typeof qrFound>;
