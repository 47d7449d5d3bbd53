/** The report of an acceptance run: what failed refuses, what could not run says why, and nothing is called tried that was not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parts } from '../../../build/accept/parts.mjs';
import { asText, isAccepted } from '../../../build/accept/report.mjs';

/** @param {Partial<import('../../../build/accept/report.mjs').Outcome>} change */
const outcome = (change) => ({
  name: 'x',
  about: 'a | b',
  where: 'here',
  state: /** @type {const} */ ('passed'),
  ...change,
});
/** @param {readonly import('../../../build/accept/report.mjs').Outcome[]} outcomes */
const report = (...outcomes) => ({ at: '2026-12-01T00:00:00.000Z', commit: 'c0ffee', machine: 'Linux', outcomes });

describe('the report of an acceptance run', () => {
  it('counts each state, says why, and breaks no table', () => {
    const text = asText(
      report(outcome({ seconds: 3.4 }), outcome({ state: 'failed', why: 'one\ntwo' }), outcome({ state: 'elsewhere' })),
    );
    expect(text).toContain('1 passed, 1 failed, 0 could not run, 0 not asked, 1 elsewhere');
    expect(text).toContain('| x | a \\| b | here | failed | one two |  |');
    expect(text).toContain('| passed |  | 3 s |');
  });

  it('refuses what failed and what could not be run: what is elsewhere is to be tried there', () => {
    expect(isAccepted(report(outcome({}), outcome({ state: 'not asked' }), outcome({ state: 'elsewhere' })))).toBe(
      true,
    );
    expect(isAccepted(report(outcome({}), outcome({ state: 'failed' })))).toBe(false);
    expect(isAccepted(report(outcome({}), outcome({ state: 'could not run' })))).toBe(false);
  });

  it('names each part once, with what it needs', () => {
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    expect(parts.filter(({ where }) => where === 'here').map(({ name }) => name)).toEqual([
      'reproducible',
      'signed',
      'runtime-zip',
      'tampered',
      'installers',
      'root-deb',
      'root-rpm',
      'newest',
    ]);
  });

  it('what the double of the newest platform leaves out is there, with a reason, and has a way to be played', () => {
    const { leftOut, reasons } = JSON.parse(readFileSync('test/newest/left-out.json', 'utf8'));
    for (const { file, title = '', why } of leftOut) {
      expect(Object.keys(reasons)).toContain(why);
      expect(readFileSync(`test/e2e/${file}`, 'utf8'), file).toContain(title);
    }
    expect(new Set(leftOut.map((/** @type {{ why: string }} */ { why }) => why)).size).toBe(
      Object.keys(reasons).length,
    );
    expect(parts.find(({ name }) => name === 'only-electron')?.where).toBe('network');
  });
});
