/**
 * What someone was asked about their own data, and what they said. It stands in the section of whoever holds what was asked
 * about, and nowhere else (shared/disclosure/SPEC.md, D13): outside of it nobody learns that anything was asked.
 */
import { z } from 'zod';
import { choice, said, unit } from './field.ts';
import { directoryId, entityId, file, isoDate, line } from './shapes.ts';

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
  'working-together',
] as const;
export const consentTopic = z.enum(consentTopics);
export type ConsentTopic = z.infer<typeof consentTopic>;

/** What somebody answered is not written anew: of two versions one is chosen. */
export const consentUnits = {
  /** About what, who would receive it and what for. `items`: which items, where they leave one by one. */
  request: unit(
    {
      topic: consentTopic,
      items: z.array(entityId).max(50),
      to: z.object({ person: z.string().max(64).optional(), service: directoryId.optional(), name: line }),
      purpose: line,
      on: isoDate,
    },
    { chosen: true },
  ),
  /** In which language it was explained, and who interpreted. */
  explained: unit({ language: z.string().max(40), interpreter: line.optional() }, { chosen: true }),
  answer: unit(
    {
      answer: choice('consentAnswer', ['yes', 'no']),
      how: choice('consentHow', ['paper', 'spoken', 'on-screen']),
      on: isoDate,
      until: said('until', isoDate).optional(),
    },
    { chosen: true },
  ),
  /** The signed paper, scanned. */
  paper: file,
  /** No reason: nobody has to give one, so none can be passed on. */
  withdrawn: unit({ on: isoDate }, { chosen: true }),
};
