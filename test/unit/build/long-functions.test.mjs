import { expect, test } from 'vitest';
import { longFunctions } from '../../../build/checks/long-functions.mjs';
import { project } from './project.mjs';

const long = `export function long(): number {\n  let a = 0;\n${'  a += 1;\n'.repeat(60)}  return a;\n}\n`;
const tangled = `export const tangled = (a: number): number => {\n${Array.from({ length: 15 }, (_, at) => `  if (a === ${at}) return ${at};\n`).join('')}  return a;\n};\n`;
const list = 'build/checks/long-functions.json';

test('a function of more lines than one reads at once is refused, and one with too many ways through it', () => {
  expect(longFunctions.find(project({ 'shared/a.ts': long }))).toEqual(['shared/a.ts: max-lines-per-function']);
  expect(longFunctions.find(project({ 'shared/a.ts': tangled }))).toEqual(['shared/a.ts: complexity']);
  expect(longFunctions.find(project({ 'shared/a.ts': 'export const a = 1;\n' }))).toEqual([]);
});

test('what is known is let pass, and what is known no longer has to go from the list', () => {
  const known = JSON.stringify({ complexity: ['shared/a.ts', 'shared/b.ts'] });
  expect(longFunctions.find(project({ 'shared/a.ts': tangled, 'shared/b.ts': '', [list]: known }))).toEqual([
    `${list}: shared/b.ts no longer breaks complexity`,
  ]);
});
