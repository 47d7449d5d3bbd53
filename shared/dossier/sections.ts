/**
 * Sections: the parts of a dossier that are encrypted, read and written separately (design: what a dossier holds).
 * A section kind names who may write it, per operation (rule C10).
 */
import { z } from 'zod';

export const sectionKinds = [
  'identity',
  'legal',
  'plan',
  'assessment',
  'guidance',
  'help',
  'victims',
  'health',
  'consultation',
  'notes',
  /** What left for one person, built field by field: a dossier has one for each time (shared/disclosure/SPEC.md, D20). */
  'extract',
] as const;
export const sectionKind = z.enum(sectionKinds);
export type SectionKind = z.infer<typeof sectionKind>;

/** Sections whose very existence stays invisible to those who may not read them. */
export const hiddenKinds: readonly SectionKind[] = ['victims', 'consultation', 'help', 'health', 'guidance'];

/** Sections a new dossier made from a registry slip starts with, for the service that makes it. */
export const startingKinds: readonly SectionKind[] = ['identity', 'legal', 'plan', 'assessment', 'notes'];
