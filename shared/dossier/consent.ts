/**
 * What someone was asked about their own data, and what they said. It stands in the section of whoever holds what was asked
 * about, and nowhere else (shared/disclosure/SPEC.md, D13): outside of it nobody learns that anything was asked.
 */
import { z } from 'zod';
import { attachment, directoryId, entityId, isoDate, line } from './shapes.ts';

/** What a person can be asked about: the plan as a whole, an extract, or single items. */
export const consentTopics = [
  'plan',
  'employment',
  'housing',
  'municipality',
  'support-sheet',
  'help-item',
  'attendance',
  'fitness',
] as const;
export const consentTopic = z.enum(consentTopics);
export type ConsentTopic = z.infer<typeof consentTopic>;

export const consentUnits = {
  /** About what, who would receive it and what for. `items`: which items, where they leave one by one. */
  request: z.object({
    topic: consentTopic,
    items: z.array(entityId).max(50),
    to: z.object({ person: z.string().max(64).optional(), service: directoryId.optional(), name: line }),
    purpose: line,
    on: isoDate,
  }),
  /** In which language it was explained, and who interpreted. */
  explained: z.object({ language: z.string().max(40), interpreter: line.optional() }),
  answer: z.object({
    answer: z.enum(['yes', 'no']),
    how: z.enum(['paper', 'spoken', 'on-screen']),
    on: isoDate,
    until: isoDate.optional(),
  }),
  /** The signed paper, scanned. */
  paper: z.object({ file: attachment }),
  /** No reason: nobody has to give one, so none can be passed on. */
  withdrawn: z.object({ on: isoDate }),
};
