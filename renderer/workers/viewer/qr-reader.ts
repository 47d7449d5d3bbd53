/** Reads the QR code in a picture (somebody's card, shown on a screen or on paper), in a worker of its own that is ended afterwards. */
import { askOnce } from '../rpc/client.ts';
import { qrFound, type QrFound, type ToQrReader } from './qr-messages.ts';

/** A photo of a telephone has less. */
export const mostPicture = 32 * 1_048_576;
/** What looking may take before the worker is ended. */
const patience = 20_000;

/**
 * The text of the code, or null where none is found. Budget: 32 MiB, which it sees to itself; 100,000,000 pixels unpacked (400
 * MB) and 9,000,000 drawn at a time; four sizes of 1.5 s each, and 20 s until the worker is ended.
 */
export async function readQrCode(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (bytes.length > mostPicture) return null;
  const worker = new Worker(new URL('./qr-worker.ts', import.meta.url), { type: 'module' });
  const found = await askOnce<ToQrReader, QrFound>(worker, { bytes }, { answer: qrFound, patience });
  return found.ok ? found.value.text : null;
}
