/** Where files may go under a policy, asked of the calls that send them. */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupFolders } from '../../../electron/backup/backup-folders.ts';
import { Places } from '../../../electron/backup/places.ts';
import { nodeFiles } from '../../../electron/files/node-files.ts';
import { exchangeHandlers } from '../../../electron/ipc/handlers/exchange.ts';
import { copiesGo, mayUseStorage, sticksGo } from '../../../electron/policy/places.ts';
import { Safe } from '../../../electron/safe/safe.ts';
import { Sticks } from '../../../electron/transports/folder/sticks.ts';
import type { MachinePolicy } from '../../../shared/machine-policy/policy.ts';
import { good } from './support/answers.ts';

let root = '';
const at = (...names: readonly string[]): string => join(root, ...names);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-places-')));
  for (const name of ['service', 'service/stick', 'service-of-others', 'elsewhere']) mkdirSync(at(name));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What choosing a folder comes to, and whether anybody was asked for one. */
async function choosing(policy: MachinePolicy, folder: string): Promise<{ outcome: string; wasAsked: boolean }> {
  let wasAsked = false;
  const dialogs = {
    chooseFolder: () => {
      wasAsked = true;
      return Promise.resolve(folder);
    },
  };
  const safe = new Safe(nodeFiles, at('safe'), { write: () => undefined });
  const calls = exchangeHandlers(safe, new Sticks(nodeFiles), dialogs, () => undefined, sticksGo(policy));
  const chosen = await calls['stick.choose'](undefined);
  return { outcome: chosen.ok ? 'chosen' : chosen.problem, wasAsked };
}

describe('a folder', () => {
  test('PM9: that is off is not asked for, and nothing is written there', async () => {
    expect(await choosing({ folder: 'off' }, at('elsewhere'))).toEqual({ outcome: 'by-policy', wasAsked: false });
    expect(readdirSync(at('elsewhere'))).toEqual([]);
    expect(await choosing({ folder: 'on' }, at('elsewhere'))).toEqual({ outcome: 'chosen', wasAsked: true });
  });

  test('PM9: that is fixed is taken there and beneath, and nowhere else is anything written', async () => {
    const fixed = { folder: 'fixed', exchangeFolder: at('service') } as const;
    expect((await choosing(fixed, at('service', 'stick'))).outcome).toBe('chosen');
    expect((await choosing(fixed, at('service'))).outcome).toBe('chosen');
    for (const other of ['elsewhere', 'service-of-others']) {
      expect((await choosing(fixed, at(other))).outcome).toBe('by-policy');
      expect(readdirSync(at(other))).toEqual([]);
    }
    const gone = { folder: 'fixed', exchangeFolder: at('not-there') } as const;
    expect((await choosing(gone, at('elsewhere'))).outcome).toBe('by-policy');
  });

  test('PM9: is what a link leads to', async () => {
    symlinkSync(at('service'), at('link'));
    const throughLink = sticksGo({ folder: 'fixed', exchangeFolder: at('link') });
    expect(await throughLink.has(at('service', 'stick'))).toBe(true);
    expect(await throughLink.has(at('elsewhere'))).toBe(false);
  });
});

test('PM10: a storage is off, or only the one that is named', () => {
  expect(mayUseStorage({}, 'https://a.example')).toBe(true);
  expect(mayUseStorage({ storage: 'off' }, 'https://a.example')).toBe(false);
  const fixed = { storage: 'fixed', storageAddress: 'https://a.example:443' } as const;
  expect(mayUseStorage(fixed, 'https://a.example')).toBe(true);
  expect(mayUseStorage(fixed, 'https://a.example:8443')).toBe(false);
  expect(mayUseStorage(fixed, 'https://a.example.org')).toBe(false);
});

test('PM11: a safety copy is made only where it may be; one that lies elsewhere is still read and ended', async () => {
  const folders = new BackupFolders(nodeFiles, new Places(nodeFiles, at('key')));
  const name = 'passerelle-2026-11-29-0900-01234567.backup';
  const copyIn = async (folder: string, policy: MachinePolicy): Promise<string> => {
    const { token } = await good(folders.choose(folder));
    const begun = await folders.begin(token, copiesGo(policy));
    if (!begun.ok) return begun.problem;
    await good(folders.write(begun.value.handle, new Uint8Array([1, 2, 3])));
    await good(folders.finish(begun.value.handle, name));
    return 'made';
  };
  const policy = { backupFolder: at('service') };
  expect(await copyIn(at('elsewhere'), {})).toBe('made');
  expect(await copyIn(at('service', 'stick'), policy)).toBe('made');
  const { token } = await good(folders.choose(at('elsewhere')));
  expect(await folders.begin(token, copiesGo(policy))).toEqual({ ok: false, problem: 'by-policy' });
  expect(await good(folders.list(token))).toEqual([{ name, size: 3 }]);
  expect(await good(folders.destroy(token, [name]))).toEqual({ missing: [] });
});
