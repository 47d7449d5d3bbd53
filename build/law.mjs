/**
 * `npm run law -- FILE`: runs a worked example of the calendar of a release (test/fixtures/law) and prints the result. `--language
 * nl|fr|de|en`; `--pack N`: prints a pack as the text that keepers sign, to write the next one from, with `--number M` and
 * `--free-days 2027=2027-05-15,2027-12-28` (days of the federal civil service) as another one; `--write`: writes the generated ones
 * anew, and the table of SPEC.md. Ends with 0 when everything expected holds, 1 when something does not, 2 when the file cannot be read as an example.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { flag, root, say } from './run.mjs';
import { prepare } from './setup.mjs';

// The examples that are made by rule, anew (after a change that is meant).
if (flag('write') !== undefined) {
  const { runTypeScript } = await import('./run-ts.mjs');
  process.exit(await runTypeScript('test/generate/law/run.ts', 'law-examples', { screen: 'none' }));
}

const languages = ['nl', 'fr', 'de', 'en'];
const language = flag('language') ?? 'en';
const rest = process.argv.slice(2);
const options = ['--language', '--pack', '--number', '--free-days'];
const files = rest.filter((each, at) => !each.startsWith('--') && !options.includes(rest[at - 1] ?? ''));
const wanted = flag('pack');
if ((files.length === 0 && wanted === undefined) || !languages.includes(language))
  stop('Which example? npm run law -- FILE [--language nl|fr|de|en], or a pack: npm run law -- --pack N');

const outfile = join(root, 'out/build/law.mjs');
await prepare([]);
const { build } = await import('esbuild');
await build({
  absWorkingDir: root,
  entryPoints: ['shared/release/index.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
/** @type {any} */
const law = await import(pathToFileURL(outfile).href);
if (wanted !== undefined) {
  const pack = law.packs.find((/** @type {{ number: number }} */ { number }) => String(number) === wanted);
  say(JSON.stringify(anotherOf(pack ?? stop(`There is no pack ${wanted}.`)), null, 2));
}
for (const file of files) {
  const text = await readFile(file, 'utf8').catch(() => stop(`There is no file ${file} that can be read.`));
  const read = law.readExample(text);
  if (!read.ok) {
    const { line, mistake } = read.problem;
    stop(`${file}${line === 0 ? '' : `, line ${line}`}: ${law.mistakeInWords(mistake, language)}`);
  }
  const result = law.runExample(law.packs, read.value);
  for (const line of law.printExample(read.value, result, language)) say(line);
  if (result.checked.some((/** @type {{ holds: boolean }} */ { holds }) => !holds)) process.exitCode = 1;
}

/** The pack under another number, with days of the civil service of a year: checked as one that came. @param {any} pack */
function anotherOf(pack) {
  const number = flag('number');
  const free = flag('free-days');
  if (number === undefined && free === undefined) return pack;
  const [year, days = ''] = (free ?? '').split('=');
  const made = {
    ...pack,
    ...(number !== undefined && { number: Number(number) }),
    ...(free !== undefined && {
      freeDays: [
        ...(pack.freeDays ?? []).filter((/** @type {{ year: number }} */ each) => each.year !== Number(year)),
        { year: Number(year), days: days.split(',').filter((day) => day !== '') },
      ],
    }),
  };
  const read = law.lawPack.safeParse(made);
  return read.success ? read.data : stop('This is no pack: look at the number (up to 999999) and at the days.');
}

/** @param {string} problem @returns {never} */
function stop(problem) {
  say(problem);
  process.exit(2);
}
