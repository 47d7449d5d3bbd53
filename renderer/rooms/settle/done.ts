/** A choice made on this visit: it stays on screen until one leaves. */
export interface Done {
  readonly key: string;
  readonly dossier: string;
  /** Where it stands, and another one can be taken after all. */
  readonly place: string;
  readonly surname: string;
  readonly firstName: string;
  readonly what: string;
  /** Names of those who see it with the next file. */
  readonly later: readonly string[];
}
