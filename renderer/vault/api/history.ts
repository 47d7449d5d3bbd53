/** Who wrote what when, how a section stood, what changed between two moments. */
import { z } from 'zod';
import { reads, type In } from './call.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import type { Difference } from '../../../shared/contributions/history.ts';
import type { Author, EntityView, NoteView, Said } from '../../../shared/dossier/view.ts';

export interface HistoryEntry {
  readonly op: string;
  /** By the author's clock. */
  readonly at: number;
  /** When it came to this seat; absent where that is not known. */
  readonly arrived?: number;
  readonly author: Author;
  readonly what: 'wrote' | 'settled' | 'took-out' | 'brought-back' | 'noted';
  /** Absent for notes. */
  readonly type?: string;
  readonly entity?: string;
  readonly unit?: string;
  readonly value?: unknown;
  /** What stood there before, as far as I was ever given it. */
  readonly was: readonly Said[];
  readonly reason?: string;
}

/** `known`: what had come to this seat by then. `dated`: what its authors dated up to then. */
export const knownBy = z.enum(['known', 'dated']);
export type KnownBy = In<typeof knownBy>;

/** A section as it stood. */
export interface StateOn {
  readonly entities: readonly EntityView[];
  readonly notes: readonly NoteView[];
  /** What goals, steps and inquiries are called now, by entity id. */
  readonly names: Readonly<Record<string, string>>;
  /** Contributions of which it is not known when they came here: their author's date stands in for it. */
  readonly undated: number;
}

/** What differs between two moments. */
export interface Shifts extends Difference {
  readonly names: Readonly<Record<string, string>>;
  readonly undated: number;
}

export const historyApi = {
  /** Newest first; of one entity, or of the whole section. */
  history: reads(z.object({ dossier: z.string(), section: sectionKind, entity: z.string().exactOptional() })).answers<
    readonly HistoryEntry[]
  >(),
  /** How a section stood at a moment (milliseconds since 1970). */
  stateOn: reads(
    z.object({ dossier: z.string(), section: sectionKind, at: z.number(), by: knownBy }),
  ).answers<StateOn>(),
  changesBetween: reads(
    z.object({ dossier: z.string(), section: sectionKind, from: z.number(), to: z.number(), by: knownBy }),
  ).answers<Shifts>(),
};
