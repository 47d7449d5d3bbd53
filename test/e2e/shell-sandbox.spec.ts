/** The sandbox itself: the renderer of the real application, started as an ordinary user, seen from the kernel. */
import { chromium, expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './launch.ts';
import { ended } from './shell/bridge.ts';
import { debuggerAddress, ordinary, startAsOrdinary } from './support/ordinary-user.ts';

test('SH13: the renderer is confined by seccomp and a process namespace of its own', async () => {
  const folder = freshFolder('sandbox');
  const started = startAsOrdinary(folder, join(folder, 'home', 'profile'));
  const pid = started.pid ?? 0;
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(started), { noDefaults: true });
    await expect.poll(() => browser.contexts()[0]?.pages()[0]?.url() ?? '').toContain('app://passerelle/index.html');
    const renderers = descendants(pid).filter((one) => read(one, 'cmdline').includes('--type=renderer'));
    expect(renderers.length).toBeGreaterThan(0);
    for (const renderer of renderers) {
      const status = read(renderer, 'status');
      expect(/^Seccomp:\s+2$/m.exec(status)?.[0], 'system calls are filtered').toBeDefined();
      const numbers = /^NSpid:\s+(.*)$/m.exec(status)?.[1]?.split(/\s+/) ?? [];
      expect(numbers.length, 'it sees no other process').toBeGreaterThan(1);
      expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe(String(ordinary));
      expect(/^CapEff:\s+0+$/m.exec(status)?.[0], 'it has no privilege').toBeDefined();
    }
    await browser.close();
  } finally {
    process.kill(pid, 'SIGKILL');
    await ended(pid);
  }
});

/** All processes below one, as the kernel lists them. */
function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name))
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(read(Number(name), 'status'))?.[1]));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === root || (parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
