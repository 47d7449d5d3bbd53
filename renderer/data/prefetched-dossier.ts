/** What is there of a dossier once it was asked for. */
import type { Result } from '../../shared/result.ts';
import type { DossierView, Draft, VaultProblem } from '../vault/api.ts';
import type { Logged } from './logged.ts';

/** A dossier as the vault answered, and what is being typed in it. */
export interface PrefetchedDossier {
  readonly view: Result<DossierView, VaultProblem>;
  readonly drafts: Result<readonly Draft[], VaultProblem>;
  readonly logged: Logged;
}
