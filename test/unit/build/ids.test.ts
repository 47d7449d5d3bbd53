import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withOneId } from '../../../build/ids.mts';

it('what is drawn keeps the id it was drawn with; of a module that makes ids otherwise the build says so', async () => {
  const theirs = await readFile('node_modules/@mantine/hooks/esm/use-id/use-id.mjs', 'utf8');
  expect(theirs).toContain('setUuid(randomId())');
  const ours = withOneId(theirs);
  expect(ours).not.toContain('setUuid(');
  expect(ours).toContain('return uuid;');
  expect(() => withOneId(ours)).toThrow('build/ids.mts');
});
