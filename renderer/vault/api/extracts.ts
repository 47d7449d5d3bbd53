/** Extracts, as the page asks for them: what leaves for someone who reads no section. */
import { writes, type CallsOf } from './call.ts';
import type { ExtractChoice } from '../../../shared/disclosure/extracting.ts';
import type { GroundKey } from '../../../shared/disclosure/grounds.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import type { Answer } from './problems.ts';
import type { OutgoingItem } from './exchange.ts';

export interface ExtractRequest {
  readonly dossier: string;
  readonly kind: ExtractKind;
  /** Person id. */
  readonly to: string;
  /** Keys of the chosen fields. */
  readonly fields: readonly string[];
  /** What for, in a line the receiver reads. */
  readonly purpose: string;
  /** Last day (ISO date); without it the latest that is possible. */
  readonly until?: string;
  readonly message: string;
}

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

export interface ExtractsApi {
  planExtract(input: ExtractRequest): Answer<ExtractPlan>;
  sendExtract(input: ExtractRequest): Answer<OutgoingItem>;
  /** Tells its receiver that the consent for an extract does not stand any more. */
  withdrawExtract(input: { readonly dossier: string; readonly extract: string }): Answer<OutgoingItem>;
  /** The same to someone who reads parts of a dossier by consent. */
  withdrawParts(input: { readonly dossier: string; readonly person: string }): Answer<OutgoingItem>;
}

export const extractsApi: CallsOf<ExtractsApi> = {
  planExtract: writes,
  sendExtract: writes,
  withdrawExtract: writes,
  withdrawParts: writes,
};
