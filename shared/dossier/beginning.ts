/** Who may begin which part of a dossier that does not have it yet: each relation of trust is begun by the one it is with. */
import type { WorkerFunctionId } from '../directory/index.ts';
import type { SectionKind } from './sections.ts';

export const beginnable = ['notes', 'victims', 'guidance', 'help', 'health', 'consultation'] as const;
export type Beginnable = (typeof beginnable)[number];

const psd: readonly WorkerFunctionId[] = [
  'psd-social-worker',
  'psd-psychologist',
  'psd-psychiatrist',
  'psd-coordinator',
];

/** Undefined: anyone who works on the dossier. */
const beginners: Record<Beginnable, readonly WorkerFunctionId[] | undefined> = {
  notes: undefined,
  consultation: undefined,
  victims: psd,
  guidance: ['guide'],
  help: ['helper', 'counsellor', 'family-worker', 'social-welfare-worker'],
  health: ['care'],
};

/** Whether someone of this function begins a part of this kind. */
export const mayBegin = (kind: SectionKind, fn: string): kind is Beginnable => {
  const known = beginnable.find((each) => each === kind);
  return known !== undefined && (beginners[known]?.some((each) => each === fn) ?? true);
};
