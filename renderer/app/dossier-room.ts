/** The code of a dossier's room: fetched with the first one, before any is drawn. */
import type { ComponentType } from 'react';

export type DossierRoom = ComponentType<{ readonly id: string }>;

let loaded: DossierRoom | undefined;

/** Undefined while it has not been fetched. */
export const dossierRoom = (): DossierRoom | undefined => loaded;

export async function loadDossierRoom(): Promise<void> {
  loaded ??= (await import('../rooms/dossier/dossier.tsx')).DossierRoom;
}
