/**
 * The second reader (reader/vector.mjs: plain Node, nothing of the project) on the vectors of founding, admission, standing and fold:
 * it reckons from the words of shared/contributions/SPEC.md what the application reckons.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { must } from '../../shared/result.ts';
import { vectorFile, type VectorFile } from '../support/vectors/file.ts';

const folder = 'test/vectors/standing';
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const fileAt = (name: string): VectorFile => vectorFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

function told(path: string): { readonly cases: unknown; readonly refused: string } {
  const { stdout, stderr } = spawnSync(process.execPath, ['test/interop/reader/vector.mjs', path]);
  const text = stdout.toString();
  return { cases: text === '' ? null : JSON.parse(text), refused: stderr.toString().trim() };
}

describe('what the second reader reckons', () => {
  test.each(names)('%s', (name) => {
    const { cases, refused } = told(join(folder, name));
    expect(refused).toBe('');
    expect(cases).toEqual(fileAt(name).cases.map(({ expected }) => expected));
  });
});

const elsewhere = mkdtempSync(join(tmpdir(), 'passerelle-vectors-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

test('one bit of a contribution is other: it is refused with the rule, or is another or badly signed', () => {
  const file = fileAt('beside.json');
  const before = must(file.contributions[0], 'a contribution');
  const path = join(elsewhere, 'changed.json');
  for (let at = 3; at < before.length; at += 97) {
    const digit = (parseInt(before.charAt(at), 16) ^ 1).toString(16);
    const contributions = [before.slice(0, at) + digit + before.slice(at + 1), ...file.contributions.slice(1)];
    writeFileSync(path, JSON.stringify({ ...file, contributions }));
    const { cases, refused } = told(path);
    if (cases === null) expect(refused).toMatch(/^refused: [FK]\d+$/);
    else expect(cases).not.toEqual(file.cases.map(({ expected }) => expected));
  }
});
