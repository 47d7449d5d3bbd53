/** The check of the report about accessibility: a line without a verdict, or one that names no test where it has to, is a fault. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessibility, rowsIn } from '../../../build/checks/accessibility.mjs';
import { project } from './project.mjs';

/** @param {readonly string[]} lines */
const faults = (...lines) =>
  accessibility.find(
    project({
      'build/docs/accessibility.md': ['| Clause | Requirement | Verdict | Rests on | Shown by |', ...lines].join('\n'),
      'test/e2e/screens.spec.ts': '',
    }),
  );
const at = 'build/docs/accessibility.md: 11.1.4.3:';

describe('the report about accessibility', () => {
  it('passes where every line has a verdict, and a test that is there or says that there is none', () => {
    expect(
      faults(
        '| 11.1.4.3 | Contrast | supports | Looked at | `e2e/screens.spec.ts` |',
        '| 11.1.4.12 | Spacing | not tested | By no test | not tested |',
        '| 5.5 | Parts | not applicable | No hardware | none needed |',
      ),
    ).toEqual([]);
  });

  it.each([
    ['| 11.1.4.3 | Contrast | good | Looked at | `e2e/screens.spec.ts` |', '"good" is no verdict'],
    ['| 11.1.4.3 | Contrast | supports | Looked at | not tested |', 'is said to be supported, and no test shows it'],
    ['| 11.1.4.3 | Contrast | supports | Looked at | `e2e/gone.spec.ts` |', 'test/e2e/gone.spec.ts is not there'],
    ['| 11.1.4.3 | Contrast | does not support |  | not tested |', 'says nothing of what it rests on'],
    ['| 11.1.4.3 | Contrast | not tested | By no test | maybe |', 'names no test'],
  ])('refuses %s', (line, fault) => {
    expect(faults(line)).toEqual([`${at} ${fault}`]);
  });

  it('refuses a clause that stands twice, an empty page and none at all', () => {
    const line = '| 11.1.4.3 | Contrast | not tested | By no test | not tested |';
    expect(faults(line, line)).toEqual(['build/docs/accessibility.md: 11.1.4.3 stands twice']);
    expect(faults()).toEqual(['build/docs/accessibility.md holds no line']);
    expect(accessibility.find(project({}))).toEqual(['build/docs/accessibility.md is not there']);
  });

  it('has the chapters of the standard that are about such a program', () => {
    const chapters = rowsIn(readFileSync('build/docs/accessibility.md', 'utf8')).map(
      ({ clause }) => clause.split('.')[0],
    );
    expect(new Set(chapters)).toEqual(new Set(['5', '11', '12']));
    expect(chapters.length).toBeGreaterThan(55);
  });
});
