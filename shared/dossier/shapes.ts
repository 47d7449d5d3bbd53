/** Small shapes that units of every section are made of. */
import { z } from 'zod';

/** Longest free text, in UTF-16 units. */
export const maxText = 20_000;
export const text = z.string().max(maxText);
export const line = z.string().max(500);
/** Calendar date, ISO 8601 `YYYY-MM-DD`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Entry id in shared/directory, e.g. `prison:gent`. */
export const directoryId = z.string().max(120);
/** Id of another entity of the same dossier. */
export const entityId = z.string().max(64);

/** What one chunk of a document holds, and a whole document at most, in bytes (vault SPEC.md, A2, A4). */
const chunkContent = 1_048_576;
const largestDocument = 500 * chunkContent;

/**
 * A file kept as sealed chunks by the shell; `key` opens them, so it lives inside the section. It has the chunks its size
 * makes and no more: each is looked for when it is opened, sent or erased.
 */
export const attachment = z
  .object({
    id: z.string().max(64),
    key: z.instanceof(Uint8Array<ArrayBuffer>),
    name: line,
    mime: z.string().max(100),
    size: z.number().int().nonnegative().max(largestDocument),
    chunks: z.number().int().nonnegative(),
    hash: z.instanceof(Uint8Array<ArrayBuffer>),
  })
  .refine(({ size, chunks }) => chunks === Math.max(1, Math.ceil(size / chunkContent)));
export type Attachment = z.infer<typeof attachment>;

export const stepStatus = z.enum(['not-started', 'in-progress', 'cannot-yet', 'no-longer-needed', 'done']);
export type StepStatus = z.infer<typeof stepStatus>;
