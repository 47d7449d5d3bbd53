/** What files are for, and which part of the vault serves each purpose. A new one is an entry here. */
import { handOver, delegation } from './services/delegation/purposes.ts';
import { correction } from './services/corrections/purposes.ts';
import { wantedIn } from './services/documents/asking.ts';
import type { PurposeEntry, Purposes } from './services/exchange/purposes.ts';
import { takeSections } from './services/exchange/taking-in.ts';
import { withdrawal } from './services/extracts/purposes.ts';
import { lawPack } from './services/law/arriving.ts';
import { directory } from './services/realm/arriving.ts';

const sections: PurposeEntry = { applies: takeSections };
const asked: PurposeEntry = { ...sections, isDecided: true };

export const purposes: Purposes = {
  'inquiry-request': asked,
  answer: sections,
  update: sections,
  'hand-over': handOver,
  'stand-in': delegation,
  'support-sheet': asked,
  receipt: { ...sections, reads: wantedIn },
  withdrawal,
  correction,
  directory,
  'law-pack': lawPack,
};
