/**
 * A case consultation (article 458ter): what is prepared, said and agreed. Positions and decisions are entities of their own, so
 * that each agency's words stand by themselves and nobody's are settled against another's.
 */
import { z } from 'zod';
import { approachUnits } from './approach-units.ts';
import { attachment, entityId, isoDate, line, text } from './shapes.ts';

/** What an agency says of it, and where it does not agree: in its own words. */
const position = { agency: line, text, dissent: text.optional() };
/** What is agreed, by whom and by when. */
const decision = { text: line, owner: line, due: isoDate };

const minutes = {
  frame: z.object({ ground: line, purpose: line, on: isoDate, expires: isoDate }),
  participants: z.object({ names: z.array(line).max(40) }),
  agenda: z.object({ text }),
  positions: z.object({ text }),
  decisions: z.object({ text }),
};

export const consultationEntities = {
  consultation: {
    ...minutes,
    closed: z.object({ state: z.enum(['closed', 'open']), on: isoDate }),
    /** The minutes as they were signed on paper. */
    scan: z.object({ file: attachment }),
  },
  position: { position: z.object({ consultation: entityId, ...position }) },
  decision: {
    decision: z.object({ consultation: entityId, ...decision }),
    /** The step of the plan it became. */
    planned: z.object({ step: entityId }),
  },
  /** The minutes were signed: with the signer's own passphrase here, or on paper. `mark` tells which words were signed. */
  signature: {
    signed: z.object({
      consultation: entityId,
      name: line,
      on: isoDate,
      how: z.enum(['passphrase', 'paper']),
      mark: z.string().max(64),
    }),
  },
  approach: approachUnits,
};

/** The same as it leaves for one participant: nothing that points back, nothing of who signed. */
export const consultationExtract = {
  'extract-consultation': minutes,
  'extract-position': { position: z.object(position) },
  'extract-decision': { decision: z.object(decision) },
};
