/** Files that hand a dossier over: whoever says yes carries it from then on (SPEC.md, I7). */
import { takingOver, takeOverAnew } from './taking-over.ts';
import { answeringHere, noteAnswers, noteSent } from './handing-over.ts';
import type { PurposeEntry } from '../exchange/purposes.ts';
import { takeSections } from '../exchange/taking-in.ts';

export const handOver: PurposeEntry = {
  isDecided: true,
  applies: takeSections,
  writes: (...section) => [...takingOver(...section), ...answeringHere(...section)],
  settles: takeOverAnew,
  whenSent: noteSent,
  whenHeard: noteAnswers,
};
