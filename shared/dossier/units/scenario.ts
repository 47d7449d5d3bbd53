/**
 * "What if": one supposed change beside the dates that hold (shared/release/SPEC.md, V20). It is kept only where somebody pins it, is no fact of the
 * dossier, and no date is computed from it but its own.
 */
import { z } from 'zod';
import { unit } from './field.ts';
import { modality } from './modality.ts';
import { sentenceLength } from './length.ts';
import { isoDate, line } from './shapes.ts';

export const scenario = unit(
  {
    what: z.enum(['refusal', 'late-document', 'new-sentence', 'granted-leave', 'other-law']),
    /** Of a refusal, a late document or leave. */
    modality: modality.optional(),
    /** Day of the refusal, of the request as planned, of the judgment, or the first day of leave. */
    on: isoDate.optional(),
    /** First day of a new request as the court fixes it, the request with the late document, or the last day of leave. */
    later: isoDate.optional(),
    length: sentenceLength.optional(),
    recidivism: z.boolean().optional(),
    /** Whether days of an interruption count as served, as the registry would say. */
    counts: z.enum(['served', 'not-served', 'unknown']).optional(),
    /** Number of a law pack, in digits. */
    pack: line.optional(),
  },
  { chosen: true },
);
export type Scenario = z.infer<typeof scenario>;
