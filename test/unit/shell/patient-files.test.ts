import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../../electron/files/durable.ts';
import { patient, pauses } from '../../../electron/files/patient.ts';
import { settle } from '../../../electron/files/problems.ts';
import { problem, read, text } from './support/answers.ts';
import { FaultyFiles } from './support/faulty-files.ts';
import { RecordedFiles } from './support/recorded-files.ts';

async function withScanner(blocked: number, code: string, operation: 'rename' | 'open' | 'remove' = 'rename') {
  const disk = new RecordedFiles();
  const faulty = new FaultyFiles(disk);
  const waited: number[] = [];
  const files = patient(faulty, (pause) => Promise.resolve(void waited.push(pause)));
  await files.makeDirectory('/keys');
  await replaceFile(files, '/keys/key-0', text('old'));
  let left = blocked;
  faulty.fault = (asked) => (asked === operation && left-- > 0 ? code : null);
  const content = async (): Promise<string> => {
    const file = await disk.open('/keys/key-0', 'read');
    return read(await file.read(0, await file.size()));
  };
  return { files, waited, content };
}

describe('a file another program looks at', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])('SH10: is renamed a moment later (%s)', async (code) => {
    const { files, waited, content } = await withScanner(3, code);
    await replaceFile(files, '/keys/key-0', text('new'));
    expect(await content()).toBe('new');
    expect(waited).toEqual(pauses.slice(0, 3));
    expect((await files.list('/keys')).map(({ name }) => name)).toEqual(['key-0']);
  });

  test.each(['open', 'remove'] as const)('SH10: is waited for in every %s', async (operation) => {
    const { files, waited } = await withScanner(1, 'EBUSY', operation);
    if (operation === 'open') await (await files.open('/keys/key-0', 'read')).close();
    else await files.remove('/keys/key-0');
    expect(waited).toEqual([pauses[0]]);
  });

  test('SH10: is not waited for longer than two seconds, and what was there stays', async () => {
    const { files, waited, content } = await withScanner(Number.POSITIVE_INFINITY, 'EBUSY');
    expect(await settle(() => replaceFile(files, '/keys/key-0', text('new')))).toEqual(problem('busy'));
    expect(await content()).toBe('old');
    expect(waited.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(2_000);
  });

  test('SH10: is not waited for where waiting changes nothing', async () => {
    const { files, waited } = await withScanner(Number.POSITIVE_INFINITY, 'ENOSPC');
    expect(await settle(() => replaceFile(files, '/keys/key-0', text('new')))).toEqual(problem('disk-full'));
    expect(waited).toEqual([]);
  });
});
