/** All of a dossier that one person may read, as it leaves: what stands now, and how it came to stand. */
import type { Attachment } from '../dossier/entities.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { Author, SectionView } from '../dossier/view.ts';
import { documentsIn } from './plain.ts';

export interface WholePart {
  readonly view: SectionView;
  /** Everything that was done in it, newest first. */
  readonly history: readonly WholeEvent[];
  /** Another part of its kind is shown and worked in; this one is kept beside it. */
  readonly isSetApart: boolean;
  /** It is an extract: made here for somebody, or received. */
  readonly extract?: { readonly made: boolean; readonly until?: number; readonly withdrawnAt?: number };
}

export interface WholeEvent {
  readonly op: string;
  /** By the author's clock. */
  readonly at: number;
  /** When it came to this seat; absent where that is not known. */
  readonly arrived?: number;
  readonly author: Author;
  readonly what: 'wrote' | 'settled' | 'took-out' | 'brought-back' | 'noted';
  readonly type?: string;
  readonly entity?: string;
  readonly unit?: string;
  /** What was written, or the note. */
  readonly value?: unknown;
  readonly reason?: string;
}

/** An entry of which whoever gave it says that it was put right or erased there. */
interface WholeCorrection {
  readonly section: SectionKind;
  readonly entity?: string;
  readonly how: 'put-right' | 'erased';
  readonly at: number;
}

export interface WholeDossier {
  readonly id: string;
  readonly realm: 'real' | 'practice';
  readonly parts: readonly WholePart[];
  readonly corrected: readonly WholeCorrection[];
}

/** Documents that anything in the dossier names or ever named, each once. */
export function documentsOf({ parts }: WholeDossier): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  for (const { view, history } of parts) {
    const values = [
      ...view.entities.flatMap(({ units }) =>
        Object.values(units).flatMap(({ versions }) => versions.map(({ value }) => value)),
      ),
      ...history.map(({ value }) => value),
    ];
    for (const document of values.flatMap(documentsIn)) if (!found.has(document.id)) found.set(document.id, document);
  }
  return [...found.values()];
}
