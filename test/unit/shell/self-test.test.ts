import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { codeOf, lookAtFirstScreen } from '../../../electron/start/self-test.ts';
import type { PolicyState } from '../../../shared/machine-policy/policy.ts';

/** A first screen that was drawn, in a process of which the kernel knows nothing. */
const drawn = {
  executeJavaScript: () => Promise.resolve('drawn'),
  getURL: () => 'app://passerelle/index.html',
  getOSProcessId: () => 0,
} as unknown as WebContents;

/** What it finds, as on a system where confinement cannot be seen. */
const found = async (policy: PolicyState) => ({ ...(await lookAtFirstScreen(drawn, policy)), seccomp: null });

test('SH5: a policy that is in force, or none, is as it should be, and no value of it is told', async () => {
  const none = await found({ state: 'none' });
  expect(none.policy).toEqual({ state: 'none' });
  expect(codeOf(none)).toBe(0);
  const set = await found({ state: 'in-force', policy: { backupFolder: '/srv/copies' } });
  expect(set.policy).toEqual({ state: 'in-force' });
  expect(codeOf(set)).toBe(0);
});

test('SH5: a policy that is refused is told by code and name, and ends it with 1', async () => {
  const refused = await found({
    state: 'refused',
    mistakes: [{ code: 'unknown', key: 'lockminutes' }, { code: 'writable-by-others' }],
  });
  expect(refused.policy).toEqual({ state: 'refused', mistakes: ['lockminutes: unknown', 'writable-by-others'] });
  expect(codeOf(refused)).toBe(1);
});
