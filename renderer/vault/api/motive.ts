/** Why somebody opens a dossier that is not on their own list, or hands a paper on (shared/access-log/SPEC.md, A12, A13). */
import { z } from 'zod';
import type { In } from './call.ts';
import {
  longestMotiveWords,
  openingMotives,
  paperMotives,
  type givenMotives,
  type OpeningMotive,
  type OwnMotive,
} from '../../../shared/access-log/motive.ts';

export const motiveWords = z.string().max(longestMotiveWords);

export const openingMotive = z.object({ motive: z.enum(openingMotives), words: motiveWords.exactOptional() });
export type AskedMotive = In<typeof openingMotive>;

/** Where a paper goes: why, to whom in words where that is said, and words beside it. */
export const paperMotive = z.object({
  motive: z.enum(paperMotives),
  to: motiveWords.exactOptional(),
  words: motiveWords.exactOptional(),
});
export type AskedPaperMotive = In<typeof paperMotive>;

/** A motive as it is known of a dossier: chosen, or following from what was done before. */
export interface GivenMotive {
  readonly motive: OpeningMotive | OwnMotive | (typeof givenMotives)[number];
  readonly words?: string;
}
