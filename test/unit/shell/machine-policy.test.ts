/** Where a policy lies on a computer, and what is not believed there. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { policyInFile } from '../../../electron/policy/linux-file.ts';
import { machinePolicyOf } from '../../../electron/policy/machine-policy.ts';
import { policyInRegistry } from '../../../electron/policy/registry.ts';
import { windowsFolder } from '../../../electron/policy/windows-folder.ts';
import { must } from '../../../shared/result.ts';

const refusedFor = (code: string, key?: string): unknown => ({
  state: 'refused',
  mistakes: [key === undefined ? { code } : { code, key }],
});

describe('on Linux', () => {
  const me = must(process.getuid, 'a system with user numbers')();
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-policy-')));
    path = join(folder, 'policy.json');
    writeFileSync(path, '{"lockMinutes": 5}', { mode: 0o644 });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('PM6: is a file of the administrator, and none where there is no file', async () => {
    expect(await policyInFile(path, me)).toEqual({ state: 'in-force', policy: { lockMinutes: 5 } });
    expect(await policyInFile(join(folder, 'other.json'), me)).toEqual({ state: 'none' });
    expect(await policyInFile(join(folder, 'no-folder', 'policy.json'), me)).toEqual({ state: 'none' });
  });

  test('PM6: of somebody else, or written by others, it is refused; so are a link and a pipe', async () => {
    expect(await policyInFile(path, me + 1)).toEqual(refusedFor('not-of-the-administrator'));
    for (const mode of [0o664, 0o646]) {
      chmodSync(path, mode);
      expect(await policyInFile(path, me)).toEqual(refusedFor('writable-by-others'));
    }
    chmodSync(path, 0o644);
    chmodSync(folder, 0o777);
    expect(await policyInFile(path, me)).toEqual(refusedFor('writable-by-others'));
    chmodSync(folder, 0o755);
    symlinkSync(path, join(folder, 'link.json'));
    expect(await policyInFile(join(folder, 'link.json'), me)).toEqual(refusedFor('not-a-file'));
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    expect(await policyInFile(join(folder, 'pipe.json'), me)).toEqual(refusedFor('not-a-file'));
    // Whoever may put a link in place of the folder chooses what is in it.
    symlinkSync(folder, join(folder, 'to-folder'));
    expect(await policyInFile(join(folder, 'to-folder', 'policy.json'), me)).toEqual(refusedFor('writable-by-others'));
    mkdirSync(join(folder, 'folder.json'));
    expect(await policyInFile(join(folder, 'folder.json'), me)).toEqual(refusedFor('not-a-file'));
  });

  test('PM5: is refused by what is wrong in it, and when it is too large', async () => {
    writeFileSync(path, '{"lockMinutes": 500}');
    expect(await policyInFile(path, me)).toEqual(refusedFor('out-of-bounds', 'lockMinutes'));
    writeFileSync(path, `{"lockMinutes": 5}${' '.repeat(1_000_000)}`);
    expect(await policyInFile(path, me)).toEqual(refusedFor('too-large'));
  });

  test('a package takes no other file, whatever its environment says', async () => {
    const environment = { PASSERELLE_POLICY: path };
    const asked = { platform: 'darwin', environment } as const;
    expect(await machinePolicyOf({ ...asked, isPackage: false })).toMatchObject({ state: 'in-force' });
    expect(await machinePolicyOf({ ...asked, isPackage: true })).toEqual({ state: 'none' });
  });
});

describe('on Windows', () => {
  const above = 'HKEY_LOCAL_MACHINE\\Software\\Policies';
  const key = `${above}\\Passerelle`;
  const lines = (...all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');
  /** As the reg.exe of Wine wrote it when it was recorded, values aside. */
  const wrote = (...values: readonly string[]): string => lines('', key, ...values.map((value) => `    ${value}`), '');
  const asked = (answers: Readonly<Record<string, string | null>>): ReturnType<typeof policyInRegistry> =>
    policyInRegistry((name) => Promise.resolve(answers[name] ?? null));
  const found = (written: string): ReturnType<typeof policyInRegistry> =>
    asked({ [above]: lines('', `${above}\\Microsoft`, `${above}\\Passerelle`), [key]: written });

  test('PM7: is the values of its key, and none where there is no key', async () => {
    const values = ['language    REG_SZ    nl', 'lockMinutes    REG_DWORD    0xa', 'folder    REG_SZ    fixed'];
    expect(await found(wrote(...values, 'exchangeFolder    REG_SZ    E:\\of the    service'))).toEqual({
      state: 'in-force',
      policy: { language: 'nl', lockMinutes: 10, folder: 'fixed', exchangeFolder: 'E:\\of the    service' },
    });
    expect(await asked({ [above]: lines('', `${above}\\Microsoft`, `${above}\\Passerelle Reader`) })).toEqual({
      state: 'none',
    });
    expect(await found(lines('', key))).toEqual({ state: 'in-force', policy: {} });
  });

  test('PM7: is asked of the folder the kernel names, and else of the usual one; the environment is not asked', async () => {
    const asked: string[] = [];
    const kernel = (path: string): Promise<string> => {
      asked.push(path);
      return Promise.resolve('D:\\WINNT');
    };
    vi.stubEnv('SystemRoot', 'C:\\evil');
    expect(await windowsFolder(kernel)).toBe('D:\\WINNT');
    expect(asked).toEqual(['\\\\?\\GLOBALROOT\\SystemRoot']);
    expect(await windowsFolder(() => Promise.reject(new Error('not there')))).toBe('C:\\Windows');
    expect(await windowsFolder(() => Promise.resolve('\\\\server\\share'))).toBe('C:\\Windows');
    vi.unstubAllEnvs();
  });

  test('PM7: what cannot be asked is no policy that is not there', async () => {
    expect(await asked({})).toEqual(refusedFor('not-readable'));
    expect(await asked({ [above]: lines(key), [key]: null })).toEqual(refusedFor('not-readable'));
  });

  test.each([
    ['another type', wrote('language    REG_EXPAND_SZ    %TEMP%'), 'not-a-choice', 'language'],
    ['a number as text', wrote('lockMinutes    REG_SZ    10'), 'wrong-type', 'lockMinutes'],
    ['beyond its bounds', wrote('lockMinutes    REG_DWORD    0xffffffff'), 'out-of-bounds', 'lockMinutes'],
    ['a name in other letters', wrote('LockMinutes    REG_DWORD    0xa'), 'unknown', 'LockMinutes'],
    ['the value without a name', wrote('(Default)    REG_SZ    x'), 'unknown', undefined],
    ['a name twice', wrote('language    REG_SZ    nl', 'language    REG_SZ    fr'), 'duplicate', 'language'],
    ['a key below', lines('', key, '', `${key}\\Sub`), 'unknown', 'Sub'],
    ['a folder of Linux', wrote('backupFolder    REG_SZ    /srv/copies'), 'not-a-full-path', 'backupFolder'],
    ['a folder from nowhere', wrote('backupFolder    REG_SZ    copies'), 'not-a-full-path', 'backupFolder'],
    ['letters beyond ASCII', wrote('backupFolder    REG_SZ    C:\\ann\u0082e'), 'wrong-encoding', undefined],
    ['a text of two lines', wrote('language    REG_SZ    nl\r\nand more'), 'not-understood', undefined],
    ['words of something else', 'ERROR: no such key\r\n', 'not-understood', undefined],
    ['too much', wrote(`language    REG_SZ    ${'n'.repeat(20_000)}`), 'too-large', undefined],
  ])('PM7: is refused whole, by name: %s', async (_, written, code, name) => {
    expect(await found(written)).toEqual(refusedFor(code, name));
  });
});
