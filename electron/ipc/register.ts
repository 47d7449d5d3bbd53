import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { calls, type CallName } from '../../shared/bridge/contract.ts';
import type { Log } from '../log/log.ts';
import { answerCall, type Handlers } from './answer.ts';
import { channelOf } from './channels.ts';
import { isOurPage } from './sender.ts';

/**
 * Registers every call of the contract. A call is answered only for the main frame of our window, on our own address.
 */
export function registerCalls(handlers: Handlers, window: () => BrowserWindow | null, log: Log): void {
  for (const name of callNames) {
    ipcMain.handle(channelOf(name), async (event, input: unknown): Promise<unknown> => {
      if (!isFromPage(event, window())) {
        log.write('call-refused');
        throw new Error('refused');
      }
      return answerCall(name, handlers, input, log);
    });
  }
}

// The contract's own keys, as the type says they are.
const callNames = Object.keys(calls).filter((name): name is CallName => name in calls);

function isFromPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  if (window === null || window.isDestroyed()) return false;
  const { webContents } = window;
  return isOurPage({ fromOurContents: sender === webContents, frame: senderFrame, mainFrame: webContents.mainFrame });
}
