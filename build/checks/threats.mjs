/**
 * The threat model (build/docs/threat-model.md): each attacker is weighed against each aim, with a verdict, and each cell names rules
 * and tests that are there, one test at least naming one of its rules.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './files.mjs';

const page = 'build/docs/threat-model.md';
const aims = [
  'reads',
  'changes or loses',
  'writes as another',
  'learns of a hidden part',
  'brings back what was erased',
  'stops the work',
  'cheats the log',
];
const verdicts = ['enforced', 'noticed', 'in part', 'out of scope'];

/** Folders whose short name is not the last part of their path. @type {Readonly<Record<string, string>>} */
const shortNames = { shell: 'electron' };

/** @type {import('./files.mjs').ProjectCheck} */
export const threats = {
  name: 'every cell of the threat model names rules and tests that are there',
  find: (root) => {
    if (!existsSync(join(root, page))) return [`${page} is not there`];
    const rules = rulesBySpec(root);
    return attackersIn(readFileSync(join(root, page), 'utf8')).flatMap(({ name, rows }) => {
      const missing = aims
        .filter((aim) => !rows.some((row) => row.aim === aim))
        .map((aim) => `says nothing of: ${aim}`);
      const faults = rows.flatMap((row) => faultsOf(root, rules, row).map((each) => `${row.aim}: ${each}`));
      return [...missing, ...faults].map((each) => `${page}: ${name}: ${each}`);
    });
  },
};

/** @typedef {{ aim: string, verdict: string, how: string, tests: readonly string[] }} Row */

/** @param {string} text @returns {readonly { name: string, rows: readonly Row[] }[]} */
export function attackersIn(text) {
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => ({
      name: part.slice(0, part.indexOf('\n')),
      rows: [...part.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)]
        .map(([, aim = '', verdict = '', how = '', tests = '']) => ({
          aim,
          verdict,
          how,
          tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
        }))
        .filter(({ aim }) => aim !== 'What' && !/^-+$/.test(aim)),
    }));
}

/**
 * The rules a cell names, as `<folder> <id>`: a folder in backticks counts up to the next semicolon; without one it is the vault.
 * @param {string} how @returns {readonly { folder: string, id: string }[]}
 */
export function rulesNamed(how) {
  return how.split(/[;.:](?=\s)|$/).flatMap((part) => {
    const folder = /`([a-z-]+)`/.exec(part)?.[1] ?? 'vault';
    return [...part.matchAll(/\b([A-Z]{1,2})(\d+)(?:-\1?(\d+))?\b/g)].flatMap(([, letters = '', from = '', to]) => {
      const first = Number(from);
      const last = to === undefined ? first : Number(to);
      return Array.from({ length: last - first + 1 }, (_, at) => ({ folder, id: `${letters}${first + at}` }));
    });
  });
}

/** @param {string} root @returns {ReadonlyMap<string, ReadonlySet<string>>} ids by the last part of a folder's path */
function rulesBySpec(root) {
  const specs = listFiles(root).filter((path) => path.endsWith('SPEC.md'));
  return new Map(
    specs.map((path) => {
      const folder = dirname(path).replaceAll('\\', '/');
      const name = Object.entries(shortNames).find(([, at]) => at === folder)?.[0] ?? folder.split('/').at(-1) ?? '';
      const ids = [...readFileSync(join(root, path), 'utf8').matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)];
      return [name, new Set(ids.map(([, id = '']) => id))];
    }),
  );
}

/**
 * @param {string} root
 * @param {ReadonlyMap<string, ReadonlySet<string>>} rules
 * @param {Row} row
 */
function faultsOf(root, rules, { aim, verdict, how, tests }) {
  const named = rulesNamed(how);
  const there = tests.filter((path) => existsSync(join(root, 'test', path)));
  const texts = there.map((path) => readFileSync(join(root, 'test', path), 'utf8'));
  const isTried = named.some(({ id }) => texts.some((text) => new RegExp(`\\b${id}\\b`).test(text)));
  return [
    ...(aims.includes(aim) ? [] : ['is none of the aims']),
    ...(verdicts.includes(verdict) ? [] : [`${verdict} is no verdict`]),
    ...named.filter(({ folder, id }) => !rules.get(folder)?.has(id)).map(({ folder, id }) => `no rule ${folder} ${id}`),
    ...tests.filter((path) => !there.includes(path)).map((path) => `no test ${path}`),
    ...(named.length === 0 ? ['names no rule'] : []),
    ...(tests.length === 0 ? ['names no test'] : []),
    ...(verdict === 'out of scope' || isTried ? [] : ['none of its tests names one of its rules']),
  ];
}
