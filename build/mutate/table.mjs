/** What became of a sample, by folder. */
import { folderOf, folders } from './trusted.mjs';

/** @typedef {'killed' | 'timeout' | 'survived' | 'explained' | 'waiting'} Verdict */

/**
 * @param {{ file: string }} mutant
 * @param {import('./playing.mjs').Played | undefined} played
 * @param {boolean} isExplained
 * @returns {{ folder: string, verdict: Verdict }}
 */
export function verdictOf({ file }, played, isExplained) {
  const folder = folderOf(file);
  if (played === undefined) return { folder, verdict: 'waiting' };
  if (played.result === 'killed' || played.result === 'timeout') return { folder, verdict: played.result };
  return { folder, verdict: isExplained ? 'explained' : 'survived' };
}

const columns = /** @type {const} */ (['killed', 'timeout', 'survived', 'explained', 'waiting']);

/** @param {readonly { folder: string, verdict: Verdict }[]} verdicts */
export function tableOf(verdicts) {
  const row = (/** @type {string} */ name, /** @type {readonly (string | number)[]} */ cells) =>
    [name.padEnd(24), ...cells.map((cell) => String(cell).padStart(10))].join('');
  const counted = (/** @type {string} */ name, /** @type {readonly { verdict: Verdict }[]} */ those) =>
    row(name, [
      ...columns.map((column) => those.filter(({ verdict }) => verdict === column).length),
      `${scoreOf(those).toFixed(1)} %`,
    ]);
  return [
    row('', [...columns, 'score']),
    ...folders.map((folder) =>
      counted(
        folder,
        verdicts.filter((each) => each.folder === folder),
      ),
    ),
    counted('together', verdicts),
  ].join('\n');
}

/** What is noticed, of what can be. @param {readonly { verdict: Verdict }[]} those */
export function scoreOf(those) {
  const counted = those.filter(({ verdict }) => verdict !== 'waiting' && verdict !== 'explained').length;
  const noticed = those.filter(({ verdict }) => verdict === 'killed' || verdict === 'timeout').length;
  return counted === 0 ? 100 : (100 * noticed) / counted;
}
