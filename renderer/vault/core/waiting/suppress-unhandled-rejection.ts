/** Work that was begun before somebody waits for it. */

/** Somebody waits for it, a little later: until then its failure has nobody to tell. */
export function suppressUnhandledRejection<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
