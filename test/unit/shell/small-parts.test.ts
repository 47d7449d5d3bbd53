import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calls } from '../../../shared/bridge/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { readOffset } from '../../../electron/about/clock.ts';
import { tidyFileName } from '../../../electron/dialogs/file-name.ts';
import { GroupCommit } from '../../../electron/files/group-commit.ts';
import { problemOf, settle } from '../../../electron/files/problems.ts';
import { answerCall, type Handlers } from '../../../electron/ipc/answer.ts';
import { compact } from '../../../electron/ipc/compact.ts';
import { Log } from '../../../electron/log/log.ts';
import { drawsMargins, footerStyle, footerTemplate } from '../../../electron/printing/footer.ts';

describe('a call', () => {
  const refused: string[] = [];
  const log = { write: (code: string) => void refused.push(code) };
  const unused = () => Promise.reject(new Error('not asked for'));
  const all = Object.fromEntries(Object.keys(calls).map((name) => [name, unused])) as unknown as Handlers;

  test('reaches its handler decoded, and so does its answer', async () => {
    const handlers: Handlers = {
      ...all,
      'files.close': ({ handle }) => (expect(handle).toBe('a'), Promise.resolve(undefined)),
    };
    expect(await answerCall('files.close', handlers, { handle: 'a', more: 1 }, log)).toBeUndefined();
    expect(
      await answerCall('drafts.read', { ...all, 'drafts.read': () => Promise.resolve(ok([])) }, undefined, log),
    ).toEqual(ok([]));
  });

  test('with other arguments never reaches its handler', async () => {
    for (const input of [undefined, null, {}, { handle: '../x' }, { handle: 1 }, 'a', []]) {
      await expect(answerCall('files.close', all, input, log)).rejects.toThrow('refused');
    }
    expect(new Set(refused)).toEqual(new Set(['call-refused']));
  });

  test('tells nothing of what went wrong inside', async () => {
    const handlers: Handlers = { ...all, 'drafts.read': () => Promise.reject(new Error('/home/somebody/secret')) };
    await expect(answerCall('drafts.read', handlers, undefined, log)).rejects.toThrow(/^failed$/);
    const odd = { ...all, 'drafts.read': () => Promise.resolve(fail('/home/somebody')) } as unknown as Handlers;
    await expect(answerCall('drafts.read', odd, undefined, log)).rejects.toThrow(/^failed$/);
  });
});

test('what crosses to the shell is cut to size, however deep', () => {
  const large = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
  const sent = compact({
    frames: [{ kind: 'record', bytes: large.subarray(10, 13) }],
    whole: large,
    text: 'a',
    none: null,
  });
  expect(sent).toEqual({
    frames: [{ kind: 'record', bytes: Uint8Array.of(10, 11, 12) }],
    whole: large,
    text: 'a',
    none: null,
  });
  const inner = (sent as { frames: { bytes: Uint8Array }[] }).frames[0]?.bytes;
  expect(inner?.buffer.byteLength).toBe(3);
});

describe('problems of the file system', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['ENOENT', 'not-found'],
    ['ESOMETHING', 'failed'],
  ])('%s is %s', async (code, problem) => {
    const error = Object.assign(new Error(`${code}: open '/home/somebody/file'`), { code });
    expect(problemOf(error)).toBe(problem);
    expect(await settle(() => Promise.reject(error))).toEqual({ ok: false, problem });
  });

  test('that are mistakes of ours are not hidden', async () => {
    await expect(settle(() => Promise.reject(new RangeError('mistake')))).rejects.toThrow('mistake');
  });
});

test('a group fails together, and the next one is tried', async () => {
  let failing = true;
  const written: number[][] = [];
  const commits = new GroupCommit<number, number>((group) => {
    if (failing) return Promise.reject(new Error('no'));
    written.push([...group]);
    return Promise.resolve(group.map((item) => item * 10));
  });
  const first = await Promise.allSettled([commits.add(1), commits.add(2)]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  failing = false;
  expect(await Promise.all([commits.add(3), commits.add(4)])).toEqual([30, 40]);
  expect(written).toEqual([[3, 4]]);
});

describe('proposed file names', () => {
  test.each([
    ['Plan Élise Dumont', 'pdf', 'Plan Élise Dumont.pdf'],
    ['Plan.pdf', 'pdf', 'Plan.pdf'],
    ['Plan', 'word', 'Plan.docx'],
    ['../../etc/passwd', 'text', 'etc passwd.txt'],
    ['a:b*c?d"e<f>g|h\\i\u0000j', 'card', 'a b c d e f g h i j.card'],
    ['...', 'pdf', 'passerelle.pdf'],
    ['', 'pdf', 'passerelle.pdf'],
    ['CON', 'text', 'passerelle.txt'],
    ['x'.repeat(300), 'pdf', `${'x'.repeat(100)}.pdf`],
  ] as const)('%s', (suggested, kind, expected) => {
    expect(tidyFileName(suggested, kind)).toBe(expected);
  });
});

test('the foot of a page is text, whatever it says', () => {
  const footer = footerTemplate(`<script>"x"</script> & 'y'`);
  expect(footer).not.toContain('<script>');
  expect(footer).toContain('&lt;script&gt;&quot;x&quot;&lt;/script&gt; &amp; &#39;y&#39;');
  expect(footer).toContain('class="pageNumber"');
  const style = footerStyle(`</style>"; } é`);
  expect(style).toContain('content: "\\3c \\2f style\\3e \\22 \\3b  \\7d  é"');
  expect(style.match(/<\/style>/g)).toHaveLength(1);
});

test.each([
  ['130.0.6723.152', false],
  ['131.0.6778.0', true],
  ['142.0.1.2', true],
])('the runtime with Chromium %s draws feet in the margins: %s', (version, does) => {
  expect(drawsMargins(version)).toBe(does);
});

test('the clock of tests is an offset, and none without a good instant', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  expect(readOffset('2027-03-02T12:00:00Z', now)).toBe(98 * 24 * 3_600_000);
  expect([readOffset(undefined, now), readOffset('', now), readOffset('soon', now)]).toEqual([0, 0, 0]);
});

test('the log of the shell stays below its size and keeps the latest lines', () => {
  const profile = mkdtempSync(join(tmpdir(), 'passerelle-log-'));
  let second = 0;
  const log = new Log(profile, () => new Date(Date.UTC(2026, 0, 1) + 1000 * (second += 1)));
  for (let index = 0; index < 20_000; index += 1) log.write('call-refused');
  const path = join(profile, 'log.txt');
  expect(statSync(path).size).toBeLessThanOrEqual(257 * 1024);
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  expect(lines.at(-1)).toBe(`${new Date(Date.UTC(2026, 0, 1) + 1000 * second).toISOString()} call-refused`);
  for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z call-refused$/);
  rmSync(profile, { recursive: true });
});
