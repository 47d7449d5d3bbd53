import type { ElectronApplication, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Bridge, CallName } from '../../../shared/bridge/contract.ts';

declare global {
  interface Window {
    readonly passerelle: Bridge;
  }
}

/** A call over the bridge, from the page. */
export function call(page: Page, name: CallName, input: unknown): Promise<unknown> {
  return page.evaluate(([which, what]) => window.passerelle.call(which, what), [name, input] as const);
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function rendererPid(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
}

/** Answers when a process is no more, or is a corpse nobody has collected yet. */
export async function ended(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((next) => setTimeout(next, 5));
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
