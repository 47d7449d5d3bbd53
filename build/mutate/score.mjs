/** `npm run mutate`: how many of a sample of mutants the tests notice (the options stand in `build/mutate.mjs`). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flag, giveUp, root, say, seconds } from '../run.mjs';
import { explanations, isExplainedBy } from './equivalent.mjs';
import { Playing } from './playing.mjs';
import { placesOfLists } from './lists.mjs';
import { Many } from './many.mjs';
import { Passed } from './passed.mjs';
import { Noticed } from './noticed.mjs';
import { folder, gatherReach } from './reach.mjs';
import { drawn, thatCompile } from './sample.mjs';
import { scoreOf, tableOf, verdictOf } from './table.mjs';
import { allMutants } from './trusted.mjs';

/** @typedef {import('./maker.mjs').Mutant} Mutant */
/** @typedef {import('./playing.mjs').Played} Played */
/** @typedef {import('./many.mjs').Waiting & { atOnce: boolean }} Prepared */
/** @typedef {Record<string, Played & { file: string, line: number, kind: string, was: string, now: string, place: string }>} Results by key */

/** What has to be noticed, and what may be explained, of a hundred. */
const least = 90;
const mostExplained = 3;

/** @returns {Promise<number>} of what is required, how much is not so */
export async function score() {
  const seed = flag('seed') ?? '1';
  const since = performance.now();
  const mutants = allMutants();
  const reach = await gatherReach(placesOfLists());
  const wanted = chosenOnes(mutants, seed);
  if (wanted.length === 0) giveUp('No mutant fits.');
  const path = join(folder, `score-${seed}.json`);
  /** @type {Results} */
  const results = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const noticed = new Noticed();
  const known = flag('anew') === undefined ? wanted.filter(({ key }) => noticed.has(key)) : [];
  for (const mutant of known) results[mutant.key] ??= earlier(mutant);
  const again = flag('again') !== undefined || flag('grep') !== undefined || flag('file') !== undefined;
  const waiting = wanted.filter(({ key }) => isWaiting(results[key], again));
  say(`${mutants.length} mutants, ${wanted.length} in the sample, ${waiting.length} to play`);
  let count = 0;
  /** @param {Mutant} mutant @param {Played} played */
  const tell = (mutant, played) => {
    const { file, line, kind, was, now, place } = mutant;
    results[mutant.key] = { ...played, file, line, kind, was, now, place };
    writeFileSync(path, JSON.stringify(results, null, 1));
    noticed.note(mutant.key, played);
    say(`${(count += 1)}/${waiting.length} ${inOneLine(mutant, played)}`);
  };
  await playAll(
    waiting.map((mutant) => ({ mutant, chosen: reach.of(mutant), atOnce: reach.runsAtOnce(mutant) })),
    tell,
  );
  const proofs = explanations(root);
  const verdicts = wanted.map((mutant) => verdictOf(mutant, results[mutant.key], proofs.some(isExplainedBy(mutant))));
  say(tableOf(verdicts));
  say(`seed ${seed}, took ${seconds(since)}`);
  const explained = verdicts.filter(({ verdict }) => verdict === 'explained').length;
  return (scoreOf(verdicts) < least ? 1 : 0) + (100 * explained > mostExplained * verdicts.length ? 1 : 0);
}

/** @param {readonly Mutant[]} mutants @param {string} seed */
function chosenOnes(mutants, seed) {
  const [grep, file] = [flag('grep'), flag('file')];
  if (grep === undefined && file === undefined) return drawn(mutants, seed, Number(flag('sample') ?? 600));
  const fits = (/** @type {Mutant} */ { file: path, place, now, key }) =>
    (file === undefined || path.includes(file)) && (grep === undefined || `${key} ${place} => ${now}`.includes(grep));
  return thatCompile(mutants.filter(fits));
}

/**
 * Many in one process; alone what runs as modules are read, and what came to be doubtful there.
 * @param {readonly Prepared[]} waiting
 * @param {(mutant: Mutant, played: Played) => void} tell
 */
async function playAll(waiting, tell) {
  const end = performance.now() + Number(flag('minutes') ?? 600) * 60_000;
  const single = flag('alone') !== undefined;
  const isAlone = (/** @type {Prepared} */ { chosen, atOnce }) => single || atOnce || chosen.length === 0;
  const passed = new Passed();
  const left = waiting
    .filter((each) => !isAlone(each))
    .map(({ mutant, chosen }) => ({ mutant, chosen: chosen.filter(({ file }) => !passed.has(mutant, file)) }));
  for (const { mutant, chosen } of left)
    if (chosen.length === 0) tell(mutant, { result: 'survived', by: '', took: 0, tests: 0 });
  const doubtful = await new Many(
    left.filter(({ chosen }) => chosen.length > 0),
    passed,
    tell,
  ).play(end);
  const playing = new Playing();
  for (const { mutant, chosen } of [...waiting.filter(isAlone), ...doubtful]) {
    if (performance.now() > end) break;
    const { file, start, end: to, now } = mutant;
    tell(mutant, await playing.play({ file, start, end: to, now }, chosen));
  }
  playing.end();
}

/** Noticed at another time: by which test is not kept. @param {Mutant} mutant @returns {Results[string]} */
const earlier = ({ file, line, kind, was, now, place }) => ({
  ...{ file, line, kind, was, now, place },
  ...{ result: 'killed', by: 'earlier', took: 0, tests: 0 },
});

/** What was not noticed is played again when asked for: there may be a new test. @param {Played | undefined} known @param {boolean} again */
const isWaiting = (known, again) => known === undefined || (again && ['survived', 'unreached'].includes(known.result));

/** @param {Mutant} mutant @param {Played} played */
function inOneLine({ key, file, line, kind, was, now }, { result, by, took }) {
  const short = (/** @type {string} */ text) =>
    (text.length > 70 ? `${text.slice(0, 67)}...` : text).replaceAll(/\s+/g, ' ');
  const how = result === 'killed' ? `✓ ${by}` : `${result === 'timeout' ? '✓' : '✗'} ${result.toUpperCase()}`;
  return `${key} ${file}:${line} ${kind}: ${short(was)} => ${short(now)}  ${how}  ${(took / 1000).toFixed(1)} s`;
}
