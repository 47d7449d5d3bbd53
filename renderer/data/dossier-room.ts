/** The code of a dossier's room: fetched with the first one, before any is drawn. The shell says where it is. */
import type { ComponentType } from 'react';

export type DossierRoom = ComponentType<{ readonly id: string }>;

let fetchRoom: (() => Promise<DossierRoom>) | undefined;
let loaded: DossierRoom | undefined;

/** @param fetch reads the code; called once at most that succeeds */
export function dossierRoomIs(fetch: () => Promise<DossierRoom>): void {
  fetchRoom = fetch;
}

/** Undefined while it has not been fetched. */
export const dossierRoom = (): DossierRoom | undefined => loaded;

export async function loadDossierRoom(): Promise<void> {
  if (fetchRoom === undefined) throw new Error('nobody said where the room of a dossier is');
  loaded ??= await fetchRoom();
}
