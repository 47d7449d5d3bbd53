/** Files that give the work of a dossier to somebody: for good (SPEC.md, I7), or until a day (I6). */
import { takingOver, takeOverAnew } from './taking-over.ts';
import { acceptingInPlan, noteAnswers, noteSent } from './handing-over.ts';
import { openUntil } from '../../core/projections/open-until.ts';
import { letsWrite } from '../exchange/epoch-that-comes.ts';
import type { PurposeEntry } from '../exchange/purposes.ts';
import { takeSections } from '../exchange/taking-in.ts';

export const handOver: PurposeEntry = {
  isDecided: true,
  fits: (trials, mine) => trials.every((trial) => letsWrite(trial, mine)),
  applies: takeSections,
  writes: (...section) => [...takingOver(...section), ...acceptingInPlan(...section)],
  settles: takeOverAnew,
  whenSent: noteSent,
  whenHeard: noteAnswers,
};

export const delegation: PurposeEntry = {
  isDecided: true,
  // Standing in has an end (D29); what I read already goes on as it was.
  fits: (trials, mine) => trials.every(({ here, log }) => here !== null || openUntil(log, mine) !== undefined),
  applies: takeSections,
};
