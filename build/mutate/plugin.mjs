/** For the tests: gives a source file with a mutant in its place, or one that tells what it met. */
import { relative } from 'node:path';
import { root } from '../run.mjs';
import { withMutant } from './maker.mjs';
import { recordingOf } from './recording.mjs';
import { schemataOf } from './schemata.mjs';
import { readState } from './state.mjs';

/** @returns {import('vite').Plugin} */
export const mutating = () => ({
  name: 'mutating',
  enforce: 'pre',
  transform: (source, id) => {
    const path = relative(root, id.split('?')[0] ?? id).replaceAll('\\', '/');
    if (path.startsWith('..') || path.startsWith('node_modules')) return null;
    const state = readState();
    if (state.mode === 'play')
      return path === state.change?.file ? { code: withMutant(source, state.change), map: null } : null;
    if (state.mode === 'try') {
      const here = state.changes.map((change, number) => ({ ...change, number })).filter(({ file }) => file === path);
      return here.length > 0 ? { code: schemataOf(path, source, here), map: null } : null;
    }
    const recorded = state.sources.find(({ file }) => file === path);
    return recorded ? { code: recordingOf(path, source, recorded.first, recorded.places), map: null } : null;
  },
});
