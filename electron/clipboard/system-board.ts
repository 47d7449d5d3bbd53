import { clipboard } from 'electron';
import type { Board } from './own-copies.ts';

/** Electron's clipboard. Other systems than Linux have no place for what is merely selected. */
export const systemBoard: Board = {
  read: (place) => (hasPlace(place) ? clipboard.readText(place) : ''),
  write: (text) => clipboard.writeText(text),
  clear: (place) => {
    if (hasPlace(place)) clipboard.clear(place);
  },
};

const hasPlace = (place: 'clipboard' | 'selection'): boolean => place === 'clipboard' || process.platform === 'linux';
