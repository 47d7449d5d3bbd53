/** Reads the code in a picture, in a worker of its own that is ended afterwards. */
import { z } from 'zod';
import type { ToCodeReader } from './code-worker.ts';

/** A photo of a telephone has less. */
export const mostPicture = 32 * 1_048_576;
/** What looking may take before the worker is ended. */
const patience = 20_000;

const answer = z.object({ text: z.string().max(8_000).nullable() });

/**
 * The text of the code, or null where none is found. Budget: 32 MiB, which it sees to itself; 100,000,000 pixels unpacked (400
 * MB) and 9,000,000 drawn at a time; four sizes of 1.5 s each, and 20 s until the worker is ended.
 */
export function readCode(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (bytes.length > mostPicture) return Promise.resolve(null);
  const worker = new Worker(new URL('./code-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string | null>((resolve) => {
    const late = setTimeout(() => resolve(null), patience);
    worker.onerror = () => resolve(null);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(late);
      const read = answer.safeParse(data);
      resolve(read.success ? read.data.text : null);
    };
    worker.postMessage({ bytes } satisfies ToCodeReader);
  }).finally(() => worker.terminate());
}
