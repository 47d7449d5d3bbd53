/**
 * An extract: what leaves for someone who never reads a section. It is written anew, field by field, for one receiver, under a
 * key of its own (shared/disclosure/SPEC.md, D20); nothing in it points back at what it was taken from.
 */
import { z } from 'zod';
import { consultationExtract } from './consultation.ts';
import { directoryId, isoDate, line, stepStatus, text } from './shapes.ts';

export const extractKinds = [
  'employment',
  'housing',
  'municipality',
  'support-sheet',
  'help-item',
  'attendance',
  'fitness',
  'consultation',
] as const;
export const extractKind = z.enum(extractKinds);
export type ExtractKind = z.infer<typeof extractKind>;

export const extractUnits = {
  /** Entity id is always `extract`. */
  extract: {
    frame: z.object({ kind: extractKind, purpose: line, on: isoDate, until: isoDate }),
    name: z.object({ surname: line, firstName: line }),
    birth: z.object({ date: isoDate }),
    language: z.object({ language: z.string().max(40), interpreter: z.boolean() }),
    destination: z.object({ place: line }),
    /** Whom to call, and how. */
    contact: z.object({ name: line, service: directoryId }),
    reach: z.object({ text: line }),
  },
  'extract-step': {
    what: z.object({ text: line }),
    due: z.object({ on: isoDate }),
    status: z.object({ status: stepStatus }),
  },
  'extract-item': { item: z.object({ text, on: isoDate }) },
  'extract-meeting': { met: z.object({ on: isoDate }) },
  'extract-fitness': { fitness: z.object({ text, on: isoDate }) },
  ...consultationExtract,
};
