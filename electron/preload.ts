/**
 * Runs before the page, in a world of its own, inside the sandbox. It hands the page one object with two functions;
 * nothing of Electron gets through. The shell decides which calls exist.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge/contract.ts';
import { channelOf, eventChannel } from './ipc/channels.ts';
import { compact } from './ipc/compact.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(channelOf(name), compact(input)),
  onEvent: (listener) => {
    const forward = (_event: unknown, told: unknown): void => listener(told);
    ipcRenderer.on(eventChannel, forward);
    return () => void ipcRenderer.removeListener(eventChannel, forward);
  },
};

contextBridge.exposeInMainWorld('passerelle', bridge);
