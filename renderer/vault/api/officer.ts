/** What the page asks for the privacy officer of the service. */
import { z } from 'zod';
import { nothing, reads, writes } from './call.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { officerPapers } from '../../../shared/service-book/officer-papers.ts';

/** A category of persons: what they do, where, and which kinds of section they read. */
export interface ReaderCategory {
  readonly function: string;
  readonly service: string;
  readonly sections: readonly SectionKind[];
}

export const officerApi = {
  /** Who reads what of the dossiers I read, by function and service: no name, no number, no dossier. */
  readerCategories: reads(nothing, { inspected: true }).answers<readonly ReaderCategory[]>(),
  /** Written in the log before a paper is saved. */
  noteOfficerPaper: writes(z.object({ paper: z.enum(officerPapers) })).answers<undefined>(),
};
