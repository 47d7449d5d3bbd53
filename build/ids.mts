/**
 * Mantine gives each field, list and row of tabs an id of React's, and another one once it stands in the page, from times when
 * React's could not be used in selectors: everything that has one is drawn twice. The first stays.
 */
import type { Plugin } from 'vite';

const theirs = /@mantine[\\/]hooks[\\/]esm[\\/]use-id[\\/]use-id\.mjs$/;

export const oneId = (): Plugin => ({
  name: 'one-id',
  transform: (code, file) => (theirs.test(file) ? { code: withOneId(code), map: null } : null),
});

/** Their module without the second id. @throws when it no longer is the module this was written for */
export function withOneId(code: string): string {
  const second = 'setUuid(randomId());';
  if (code.split(second).length !== 2) throw new Error('Mantine makes its ids in another way: look at build/ids.mts');
  return code.replace(second, '');
}
