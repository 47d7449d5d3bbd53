/** The page of figures (build/docs/benchmarks.md), made from the committed baseline and the targets: no figure is written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ what: string, max: number }} Target */

export const benchmarksPage = 'build/docs/benchmarks.md';

/** @param {string} root @returns {string} the page as it is to be, before it is formatted */
export function pageOfBenchmarks(root) {
  /** @type {Record<string, number>} */
  const baseline = JSON.parse(readFileSync(join(root, 'test/bench/baseline.json'), 'utf8'));
  /** @type {Record<string, Target>} */
  const targets = JSON.parse(readFileSync(join(root, 'test/bench/targets.json'), 'utf8'));
  const rows = Object.entries(targets).map(([name, { what, max }]) => {
    const measured = baseline[name];
    const is = measured === undefined ? 'not measured' : `${figure(measured)}${measured > max ? ', **over**' : ''}`;
    return `| ${what} | \`${name}\` | ${is} | ${figure(max)} |`;
  });
  return `# Figures

Made from the committed baseline (\`test/bench/baseline.json\`) by \`npm run bench -- --update-baseline\`; \`npm test\` refuses a page that says
something else. 300 dossiers with 60,000 notes, made up, on a reference machine of two cores; \`large\`: 3,000 dossiers. A name that ends
in \`ms\` or \`p95\` is in milliseconds (\`p95\`: the 95th of a hundred), \`s\` in seconds, \`mb\` and \`rssmb\` in megabytes; \`ratio\` is how many times
as long as a yardstick of the same run. Milliseconds tell little of another machine: the bench says how fast each one is beside the
one of the targets.

| What | Name | Baseline | At most |
| --- | --- | --- | --- |
${rows.join('\n')}

![What a person waits for from 100 to 3,000 dossiers: opening, first hits and keeping a draft take as long with 3,000; unlocking and all hits grow](../resources/growth.svg)
`;
}

/** @param {number} value */
const figure = (value) =>
  Number.isInteger(value) ? String(value) : value >= 100 ? value.toFixed(0) : value.toFixed(2);

/** Without what formatting changes. @param {string} page */
export const unformatted = (page) => page.replaceAll(/-{3,}/g, '---').replaceAll(/\s+/g, ' ').trim();
