/** Reads the code in a picture, in a worker of its own that is ended afterwards. */
import { askOnce } from '../rpc/client.ts';
import { codeFound, type CodeFound, type ToCodeReader } from './code-messages.ts';

/** A photo of a telephone has less. */
export const mostPicture = 32 * 1_048_576;
/** What looking may take before the worker is ended. */
const patience = 20_000;

/**
 * The text of the code, or null where none is found. Budget: 32 MiB, which it sees to itself; 100,000,000 pixels unpacked (400
 * MB) and 9,000,000 drawn at a time; four sizes of 1.5 s each, and 20 s until the worker is ended.
 */
export async function readCode(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (bytes.length > mostPicture) return null;
  const worker = new Worker(new URL('./code-worker.ts', import.meta.url), { type: 'module' });
  const found = await askOnce<ToCodeReader, CodeFound>(worker, { bytes }, { answer: codeFound, patience });
  return found.ok ? found.value.text : null;
}
