/** Extracts, as the page asks for them: what leaves for someone who reads no section. */
import { z } from 'zod';
import { writes, type In } from './call.ts';
import { motiveWords } from './motive.ts';
import { extractKind } from '../../../shared/dossier/units/extract.ts';
import type { ExtractChoice } from '../../../shared/disclosure/extracting.ts';
import type { GroundKey } from '../../../shared/disclosure/grounds.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import type { OutgoingItem } from './exchange.ts';

export const extractRequest = z.object({
  dossier: z.string(),
  kind: extractKind,
  /** Person id. */
  to: z.string(),
  /** Keys of the chosen fields. */
  fields: z.array(z.string()),
  /** What for, in a line the receiver reads. */
  purpose: z.string(),
  /** Last day (ISO date); without it the latest that is possible. */
  until: z.string().exactOptional(),
  message: z.string(),
  /** Words beside the purpose, for the access log alone (A13). */
  why: motiveWords.exactOptional(),
});
export type ExtractRequest = In<typeof extractRequest>;

export interface ExtractPlan {
  /** Extracts this person may be given at all. */
  readonly offers: readonly { readonly kind: ExtractKind; readonly ground: GroundKey }[];
  readonly choices: readonly ExtractChoice[];
  /** The latest day what was chosen may be open; absent where nothing was chosen. */
  readonly latest?: string;
  /** Exactly what the person will be able to read. */
  readonly asTheyRead: readonly SectionView[];
}

/** An extract that left from here or came in. */
export interface ExtractView {
  readonly section: SectionView;
  /** Made here: whom it is for are its readers. */
  readonly made: boolean;
  /** Open to its receiver up to this moment (milliseconds since 1970). */
  readonly until?: number;
  /** When it was learned here that the consent does not stand any more; no reason ever travels. */
  readonly withdrawnAt?: number;
}

export const extractsApi = {
  planExtract: writes(extractRequest).answers<ExtractPlan>(),
  sendExtract: writes(extractRequest).answers<OutgoingItem>(),
  /** Tells its receiver that the consent for an extract does not stand any more. */
  withdrawExtract: writes(z.object({ dossier: z.string(), extract: z.string() })).answers<OutgoingItem>(),
  /** The same to someone who reads parts of a dossier by consent. */
  withdrawParts: writes(z.object({ dossier: z.string(), person: z.string() })).answers<OutgoingItem>(),
};
