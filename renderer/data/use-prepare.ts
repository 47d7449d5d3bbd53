/** Getting a dossier ready while one looks at its row, by mouse or keyboard: it then opens at once. */
import { useCallback, useEffect, useState } from 'react';
import type { VaultClient } from '../vault/client.ts';
import { loadDossierRoom } from './dossier-room.ts';
import { drawDossierAhead, dossierAhead, dossierDrawnAt, isSameTarget, type RouteTarget } from './prerender-dossier.ts';
import { useVault } from './vault.tsx';

/** Whoever moves on sooner only passes by, in ms. */
const resting = 25;

/** One at a time; of those looked at meanwhile only the last. */
export class RowPrerender {
  readonly #vault: VaultClient;
  readonly #load: () => void;
  #at: RouteTarget | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;

  /** @param load fetches the code that draws dossiers, unless it is there */
  constructor(vault: VaultClient, load: () => void) {
    this.#vault = vault;
    this.#load = load;
  }

  at(target: RouteTarget): void {
    if (this.#at !== undefined && isSameTarget(this.#at, target)) return;
    this.#at = target;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#load();
      void this.#draw();
    }, resting);
  }

  away(): void {
    this.#at = undefined;
    clearTimeout(this.#timer);
    dossierAhead.drop();
  }

  async #draw(): Promise<void> {
    const at = this.#at;
    if (at === undefined || this.#isDrawing || dossierDrawnAt(at) !== undefined) return;
    this.#isDrawing = true;
    await drawDossierAhead(this.#vault, at, () => this.#at === at);
    this.#isDrawing = false;
    if (this.#at !== at) await this.#draw();
  }
}

/** Where its code cannot be fetched, opening it tells. */
const loadRoom = (): void => void loadDossierRoom().catch(() => undefined);

/** For the rows of a list that lead to dossiers: told which one is being looked at. */
export function usePrepare(): (target: RouteTarget) => void {
  const vault = useVault();
  const [looking] = useState(() => new RowPrerender(vault, loadRoom));
  useEffect(() => () => looking.away(), [looking]);
  return useCallback(
    (target) => {
      looking.at(target);
    },
    [looking],
  );
}
