/** Which kinds of section may ever travel for a purpose, whoever receives (SPEC.md, D2). */
import type { SectionKind } from '../dossier/sections.ts';
import type { Purpose } from './purposes.ts';

const core: readonly SectionKind[] = ['identity', 'legal', 'plan'];

const kinds: Record<Purpose, readonly SectionKind[]> = {
  'inquiry-request': core,
  answer: [...core, 'victims'],
  /** What a person already reads. Guidance, help and care never leave as sections. */
  update: [...core, 'victims', 'assessment', 'consultation', 'notes'],
  'hand-over': [...core, 'victims'],
  /** A named deputy of the same service, until a day: what the service works with, but no relation of trust. */
  'stand-in': [...core, 'victims', 'assessment', 'notes'],
  'support-sheet': ['extract'],
  receipt: [],
  withdrawal: [],
  correction: [],
  directory: [],
  'law-pack': [],
};

export const travellingKinds = (purpose: Purpose): readonly SectionKind[] => kinds[purpose];

const wordsOnly: readonly Purpose[] = ['receipt', 'withdrawal', 'correction'];

/** Receipts, withdrawals and corrections carry words only. */
export const carriesAttachments = (purpose: Purpose): boolean => !wordsOnly.includes(purpose);
