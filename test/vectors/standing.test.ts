/** The application reckons what the vectors say (standing/README.md): they were written once, and stay. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reckoned, vectorFile } from '../support/vectors/file.ts';
import { scenes } from '../support/vectors/scenes.ts';

const folder = 'test/vectors/standing';
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const files = names.map((name) => vectorFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

test('each scene has its file, and each file its scene', () => {
  expect(names.map((name) => name.replace('.json', '')).sort()).toEqual(Object.keys(scenes).sort());
});

describe.each(files)('$about', (file) => {
  test.each(file.cases)('$about', (each) => {
    expect(reckoned(file, each)).toEqual(each.expected);
  });

  test('C1: in any order, and twice', () => {
    for (const each of file.cases) {
      const holds = [...each.holds].reverse();
      expect(reckoned(file, { ...each, holds: [...holds, ...holds] })).toEqual(each.expected);
    }
  });
});
