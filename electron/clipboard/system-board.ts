import { clipboard } from 'electron';
import type { Board, ClipboardPlace } from './own-copies.ts';

/** Electron's clipboard. Other systems than Linux have no place for what is merely selected. */
export const systemBoard: Board = {
  read: async (place) => {
    const text: unknown = await ask('readText', place);
    return typeof text === 'string' ? text : '';
  },
  write: async (text) => clipboard.writeText(text),
  clear: async (place) => void (await ask('clear', place)),
};

/** Newer runtimes answer later and have an object for what is selected; older ones answer at once and are told the place. */
function ask(method: 'readText' | 'clear', place: ClipboardPlace): unknown {
  if (place === 'clipboard') return clipboard[method]();
  if (process.platform !== 'linux') return undefined;
  if ('selection' in clipboard) return clipboard.selection[method]();
  return Reflect.apply(Reflect.get(clipboard, method), clipboard, ['selection']);
}
