/** What is being put together to be sent. */
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';

export interface ExtractDraft {
  readonly kind: ExtractKind | undefined;
  /** A line its reader reads. */
  readonly purpose: string;
  /** ISO date; empty: the latest day that is possible. */
  readonly until: string;
}

export interface SendDraft {
  readonly dossier: string | undefined;
  readonly purpose: Purpose;
  readonly to: string | undefined;
  readonly message: string;
  /** Beside the purpose, which is the motive: for the access log alone. */
  readonly why: string;
  /** For an extract: which, what for in a line its reader reads, and until when. */
  readonly extract: ExtractDraft;
}
