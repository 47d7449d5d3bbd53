/** The open dossier, for every part of its room: what it holds, how to change it, and the drafts found at opening. */
import { createContext, useContext } from 'react';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { SectionView, UnitView } from '../../shared/dossier/view.ts';
import type { Result } from '../../shared/result.ts';
import type { Change, DossierView, Draft, VaultProblem } from '../vault/api.ts';
import type { UnitPlace } from './unit-place.ts';

export interface OpenDossier {
  readonly view: DossierView;
  /** Saves changes; the dossier on screen is the answer. `dropDraft` is the draft these changes came from. */
  change(changes: readonly Change[], dropDraft?: string): Promise<Result<DossierView, VaultProblem>>;
  /** Text typed before and not filed yet, by place. */
  readonly drafts: ReadonlyMap<string, Draft>;
  keepDraft(place: string, value: unknown, sees: readonly string[]): Promise<Result<undefined, VaultProblem>>;
  dropDraft(place: string): Promise<void>;
  /** Asks the vault anew (after something outside of `change`). */
  reload(): void;
}

const DossierContext = createContext<OpenDossier | null>(null);
export const DossierProvider = DossierContext.Provider;

export function useOpenDossier(): OpenDossier {
  const dossier = useContext(DossierContext);
  if (dossier === null) throw new Error('outside of a dossier');
  return dossier;
}

/** For forms that also stand where no dossier is open. */
export const useDossierIfOpen = (): OpenDossier | null => useContext(DossierContext);

/** The section of a kind I may read: where there are several (two services' notes), the one I may write. */
export function sectionOf(view: DossierView, kind: SectionKind): SectionView | undefined {
  const all = view.sections.filter((section) => section.kind === kind);
  return all.find((section) => section.canWrite) ?? all[0];
}

/** A unit as it stands in the dossier. */
export function unitOf(view: DossierView, place: UnitPlace<unknown>): UnitView | undefined {
  const entity = sectionOf(view, place.section)?.entities.find(
    ({ id, type }) => id === place.entity && type === place.type,
  );
  return entity?.units[place.unit];
}

export const useSection = (kind: SectionKind): SectionView | undefined => sectionOf(useOpenDossier().view, kind);
