import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDurableDirectory, replaceFile, withFile } from '../../../electron/files/durable.ts';
import { nodeFiles } from '../../../electron/files/node-files.ts';
import { settle } from '../../../electron/files/problems.ts';
import { problem, read, text } from './support/answers.ts';

let root = '';
const at = (name: string): string => join(root, name);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-files-')));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the file seam on a real disk', () => {
  test('reads, writes and cuts at positions', async () => {
    await withFile(nodeFiles, at('a'), 'create', async (file) => {
      await file.write(0, text('hello'));
      await file.write(3, text('p me'));
      await file.syncData();
      expect(read(await file.read(1, 100))).toBe('elp me');
      await file.truncate(4);
      await file.sync();
      expect(await file.size()).toBe(4);
    });
    expect(read(await withFile(nodeFiles, at('a'), 'read', (file) => file.read(0, 10)))).toBe('help');
    expect((await withFile(nodeFiles, at('a'), 'read', (file) => file.read(9, 10))).length).toBe(0);
  });

  test('creates only what is new, for the owner alone', async () => {
    await makeDurableDirectory(nodeFiles, at('x/y/z'));
    await replaceFile(nodeFiles, at('x/y/z/f'), text('one'));
    await replaceFile(nodeFiles, at('x/y/z/f'), text('two'));
    expect(statSync(at('x/y/z/f')).mode & 0o777).toBe(0o600);
    expect(statSync(at('x')).mode & 0o777).toBe(0o700);
    await expect(nodeFiles.open(at('x/y/z/f'), 'create')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await nodeFiles.list(at('x/y/z'))).toEqual([{ name: 'f', kind: 'file' }]);
  });

  test('F8: lists no more entries of a folder than it is asked to', async () => {
    for (const name of ['a', 'b', 'c']) writeFileSync(at(name), '');
    expect((await nodeFiles.list(root, 3)).map(({ name }) => name).sort()).toEqual(['a', 'b', 'c']);
    await expect(nodeFiles.list(root, 2)).rejects.toMatchObject({ code: 'EMFILE' });
    expect(await settle(() => nodeFiles.list(root, 2))).toEqual(problem('too-many'));
  });

  test('follows no link and waits for no pipe', async () => {
    writeFileSync(at('target'), 'content');
    symlinkSync(at('target'), at('link'));
    execFileSync('mkfifo', [at('pipe')]);
    for (const mode of ['read', 'update'] as const) {
      await expect(nodeFiles.open(at('link'), mode)).rejects.toMatchObject({ code: 'ELOOP' });
      await expect(nodeFiles.open(at('pipe'), mode)).rejects.toMatchObject({ code: 'ENOTREG' });
      await expect(nodeFiles.open(root, mode)).rejects.toThrow(/directory|regular/i);
    }
    expect((await nodeFiles.status(at('link')))?.kind).toBe('other');
    expect(await nodeFiles.status(at('nothing'))).toBeNull();
    expect(await nodeFiles.status(at('target/below'))).toBeNull();
  });
});
