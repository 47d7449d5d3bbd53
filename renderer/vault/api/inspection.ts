/** What is shown to somebody who inspects, beside the log and who reads what: what is configured, and nothing of a dossier. */
import { z } from 'zod';
import { reads, writes, nothing } from './call.ts';
import type { Me, Profile } from './places.ts';
import type { RetentionRule } from './retention.ts';
import { inspectionMinutes, inspectors } from '../../../shared/access-log/inspector.ts';
import type { StoredBasis } from '../../../shared/dossier/units/consultation-basis.ts';
import type { BookEntry } from '../../../shared/service-book/book.ts';

export interface InspectionView {
  /** What counts here. */
  readonly rules: readonly RetentionRule[];
  /** On which bases consultations are kept here: of which person, and of how many, is not said. */
  readonly bases: readonly StoredBasis[];
  /** Of the book of the service what is about the protection of data. */
  readonly book: readonly BookEntry[];
  /** Who works at this computer. */
  readonly people: readonly Profile[];
}

export const inspectionApi = {
  /** From now on only what is `inspected` is answered, until locking; it ends by itself. */
  beginInspection: writes(
    z.object({
      who: z.enum(inspectors),
      name: z.string().trim().min(1).max(200),
      minutes: z.literal(inspectionMinutes),
    }),
  ).answers<Me>(),
  inspection: reads(nothing, { inspected: true }).answers<InspectionView>(),
};
