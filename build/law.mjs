/**
 * `npm run law -- FILE`: runs a worked example of the calendar of a release (test/fixtures/law) and prints the result. `--language
 * nl|fr|de|en`; `--write`: writes the generated ones anew. Ends with 0 when everything expected holds, 1 when something does not, 2 when the file cannot be read as an example.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { flag, root, say } from './run.mjs';

// The examples that are made by rule, anew (after a change that is meant).
if (flag('write') !== undefined) {
  const { runTypeScript } = await import('./run-ts.mjs');
  process.exit(await runTypeScript('test/generate/law/run.ts', 'law-examples', { screen: 'none' }));
}

const languages = ['nl', 'fr', 'de', 'en'];
const language = flag('language') ?? 'en';
const rest = process.argv.slice(2);
const files = rest.filter((each, at) => !each.startsWith('--') && rest[at - 1] !== '--language');
if (files.length === 0 || !languages.includes(language))
  stop('Which example? npm run law -- FILE [--language nl|fr|de|en]');

const outfile = join(root, 'out/build/law.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['shared/release/law/index.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
/** @type {any} */
const law = await import(pathToFileURL(outfile).href);
for (const file of files) {
  const text = await readFile(file, 'utf8').catch(() => stop(`There is no file ${file} that can be read.`));
  const read = law.readExample(text);
  if (!read.ok) {
    const { line, problem } = read.problem;
    stop(`${file}${line === 0 ? '' : `, line ${line}`}: ${problem}`);
  }
  const result = law.runExample(law.packs, read.value);
  for (const line of law.printExample(read.value, result, language)) say(line);
  if (result.checked.some((/** @type {{ holds: boolean }} */ { holds }) => !holds)) process.exitCode = 1;
}

/** @param {string} problem @returns {never} */
function stop(problem) {
  say(problem);
  process.exit(2);
}
