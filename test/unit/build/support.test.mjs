/** What says that the runtime or a package left its support. */
import { expect, test } from 'vitest';
import { lineOf, outOfSupport, support } from '../../../build/checks/support.mjs';
import { project } from './project.mjs';

const packageOf = { dependencies: { react: '19.3.1', tiny: '0.3.1' }, devDependencies: { electron: '45.5.0' } };
const because = 'its makers say so';
const rows = {
  electron: { line: '45', ends: '2027-04-07', because },
  node: { line: '20', ends: '2026-04-30', because },
  react: { line: '19', ends: null },
  tiny: { line: '0.3', ends: null },
};
/** @param {object} lines @param {string} [lookedAt] */
const tree = (lines, lookedAt = '2026-12-02') =>
  project({
    'package.json': JSON.stringify(packageOf),
    'build/support.json': JSON.stringify({ lookedAt, lines }),
  });

test('a row for each that is shipped, of its line, is asked for', () => {
  expect(lineOf('45.5.0')).toBe('45');
  expect(lineOf('0.3.1')).toBe('0.3');
  expect(support.find(tree(rows))).toEqual([]);
  const { tiny, ...others } = rows;
  const wrong = {
    ...others,
    electron: { ...rows.electron, line: '44' },
    gone: tiny,
    react: { line: '19', ends: 'soon' },
  };
  expect(support.find(tree(wrong))).toEqual([
    'build/support.json says nothing of tiny 0.3',
    'build/support.json says nothing of electron 45',
    'build/support.json has a row for gone, which is not shipped',
    'build/support.json says of react no day, or no reason for it',
  ]);
  expect(support.find(tree({ ...rows, react: { line: '19', ends: '2027-01-01' } }))).toHaveLength(1);
});

test('what left its support is named from the day after, without a network; a tool apart from what people get', () => {
  expect(outOfSupport(tree(rows), '2026-04-30')).toEqual({ over: [], old: [] });
  expect(outOfSupport(tree(rows), '2027-04-07').over).toEqual([]);
  expect(outOfSupport(tree(rows), '2027-04-08')).toEqual({
    over: ['electron 45 left its support on 2027-04-07'],
    old: ['node 20, which builds and tests, left its support on 2026-04-30'],
  });
});

test('days that nobody looked at for half a year are to be looked at again', () => {
  expect(outOfSupport(tree(rows, '2026-06-01'), '2026-12-01').old).toHaveLength(1);
  expect(outOfSupport(tree(rows, '2026-06-01'), '2026-12-02').old[1]).toBe(
    'build/support.json was looked at on 2026-06-01: look again',
  );
});
