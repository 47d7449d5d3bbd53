/** The check of the threat model: a cell that names what is not there, or nothing, is a fault; an aim nobody weighed too. */
import { describe, expect, it } from 'vitest';
import { attackersIn, rulesNamed, threats } from '../../../build/checks/threats.mjs';
import { project } from './project.mjs';

const aims = [
  'reads',
  'changes or loses',
  'writes as another',
  'learns of a hidden part',
  'brings back what was erased',
  'stops the work',
  'cheats the log',
];

/** @param {(aim: string) => string} cell the last three columns of each row */
const page = (cell) =>
  ['# Threat model', '', '### A thief', '', '| What | Verdict | By | Tried by |', '| --- | --- | --- | --- |']
    .concat(aims.map((aim) => `| ${aim} | ${cell(aim)} |`))
    .join('\n');

const fine = 'enforced | It is sealed: K1 | `unit/vault/keys.test.ts`';
const spec = '- **K1** A key.\n';
const test = "it('K1: a key', () => undefined);\n";

/** @param {string} text */
const faults = (text) =>
  threats.find(
    project({
      'build/docs/threat-model.md': text,
      'renderer/vault/SPEC.md': spec,
      'test/unit/vault/keys.test.ts': test,
    }),
  );

describe('the threat model', () => {
  it('passes where every aim has a verdict, a rule and a test that names it', () => {
    expect(faults(page(() => fine))).toEqual([]);
  });

  it.each([
    ['a rule that is not there', fine.replace('K1', 'K9'), 'no rule vault K9'],
    ['a test that is not there', fine.replace('keys', 'locks'), 'no test unit/vault/locks.test.ts'],
    ['another verdict', fine.replace('enforced', 'fine'), 'fine is no verdict'],
    ['no rule', fine.replace('K1', 'somehow'), 'names no rule'],
    ['no test', 'enforced | It is sealed: K1 | by hand', 'names no test'],
  ])('refuses %s', (_, cell, said) => {
    const [first] = faults(page((aim) => (aim === 'reads' ? cell : fine)));
    expect(first).toContain(said);
  });

  it('refuses an aim nobody weighed, and tests that name no rule of their cell', () => {
    const short = page(() => fine)
      .split('\n')
      .filter((line) => !line.startsWith('| cheats'));
    expect(faults(short.join('\n'))).toEqual(['build/docs/threat-model.md: A thief: says nothing of: cheats the log']);
    expect(attackersIn(short.join('\n'))[0]?.rows).toHaveLength(6);
  });

  it('reads ranges of rules, and the folder in front of them up to the next semicolon', () => {
    expect(rulesNamed('Sealed: `bundle` B1-B3, B6; K2').map(({ folder, id }) => `${folder} ${id}`)).toEqual([
      'bundle B1',
      'bundle B2',
      'bundle B3',
      'bundle B6',
      'vault K2',
    ]);
  });
});
