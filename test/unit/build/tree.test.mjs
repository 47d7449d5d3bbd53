import { expect, test } from 'vitest';
import { days } from '../../../build/checks/days.mjs';
import { floor } from '../../../build/checks/floor.mjs';
import { fileNames, lockFile, topFolders } from '../../../build/checks/tree.mjs';
import { project } from './project.mjs';

test('a folder or file that does not belong at the top is named', () => {
  const root = project({ 'shared/a.ts': '', 'README.md': '', 'src/b.ts': '', 'notes.txt': '' });
  expect(topFolders.find(root)).toEqual(['notes.txt does not belong at the top', 'src/ does not belong at the top']);
});

test('file names are words joined by hyphens', () => {
  const root = project({
    'shared/section-log.ts': '',
    'shared/sectionLog.ts': '',
    'renderer/ui/PersonName.tsx': '',
    'renderer/ui/person_name.tsx': '',
    'test/fixtures/Odd.json': '',
  });
  expect(fileNames.find(root).map((line) => line.split(':')[0])).toEqual([
    'renderer/ui/person_name.tsx',
    'shared/sectionLog.ts',
  ]);
});

test('a registry address in the lock file is named with its line', () => {
  const root = project({ 'package-lock.json': '{\n  "resolved": "https://registry.example/x.tgz"\n}' });
  expect(lockFile.find(root)).toEqual([expect.stringContaining('package-lock.json:2')]);
});

test('functions newer than the oldest runtime are named with their line', () => {
  const root = project({
    'shared/a.ts': 'const x = 1;\nconst y = bytes.toHex();',
    'electron/b.ts': 'RegExp.escape("a");',
    'renderer/c.tsx': 'Math.sumPrecise([1]);',
  });
  expect(floor.find(root)).toEqual([
    'electron/b.ts:1 RegExp.escape is missing in the oldest runtime',
    'renderer/c.tsx:1 Math.sumPrecise is missing in the oldest runtime',
    'shared/a.ts:2 bytes.toHex( is missing in the oldest runtime',
  ]);
});

test('what only the engine of the application has is named where plain Node runs too', () => {
  const root = project({
    'shared/a.ts': 'Object.groupBy([], String);',
    'electron/b.ts': 'seen.keys().map(String); URL.parse("a"); AbortSignal.any([]);',
    'renderer/c.ts': 'Object.groupBy([], String); Promise.withResolvers();',
  });
  expect(floor.find(root)).toEqual([
    'electron/b.ts:1 keys().map( is missing in Node 20',
    'shared/a.ts:1 Object.groupBy is missing in Node 20',
  ]);
});

test('V11 a day that is made a Date is named with its line; a moment is none', () => {
  const root = project({
    'shared/release/law/count.ts': 'const day = 1;\nconst on = new Date(day);\nconst at = Date.UTC(2026, 0, 1);',
    'renderer/rooms/today/groups.ts': 'const late = Date.parse(row.on) < Date.now();',
    'renderer/vault/core/clock/days.ts': 'const date = new Date(at);',
  });
  expect(days.find(root).map((line) => line.split(' ')[0])).toEqual([
    'renderer/rooms/today/groups.ts:1',
    'shared/release/law/count.ts:2',
    'shared/release/law/count.ts:3',
  ]);
});
