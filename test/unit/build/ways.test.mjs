import { expect, test } from 'vitest';
import { ways } from '../../../build/checks/ways.mjs';
import { project } from './project.mjs';

const modal = 'export const A = () => <Modal opened onClose={close} />;\n';
const own = 'const [problem, setProblem] = useState<AnyProblem>();\n';

test('a window of its own is told, but where windows are made', () => {
  expect(ways.find(project({ 'renderer/rooms/a/a.tsx': modal, 'renderer/ui/dialog.tsx': modal }))).toEqual([
    'renderer/rooms/a/a.tsx: a window over the page is a Dialog, or a DialogForm (renderer/ui)',
  ]);
});

test('a problem that a room keeps itself is told, whatever its kind; what more it keeps is its own', () => {
  const kinds = [own, own.replace('AnyProblem', "AnyProblem | 'no-code'"), own.replace('AnyProblem', 'FileProblem')];
  for (const kind of kinds)
    expect(ways.find(project({ 'renderer/rooms/a/a.ts': kind }))).toEqual([
      'renderer/rooms/a/a.ts: what went wrong is kept by useCommand (renderer/ui/use-command.ts)',
    ]);
  expect(ways.find(project({ 'renderer/rooms/a/a.ts': own.replace('<AnyProblem>', '<Problems>') }))).toEqual([]);
  expect(ways.find(project({ 'renderer/vault/a.ts': own, 'renderer/ui/use-command.ts': own }))).toEqual([]);
});
