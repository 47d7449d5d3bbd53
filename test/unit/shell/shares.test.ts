/** One stick, folder or mailbox that brings thousands of files leaves room for what others bring. */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../../electron/files/node-files.ts';
import { usualLimits } from '../../../electron/spool/limits.ts';
import { Spool } from '../../../electron/spool/spool.ts';
import { takeAll, type Taken } from '../../../electron/transports/take.ts';
import { good, problem } from './support/answers.ts';
import { folderOn } from './support/folder-ground.ts';
import { hashOf } from './support/transport-contract.ts';

const limits = { ...usualLimits, files: 12, share: 4, shareBytes: 100 };
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-shares-')));
});
afterEach(() => rmSync(root, { recursive: true }));

const inbox = (): Promise<Spool> => good(Spool.open(nodeFiles, join(root, 'inbox'), limits));

function stick(name: string, ...contents: readonly string[]): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.passerelle-stick'), hashOf(name).slice(0, 32));
  for (const content of contents) writeFileSync(join(folder, `${content}.bundle`), content);
  return folder;
}

const take = async (from: string, to: Spool): Promise<Taken> =>
  good(takeAll(await folderOn(nodeFiles, from), to, { isKnown: (name) => to.has(name) }));

describe('W10: a share of the inbox for each carrier', () => {
  test('W10: what is beyond stays on the stick and is counted; another stick is taken in', async () => {
    const spool = await inbox();
    const flood = stick('flood', 'a', 'b', 'c', 'd', 'e', 'f');
    expect(await take(flood, spool)).toMatchObject({ damaged: 0, left: 2 });
    expect(await take(stick('other', 'honest'), spool)).toEqual({ taken: [hashOf('honest')], known: [], damaged: 0 });
    expect(await good(spool.list())).toHaveLength(5);
  });

  test('W10: it is remembered over a restart, and what is removed makes room', async () => {
    const flood = stick('flood', 'a', 'b', 'c', 'd', 'e');
    await take(flood, await inbox());
    const spool = await inbox();
    expect(await take(stick('flood', 'g'), spool)).toMatchObject({ taken: [], left: 2 });
    await good(spool.remove([hashOf('a'), hashOf('b')]));
    expect((await take(flood, spool)).taken).toHaveLength(2);
    expect(readdirSync(join(root, 'inbox')).filter((name) => name.includes('.from.'))).toHaveLength(4);
  });

  test('W10: bytes count as files do, and what was made here is held to the whole alone', async () => {
    const spool = await inbox();
    expect(await spool.begin('folder one', 101)).toEqual(problem('inbox-full'));
    for (let at = 0; at < 5; at += 1) {
      const handle = await good(spool.begin());
      await good(spool.write(handle, new TextEncoder().encode(`own ${at}`)));
      await good(spool.finish(handle));
    }
    expect(await good(spool.list())).toHaveLength(5);
  });
});
