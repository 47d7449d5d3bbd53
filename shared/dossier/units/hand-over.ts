/** Handing the work over to somebody of another service or prison: who to whom, the talk of three, the briefing, the answer. */
import { z } from 'zod';
import { needed, tick, unit } from './field.ts';
import { askedHow, referralAnswer } from './referral.ts';
import { directoryId, entityId, isoDate, line, oneText, today } from './shapes.ts';

const worker = z.object({ person: z.string().max(64), name: line, service: directoryId });
export type Worker = z.infer<typeof worker>;

/** Parts of the briefing, in the order they are read. */
export const briefingParts = ['promises', 'nextDays', 'fragile', 'questions'] as const;
export type BriefingPart = (typeof briefingParts)[number];

export const handOverUnits = {
  /** Who carries the work when it is prepared, to whom it goes, and which hand-over brought it there: days are not enough to order them. */
  between: unit({ from: worker, to: worker, after: entityId.optional() }, { chosen: true, listed: true }),
  /** What a justice house follows: whose decision, and of which day. */
  decision: unit({ court: needed(line), on: today }),
  /** The day by which an answer is asked. No legal term is known: people agree it. */
  answerBy: unit({ on: isoDate }, { listed: true }),
  /** Whoever hands over, whoever takes over and the person, at one table. */
  talk: unit({ on: isoDate, with: line, held: tick(false, { said: 'talkHeld' }) }, { listed: true }),
  promises: oneText,
  nextDays: oneText,
  fragile: oneText,
  questions: oneText,
  sent: unit({ on: isoDate }, { chosen: true, listed: true }),
  answer: referralAnswer,
};

/** Somebody who does a step was told who carries the work now; `name` as it stood in the plan. */
export const toldUnits = {
  told: unit(
    { handOver: entityId, key: z.string().max(500), name: line, on: isoDate, how: askedHow },
    { chosen: true, listed: true },
  ),
};
