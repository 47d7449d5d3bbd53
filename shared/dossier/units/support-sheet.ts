/**
 * A support sheet on paper, for a municipality's prevention official or contact person who does not work with this application: what
 * help, from when, whom to call, and its answer typed in with the scan. It stands with the consent it rests on, in the notes of
 * the service (shared/disclosure/SPEC.md, D31): nobody else reads that anything was asked.
 */
import { z } from 'zod';
import { unit } from './field.ts';
import { referralAnswer } from './referral.ts';
import { directoryId, entityId, file, isoDate, line, oneLine } from './shapes.ts';

export const supportSheetUnits = {
  /** The help is the steps of the plan that were chosen one by one. */
  made: unit(
    {
      consent: entityId,
      to: z.object({ service: directoryId.optional(), name: line }),
      steps: z.array(entityId).max(100),
      on: isoDate,
    },
    { chosen: true, listed: true },
  ),
  contact: oneLine,
  answer: referralAnswer,
  scan: file,
};
