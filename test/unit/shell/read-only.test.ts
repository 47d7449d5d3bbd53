import { beforeEach, describe, expect, it } from 'vitest';
import { readOnly } from '../../../electron/files/read-only.ts';
import { Journal } from '../../../electron/journal/journal.ts';
import { KeyFile } from '../../../electron/keyfile/key-file.ts';
import { good } from './support/answers.ts';
import { RecordedFiles } from './support/recorded-files.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const frame = (text: string) => ({ kind: 'record', bytes: bytesOf(text) }) as const;

describe('stores over a profile in which nothing can be written', () => {
  const files = new RecordedFiles();
  beforeEach(async () => {
    const journal = await good(Journal.open(files, '/journal'));
    await good(journal.append([frame('saved')]));
    await good((await good(KeyFile.open(files, '/keys'))).write(bytesOf('keys'), true));
  });

  it('read what is there, and answer every change with the reason', async () => {
    const journal = await good(Journal.open(readOnly(files), '/journal'));
    expect((await good(journal.read(0))).frames.map(({ bytes }) => new TextDecoder().decode(bytes))).toContain('saved');
    expect(await journal.append([frame('more')])).toEqual({ ok: false, problem: 'read-only' });
    const keys = await good(KeyFile.open(readOnly(files), '/keys'));
    expect(await good(keys.read())).toHaveLength(2);
    expect(await keys.write(bytesOf('other'), true)).toEqual({ ok: false, problem: 'read-only' });
  });

  it('pass over an interrupted last write, and leave it where it is', async () => {
    const path = '/journal/journal-00000001';
    files.poke(path, new Uint8Array([...files.peek(path), 9, 9, 9]));
    const size = files.peek(path).length;
    const journal = await good(Journal.open(readOnly(files), '/journal'));
    expect(await good(journal.read(0))).toMatchObject({ damaged: false });
    expect(files.peek(path)).toHaveLength(size);
  });

  it('say so on a first start as well', async () => {
    expect(await Journal.open(readOnly(files), '/elsewhere')).toEqual({ ok: false, problem: 'read-only' });
  });
});
